//! The cause: why it happened, how sure we are, and what we do not know yet.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::is_false;
use crate::{Extra, Id, Markdown, Moment};

/// Why it happened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Cause {
    /// The headline of the slide; composed if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub headline: Markdown,
    /// How sure we are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CauseStatus>,
    /// When the cause will be confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm_by: Option<Moment>,
    /// The cause in one or two plain sentences.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub explanation: Markdown,
    /// The same for engineers; it stands in the notes and the report, never on a slide.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub technical: Markdown,
    /// What set it off.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub trigger: Markdown,
    /// What had to be the case for the trigger to do harm.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Markdown>,
    /// What followed for customers.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub effect: Markdown,
    /// Why our safeguards did not stop it.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub safeguard_gap: Markdown,
    /// What we do not know yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknowns: Vec<Unknown>,
    /// What happened when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<Event>,
    /// The parts of the system that are involved, in plain words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<Component>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// How sure we are of the cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum CauseStatus {
    /// Nothing points to a cause yet.
    Unknown,
    /// A reasoned first idea.
    Hypothesis,
    /// The evidence points to it.
    Probable,
    /// Proved.
    Confirmed,
}

/// A question that is still open.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Unknown {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// The question.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub question: Markdown,
    /// Who finds out, by team or role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// Something that happened at a time.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Event {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// Whether the time is approximate.
    #[serde(default, skip_serializing_if = "is_false")]
    pub about: bool,
    /// What happened, in a plain clause.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub what: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A part of the system.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Component {
    /// Its name among engineers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it does, in plain words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plain: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}
