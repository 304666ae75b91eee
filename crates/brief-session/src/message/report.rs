//! An imported report under review: its text, and the values beside it, each with its sentence.

use serde::Serialize;

use super::{Refusal, StepId};

/// A report under review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportReview {
    /// The name of the file.
    pub name: String,
    /// The text of the report, to which all places refer.
    pub text: String,
    /// Its headings.
    pub headings: Vec<ImportHeading>,
    /// What was read in it, in the order of the walk through a brief.
    pub values: Vec<ImportValue>,
    /// Where it disagrees with itself.
    pub clashes: Vec<ImportClash>,
    /// What it leaves open.
    pub questions: Vec<ImportQuestion>,
}

/// A place in the text of a report, in UTF-16 code units; the end is not part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportPlace {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// A heading of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportHeading {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Its level, 1 for the highest.
    pub level: u8,
}

/// A value that was read in a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportValue {
    /// Its name for the commands.
    pub id: String,
    /// The step of the walk in which it stands.
    pub step: StepId,
    /// What it is about.
    pub field: ImportField,
    /// What else is known of it: the time of an event, the owner and the state of an action. May be empty.
    pub detail: String,
    /// The value as it would stand in the brief.
    pub shown: String,
    /// Whether it is one of its choices and has no words of its own.
    pub fixed: bool,
    /// Which of its choices it is, or how far an action is; empty if it has none.
    pub choice: String,
    /// Its choices; none for most values.
    pub choices: Vec<ImportChoice>,
    /// Whether the sentence says all of it.
    pub sure: bool,
    /// What was inferred from elsewhere: `year`, `date`, `zone`, `tone`.
    pub inferred: Vec<String>,
    /// Where its sentence begins in the text, in UTF-16 code units; as its end if it has none.
    pub start: usize,
    /// Where its sentence ends.
    pub end: usize,
}

/// What a value of a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum ImportField {
    /// A name for the incident.
    Title,
    /// The zone of all times.
    Zone,
    /// When the harm began.
    Started,
    /// When it was noticed.
    Detected,
    /// When it stopped growing.
    Contained,
    /// When all was well again.
    Resolved,
    /// The system that failed.
    System,
    /// The story in one or two sentences.
    Summary,
    /// Who noticed.
    NoticedBy,
    /// How long it lasted.
    Duration,
    /// How many people it hit.
    People,
    /// Money lost, saved or paid.
    Money,
    /// Another figure.
    Figure,
    /// Whether data were lost.
    Data,
    /// Why it happened.
    Cause,
    /// How sure the report is of the cause.
    CauseStatus,
    /// What set it off.
    Trigger,
    /// Why no safeguard stopped it.
    SafeguardGap,
    /// Something that happened at a time.
    Event,
    /// Something that was or will be done.
    Action,
}

/// Places of a report that do not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportClash {
    /// What does not agree, in lower case and without full stop.
    pub why: String,
    /// The places.
    pub places: Vec<ImportPlace>,
}

/// Something that a report leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportQuestion {
    /// The step in which the answer belongs.
    pub step: StepId,
    /// The question.
    pub question: String,
    /// The place that gave rise to it, if there is one.
    pub place: Option<ImportPlace>,
    /// Whether it can be answered at once, for the whole report.
    pub asks: ImportAsk,
    /// The answers to choose from; none if it is answered in words.
    pub choices: Vec<ImportChoice>,
}

/// What a question asks that can be answered at once, for the whole report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum ImportAsk {
    /// Nothing; the answer is written into the brief.
    Nothing,
    /// Which number of a date is the month.
    Days,
    /// In which time zone the times are.
    Zone,
}

/// One of several answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportChoice {
    /// Its name for the commands.
    pub value: String,
    /// Its words.
    pub label: String,
}

/// What became of a value that was changed, or of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(untagged)]
pub enum ChangedValue {
    /// It was read.
    Read(Box<ImportValue>),
    /// It changes more than one value; the report was read again.
    Again(Box<ImportReview>),
    /// It could not be read.
    Refused(Refusal),
}
