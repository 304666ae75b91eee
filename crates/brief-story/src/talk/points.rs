//! What to say to each slide, composed from the facts.

use brief_model::{ActionStatus, CauseStatus, Part, Unit};

use super::facts::{how_it_stands, how_long, how_much, what_happened};
use super::plan::{by_group, lasting_told, requests, requests_told, updates_told};
use super::voice::{with_lead, with_sentence};
use crate::Passage;
use crate::compose::bottom::{first_deadline, reason_index};
use crate::compose::{Teller, cause, chart, fix, risk};
use crate::language::english::Sureness;
use crate::language::{duration, plural};

/// How many risks are worth saying; the slide shows the others.
const RISKS: usize = 3;

/// The points for a slide.
pub(super) fn composed(teller: &Teller<'_>, part: Part) -> Vec<Passage> {
    match part {
        Part::Bottom => bottom(teller),
        Part::Impact => impact(teller),
        Part::Cause => cause(teller),
        Part::Fix => fix(teller),
        Part::Risk => risk(teller),
        Part::Ask => ask(teller),
    }
}

/// The sentence that leads from one slide to the next, in quotation marks.
pub(super) fn bridge(teller: &Teller<'_>, from: Part, to: Part) -> String {
    let voice = teller.voice;
    let own = teller.label(&teller.brief.notes.of(from).bridge);
    let composed = || match to {
        Part::Bottom => String::new(),
        Part::Impact => voice.to_impact().to_owned(),
        Part::Cause => match voice.cause_told(&sureness(teller)) {
            told if told.is_empty() => voice.to_cause().to_owned(),
            told => voice.sentence(&told),
        },
        Part::Fix => {
            let done = fix::actions(teller).filter(|(_, action)| action.status == ActionStatus::Done).count();
            voice.to_fix(fix::actions(teller).count(), done)
        }
        Part::Risk => voice.to_risk().to_owned(),
        Part::Ask => voice.to_ask(requests(teller).len()),
    };
    let own = own.trim_matches(['"', '“', '”']).to_owned();
    voice.quoted(&if own.is_empty() { composed() } else { own })
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
    let told = if summary.is_some() { how_long(teller).into_iter().collect() } else { what_happened(teller) };
    points.extend(summary);
    points.extend(teller.spoken(told.into_iter().chain(how_it_stands(teller)), "situation.times"));
    let figures: Vec<String> =
        how_much(teller, false).into_iter().take(2).filter_map(|point| point.into_iter().next()).collect();
    if !figures.is_empty() && situation.summary.is_empty() {
        points.extend(teller.spoken([voice.and(&figures)], "impact.facts"));
    }
    points.extend(reasons(teller));
    let requests = requests(teller);
    if !requests.is_empty() {
        let deadlines: Vec<_> = requests.iter().map(|(_, request)| request.by).collect();
        let (first, same) = first_deadline(&deadlines);
        let by = first.filter(|_| same).map(|by| teller.calendar.spoken_deadline(by)).unwrap_or_default();
        points.extend(teller.spoken([voice.ask_ahead(requests.len(), &by)], "ask.requests"));
    }
    points
}

fn reasons(teller: &Teller<'_>) -> Option<Passage> {
    let reasons = &teller.brief.situation.reasons;
    if reasons.is_empty() {
        return None;
    }
    let names: Vec<String> =
        reasons.iter().map(|reason| teller.words().reason[reason_index(reason.kind)].to_owned()).collect();
    let why = reasons
        .iter()
        .enumerate()
        .map(|(index, reason)| teller.phrase(&reason.why, format!("situation.reasons[{index}].why")).text());
    let first = teller.voice.reasons_told(&names);
    teller.spoken([first].into_iter().chain(why), "situation.reasons")
}

fn impact(teller: &Teller<'_>) -> Vec<Passage> {
    let impact = &teller.brief.impact;
    let mut points: Vec<Passage> =
        how_much(teller, true).into_iter().filter_map(|sentences| teller.spoken(sentences, "impact.facts")).collect();
    points.extend(teller.spoken(changes(teller), "impact.metrics"));
    let own = [
        (&impact.noticed, "impact.noticed"),
        (&impact.affected, "impact.affected"),
        (&impact.reputation, "impact.reputation"),
        (&impact.legal, "impact.legal"),
    ];
    points.extend(own.into_iter().filter_map(|(text, field)| teller.passage(text, field)));
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

fn cause(teller: &Teller<'_>) -> Vec<Passage> {
    let cause = &teller.brief.cause;
    let mut points = Vec::new();
    let silent = cause.status.is_none() && cause.confirm_by.is_none();
    if !silent {
        points.extend(teller.spoken([teller.voice.cause_told(&sureness(teller))], "cause.status"));
    }
    points.extend(explained(teller));
    points.extend(teller.passage(&cause.safeguard_gap, "cause.safeguard_gap"));
    points.extend(unknowns(teller));
    points
}

/// The cause in plain words, and the chain of what led to it.
pub(super) fn explained(teller: &Teller<'_>) -> Vec<Passage> {
    let cause = &teller.brief.cause;
    let mut chain = vec![teller.phrase(&cause.trigger, "cause.trigger").text()];
    chain.extend(cause.conditions.iter().map(|condition| teller.phrase(condition, "cause.conditions").text()));
    chain.push(teller.phrase(&cause.effect, "cause.effect").text());
    let explanation = teller.passage(&cause.explanation, "cause.explanation");
    explanation.into_iter().chain(teller.spoken(chain, "cause.trigger")).collect()
}

/// What is not known yet, with who will know and when.
pub(super) fn unknowns(teller: &Teller<'_>) -> Option<Passage> {
    let asked: Vec<_> = teller.brief.cause.unknowns.iter().filter(|unknown| !unknown.question.is_empty()).collect();
    if asked.is_empty() {
        return None;
    }
    let mut sentences = vec![teller.voice.questions_open(asked.len())];
    for unknown in asked {
        sentences.push(teller.phrase(&unknown.question, "cause.unknowns").text());
        let by = unknown.due.map(|due| teller.calendar.spoken_deadline(due)).unwrap_or_default();
        sentences.push(teller.voice.will_know(&teller.label(&unknown.owner), &by));
    }
    teller.spoken(sentences, "cause.unknowns")
}

fn fix(teller: &Teller<'_>) -> Vec<Passage> {
    let fix = &teller.brief.fix;
    let mut points = Vec::new();
    if fix::actions(teller).next().is_some() {
        points.extend(teller.spoken(how_it_stands(teller).into_iter().chain([lasting_told(teller)]), "fix.actions"));
        points.extend(by_group(teller, |_| true).into_iter().filter_map(|group| teller.spoken([group], "fix.actions")));
    }
    points.extend(contingency_led(teller));
    let voice = teller.voice;
    let led = [
        (voice.verification_told(), &fix.verification, "fix.verification"),
        (voice.resources_told(), &fix.resources, "fix.resources"),
    ];
    points
        .extend(led.into_iter().filter_map(|(lead, text, field)| Some(with_lead(lead, teller.passage(text, field)?))));
    points
}

/// What happens if the first fix fails, behind these words.
pub(super) fn contingency_led(teller: &Teller<'_>) -> Option<Passage> {
    Some(with_lead(teller.voice.contingency_told(), begun_small(contingency(teller)?)))
}

/// What happens if the first fix fails, and who decides.
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
    let odds = |chance: &brief_model::Chance| voice.odds_told(chance.one_in, &teller.label(&chance.period));
    let now = risk.repeat_now.as_ref().map(|chance| voice.repeat_now_told(&repeats.now, &odds(chance)));
    let alone = now.is_none();
    let after = risk.repeat_after.as_ref().map(|chance| voice.repeat_after_told(&repeats.after, &odds(chance), alone));
    teller.spoken(now.into_iter().chain(after), "risk.repeat_now")
}

/// The gravest risks, each with its response and its owner.
pub(super) fn gravest(teller: &Teller<'_>) -> Vec<Passage> {
    let sorted = risk::sorted(teller);
    let told = sorted.iter().take(RISKS).enumerate().filter_map(|(place, (index, item))| {
        let field = format!("risk.risks[{index}]");
        let what = teller.phrase(&item.what, format!("{field}.what")).text();
        let word = item.response.map_or("", |response| teller.words().responses[risk::response_index(response)]);
        let measure = teller.phrase(&item.measure, format!("{field}.measure")).text();
        let who = teller.label(&item.owner);
        teller.spoken(teller.voice.risk_told(place + 1, sorted.len(), &what, (word, &measure), &who), field)
    });
    told.collect()
}

/// What follows if nothing is done.
pub(super) fn if_nothing(teller: &Teller<'_>) -> Option<Passage> {
    let passage = teller.passage(&teller.brief.risk.if_nothing, "risk.if_nothing")?;
    Some(with_lead(teller.voice.if_nothing_told(), begun_small(passage)))
}

/// With a small letter at the beginning, behind a colon.
fn begun_small(mut passage: Passage) -> Passage {
    if let Some(span) = passage.blocks.first_mut().and_then(|block| block.spans.first_mut()).filter(|span| !span.code) {
        span.text = plural::uncapitalised(&span.text);
    }
    passage
}

fn ask(teller: &Teller<'_>) -> Vec<Passage> {
    let mut points = what_you_can_do(teller);
    points.extend(teller.spoken(updates_told(teller), "ask.updates"));
    points
}

/// What the CEO can do, or under which condition we would ask.
pub(super) fn what_you_can_do(teller: &Teller<'_>) -> Vec<Passage> {
    let requests = requests_told(teller);
    if !requests.is_empty() {
        return requests.into_iter().filter_map(|sentences| teller.spoken(sentences, "ask.requests")).collect();
    }
    let later = teller.passage(&teller.brief.ask.later, "ask.later");
    let nothing = teller.voice.nothing_told();
    vec![match later {
        Some(later) => with_lead(&format!("{nothing} "), later),
        None => Passage::plain(nothing, &"ask.later".into()),
    }]
}

/// Whether the cause is anything but proved.
pub(super) fn cause_is_open(teller: &Teller<'_>) -> bool {
    teller.brief.cause.status.is_some_and(|status| status != CauseStatus::Confirmed)
}
