//! Figures as they are written: one function for each, wherever they stand.

use std::borrow::Cow;

use brief_model::{Basis, Brief, Currency, Fact, Figure, Figures, Formula, Id, Spread, Unit};

use crate::compose::Teller;
use crate::language::english::Clause;
use crate::language::{bind, duration, money, number};
use crate::{FigurePart, Mark, Phrase};

/// The value of a fact as it is shown, rounded by the rule below.
///
/// - What was entered is shown exactly.
/// - A product, and a rate over time, keeps one digit more than its least exact factor shows, at least three:
///   4,260 × £81 = £345,060 is shown as £345,000. The range of an estimate ends on the same step as its value.
/// - A sum or a difference is computed from the figures as they are shown, so that they agree on the page.
/// - A share has whole per cent from 10 to 90, one decimal down to 1, two digits below.
/// - A duration is rounded when it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Shown {
    /// The value in the unit of the fact.
    pub(crate) value: f64,
    /// The range of an estimate.
    pub(crate) range: Option<(f64, f64)>,
    /// Whether nothing but the range was entered; the value is then its middle, and never shown.
    pub(crate) only_range: bool,
}

/// How a number is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measure<'a> {
    pub(crate) unit: Unit,
    pub(crate) currency: Option<&'a Currency>,
}

impl Shown {
    /// All facts of a brief as they are shown, in its order; `None` for those without a value.
    pub(crate) fn all(brief: &Brief, figures: &Figures) -> Vec<Option<Self>> {
        let facts = &brief.impact.facts;
        let mut rounding = Rounding { facts, figures, shown: vec![Progress::Open; facts.len()] };
        (0..facts.len()).map(|index| rounding.shown(index)).collect()
    }
}

#[derive(Debug, Clone, Copy)]
enum Progress {
    Open,
    Waits,
    Known(Option<Shown>),
}

struct Rounding<'a> {
    facts: &'a [Fact],
    figures: &'a Figures,
    shown: Vec<Progress>,
}

impl Rounding<'_> {
    /// The figures are known to be free of circles and of chains that are too long: those are gaps in [`Figures`].
    fn shown(&mut self, index: usize) -> Option<Shown> {
        match self.shown.get(index)? {
            Progress::Known(shown) => return *shown,
            Progress::Waits => return None,
            Progress::Open => self.shown[index] = Progress::Waits,
        }
        let figures = self.figures;
        let shown = match figures.at(index) {
            Ok(figure) => Some(self.round(&self.facts[index], figure)),
            Err(_) => between(&self.facts[index]),
        };
        self.shown[index] = Progress::Known(shown);
        shown
    }

    fn round(&mut self, fact: &Fact, figure: &Figure) -> Shown {
        let value = figure.value;
        let range = figure.range.map(|range| (range.low.min(range.high), range.low.max(range.high)));
        let exact = Shown { value, range, only_range: false };
        match &fact.computed {
            None | Some(Formula::Duration(_)) => exact,
            Some(Formula::Share { .. }) => exact.map(if figure.unit == Unit::Share {
                number::rounded_share
            } else {
                |v| number::significant(v, 15)
            }),
            Some(Formula::Product(factors)) => exact.to_digits(self.digits(factors.iter())),
            Some(Formula::OverTime { rate, share, .. }) => {
                exact.to_digits(self.digits(std::iter::once(rate).chain(share)))
            }
            Some(Formula::Difference { from, less, .. }) => {
                self.added(from, less, -1.0).unwrap_or_else(|| exact.map(|v| number::significant(v, 15)))
            }
            Some(Formula::Sum(parts)) => match parts.split_first() {
                Some((first, rest)) => {
                    self.added(first, rest, 1.0).unwrap_or_else(|| exact.map(|v| number::significant(v, 15)))
                }
                None => exact,
            },
        }
    }

    /// The figure of a name as it is shown.
    fn named(&mut self, id: &Id) -> Option<Shown> {
        let index = self.figures.index(id)?;
        self.shown(index)
    }

    fn added(&mut self, first: &Id, others: &[Id], sign: f64) -> Option<Shown> {
        let mut sum = self.named(first)?;
        for id in others {
            let other = self.named(id)?;
            let (low, high) = sum.range.unwrap_or((sum.value, sum.value));
            let (other_low, other_high) = other.range.unwrap_or((other.value, other.value));
            let ends =
                [low + sign * other_low, low + sign * other_high, high + sign * other_low, high + sign * other_high];
            let range = (sum.range.is_some() || other.range.is_some()).then(|| {
                (ends.into_iter().fold(f64::INFINITY, f64::min), ends.into_iter().fold(f64::NEG_INFINITY, f64::max))
            });
            sum = Shown { value: sum.value + sign * other.value, range, only_range: false };
        }
        Some(sum.map(|value| number::significant(value, 15)))
    }

    /// How many digits a product may show.
    fn digits<'b>(&mut self, factors: impl Iterator<Item = &'b Id>) -> usize {
        let digits = factors.filter_map(|id| self.named(id)).map(|shown| number::digits_of(shown.value)).min();
        (digits.unwrap_or(2) + 1).max(3)
    }
}

impl Shown {
    fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self { value: f(self.value), range: self.range.map(|(low, high)| (f(low), f(high))), ..self }
    }

    fn to_digits(self, digits: usize) -> Self {
        let step = number::step_at(self.value, digits);
        let value = number::significant(self.value, digits);
        let range = self.range.map(|(low, high)| (number::to_step(low, step), number::to_step(high, step)));
        Self { value, range, ..self }
    }
}

impl Measure<'_> {
    /// The number with its unit: `4,260`, `15%`, `£345,000`, `4 h 12 min`, without a period.
    pub(crate) fn write(self, value: f64) -> String {
        match self.unit {
            Unit::Count | Unit::People => number::number(value),
            Unit::Share => number::percent(value),
            Unit::Money => money::money(value, self.currency),
            Unit::Duration => duration::written(value),
        }
    }

    /// The number taken apart for big type.
    fn parts(self, value: f64) -> Vec<FigurePart> {
        if self.unit != Unit::Duration {
            return vec![FigurePart { text: self.write(value), unit: false }];
        }
        let mut parts = Vec::new();
        for (text, unit) in duration::parts(value) {
            parts.push(FigurePart { text, unit: false });
            parts.push(FigurePart { text: unit.to_owned(), unit: true });
        }
        parts
    }
}

/// The range of a fact of which nothing else is known.
fn between(fact: &Fact) -> Option<Shown> {
    let (low, high) = (fact.low?.get(), fact.high?.get());
    let entered = fact.value.is_none() && fact.computed.is_none() && low < high;
    entered.then(|| Shown { value: low / 2.0 + high / 2.0, range: Some((low, high)), only_range: true })
}

/// A fact as it is told.
#[derive(Debug, Clone)]
pub(crate) struct Told<'a> {
    pub(crate) index: usize,
    pub(crate) fact: &'a Fact,
    pub(crate) figure: Cow<'a, Figure>,
    pub(crate) shown: Shown,
    /// With its unit and period: `£260,000 per hour`.
    pub(crate) text: String,
    /// The words behind it, as they are printed.
    pub(crate) what: String,
}

impl Told<'_> {
    /// Whether it is judged and not counted.
    pub(crate) fn estimate(&self) -> bool {
        self.figure.basis == Basis::Estimate
    }

    /// The path of its field.
    pub(crate) fn field(&self) -> String {
        format!("impact.facts[{}]", self.index)
    }

    /// As a part of a sentence.
    pub(crate) fn clause(&self) -> Clause {
        Clause {
            figure: self.text.clone(),
            what: self.what.clone(),
            // A range says by itself that it is an estimate.
            estimate: self.estimate() && !self.shown.only_range,
            mass: matches!(self.figure.unit, Unit::Money | Unit::Duration | Unit::Share),
            one: (self.shown.value - 1.0).abs() < f64::EPSILON,
            so_far: self.figure.so_far,
        }
    }

    /// The words under it.
    pub(crate) fn caption(&self, teller: &Teller<'_>) -> String {
        teller.voice.caption(&self.clause())
    }

    /// How its numbers are written.
    pub(crate) fn measure(&self) -> Measure<'_> {
        Measure { unit: self.figure.unit, currency: self.figure.currency.as_ref() }
    }
}

impl<'a> Teller<'a> {
    /// A fact as it is told, if it has a value. It counts as standing on the slide.
    pub(crate) fn tell(&self, index: usize) -> Option<Told<'_>> {
        let told = self.look(index)?;
        self.note(index);
        Some(told)
    }

    /// The same, without the fact standing anywhere.
    pub(crate) fn look(&self, index: usize) -> Option<Told<'_>> {
        let fact = self.brief.impact.facts.get(index)?;
        let shown = (*self.shown.get(index)?)?;
        let figure = match self.figures.at(index) {
            Ok(figure) => Cow::Borrowed(figure),
            Err(_) => Cow::Owned(self.estimated(fact, &shown)),
        };
        let measure = Measure { unit: figure.unit, currency: figure.currency.as_ref() };
        let mut text = match shown.range.filter(|_| shown.only_range) {
            Some((low, high)) => self.voice.range(&measure.write(low), &measure.write(high)),
            None => measure.write(shown.value),
        };
        if let Some(period) = figure.per {
            text.push(' ');
            text.push_str(self.voice.per(period));
        }
        Some(Told { index, fact, figure, shown, text, what: self.label(&fact.what) })
    }

    /// The fact of a name as it is told.
    pub(crate) fn tell_named(&self, id: &Id) -> Option<Told<'_>> {
        self.tell(self.figures.index(id)?)
    }

    /// The fact of a name, without its standing anywhere.
    pub(crate) fn look_named(&self, id: &Id) -> Option<Told<'_>> {
        self.look(self.figures.index(id)?)
    }

    /// What stands in prose in the place of a reference: the figure, or its range if nothing else is known.
    pub(crate) fn reference(&self, name: &str) -> Option<String> {
        self.tell(self.figures.index(&Id(name.to_owned()))?).map(|told| told.text)
    }

    /// The figure of a fact of which only a range is known.
    fn estimated(&self, fact: &Fact, shown: &Shown) -> Figure {
        let currency = fact.currency.as_ref().or(self.brief.situation.currency.as_ref());
        Figure {
            value: shown.value,
            range: shown.range.map(|(low, high)| Spread { low, high }),
            unit: fact.unit,
            currency: currency.filter(|_| fact.unit == Unit::Money).cloned(),
            per: fact.per,
            basis: Basis::Estimate,
            formula: None,
            so_far: false,
        }
    }

    /// The range of an estimate as it is written beside its value: `£310,000 to £390,000`.
    pub(crate) fn range_text(&self, told: &Told<'_>) -> Option<String> {
        let (low, high) = told.shown.range.filter(|(low, high)| low < high && !told.shown.only_range)?;
        Some(self.voice.range(&told.measure().write(low), &told.measure().write(high)))
    }

    /// A fact as a big figure, with words of its own.
    pub(crate) fn big(&self, told: &Told<'_>, caption: String) -> crate::Figure {
        let words = self.words();
        let field = told.field().into();
        let mut parts = if told.shown.only_range {
            vec![FigurePart { text: told.text.clone(), unit: false }]
        } else {
            told.measure().parts(told.shown.value)
        };
        if let Some(period) = told.figure.per.filter(|_| !told.shown.only_range) {
            parts.push(FigurePart { text: self.voice.per(period).to_owned(), unit: true });
        }
        if told.figure.unit == Unit::People && caption.is_empty() {
            parts.push(FigurePart { text: words.people.to_owned(), unit: true });
        }
        let source = self.label(&told.fact.source);
        crate::Figure {
            parts,
            caption: Phrase::plain(bind(&caption), &field),
            mark: if told.estimate() { Mark::Estimate } else { Mark::Measured },
            basis: if told.estimate() { words.estimate } else { words.measured }.to_owned(),
            detail: if told.estimate() { self.range_text(told).unwrap_or(source) } else { source },
            field,
        }
    }
}
