//! The rule that its page describes:
//!
#![doc = include_str!("figures_disagree.md")]

use brief_model::{Stretch, TextKind, Unit};
use brief_prose::Value;

use crate::figure_words::{duration_words, figure_words};
use crate::finding::Severity;
use crate::text::{Measure, Mention, Quantity, Subject, subject_of};
use crate::whole::{BriefRule, Heard, Remark, Whole, card};

/// Two figures that cannot both be right.
pub(crate) const FIGURES_DISAGREE: BriefRule =
    BriefRule { card: card("figures-disagree", Severity::Error, include_str!("figures_disagree.md")), survey };

/// A figure that is known, and where.
struct Known {
    quantity: Quantity,
    subject: Subject,
    /// Its words, and where it stands.
    words: String,
    place: String,
    /// The name by which prose can refer to it.
    id: Option<String>,
}

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let mut known = facts(whole);
    let lengths = lengths(whole);
    for heard in whole.texts.iter().filter(|heard| heard.text.kind != TextKind::Label) {
        for mention in &heard.reading.mentions {
            if mention.quantity.unit == Measure::Duration
                && lengths.iter().any(|length| mention.quantity.agrees(length))
            {
                continue;
            }
            match known.iter().find(|known| contradict(known, mention)) {
                Some(other) => found.push(remark(heard, mention, other)),
                None => known.push(Known {
                    quantity: mention.quantity,
                    subject: mention.subject.clone(),
                    words: mention.place.words.clone(),
                    place: part_of(&heard.text.field).to_owned(),
                    id: None,
                }),
            }
        }
    }
}

fn contradict(known: &Known, mention: &Mention) -> bool {
    let unit = mention.quantity.unit;
    known.quantity.unit == unit
        && known.subject.is_same(&mention.subject, unit)
        && !known.quantity.agrees(&mention.quantity)
}

fn remark(heard: &Heard<'_>, mention: &Mention, other: &Known) -> Remark {
    let what = format!("‘{}’ here, ‘{}’ under {}.", mention.place.words, other.words, other.place);
    let remark = Remark::at(heard, &mention.place, what).ask("Which of the two is right?");
    match &other.id {
        Some(id) => remark.offer(heard, mention.place.bytes.clone(), format!("{{{id}}}")),
        None => remark,
    }
}

/// The facts with what they are about; how long it lasted comes from the times.
fn facts(whole: &Whole<'_>) -> Vec<Known> {
    let mut known = Vec::new();
    for (place, figure) in whole.valued() {
        let fact = &whole.brief.impact.facts[place];
        let unit = match figure.unit {
            Unit::Count | Unit::People => Measure::Count,
            Unit::Share => Measure::Share,
            // The lengths of the incident are compared with its times.
            Unit::Duration => continue,
            Unit::Money => match currency(figure.currency.as_ref().map_or("", |currency| &currency.0)) {
                Some(code) => Measure::Money(code),
                None => continue,
            },
        };
        let Some(subject) = subject_of(&fact.what).filter(|_| figure.per.is_none()) else { continue };
        let spread = figure.range.map_or(0.0, |range| (range.high - range.low).abs());
        let quantity = Quantity { unit, value: figure.value, slack: spread.max(figure.value.abs() * 0.005) };
        let id = (!fact.id.is_empty()).then(|| fact.id.0.clone());
        known.push(Known {
            quantity,
            subject,
            words: figure_words(figure),
            place: "the figures of the impact".to_owned(),
            id,
        });
    }
    if let Some((seconds, _)) = whole.figures.stretch(Stretch::Outage) {
        // Durations stay far below 2^53 seconds.
        let value = seconds as f64;
        let quantity = Quantity { unit: Measure::Duration, value, slack: 0.0 };
        let subject = Subject { lasted: true, ..Subject::default() };
        let id = outage_fact(whole);
        known.push(Known {
            quantity,
            subject,
            words: duration_words(value),
            place: "the times of the incident".to_owned(),
            id,
        });
    }
    known
}

/// The name of the fact that holds the length of the incident.
fn outage_fact(whole: &Whole<'_>) -> Option<String> {
    let outage = brief_model::Formula::Duration(Stretch::Outage);
    let fact = whole.brief.impact.facts.iter().find(|fact| fact.computed.as_ref() == Some(&outage))?;
    (!fact.id.is_empty()).then(|| fact.id.0.clone())
}

/// All lengths of time that the document knows: facts, stretches of the incident, from its start to each event.
fn lengths(whole: &Whole<'_>) -> Vec<Quantity> {
    let mut seconds: Vec<f64> = Vec::new();
    let durations = whole.valued().filter(|(_, figure)| figure.unit == Unit::Duration);
    seconds.extend(durations.map(|(_, figure)| figure.value));
    let stretches = [Stretch::Outage, Stretch::Undetected, Stretch::Uncontained, Stretch::Repair];
    seconds.extend(
        stretches.iter().filter_map(|stretch| whole.figures.stretch(*stretch)).map(|(length, _)| length as f64),
    );
    if let Some(started) = whole.brief.situation.times.started {
        let events = whole.brief.cause.timeline.iter().filter_map(|event| event.at);
        seconds.extend(events.map(|at| at.seconds_since(started).abs() as f64));
    }
    seconds.into_iter().map(|value| Quantity { unit: Measure::Duration, value, slack: 0.0 }).collect()
}

fn currency(code: &str) -> Option<&'static str> {
    let found = brief_prose::figures(&format!("1 {code}")).into_iter().next()?;
    match found.value {
        Value::Money(money) => Some(money.currency),
        _ => None,
    }
}

/// The part of the brief to which a field belongs, as the app names it.
fn part_of(field: &str) -> &'static str {
    match field.split('.').next() {
        Some("situation") => "the bottom line",
        Some("impact") => "the impact",
        Some("cause") => "the cause",
        Some("fix") => "the fix",
        Some("risk") => "the risk",
        Some("ask") => "the ask",
        _ => "your notes",
    }
}
