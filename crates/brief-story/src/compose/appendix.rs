//! The appendix: timeline, actions in full, terms; each only where the brief asks for it.

use brief_model::Moment;

use crate::compose::{Teller, fix, titled};
use crate::{AppendixAction, Body, Event, Slide, SlideKey, TermRow};

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
    let headline = teller.composed(&teller.voice.timeline_headline(events.len()), "cause.timeline");
    let mut slide = titled(teller, SlideKey::Timeline, headline, Body::Timeline(events));
    if empty {
        slide.missing.push(teller.placeholder(missing, "cause.timeline")?);
    }
    Some(slide)
}

/// The events in the order of time; those without a time stay behind the one that they follow in the brief.
fn events(teller: &Teller<'_>) -> Vec<Event> {
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

fn actions(teller: &Teller<'_>) -> Option<Slide> {
    let lanes = teller.words().lanes;
    let mut actions: Vec<(usize, AppendixAction)> = fix::in_order(teller)
        .into_iter()
        .map(|(index, action)| {
            let lane = fix::lane(action.horizon);
            (lane, AppendixAction { lane: lanes[lane].to_owned(), action: fix::told(teller, index, action) })
        })
        .collect();
    actions.sort_by_key(|(lane, _)| *lane);
    let actions: Vec<AppendixAction> = actions.into_iter().map(|(_, action)| action).collect();
    let done = actions.iter().filter(|entry| entry.action.done).count();
    let headline = teller.composed(&teller.voice.actions_headline(actions.len(), done), "fix.actions");
    let empty = actions.is_empty();
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
    let headline = teller.composed(teller.voice.terms_headline(), "notes.terms");
    let mut slide = titled(teller, SlideKey::Terms, headline, Body::Terms(rows));
    if empty {
        slide.missing.push(teller.placeholder(teller.words().missing.terms, "notes.terms")?);
    }
    Some(slide)
}
