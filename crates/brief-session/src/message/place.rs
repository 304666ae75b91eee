//! Changes to a brief, by the path of a field.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Review;

/// A change to one field of a brief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Edit {
    /// The path of the field, for example `impact.facts[2].value`. A list is set as a whole at its own path.
    pub path: String,
    /// What is to stand there, as in a file; `null` removes what stands there.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub value: Value,
}

/// One step back or forward through what was edited.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Stepped {
    /// The field to go to.
    pub path: String,
    /// What the window has to change in its copy of the brief.
    pub edits: Vec<Edit>,
    /// How the brief stands afterwards.
    pub review: Review,
}
