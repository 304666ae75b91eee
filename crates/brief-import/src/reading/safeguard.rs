//! Why no safeguard stopped it: what went wrong, what did not alert, what nobody tested.

use super::Found;
use crate::candidate::Field;
use crate::cue;
use crate::outline::Topic;
use crate::report::{Report, Sentence};

/// The most sentences on gaps.
const MOST: usize = 3;

/// Reads the gaps.
pub(crate) fn read(report: &Report<'_>) -> Vec<Found> {
    let mut ranked: Vec<(i32, usize)> = Vec::new();
    for (number, sentence) in report.sentences.iter().enumerate() {
        if let Some(weight) = weigh(report, sentence) {
            ranked.push((weight, number));
        }
    }
    ranked.sort_by_key(|(weight, number)| (-weight, *number));
    let Some((top, _)) = ranked.first().copied() else { return Vec::new() };
    let mut chosen: Vec<usize> = ranked
        .iter()
        .filter(|(weight, _)| *weight >= 12 && *weight >= top - 16)
        .take(MOST)
        .map(|(_, number)| *number)
        .collect();
    chosen.sort_unstable();
    chosen
        .iter()
        .map(|number| Found::text(Field::SafeguardGap, report, report.sentences[*number].range.clone(), "gap"))
        .collect()
}

/// "This was not detected before it was deployed", told in front of what is to change.
fn slipped(text: &str) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    let not = ["wasn't ", "was not ", "weren't ", "were not "].iter().any(|words| lower.contains(words));
    let seen = ["detected", "identified", "caught", "noticed", "tested"].iter().any(|word| lower.contains(word));
    not && seen && !cue::PROMISE.is_match(text)
}

fn weigh(report: &Report<'_>, sentence: &Sentence) -> Option<i32> {
    if !report.tells(sentence) {
        return None;
    }
    let text = report.str(&sentence.range);
    let words = text.split_whitespace().count();
    if words < 4 {
        return None;
    }
    let place = match sentence.topic {
        Topic::WentWrong => 16,
        Topic::Detection => 12,
        Topic::Cause | Topic::Whys => 8,
        Topic::Lessons | Topic::Details | Topic::Summary | Topic::Background => 6,
        Topic::Actions if slipped(report.str(&sentence.range)) => 6,
        Topic::Other | Topic::Timeline | Topic::Impact | Topic::Trigger | Topic::Resolution => 5,
        _ => return None,
    };
    let hits = i32::try_from(cue::GAP.find_iter(text).take(3).count()).unwrap_or(3);
    if hits == 0 && place < 16 {
        return None;
    }
    let lower = text.to_lowercase();
    if lower.starts_with("nobody ") && !cue::GAP_STRICT.is_match(text) && hits < 2 && sentence.topic != Topic::Whys {
        return None;
    }
    let strong = [
        "alert",
        "alarm",
        "monitor",
        "test",
        "review",
        "caught",
        "detect",
        "notice",
        "checks",
        "check ",
        "authentication",
        "coverage",
        "audit",
        "staging",
        "safeguard",
        "prevent",
    ]
    .iter()
    .any(|word| lower.contains(word));
    let promise = cue::PROMISE.is_match(text) && !lower.contains("should have");
    let harmless = cue::HARMLESS.is_match(text);
    Some(
        place + 4 * hits + 5 * i32::from(strong && hits > 0)
            - 10 * i32::from(promise)
            - 6 * i32::from(harmless)
            - 5 * i32::from(text.ends_with('?')),
    )
}
