//! The chain of briefings: those that took place, and how the next one begins.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Brief, Extra, FollowUp, Markdown, Moment, Notes};

/// A briefing that took place, as it was told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Briefing {
    /// The moment for which it was told.
    pub as_of: Moment,
    /// The brief as it was then, without the briefings before it and without its logo.
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub brief: Extra,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

impl Briefing {
    /// A brief as it was told at a moment.
    #[must_use]
    pub fn of(brief: &Brief, as_of: Moment) -> Self {
        let mut told = Brief { history: Vec::new(), ..brief.clone() };
        told.situation.as_of = Some(as_of);
        told.look.logo = None;
        let keys = match serde_json::to_value(&told) {
            Ok(serde_json::Value::Object(keys)) => keys.into_iter().collect(),
            _ => unreachable!("a brief is an object with text keys and finite numbers only"),
        };
        Self { as_of, brief: Extra(keys), extra: Extra::default() }
    }

    /// The brief as it was then; `None` if somebody has changed it by hand into something else.
    #[must_use]
    pub fn told(&self) -> Option<Brief> {
        let keys = self.brief.0.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        let brief: Brief = serde_json::from_value(serde_json::Value::Object(keys)).ok()?;
        Some(Brief { history: Vec::new(), ..brief })
    }
}

/// Begins the next briefing from a brief that was told.
///
/// The facts stay, and the brief as it was is put at the end of the chain, for comparison. What was written for the last
/// meeting alone goes: headlines and talking points in own words, decisions that were taken with the requests that they
/// answer, and dates of updates that have passed.
#[must_use]
pub fn next_briefing(brief: &Brief, as_of: Moment) -> Brief {
    let told_at = brief.situation.as_of.or(brief.situation.meeting.at).unwrap_or(as_of).min(as_of);
    let mut next = brief.clone();
    next.history.push(Briefing::of(brief, told_at));
    next.situation.as_of = Some(as_of);
    next.situation.meeting.at = brief.ask.updates.next.filter(|next| *next >= as_of);
    drop_headlines(&mut next);
    drop_points(&mut next.notes);
    let settled: Vec<_> = brief.follow_up.decisions.iter().filter_map(|decision| decision.request.clone()).collect();
    next.ask.requests.retain(|request| request.id.is_empty() || !settled.contains(&request.id));
    next.ask.in_one_line = Markdown::default();
    next.ask.updates.next = following(brief, as_of);
    next.follow_up = FollowUp::default();
    next
}

fn drop_headlines(brief: &mut Brief) {
    for headline in [
        &mut brief.situation.headline,
        &mut brief.impact.headline,
        &mut brief.cause.headline,
        &mut brief.fix.headline,
        &mut brief.risk.headline,
        &mut brief.ask.headline,
    ] {
        *headline = Markdown::default();
    }
}

fn drop_points(notes: &mut Notes) {
    for slide in
        [&mut notes.bottom, &mut notes.impact, &mut notes.cause, &mut notes.fix, &mut notes.risk, &mut notes.ask]
    {
        slide.points.clear();
        slide.bridge.clear();
        slide.seconds = None;
    }
}

/// When the update after this one is due: the promised one if it is still to come, otherwise by the rhythm.
fn following(brief: &Brief, as_of: Moment) -> Option<Moment> {
    let updates = &brief.ask.updates;
    let promised = updates.next?;
    if promised > as_of {
        return Some(promised);
    }
    let step = i64::from(updates.every_minutes.filter(|minutes| *minutes > 0)?) * 60;
    let passed = as_of.seconds_since(promised);
    let steps = passed / step + 1;
    let later = chrono::TimeDelta::try_seconds(steps.checked_mul(step)?)?;
    promised.0.checked_add_signed(later).map(Moment)
}

impl Brief {
    /// The briefing before this one, as it was told.
    #[must_use]
    pub fn last_told(&self) -> Option<(Moment, Self)> {
        let last = self.history.last()?;
        Some((last.as_of, last.told()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decision, Id, Outcome, Request, read, write};

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("this is a time")
    }

    fn brief() -> Brief {
        let mut brief = Brief::default();
        brief.situation.title = "Payments outage".to_owned();
        brief.situation.as_of = Some(moment("2026-11-14T14:30:00Z"));
        brief.situation.headline = "Payments failed".into();
        brief.notes.bottom.points = vec!["Begin with the customers.".into()];
        brief.ask.updates.next = Some(moment("2026-11-14T18:00:00Z"));
        brief.ask.updates.every_minutes = Some(120);
        for id in ["money", "pause"] {
            brief.ask.requests.push(Request { id: id.into(), what: "Approve".into(), ..Request::default() });
        }
        let decision =
            Decision { request: Some(Id::from("money")), outcome: Some(Outcome::Agreed), ..Decision::default() };
        brief.follow_up.decisions.push(decision);
        brief
    }

    #[test]
    fn the_next_briefing_remembers_what_was_told() {
        let first = brief();
        let next = next_briefing(&first, moment("2026-11-14T18:00:00Z"));
        let (when, told) = next.last_told().expect("there was one before");
        assert_eq!(when, moment("2026-11-14T14:30:00Z"));
        assert_eq!(told, first);
        let again = read(&write(&next)).expect("it is a brief");
        assert_eq!(again, next);
        let third = next_briefing(&next, moment("2026-11-14T20:00:00Z"));
        assert_eq!(third.history.len(), 2, "the chain is flat");
        assert!(third.history[1].told().is_some_and(|told| told.history.is_empty()));
    }

    #[test]
    fn what_was_meant_for_the_last_meeting_alone_goes() {
        let next = next_briefing(&brief(), moment("2026-11-14T18:00:00Z"));
        assert!(next.situation.headline.is_empty());
        assert!(next.notes.bottom.points.is_empty());
        assert!(next.follow_up.decisions.is_empty());
        let ids: Vec<&str> = next.ask.requests.iter().map(|request| request.id.0.as_str()).collect();
        assert_eq!(ids, ["pause"], "what was decided is not asked again");
        assert_eq!(next.situation.title, "Payments outage");
    }

    #[test]
    fn the_update_after_this_one_follows_the_rhythm() {
        let due = |as_of: &str| next_briefing(&brief(), moment(as_of)).ask.updates.next.map(|next| next.to_string());
        assert_eq!(due("2026-11-14T16:00:00Z").as_deref(), Some("2026-11-14T18:00:00Z"), "it is still to come");
        assert_eq!(due("2026-11-14T18:00:00Z").as_deref(), Some("2026-11-14T20:00:00Z"));
        assert_eq!(due("2026-11-14T21:10:00Z").as_deref(), Some("2026-11-14T22:00:00Z"));
        let mut once = brief();
        once.ask.updates.every_minutes = None;
        assert_eq!(next_briefing(&once, moment("2026-11-14T18:00:00Z")).ask.updates.next, None);
    }

    #[test]
    fn a_chain_that_was_changed_by_hand_is_no_error() {
        let mut next = next_briefing(&brief(), moment("2026-11-14T18:00:00Z"));
        next.history[0].brief.0.insert("situation".to_owned(), serde_json::json!(7));
        assert_eq!(next.history[0].told(), None);
        assert_eq!(next.last_told(), None);
    }
}
