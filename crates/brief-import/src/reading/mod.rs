//! The readings: one for each field, from the report to candidates.

mod actions;
mod cause;
mod contradictions;
mod data_loss;
mod detection;
mod duration;
mod figures;
mod happened;
mod key_times;
mod money;
pub(crate) mod name;
mod safeguard;
mod system;
mod timeline;
mod title;
mod trigger;
mod turn;
mod users;
mod zone;

use std::ops::Range;

use crate::calendar::Instant;
use crate::candidate::{Certainty, Field, Value};
use crate::report::Report;

pub(crate) use contradictions::Clash;
pub(crate) use key_times::KeyTimes;
pub(crate) use timeline::{Event, Timeline};

/// A value as a reading found it, with its place in the clean text.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) field: Field,
    pub(crate) value: Value,
    pub(crate) range: Option<Range<usize>>,
    pub(crate) rule: &'static str,
    pub(crate) inferred: Vec<&'static str>,
    /// Whether the report leaves no other choice for what was inferred.
    pub(crate) plain: bool,
}

impl Found {
    pub(crate) fn at(field: Field, value: Value, range: Range<usize>, rule: &'static str) -> Self {
        Self { field, value, range: Some(range), rule, inferred: Vec::new(), plain: false }
    }

    pub(crate) fn text(field: Field, report: &Report<'_>, range: Range<usize>, rule: &'static str) -> Self {
        let words = report.str(&range).to_owned();
        Self::at(field, Value::Text(words), range, rule)
    }

    /// The same with what had to be inferred for a point in time.
    pub(crate) fn inferred_as(mut self, at: &Instant) -> Self {
        self.inferred.clone_from(&at.inferred);
        self.plain = at.plain;
        self
    }

    /// Whether the report says all of it, here or where no other reading is possible.
    pub(crate) fn certainty(&self) -> Certainty {
        if self.inferred.is_empty() || self.plain { Certainty::Stated } else { Certainty::Inferred }
    }
}

/// The value of an instant.
pub(crate) fn moment(instant: &Instant, what: &str) -> Value {
    Value::Moment {
        at: instant.iso(),
        precision: instant.precision(),
        zone: instant.zone.clone(),
        about: instant.about,
        what: what.to_owned(),
    }
}

/// Everything that the readings find in a report.
pub(crate) fn read(report: &Report<'_>) -> (Vec<Found>, Vec<Clash>) {
    let timeline = Timeline::of(report);
    let times = KeyTimes::of(report, &timeline);
    let mut found = Vec::new();
    found.extend(title::read(report));
    found.extend(zone::read(report));
    found.extend(times.found());
    found.extend(system::read(report));
    found.extend(duration::read(report));
    found.extend(users::read(report));
    found.extend(money::read(report));
    let people = found.iter().find_map(|found| match &found.value {
        Value::People { count, .. } => *count,
        _ => None,
    });
    // The people whom it hit are counted once.
    found.extend(figures::read(report).into_iter().filter(|figure| match &figure.value {
        Value::Figure { value, .. } => Some(*value) != people,
        _ => true,
    }));
    found.extend(data_loss::read(report));
    found.extend(happened::read(report));
    let causes = cause::read(report);
    found.extend(cause::status(report, &causes));
    found.extend(causes);
    found.extend(trigger::read(report, &timeline, &times));
    found.extend(safeguard::read(report));
    found.extend(detection::read(report, &times));
    found.extend(timeline.found(report));
    found.extend(actions::read(report));
    let clashes = contradictions::read(report, &timeline, &times);
    (found, clashes)
}
