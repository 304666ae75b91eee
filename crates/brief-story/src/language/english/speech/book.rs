//! What leads through the notes: headings, times, the sentences from one slide to the next, terms.

use crate::language::english::English;
use crate::language::english::clause::joined;
use crate::language::plural::counted;

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
            name => format!("Speaker notes, for {}", self.with_article(name)),
        }
    }

    /// A name inside a sentence: a role has its article, `the Head of Platform`, and a person or a department has none.
    pub(crate) fn with_article(self, name: &str) -> String {
        if names_a_role(name) { format!("the {name}") } else { name.to_owned() }
    }

    /// What stands in the place of words for a slide of which nothing is known.
    pub(crate) fn nothing_to_say(self) -> &'static str {
        "Nothing to say yet. This part of the brief is still empty."
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

    /// The sentence that leads to a cause that is told as not proved yet.
    pub(crate) fn to_open_cause(self) -> &'static str {
        "This is what we know of the cause."
    }

    /// The sentence that leads to the actions.
    pub(crate) fn to_fix(self) -> &'static str {
        "This is what we do about it."
    }

    /// The sentence that leads to the risk.
    pub(crate) fn to_risk(self) -> &'static str {
        "That leaves the question of whether it can happen again."
    }

    /// The sentence that leads to the ask.
    pub(crate) fn to_ask(self, decisions: usize) -> String {
        match decisions {
            0 => "Last, what we need from you, and when you will hear from us.".to_owned(),
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
