//! The figures: every fact with its value, entered or computed.

use std::collections::BTreeMap;

use crate::{Basis, Brief, Currency, Fact, Formula, Id, Moment, Period, Status, Stretch, Times, Unit};

/// All facts of a brief with their values at a moment.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// One for each fact, in the order of the brief.
    values: Vec<Result<Figure, Gap>>,
    /// The first fact of each name.
    names: BTreeMap<Id, usize>,
    times: Times,
    status: Option<Status>,
    as_of: Option<Moment>,
}

/// A fact with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The value in the unit of the fact; see [`Fact::value`].
    pub value: f64,
    /// The range, for an estimate: `low <= value <= high` unless the brief says otherwise.
    pub range: Option<Spread>,
    /// What kind of number it is.
    pub unit: Unit,
    /// Its currency, if it is money and one is known.
    pub currency: Option<Currency>,
    /// Its period, if it is a rate.
    pub per: Option<Period>,
    /// Estimate if the fact or anything that it is computed from is one.
    pub basis: Basis,
    /// How it was computed; `None` if it was entered.
    pub formula: Option<Formula>,
    /// Whether it still grows, because it is computed up to the moment of the brief.
    pub so_far: bool,
}

/// The lower and the upper end of an estimate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Why a fact has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// It is not filled in.
    Empty,
    /// No fact has this name.
    Unknown(Id),
    /// It is computed from this fact, which has no value itself.
    Waits(Id),
    /// It is computed from itself.
    Circular,
    /// A time of the incident that it needs is not given.
    NoTime,
    /// The numbers do not allow it, for example a share of nothing.
    Undefined,
}

impl Figures {
    /// All figures of a brief. `as_of` ends what still goes on; without it, such figures are gaps.
    #[must_use]
    pub fn of(brief: &Brief, as_of: Option<Moment>) -> Self {
        let facts = &brief.impact.facts;
        let names = facts.iter().enumerate().rev().filter(|(_, fact)| !fact.id.is_empty());
        let mut figures = Self {
            values: Vec::new(),
            names: names.map(|(index, fact)| (fact.id.clone(), index)).collect(),
            times: brief.situation.times.clone(),
            status: brief.situation.status,
            as_of,
        };
        let solver = Solver {
            facts,
            currency: brief.situation.currency.as_ref(),
            figures: &figures,
            states: vec![State::New; facts.len()],
        };
        figures.values = solver.solve_all();
        figures
    }

    /// The figure behind the name of a fact.
    ///
    /// # Errors
    /// The reason for which it has no value.
    pub fn get(&self, id: &Id) -> Result<&Figure, Gap> {
        let index = self.names.get(id).ok_or_else(|| Gap::Unknown(id.clone()))?;
        self.at(*index)
    }

    /// The figure of the fact at a place in [`crate::Impact::facts`].
    ///
    /// # Errors
    /// The reason for which it has no value.
    pub fn at(&self, index: usize) -> Result<&Figure, Gap> {
        self.values.get(index).map_or(Err(Gap::Empty), |value| value.as_ref().map_err(Clone::clone))
    }

    /// The place in [`crate::Impact::facts`] of the fact with a name.
    #[must_use]
    pub fn index(&self, id: &Id) -> Option<usize> {
        self.names.get(id).copied()
    }

    /// The length of a stretch of the incident in seconds, and whether it still grows.
    ///
    /// `None` if a time is missing, the end comes before the start, or the brief says that the stretch is over but not
    /// when it ended.
    #[must_use]
    pub fn stretch(&self, stretch: Stretch) -> Option<(i64, bool)> {
        let times = &self.times;
        let (from, to, goes_on) = match stretch {
            Stretch::Outage => (times.started, times.resolved, self.status != Some(Status::Restored)),
            // Whoever writes a brief has noticed.
            Stretch::Undetected => (times.started, times.detected, false),
            Stretch::Uncontained => (
                times.started,
                times.contained.or(times.resolved),
                !matches!(self.status, Some(Status::Contained | Status::Restored)),
            ),
            Stretch::Repair => (times.detected, times.resolved, self.status != Some(Status::Restored)),
        };
        let end = to.or(self.as_of.filter(|_| goes_on))?;
        let seconds = end.seconds_since(from?);
        (seconds >= 0).then_some((seconds, to.is_none()))
    }
}

/// Computes facts in the order in which they need each other.
struct Solver<'a> {
    facts: &'a [Fact],
    currency: Option<&'a Currency>,
    figures: &'a Figures,
    states: Vec<State>,
}

/// How far a fact is.
#[derive(Debug, Clone)]
enum State {
    /// Not looked at.
    New,
    /// It waits for others; who is met here again stands in a circle.
    Open,
    /// Its value, or why it has none.
    Solved(Result<Figure, Gap>),
}

impl Solver<'_> {
    fn solve_all(mut self) -> Vec<Result<Figure, Gap>> {
        for index in 0..self.facts.len() {
            self.solve(index);
        }
        let solved = self.states.into_iter().map(|state| match state {
            State::Solved(solved) => solved,
            State::New | State::Open => Err(Gap::Circular),
        });
        solved.collect()
    }

    /// Solves a fact after all that it needs. The way is kept in a list, since a long chain would exhaust the stack.
    fn solve(&mut self, first: usize) {
        let mut way = vec![(first, 0)];
        while let Some((index, seen)) = way.pop() {
            if matches!(self.states[index], State::Solved(_)) {
                continue;
            }
            self.states[index] = State::Open;
            let fact = &self.facts[index];
            let Some(id) = fact.computed.as_ref().and_then(|formula| input(formula, seen)) else {
                self.states[index] = State::Solved(self.evaluate(fact));
                continue;
            };
            way.push((index, seen + 1));
            let Some(&next) = self.figures.names.get(id) else { continue };
            match self.states[next] {
                State::New => way.push((next, 0)),
                State::Open => {
                    for &(index, _) in way.iter().skip_while(|(index, _)| *index != next) {
                        self.states[index] = State::Solved(Err(Gap::Circular));
                    }
                }
                State::Solved(_) => {}
            }
        }
    }

    /// The figure that another one is computed from.
    fn input(&self, id: &Id) -> Result<Figure, Gap> {
        let index = *self.figures.names.get(id).ok_or_else(|| Gap::Unknown(id.clone()))?;
        match &self.states[index] {
            State::Solved(Ok(figure)) => Ok(figure.clone()),
            State::Solved(Err(gap @ (Gap::Circular | Gap::Unknown(_)))) => Err(gap.clone()),
            State::Solved(Err(_)) => Err(Gap::Waits(id.clone())),
            State::New | State::Open => Err(Gap::Circular),
        }
    }

    fn evaluate(&self, fact: &Fact) -> Result<Figure, Gap> {
        let Some(formula) = &fact.computed else {
            let value = fact.value.ok_or(Gap::Empty)?.get();
            let range = (fact.low.is_some() || fact.high.is_some()).then(|| Spread {
                low: fact.low.map_or(value, |low| low.get()),
                high: fact.high.map_or(value, |high| high.get()),
            });
            return Ok(self.figure(fact, Quantity { value, range, estimate: range.is_some(), so_far: false }));
        };
        let quantity = self.compute(formula)?;
        if quantity.value.is_finite() { Ok(self.figure(fact, quantity)) } else { Err(Gap::Undefined) }
    }

    fn figure(&self, fact: &Fact, quantity: Quantity) -> Figure {
        Figure {
            value: quantity.value,
            range: quantity.range,
            unit: fact.unit,
            currency: fact.currency.as_ref().or(self.currency).filter(|_| fact.unit == Unit::Money).cloned(),
            per: fact.per,
            basis: if quantity.estimate { Basis::Estimate } else { fact.basis },
            formula: fact.computed.clone(),
            so_far: quantity.so_far,
        }
    }

    fn compute(&self, formula: &Formula) -> Result<Quantity, Gap> {
        match formula {
            Formula::Duration(stretch) => self.length(*stretch),
            Formula::Share { part, whole, .. } => {
                let (part, whole) = (self.quantity(part)?, self.quantity(whole)?);
                if whole.value == 0.0 {
                    return Err(Gap::Undefined);
                }
                let mut share = part.combine(&whole, |a, b| a * 100.0 / b);
                if whole.range.is_some_and(|r| r.low.min(r.high) <= 0.0 && r.low.max(r.high) >= 0.0) {
                    // Around a whole of nothing the share has no bounds.
                    share.range = None;
                }
                Ok(share)
            }
            Formula::Product(factors) => {
                let mut product = Quantity::exact(1.0);
                for id in factors {
                    let factor = self.factor(id)?;
                    product = product.combine(&factor, |a, b| a * b);
                }
                if factors.is_empty() { Err(Gap::Empty) } else { Ok(product) }
            }
            Formula::OverTime { rate, during, share, .. } => self.over_time(rate, *during, share.as_ref()),
            Formula::Difference { from, less, .. } => {
                let mut rest = self.quantity(from)?;
                for id in less {
                    let part = self.quantity(id)?;
                    rest = rest.combine(&part, |a, b| a - b);
                }
                Ok(rest)
            }
            Formula::Sum(parts) => {
                let mut sum = Quantity::exact(0.0);
                for id in parts {
                    let part = self.quantity(id)?;
                    sum = sum.combine(&part, |a, b| a + b);
                }
                if parts.is_empty() { Err(Gap::Empty) } else { Ok(sum) }
            }
        }
    }

    fn over_time(&self, rate: &Id, during: Stretch, share: Option<&Id>) -> Result<Quantity, Gap> {
        let per_period = self.input(rate)?;
        let Some(period) = per_period.per else {
            return Err(Gap::Undefined);
        };
        let length = self.length(during)?.map(|seconds| seconds / period.seconds());
        let mut lost = Quantity::from(&per_period).combine(&length, |a, b| a * b);
        lost.so_far = length.so_far;
        if let Some(share) = share {
            let factor = self.factor(share)?;
            lost = lost.combine(&factor, |a, b| a * b);
        }
        Ok(lost)
    }

    fn length(&self, stretch: Stretch) -> Result<Quantity, Gap> {
        let (seconds, so_far) = self.figures.stretch(stretch).ok_or(Gap::NoTime)?;
        // Durations stay far below 2^53 seconds.
        Ok(Quantity { so_far, ..Quantity::exact(seconds as f64) })
    }

    fn quantity(&self, id: &Id) -> Result<Quantity, Gap> {
        self.input(id).map(|figure| Quantity::from(&figure))
    }

    /// The fact as a factor: a share counts as a fraction of one.
    fn factor(&self, id: &Id) -> Result<Quantity, Gap> {
        let figure = self.input(id)?;
        let quantity = Quantity::from(&figure);
        Ok(if figure.unit == Unit::Share { quantity.map(|share| share / 100.0) } else { quantity })
    }
}

/// The fact that a formula needs at a place in the order of its writing; `None` behind the last one.
fn input(formula: &Formula, place: usize) -> Option<&Id> {
    match formula {
        Formula::Duration(_) => None,
        Formula::Share { part, whole, .. } => [part, whole].get(place).copied(),
        Formula::OverTime { rate, share, .. } => [Some(rate), share.as_ref()].get(place).copied().flatten(),
        Formula::Difference { from, .. } if place == 0 => Some(from),
        Formula::Difference { less, .. } => less.get(place - 1),
        Formula::Product(ids) | Formula::Sum(ids) => ids.get(place),
    }
}

/// A number on its way through a formula.
#[derive(Debug, Clone, Copy)]
struct Quantity {
    value: f64,
    range: Option<Spread>,
    estimate: bool,
    so_far: bool,
}

impl Quantity {
    const fn exact(value: f64) -> Self {
        Self { value, range: None, estimate: false, so_far: false }
    }

    fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self { value: f(self.value), range: self.range.map(|r| Spread { low: f(r.low), high: f(r.high) }), ..self }
    }

    /// Both through a function that rises or falls steadily in each of its arguments: its extremes lie at the ends of the ranges.
    fn combine(self, other: &Self, f: impl Fn(f64, f64) -> f64) -> Self {
        let range = (self.range.is_some() || other.range.is_some()).then(|| {
            let ends = |q: &Self| q.range.map_or([q.value; 2], |r| [r.low, r.high]);
            let mut spread = Spread { low: f64::INFINITY, high: f64::NEG_INFINITY };
            for a in ends(&self) {
                for b in ends(other) {
                    let value = f(a, b);
                    spread = Spread { low: spread.low.min(value), high: spread.high.max(value) };
                }
            }
            spread
        });
        Self {
            value: f(self.value, other.value),
            range: range.filter(|r| r.low.is_finite() && r.high.is_finite()),
            estimate: self.estimate || other.estimate,
            so_far: self.so_far || other.so_far,
        }
    }
}

impl From<&Figure> for Quantity {
    fn from(figure: &Figure) -> Self {
        Self {
            value: figure.value,
            range: figure.range,
            estimate: figure.basis == Basis::Estimate,
            so_far: figure.so_far,
        }
    }
}
