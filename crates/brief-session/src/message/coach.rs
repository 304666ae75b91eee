//! What the coach can tell beside its findings: its rules, the glossary, words for a misspelt one, a company's own words.

use serde::{Deserialize, Serialize};

use super::SeverityView;
use crate::Problem;

/// A rule of the coach, as its page describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RuleView {
    /// Its name, which findings and files refer to.
    pub id: String,
    /// What it finds, as a heading.
    pub heading: String,
    /// The kind of wording that it is about, in one or two words; empty for a rule on the brief as a whole.
    pub label: String,
    /// How much its findings usually matter.
    pub severity: SeverityView,
    /// Why it matters to the CEO, with the principle behind it.
    pub why: String,
    /// Examples of what it finds.
    pub weak: Vec<String>,
    /// Examples of how to say it better.
    pub better: Vec<String>,
    /// What it does not see.
    pub blind_spots: String,
}

/// A technical term as the glossary has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TermView {
    /// The term itself.
    pub term: String,
    /// Plain words that can stand in its place.
    pub plain: Option<String>,
    /// One sentence that says what it is; may be empty.
    pub explain: String,
}

/// What a change does to the words of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum FixKind {
    /// Other words, or none.
    Words,
    /// The plain words of the glossary in the place of a term.
    Plain,
    /// The explanation of the glossary in brackets behind a term.
    Brackets,
}

/// A company's own words: a file that the person has chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OwnWordsView {
    /// The name of the file, without its folder.
    pub name: String,
    /// How many terms, abbreviations and names are used from it.
    pub words: usize,
    /// What in it cannot be used; the rest is.
    pub faults: Vec<OwnWordsFault>,
    /// Why the file cannot be read now; what was read before is still used.
    #[serde(skip_deserializing)]
    pub problem: Option<Problem>,
}

/// A place in a file of own words that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OwnWordsFault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it, in lower case and without full stop.
    pub reason: String,
}
