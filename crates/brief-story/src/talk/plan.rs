//! The actions, the requests and the dates in spoken sentences.

use brief_model::{Action, ActionStatus, Horizon, Request, Status};

use crate::Passage;
use crate::compose::Teller;
use crate::compose::bottom::{first_deadline, status};
use crate::compose::fix::{actions, in_order, is_late, lasting, lasting_due};
use crate::language::english::{Group, Lasting, SpokenPlan};

/// The group in which the speaker names an action.
fn group(teller: &Teller<'_>, action: &Action) -> Group {
    match action.status {
        ActionStatus::Done => Group::Done,
        _ if is_late(teller, action) => Group::Late,
        ActionStatus::Started => Group::Started,
        ActionStatus::Planned => Group::Planned,
    }
}

/// The actions of some horizons, one a line: done, under way, planned, late.
pub(super) fn listed(teller: &Teller<'_>, wanted: impl Fn(&Action) -> bool) -> Option<Passage> {
    let mut all: Vec<(Group, usize, &Action)> = in_order(teller)
        .into_iter()
        .filter(|(_, action)| wanted(action))
        .map(|(index, action)| (group(teller, action), index, action))
        .collect();
    all.sort_by_key(|(group, ..)| *group);
    let lines = all.into_iter().map(|(group, index, action)| {
        let what = what(teller, index, action);
        let who = if group == Group::Done { String::new() } else { teller.label(&action.owner) };
        teller.voice.action_told(group, &what, &when(teller, group, action), &who)
    });
    teller.list(lines, "fix.actions")
}

/// Whether an action belongs to the lasting fix.
pub(super) const fn is_lasting(action: &Action) -> bool {
    matches!(action.horizon, Horizon::Prevent | Horizon::Permanent)
}

/// What an action is, for the middle of a sentence.
fn what(teller: &Teller<'_>, index: usize, action: &Action) -> String {
    let what = teller.phrase(&action.what, format!("fix.actions[{index}].what")).text();
    teller.small(what.trim_end_matches(['.', ';', ',', ' ']))
}

/// The date of an action, or until when it holds.
fn when(teller: &Teller<'_>, group: Group, action: &Action) -> String {
    let (until, date) = match (action.until, action.due) {
        (Some(until), _) => (true, teller.calendar.spoken_day_by(until)),
        (None, Some(due)) => (false, teller.calendar.spoken_day_by(due)),
        (None, None) => (false, String::new()),
    };
    teller.voice.action_when(group, until, &date)
}

/// An action that is late, with its date.
fn late_told(teller: &Teller<'_>, (index, action): (usize, &Action)) -> String {
    let when = when(teller, Group::Late, action);
    [what(teller, index, action), when].into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The actions that are late; `None` if there is none.
pub(super) fn late(teller: &Teller<'_>) -> Option<String> {
    let late = actions(teller).filter(|(_, action)| is_late(teller, action));
    let told: Vec<String> = late.map(|late| late_told(teller, late)).collect();
    (!told.is_empty()).then(|| teller.voice.yes(&told))
}

/// All actions in a breath: how many are done, what comes next, when the last and the lasting ones are due.
pub(super) fn in_a_breath(teller: &Teller<'_>) -> Vec<String> {
    let open = || actions(teller).filter(|(_, action)| action.status != ActionStatus::Done);
    let late: Vec<_> = open().filter(|(_, action)| is_late(teller, action)).collect();
    let ahead = || open().filter(|(_, action)| !is_late(teller, action));
    let dated = || ahead().filter(|(_, action)| action.due.is_some() && action.until.is_none());
    let next = dated().min_by_key(|(_, action)| action.due).or_else(|| ahead().next());
    let last = dated().filter_map(|(_, action)| action.due).max();
    let lasting_due = lasting_due(teller);
    let said = next.and_then(|(_, action)| action.due);
    let last = last.filter(|last| Some(*last) != lasting_due && Some(*last) != said);
    let last = last.map(|due| teller.calendar.spoken_day_by(due)).unwrap_or_default();
    // In the order of time: the lasting fix before the last action, if it has a date.
    let (last, after) = if lasting_due.is_some() { (String::new(), last) } else { (last, String::new()) };
    let plan = SpokenPlan {
        count: actions(teller).count(),
        done: actions(teller).count() - open().count(),
        late: late.len(),
        late_one: late.first().filter(|_| late.len() == 1).map(|late| late_told(teller, *late)).unwrap_or_default(),
        next: next.map(|(index, action)| what(teller, index, action)).unwrap_or_default(),
        next_by: said.map(|due| teller.calendar.spoken_day_by(due)).unwrap_or_default(),
        last_by: last,
    };
    let mut told = teller.voice.plan_told(&plan);
    let next_is_the_fix =
        next.is_some_and(|(_, action)| action.horizon == Horizon::Permanent && action.due == lasting_due);
    if !(next_is_the_fix && lasting_due.is_some()) {
        told.push(lasting_told(teller));
    }
    told.push(if after.is_empty() { after } else { teller.voice.last_action(&after) });
    told
}

/// The side effects, each with its action; `None` if there is none.
pub(super) fn side_effects(teller: &Teller<'_>) -> Option<String> {
    let harmful = actions(teller).filter(|(_, action)| !action.side_effect.is_empty());
    let told = harmful.map(|(index, action)| {
        let effect = teller.phrase(&action.side_effect, format!("fix.actions[{index}].side_effect")).text();
        teller.voice.side_effect_told(&what(teller, index, action), &teller.small(&effect))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| teller.voice.yes(&told))
}

/// When the lasting fix comes, in spoken words.
pub(super) fn lasting_told(teller: &Teller<'_>) -> String {
    let by = lasting_due(teller).map(|due| teller.calendar.spoken_day_by(due)).unwrap_or_default();
    let lasting = match lasting(teller) {
        Lasting::Due { before, .. } => Lasting::Due { by, before },
        Lasting::Late(_) => Lasting::Late(by),
        other => other,
    };
    teller.voice.lasting_told(&lasting, status(teller) == Some(Status::Ongoing))
}

/// The requests that say what they are, with their places in the brief.
pub(super) fn requests<'t>(teller: &'t Teller<'_>) -> Vec<(usize, &'t Request)> {
    teller.brief.ask.requests.iter().enumerate().filter(|(_, request)| !request.what.is_empty()).collect()
}

/// Each request in sentences: by when and what, and what follows from it. If all have one deadline, it is said once, first;
/// `led` if the sentence before them says how many they are.
pub(super) fn requests_told(teller: &Teller<'_>, led: bool) -> Vec<Vec<String>> {
    let requests = requests(teller);
    let deadlines: Vec<_> = requests.iter().map(|(_, request)| request.by).collect();
    let (first, same) = first_deadline(&deadlines);
    let shared = first.filter(|_| same && requests.len() > 1);
    let by = shared.map(|by| teller.calendar.spoken_deadline(by));
    let lead = by.map(|by| match led {
        true => vec![teller.voice.all_due(requests.len(), &by)],
        false => vec![teller.voice.ask_ahead(requests.len(), &by, true)],
    });
    let told = requests.iter().enumerate().map(|(place, (index, request))| {
        let what = teller.phrase(&request.what, format!("ask.requests[{index}].what")).text();
        let by = request.by.filter(|_| shared.is_none());
        let by = by.map(|by| teller.calendar.spoken_deadline(by)).unwrap_or_default();
        let detail = teller.phrase(&request.detail, format!("ask.requests[{index}].detail")).text();
        let detail = teller.beginning_with_article(&detail);
        vec![teller.voice.request_told(place + 1, requests.len(), &teller.small(&what), &by), detail]
    });
    lead.into_iter().chain(told).collect()
}

/// The rhythm, the next update, the report and the lessons.
pub(super) fn updates_told(teller: &Teller<'_>) -> Vec<String> {
    let (ask, voice, calendar) = (&teller.brief.ask, teller.voice, &teller.calendar);
    let mut told = Vec::new();
    let next = crate::compose::ask::next_update(teller);
    let own = teller.some_phrase(&ask.updates.rhythm, "ask.updates.rhythm").map(|rhythm| rhythm.text());
    let said = own.is_none() || next.is_some_and(|next| own.iter().any(|own| own.contains(&calendar.clock(next))));
    let rhythm = own.or_else(|| {
        let spoken = next.map(|next| calendar.spoken_when(next)).unwrap_or_default();
        crate::compose::ask::composed_rhythm(teller, &spoken)
    });
    told.extend(rhythm.map(|rhythm| voice.rhythm_told(&rhythm)));
    told.extend(next.filter(|_| !said).map(|next| voice.next_told(&calendar.spoken_when(next))));
    told.extend(ask.report_due.map(|due| voice.report_told(&calendar.spoken_when(due))));
    told.extend(ask.review_due.map(|due| voice.lessons_told(&calendar.spoken_when(due))));
    told
}
