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
    let missing = teller.words().missing.events;
    let empty = teller.brief.cause.timeline.iter().all(|event| event.what.is_empty());
    let events = if empty { Vec::new() } else { events(teller) };
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

/// A point of the course.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Point {
    /// A moment of the incident that no event tells.
    Moment(Moment),
    /// An event by its place in the brief.
    Event(usize),
}

/// The course in the order of time: the events, and the incident's moments that none of them tells. An event without a
/// time stays behind the one that it follows in the brief.
pub(crate) fn events(teller: &Teller<'_>) -> Vec<Event> {
    let told: Vec<_> =
        teller.brief.cause.timeline.iter().enumerate().filter(|(_, event)| !event.what.is_empty()).collect();
    let mut last = None;
    let mut course: Vec<(Option<Moment>, Point)> = Vec::new();
    for &(index, event) in &told {
        last = event.at.or(last);
        course.push((last, Point::Event(index)));
    }
    for at in moments(teller).into_iter().flatten() {
        let point = (Some(at), Point::Moment(at));
        if told.iter().all(|(_, event)| event.at != Some(at)) && !course.contains(&point) {
            course.push(point);
        }
    }
    course.sort();
    let mut day_before = None;
    let event = |(_, point)| match point {
        Point::Event(index) => event(teller, index, &mut day_before),
        Point::Moment(at) => untold(teller, at, &mut day_before),
    };
    course.into_iter().map(event).collect()
}

/// The moments of the incident, in the order in which they are named.
fn moments(teller: &Teller<'_>) -> [Option<Moment>; 4] {
    let times = &teller.brief.situation.times;
    [times.started, times.detected, times.contained, times.resolved]
}

/// A moment of the incident that no event tells: its name says what happened.
fn untold(teller: &Teller<'_>, at: Moment, day_before: &mut Option<String>) -> Event {
    const FIELDS: [&str; 4] = ["started", "detected", "contained", "resolved"];
    let field = moments(teller).iter().position(|moment| *moment == Some(at)).map_or("", |place| FIELDS[place]);
    Event {
        at: Some(at.0.timestamp()),
        day: new_day(teller, at, day_before),
        time: teller.calendar.clock(at),
        what: Phrase { field: format!("situation.times.{field}").into(), ..Phrase::default() },
        moment: moment_name(teller, at),
    }
}

fn event(teller: &Teller<'_>, index: usize, day_before: &mut Option<String>) -> Event {
    let event = &teller.brief.cause.timeline[index];
    let time = event.at.map(|at| teller.calendar.clock(at)).unwrap_or_default();
    Event {
        at: event.at.map(|at| at.0.timestamp()),
        day: event.at.map(|at| new_day(teller, at, day_before)).unwrap_or_default(),
        time: if event.about && !time.is_empty() { teller.voice.about_time(&time) } else { time },
        what: teller.phrase(&event.what, format!("cause.timeline[{index}].what")),
        moment: event.at.map(|at| moment_name(teller, at)).unwrap_or_default(),
    }
}

/// The day of a moment where it differs from the one before; otherwise nothing.
fn new_day(teller: &Teller<'_>, at: Moment, day_before: &mut Option<String>) -> String {
    let day = teller.calendar.day(at);
    if day_before.as_ref() == Some(&day) {
        return String::new();
    }
    *day_before = Some(day.clone());
    day
}

/// The name of the incident's moment that falls on a time.
fn moment_name(teller: &Teller<'_>, at: Moment) -> String {
    let found = moments(teller).iter().position(|moment| *moment == Some(at));
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
