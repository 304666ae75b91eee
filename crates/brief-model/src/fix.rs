//! The fix: what is done now, next and for good.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Extra, Id, Markdown, Moment};

/// What is done about it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Fix {
    /// The headline of the slide; composed from the actions if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub headline: Markdown,
    /// All actions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// What is needed: people, money, time.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub resources: Markdown,
    /// How we know that it works.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub verification: Markdown,
    /// What happens if the first fix fails.
    pub contingency: Contingency,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// One action.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Action {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// What is done.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub what: Markdown,
    /// For how long it helps.
    pub horizon: Horizon,
    /// How far it is.
    pub status: ActionStatus,
    /// Who does it, by team or role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// When it will be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
    /// Until when it lasts, for a pause or a watch. It is shown in place of `due`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_at: Option<Moment>,
    /// What it costs or spoils elsewhere.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub side_effect: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// For how long an action helps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// It stops the harm now.
    #[default]
    Contain,
    /// It holds until the lasting fix.
    Workaround,
    /// It removes the cause.
    Permanent,
    /// It keeps the like from happening again.
    Prevent,
}

/// How far an action is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    /// Not begun.
    #[default]
    Planned,
    /// Under way.
    Started,
    /// Done.
    Done,
}

/// What happens if the first fix fails.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Contingency {
    /// What we do then.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub plan: Markdown,
    /// Who decides it, by role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub decides: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}
