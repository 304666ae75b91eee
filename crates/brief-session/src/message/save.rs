//! How a draft stands to its file.

use serde::Serialize;

use crate::Problem;

/// How a draft stands to its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SaveState {
    /// In one word.
    pub kind: SaveKind,
    /// What the draft is called: by its file, without the ending; before it has one, by its incident or the name it came with.
    pub name: String,
    /// When it was last saved, as a clock shows it: `14:05`, or with its day if it was not today.
    pub at: Option<String>,
    /// Why the last saving failed.
    pub problem: Option<Problem>,
    /// Where the file is, to be shown and for nothing else.
    pub path_shown: Option<String>,
}

/// How a draft stands to its file, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum SaveKind {
    /// It has no file yet.
    New,
    /// It has changes that are not in its file.
    Unsaved,
    /// It is as in its file.
    Saved,
    /// The last saving failed; the work is here and in the journal.
    Failed,
}
