//! The appendix: timeline, actions in full, terms; each only where the brief asks for it.

use brief_model::{ActionStatus, Moment, Status, Stretch};

use crate::compose::bottom::{lasted, status};
use crate::compose::{Teller, fix, titled};
use crate::language::duration;
use crate::language::english::{ActionCount, Course};
use crate::{AppendixAction, Body, Event, Phrase, Slide, SlideKey, TermRow};

pub(super) fn slides(teller: &Teller<'_>) -> Vec<Slide> {
    let wanted = &teller.brief.look.appendix;
    let mut slides = Vec::new();
    if wanted.timeline {
        slides.extend(timeline(teller));
    }
    if wanted.actions {
        slides.extend(actions(teller));
    }
    if wanted.terms {
        slides.extend(terms(teller));
    }
    slides
}

fn timeline(teller: &Teller<'_>) -> Option<Slide> {
    let events = events(teller);
    let missing = teller.words().missing.events;
    let empty = events.is_empty();
    let headline = timeline_headline(teller, &events);
    let mut slide = titled(teller, SlideKey::Timeline, headline, Body::Timeline(events));
    if empty {
        slide.missing.push(teller.placeholder(missing, "cause.timeline")?);
    }
    Some(slide)
}

/// How fast things went, otherwise from when to when the events go.
fn timeline_headline(teller: &Teller<'_>, events: &[Event]) -> Phrase {
    let length = |stretch: Stretch, ended: bool| {
        let length = teller.figures.stretch(stretch).filter(|(seconds, so_far)| ended && !so_far && *seconds >= 60);
        length.map(|(seconds, _)| duration::written(seconds as f64)).unwrap_or_default()
    };
    let times = &teller.brief.situation.times;
    let course = Course {
        noticed: length(Stretch::Undetected, times.detected.is_some()),
        contained: length(Stretch::Uncontained, times.contained.is_some()),
        restored: length(Stretch::Outage, lasted(teller).is_some()),
        ongoing: status(teller) == Some(Status::Ongoing),
    };
    let timed: Vec<&str> = events.iter().filter(|event| event.at.is_some()).map(|event| event.time.as_str()).collect();
    // Over several days, clock times alone would mislead.
    let days = events.iter().filter(|event| !event.day.is_empty()).count();
    let ends = if days > 1 { ("", "") } else { timed.first().copied().zip(timed.last().copied()).unwrap_or_default() };
    teller.composed(&teller.voice.timeline_headline(events.len(), ends, &course), "cause.timeline")
}

/// The events in the order of time; those without a time stay behind the one that they follow in the brief.
pub(crate) fn events(teller: &Teller<'_>) -> Vec<Event> {
    let mut last = None;
    let mut timed: Vec<(Option<Moment>, usize)> = Vec::new();
    for (index, event) in teller.brief.cause.timeline.iter().enumerate().filter(|(_, event)| !event.what.is_empty()) {
        last = event.at.or(last);
        timed.push((last, index));
    }
    timed.sort();
    let mut day_before = None;
    timed.into_iter().map(|(_, index)| event(teller, index, &mut day_before)).collect()
}

fn event(teller: &Teller<'_>, index: usize, day_before: &mut Option<String>) -> Event {
    let event = &teller.brief.cause.timeline[index];
    let calendar = &teller.calendar;
    let day = event.at.map(|at| calendar.day(at));
    let shown = if day.is_some() && day != *day_before { day.clone().unwrap_or_default() } else { String::new() };
    if day.is_some() {
        *day_before = day;
    }
    let time = event.at.map(|at| calendar.clock(at)).unwrap_or_default();
    Event {
        at: event.at.map(|at| at.0.timestamp()),
        day: shown,
        time: if event.about && !time.is_empty() { teller.voice.about_time(&time) } else { time },
        what: teller.phrase(&event.what, format!("cause.timeline[{index}].what")),
        moment: event.at.map(|at| moment_name(teller, at)).unwrap_or_default(),
    }
}

/// The name of the incident's moment that falls on a time.
fn moment_name(teller: &Teller<'_>, at: Moment) -> String {
    let times = &teller.brief.situation.times;
    let moments = [times.started, times.detected, times.contained, times.resolved];
    let found = moments.iter().position(|moment| *moment == Some(at));
    found.map(|place| teller.words().moments[place].to_owned()).unwrap_or_default()
}

/// All actions with the times of their dates, unless the fix slide leaves nothing of that out: then there is no need of
/// a second list of the same.
fn actions(teller: &Teller<'_>) -> Option<Slide> {
    let lanes = teller.words().lanes;
    let mut told: Vec<(usize, bool, AppendixAction)> = Vec::new();
    for (index, action) in fix::in_order(teller) {
        let lane = fix::lane(action.horizon);
        let (full, shown) = (fix::told_in_full(teller, index, action), fix::told(teller, index, action));
        told.push((lane, full != shown, AppendixAction { lane: lanes[lane].to_owned(), action: full }));
    }
    let empty = told.is_empty();
    if !empty && told.iter().all(|(_, more, _)| !more) {
        return None;
    }
    told.sort_by_key(|(lane, ..)| *lane);
    let actions: Vec<AppendixAction> = told.into_iter().map(|(.., action)| action).collect();
    let open = fix::actions(teller).map(|(_, action)| action).filter(|action| action.status != ActionStatus::Done);
    let last = open.filter_map(|action| action.due).max();
    let count = ActionCount {
        count: actions.len(),
        done: actions.iter().filter(|entry| entry.action.done).count(),
        last: last.map(|due| teller.calendar.promise(due)).unwrap_or_default(),
    };
    let headline = teller.composed(&teller.voice.actions_headline(&count), "fix.actions");
    let mut slide = titled(teller, SlideKey::Actions, headline, Body::Actions(actions));
    if empty {
        slide.missing.push(teller.placeholder(teller.words().missing.actions, "fix.actions")?);
    }
    Some(slide)
}

fn terms(teller: &Teller<'_>) -> Option<Slide> {
    let told = teller.brief.notes.terms.iter().enumerate().filter_map(|(index, term)| {
        let word = teller.some_label(&term.word, format!("notes.terms[{index}].word"))?;
        let plain = teller.some_label(&term.plain, format!("notes.terms[{index}].plain"))?;
        Some(TermRow { word, plain })
    });
    let rows: Vec<TermRow> = told.collect();
    let empty = rows.is_empty();
    let headline = teller.composed(&teller.voice.terms_headline(rows.len()), "notes.terms");
    let mut slide = titled(teller, SlideKey::Terms, headline, Body::Terms(rows));
    if empty {
        slide.missing.push(teller.placeholder(teller.words().missing.terms, "notes.terms")?);
    }
    Some(slide)
}
