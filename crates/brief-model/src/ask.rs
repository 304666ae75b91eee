//! The ask: what the CEO can do, and when the CEO hears from us.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::is_false;
use crate::{Extra, Id, Markdown, Moment};

/// What we ask for and what we promise.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Ask {
    /// The headline of the slide; composed if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub headline: Markdown,
    /// The ask in one line for the bottom-line slide; composed from the requests if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub in_one_line: Markdown,
    /// What the CEO can do now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<Request>,
    /// The condition under which we would ask for something later.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub later: Markdown,
    /// How often the CEO hears from us.
    pub updates: Updates,
    /// When the full report on the cause is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_due: Option<Moment>,
    /// When it was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_done: Option<Moment>,
    /// When we meet to learn from the incident.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_due: Option<Moment>,
    /// When we met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_done: Option<Moment>,
    /// Further dates that we promise, and outside dates that matter.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// Something that the CEO can do.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Request {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// What we ask for, beginning with a verb: `Approve £18,000 for full capacity`.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub what: Markdown,
    /// What follows from it, in one line.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub detail: Markdown,
    /// By when it has to be decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Moment>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// The rhythm of updates.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Updates {
    /// When the next one is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Moment>,
    /// How many minutes lie between two updates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_minutes: Option<u32>,
    /// Until when they go on, for example `the cause is confirmed`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub until: String,
    /// The rhythm in the presenter's own words; composed if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub rhythm: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A date that matters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Milestone {
    /// When.
    pub at: Moment,
    /// What, in two or three words: `Lasting fix`, `Black Friday`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Whether it comes from outside and is not ours to promise.
    #[serde(default, skip_serializing_if = "is_false")]
    pub outside: bool,
    /// When it was kept, if it is ours and was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_at: Option<Moment>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}
