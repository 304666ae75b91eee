//! What a person changes in a value of a report under review.

use brief_import::{Candidate, Certainty, Field, Value};
use brief_model::{Moment, Unit};

use crate::words::{read_amount, read_moment};

/// Something that a person has changed.
#[derive(Debug, Clone)]
pub(super) enum Change {
    /// Other words, another time or figure.
    Written(String),
    /// Another choice of a short list.
    Chosen(String),
}

/// The choices of a value, as they are kept and as they are shown.
pub(super) const CHOICES: &[(Field, &str, &str)] = &[
    (Field::CauseStatus, "hypothesis", "Hypothesis"),
    (Field::CauseStatus, "probable", "Probable"),
    (Field::CauseStatus, "confirmed", "Confirmed"),
    (Field::DetectionSource, "monitoring", "Our monitoring"),
    (Field::DetectionSource, "staff", "Our own people"),
    (Field::DetectionSource, "user_report", "Users"),
    (Field::DetectionSource, "third_party", "Others"),
    (Field::Action, "done", "Done"),
    (Field::Action, "in_progress", "Under way"),
    (Field::Action, "planned", "Planned"),
];

/// The moments that help to read a time: one of the incident, and the present one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near {
    pub(super) incident: Moment,
    pub(super) now: Moment,
}

/// Carries out a change. The sentence says what it says; the value is now the person's.
///
/// # Errors
/// A sentence for the person, if the words cannot be read. Then nothing has changed.
pub(super) fn carry_out(candidate: &mut Candidate, change: &Change, near: Near) -> Result<(), String> {
    match change {
        Change::Written(text) => write(candidate, text, near)?,
        Change::Chosen(choice) => choose(candidate, choice),
    }
    candidate.certainty = Certainty::Stated;
    candidate.inferred.clear();
    Ok(())
}

fn choose(candidate: &mut Candidate, choice: &str) {
    let known = CHOICES.iter().find(|(field, value, _)| *field == candidate.field && *value == choice);
    let Some((_, value, _)) = known else { return };
    match &mut candidate.value {
        Value::Choice(word) | Value::Action { status: word, .. } => *word = value,
        _ => {}
    }
}

fn write(candidate: &mut Candidate, text: &str, near: Near) -> Result<(), String> {
    match &mut candidate.value {
        Value::Text(words) | Value::Action { what: words, .. } => text.clone_into(words),
        Value::Known(_) => candidate.value = Value::Text(text.to_owned()),
        Value::Moment { what, .. } if candidate.field == Field::Event => text.clone_into(what),
        Value::Moment { at, precision, about, .. } => {
            let moment = read_moment(text, near.incident, near.now)?;
            (*at, *precision, *about) = (moment.to_string(), "minute", false);
        }
        Value::Minutes { low, high } => {
            let (from, to, _) = figure(text, Unit::Duration)?;
            (*low, *high) = (from / 60.0, to / 60.0);
        }
        Value::Money { amount, .. } => (*amount, _, _) = figure(text, Unit::Money)?,
        Value::People { count, share, unit } => {
            let part = text.contains('%');
            let (value, _, words) = figure(text, if part { Unit::Share } else { Unit::People })?;
            (*count, *share) = if part { (None, Some(value)) } else { (Some(value), None) };
            words_of(&words, unit);
        }
        Value::Figure { value, unit } => {
            let part = text.contains('%');
            let (number, _, words) = figure(text, if part { Unit::Share } else { Unit::Count })?;
            *value = number;
            words_of(&words, unit);
            if part && !unit.starts_with('%') {
                *unit = format!("% {unit}");
            }
        }
        Value::Open | Value::Zone { .. } | Value::Choice(_) => {}
    }
    Ok(())
}

/// The figure at the start of a text, as its two ends, and the words behind it.
fn figure(text: &str, unit: Unit) -> Result<(f64, f64, String), String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    for behind in (1..=words.len()).rev() {
        if let Ok((low, high)) = read_amount(&words[..behind].join(" "), unit) {
            return Ok((low, high, words[behind..].join(" ")));
        }
    }
    read_amount(text, unit).map(|(low, high)| (low, high, String::new()))
}

/// Takes over what a figure counts, if the person has said it.
fn words_of(words: &str, unit: &mut String) {
    let words = words.strip_suffix("affected").unwrap_or(words).trim();
    let words = words.strip_prefix("of ").unwrap_or(words);
    if !words.is_empty() {
        words.clone_into(unit);
    }
}
