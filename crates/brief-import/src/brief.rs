//! From candidates to a half-filled brief.

use std::collections::BTreeSet;

use brief_model::{
    Action, ActionStatus, Amount, Brief, CauseStatus, Currency, Event, Fact, Horizon, Id, Markdown, Moment, Unit,
};

use crate::candidate::{Candidate, Field, Value};
use crate::import::Imported;

impl Imported {
    /// A brief with every value that is sure.
    #[must_use]
    pub fn brief(&self) -> Brief {
        let sure = |(_, candidate): &(usize, &Candidate)| candidate.value != Value::Open;
        let selection: BTreeSet<usize> =
            self.candidates.iter().enumerate().filter(sure).map(|(number, _)| number).collect();
        self.brief_with(&selection)
    }

    /// A brief with the chosen candidates, by their numbers in the list.
    ///
    /// Times without a zone are taken as UTC, since a brief has no times without an offset; the name of the zone stays
    /// empty, and [`Imported::open_questions`] asks for it. What can be computed from the times is not stored besides.
    #[must_use]
    pub fn brief_with(&self, selection: &BTreeSet<usize>) -> Brief {
        let mut brief = Brief::default();
        let chosen = selection.iter().filter_map(|number| self.candidates.get(*number));
        for candidate in chosen {
            take(&mut brief, candidate);
        }
        let times = &brief.situation.times;
        if times.started.is_some() && times.resolved.is_some() {
            brief.impact.facts.retain(|fact| fact.unit != Unit::Duration);
        }
        let origin = if self.name.is_empty() { "pasted text".to_owned() } else { self.name.clone() };
        let known = std::mem::take(&mut brief.situation.background).0;
        brief.situation.background = Markdown(format!("Imported from {origin}. {known}").trim_end().to_owned());
        number_all(&mut brief);
        brief
    }
}

fn take(brief: &mut Brief, candidate: &Candidate) {
    match candidate.field {
        Field::Title | Field::AffectedSystem | Field::WhatHappened => situation(brief, candidate),
        Field::Zone | Field::Started | Field::Detected | Field::Contained | Field::Resolved => time(brief, candidate),
        Field::Duration | Field::UsersAffected | Field::Money | Field::Figure | Field::DataLoss => {
            impact(brief, candidate);
        }
        Field::Cause | Field::CauseStatus | Field::Trigger | Field::SafeguardGap | Field::DetectionSource => {
            cause(brief, candidate);
        }
        Field::Event => brief.cause.timeline.extend(event(&candidate.value)),
        Field::Action => brief.fix.actions.extend(action(&candidate.value)),
    }
}

fn situation(brief: &mut Brief, candidate: &Candidate) {
    let Value::Text(text) = &candidate.value else { return };
    match candidate.field {
        Field::Title => text.clone_into(&mut brief.situation.title),
        Field::AffectedSystem => text.clone_into(&mut brief.situation.system),
        _ => brief.situation.summary = prose(text),
    }
}

fn time(brief: &mut Brief, candidate: &Candidate) {
    let times = &mut brief.situation.times;
    match &candidate.value {
        Value::Zone { name, .. } => name.clone_into(&mut times.zone),
        Value::Moment { at, precision, zone, .. } if *precision != "day" => {
            let moment = moment(at);
            if times.zone.is_empty() {
                times.zone = zone.clone().unwrap_or_default();
            }
            match candidate.field {
                Field::Started => times.started = moment,
                Field::Detected => times.detected = moment,
                Field::Contained => times.contained = moment,
                _ => times.resolved = moment,
            }
        }
        _ => {}
    }
}

fn impact(brief: &mut Brief, candidate: &Candidate) {
    let mut fact = Fact::default();
    match &candidate.value {
        Value::Minutes { low, high } => {
            fact.unit = Unit::Duration;
            fact.what = "of disruption".to_owned();
            if (low - high).abs() < f64::EPSILON {
                fact.value = Amount::new(low * 60.0);
            } else {
                (fact.low, fact.high) = (Amount::new(low * 60.0), Amount::new(high * 60.0));
            }
        }
        Value::People { count: Some(count), unit, .. } => {
            fact.unit = Unit::People;
            fact.value = Amount::new(*count);
            fact.what = format!("{unit} affected");
        }
        Value::People { count: None, share: Some(share), unit } => {
            fact.unit = Unit::Share;
            fact.value = Amount::new(*share);
            fact.what = format!("of {} affected", unit.trim_start_matches("all "));
        }
        Value::Money { amount, currency, role } => {
            fact.unit = Unit::Money;
            fact.value = Amount::new(*amount);
            (*role).clone_into(&mut fact.what);
            let own = Currency(currency.clone());
            match &brief.situation.currency {
                None => brief.situation.currency = Some(own),
                Some(usual) if *usual != own => fact.currency = Some(own),
                Some(_) => {}
            }
        }
        Value::Figure { value, unit } => {
            fact.unit = if unit.starts_with('%') { Unit::Share } else { Unit::Count };
            fact.value = Amount::new(*value);
            fact.what = unit.trim_start_matches('%').trim().to_owned();
        }
        Value::Known(_) => {
            let said = candidate.receipt.as_ref().map(|receipt| receipt.snippet.as_str()).unwrap_or_default();
            brief.impact.affected = prose(said);
            return;
        }
        _ => return,
    }
    brief.impact.facts.push(fact);
}

fn cause(brief: &mut Brief, candidate: &Candidate) {
    let cause = &mut brief.cause;
    match (candidate.field, &candidate.value) {
        (Field::Cause, Value::Text(text)) => add(&mut cause.explanation, text),
        (Field::Trigger, Value::Text(text)) => cause.trigger = prose(text),
        (Field::SafeguardGap, Value::Text(text)) => add(&mut cause.safeguard_gap, text),
        (Field::CauseStatus, Value::Choice(word)) => {
            cause.status = match *word {
                "hypothesis" => Some(CauseStatus::Hypothesis),
                "probable" => Some(CauseStatus::Probable),
                _ => Some(CauseStatus::Confirmed),
            };
        }
        (Field::DetectionSource, Value::Choice(word)) => {
            let who = match *word {
                "monitoring" => "Our monitoring noticed first.",
                "staff" => "Our own people noticed first.",
                "user_report" => "Users noticed first.",
                _ => "Others noticed first.",
            };
            add(&mut brief.situation.background, who);
        }
        _ => {}
    }
}

fn event(value: &Value) -> Option<Event> {
    let Value::Moment { at, precision, about, what, .. } = value else { return None };
    let day = *precision == "day";
    let what = if day { format!("{at}: {what}") } else { what.clone() };
    Some(Event { at: if day { None } else { moment(at) }, about: *about, what: prose(&what), ..Event::default() })
}

fn action(value: &Value) -> Option<Action> {
    let Value::Action { what, owner, due, status, horizon } = value else { return None };
    let status = match *status {
        "done" => ActionStatus::Done,
        "in_progress" => ActionStatus::Started,
        "dropped" => return None,
        _ => ActionStatus::Planned,
    };
    let horizon = match *horizon {
        "contain" => Horizon::Contain,
        "workaround" => Horizon::Workaround,
        "permanent" => Horizon::Permanent,
        _ => Horizon::Prevent,
    };
    let due = due.as_ref().and_then(|day| moment(&format!("{day}T00:00")));
    Some(Action { what: prose(what), owner: owner.clone(), due, status, horizon, ..Action::default() })
}

/// A moment from ISO 8601 to the hour or minute; UTC where no offset is told.
fn moment(at: &str) -> Option<Moment> {
    let (day, clock) = at.split_once('T')?;
    let sign = clock.find(['Z', '+', '-']);
    let (clock, offset) = clock.split_at(sign.unwrap_or(clock.len()));
    let clock = if clock.len() == 2 { format!("{clock}:00") } else { clock.to_owned() };
    Moment::parse(&format!("{day}T{clock}{}", if offset.is_empty() { "Z" } else { offset }))
}

fn prose(text: &str) -> Markdown {
    Markdown(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn add(markdown: &mut Markdown, text: &str) {
    let more = prose(text);
    if markdown.is_empty() {
        *markdown = more;
    } else {
        markdown.0 = format!("{} {}", markdown.0, more.0);
    }
}

/// Names the parts of lists, so that others can refer to them.
fn number_all(brief: &mut Brief) {
    for (number, fact) in brief.impact.facts.iter_mut().enumerate() {
        fact.id = Id(format!("fact-{}", number + 1));
    }
    for (number, event) in brief.cause.timeline.iter_mut().enumerate() {
        event.id = Id(format!("event-{}", number + 1));
    }
    for (number, action) in brief.fix.actions.iter_mut().enumerate() {
        action.id = Id(format!("action-{}", number + 1));
    }
}
