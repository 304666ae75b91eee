//! The executive summary, and the facts of the left column.

use brief_model::Status;

use super::{KeyFact, Piece, ReportSection};
use crate::Passage;
use crate::compose::{Teller, bottom, fix, impact};
use crate::language::duration;
use crate::language::english::{Sureness, Written};

/// The whole story in a few sentences: the presenter's own, and those that follow from the facts.
pub(super) fn section(teller: &Teller<'_>) -> ReportSection {
    let own = teller.passage(&teller.brief.situation.summary, "situation.summary");
    let mut sentences = Vec::new();
    if own.is_none() {
        sentences.extend(happened(teller));
        sentences.extend(impact::counted(teller));
        sentences.extend(impact::money(teller));
    }
    sentences.extend(status(teller));
    sentences.extend(cause(teller));
    sentences.extend(plan(teller));
    sentences.extend(ask(teller));
    let told = teller.spoken(sentences, "situation.summary");
    let pieces = own.into_iter().chain(told).map(|text: Passage| Piece::prose(0, text)).collect();
    ReportSection { key: "summary", title: teller.voice.paper().summary.to_owned(), pieces }
}

fn happened(teller: &Teller<'_>) -> Option<String> {
    let times = &teller.brief.situation.times;
    let happened = bottom::happened(teller);
    let day = times.started.map(|from| teller.voice.on(&teller.calendar.day(from))).unwrap_or_default();
    (!happened.is_empty()).then(|| teller.voice.joined(&happened, &day))
}

/// How things stand, with the day where it is not that of the start.
pub(crate) fn status(teller: &Teller<'_>) -> Option<String> {
    let times = &teller.brief.situation.times;
    let status = bottom::status(teller)?;
    let since = match status {
        Status::Restored => times.resolved,
        Status::Contained => times.contained,
        Status::Ongoing => None,
    };
    let since = since.map(|since| {
        let calendar = &teller.calendar;
        let same_day = times.started.is_some_and(|from| calendar.date(from) == calendar.date(since));
        let day = if same_day { String::new() } else { calendar.day(since) };
        teller.voice.at_time(&calendar.clock_and_zone(since), &day)
    });
    Some(teller.voice.status_told(status, &since.unwrap_or_default()))
}

/// How sure we are of the cause.
pub(crate) fn cause(teller: &Teller<'_>) -> Option<String> {
    let cause = &teller.brief.cause;
    if cause.status.is_none() && cause.confirm_by.is_none() {
        return None;
    }
    let by = cause.confirm_by.map(|by| teller.calendar.promise(by)).unwrap_or_default();
    let explained = !cause.explanation.is_empty() || crate::compose::cause::has_chain(teller);
    let told = teller.voice.cause_told(&Sureness { status: cause.status, by, explained });
    Some(told).filter(|told| !told.is_empty())
}

/// When the lasting fix comes.
pub(crate) fn plan(teller: &Teller<'_>) -> Option<String> {
    let any = fix::actions(teller).next().is_some();
    any.then(|| teller.voice.lasting_told(&fix::lasting(teller), bottom::goes_on(teller)))
}

/// What is asked, with its deadline.
fn ask(teller: &Teller<'_>) -> Option<String> {
    let requests: Vec<_> = teller.brief.ask.requests.iter().filter(|request| !request.what.is_empty()).collect();
    if requests.is_empty() {
        return None;
    }
    let deadlines: Vec<_> = requests.iter().map(|request| request.by).collect();
    let (first, same) = bottom::first_deadline(&deadlines);
    let by = first.map(|by| teller.calendar.promise(by)).unwrap_or_default();
    let what = requests.iter().map(|request| teller.phrase(&request.what, "ask.requests").text()).collect();
    Some(teller.voice.asked_for(&Written { what, by, same }))
}

/// When, how long, which service, who, under which number.
pub(super) fn facts(teller: &Teller<'_>) -> Vec<KeyFact> {
    let paper = teller.voice.paper();
    let situation = &teller.brief.situation;
    let one = |label: &str, text: String, field: &str| KeyFact {
        label: label.to_owned(),
        lines: vec![text],
        field: field.into(),
    };
    let mut facts = Vec::new();
    facts.extend(when(teller));
    if let Some((seconds, so_far)) = bottom::lasted(teller) {
        let label = if so_far { paper.lasts } else { paper.lasted };
        facts.push(one(label, duration::written(seconds as f64), "situation.times"));
    }
    for (label, text, field) in [
        (paper.service, &situation.system, "situation.system"),
        (paper.presenter, &situation.presenter, "situation.presenter"),
        (paper.reference, &situation.reference, "situation.reference"),
    ] {
        let text = teller.label(text);
        let text = if label == paper.service { teller.voice.begun(&text) } else { text };
        if !text.is_empty() {
            facts.push(one(label, text, field));
        }
    }
    facts
}

fn when(teller: &Teller<'_>) -> Option<KeyFact> {
    let times = &teller.brief.situation.times;
    let (calendar, voice) = (&teller.calendar, teller.voice);
    let from = times.started?;
    let lines = match times.resolved {
        Some(to) if calendar.date(from) == calendar.date(to) => {
            vec![calendar.full_day(from), voice.range(&calendar.clock(from), &calendar.clock_and_zone(to))]
        }
        Some(to) => {
            let begin = voice.day_and_zone(&calendar.full_day(from), &calendar.clock(from));
            // The zone on a line of its own, so that no date is parted from its time.
            vec![begin, voice.until_time(&calendar.day(to), &calendar.clock(to)), calendar.zone(to)]
        }
        None => vec![calendar.full_day(from), voice.since(&calendar.clock_and_zone(from))],
    };
    Some(KeyFact { label: voice.paper().when.to_owned(), lines, field: "situation.times".into() })
}
