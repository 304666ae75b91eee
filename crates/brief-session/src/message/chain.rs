//! The chain of briefings: what has changed since the last one, and an earlier one to be looked at.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{PageSize, Script};

/// How a brief stands to the briefings before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ChainView {
    /// When each briefing before this one was told, as words; the first one first.
    pub told: Vec<String>,
    /// Whether nothing is said that was not said last time.
    pub quiet: bool,
    /// What has changed since the last one, the weightiest first, and what has not.
    pub changes: Vec<ChangeView>,
    /// How each fact stands to the last briefing; by its name or else by its path, as [`super::Review::figures`].
    pub facts: BTreeMap<String, FactSince>,
    /// Facts that were told last time and are not in the brief any more.
    pub gone: Vec<FactSince>,
}

/// Something that has changed since the last briefing, or has not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ChangeView {
    /// How it stands to the last briefing.
    pub mark: ChangeMark,
    /// What it is, in a few words.
    pub text: String,
    /// The field that it comes from.
    pub field: String,
}

/// How a fact stands to the last briefing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FactSince {
    /// How it stands.
    pub mark: ChangeMark,
    /// What was told last time, with its unit; none if it was not told.
    pub before: Option<String>,
    /// What it counts.
    pub what: String,
}

/// How something stands to the last briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum ChangeMark {
    /// It is another one now.
    Changed,
    /// It was not told before.
    New,
    /// It was told and is no longer.
    Withdrawn,
    /// It is as it was.
    Unchanged,
    /// It was promised and is there.
    Kept,
    /// It was promised and is not there.
    Late,
}

/// An earlier briefing as it was told, to be looked at and not to be changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Earlier {
    /// Its number; the first one is 1.
    pub number: usize,
    /// When each briefing before the present one was told, as words.
    pub told: Vec<String>,
    /// Its title.
    pub title: String,
    /// Its pages as SVG texts.
    pub pages: Vec<String>,
    /// The size of every page.
    pub size: PageSize,
    /// For each of its slides, the places of its pages.
    pub slides: Vec<Vec<usize>>,
    /// What was to be said to each slide.
    pub script: Script,
    /// What was decided in it.
    pub decided: Vec<String>,
}
