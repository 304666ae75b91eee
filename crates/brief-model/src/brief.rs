//! The brief as a whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Ask, Briefing, Cause, Extra, Fix, FollowUp, Impact, Look, Notes, Review, Risk, Situation};

/// The name and major version of the file format, as it stands in every file. A file may carry a minor version behind it
/// (`forthright/1.2`): minor versions add keys and never change or remove any, nor add values to an existing key.
pub const FORMAT: &str = "forthright/1";

/// A briefing on one incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Brief {
    /// Name and version of the file format: `forthright/1`, with a minor version behind it if a newer version wrote it.
    #[schemars(schema_with = "crate::schema::format")]
    pub format: String,
    /// The language of the deck as a BCP 47 tag; `en-GB` unless said otherwise.
    pub language: String,
    /// What, for whom, when.
    pub situation: Situation,
    /// What it did to the business.
    pub impact: Impact,
    /// Why it happened, and how sure we are.
    pub cause: Cause,
    /// What is done about it.
    pub fix: Fix,
    /// What may still come.
    pub risk: Risk,
    /// What the CEO can do, and when the CEO hears from us.
    pub ask: Ask,
    /// What the presenter wants to say.
    pub notes: Notes,
    /// How the deck looks.
    pub look: Look,
    /// What the presenter told the coach.
    pub review: Review,
    /// What came out of the meeting.
    #[serde(default, skip_serializing_if = "FollowUp::is_empty")]
    pub follow_up: FollowUp,
    /// The briefings before this one, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Briefing>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

impl Default for Brief {
    fn default() -> Self {
        Self {
            format: FORMAT.to_owned(),
            language: "en-GB".to_owned(),
            situation: Situation::default(),
            impact: Impact::default(),
            cause: Cause::default(),
            fix: Fix::default(),
            risk: Risk::default(),
            ask: Ask::default(),
            notes: Notes::default(),
            look: Look::default(),
            review: Review::default(),
            follow_up: FollowUp::default(),
            history: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// The six slides, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The bottom line: what happened, in one sentence and three figures.
    Bottom,
    /// How many, how much.
    Impact,
    /// What caused it.
    Cause,
    /// What is done about it.
    Fix,
    /// Whether it can happen again.
    Risk,
    /// What the CEO can do, and the next update.
    Ask,
}

impl Part {
    /// All six in the order of the deck.
    pub const ALL: [Self; 6] = [Self::Bottom, Self::Impact, Self::Cause, Self::Fix, Self::Risk, Self::Ask];

    /// The name in files and identifiers, for example `impact`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Bottom => "bottom",
            Self::Impact => "impact",
            Self::Cause => "cause",
            Self::Fix => "fix",
            Self::Risk => "risk",
            Self::Ask => "ask",
        }
    }
}
