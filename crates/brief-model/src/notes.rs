//! What the presenter wants to say and be ready for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Extra, Id, Markdown, Part};

/// The presenter's own notes. They never get into the deck.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Notes {
    /// For the bottom line.
    pub bottom: SlideNotes,
    /// For the impact.
    pub impact: SlideNotes,
    /// For the cause.
    pub cause: SlideNotes,
    /// For the fix.
    pub fix: SlideNotes,
    /// For the risk.
    pub risk: SlideNotes,
    /// For the ask.
    pub ask: SlideNotes,
    /// Questions with prepared answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Prepared>,
    /// Terms with their explanation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// The presenter's own notes for one slide.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct SlideNotes {
    /// What to say; it comes before what is composed from the facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Markdown>,
    /// How many seconds are planned; told from the words if not set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// The sentence that leads to the next slide; composed if empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bridge: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A question with a prepared answer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Prepared {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// The one of the CEO's twelve questions that this answers; its composed answer follows the prepared one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<CeoQuestion>,
    /// The question in the presenter's words; not needed if `asks` is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// The answer.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub answer: Markdown,
    /// The slide that provokes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slide: Option<Part>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// The twelve questions that a CEO asks, in their usual order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum CeoQuestion {
    /// What happened?
    WhatHappened,
    /// How many, how much?
    HowMuch,
    /// What caused it?
    WhatCaused,
    /// Why was it not prevented?
    WhyNotPrevented,
    /// What are you doing about it?
    WhatAreYouDoing,
    /// How long will it take?
    HowLong,
    /// What if it is not resolved quickly?
    WhatIfNotResolved,
    /// Can it happen again?
    CanItRepeat,
    /// What do you do to prevent it?
    HowPrevented,
    /// What is the overall risk?
    OverallRisk,
    /// What can I do?
    WhatCanIDo,
    /// What will you send me, and when?
    KeepMeInformed,
}

impl CeoQuestion {
    /// All twelve in their usual order.
    pub const ALL: [Self; 12] = [
        Self::WhatHappened,
        Self::HowMuch,
        Self::WhatCaused,
        Self::WhyNotPrevented,
        Self::WhatAreYouDoing,
        Self::HowLong,
        Self::WhatIfNotResolved,
        Self::CanItRepeat,
        Self::HowPrevented,
        Self::OverallRisk,
        Self::WhatCanIDo,
        Self::KeepMeInformed,
    ];
}

/// A term with its explanation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Term {
    /// The word as it stands on the slides.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub word: String,
    /// What it means, in plain words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plain: String,
    /// The exact technical term, for the presenter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub exact: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

impl Notes {
    /// The notes for a slide.
    #[must_use]
    pub const fn of(&self, part: Part) -> &SlideNotes {
        match part {
            Part::Bottom => &self.bottom,
            Part::Impact => &self.impact,
            Part::Cause => &self.cause,
            Part::Fix => &self.fix,
            Part::Risk => &self.risk,
            Part::Ask => &self.ask,
        }
    }
}
