//! What a report leaves open, as the questions that the CEO would ask.

use chrono::NaiveDate;

use crate::Answers;
use crate::candidate::{Asks, Candidate, Field, OpenQuestion, Receipt, Value};
use crate::grammar::date::{Date, Order};

/// The questions that remain.
pub(crate) fn of(candidates: &[Candidate], unclear: Option<(Receipt, Date)>, answers: &Answers) -> Vec<OpenQuestion> {
    let mut list = Vec::new();
    if let Some((receipt, date)) = unclear {
        let question = format!("Which day is meant by {}?", receipt.snippet);
        let asks = days(date);
        list.push(OpenQuestion { field: Field::Started, question, receipt: Some(receipt), asks });
    }
    for candidate in candidates.iter().filter(|candidate| candidate.value == Value::Open) {
        if let Some(question) = unsure(candidate.field) {
            list.push(OpenQuestion {
                field: candidate.field,
                question: question.to_owned(),
                receipt: candidate.receipt.clone(),
                asks: Asks::Nothing,
            });
        }
    }
    for field in Field::ALL {
        let read = candidates.iter().any(|candidate| candidate.field == field);
        if let Some(question) = missing(field).filter(|_| !read) {
            list.push(OpenQuestion { field, question: question.to_owned(), receipt: None, asks: Asks::Nothing });
        }
    }
    let times = || {
        candidates.iter().filter_map(|candidate| match &candidate.value {
            Value::Moment { at, precision, .. } if *precision != "day" => Some(at),
            _ => None,
        })
    };
    if times().next().is_some() && !times().any(|at| at[10..].contains(['Z', '+', '-'])) && answers.zone.is_none() {
        let question = "Nobody says in which time zone the times are.".to_owned();
        list.push(OpenQuestion { field: Field::Zone, question, receipt: None, asks: Asks::Zone });
    }
    let owned = |candidate: &Candidate| matches!(&candidate.value, Value::Action { owner, .. } if !owner.is_empty());
    if candidates.iter().any(|candidate| candidate.field == Field::Action) && !candidates.iter().any(owned) {
        list.push(OpenQuestion {
            field: Field::Action,
            question: "Nobody is named for any action. Who does what, and by when?".to_owned(),
            receipt: None,
            asks: Asks::Nothing,
        });
    }
    list
}

/// The two days that a date can be.
fn days(date: Date) -> Asks {
    let day = |order| match date.ordered(Some(order)) {
        Date::Full(day) => day.format("%-d %B %Y").to_string(),
        Date::Yearless { month, day } => {
            let named = NaiveDate::from_ymd_opt(2024, month, day);
            named.map(|named| named.format("%-d %B").to_string()).unwrap_or_default()
        }
        Date::Unclear { .. } | Date::Month { .. } => String::new(),
    };
    Asks::Days { day_first: day(Order::DayFirst), month_first: day(Order::MonthFirst) }
}

const fn unsure(field: Field) -> Option<&'static str> {
    match field {
        Field::Started => Some("When exactly did it start?"),
        Field::Detected => Some("When exactly was it noticed?"),
        Field::Contained => Some("When exactly did the harm stop growing?"),
        Field::Resolved => Some("When exactly was all well again?"),
        Field::Zone => Some("Which time zone is meant?"),
        Field::AffectedSystem => Some("What is the system called, in plain words?"),
        _ => None,
    }
}

const fn missing(field: Field) -> Option<&'static str> {
    match field {
        Field::Started => Some("Nobody says when it started."),
        Field::Detected => Some("Nobody says when it was noticed."),
        Field::Resolved => Some("Nobody says when all was well again."),
        Field::AffectedSystem => Some("Nobody says which system failed."),
        Field::Duration => Some("Nobody says how long it lasted."),
        Field::UsersAffected => Some("Nobody says how many people were affected."),
        Field::Money => Some("Nobody says what it cost."),
        Field::DataLoss => Some("Nobody says whether data were lost."),
        Field::Cause => Some("Nobody says why it happened."),
        Field::SafeguardGap => Some("Nobody says why no safeguard stopped it."),
        Field::DetectionSource => Some("Nobody says who noticed."),
        Field::Action => Some("Nobody says what is being done about it."),
        _ => None,
    }
}
