//! What has changed since the last briefing.

use super::English;
use super::clause::joined;
use crate::language::plural::{count_word, uncapitalised};

impl English {
    /// The heading over the changes.
    pub(crate) fn since_title(self, when: &str) -> String {
        format!("Since the last briefing, {when}")
    }

    /// The names of the groups: changed, new, promises; and that nothing is new.
    pub(crate) fn since_groups(self) -> [&'static str; 4] {
        ["Changed", "New", "Promises", "Nothing new"]
    }

    /// That nothing has changed.
    pub(crate) fn nothing_changed(self, when: &str) -> String {
        format!("nothing has changed since {when}")
    }

    /// A figure that is another one now: `12% → 3% of orders`.
    pub(crate) fn became(self, from: &str, to: &str, what: &str) -> String {
        joined(&format!("{from} → {to}"), what)
    }

    /// A figure that was estimated and is measured now, or the other way round.
    pub(crate) fn now_based(self, figure: &str, basis: &str) -> String {
        format!(
            "{figure}: now {}",
            match basis {
                "Estimate" => "an estimate".to_owned(),
                other => uncapitalised(other),
            }
        )
    }

    /// A figure that is no longer told.
    pub(crate) fn withdrawn(self, figure: &str) -> String {
        format!("withdrawn: {figure}")
    }

    /// How sure we are of the cause now.
    pub(crate) fn cause_now(self, status: &str) -> String {
        format!("cause: {}", uncapitalised(status))
    }

    /// That the cause is told in other words, with the same status.
    pub(crate) fn cause_retold(self) -> &'static str {
        "cause: explained anew"
    }

    /// An action with its new state: `done: update withdrawn`.
    pub(crate) fn action_now(self, state: &str, what: &str) -> String {
        format!("{}: {}", uncapitalised(state), small(what))
    }

    /// An action that is no longer planned.
    pub(crate) fn dropped(self, what: &str) -> String {
        format!("dropped: {}", small(what))
    }

    /// An action with a new date.
    pub(crate) fn moved(self, what: &str, from: &str, to: &str) -> String {
        match from.is_empty() {
            true => format!("{}: now due {to}", small(what)),
            false => format!("{}: moved from {from} to {to}", small(what)),
        }
    }

    /// A question that is no longer open.
    pub(crate) fn answered(self, question: &str) -> String {
        format!("answered: {question}")
    }

    /// A question that was not open before.
    pub(crate) fn asked_anew(self, question: &str) -> String {
        format!("open question: {question}")
    }

    /// A risk that was not told before.
    pub(crate) fn risk_new(self, what: &str) -> String {
        format!("risk: {}", small(what))
    }

    /// A risk that is no longer one.
    pub(crate) fn risk_gone(self, what: &str) -> String {
        format!("no longer a risk: {}", small(what))
    }

    /// A reason that did not apply before.
    pub(crate) fn reason_new(self, name: &str) -> String {
        format!("reason: {}", uncapitalised(name))
    }

    /// A decision of the last meeting.
    pub(crate) fn decided(self, outcome: &str, what: &str) -> String {
        if outcome.is_empty() {
            format!("decided: {}", small(what))
        } else {
            format!("{}: {}", uncapitalised(outcome), small(what))
        }
    }

    /// A promise that was kept: `kept: root-cause report, Fri 20 Nov`.
    pub(crate) fn kept(self, name: &str, when: &str) -> String {
        format!("kept: {}, {when}", small(name))
    }

    /// A promise that was not kept: `late: root-cause report, was due Fri 20 Nov`.
    pub(crate) fn late(self, name: &str, when: &str) -> String {
        format!("late: {}, was due {when}", small(name))
    }

    /// The promises in short: `three kept; late: root-cause report`.
    pub(crate) fn promises_told(self, kept: usize, late: &[String]) -> String {
        let kept = match kept {
            0 => String::new(),
            count => format!("{} kept", count_word(count)),
        };
        let parts: Vec<String> =
            [kept].into_iter().chain(late.iter().cloned()).filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    }

    /// Figures that are as they were: `unchanged: 4,260 payments failed`.
    pub(crate) fn unchanged_told(self, figures: &[String]) -> String {
        format!("unchanged: {}", figures.join("; "))
    }

    /// What the speaker says before the changes.
    pub(crate) fn since_lead(self, when: &str) -> String {
        format!("this has changed since {when}")
    }
}

fn small(what: &str) -> String {
    uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']))
}
