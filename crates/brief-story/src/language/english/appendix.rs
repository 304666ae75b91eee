//! What the appendix says.

use super::English;
use crate::language::plural::{capitalised, count_word, counted};

/// How fast things went, as durations are written. Empty ones are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Course {
    pub(crate) noticed: String,
    pub(crate) contained: String,
    pub(crate) restored: String,
    /// Whether it still goes on.
    pub(crate) ongoing: bool,
}

/// The actions in numbers, with the dates as they are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct ActionCount {
    pub(crate) count: usize,
    pub(crate) done: usize,
    /// When the last one is due; empty if not known.
    pub(crate) last: String,
}

impl English {
    /// The headline of the timeline: `Noticed after 7 min, contained after 1 h 36 min, restored after 4 h 12 min`.
    pub(crate) fn timeline_headline(self, events: usize, (first, last): (&str, &str), course: &Course) -> String {
        let steps = [("noticed", &course.noticed), ("contained", &course.contained), ("restored", &course.restored)];
        let known: Vec<String> = steps
            .iter()
            .filter(|(_, after)| !after.is_empty())
            .map(|(step, after)| format!("{step} after {after}"))
            .collect();
        if events > 0 && !known.is_empty() {
            return capitalised(&known.join(", "));
        }
        let count = capitalised(&counted(events, "event", "events"));
        let on = if course.ongoing { "; it is still going on" } else { "" };
        match (events, first.is_empty() || last.is_empty() || first == last) {
            (0, _) => "What happened when is not written down yet".to_owned(),
            (_, true) => format!("{count}{on}"),
            (_, false) => format!("{count} from {first} to {last}{on}"),
        }
    }

    /// The headline of all actions: `Two of ten actions are done; the last is due Fri 30 Sep, 17:00`.
    pub(crate) fn actions_headline(self, actions: &ActionCount) -> String {
        let ActionCount { count, done, last } = actions;
        let all = counted(*count, "action", "actions");
        let verb = |count: usize| if count == 1 { "is" } else { "are" };
        let first = match (*count, *done) {
            (0, _) => return "No action is planned yet".to_owned(),
            (count, 0) => format!("{all} {} planned", verb(count)),
            (1, _) => format!("{all}, done"),
            (count, done) if count == done => format!("all {all} are done"),
            (_, done) => format!("{} of {all} {} done", count_word(done), verb(done)),
        };
        let last = if last.is_empty() { String::new() } else { format!("; the last is due {last}") };
        capitalised(&format!("{first}{last}"))
    }

    /// The headline of the terms: `Three technical words, in plain ones`.
    pub(crate) fn terms_headline(self, terms: usize) -> String {
        match terms {
            0 => "No technical word needs an explanation yet".to_owned(),
            1 => "One technical word, in plain ones".to_owned(),
            count => format!("{}, in plain ones", capitalised(&counted(count, "technical word", "technical words"))),
        }
    }

    /// The number of a backup page: `A1`.
    pub(crate) fn backup_page(self, n: usize) -> String {
        format!("A{n}")
    }

    /// `about 08:05`
    pub(crate) fn about_time(self, time: &str) -> String {
        format!("about\u{a0}{time}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_a_finding_on_backup_pages() {
        let course = |noticed: &str, restored: &str, ongoing: bool| Course {
            noticed: noticed.to_owned(),
            restored: restored.to_owned(),
            ongoing,
            ..Course::default()
        };
        let times = ("02:27", "13:17");
        let cases = [
            (4, times, course("7 min", "4 h 12 min", false), "Noticed after 7 min, restored after 4 h 12 min"),
            (7, times, course("", "", true), "Seven events from 02:27 to 13:17; it is still going on"),
            (1, ("02:27", "02:27"), course("", "", false), "One event"),
            (0, ("", ""), course("7 min", "", false), "What happened when is not written down yet"),
        ];
        for (events, times, course, headline) in cases {
            assert_eq!(English.timeline_headline(events, times, &course), headline);
        }
        let actions =
            |count, done| English.actions_headline(&ActionCount { count, done, last: "Fri 30 Sep".to_owned() });
        assert_eq!(actions(10, 2), "Two of ten actions are done; the last is due Fri 30 Sep");
        assert_eq!(actions(2, 0), "Two actions are planned; the last is due Fri 30 Sep");
        assert_eq!(English.terms_headline(3), "Three technical words, in plain ones");
    }
}
