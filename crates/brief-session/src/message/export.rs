//! What is to be exported, what will be written, what it looks like, and what was written.

use serde::{Deserialize, Serialize};

use super::{LeakView, PageSize};

/// Which files are to be written, and how some of them are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase", default)]
pub struct ExportChoice {
    /// The deck as a PDF file.
    pub deck: bool,
    /// The speaker notes as a PDF file.
    pub notes: bool,
    /// The report as a PDF file, and as Markdown for a wiki.
    pub report: bool,
    /// The cue card as a PDF file.
    pub card: bool,
    /// The mail after the meeting, as text and as a draft to open.
    pub mail: bool,
    /// The promised dates for a calendar.
    pub calendar: bool,
    /// Each page of the deck as an SVG file.
    pub svg: bool,
    /// The card stands on a full sheet, to be cut out.
    pub card_on_sheet: bool,
    /// The draft of the mail has the deck with it.
    pub mail_with_deck: bool,
    /// The calendar has the dates on which actions are due.
    pub calendar_with_actions: bool,
}

impl Default for ExportChoice {
    /// Deck and notes, which every meeting needs.
    fn default() -> Self {
        Self { deck: true, notes: true, ..Self::nothing() }
    }
}

impl ExportChoice {
    /// No file at all.
    #[must_use]
    pub const fn nothing() -> Self {
        Self {
            deck: false,
            notes: false,
            report: false,
            card: false,
            mail: false,
            calendar: false,
            svg: false,
            card_on_sheet: false,
            mail_with_deck: false,
            calendar_with_actions: false,
        }
    }
}

/// What an export would write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ExportPlan {
    /// What was asked for, or else what was exported last time.
    pub choice: ExportChoice,
    /// The files of every kind, whether it was asked for or not.
    pub files: Vec<PlannedFile>,
    /// The folder that they go to, to be shown; none if it has to be picked first.
    pub folder: Option<String>,
    /// What the deck still lacks; nothing of it blocks.
    pub gaps: Vec<GapView>,
    /// Words that should not leave without a second look; nothing of it blocks.
    pub leaks: Vec<LeakView>,
    /// Names of customers that are looked for.
    pub customers: Vec<String>,
}

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// The deck.
    Deck,
    /// The speaker notes.
    Notes,
    /// The report, as PDF or as Markdown.
    Report,
    /// The cue card.
    Card,
    /// The mail, as text or as a draft.
    Mail,
    /// The dates.
    Calendar,
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
    /// How many pages it has, how many words if it is the mail, how many dates if it is for a calendar.
    pub count: usize,
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

/// What a kind of file looks like, without what is kept out of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase", tag = "shows")]
pub enum Proof {
    /// Pages.
    Pages {
        /// The pages as SVG texts.
        pages: Vec<String>,
        /// The size of the first page.
        size: PageSize,
    },
    /// A mail.
    Mail {
        /// Its subject.
        subject: String,
        /// Its text, to be copied.
        text: String,
        /// The name of the file that goes with the draft.
        attached: Option<String>,
        /// Whether requests are open of which the brief does not say how they were decided.
        undecided: bool,
    },
    /// Dates.
    Dates {
        /// The dates in their order.
        dates: Vec<DateView>,
    },
}

/// A date for a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DateView {
    /// When, as words.
    pub when: String,
    /// Its name.
    pub title: String,
    /// What it is about; may be empty.
    pub text: String,
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
