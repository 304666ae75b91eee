//! Words that should not leave in a file without a second look, with their places.

use serde::Serialize;

use super::StepId;

/// Words that should not leave in a file without a second look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LeakView {
    /// The words as they stand in the brief.
    pub words: String,
    /// The same for a screen that others may see: of a key or a password, the first letters.
    pub shown: String,
    /// What they look like, for example `an e-mail address`.
    pub what: String,
    /// Whether they are kept out of the files.
    pub kept_out: bool,
    /// Where they stand, in the order in which a reader meets them.
    pub places: Vec<LeakPlace>,
}

/// Where words stand that should not leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LeakPlace {
    /// The path of the field; none if they were told in the last briefing and are compared with this one.
    pub field: Option<String>,
    /// The step in which it is filled in.
    pub step: StepId,
    /// The words before them in their field, shortened.
    pub before: String,
    /// The words after them, shortened.
    pub after: String,
    /// Whether only notes, report or mail show them, and never the deck.
    pub backstage: bool,
}
