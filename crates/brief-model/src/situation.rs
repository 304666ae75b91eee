//! The situation: what and for whom, who briefs whom, when, and why it reaches the CEO.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Currency, Extra, Markdown, Moment};

/// What happened to which system, and the meeting in which it is told.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Situation {
    /// A short name for the incident, for example `Payments outage of 14 November`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The system in plain words, for example `card payments in the online shop`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub system: String,
    /// The headline of the bottom-line slide; composed from the facts if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub headline: Markdown,
    /// The whole story in two or three sentences without a technical term.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub summary: Markdown,
    /// Who listens; `the CEO` if empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// Who speaks, by role or name, for example `Head of Platform`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub presenter: String,
    /// The meeting.
    pub meeting: Meeting,
    /// Why this reaches the CEO.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// The times of the incident.
    pub times: Times,
    /// How things stand; told from the times if not set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The moment for which everything in the brief holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Moment>,
    /// The currency of all money in the brief, unless a fact names another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Who may read it, for example `Confidential`. It stands on every page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub classification: String,
    /// The number under which the incident is kept, for example `INC-2041`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// Where the facts of the brief come from, for the presenter; it stands in the notes and never in the deck.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub background: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// When, how and for how long the briefing takes place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Meeting {
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// How many minutes there are, questions included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Who is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// The setting of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// The presenter and the CEO alone.
    OneToOne,
    /// In a room with others.
    Group,
    /// On a screen.
    Video,
}

/// One reason for which a technical error goes to the CEO.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Reason {
    /// Which of the four reasons.
    pub kind: ReasonKind,
    /// Why it applies, in one line.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub why: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// The four reasons for which a technical error goes to the CEO.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// Significant money.
    Money,
    /// What people think of us.
    Reputation,
    /// Legal liability.
    Legal,
    /// Critical business is disrupted.
    Disruption,
}

/// The times of the incident.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Times {
    /// When the harm began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Moment>,
    /// When we noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detected: Option<Moment>,
    /// When the harm stopped growing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contained: Option<Moment>,
    /// When the service was whole again; not set while it still goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Moment>,
    /// The name of the time zone for readers, for example `UTC` or `EDT`. It belongs to the offset of the first time
    /// given; times at another offset are shown with theirs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// Where the times come from, for example `service log`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// How things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The harm still grows.
    Ongoing,
    /// The harm no longer grows, but the service is not whole.
    Contained,
    /// The service is whole again.
    Restored,
}

impl Situation {
    /// How things stand: as set, otherwise as the times tell.
    #[must_use]
    pub fn status_now(&self) -> Status {
        self.status.unwrap_or(match (self.times.resolved, self.times.contained) {
            (Some(_), _) => Status::Restored,
            (None, Some(_)) => Status::Contained,
            (None, None) => Status::Ongoing,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_status_from_the_times_unless_it_is_set() {
        let time = Moment::parse("2026-11-14T08:04:00Z");
        let mut situation = Situation::default();
        assert_eq!(situation.status_now(), Status::Ongoing);
        situation.times.contained = time;
        assert_eq!(situation.status_now(), Status::Contained);
        situation.times.resolved = time;
        assert_eq!(situation.status_now(), Status::Restored);
        situation.status = Some(Status::Ongoing);
        assert_eq!(situation.status_now(), Status::Ongoing, "what is set goes before what is told");
    }
}
