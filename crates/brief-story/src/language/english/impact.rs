//! What the impact says.

use super::English;
use crate::language::plural::{capitalised, uncapitalised};

/// The money that is out and the part of it that came back.
#[derive(Debug, Clone, Default)]
pub(crate) struct Recovery {
    /// The part, for example `£212,000`.
    pub(crate) part: String,
    /// What became of it, for example `recovered`.
    pub(crate) what: String,
    /// The whole, for example `about £345,000`.
    pub(crate) whole: String,
}

impl English {
    /// The headline of the impact from up to two sentences; the first begins with the time if it stands alone.
    pub(crate) fn impact_headline(self, first: &str, second: &str, period: &str) -> String {
        match (first.is_empty(), second.is_empty()) {
            (false, false) => capitalised(&format!("{first}; {second}")),
            (true, true) => "The impact is not yet known in figures".to_owned(),
            (first_missing, _) => {
                let only = if first_missing { second } else { first };
                if period.is_empty() { capitalised(only) } else { format!("{period}, {only}") }
            }
        }
    }

    /// `£212,000 of about £345,000 has been recovered`
    pub(crate) fn recovered(self, recovery: &Recovery) -> String {
        let Recovery { part, what, whole } = recovery;
        let done = !what.is_empty() && !what.contains(' ') && crate::language::plural::is_past(what);
        if done { format!("{part} of {whole} has been {what}") } else { format!("{part} of {whole} has come back") }
    }

    /// `Between 08:04 and 12:16 UTC`
    pub(crate) fn between(self, from: &str, to: &str) -> String {
        format!("Between {from} and {to}")
    }

    /// `Since 04:45 EDT`
    pub(crate) fn since(self, from: &str) -> String {
        format!("Since {from}")
    }

    /// `waiting time at the last step rose from 2 s to 30 s`
    pub(crate) fn changed(self, what: &str, before: &str, during: &str, rose: bool) -> String {
        // Behind a name with a comma in it, a verb would stand alone.
        if what.contains(',') {
            let way = if rose { "up" } else { "down" };
            return format!("{}: {way} from {before} to {during}", uncapitalised(what));
        }
        let verb = if rose { "rose" } else { "fell" };
        format!("{} {verb} from {before} to {during}", uncapitalised(what))
    }

    /// A range: `£310,000 to £390,000`
    pub(crate) fn range(self, low: &str, high: &str) -> String {
        format!("{low} to {high}")
    }

    /// The rest of a whole: `24,140 other orders`
    pub(crate) fn others(self, rest: &str, whole: &str) -> String {
        if whole.is_empty() { String::new() } else { format!("{rest} other {whole}") }
    }

    /// The unit of a rate: `per hour`.
    pub(crate) fn per(self, period: brief_model::Period) -> &'static str {
        match period {
            brief_model::Period::Second => "per second",
            brief_model::Period::Minute => "per minute",
            brief_model::Period::Hour => "per hour",
            brief_model::Period::Day => "per day",
            brief_model::Period::Week => "per week",
        }
    }

    /// A figure that nobody has filled in: its placeholder.
    pub(crate) fn not_filled_in(self, what: &str) -> String {
        format!("{}: not filled in yet", capitalised(what))
    }
}
