//! What stands in the appendix: events, actions in full, terms.

use crate::{Action, Phrase};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Seconds since 1970-01-01 00:00 UTC; `None` if the time is not given.
    pub at: Option<i64>,
    /// The day, where it differs from that of the event before, for example `Sat 14 Nov`; otherwise empty.
    pub day: String,
    /// The clock time, for example `08:04` or `about 08:05`.
    pub time: String,
    /// What happened.
    pub what: Phrase,
    /// The name of the incident's moment that this is, for example `Started`; empty if it is none.
    pub moment: String,
}

/// An action in full, for the appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct AppendixAction {
    /// The lane that it stands in.
    pub lane: String,
    /// The action.
    pub action: Action,
}

/// A term with its explanation, for the appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct TermRow {
    /// The word.
    pub word: Phrase,
    /// What it means.
    pub plain: Phrase,
}
