//! The brief as a whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ActionStatus, Ask, Briefing, Cause, Extra, Fix, FollowUp, Horizon, Impact, Look, Notes, Review, Risk, Situation,
    Status,
};

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

impl Brief {
    /// Whether the first fix has worked as far as anybody can tell: service is back, or the harm is contained and every
    /// action that was to contain it is done. What is left to plan for then is that it comes back.
    #[must_use]
    pub fn first_fix_worked(&self) -> bool {
        let mut containing =
            self.fix.actions.iter().filter(|it| it.horizon == Horizon::Contain && !it.what.is_empty()).peekable();
        match self.situation.status_now() {
            Status::Restored => true,
            Status::Contained => {
                containing.peek().is_some() && containing.all(|action| action.status == ActionStatus::Done)
            }
            Status::Ongoing => false,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Action, Moment};

    #[test]
    fn the_first_fix_has_worked_once_service_is_back_or_all_that_contains_it_is_done() {
        let mut brief = Brief::default();
        brief.situation.times.started = Moment::parse("2026-11-14T08:04:00Z");
        let contain = |status| Action { what: "Took the update back".into(), status, ..Action::default() };
        brief.fix.actions = vec![contain(ActionStatus::Done)];
        assert!(!brief.first_fix_worked(), "it still goes on");
        brief.situation.times.contained = Moment::parse("2026-11-14T09:40:00Z");
        assert!(brief.first_fix_worked());
        brief.fix.actions.push(contain(ActionStatus::Started));
        assert!(!brief.first_fix_worked());
        brief.situation.status = Some(Status::Restored);
        assert!(brief.first_fix_worked());
    }
}
