//! What the presenter told the coach, and where the brief comes from; it stays with the file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Extra, Origin};

/// Findings and rules that the presenter has set aside.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Review {
    /// Single findings that are not to be shown again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dismissed: Vec<Dismissal>,
    /// Rules that are not to be applied to this brief, by their names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub muted_rules: Vec<String>,
    /// Words that are spelled as the presenter means them, although no dictionary has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub known_words: Vec<String>,
    /// Words that may leave in a file, although they look like something that should not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<Allowance>,
    /// The report from which the brief was begun, if it was imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A finding that is not to be shown again, as long as the words stay the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Dismissal {
    /// The name of the rule.
    pub rule: String,
    /// The path of the field.
    pub field: String,
    /// The words that it was about; empty for a finding on the whole field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// Words that may leave in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Allowance {
    /// The words, as they stand in the brief.
    pub words: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}
