//! The cause: what set it off, why it did harm, why nothing stopped it, what is not known yet.

use brief_model::{CauseStatus, Markdown};

use crate::compose::impact::first_sentence;
use crate::compose::{Teller, halves, titled};
use crate::language::english::{OpenQuestions, Sureness};
use crate::{Body, Cause, Chip, Field, Link, Mark, Passage, Phrase, Slide, SlideKey, Slot, Span, Tone, Unknown};

/// How many characters a headline may have that is put together from two fields: about two lines.
const LONGEST_HEADLINE: usize = 110;

/// The most links that a chain can have; the conditions that are too many share one.
const LINKS: usize = 4;

pub(super) fn slide(teller: &Teller<'_>) -> Option<Slide> {
    let cause = &teller.brief.cause;
    let words = teller.words();
    let sayable = says_something(teller);
    if !sayable && !teller.previews() {
        return None;
    }
    let headline = headline(teller);
    let explanation = teller.passage(&cause.explanation, "cause.explanation");
    // Where nothing points to a cause yet, the chain is not missing: it cannot be told.
    let told = has_chain(teller) || (explanation.is_none() && cause.status != Some(CauseStatus::Unknown));
    let chain = if told { chain(teller) } else { Vec::new() };
    let explanation = explanation.and_then(|passage| beyond(teller, passage, &headline));
    let safeguards = teller.passage(&cause.safeguard_gap, "cause.safeguard_gap");
    let unknowns = unknowns(teller);
    let halves = halves(teller, &headline, teller.voice.second_page_words());
    let halves = halves.filter(|_| safeguards.is_some() || !unknowns.is_empty());
    let next_headline = next_headline(teller, safeguards.is_some(), &unknowns);
    let body = Cause {
        explanation,
        alt: alt(teller, &chain),
        chain,
        safeguards_title: words.safeguards.to_owned(),
        safeguards: match cause.status {
            Some(CauseStatus::Unknown) => safeguards.map(Slot::Filled),
            _ => teller.slot(safeguards, words.missing.safeguards, "cause.safeguard_gap"),
        },
        unknowns_title: words.unknowns.to_owned(),
        unknowns,
    };
    let mut slide = titled(teller, SlideKey::Cause, headline, Body::Cause(body));
    slide.chip = chip(teller);
    (slide.first_headline, slide.next_headline) = match halves {
        Some((first, second)) => (Some(first), Some(second)),
        None => (None, next_headline),
    };
    Some(slide)
}

fn says_something(teller: &Teller<'_>) -> bool {
    let cause = &teller.brief.cause;
    has_chain(teller)
        || cause.status.is_some()
        || cause.confirm_by.is_some()
        || cause.unknowns.iter().any(|unknown| !unknown.question.is_empty())
        || [&cause.headline, &cause.explanation, &cause.safeguard_gap].iter().any(|text| !text.is_empty())
}

/// Whether trigger, condition or effect is told.
pub(crate) fn has_chain(teller: &Teller<'_>) -> bool {
    let cause = &teller.brief.cause;
    !cause.trigger.is_empty() || !cause.effect.is_empty() || cause.conditions.iter().any(|text| !text.is_empty())
}

fn headline(teller: &Teller<'_>) -> Phrase {
    let cause = &teller.brief.cause;
    if let Some(own) = teller.own_headline(&cause.headline, "cause.headline") {
        return own;
    }
    if let Some(phrase) = teller.some_phrase(&cause.explanation, "cause.explanation") {
        return Phrase::plain(hedged(teller, &first_sentence(&phrase.text())), &phrase.field);
    }
    if let Some(trigger) = teller.some_phrase(&cause.trigger, "cause.trigger") {
        let trigger = hedged(teller, &first_sentence(&trigger.text()));
        let effect = teller.some_phrase(&cause.effect, "cause.effect").map(|effect| first_sentence(&effect.text()));
        let both = effect.map(|effect| teller.voice.led_to(&trigger, &effect)).unwrap_or_default();
        let short = (1..=LONGEST_HEADLINE).contains(&both.chars().count());
        return Phrase::plain(if short { both } else { trigger }, &"cause.trigger".into());
    }
    let by = cause.confirm_by.map(|by| teller.calendar.promise(by)).unwrap_or_default();
    teller
        .composed(&teller.voice.cause_unknown(&Sureness { status: cause.status, by, explained: false }), "cause.status")
}

/// A sentence of the user's own on the cause, said as what it is while the cause is not proved.
pub(crate) fn hedged(teller: &Teller<'_>, sentence: &str) -> String {
    let lead = teller.voice.cause_lead(teller.brief.cause.status, sentence);
    lead.map_or_else(|| sentence.to_owned(), |lead| teller.voice.behind_cause_lead(lead, sentence))
}

/// The same with its emphasis.
pub(crate) fn hedged_phrase(teller: &Teller<'_>, mut phrase: Phrase) -> Phrase {
    let lead = teller.voice.cause_lead(teller.brief.cause.status, &first_sentence(&phrase.text()));
    if let (Some((lead, small)), Some(first)) = (lead, phrase.spans.first_mut()) {
        if small && !first.code {
            first.text = teller.small(&first.text);
        }
        phrase.spans.insert(0, Span { text: lead.to_owned(), ..Span::default() });
    }
    phrase
}

/// What an explanation says beyond its first sentence, where that one is the headline already.
fn beyond(teller: &Teller<'_>, mut passage: Passage, headline: &Phrase) -> Option<Passage> {
    let explanation = teller.phrase(&teller.brief.cause.explanation, "cause.explanation");
    let said = first_sentence(&explanation.text());
    if headline.field == passage.field || headline.text() == said {
        let first = passage.blocks.first_mut()?;
        let words: String = first.spans.iter().map(|span| span.text.as_str()).collect();
        let rest = words.strip_prefix(said.as_str()).map(|rest| rest.trim_start_matches(['.', ' ']).to_owned())?;
        first.spans = vec![Span { text: rest, ..Span::default() }];
        passage.blocks.retain(|block| block.spans.iter().any(|span| !span.text.is_empty()));
    }
    Some(passage).filter(|passage| !passage.is_empty())
}

/// How sure we are of the cause, as a shape and a word.
pub(crate) fn chip(teller: &Teller<'_>) -> Option<Chip> {
    let cause = &teller.brief.cause;
    let status = cause.status?;
    let (mark, tone) = match status {
        CauseStatus::Unknown | CauseStatus::Hypothesis => (Mark::Hypothesis, Tone::Warn),
        CauseStatus::Probable => (Mark::Probable, Tone::Warn),
        CauseStatus::Confirmed => (Mark::Done, Tone::Good),
    };
    let by = cause.confirm_by.map(|by| teller.calendar.promise(by)).unwrap_or_default();
    Some(Chip {
        mark,
        tone,
        text: teller.voice.sureness(status, &by),
        short: teller.voice.cause_status(status).to_owned(),
        field: "cause.status".into(),
    })
}

fn chain(teller: &Teller<'_>) -> Vec<Link> {
    let cause = &teller.brief.cause;
    let words = teller.words();
    let mut links = Vec::new();
    let trigger = teller.some_phrase(&cause.trigger, "cause.trigger");
    links.extend(link(words.trigger, false, teller.slot(trigger, words.missing.trigger, "cause.trigger")));
    let effect = teller.some_phrase(&cause.effect, "cause.effect");
    let effect = link(words.effect, true, teller.slot(effect, words.missing.effect, "cause.effect"));
    let room = LINKS - links.len() - usize::from(effect.is_some());
    links.extend(conditions(teller, room));
    if links.len() < 2 && !has_chain(teller) {
        links.extend(link(words.condition, false, teller.gap(words.missing.condition, "cause.conditions")));
    }
    links.extend(effect);
    links
}

fn link(label: &str, effect: bool, text: Option<Slot<Phrase>>) -> Option<Link> {
    Some(Link { label: label.to_owned(), text: text?, effect })
}

/// The conditions, one a link; those for which there is no room share the last one.
fn conditions(teller: &Teller<'_>, room: usize) -> Vec<Link> {
    let words = teller.words();
    let told = |(index, text): (usize, &Markdown)| teller.some_phrase(text, format!("cause.conditions[{index}]"));
    let mut phrases: Vec<Phrase> = teller.brief.cause.conditions.iter().enumerate().filter_map(told).collect();
    let shared = if phrases.len() > room { phrases.split_off(room.saturating_sub(1)) } else { Vec::new() };
    let single = |phrase| Link { label: words.condition.to_owned(), text: Slot::Filled(phrase), effect: false };
    let mut links: Vec<Link> = phrases.into_iter().map(single).collect();
    if let Some(phrase) = shared.into_iter().reduce(in_a_row) {
        links.push(Link { label: words.conditions.to_owned(), text: Slot::Filled(phrase), effect: false });
    }
    links
}

/// Two phrases in a row, parted by a semicolon.
fn in_a_row(mut first: Phrase, second: Phrase) -> Phrase {
    super::teller::without_full_stop(&mut first);
    first.spans.push(Span { text: "; ".to_owned(), ..Span::default() });
    first.spans.extend(second.spans);
    first
}

pub(crate) fn unknowns(teller: &Teller<'_>) -> Vec<Unknown> {
    let missing = &teller.words().missing;
    let asked = teller.brief.cause.unknowns.iter().enumerate().filter_map(|(index, unknown)| {
        let field = format!("cause.unknowns[{index}]");
        let question = teller.some_phrase(&unknown.question, format!("{field}.question"))?;
        let (owner_field, due_field): (Field, Field) = (format!("{field}.owner").into(), format!("{field}.due").into());
        let owner = teller.some_label(&unknown.owner, owner_field.clone());
        let due = unknown.due.map(|due| Phrase::plain(teller.calendar.promise(due), &due_field));
        Some(Unknown {
            question,
            owner: teller.slot(owner, missing.owner, owner_field),
            due: teller.slot(due, missing.date, due_field),
        })
    });
    asked.collect()
}

fn next_headline(teller: &Teller<'_>, safeguards: bool, unknowns: &[Unknown]) -> Option<Phrase> {
    if !safeguards && unknowns.is_empty() {
        return None;
    }
    let told = |slot: &Option<Slot<Phrase>>| slot.as_ref().is_some_and(|slot| slot.filled().is_some());
    let lacking = unknowns.iter().filter(|unknown| !told(&unknown.owner) || !told(&unknown.due)).count();
    let due = teller.brief.cause.unknowns.iter().filter(|unknown| !unknown.question.is_empty());
    let last = due.filter_map(|unknown| unknown.due).max();
    let last = last.map(|due| teller.calendar.promise(due)).unwrap_or_default();
    let open = OpenQuestions { count: unknowns.len(), lacking, last };
    let field = if safeguards { "cause.safeguard_gap" } else { "cause.unknowns" };
    Some(teller.composed(&teller.voice.safeguards_and_questions(safeguards, &open), field))
}

fn alt(teller: &Teller<'_>, chain: &[Link]) -> String {
    let told = chain.iter().filter_map(|link| Some((link.label.clone(), link.text.filled()?.text())));
    teller.voice.chain_alt(&told.collect::<Vec<_>>())
}
