//! How long it lasted: behind a label, or in a sentence on the harm.

use std::ops::Range;

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::grammar::duration::{self, Duration};
use crate::outline::{Kind, Topic};
use crate::report::Report;

/// A length of time in minutes; both ends are the same if it is no range.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Length {
    /// Whether other minutes are the same length, as people round it.
    pub(super) fn fits(self, minutes: f64) -> bool {
        let slack = 5.0 + self.high * 0.15;
        (self.low - slack..=self.high + slack).contains(&minutes)
    }
}

/// The duration behind a label that means the whole incident, such as `Duration` or `Downtime`.
pub(super) fn of_incident(report: &Report<'_>) -> Option<(Length, Range<usize>)> {
    report.page.blocks.iter().filter(|block| !block.quoted && block.own == Some(Topic::Duration)).find_map(|block| {
        let label = report.str(block.label.as_ref()?).to_lowercase();
        let whole = ["duration", "downtime", "length", "how long"].iter().any(|word| label.contains(word));
        let (duration, _) = first_in(report, &report.page.body(block)).filter(|_| whole)?;
        Some((Length { low: duration.low, high: duration.high }, block.range.clone()))
    })
}

/// The duration of a sentence that says how long it lasted.
pub(super) fn that_lasted(report: &Report<'_>) -> Option<(Length, Range<usize>)> {
    let told = report.sentences.iter().filter(|sentence| {
        let whole = matches!(sentence.topic, Topic::Summary | Topic::Impact | Topic::Other);
        whole && report.tells(sentence) && report.block(sentence).own != Some(Topic::Duration)
    });
    told.take(200).find_map(|sentence| {
        let text = report.str(&sentence.range).to_lowercase();
        let lasted = ["outage lasted", "incident lasted", "disruption lasted", "it lasted", "lasted for"];
        if !lasted.iter().any(|words| text.contains(words)) {
            return None;
        }
        let (duration, place) = first_in(report, &sentence.range)?;
        let before = report.str(&(sentence.range.start..place.start)).to_lowercase();
        let after = report.str(&(place.end..sentence.range.end)).to_lowercase();
        lead(&before, &after)?;
        Some((Length { low: duration.low, high: duration.high }, sentence.range.clone()))
    })
}

/// Reads the duration.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    labelled(report).or_else(|| told(report))
}

/// `Time to resolve: 2h 41m`. Of several, the one on the whole incident goes first.
fn labelled(report: &Report<'_>) -> Option<Found> {
    let mut best: Option<(u8, Found)> = None;
    for block in &report.page.blocks {
        let heading = matches!(block.kind, Kind::Heading(_)) || block.quoted;
        if heading || block.topic != Topic::Duration {
            continue;
        }
        let body = report.page.body(block);
        let Some((duration, _)) = first_in(report, &body).filter(|(_, place)| place.start < body.start + 60) else {
            continue;
        };
        let label = block.label.as_ref().map(|label| report.str(label).to_lowercase()).unwrap_or_default();
        let rank = if label.contains("repair") || label.contains("mitigat") { 1 } else { 2 };
        if best.as_ref().is_none_or(|(other, _)| rank > *other) {
            best = Some((rank, Found::at(Field::Duration, value(duration), block.range.clone(), "label")));
        }
    }
    best.map(|(_, found)| found)
}

/// `returned errors for 47 minutes`.
fn told(report: &Report<'_>) -> Option<Found> {
    let mut best: Option<(u32, Found)> = None;
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        let weight = match sentence.topic {
            Topic::Impact | Topic::Summary | Topic::Users => 6,
            Topic::Other | Topic::Cost | Topic::When | Topic::Details | Topic::Timeline => 4,
            Topic::Resolution | Topic::Cause => 3,
            _ => continue,
        };
        let text = report.str(&sentence.range);
        if !text.contains(|c: char| c.is_ascii_digit()) && !text.contains("hour") && !text.contains("minute") {
            continue;
        }
        let durations = all_in(report, &sentence.range);
        if durations.is_empty() {
            continue;
        }
        let harm = cue::HARM.is_match(text);
        for (duration, place) in durations {
            let before = report.str(&(sentence.range.start..place.start)).to_lowercase();
            let after = report.str(&(place.end..sentence.range.end)).to_lowercase();
            let Some(lead) = lead(&before, &after) else { continue };
            let lower = text.to_lowercase();
            let whole =
                ["everything", "incident was", "outage was", "issue was", "service was", "this was", "services were"]
                    .iter()
                    .any(|words| lower.contains(words));
            let well = cue::ENDS.is_match(text) && !harm && !(whole && lead == 5) || lower.contains("working normally");
            // What most of them saw, or one of them, is not how long it lasted.
            let part =
                ["in most cases", "individual", "each site", "per site"].iter().any(|words| lower.contains(words));
            if part {
                continue;
            }
            if !harm && lead < 7 && (lead < 5 || !whole && !lower.contains("last") && !cue::CONTAINS.is_match(text))
                || well
                || duration.high < 0.5
            {
                continue;
            }
            let weight = weight + lead;
            if best.as_ref().is_none_or(|(other, _)| weight > *other) {
                best = Some((weight, Found::at(Field::Duration, value(duration), sentence.range.clone(), "sentence")));
            }
        }
    }
    best.filter(|(weight, _)| *weight >= 6).map(|(_, found)| found)
}

/// How clearly the words around a duration say that the incident lasted so long; `None` if they say something else.
fn lead(before: &str, after: &str) -> Option<u32> {
    let after = after.trim_start();
    let elsewhere = [
        "later",
        "ago",
        "earlier",
        "before",
        "after",
        "prior",
        "per ",
        "window",
        "interval",
        "timeout",
        "time-out",
        "of data",
        "old",
        "into",
        "in advance",
        "apart",
        "each",
        "during each",
        "every",
        "beforehand",
        "late",
        "from now",
    ];
    let stopped = after.starts_with("before being")
        || after.starts_with("before it")
        || after.starts_with("before ")
            && ["recover", "restored", "back to normal", "resolved", "back up", "back online"]
                .iter()
                .any(|word| after.contains(word));
    if !stopped && elsewhere.iter().any(|words| after.starts_with(words)) {
        return None;
    }
    let tail: String = before.chars().rev().take(48).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.trim_end();
    // "Over the next four hours we tried …" is no outage of four hours.
    if tail.ends_with("the next") || tail.ends_with("the following") {
        return None;
    }
    let bare = tail.trim_end_matches(|c: char| c == '~' || c == '(' || c.is_whitespace());
    let mut words: Vec<&str> = bare.split_whitespace().collect();
    while words.last().is_some_and(|word| {
        matches!(
            *word,
            "about"
                | "around"
                | "approximately"
                | "approx"
                | "approx."
                | "roughly"
                | "nearly"
                | "overall"
                | "altogether"
                | "almost"
                | "just"
                | "over"
                | "than"
                | "more"
                | "some"
                | "a"
                | "total"
                | "of"
                | "to"
                | "up"
                | "period"
                | "an"
                | "estimated"
                | "time"
                | "under"
                | "least"
                | "at"
                | "little"
                | "further"
                | "full"
                | "the"
                | "next"
                | "course"
                | "those"
                | "whole"
                | "maximum"
                | "only"
                | "well"
                | "~"
        )
    }) {
        let word = words.pop();
        // "every 5 minutes", "within 5 minutes", "took 5 minutes" stay; "over 38 minutes" is the lead itself.
        if word == Some("over")
            && words.last().is_none_or(|before| *before != "just" && *before != "for" && *before != "well")
        {
            return Some(5);
        }
    }
    // "The total time to resolution was seven hours": nothing says it more clearly.
    let total = ["time to resolution", "time to recovery", "total downtime", "total duration", "outage duration"];
    if words.last() == Some(&"was") && total.iter().any(|words| bare.contains(words)) {
        return Some(7);
    }
    if bare.ends_with("a period of") {
        return Some(5);
    }
    // "Everything was fixed in 40 minutes", "resolved in two hours".
    let over = ["fixed", "resolved", "restored", "recovered", "back"].iter().any(|word| bare.contains(word))
        || ["restored", "recovered", "back"].iter().any(|word| after.contains(word));
    match words.last().copied().unwrap_or_default() {
        "in" if over => Some(5),
        "took" if after.starts_with("before") || after.starts_with("until") || after.starts_with("for ") && over => {
            Some(5)
        }
        "for" | "lasted" | "lasting" | "lasts" | "totalling" | "totaling" => Some(6),
        "during" | "spanning" | "spanned" | "duration" => Some(5),
        _ if after.starts_with("of downtime")
            || after.starts_with("outage")
            || after.starts_with("of interruption")
            || after.starts_with("of unavailability")
            || after.starts_with("of disruption")
            || after.starts_with("disruption")
            || after.starts_with("of partial")
            || after.starts_with("of degraded")
            || after.starts_with("of complete")
            || after.starts_with("interruption")
            || after.starts_with("of outage") =>
        {
            Some(5)
        }
        _ => None,
    }
}

fn value(duration: Duration) -> Value {
    Value::Minutes { low: duration.low, high: duration.high }
}

fn first_in(report: &Report<'_>, range: &Range<usize>) -> Option<(Duration, Range<usize>)> {
    all_in(report, range).into_iter().next()
}

fn all_in(report: &Report<'_>, range: &Range<usize>) -> Vec<(Duration, Range<usize>)> {
    let tokens = &report.tokens;
    let within = tokens.within(range);
    let mut list = Vec::new();
    let mut at = within.start;
    while at < within.end {
        match duration::read(tokens, at) {
            Some((duration, next)) => {
                let start = tokens.get(at).map_or(range.start, |token| token.start);
                let end = tokens.get(next - 1).map_or(range.end, |token| token.end);
                list.push((duration, start..end));
                at = next;
            }
            None => at += 1,
        }
    }
    list
}
