//! What is to be exported, what will be written, and what was.

use serde::{Deserialize, Serialize};

/// Which files are to be written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ExportChoice {
    /// The deck as a PDF file.
    pub deck: bool,
    /// The speaker notes as a PDF file.
    pub notes: bool,
    /// Each page of the deck as an SVG file.
    #[serde(default, skip_serializing_if = "is_false")]
    pub svg: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// What an export would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ExportPlan {
    /// The files.
    pub files: Vec<PlannedFile>,
    /// The folder that they go to, to be shown; none if it has to be picked first.
    pub folder: Option<String>,
    /// What the deck still lacks; nothing of it blocks.
    pub gaps: Vec<GapView>,
    /// Words that stand in the notes only but would get into the deck.
    pub leaks: Vec<Leak>,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// The deck.
    Deck,
    /// The speaker notes.
    Notes,
    /// A page of the deck as SVG.
    Svg,
}

/// A file that an export would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PlannedFile {
    /// What kind of file it is.
    pub kind: FileKind,
    /// Its name.
    pub name: String,
    /// How many pages it has, where that is known beforehand.
    pub pages: Option<usize>,
    /// Whether a file of this name stands there already.
    pub exists: bool,
}

/// Something that the deck still lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct GapView {
    /// The path of the field that would fill it.
    pub field: String,
    /// What is missing.
    pub what: String,
}

/// Words that stand in the notes only but would get into the deck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Leak {
    /// The path of the field that they come from.
    pub field: String,
    /// The words.
    pub words: String,
}

/// What an export has written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// The files.
    pub files: Vec<ExportedFile>,
    /// The folder, to be shown.
    pub folder: String,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ExportedFile {
    /// Its name for the commands.
    pub id: String,
    /// What kind of file it is.
    pub kind: FileKind,
    /// Its name.
    pub name: String,
    /// How large it is.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub bytes: u64,
}
