//! How a brief stands: its pages, what is missing, what the coach says.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{ChainView, FixKind, SaveState, TermView};

/// How a brief stands after a change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Review {
    /// Grows with each review, so that a late one can be told from the newest.
    pub revision: u32,
    /// The slides, in their order.
    pub slides: Vec<SlideView>,
    /// The pages, in their order; a slide may have several.
    pub pages: Vec<PageView>,
    /// The size of every page.
    pub page_size: PageSize,
    /// The steps of the walk.
    pub steps: Vec<StepView>,
    /// How far it is from being presented.
    pub readiness: Readiness,
    /// What the coach says, in the order of the steps.
    pub findings: Vec<FindingView>,
    /// Every fact that has a name, by its name; one without is found by its path, for example `impact.facts[2]`.
    pub figures: BTreeMap<String, FigureView>,
    /// How long it takes to present.
    pub minutes: Timing,
    /// What follows from the times of the incident.
    pub times: TimesView,
    /// How it stands to the briefings before it; none if it is the first.
    pub chain: Option<ChainView>,
    /// How it stands to its file.
    pub save: SaveState,
    /// Whether there is a step to be taken back.
    pub can_undo: bool,
    /// Whether there is a step to be done again.
    pub can_redo: bool,
    /// The moment for which it is told, as words.
    pub as_of: String,
}

/// A slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SlideView {
    /// Its name in the pages' `data-slide`: `bottom`, `impact`, `cause`, `fix`, `risk`, `ask`, `timeline`, `actions`, `terms`.
    pub key: String,
    /// Its place, from 0.
    pub index: usize,
    /// Its name, to be shown.
    pub name: String,
    /// The CEO's question that it answers.
    pub question: String,
    /// Its message in plain words.
    pub headline: String,
    /// Its pages, as places in [`Review::pages`].
    pub pages: Vec<usize>,
    /// What is missing on it.
    pub placeholders: Vec<PlaceholderView>,
}

/// Something that is missing on a slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PlaceholderView {
    /// The path of the field that would fill it.
    pub field: String,
    /// What is missing.
    pub missing: String,
    /// The question that fills it.
    pub question: String,
}

/// A page of the deck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PageView {
    /// The slide that it belongs to, as a place in [`Review::slides`].
    pub slide: usize,
    /// Its number, from 1.
    pub number: usize,
    /// The number that is printed on it: `3`, or `A1` in the backup.
    pub label: String,
    /// Its picture as the lines of an SVG text, joined by line breaks; none if it is the same as in the review before.
    pub picture: Option<Vec<PictureLine>>,
}

/// A line of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(untagged)]
pub enum PictureLine {
    /// The line at this place, from 0, of the picture that the page with the same number had in the review before.
    Kept(usize),
    /// A line that is new.
    New(String),
}

/// The size of a page in points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PageSize {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

/// The steps of the walk that lead through the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum StepId {
    /// What, for whom, when; with the bottom line.
    Situation,
    /// How many, how much.
    Impact,
    /// What caused it.
    Cause,
    /// What is done about it.
    Fix,
    /// What may still come.
    Risk,
    /// What the CEO can do, and what comes next.
    Ask,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum StepState {
    /// Nothing is filled in.
    Empty,
    /// Something is filled in, and something is missing.
    Started,
    /// Nothing is missing.
    Complete,
}

/// A step of the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Which one.
    pub id: StepId,
    /// How far it is.
    pub state: StepState,
    /// How many things are missing.
    pub missing: usize,
    /// How many errors and warnings the coach has.
    pub findings: usize,
    /// How many of these are errors.
    pub errors: usize,
    /// The field of the first thing that is missing.
    pub first_missing: Option<String>,
}

/// How far a brief is from being presented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Readiness {
    /// How many things are to be settled: what is missing, and the errors and warnings of the coach.
    pub settle: usize,
    /// The same as a sentence.
    pub sentence: String,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts", rename = "Severity"))]
#[serde(rename_all = "camelCase")]
pub enum SeverityView {
    /// To be put right before anybody presents.
    Error,
    /// The CEO would stumble over it.
    Warning,
    /// Shown quietly.
    Hint,
}

/// What the coach says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// Its name, which stays the same while its words do.
    pub id: String,
    /// The name of the rule.
    pub rule: String,
    /// What it is about, in one or two words; may be empty.
    pub label: String,
    /// How much it matters.
    pub severity: SeverityView,
    /// The step that it belongs to.
    pub step: StepId,
    /// The path of its field; empty if it is about the whole brief.
    pub field: String,
    /// Where it begins in the text of the field, in UTF-16 code units; none if it is about the whole field.
    pub start: Option<usize>,
    /// Where it ends.
    pub end: Option<usize>,
    /// The words that it is about.
    pub excerpt: String,
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// A question to be answered instead of a change to be taken.
    pub question: Option<String>,
    /// Changes that can be taken with one click; each stands for itself.
    pub fixes: Vec<FixView>,
    /// What the glossary says, if it is about a term that stands there.
    pub term: Option<TermView>,
    /// The word whose spelling is in doubt, if it is about one; other words for it are given when asked for.
    pub doubted: Option<String>,
}

/// A change that settles a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FixView {
    /// What it does, to be shown on a button.
    pub title: String,
    /// What it does to the words.
    pub kind: FixKind,
    /// The change to the text of the field.
    pub edit: TextEdit,
    /// Where the writer goes on, in UTF-16 code units of the changed text: behind the change, or at the gap to be filled.
    pub caret: usize,
    /// Where the gap ends, if the writer still has to fill one in.
    pub caret_end: Option<usize>,
}

/// A change to a text, in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TextEdit {
    /// Where the words that go begin.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// What comes instead.
    pub text: String,
}

/// A fact as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FigureView {
    /// With its unit: `£345,000`; why it is unknown, if it is.
    pub shown: String,
    /// Where it comes from.
    pub state: FigureState,
    /// How it is computed, in words: `4,260 × £81`.
    pub formula: Option<String>,
}

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum FigureState {
    /// Counted.
    Measured,
    /// Judged.
    Estimate,
    /// Computed from others.
    Computed,
    /// Not known.
    Unknown,
}

/// How long it takes to present, in seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Timing {
    /// All slides.
    pub total: u32,
    /// What the meeting has, questions included.
    pub planned: Option<u32>,
    /// Each slide of [`Review::slides`].
    pub per_slide: Vec<u32>,
}

/// What follows from the times of the incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TimesView {
    /// How long it lasted, or lasts so far: `4 h 12 min`.
    pub stretch: Option<String>,
    /// How things stand, in one or two words.
    pub status: String,
    /// Whether the first fix has worked, so that a second plan is one for the case that it comes back.
    pub first_fix_worked: bool,
}
