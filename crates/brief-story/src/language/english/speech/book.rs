//! What leads through the notes: headings, times, the sentences from one slide to the next, terms.

use crate::language::english::English;
use crate::language::english::clause::joined;
use crate::language::plural::{capitalised, count_word, counted};

impl English {
    /// A term in other words for the presenter: its meaning and the exact term.
    pub(crate) fn term(self, plain: &str, exact: &str) -> String {
        let plain = self.sentence(plain);
        if exact.is_empty() { plain } else { joined(&plain, &format!("Exact term: {}.", exact.trim_end_matches('.'))) }
    }

    /// The forms in which a word in small letters may stand in a text.
    pub(crate) fn forms(self, word: &str) -> [String; 3] {
        [word.to_owned(), format!("{word}s"), format!("{word}es")]
    }

    /// The heading of the notes.
    pub(crate) fn notes_heading(self, presenter: &str) -> String {
        match presenter {
            "" => "Speaker notes".to_owned(),
            name if names_a_role(name) => format!("Speaker notes, for the {name}"),
            name => format!("Speaker notes, for {name}"),
        }
    }

    /// From when to when a slide is on: `from 1:00 to 2:15 of 6:20`.
    pub(crate) fn time_span(self, from: &str, to: &str, total: &str) -> String {
        format!("from {from} to {to} of {total}")
    }

    /// What is said between quotation marks.
    pub(crate) fn quoted(self, text: &str) -> String {
        format!("“{text}”")
    }

    /// The sentence that leads to the figures.
    pub(crate) fn to_impact(self) -> &'static str {
        "Now to the figures."
    }

    /// The sentence that leads to a cause of which the brief does not say how sure it is.
    pub(crate) fn to_cause(self) -> &'static str {
        "This is how it came about."
    }

    /// The sentence that leads to the actions.
    pub(crate) fn to_fix(self, count: usize, done: usize) -> String {
        match (count, done) {
            (0, _) => "This is what we do about it.".to_owned(),
            (count, done) if count == done && count > 1 => "All that we planned is done.".to_owned(),
            (_, 0) => "This is what we do about it.".to_owned(),
            (count, done) => {
                let verb = if done == 1 { "is" } else { "are" };
                format!("{} of {} actions {verb} done.", capitalised(&count_word(done)), count_word(count))
            }
        }
    }

    /// The sentence that leads to the risk.
    pub(crate) fn to_risk(self) -> &'static str {
        "That leaves the question of whether it can happen again."
    }

    /// The sentence that leads to the ask.
    pub(crate) fn to_ask(self, decisions: usize) -> String {
        match decisions {
            0 => "We need no decision from you now; this is when you hear from us.".to_owned(),
            count => format!("This is where we need {} from you.", counted(count, "decision", "decisions")),
        }
    }
}

/// Whether a presenter is named by a role, which needs an article: `Head of Platform`, not `Ada Lovelace`.
fn names_a_role(name: &str) -> bool {
    const ROLES: [&str; 22] = [
        "head",
        "chief",
        "director",
        "manager",
        "lead",
        "leader",
        "officer",
        "engineer",
        "cto",
        "cio",
        "coo",
        "cfo",
        "ciso",
        "cpo",
        "president",
        "owner",
        "chair",
        "architect",
        "controller",
        "supervisor",
        "coordinator",
        "team",
    ];
    let article = name.starts_with("the ") || name.starts_with("The ");
    !article && !name.contains(',') && name.split([' ', '-']).any(|word| ROLES.contains(&word.to_lowercase().as_str()))
}
