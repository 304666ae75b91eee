//! The story in one or two sentences, from the summary or the first lines.

use std::ops::Range;

use super::Found;
use crate::candidate::Field;
use crate::cue;
use crate::outline::{Kind, Topic};
use crate::report::{Report, Sentence};

/// Reads the story.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    let summary: Vec<&Sentence> = candidates(report, &[Topic::Summary]);
    let first: Vec<&Sentence> = candidates(report, &[Topic::Other]);
    let impact: Vec<&Sentence> = candidates(report, &[Topic::Impact, Topic::Details, Topic::Detection]);
    let rest: Vec<&Sentence> = candidates(report, &[Topic::Cause, Topic::Timeline]);
    let told = |pool: &&Vec<&Sentence>| pool.iter().take(8).any(|sentence| harmful(report, sentence));
    let near = [&summary, &first, &impact];
    let Some(pool) = near.into_iter().find(told) else {
        // Nothing speaks of harm in words that are known: the first sentence of the summary is the best there is.
        let plain = near.into_iter().find_map(|pool| pool.first());
        let sentence = plain.or_else(|| rest.iter().find(|sentence| harmful(report, sentence)))?;
        return Some(Found::text(Field::WhatHappened, report, sentence.range.clone(), "first"));
    };
    let best = pool
        .iter()
        .take(6)
        .enumerate()
        .filter(|(_, sentence)| harmful(report, sentence))
        .max_by_key(|(place, sentence)| weight(report, sentence) * 10 - 4 * i32::try_from(*place).unwrap_or(99))?;
    let (place, sentence) = best;
    let range = together(report, pool, place).unwrap_or_else(|| sentence.range.clone());
    Some(Found::text(Field::WhatHappened, report, range, "summary"))
}

fn candidates<'r>(report: &'r Report<'_>, topics: &[Topic]) -> Vec<&'r Sentence> {
    let words = |range: &Range<usize>| report.str(range).split_whitespace().count();
    report
        .sentences
        .iter()
        .filter(|sentence| {
            topics.contains(&sentence.topic)
                && report.tells(sentence)
                && words(&sentence.range) >= 4
                && !apology(report.str(&sentence.range))
        })
        .take(12)
        .collect()
}

fn harmful(report: &Report<'_>, sentence: &Sentence) -> bool {
    let text = report.str(&sentence.range);
    cue::HARM.is_match(text) && !text.ends_with('?')
}

fn weight(report: &Report<'_>, sentence: &Sentence) -> i32 {
    let text = report.str(&sentence.range);
    let dated = !report.mentions_in(&sentence.range).is_empty();
    let hits = cue::HARM.find_iter(text).take(3).count();
    let future = cue::PROMISE.is_match(text);
    i32::try_from(hits).unwrap_or(3) + 2 * i32::from(dated)
        - 2 * i32::from(future)
        - 2 * i32::from(only_measures(text))
        - 3 * i32::from(cue::KEPT.is_match(text))
        - 2 * i32::from(cue::HARMLESS.is_match(text))
}

/// "The incident lasted until four", "it was first detected by": how long and by whom, and not what.
fn only_measures(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "the incident lasted",
        "the outage lasted",
        "the issue lasted",
        "the incident was",
        "the total time",
        "the overall impact",
    ]
    .iter()
    .any(|words| lower.starts_with(words))
}

fn apology(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "apolog",
        "sorry",
        "thank you",
        "we want to",
        "this post",
        "this document",
        "this report",
        "in this article",
        "we take",
        "please find",
        "dear ",
        "we would like to",
        "we owe",
        "inconvenience",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// The sentence with the next one, if it goes on in the same paragraph and both are short enough.
fn together(report: &Report<'_>, pool: &[&Sentence], place: usize) -> Option<Range<usize>> {
    let own = pool[place];
    let next = pool.get(place + 1)?;
    let running = next.block == own.block && report.block(own).kind != Kind::Row;
    let words = report.str(&(own.range.start..next.range.end)).split_whitespace().count();
    let apart = cue::PROMISE.is_match(report.str(&next.range))
        || !cue::HARM.is_match(report.str(&next.range)) && !cue::CAUSAL.is_match(report.str(&next.range));
    (running && words <= 58 && !apart).then_some(own.range.start..next.range.end)
}
