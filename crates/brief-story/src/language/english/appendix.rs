//! What the appendix says.

use super::English;
use crate::language::plural::{capitalised, count_word, counted};

impl English {
    /// The headline of the timeline.
    pub(crate) fn timeline_headline(self, events: usize) -> String {
        match events {
            0 => "What happened when is not written down yet".to_owned(),
            events => format!("What happened when: {}", counted(events, "event", "events")),
        }
    }

    /// The headline of all actions.
    pub(crate) fn actions_headline(self, actions: usize, done: usize) -> String {
        if actions == 0 {
            return "No action is planned yet".to_owned();
        }
        let count = capitalised(&counted(actions, "action", "actions"));
        match (actions, done) {
            (_, 0) => format!("{count}, none done yet"),
            (1, _) => format!("{count}, done"),
            (all, done) if all == done => format!("{count}, all done"),
            (_, done) => format!("{count}, {} of them done", count_word(done)),
        }
    }

    /// The headline of the terms.
    pub(crate) fn terms_headline(self) -> &'static str {
        "What the technical words mean"
    }

    /// `about 08:05`
    pub(crate) fn about_time(self, time: &str) -> String {
        format!("about\u{a0}{time}")
    }
}
