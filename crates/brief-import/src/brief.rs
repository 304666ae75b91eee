//! From candidates to a half-filled brief.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use brief_model::{
    Action, ActionStatus, Amount, Basis, Brief, CauseStatus, Clash, Currency, Event, Extra, Fact, Horizon, Id,
    Markdown, Moment, Origin, Status, Unit,
};

use regex::Regex;

use crate::candidate::{Candidate, Certainty, Contradiction, Field, Value};
use crate::cue;
use crate::import::Imported;
use crate::reading::name;

impl Imported {
    /// A brief with every value that is sure.
    #[must_use]
    pub fn brief(&self) -> Brief {
        let numbered = self.candidates.iter().enumerate();
        self.brief_with(
            &numbered
                .filter(|(_, candidate)| candidate.value != Value::Open && self.is_sure(candidate))
                .map(|(number, _)| number)
                .collect(),
        )
    }

    /// The values that a person has to decide about, because they are inferred or the report disagrees with itself.
    pub fn doubtful(&self) -> impl Iterator<Item = &Candidate> {
        self.candidates.iter().filter(|candidate| candidate.value != Value::Open && !self.is_sure(candidate))
    }

    /// A brief with the chosen candidates, by their numbers in the list.
    ///
    /// Times without a zone are taken as UTC, since a brief has no times without an offset; the name of the zone stays
    /// empty, and [`Imported::open_questions`] asks for it. What can be computed from the times is not stored besides.
    /// The sentence behind each field is kept with the brief.
    #[must_use]
    pub fn brief_with(&self, selection: &BTreeSet<usize>) -> Brief {
        let mut brief = Brief::default();
        let chosen = selection.iter().filter_map(|number| Some((*number, self.candidates.get(*number)?)));
        let mut receipts = Vec::new();
        let mut fields = BTreeMap::new();
        for (number, candidate) in chosen {
            let times = &brief.situation.times;
            let computed = times.started.is_some() && times.resolved.is_some();
            if candidate.field == Field::Duration && computed {
                continue;
            }
            let before = entries(&brief);
            take(&mut brief, candidate);
            let Some(field) = field_of(&mut brief, candidate.field, before) else { continue };
            if let Some(receipt) = &candidate.receipt {
                let said = receipt.snippet.clone();
                receipts.push(brief_model::Receipt { field: field.clone(), said, extra: Extra::default() });
            }
            fields.insert(number, field);
        }
        let times = &brief.situation.times;
        if times.resolved.is_none() {
            let told = self.told_status(&fields);
            let timed = times.contained.is_some();
            brief.situation.status = told.filter(|_| !timed || self.is_over_at_a_time_in_doubt());
        }
        let clashes = self.clashes(&brief, &fields);
        brief.review.origin = Some(Origin { name: self.name.clone(), receipts, clashes, extra: Extra::default() });
        brief
    }

    /// How things stand where no time tells it: nobody writes "still going on" over what was stopped or is over.
    fn told_status(&self, fields: &BTreeMap<usize, String>) -> Option<Status> {
        let told =
            |field: Field| self.candidates.iter().any(|other| other.field == field && other.value == Value::Open);
        let taken = || fields.keys().filter_map(|number| self.candidates.get(*number));
        let deeds = || {
            taken().filter_map(|taken| match &taken.value {
                Value::Action { what, status: "done", horizon: "contain" | "workaround" | "permanent", .. } => {
                    Some(what)
                }
                _ => None,
            })
        };
        let stopped = deeds().next().is_some();
        let recovered = deeds().any(|what| cue::ENDS.is_match(what));
        // Nobody calls it a post-mortem before it is over.
        let over = taken().filter(|taken| taken.field == Field::Title).any(|title| {
            let said = title.receipt.as_ref().map(|receipt| receipt.snippet.to_lowercase()).unwrap_or_default();
            said.contains("postmortem") || said.contains("post-mortem") || said.contains("post mortem")
        });
        match (self.is_over_at_a_time_in_doubt() || recovered || stopped && over, stopped || told(Field::Contained)) {
            (true, _) => Some(Status::Restored),
            (false, true) => Some(Status::Contained),
            (false, false) => None,
        }
    }

    /// Whether the report itself leaves no doubt about a value: the sentence says it, and no other sentence disagrees.
    #[must_use]
    pub fn is_sure(&self, candidate: &Candidate) -> bool {
        let Some(own) = &candidate.receipt else { return candidate.certainty == Certainty::Stated };
        let about = self.contradictions.iter().filter(|clash| clash.field == candidate.field);
        let denied = about
            .flat_map(|clash| &clash.receipts)
            .any(|place| place.bytes.start < own.bytes.end && own.bytes.start < place.bytes.end);
        candidate.certainty == Certainty::Stated && !denied
    }

    /// Whether the report tells an end and only its time is in doubt. Who leaves a sure end says that it is not over.
    fn is_over_at_a_time_in_doubt(&self) -> bool {
        self.candidates
            .iter()
            .any(|end| end.field == Field::Resolved && (end.value == Value::Open || !self.is_sure(end)))
    }

    /// The contradictions that make a field of the brief doubtful; the coach tells them until the person has decided.
    fn clashes(&self, brief: &Brief, fields: &BTreeMap<usize, String>) -> Vec<Clash> {
        let told = self.contradictions.iter().filter_map(|clash| {
            let near = |candidate: &Candidate| {
                let Some(own) = &candidate.receipt else { return false };
                clash
                    .receipts
                    .iter()
                    .any(|place| place.bytes.start < own.bytes.end && own.bytes.start < place.bytes.end)
            };
            let of = |field: Field, at_place: bool| {
                fields.iter().find_map(|(number, path)| {
                    let candidate = self.candidates.get(*number)?;
                    (candidate.field == field && (!at_place || near(candidate))).then_some(path)
                })
            };
            let path = match clash.field {
                Field::Event => format!("{}.at", of(Field::Event, true)?),
                // A duration that the times tell is not stored beside them.
                Field::Duration => of(Field::Duration, false).or_else(|| of(Field::Resolved, false))?.clone(),
                field => of(field, false)?.clone(),
            };
            Some((path, clash))
        });
        let told: Vec<_> = told.collect();
        if told.is_empty() {
            return Vec::new();
        }
        let tree = serde_json::to_value(brief).expect("a brief has text keys and finite numbers only");
        let clash = |(field, clash): (String, &Contradiction)| {
            let (_, value) = brief_model::find_field(&tree, &field)?;
            let said = clash.receipts.iter().map(|receipt| receipt.snippet.clone()).collect();
            let (value, why) = (value.to_string(), clash.why.clone());
            Some(Clash { field, why, said, value, extra: Extra::default() })
        };
        told.into_iter().filter_map(clash).collect()
    }
}

/// How many entries the lists have that an import fills.
fn entries(brief: &Brief) -> [usize; 3] {
    [brief.impact.facts.len(), brief.cause.timeline.len(), brief.fix.actions.len()]
}

/// The path of the field that was just filled; a new entry gets its id. `None` if nothing was.
fn field_of(brief: &mut Brief, field: Field, before: [usize; 3]) -> Option<String> {
    let now = entries(brief);
    let name = |noun: &str, number: usize| Id(format!("{noun}-{number}"));
    let id = match field {
        Field::Duration | Field::UsersAffected | Field::Money | Field::Figure if now[0] > before[0] => {
            let fact = brief.impact.facts.last_mut()?;
            fact.id = name("fact", now[0]);
            &fact.id
        }
        Field::Event if now[1] > before[1] => {
            let event = brief.cause.timeline.last_mut()?;
            event.id = name("event", now[1]);
            &event.id
        }
        Field::Action if now[2] > before[2] => {
            let action = brief.fix.actions.last_mut()?;
            action.id = name("action", now[2]);
            &action.id
        }
        Field::Duration | Field::UsersAffected | Field::Money | Field::Figure | Field::Event | Field::Action => {
            return None;
        }
        _ => return Some(field.path().to_owned()),
    };
    Some(format!("{}#{id}", field.path()))
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
        Field::Title => {
            text.clone_into(&mut brief.situation.title);
            let said = candidate.receipt.as_ref().and_then(|receipt| name::number(&receipt.snippet));
            brief.situation.reference = said.unwrap_or_default();
        }
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
                // An offset is no name; readers see it with each time.
                times.zone = zone.clone().filter(|name| name.contains(|c: char| c.is_alphabetic())).unwrap_or_default();
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

/// A number that the report itself calls a rough one.
static ROUGH: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:~ ?|\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|circa|up to|an estimated) )[$€£]?(?:\d|half|one|two|three|four|five|six|seven|eight|nine|ten|a third|a quarter)|\bestimate[sd]?\b")
        .expect("the pattern is a constant that tests compile")
});

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
            fact.what = counted(unit.trim_start_matches('%').trim(), candidate);
        }
        Value::Text(said) => {
            brief.impact.affected = prose(said);
            return;
        }
        Value::Known(_) => {
            let said = candidate.receipt.as_ref().map(|receipt| receipt.snippet.as_str()).unwrap_or_default();
            brief.impact.affected = prose(said);
            return;
        }
        _ => return,
    }
    if candidate.receipt.as_ref().is_some_and(|receipt| ROUGH.is_match(&receipt.snippet)) {
        fact.basis = Basis::Estimate;
    }
    brief.impact.facts.push(fact);
}

/// What a figure counts, with what became of it where the sentence tells harm.
fn counted(unit: &str, candidate: &Candidate) -> String {
    let said = candidate.receipt.as_ref().map(|receipt| receipt.snippet.as_str()).unwrap_or_default();
    let last = unit.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let told =
        last.ends_with("ed") || matches!(last.as_str(), "lost" | "down" | "late" | "failures" | "errors" | "outages");
    let others = ["ticket", "complaint", "alert", "call", "engineer", "report", "message", "mail"];
    let apart = others.iter().any(|word| unit.to_lowercase().contains(word));
    if told || apart || unit.is_empty() || !cue::HARM.is_match(said) || cue::HARMLESS.is_match(said) {
        return unit.to_owned();
    }
    format!("{unit} affected")
}

fn cause(brief: &mut Brief, candidate: &Candidate) {
    let cause = &mut brief.cause;
    match (candidate.field, &candidate.value) {
        (Field::Cause, Value::Text(text)) => add(&mut cause.explanation, text),
        (Field::Trigger, Value::Text(text)) => cause.trigger = capital(prose(text)),
        (Field::SafeguardGap, Value::Text(text)) => {
            // A sentence on the cause that tells why nothing stopped it is told there, and only there.
            let gap = capital(prose(text));
            // The one that opens the cause is its headline, and is not told again below it.
            if cause.explanation.0.starts_with(&gap.0) {
                return;
            }
            cause.explanation = prose(&cause.explanation.0.replace(&gap.0, " "));
            add(&mut cause.safeguard_gap, text);
        }
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
    Some(Action { what: capital(prose(what)), owner: owner.clone(), due, status, horizon, ..Action::default() })
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

/// A sentence begins with a capital, unless its first word is a name with marks in it.
fn capital(text: Markdown) -> Markdown {
    let word = text.0.split(' ').next().unwrap_or_default();
    let mut letters = text.0.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() && word.chars().all(char::is_alphabetic) => {
            Markdown(first.to_uppercase().chain(letters).collect())
        }
        _ => text,
    }
}

fn add(markdown: &mut Markdown, text: &str) {
    let more = capital(prose(text));
    if markdown.is_empty() {
        *markdown = more;
    } else {
        markdown.0 = format!("{} {}", markdown.0, more.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, import};

    const REPORT: &str = "# Search was down\n\n**Key events**\n\n- First detected 2022-01-22 11:57\n\
        - Incident declared 2022-01-22 14:41\n- Repaired 2022-01-22 13:59\n- Resolved 2022-01-22 14:38\n";

    #[test]
    fn an_end_whose_time_is_in_doubt_is_still_an_end() {
        let source = Source { name: "report.md".to_owned(), bytes: REPORT.into() };
        let imported = import(&source).expect("this is a report");
        let sure = |(_, candidate): &(usize, &Candidate)| imported.is_sure(candidate);
        let mut taken: BTreeSet<usize> =
            imported.candidates.iter().enumerate().filter(sure).map(|(number, _)| number).collect();
        taken.extend(imported.candidates.iter().position(|candidate| candidate.field == Field::Contained));
        let situation = imported.brief_with(&taken).situation;
        assert!(situation.times.contained.is_some() && situation.times.resolved.is_none(), "{situation:?}");
        assert_eq!(situation.status_now(), Status::Restored);
    }
}
