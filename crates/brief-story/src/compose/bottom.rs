//! The bottom line: what happened in one sentence and three figures, why it reaches the CEO, what is asked.

use brief_model::{CauseStatus, Formula, Id, Moment, ReasonKind, Request, Status, Stretch, Unit};

use crate::compose::figure::Told;
use crate::compose::{Teller, titled};
use crate::language::duration;
use crate::language::english::{Opening, Progress};
use crate::since;
use crate::{AskLine, Body, Bottom, Chip, Figure, FigurePart, Mark, Phrase, Reason, Slide, SlideKey, Slot, Tone};

/// How many figures stand on the slide.
const FIGURES: usize = 3;

pub(super) fn slide(teller: &Teller<'_>) -> Option<Slide> {
    // The reasons were told in the first briefing; in a later one, what has changed stands in their place.
    let since = since::on_slide(teller);
    let (reasons_title, reasons) = since.unwrap_or_else(|| (teller.words().reasons.to_owned(), reasons(teller)));
    let ask = teller.slot(ask_line(teller), teller.words().missing.ask, "ask.requests");
    let body = Bottom { figures: figures(teller), reasons_title, reasons, ask };
    let mut slide = titled(teller, SlideKey::Bottom, headline(teller), Body::Bottom(body));
    slide.chip = chip(teller);
    Some(slide)
}

/// How things stand, if the brief says so by a status or by its times.
pub(crate) fn status(teller: &Teller<'_>) -> Option<Status> {
    let situation = &teller.brief.situation;
    let times = &situation.times;
    let timed =
        times.started.is_some() || times.detected.is_some() || times.contained.is_some() || times.resolved.is_some();
    (situation.status.is_some() || timed).then(|| situation.status_now())
}

/// Whether service is back.
pub(crate) fn is_restored(teller: &Teller<'_>) -> bool {
    status(teller) == Some(Status::Restored)
}

/// Whether it still goes on.
pub(crate) fn goes_on(teller: &Teller<'_>) -> bool {
    status(teller) == Some(Status::Ongoing)
}

/// How long it lasted, or lasts so far, in seconds; `None` where status and times do not go together.
pub(crate) fn lasted(teller: &Teller<'_>) -> Option<(i64, bool)> {
    let (seconds, so_far) = teller.figures.stretch(Stretch::Outage)?;
    let over = status(teller) == Some(Status::Restored);
    (over != so_far).then_some((seconds, so_far))
}

/// What failed, without its full stop.
pub(crate) fn happened(teller: &Teller<'_>) -> String {
    let text = teller.label(&teller.brief.impact.happened);
    text.trim_end_matches(['.', ';', ',', ':', ' ', '!']).to_owned()
}

pub(crate) fn chip(teller: &Teller<'_>) -> Option<Chip> {
    let words = teller.words();
    let (mark, tone, text, short) = match status(teller)? {
        Status::Restored => (Mark::Done, Tone::Good, words.restored, words.restored_short),
        Status::Contained => (Mark::Probable, Tone::Warn, words.contained, words.contained),
        Status::Ongoing => (Mark::Late, Tone::Bad, words.ongoing, words.ongoing_short),
    };
    Some(Chip { mark, tone, text: text.to_owned(), short: short.to_owned(), field: "situation.status".into() })
}

pub(crate) fn headline(teller: &Teller<'_>) -> Phrase {
    let situation = &teller.brief.situation;
    if let Some(own) = teller.own_headline(&situation.headline, "situation.headline") {
        return own;
    }
    let loss = loss(teller).map(|told| told.clause()).filter(|clause| !clause.what.is_empty());
    let name =
        [&situation.title, &situation.system].into_iter().map(|name| teller.label(name)).find(|name| !name.is_empty());
    let times = &situation.times;
    let parts = Opening {
        happened: happened(teller),
        name: name.unwrap_or_default(),
        progress: progress(teller),
        when: times.started.map(|from| teller.calendar.when_words(from, times.resolved)).unwrap_or_default(),
        loss: loss.as_ref().map(|clause| teller.voice.named(clause)).unwrap_or_default(),
        loss_told: loss.as_ref().map(|clause| teller.voice.told(clause)).unwrap_or_default(),
        cause: cause_unknown(teller),
    };
    teller.composed(&teller.voice.opening(&parts), "impact.happened")
}

/// If nothing points to a cause yet: when it will be confirmed, as far as that is said.
fn cause_unknown(teller: &Teller<'_>) -> Option<String> {
    let cause = &teller.brief.cause;
    (cause.status == Some(CauseStatus::Unknown))
        .then(|| cause.confirm_by.map(|by| teller.calendar.promise(by)).unwrap_or_default())
}

/// The figure of the headline: the first money, otherwise the first thing counted.
fn loss<'t>(teller: &'t Teller<'_>) -> Option<Told<'t>> {
    let facts = &teller.brief.impact.facts;
    let first = |wanted: &dyn Fn(Unit) -> bool| {
        (0..facts.len())
            .filter(|index| !facts[*index].supporting && wanted(facts[*index].unit))
            .find_map(|index| teller.tell(index))
    };
    first(&|unit| unit == Unit::Money)
        .or_else(|| first(&|unit| matches!(unit, Unit::Count | Unit::People | Unit::Share)))
}

fn progress(teller: &Teller<'_>) -> Progress {
    let written = |seconds: i64| duration::written(seconds as f64);
    match status(teller) {
        Some(Status::Restored) => Progress::Restored(lasted(teller).map(|(seconds, _)| written(seconds))),
        Some(Status::Contained) => {
            let until = teller.brief.situation.times.contained;
            let contained = until.and_then(|_| teller.figures.stretch(Stretch::Uncontained));
            Progress::Contained(contained.map(|(seconds, _)| written(seconds)))
        }
        Some(Status::Ongoing) => Progress::Ongoing(lasted(teller).map(|(seconds, _)| written(seconds))),
        None => Progress::Unsaid,
    }
}

pub(crate) fn figures(teller: &Teller<'_>) -> Vec<Slot<Figure>> {
    let facts = &teller.brief.impact.facts;
    let mut figures = Vec::new();
    let outage = |index: &usize| matches!(facts[*index].computed, Some(Formula::Duration(Stretch::Outage)));
    let own = (0..facts.len()).find(|index| outage(index) && !facts[*index].supporting);
    let length = match own.and_then(|index| teller.tell(index)) {
        Some(told) => {
            let caption = if told.what.is_empty() { period(teller).unwrap_or_default() } else { told.caption(teller) };
            Some(teller.big(&told, caption))
        }
        None => length(teller),
    };
    figures.extend(teller.slot(length, teller.words().missing.times, "situation.times"));
    let lengths = figures.len();
    for index in (0..facts.len()).filter(|index| !outage(index)) {
        if figures.len() == FIGURES {
            break;
        }
        if !facts[index].supporting
            && !is_folded(teller, index)
            && let Some(told) = teller.tell(index)
        {
            let caption = caption_with_share(teller, &told);
            figures.push(Slot::Filled(teller.big(&told, caption)));
        }
    }
    // One figure beside the duration is enough for a deck that lacks nothing.
    if figures.len() == lengths {
        figures.extend(teller.gap(teller.words().missing.figures, "impact.facts"));
    }
    figures
}

/// How long it lasted, computed from the times.
fn length(teller: &Teller<'_>) -> Option<Figure> {
    let (seconds, _) = lasted(teller)?;
    let words = teller.words();
    let mut parts = Vec::new();
    for (text, unit) in duration::parts(seconds as f64) {
        parts.push(FigurePart { text, unit: false });
        parts.push(FigurePart { text: unit.to_owned(), unit: true });
    }
    Some(Figure {
        parts,
        caption: Phrase::plain(period(teller)?, &"situation.times".into()),
        mark: Mark::Measured,
        basis: words.measured.to_owned(),
        detail: teller.label(&teller.brief.situation.times.source),
        field: "situation.times".into(),
    })
}

/// From when to when, with the days where they are not that of the brief.
pub(crate) fn period(teller: &Teller<'_>) -> Option<String> {
    let times = &teller.brief.situation.times;
    let from = times.started?;
    let Some(to) = times.resolved else {
        return Some(teller.voice.so_far_since(&time(teller, from, true, teller.calendar.days_ahead(from) != 0)));
    };
    let calendar = &teller.calendar;
    let same_zone = crate::language::offset(from) == crate::language::offset(to);
    let same_day = calendar.date(from) == calendar.date(to) && same_zone;
    let today = calendar.days_ahead(to) == 0;
    let from = time(teller, from, !same_zone, !same_day);
    Some(teller.voice.lasted_from(&from, &time(teller, to, true, !same_day || !today)))
}

/// A time, with its zone and its day where they are wanted.
fn time(teller: &Teller<'_>, moment: Moment, zone: bool, day: bool) -> String {
    let calendar = &teller.calendar;
    let clock = if zone { calendar.clock_and_zone(moment) } else { calendar.clock(moment) };
    if day { teller.voice.time_on(&clock, &calendar.day(moment)) } else { clock }
}

/// Whether a fact is a share that stands in the caption of the figure of which it is the share.
fn is_folded(teller: &Teller<'_>, index: usize) -> bool {
    share_of(teller, index).is_some_and(|part| {
        let fact = &teller.brief.impact.facts[part];
        !fact.supporting && fact.unit != Unit::Share && teller.look(part).is_some()
    })
}

/// The fact of which a share is the share.
fn share_of(teller: &Teller<'_>, index: usize) -> Option<usize> {
    let fact = &teller.brief.impact.facts[index];
    let part = match (&fact.unit, &fact.computed) {
        (Unit::Share, Some(Formula::Share { part, .. })) => part,
        (Unit::Share, None) => fact.part_of.as_ref()?,
        _ => return None,
    };
    teller.figures.index(part)
}

/// The words under a figure, with the share that it makes: `payments failed, 15% of orders`.
fn caption_with_share(teller: &Teller<'_>, told: &Told<'_>) -> String {
    match share_words(teller, told.index) {
        Some((share, whole)) => teller.voice.with_share(&told.caption(teller), &share, &whole),
        None => told.caption(teller),
    }
}

/// The share that a fact makes, and the words of its whole: from a fact that says so, otherwise from part and whole.
pub(crate) fn share_words(teller: &Teller<'_>, index: usize) -> Option<(String, String)> {
    let facts = &teller.brief.impact.facts;
    let whole_words = |id: &Id| teller.look_named(id).map(|whole| whole.what).filter(|what| !what.is_empty());
    let part_of = facts[index].part_of.as_ref();
    if let Some(share) = teller.share_for(index).and_then(|share| teller.tell(share)) {
        let whole = match &share.fact.computed {
            Some(Formula::Share { whole, .. }) => whole_words(whole),
            _ => part_of.and_then(whole_words),
        };
        return Some((share.text, whole.unwrap_or(share.what)));
    }
    if !matches!(facts[index].unit, Unit::Count | Unit::People) {
        return None;
    }
    let whole = teller.look_named(part_of?)?;
    let part = teller.look(index)?;
    let share = part.shown.value / whole.shown.value * 100.0;
    if !(0.0..=100.0).contains(&share) || whole.figure.unit != part.figure.unit || whole.what.is_empty() {
        return None;
    }
    Some((crate::language::number::percent(crate::language::number::rounded_share(share)), whole.what))
}

fn reasons(teller: &Teller<'_>) -> Vec<Reason> {
    let words = teller.words();
    let mut reasons = Vec::new();
    for (index, reason) in teller.brief.situation.reasons.iter().enumerate() {
        let kind = reason_index(reason.kind);
        let field = format!("situation.reasons[{index}].why");
        let why = teller.some_phrase(&reason.why, field.clone()).or_else(|| known_reason(teller, reason.kind));
        let nothing = Phrase { spans: Vec::new(), field: field.clone().into() };
        let text = teller.slot(why, words.missing.reason, field.clone()).unwrap_or(Slot::Filled(nothing));
        reasons.push(Reason { name: words.reason[kind].to_owned(), text, field: field.into() });
    }
    reasons
}

/// The place of a reason in the table of words.
pub(crate) const fn reason_index(kind: ReasonKind) -> usize {
    match kind {
        ReasonKind::Money => 0,
        ReasonKind::Reputation => 1,
        ReasonKind::Legal => 2,
        ReasonKind::Disruption => 3,
    }
}

/// Why a reason applies, where the brief says it elsewhere.
fn known_reason(teller: &Teller<'_>, kind: ReasonKind) -> Option<Phrase> {
    let impact = &teller.brief.impact;
    match kind {
        ReasonKind::Money => {
            let told = loss(teller).filter(|told| told.figure.unit == Unit::Money && !told.what.is_empty())?;
            Some(teller.composed(&teller.voice.capitalised(&teller.voice.told(&told.clause())), &told.field()))
        }
        ReasonKind::Reputation => teller.some_phrase(&impact.reputation, "impact.reputation"),
        ReasonKind::Legal => teller.some_phrase(&impact.legal, "impact.legal"),
        ReasonKind::Disruption => None,
    }
}

/// The ask in one line, or that nothing is asked now: the condition for later says so. `None` where neither is said, for
/// silence is not the same as asking for nothing.
pub(crate) fn ask_line(teller: &Teller<'_>) -> Option<AskLine> {
    let ask = &teller.brief.ask;
    let words = teller.words();
    let label = words.our_ask.to_owned();
    if let Some(text) = teller.some_phrase(&ask.in_one_line, "ask.in_one_line") {
        return Some(AskLine { label, text, asked: true });
    }
    let requests: Vec<(usize, &Request)> =
        ask.requests.iter().enumerate().filter(|(_, r)| !r.what.is_empty()).collect();
    Some(match requests.as_slice() {
        [] => {
            let later = teller.some_phrase(&ask.later, "ask.later")?;
            AskLine { label: words.no_decision.to_owned(), text: later, asked: false }
        }
        [(index, only)] => AskLine { label, text: one_request(teller, *index, only), asked: true },
        several => {
            let deadlines: Vec<Option<Moment>> = several.iter().map(|(_, request)| request.by).collect();
            let (first, same) = first_deadline(&deadlines);
            let by = first.map(|by| teller.calendar.promise(by)).unwrap_or_default();
            let text = teller.voice.requests_by(several.len(), &by, same);
            AskLine { label, text: teller.composed(&text, "ask.requests"), asked: true }
        }
    })
}

/// A single request with its deadline: the user's own words keep their styles.
fn one_request(teller: &Teller<'_>, index: usize, request: &Request) -> Phrase {
    let mut phrase = teller.phrase(&request.what, format!("ask.requests[{index}].what"));
    if let Some(by) = request.by {
        super::teller::without_full_stop(&mut phrase);
        let by = teller.voice.request_by(&phrase.text(), &teller.calendar.promise(by));
        phrase.spans.push(crate::Span { text: by, ..crate::Span::default() });
    }
    phrase
}

/// The earliest of some deadlines, and whether all are the same.
pub(crate) fn first_deadline(deadlines: &[Option<Moment>]) -> (Option<Moment>, bool) {
    let first = deadlines.iter().flatten().min().copied();
    (first, deadlines.iter().all(|by| *by == first))
}
