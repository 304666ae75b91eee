//! What is done, asked and promised: as the speaker says it.

use crate::language::english::{English, Lasting};
use crate::language::plural::{count_word, counted, ordinal, uncapitalised};

/// The state of an action, as the speaker groups them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    Done,
    Started,
    Planned,
    Late,
}

/// How many things one can say in a row; the others are counted.
const BREATH: usize = 5;

impl English {
    /// What will be asked at the end.
    pub(crate) fn ask_ahead(self, count: usize, by: &str) -> String {
        let decisions = counted(count, "decision", "decisions");
        if by.is_empty() {
            format!("at the end we ask you for {decisions}")
        } else {
            format!("at the end we ask you for {decisions} by {by}")
        }
    }

    /// When the lasting fix comes.
    pub(crate) fn lasting_told(self, lasting: &Lasting) -> String {
        match lasting {
            Lasting::Missing => "a lasting fix is not planned yet".to_owned(),
            Lasting::Done => "the lasting fix is in place".to_owned(),
            Lasting::Undated => "the lasting fix has no date yet".to_owned(),
            Lasting::Due { by, before } if before.is_empty() => format!("the lasting fix is due by {by}"),
            Lasting::Due { by, before } => format!("the lasting fix is due by {by}, before {before}"),
            Lasting::Late(by) => format!("the lasting fix is late; it was due by {by}"),
        }
    }

    /// An action inside a list: what, until or by when, who.
    pub(crate) fn action_told(self, what: &str, when: &str, who: &str) -> String {
        let what = uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']));
        let told = if when.is_empty() { what } else { format!("{what}, {when}") };
        if who.is_empty() { told } else { format!("{told} ({who})") }
    }

    /// The date of an action, in spoken words.
    pub(crate) fn action_when(self, group: Group, until: bool, date: &str) -> String {
        match (group, until) {
            _ if date.is_empty() => String::new(),
            (Group::Done, _) => String::new(),
            (_, true) => format!("until {date}"),
            (Group::Late, _) => format!("due by {date}"),
            _ => format!("by {date}"),
        }
    }

    /// The actions of a group: `done: update withdrawn; connections doubled`.
    pub(crate) fn group_told(self, group: Group, actions: &[String]) -> String {
        let name = match group {
            Group::Done => "done",
            Group::Started => "under way",
            Group::Planned => "planned",
            Group::Late => "late",
        };
        format!("{name}: {}", self.in_one_breath(actions))
    }

    /// As many things as one can say in a row, and how many more there are.
    pub(crate) fn in_one_breath(self, things: &[String]) -> String {
        if things.len() <= BREATH + 1 {
            return things.join("; ");
        }
        let more = things.len() - BREATH;
        format!("{}; and {} more", things[..BREATH].join("; "), count_word(more))
    }

    /// What follows if the first fix fails.
    pub(crate) fn contingency_told(self) -> &'static str {
        "If the first fix fails: "
    }

    /// What is needed.
    pub(crate) fn resources_told(self) -> &'static str {
        "What we need: "
    }

    /// How it is known to work.
    pub(crate) fn verification_told(self) -> &'static str {
        "How we know that it works: "
    }

    /// A request: `first, approve £18,000 for full capacity, by Monday noon`.
    pub(crate) fn request_told(self, place: usize, of: usize, what: &str, by: &str) -> String {
        let what = uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']));
        let told = if of == 1 { format!("we ask you: {what}") } else { format!("{}, {what}", ordinal(place)) };
        if by.is_empty() { told } else { format!("{told}, by {by}") }
    }

    /// That nothing is asked.
    pub(crate) fn nothing_told(self) -> &'static str {
        "We need no decision from you now."
    }

    /// The rhythm of updates: `you hear from us every 2 hours`.
    pub(crate) fn rhythm_told(self, rhythm: &str) -> String {
        let first = rhythm.split([' ', '\u{a0}', ',']).next().unwrap_or_default();
        let fits = [
            "At", "Every", "Daily", "Hourly", "On", "Each", "Twice", "Once", "Until", "Again", "In", "By", "From",
            "Tomorrow", "Today",
        ];
        if fits.contains(&first) {
            format!("you hear from us {}", uncapitalised(rhythm))
        } else {
            format!("you hear from us: {}", uncapitalised(rhythm))
        }
    }

    /// When the next update comes.
    pub(crate) fn next_told(self, when: &str) -> String {
        format!("the next update comes {when}")
    }

    /// When the full report comes.
    pub(crate) fn report_told(self, when: &str) -> String {
        format!("the full report on the cause comes {when}")
    }

    /// When the lessons are drawn.
    pub(crate) fn lessons_told(self, when: &str) -> String {
        format!("we meet {when} to draw the lessons")
    }
}
