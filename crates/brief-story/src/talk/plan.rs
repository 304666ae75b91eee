//! The actions, the requests and the dates in spoken sentences.

use brief_model::{Action, ActionStatus, Horizon, Request};

use crate::compose::Teller;
use crate::compose::fix::{actions, in_order, is_late, lasting, lasting_due};
use crate::language::english::{Group, Lasting};

/// The group in which the speaker names an action.
fn group(teller: &Teller<'_>, action: &Action) -> Group {
    match action.status {
        ActionStatus::Done => Group::Done,
        _ if is_late(teller, action) => Group::Late,
        ActionStatus::Started => Group::Started,
        ActionStatus::Planned => Group::Planned,
    }
}

/// The actions of some horizons, group by group.
pub(super) fn by_group(teller: &Teller<'_>, wanted: impl Fn(Horizon) -> bool) -> Vec<String> {
    grouped(teller, |action| wanted(action.horizon))
}

/// The same without those that are done.
pub(super) fn open_by_group(teller: &Teller<'_>, wanted: impl Fn(Horizon) -> bool) -> Vec<String> {
    grouped(teller, |action| wanted(action.horizon) && action.status != ActionStatus::Done)
}

fn grouped(teller: &Teller<'_>, wanted: impl Fn(&Action) -> bool) -> Vec<String> {
    let mut groups: [(Group, Vec<String>); 4] =
        [Group::Done, Group::Started, Group::Planned, Group::Late].map(|group| (group, Vec::new()));
    for (index, action) in in_order(teller).into_iter().filter(|(_, action)| wanted(action)) {
        groups[group(teller, action) as usize].1.push(one(teller, index, action));
    }
    let named = groups.iter().filter(|(_, actions)| !actions.is_empty());
    named.map(|(group, actions)| teller.voice.group_told(*group, actions)).collect()
}

/// The actions that are late; `None` if there is none.
pub(super) fn late(teller: &Teller<'_>) -> Option<String> {
    let late = actions(teller).filter(|(_, action)| is_late(teller, action));
    let told: Vec<String> = late.map(|(index, action)| one(teller, index, action)).collect();
    (!told.is_empty()).then(|| teller.voice.group_told(Group::Late, &told))
}

/// An action with its date and its owner; a done one without both.
fn one(teller: &Teller<'_>, index: usize, action: &Action) -> String {
    let group = group(teller, action);
    let what = teller.phrase(&action.what, format!("fix.actions[{index}].what")).text();
    let (until, date) = match (action.until, action.due) {
        (Some(until), _) => (true, teller.calendar.spoken_day_by(until)),
        (None, Some(due)) => (false, teller.calendar.spoken_day_by(due)),
        (None, None) => (false, String::new()),
    };
    let when = teller.voice.action_when(group, until, &date);
    let who = if group == Group::Done { String::new() } else { teller.label(&action.owner) };
    teller.voice.action_told(&what, &when, &who)
}

/// The side effects, each with its action.
pub(super) fn side_effects(teller: &Teller<'_>) -> Vec<String> {
    let harmful = actions(teller).filter(|(_, action)| !action.side_effect.is_empty());
    let told = harmful.map(|(index, action)| {
        let what = teller.phrase(&action.what, format!("fix.actions[{index}].what")).text();
        let effect = teller.phrase(&action.side_effect, format!("fix.actions[{index}].side_effect")).text();
        teller.voice.side_effect_told(&what, &effect)
    });
    told.collect()
}

/// When the lasting fix comes, in spoken words.
pub(super) fn lasting_told(teller: &Teller<'_>) -> String {
    let by = lasting_due(teller).map(|due| teller.calendar.spoken_day_by(due)).unwrap_or_default();
    let lasting = match lasting(teller) {
        Lasting::Due { before, .. } => Lasting::Due { by, before },
        Lasting::Late(_) => Lasting::Late(by),
        other => other,
    };
    teller.voice.lasting_told(&lasting)
}

/// The requests that say what they are, with their places in the brief.
pub(super) fn requests<'t>(teller: &'t Teller<'_>) -> Vec<(usize, &'t Request)> {
    teller.brief.ask.requests.iter().enumerate().filter(|(_, request)| !request.what.is_empty()).collect()
}

/// Each request in sentences: what and by when, and what follows from it.
pub(super) fn requests_told(teller: &Teller<'_>) -> Vec<Vec<String>> {
    let requests = requests(teller);
    let told = requests.iter().enumerate().map(|(place, (index, request))| {
        let what = teller.phrase(&request.what, format!("ask.requests[{index}].what")).text();
        let by = request.by.map(|by| teller.calendar.spoken_deadline(by)).unwrap_or_default();
        let detail = teller.phrase(&request.detail, format!("ask.requests[{index}].detail")).text();
        vec![teller.voice.request_told(place + 1, requests.len(), &what, &by), detail]
    });
    told.collect()
}

/// The rhythm, the next update, the report and the lessons.
pub(super) fn updates_told(teller: &Teller<'_>) -> Vec<String> {
    let (ask, voice, calendar) = (&teller.brief.ask, teller.voice, &teller.calendar);
    let mut told = Vec::new();
    let rhythm = crate::compose::ask::rhythm(teller).map(|rhythm| rhythm.text());
    let next = crate::compose::ask::next_update(teller);
    let unsaid = next.filter(|next| !rhythm.as_ref().is_some_and(|rhythm| rhythm.contains(&calendar.clock(*next))));
    told.extend(rhythm.map(|rhythm| voice.rhythm_told(&rhythm)));
    told.extend(unsaid.map(|next| voice.next_told(&calendar.spoken_when(next))));
    told.extend(ask.report_due.map(|due| voice.report_told(&calendar.spoken_when(due))));
    told.extend(ask.review_due.map(|due| voice.lessons_told(&calendar.spoken_when(due))));
    told
}
