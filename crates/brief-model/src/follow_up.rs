//! What came out of the meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Extra, Id, Markdown, Moment};

/// What came out of the meeting; it goes into the follow-up mail and into the next briefing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct FollowUp {
    /// What was decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// Anything else that the mail should say, in the presenter's own words.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub remark: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A decision that was taken, or put off, in the meeting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Decision {
    /// The request that it answers; not set for a decision that nobody had asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<Id>,
    /// How it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What was decided, where the request and the outcome do not say it.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub what: Markdown,
    /// Who sees to it, by team or role.
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

/// How a request was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As it was asked.
    Agreed,
    /// In another way, which the decision says.
    Changed,
    /// No.
    Declined,
    /// Not yet.
    Postponed,
}

impl FollowUp {
    /// Whether nothing has been entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decisions.is_empty() && self.remark.is_unset() && self.extra.0.is_empty()
    }
}
