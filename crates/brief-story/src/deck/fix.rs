//! What stands on the fix: lanes of actions, and the second plan.

use crate::{Mark, Passage, Phrase, Slot};

/// The fix.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// Now, next and lasting.
    pub lanes: Vec<Lane>,
    /// What happens if the first fix fails.
    pub contingency: Option<Slot<Contingency>>,
}

/// A lane of actions.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// `Now`, `Next` or `Lasting`.
    pub name: String,
    /// How many, for example `2 of 3 done`; empty if there is none.
    pub count: String,
    /// What an empty lane says.
    pub nothing: String,
    /// The actions.
    pub actions: Vec<Action>,
}

/// One action.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Its state as a shape.
    pub mark: Mark,
    /// What is done.
    pub text: Phrase,
    /// Its state as a word, with a comma where a date follows it in words: `Done`, `Started,`, `Planned,`, `Late,`.
    pub status: String,
    /// When, for example `due Fri 20 Nov` or `Sat 14 Nov, 09:40`; may be missing.
    pub when: Option<Slot<Phrase>>,
    /// The same without the clock time.
    pub when_short: String,
    /// Who; may be missing.
    pub owner: Option<Slot<Phrase>>,
    /// What it costs or spoils elsewhere, with its label.
    pub side_effect: Option<Phrase>,
    /// Whether it is done, so that it may step back.
    pub done: bool,
}

/// What happens if the first fix fails.
#[derive(Debug, Clone, PartialEq)]
pub struct Contingency {
    /// The heading.
    pub title: String,
    /// Who decides, for example `Head of Platform decides`; empty if not said.
    pub decides: Phrase,
    /// The plan.
    pub plan: Passage,
}
