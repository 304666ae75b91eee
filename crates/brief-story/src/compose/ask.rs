//! The ask: what the CEO can do, when the CEO hears from us, and the dates that are promised.

use brief_model::{CauseStatus, Moment};

use crate::compose::bottom::first_deadline;
use crate::compose::{Teller, fix, halves, titled};
use crate::language::english::Decisions;
use crate::{Ask, Body, Field, Labelled, Phrase, PromisedDate, Request, Slide, SlideKey};

pub(super) fn slide(teller: &Teller<'_>) -> Option<Slide> {
    let ask = &teller.brief.ask;
    let words = teller.words();
    let own = teller.own_headline(&ask.headline, "ask.headline");
    let requests = requests(teller);
    let rhythm = rhythm(teller);
    let dates = dates(teller);
    let silent = requests.is_empty() && rhythm.is_none() && dates.is_empty() && ask.later.is_empty();
    if silent && own.is_none() && !teller.previews() {
        return None;
    }
    let headline = own.unwrap_or_else(|| headline(teller));
    let undated = dates.is_empty();
    let nothing =
        if requests.is_empty() { teller.slot(nothing(teller), words.missing.requests, "ask.requests") } else { None };
    let body = Ask {
        nothing,
        requests,
        by_label: words.decide_by.to_owned(),
        rhythm_title: words.rhythm.to_owned(),
        rhythm: teller.slot(rhythm, words.missing.rhythm, "ask.updates"),
        dates_title: words.dates.to_owned(),
        alt: alt(teller, &dates),
        dates,
    };
    let mut slide = titled(teller, SlideKey::Ask, headline, Body::Ask(body));
    (slide.first_headline, slide.next_headline) = match halves(teller, &slide.headline, teller.voice.promise_words()) {
        Some((first, second)) => (Some(first), Some(second)),
        None => (None, next_headline(teller)),
    };
    if undated {
        slide.missing.extend(teller.placeholder(words.missing.dates, "ask.report_due"));
    }
    Some(slide)
}

fn headline(teller: &Teller<'_>) -> Phrase {
    let ask = &teller.brief.ask;
    let deadlines: Vec<Option<Moment>> = ask.requests.iter().filter(|r| !r.what.is_empty()).map(|r| r.by).collect();
    let (first, same) = first_deadline(&deadlines);
    let decisions = Decisions {
        count: deadlines.len(),
        declined: nothing(teller).is_some(),
        by: first.map(|by| teller.calendar.deadline(by)).unwrap_or_default(),
        same,
    };
    let next = next_update(teller).map(|next| teller.calendar.coming(next)).unwrap_or_default();
    teller.composed(&teller.voice.ask_headline(&decisions, &next), "ask.requests")
}

/// The message of further pages, on which rhythm and dates stand: when the CEO hears from us.
fn next_headline(teller: &Teller<'_>) -> Option<Phrase> {
    let next = next_update(teller).map(|next| teller.calendar.coming(next))?;
    Some(teller.composed(&teller.voice.capitalised(&teller.voice.hear_again(&next)), "ask.updates"))
}

/// The next update, if it is still to come.
pub(crate) fn next_update(teller: &Teller<'_>) -> Option<Moment> {
    teller.brief.ask.updates.next.filter(|next| *next >= teller.as_of())
}

pub(crate) fn requests(teller: &Teller<'_>) -> Vec<Request> {
    let missing = &teller.words().missing;
    let told = teller.brief.ask.requests.iter().enumerate().filter_map(|(index, request)| {
        let field = format!("ask.requests[{index}]");
        let what = teller.some_phrase(&request.what, format!("{field}.what"))?;
        let by_field: Field = format!("{field}.by").into();
        let by = request.by.map(|by| Phrase::plain(teller.calendar.promise(by), &by_field));
        Some(Request {
            what,
            detail: teller.phrase(&request.detail, format!("{field}.detail")),
            by: teller.slot(by, missing.date, by_field),
        })
    });
    told.collect()
}

/// That nothing is asked now: the condition under which we would ask says so. `None` if it is not said.
pub(crate) fn nothing(teller: &Teller<'_>) -> Option<Labelled> {
    let text = teller.passage(&teller.brief.ask.later, "ask.later")?;
    Some(Labelled { label: teller.words().no_decision.to_owned(), text })
}

/// How often the CEO hears from us: in the presenter's own words, otherwise composed.
pub(crate) fn rhythm(teller: &Teller<'_>) -> Option<Phrase> {
    let updates = &teller.brief.ask.updates;
    if let Some(own) = teller.some_phrase(&updates.rhythm, "ask.updates.rhythm") {
        return Some(own);
    }
    let next = next_update(teller).map(|next| teller.calendar.at(next)).unwrap_or_default();
    composed_rhythm(teller, &next).map(|text| teller.composed(&text, "ask.updates"))
}

/// How often the CEO hears from us, with the next time in some words; `None` if nothing is said of it.
pub(crate) fn composed_rhythm(teller: &Teller<'_>, next: &str) -> Option<String> {
    let updates = &teller.brief.ask.updates;
    let until = teller.label(&updates.until);
    Some(teller.voice.rhythm(updates.every_minutes.unwrap_or(0), next, &until)).filter(|text| !text.is_empty())
}

/// A date before it is sorted in.
struct Promise {
    name: String,
    at: Moment,
    /// Whether the time matters even at midnight.
    timed: bool,
    outside: bool,
    field: String,
}

pub(crate) fn dates(teller: &Teller<'_>) -> Vec<PromisedDate> {
    let mut promises = own_milestones(teller);
    for promise in derived(teller) {
        let named = promises.iter().any(|other| other.name.to_lowercase() == promise.name.to_lowercase());
        if !named {
            promises.push(promise);
        }
    }
    promises.sort_by_key(|promise| promise.at);
    let next = promises.iter().position(|promise| !promise.outside && promise.at >= teller.as_of());
    let calendar = &teller.calendar;
    let dated = promises.into_iter().enumerate().map(|(place, promise)| PromisedDate {
        name: promise.name,
        when: if promise.timed { calendar.stamp(promise.at) } else { calendar.promise(promise.at) },
        at: promise.at.0.timestamp(),
        offset: crate::language::offset(promise.at),
        next: Some(place) == next,
        outside: promise.outside,
        field: promise.field.into(),
    });
    dated.collect()
}

/// The dates that the presenter names, each once.
fn own_milestones(teller: &Teller<'_>) -> Vec<Promise> {
    let mut seen = std::collections::BTreeSet::new();
    let mut promises = Vec::new();
    for (index, milestone) in teller.brief.ask.milestones.iter().enumerate() {
        let name = teller.voice.capitalised(&teller.label(&milestone.what));
        if !name.is_empty() && seen.insert((name.to_lowercase(), milestone.at)) {
            let field = format!("ask.milestones[{index}]");
            promises.push(Promise { name, at: milestone.at, timed: false, outside: milestone.outside, field });
        }
    }
    promises
}

/// The dates that follow from elsewhere in the brief.
fn derived(teller: &Teller<'_>) -> Vec<Promise> {
    let words = teller.words();
    let (ask, cause) = (&teller.brief.ask, &teller.brief.cause);
    let confirm = cause.confirm_by.filter(|_| cause.status != Some(CauseStatus::Confirmed));
    let dates = [
        (words.next_update, ask.updates.next, "ask.updates.next"),
        (words.cause_confirmed, confirm, "cause.confirm_by"),
        (words.lasting_fix, fix::lasting_due(teller), "fix.actions"),
        (words.report, ask.report_due, "ask.report_due"),
        (words.lessons, ask.review_due, "ask.review_due"),
    ];
    let given = dates.into_iter().filter_map(|(name, at, field)| {
        let timed = field == "ask.updates.next";
        Some(Promise { name: name.to_owned(), at: at?, timed, outside: false, field: field.to_owned() })
    });
    given.collect()
}

fn alt(teller: &Teller<'_>, dates: &[PromisedDate]) -> String {
    let named = |outside: bool| -> Vec<String> {
        let wanted = dates.iter().filter(|date| date.outside == outside);
        wanted.map(|date| teller.voice.date_named(&date.name, &date.when)).collect()
    };
    teller.voice.dates_alt(&named(false), &named(true))
}
