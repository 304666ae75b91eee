//! The part of a briefing in which a text stands, because some words are right in one part and wrong in another.

use brief_model::Part;
use serde::{Deserialize, Serialize};

/// The part of a briefing in which a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The bottom line.
    Summary,
    /// What happened to whom.
    Impact,
    /// Why it happened.
    Cause,
    /// What is done about it.
    Fix,
    /// What may still happen.
    Risk,
    /// What the CEO can do.
    Ask,
}

impl Field {
    /// All parts, in the order of the deck.
    pub const ALL: [Self; 6] = [Self::Summary, Self::Impact, Self::Cause, Self::Fix, Self::Risk, Self::Ask];
}

impl From<Part> for Field {
    fn from(part: Part) -> Self {
        match part {
            Part::Bottom => Self::Summary,
            Part::Impact => Self::Impact,
            Part::Cause => Self::Cause,
            Part::Fix => Self::Fix,
            Part::Risk => Self::Risk,
            Part::Ask => Self::Ask,
        }
    }
}
