//! Whether data were lost: the report says no, or yes, or that nobody knows.

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::outline::Topic;
use crate::report::Report;

/// Reads whether data were lost.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    let mut best: Option<(u8, Found)> = None;
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        if matches!(sentence.topic, Topic::Actions | Topic::ActionsRunning | Topic::Background | Topic::Lessons) {
            continue;
        }
        let text = report.str(&sentence.range);
        if !cue::DATA.is_match(text) && sentence.topic != Topic::DataLoss {
            continue;
        }
        let place = matches!(sentence.topic, Topic::Impact | Topic::Summary | Topic::DataLoss) as u8;
        let (weight, answer) = if cue::KEPT.is_match(text) {
            (4, "no")
        } else if sentence.topic == Topic::DataLoss && starts_with(text, &["no", "none", "not"]) {
            (6, "no")
        } else if sentence.topic == Topic::DataLoss && starts_with(text, &["yes"]) {
            (6, "yes")
        } else if sentence.topic == Topic::DataLoss && starts_with(text, &["unknown", "unclear"]) {
            (6, "unknown")
        } else if cue::LOST.is_match(text) && !cue::DOUBT.is_match(text) && !conditional(text) && !denied(text) {
            (3, "yes")
        } else {
            continue;
        };
        let weight = weight + place;
        if best.as_ref().is_none_or(|(other, _)| weight > *other) {
            let block = report.block(sentence);
            let range = if block.own == Some(Topic::DataLoss) { block.range.clone() } else { sentence.range.clone() };
            best = Some((weight, Found::at(Field::DataLoss, Value::Known(answer), range, "data")));
        }
    }
    best.map(|(_, found)| found)
}

fn starts_with(text: &str, words: &[&str]) -> bool {
    let first =
        text.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default().to_lowercase();
    words.contains(&first.as_str())
}

/// "We do not believe that any data was lost."
fn denied(text: &str) -> bool {
    let lower = format!(" {} ", text.to_lowercase());
    [" no ", " not ", "n't ", "n’t ", " never ", " none ", " without ", " nor "]
        .iter()
        .any(|words| lower.contains(words))
}

/// What could have been lost was not.
fn conditional(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["could ", "would ", "might ", "may ", "if ", "risk of", "potential", "to prevent", "to avoid"]
        .iter()
        .any(|words| lower.contains(words))
}
