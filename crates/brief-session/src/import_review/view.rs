//! A report under review as the window shows it.

use std::collections::{BTreeMap, BTreeSet};

use brief_import::{Asks, Candidate, Field, Imported, Value};
use brief_model::{Brief, Moment};
use brief_story::{Context, Purpose, Writer};

use super::change::CHOICES;
use super::places::Places;
use crate::message::{
    ImportAsk, ImportChoice, ImportClash, ImportField, ImportHeading, ImportPlace, ImportQuestion, ImportReview,
    ImportValue, StepId,
};
use crate::words::plain;

/// The whole report.
pub(super) fn view(imported: &Imported, now: Moment) -> ImportReview {
    let places = Places::of(&imported.text);
    let heading = |heading: &brief_import::Heading| ImportHeading {
        start: places.utf16(heading.bytes.start),
        end: places.utf16(heading.bytes.end),
        level: heading.level,
    };
    let clash = |clash: &brief_import::Contradiction| ImportClash {
        why: clash.why.clone(),
        places: clash.receipts.iter().map(|receipt| places.of_receipt(receipt)).collect(),
    };
    let values = ids(imported).into_iter().enumerate();
    let values = values.filter_map(|(number, id)| Some(ImportValue { id, ..value(imported, number, now, &places)? }));
    ImportReview {
        name: if imported.name.is_empty() { "Pasted text".to_owned() } else { imported.name.clone() },
        text: imported.text.clone(),
        headings: imported.outline.iter().map(heading).collect(),
        values: values.collect(),
        clashes: imported.contradictions.iter().map(clash).collect(),
        questions: imported.open_questions.iter().map(|open| question(open, &places)).collect(),
    }
}

fn question(open: &brief_import::OpenQuestion, places: &Places<'_>) -> ImportQuestion {
    let choice = |value: &str, label: &str| ImportChoice { value: value.to_owned(), label: label.to_owned() };
    let (asks, choices) = match &open.asks {
        Asks::Nothing => (ImportAsk::Nothing, Vec::new()),
        Asks::Zone => (ImportAsk::Zone, Vec::new()),
        Asks::Days { day_first, month_first } => {
            (ImportAsk::Days, vec![choice("day-first", day_first), choice("month-first", month_first)])
        }
    };
    ImportQuestion {
        step: step(open.field),
        question: open.question.clone(),
        place: open.receipt.as_ref().map(|receipt| places.of_receipt(receipt)),
        asks,
        choices,
    }
}

/// The names of the values: what each is about, where its sentence begins, and which one of several it is. They stay
/// the same when the report is read again.
pub(super) fn ids(imported: &Imported) -> Vec<String> {
    let mut seen: BTreeMap<(Field, usize), usize> = BTreeMap::new();
    let name = |candidate: &Candidate| {
        let start = candidate.receipt.as_ref().map_or(0, |receipt| receipt.bytes.start);
        let again = seen.entry((candidate.field, start)).and_modify(|again| *again += 1).or_default();
        format!("{}-{start}-{again}", candidate.field.key())
    };
    imported.candidates.iter().map(name).collect()
}

/// A value as the review shows it, still without its name; `None` if nothing of it would stand in the brief.
pub(super) fn value(imported: &Imported, number: usize, now: Moment, places: &Places<'_>) -> Option<ImportValue> {
    let candidate = imported.candidates.get(number)?;
    // What it shows is what the brief would have of it alone.
    let brief = imported.brief_with(&BTreeSet::from([number]));
    let writer = Writer::new(&brief, &Context { as_of: now, purpose: Purpose::Preview });
    let shown = plain(shown(&brief, candidate, &writer)?);
    let place = candidate.receipt.as_ref().map(|receipt| places.of_receipt(receipt));
    let place = place.unwrap_or(ImportPlace { start: 0, end: 0 });
    let (choice, choices) = choices(candidate);
    Some(ImportValue {
        id: String::new(),
        step: step(candidate.field),
        field: field(candidate.field),
        detail: plain(detail(&brief, candidate, &writer)),
        shown,
        fixed: matches!(candidate.value, Value::Choice(_)),
        choice,
        choices,
        sure: imported.is_sure(candidate),
        inferred: candidate.inferred.iter().map(|what| (*what).to_owned()).collect(),
        start: place.start,
        end: place.end,
    })
}

/// The choice that a value is or has, and those from which it is one.
fn choices(candidate: &Candidate) -> (String, Vec<ImportChoice>) {
    let chosen = match &candidate.value {
        Value::Choice(word) | Value::Action { status: word, .. } => *word,
        _ => return (String::new(), Vec::new()),
    };
    let own = CHOICES.iter().filter(|(field, ..)| *field == candidate.field);
    let list = own.map(|(_, value, label)| ImportChoice { value: (*value).to_owned(), label: (*label).to_owned() });
    (chosen.to_owned(), list.collect())
}

/// The words of a value; `None` if it has none.
fn shown(brief: &Brief, candidate: &Candidate, writer: &Writer<'_>) -> Option<String> {
    let times = &brief.situation.times;
    let words = match candidate.field {
        Field::Title => brief.situation.title.clone(),
        Field::Zone => times.zone.clone(),
        Field::Started => writer.moment(times.started?),
        Field::Detected => writer.moment(times.detected?),
        Field::Contained => writer.moment(times.contained?),
        Field::Resolved => writer.moment(times.resolved?),
        Field::AffectedSystem => brief.situation.system.clone(),
        Field::WhatHappened => brief.situation.summary.0.clone(),
        Field::Duration | Field::UsersAffected | Field::Money | Field::Figure => {
            let fact = brief.impact.facts.first()?;
            match (fact.low, fact.high) {
                (Some(low), Some(high)) => {
                    let range = writer.range(low.get(), high.get(), fact.unit, fact.currency.as_ref());
                    format!("{range} {}", fact.what)
                }
                _ => format!("{} {}", writer.fact(0)?.text, fact.what),
            }
        }
        Field::DataLoss => brief.impact.affected.0.clone(),
        Field::Cause => brief.cause.explanation.0.clone(),
        Field::CauseStatus => match &candidate.value {
            Value::Choice(word) => (*word).to_owned(),
            _ => return None,
        },
        Field::Trigger => brief.cause.trigger.0.clone(),
        Field::SafeguardGap => brief.cause.safeguard_gap.0.clone(),
        Field::DetectionSource => brief.situation.background.0.clone(),
        Field::Event => brief.cause.timeline.first()?.what.0.clone(),
        Field::Action => brief.fix.actions.first()?.what.0.clone(),
    };
    Some(words).filter(|words| !words.trim().is_empty())
}

/// The time of an event, the owner of an action.
fn detail(brief: &Brief, candidate: &Candidate, writer: &Writer<'_>) -> String {
    match candidate.field {
        Field::Event => brief.cause.timeline.first().and_then(|event| event.at).map(|at| writer.moment(at)),
        Field::Action => brief.fix.actions.first().map(|action| action.owner.clone()),
        _ => None,
    }
    .unwrap_or_default()
}

fn step(field: Field) -> StepId {
    match field.path().split('.').next() {
        Some("impact") => StepId::Impact,
        Some("cause") => StepId::Cause,
        Some("fix") => StepId::Fix,
        _ => StepId::Situation,
    }
}

const fn field(field: Field) -> ImportField {
    match field {
        Field::Title => ImportField::Title,
        Field::Zone => ImportField::Zone,
        Field::Started => ImportField::Started,
        Field::Detected => ImportField::Detected,
        Field::Contained => ImportField::Contained,
        Field::Resolved => ImportField::Resolved,
        Field::AffectedSystem => ImportField::System,
        Field::Duration => ImportField::Duration,
        Field::UsersAffected => ImportField::People,
        Field::Money => ImportField::Money,
        Field::Figure => ImportField::Figure,
        Field::DataLoss => ImportField::Data,
        Field::WhatHappened => ImportField::Summary,
        Field::Cause => ImportField::Cause,
        Field::CauseStatus => ImportField::CauseStatus,
        Field::Trigger => ImportField::Trigger,
        Field::SafeguardGap => ImportField::SafeguardGap,
        Field::DetectionSource => ImportField::NoticedBy,
        Field::Event => ImportField::Event,
        Field::Action => ImportField::Action,
    }
}
