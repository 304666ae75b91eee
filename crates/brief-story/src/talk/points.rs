//! What to say to each slide, composed from the facts.

use brief_model::{CauseStatus, Chance, Part, ReasonKind, Status, Unit, Unknown};

use super::facts::{how_long, how_much, own_words, plain, tell_how_it_stands, what_happened};
use super::plan::{in_a_breath, requests, requests_told, updates_told};
use super::voice::{first_word, together, with_full_stop, with_lead, with_sentence};
use crate::Passage;
use crate::compose::bottom::{first_deadline, status};
use crate::compose::impact::first_sentence;
use crate::compose::{Teller, cause, chart, fix, risk};
use crate::language::duration;
use crate::language::english::{SpokenRepeat, SpokenRisk, Sureness};

/// How many open questions one can say in a row.
const QUESTIONS: usize = 3;

/// How many risks are worth saying; the slide shows the others.
const RISKS: usize = 3;

/// The points for a slide; `before` is the one that leads to it.
pub(super) fn composed(teller: &Teller<'_>, part: Part, before: Option<Part>) -> Vec<Passage> {
    let points = match part {
        Part::Bottom => bottom(teller),
        Part::Impact => impact(teller),
        Part::Cause => cause(teller, before.is_some_and(|before| !leads_by_own_words(teller, before))),
        Part::Fix => fix(teller),
        Part::Risk => risk(teller),
        Part::Ask => ask(teller),
    };
    points.into_iter().map(with_full_stop).collect()
}

/// The sentence that leads from one slide to the next, in quotation marks.
pub(super) fn bridge(teller: &Teller<'_>, from: Part, to: Part) -> String {
    let voice = teller.voice;
    let own = own_bridge(teller, from);
    let composed = || match to {
        Part::Bottom => String::new(),
        Part::Impact => voice.to_impact().to_owned(),
        // What is told next says itself how sure we are.
        Part::Cause if is_hedged(teller) => voice.to_open_cause().to_owned(),
        Part::Cause => match voice.cause_told(&sureness(teller)) {
            told if told.is_empty() => voice.to_cause().to_owned(),
            told => voice.sentence(&told),
        },
        Part::Fix => voice.to_fix().to_owned(),
        Part::Risk => voice.to_risk().to_owned(),
        Part::Ask => voice.to_ask(requests(teller).len()),
    };
    voice.quoted(&voice.aloud(&if own.is_empty() { composed() } else { own }))
}

/// The sentence by which the presenter leads on from a slide; empty if there is none.
fn own_bridge(teller: &Teller<'_>, from: Part) -> String {
    teller.label(&teller.brief.notes.of(from).bridge).trim_matches(['"', '“', '”']).to_owned()
}

/// Whether the presenter leads on from a slide in their own words.
fn leads_by_own_words(teller: &Teller<'_>, from: Part) -> bool {
    !own_bridge(teller, from).is_empty()
}

/// How sure we are of the cause, with the date in spoken words.
pub(super) fn sureness(teller: &Teller<'_>) -> Sureness {
    let cause = &teller.brief.cause;
    let by = cause.confirm_by.map(|by| teller.calendar.spoken_deadline(by)).unwrap_or_default();
    Sureness { status: cause.status, by, explained: cause::has_chain(teller) || !cause.explanation.is_empty() }
}

fn bottom(teller: &Teller<'_>) -> Vec<Passage> {
    let (situation, voice) = (&teller.brief.situation, teller.voice);
    let mut points = Vec::new();
    let summary = teller.passage(&situation.summary, "situation.summary");
    let own = own_words(teller, Part::Bottom);
    let told = if summary.is_some() { how_long(teller, &own) } else { what_happened(teller, &own) };
    points.extend(summary);
    points.extend(teller.spoken(told, "situation.times"));
    let figures: Vec<String> =
        how_much(teller, false, "").into_iter().take(2).filter_map(|point| point.into_iter().next()).collect();
    if !figures.is_empty() && situation.summary.is_empty() {
        points.extend(teller.spoken([voice.and(&figures)], "impact.facts"));
    }
    points.extend(reasons(teller));
    points.extend(ask_ahead(teller, &own));
    points
}

/// What will be asked, unless the presenter's own words announce it.
fn ask_ahead(teller: &Teller<'_>, own: &str) -> Option<Passage> {
    let requests = requests(teller);
    if requests.is_empty() || own.contains(&teller.voice.decisions(requests.len())) {
        return None;
    }
    let deadlines: Vec<_> = requests.iter().map(|(_, request)| request.by).collect();
    let (first, same) = first_deadline(&deadlines);
    let by = first.map(|by| teller.calendar.spoken_deadline(by)).unwrap_or_default();
    teller.spoken([teller.voice.ask_ahead(requests.len(), &by, same)], "ask.requests")
}

fn reasons(teller: &Teller<'_>) -> Option<Passage> {
    let reasons = &teller.brief.situation.reasons;
    if reasons.is_empty() {
        return None;
    }
    let kinds: Vec<ReasonKind> = reasons.iter().map(|reason| reason.kind).collect();
    let why = reasons
        .iter()
        .enumerate()
        .map(|(index, reason)| teller.phrase(&reason.why, format!("situation.reasons[{index}].why")).text());
    let first = teller.voice.reasons_told(&kinds);
    teller.spoken([first].into_iter().chain(why), "situation.reasons")
}

fn impact(teller: &Teller<'_>) -> Vec<Passage> {
    let impact = &teller.brief.impact;
    let words = [&impact.noticed, &impact.affected, &impact.reputation, &impact.legal];
    let beside =
        words.into_iter().filter_map(|text| teller.passage(text, "impact")).map(|passage| plain(&passage.text()));
    let own = beside.fold(own_words(teller, Part::Impact), |own, text| format!("{own}\n{text}"));
    let mut points: Vec<Passage> = how_much(teller, true, &own)
        .into_iter()
        .filter_map(|sentences| teller.spoken(sentences, "impact.facts"))
        .collect();
    points.extend(teller.spoken(changes(teller), "impact.metrics"));
    let ongoing = status(teller) == Some(Status::Ongoing);
    let own = [
        (&impact.noticed, "impact.noticed", teller.voice.noticed_told(ongoing)),
        (&impact.affected, "impact.affected", teller.voice.affects()),
        (&impact.reputation, "impact.reputation", ""),
        (&impact.legal, "impact.legal", ""),
    ];
    points.extend(own.into_iter().filter_map(|(text, field, lead)| {
        let passage = teller.passage(text, field)?;
        let whole = lead.is_empty() || teller.voice.is_sentence(&first_sentence(&passage.text()));
        Some(if whole { passage } else { with_lead(lead, teller.begun_small(passage)) })
    }));
    points
}

/// What the chart shows: the lowest or highest point of the line, or the measures before and during.
fn changes(teller: &Teller<'_>) -> Vec<String> {
    if let Some(series) = teller.brief.impact.series.as_ref()
        && let Some(change) = chart::turn(teller, series)
    {
        let title = teller.label(&series.title);
        let when = change.at.map(|at| teller.calendar.spoken_time(at)).unwrap_or_default();
        let told = teller.voice.changed_told(&title, &change.from, &change.to, change.rose, &when);
        return if title.is_empty() { Vec::new() } else { vec![told] };
    }
    let pairs = chart::pairs(teller).filter(|(metric, _, _)| !metric.what.trim().is_empty());
    let pairs = pairs.filter(|(metric, before, during)| {
        metric.unit != Unit::Share || !is_told_as_share(teller, (before - during).abs())
    });
    let told = pairs.take(RISKS).map(|(metric, before, during)| {
        let write = |value| match metric.unit {
            Unit::Duration => duration::spoken(value),
            _ => chart::measure(teller, metric).write(value),
        };
        let what = teller.voice.measured(&teller.label(&metric.what), metric.per);
        teller.voice.changed_told(&what, &write(before), &write(during), during > before, "")
    });
    told.collect()
}

/// Whether a big figure tells the same drop or rise: 82% lost is 100% before and 18% during.
fn is_told_as_share(teller: &Teller<'_>, change: f64) -> bool {
    let facts = &teller.brief.impact.facts;
    let shares = (0..facts.len()).filter(|index| !facts[*index].supporting && facts[*index].unit == Unit::Share);
    shares.filter_map(|index| teller.look(index)).any(|told| (told.shown.value - change).abs() < 1e-9)
}

/// `led` if the sentence before this slide says how sure we are.
fn cause(teller: &Teller<'_>, led: bool) -> Vec<Passage> {
    let cause = &teller.brief.cause;
    let mut points = explained_as_sure(teller, led);
    let silent = points.is_empty();
    points.extend(teller.passage(&cause.safeguard_gap, "cause.safeguard_gap"));
    points.extend(unknowns_in_a_breath(teller));
    if silent && (!led || points.is_empty()) {
        points.splice(0..0, how_sure(teller));
    }
    points
}

/// How sure we are of the cause; `None` if the brief does not say.
pub(super) fn how_sure(teller: &Teller<'_>) -> Option<Passage> {
    let cause = &teller.brief.cause;
    let told = (cause.status.is_some() || cause.confirm_by.is_some()).then(|| sureness(teller));
    teller.spoken(told.map(|sureness| teller.voice.cause_told(&sureness)), "cause.status")
}

/// The cause, with how sure we are said once: before it, or in it and behind it when it will be confirmed. Nothing if no
/// cause is told. `led` if a sentence before it says how sure we are.
pub(super) fn explained_as_sure(teller: &Teller<'_>, led: bool) -> Vec<Passage> {
    let explained = explained(teller);
    if explained.is_empty() {
        return explained;
    }
    if is_hedged(teller) {
        let confirm = teller.spoken([teller.voice.to_confirm(&sureness(teller).by)], "cause.confirm_by");
        return explained.into_iter().chain(confirm).collect();
    }
    how_sure(teller).filter(|_| !led).into_iter().chain(explained).collect()
}

/// The sentence that tells the cause first: of the explanation, otherwise the trigger.
fn told_first(teller: &Teller<'_>) -> String {
    let cause = &teller.brief.cause;
    let text = teller.passage(&cause.explanation, "cause.explanation").map(|passage| passage.text());
    first_sentence(&text.unwrap_or_else(|| teller.phrase(&cause.trigger, "cause.trigger").text()))
}

/// Whether the cause, as it is told, gets words before it that say how sure we are.
fn is_hedged(teller: &Teller<'_>) -> bool {
    teller.voice.cause_lead(teller.brief.cause.status, &told_first(teller)).is_some()
}

/// The cause in plain words, otherwise the chain of what led to it: both would tell it twice. While it is not proved, it
/// is said so.
fn explained(teller: &Teller<'_>) -> Vec<Passage> {
    let cause = &teller.brief.cause;
    if let Some(mut explanation) = teller.passage(&cause.explanation, "cause.explanation") {
        if let Some((lead, small)) = teller.voice.cause_lead(cause.status, &told_first(teller)) {
            explanation = with_lead(lead, if small { teller.begun_small(explanation) } else { explanation });
        }
        return vec![explanation];
    }
    let mut chain = vec![cause::hedged(teller, &teller.phrase(&cause.trigger, "cause.trigger").text())];
    chain.extend(cause.conditions.iter().map(|condition| teller.phrase(condition, "cause.conditions").text()));
    chain.push(teller.phrase(&cause.effect, "cause.effect").text());
    teller.spoken(chain, "cause.trigger").into_iter().collect()
}

/// The open questions that say what is asked.
fn open_questions<'t>(teller: &'t Teller<'_>) -> Vec<&'t Unknown> {
    teller.brief.cause.unknowns.iter().filter(|unknown| !unknown.question.is_empty()).collect()
}

/// A question, who will know, and when; only the question if neither is settled, unless it is `alone` in that.
fn unknown(teller: &Teller<'_>, unknown: &Unknown, alone: bool) -> Vec<String> {
    let question = teller.voice.sentence(&teller.phrase(&unknown.question, "cause.unknowns").text());
    let by = unknown.due.map(|due| teller.calendar.spoken_deadline(due)).unwrap_or_default();
    let owner = teller.label(&unknown.owner);
    let told = (!owner.is_empty() || !by.is_empty() || alone)
        .then(|| teller.voice.sentence(&teller.voice.will_know(&owner, &by)));
    [question].into_iter().chain(told).collect()
}

/// How many of some questions have neither an owner nor a date.
fn lacking(asked: &[&Unknown]) -> usize {
    asked.iter().filter(|unknown| unknown.owner.trim().is_empty() && unknown.due.is_none()).count()
}

/// That nobody has yet been asked to find out; of a single question, that is said behind it.
fn unsettled(teller: &Teller<'_>, asked: &[&Unknown]) -> Option<String> {
    let lacking = lacking(asked);
    (lacking > 1).then(|| teller.voice.unsettled(lacking, asked.len()))
}

/// How many questions are open; `None` if none is.
pub(super) fn how_many_open(teller: &Teller<'_>) -> Option<Passage> {
    let count = open_questions(teller).len();
    teller.spoken((count > 0).then(|| teller.voice.questions_open(count)), "cause.unknowns")
}

/// What is not known yet, one question a line, with who will know and when.
pub(super) fn unknowns(teller: &Teller<'_>) -> Option<Passage> {
    let asked = open_questions(teller);
    let alone = lacking(&asked) == 1;
    let lines = asked.iter().map(|one| unknown(teller, one, alone).join(" "));
    let listed = teller.list(lines, "cause.unknowns")?;
    Some(together([listed].into_iter().chain(teller.spoken(unsettled(teller, &asked), "cause.unknowns"))))
}

/// What is not known yet, as far as one can say it in a row: a few questions, or the one that is answered first and when the
/// last answer comes.
fn unknowns_in_a_breath(teller: &Teller<'_>) -> Option<Passage> {
    let asked = open_questions(teller);
    if asked.is_empty() {
        return None;
    }
    let mut sentences = vec![teller.voice.questions_open(asked.len())];
    let few = asked.len() <= QUESTIONS;
    let next = asked.iter().min_by_key(|unknown| (unknown.due.is_none(), unknown.due));
    let told: Vec<&Unknown> = if few { asked.clone() } else { next.copied().into_iter().collect() };
    let alone = lacking(&asked) == 1;
    sentences.extend(told.into_iter().flat_map(|one| unknown(teller, one, alone)));
    let last = asked.iter().filter_map(|unknown| unknown.due).max().filter(|_| !few);
    sentences.extend(last.map(|due| teller.voice.last_answer(&teller.calendar.spoken_deadline(due))));
    sentences.extend(unsettled(teller, &asked));
    teller.spoken(sentences, "cause.unknowns")
}

/// How things stand, in a few words.
pub(super) fn standing(teller: &Teller<'_>) -> Option<String> {
    status(teller).map(|status| teller.voice.standing(status).to_owned())
}

fn fix(teller: &Teller<'_>) -> Vec<Passage> {
    let fix = &teller.brief.fix;
    let mut points = Vec::new();
    if fix::actions(teller).next().is_some() {
        let own = own_words(teller, Part::Fix);
        let standing = standing(teller).filter(|_| !tell_how_it_stands(teller, &own));
        points.extend(teller.spoken(standing.into_iter().chain(in_a_breath(teller)), "fix.actions"));
    }
    points.extend(contingency_led(teller));
    let voice = teller.voice;
    let led = [
        (voice.verification_told(), &fix.verification, "fix.verification"),
        (voice.resources_told(), &fix.resources, "fix.resources"),
    ];
    points.extend(
        led.into_iter()
            .filter_map(|(lead, text, field)| Some(with_lead(lead, teller.begun_small(teller.passage(text, field)?)))),
    );
    points
}

/// What happens if the fix fails or it comes back, behind these words.
pub(super) fn contingency_led(teller: &Teller<'_>) -> Option<Passage> {
    let plan = contingency(teller)?;
    let lead = teller.voice.follows(teller.voice.contingency(fix::may_come_back(teller)), &first_word(&plan));
    Some(with_lead(&lead, teller.begun_small(plan)))
}

/// What happens if the first fix fails or it comes back, and who decides.
pub(super) fn contingency(teller: &Teller<'_>) -> Option<Passage> {
    let contingency = &teller.brief.fix.contingency;
    let plan = teller.passage(&contingency.plan, "fix.contingency.plan")?;
    let who = teller.label(&contingency.decides);
    let decides = if who.is_empty() { String::new() } else { teller.voice.sentence(&teller.voice.decides(&who)) };
    Some(with_sentence(plan, &decides))
}

fn risk(teller: &Teller<'_>) -> Vec<Passage> {
    let mut points = Vec::new();
    points.extend(repeats(teller));
    points.extend(gravest(teller));
    points.extend(if_nothing(teller));
    points.extend(teller.passage(&teller.brief.risk.overall, "risk.overall"));
    points
}

/// How likely a repeat is, now and after the fix.
pub(super) fn repeats(teller: &Teller<'_>) -> Option<Passage> {
    let (risk, voice) = (&teller.brief.risk, teller.voice);
    let repeats = risk::repeats(teller);
    let spoken = |word: &str, chance: &Chance| SpokenRepeat {
        word: word.to_owned(),
        odds: voice.odds_told(chance.one_in),
        period: voice.aloud(&teller.label(&chance.period)),
    };
    let now = risk.repeat_now.as_ref().map(|chance| spoken(&repeats.now, chance));
    let after = risk.repeat_after.as_ref().map(|chance| spoken(&repeats.after, chance));
    let bare = |repeat: &SpokenRepeat| repeat.odds.is_empty() && repeat.period.is_empty();
    let told = match (now, after) {
        (Some(now), Some(after)) if now.word == after.word && bare(&now) && bare(&after) => {
            vec![voice.repeat_same_told(&now.word)]
        }
        (now, after) => {
            let ongoing = status(teller) == Some(Status::Ongoing);
            let now = now.map(|now| voice.repeat_now_told(&now, ongoing)).unwrap_or_default();
            let after = after.map(|after| voice.repeat_after_told(&after, &now)).unwrap_or_default();
            vec![now, after]
        }
    };
    teller.spoken(told, "risk.repeat_now")
}

/// The gravest risks, each with its response and its owner.
pub(super) fn gravest(teller: &Teller<'_>) -> Vec<Passage> {
    let sorted = risk::sorted(teller);
    let told = sorted.iter().take(RISKS).enumerate().filter_map(|(place, (index, item))| {
        let field = format!("risk.risks[{index}]");
        let risk = SpokenRisk {
            place: place + 1,
            of: sorted.len(),
            what: teller.small(&teller.phrase(&item.what, format!("{field}.what")).text()),
            response: item.response,
            measure: teller.small(&teller.phrase(&item.measure, format!("{field}.measure")).text()),
            owner: teller.label(&item.owner),
        };
        teller.spoken(teller.voice.risk_told(&risk), field)
    });
    told.collect()
}

/// What follows if nothing is done.
pub(super) fn if_nothing(teller: &Teller<'_>) -> Option<Passage> {
    let passage = teller.passage(&teller.brief.risk.if_nothing, "risk.if_nothing")?;
    Some(with_lead(teller.voice.if_nothing_told(), teller.begun_small(passage)))
}

fn ask(teller: &Teller<'_>) -> Vec<Passage> {
    let updates = teller.spoken(updates_told(teller), "ask.updates");
    let mut points = what_you_can_do(teller, true);
    points.extend(updates);
    points
}

/// What the CEO can do, or under which condition we would ask. `led` if the sentence before it says how many decisions.
pub(super) fn what_you_can_do(teller: &Teller<'_>, led: bool) -> Vec<Passage> {
    let requests = requests_told(teller, led);
    if !requests.is_empty() {
        return requests.into_iter().filter_map(|sentences| teller.spoken(sentences, "ask.requests")).collect();
    }
    // Nobody says that nothing is asked unless the brief says so.
    let later = teller.passage(&teller.brief.ask.later, "ask.later");
    later.map(|later| with_lead(&format!("{} ", teller.voice.nothing_told()), later)).into_iter().collect()
}

/// Whether the cause is anything but proved.
pub(super) fn cause_is_open(teller: &Teller<'_>) -> bool {
    teller.brief.cause.status.is_some_and(|status| status != CauseStatus::Confirmed)
}
