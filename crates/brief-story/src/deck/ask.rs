//! What stands on the ask: requests, the rhythm, the dates.

use crate::{Field, Labelled, Phrase, Slot};

/// The ask and the next update.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// What the CEO can do.
    pub requests: Vec<Request>,
    /// What is said if there is no request: that nothing is needed now, and the condition under which we would ask.
    pub nothing: Option<Slot<Labelled>>,
    /// The words before a deadline: `Decide by`.
    pub by_label: String,
    /// The heading over the rhythm.
    pub rhythm_title: String,
    /// How often the CEO hears from us.
    pub rhythm: Option<Slot<Phrase>>,
    /// The heading over the dates.
    pub dates_title: String,
    /// The dates, in the order of time.
    pub dates: Vec<PromisedDate>,
    /// What the axis of dates shows, for a reader who listens.
    pub alt: String,
}

/// Something that the CEO can do.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What.
    pub what: Phrase,
    /// What follows from it; may be empty.
    pub detail: Phrase,
    /// By when; `None` if not said and this is an export.
    pub by: Option<Slot<Phrase>>,
}

/// A date that we promise, or one from outside.
#[derive(Debug, Clone, PartialEq)]
pub struct PromisedDate {
    /// What.
    pub name: String,
    /// When, for example `Mon 16 Nov, 12:00`.
    pub when: String,
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// Seconds of the offset from UTC, for the ticks of days.
    pub offset: i32,
    /// Whether it is the next one that is ours.
    pub next: bool,
    /// Whether it comes from outside.
    pub outside: bool,
    /// Where it comes from.
    pub field: Field,
}
