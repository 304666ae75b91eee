//! The figures: every fact with its value, entered or computed.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Basis, Brief, Currency, Fact, Formula, Id, Moment, Period, Stretch, Times, Unit};

/// All facts of a brief with their values at a moment.
#[derive(Debug, Clone, Default)]
pub struct Figures {
    /// One for each fact, in the order of the brief.
    values: Vec<Result<Figure, Gap>>,
    /// The first fact of each name.
    names: BTreeMap<Id, usize>,
    times: Times,
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
            as_of,
        };
        let mut solver = Solver {
            facts,
            currency: brief.situation.currency.as_ref(),
            figures: &figures,
            solved: vec![None; facts.len()],
            open: BTreeSet::new(),
        };
        figures.values = (0..facts.len()).map(|index| solver.solve(index)).collect();
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
    /// `None` if a time is missing or the end comes before the start.
    #[must_use]
    pub fn stretch(&self, stretch: Stretch) -> Option<(i64, bool)> {
        let times = &self.times;
        let (from, to) = match stretch {
            Stretch::Outage => (times.started, times.resolved),
            Stretch::Undetected => (times.started, times.detected),
            Stretch::Uncontained => (times.started, times.contained.or(times.resolved)),
            Stretch::Repair => (times.detected, times.resolved),
        };
        let seconds = to.or(self.as_of)?.seconds_since(from?);
        (seconds >= 0).then_some((seconds, to.is_none()))
    }
}

/// Computes facts in the order in which they need each other.
struct Solver<'a> {
    facts: &'a [Fact],
    currency: Option<&'a Currency>,
    figures: &'a Figures,
    solved: Vec<Option<Result<Figure, Gap>>>,
    /// The facts that wait for another one; who is met here again stands in a circle.
    open: BTreeSet<usize>,
}

/// How many facts may wait for each other in a row. No person writes a longer chain, and a file must not exhaust the stack.
const LONGEST_CHAIN: usize = 64;

impl Solver<'_> {
    fn solve(&mut self, index: usize) -> Result<Figure, Gap> {
        if let Some(known) = &self.solved[index] {
            return known.clone();
        }
        if self.open.len() >= LONGEST_CHAIN {
            return Err(Gap::Undefined);
        }
        if !self.open.insert(index) {
            return Err(Gap::Circular);
        }
        let solved = self.evaluate(&self.facts[index]);
        self.open.remove(&index);
        self.solved[index] = Some(solved.clone());
        solved
    }

    /// The figure that another one is computed from.
    fn input(&mut self, id: &Id) -> Result<Figure, Gap> {
        let index = *self.figures.names.get(id).ok_or_else(|| Gap::Unknown(id.clone()))?;
        self.solve(index).map_err(|gap| match gap {
            Gap::Circular | Gap::Unknown(_) => gap,
            _ => Gap::Waits(id.clone()),
        })
    }

    fn evaluate(&mut self, fact: &Fact) -> Result<Figure, Gap> {
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

    fn compute(&mut self, formula: &Formula) -> Result<Quantity, Gap> {
        match formula {
            Formula::Duration(stretch) => self.length(*stretch),
            Formula::Share { part, whole } => {
                let (part, whole) = (self.quantity(part)?, self.quantity(whole)?);
                if whole.value == 0.0 {
                    return Err(Gap::Undefined);
                }
                Ok(part.combine(&whole, |a, b| a / b).map(|share| share * 100.0))
            }
            Formula::Product(factors) => {
                let mut product = Quantity::exact(1.0);
                for id in factors {
                    let factor = self.factor(id)?;
                    product = product.combine(&factor, |a, b| a * b);
                }
                if factors.is_empty() { Err(Gap::Empty) } else { Ok(product) }
            }
            Formula::OverTime { rate, during, share } => self.over_time(rate, *during, share.as_ref()),
            Formula::Difference { from, less } => {
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

    fn over_time(&mut self, rate: &Id, during: Stretch, share: Option<&Id>) -> Result<Quantity, Gap> {
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

    fn quantity(&mut self, id: &Id) -> Result<Quantity, Gap> {
        self.input(id).map(|figure| Quantity::from(&figure))
    }

    /// The fact as a factor: a share counts as a fraction of one.
    fn factor(&mut self, id: &Id) -> Result<Quantity, Gap> {
        let figure = self.input(id)?;
        let quantity = Quantity::from(&figure);
        Ok(if figure.unit == Unit::Share { quantity.map(|share| share / 100.0) } else { quantity })
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
