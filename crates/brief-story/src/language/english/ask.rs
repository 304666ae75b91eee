//! What the ask says.

use super::English;
use crate::language::number::{NBSP, number};
use crate::language::plural::capitalised;

/// The decisions that are asked for.
#[derive(Debug, Clone)]
pub(crate) struct Decisions {
    pub(crate) count: usize,
    /// The earliest deadline: `Monday noon`; empty if there is none.
    pub(crate) by: String,
    /// Whether all have the same deadline.
    pub(crate) same: bool,
    /// Whether it is said that none is needed now.
    pub(crate) declined: bool,
}

impl English {
    /// `Two decisions by Monday noon; you hear from us again today at 18:00`
    pub(crate) fn ask_headline(self, decisions: &Decisions, next: &str) -> String {
        let asked = match (decisions.count, decisions.declined) {
            (0, true) => self.words().no_decision.to_owned(),
            // Nobody has thought of it yet.
            (0, false) if next.is_empty() => "What we need from you is not yet known".to_owned(),
            (0, false) => return capitalised(&self.hear_again(next)),
            (count, _) => self.requests_by(count, &decisions.by, decisions.same),
        };
        if next.is_empty() { asked } else { format!("{asked}; {}", self.hear_again(next)) }
    }

    /// `you hear from us again today at 18:00`
    pub(crate) fn hear_again(self, next: &str) -> String {
        format!("you hear from us again {next}")
    }

    /// Words by which a headline speaks of what further pages of the ask prove: when the CEO hears from us.
    pub(crate) fn promise_words(self) -> &'static [&'static str] {
        &["hear", "update", "report", "news"]
    }

    /// `Every 2 hours, next at 18:00 today, until the cause is confirmed, even if nothing has changed`
    pub(crate) fn rhythm(self, every_minutes: u32, next: &str, until: &str) -> String {
        let mut parts = Vec::new();
        match (every_minutes, next.is_empty()) {
            (0, true) => {}
            (0, false) => parts.push(capitalised(next)),
            (minutes, true) => parts.push(capitalised(&every(minutes))),
            (minutes, false) => {
                parts.push(capitalised(&every(minutes)));
                parts.push(format!("next {next}"));
            }
        }
        if !until.is_empty() {
            let until = until.strip_prefix("until ").unwrap_or(until);
            parts.push(if parts.is_empty() { format!("Until {until}") } else { format!("until {until}") });
        }
        if every_minutes > 0 {
            parts.push("even if nothing has changed".to_owned());
        }
        parts.join(", ")
    }

    /// A date from outside or one of ours, for a reader who listens: `Lasting fix, Wed 25 Nov, 12:00`.
    pub(crate) fn date_named(self, name: &str, when: &str) -> String {
        format!("{name}, {when}")
    }
}

/// `every 2 hours`
pub(crate) fn every(minutes: u32) -> String {
    let times = |count: u32, unit: &str| match count {
        1 => format!("every {unit}"),
        _ => format!("every {}{NBSP}{unit}s", number(f64::from(count))),
    };
    match minutes {
        _ if minutes.is_multiple_of(10_080) => times(minutes / 10_080, "week"),
        _ if minutes.is_multiple_of(1_440) => times(minutes / 1_440, "day"),
        _ if minutes.is_multiple_of(60) => times(minutes / 60, "hour"),
        _ => times(minutes, "minute"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_asked_and_when_we_report() {
        let cases = [
            (
                2,
                "Monday noon",
                true,
                "today at 18:00",
                "Two decisions by Monday noon; you hear from us again today at 18:00",
            ),
            (1, "", true, "", "One decision"),
            (3, "Monday noon", false, "", "Three decisions, the first by Monday noon"),
            (0, "", true, "on Monday", "No decision now; you hear from us again on Monday"),
        ];
        for (count, by, same, next, headline) in cases {
            let decisions = Decisions { count, by: by.to_owned(), same, declined: true };
            assert_eq!(English.ask_headline(&decisions, next), headline);
        }
    }

    #[test]
    fn says_that_no_decision_is_needed_only_where_the_brief_says_so() {
        let unsaid = Decisions { count: 0, by: String::new(), same: true, declined: false };
        assert_eq!(English.ask_headline(&unsaid, "on Monday"), "You hear from us again on Monday");
        assert_eq!(English.ask_headline(&unsaid, ""), "What we need from you is not yet known");
    }

    #[test]
    fn says_how_often_we_report() {
        let cases = [
            (
                120,
                "at 18:00 today",
                "the cause is confirmed",
                "Every 2 hours, next at 18:00 today, until the cause is confirmed, even if nothing has changed",
            ),
            (60, "", "", "Every hour, even if nothing has changed"),
            (90, "", "", "Every 90 minutes, even if nothing has changed"),
            (1_440, "", "until it is over", "Every day, until it is over, even if nothing has changed"),
            (10_080, "", "", "Every week, even if nothing has changed"),
            (0, "at 18:00 today", "", "At 18:00 today"),
            (0, "", "it is over", "Until it is over"),
            (0, "", "", ""),
        ];
        for (minutes, next, until, rhythm) in cases {
            assert_eq!(English.rhythm(minutes, next, until).replace('\u{a0}', " "), rhythm);
        }
    }
}
