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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_one_or_two_things() {
        let cases = [
            (
                "4,260 payments failed",
                "about £1 was lost",
                "Between 08:04 and 12:16 UTC",
                "4,260 payments failed; about £1 was lost",
            ),
            (
                "4,260 payments failed",
                "",
                "Between 08:04 and 12:16 UTC",
                "Between 08:04 and 12:16 UTC, 4,260 payments failed",
            ),
            ("", "about £1 was lost", "", "About £1 was lost"),
            ("", "", "Since 04:45 EDT", "The impact is not yet known in figures"),
        ];
        for (first, second, period, headline) in cases {
            assert_eq!(English.impact_headline(first, second, period), headline);
        }
    }

    #[test]
    fn says_what_changed_and_what_came_back() {
        assert_eq!(English.changed("Waiting time", "2 s", "30 s", true), "waiting time rose from 2 s to 30 s");
        assert_eq!(English.changed("Orders, per hour", "90", "30", false), "orders, per hour: down from 90 to 30");
        let recovery =
            |what: &str| Recovery { part: "£212".to_owned(), what: what.to_owned(), whole: "about £345".to_owned() };
        assert_eq!(English.recovered(&recovery("recovered")), "£212 of about £345 has been recovered");
        assert_eq!(English.recovered(&recovery("of orders placed again")), "£212 of about £345 has come back");
    }
}
