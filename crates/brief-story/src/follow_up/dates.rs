//! The dates that are promised, for a calendar.

use brief_model::{ActionStatus, Brief, Moment};

use crate::compose::{Context, Purpose, Teller, ask, fix};
use crate::language::is_day;

/// How many updates are entered at once where they follow a rhythm.
const UPDATES: usize = 12;

/// The dates of a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dates {
    /// What tells this incident from others, in any of its briefings.
    pub incident: String,
    /// The moment of the brief, in seconds since 1970-01-01 00:00 UTC.
    pub as_of: i64,
    /// Who may read it; empty if not said.
    pub classification: String,
    /// The dates, in the order of time.
    pub entries: Vec<DateEntry>,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateEntry {
    /// What tells it from the other dates of the incident, also when its time or its words change.
    pub key: String,
    /// Its name.
    pub title: String,
    /// What it is about; may be empty.
    pub text: String,
    /// When, in seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// The day as `20261125`, if no hour is meant; then also that of the day after it.
    pub days: Option<[String; 2]>,
    /// Whether people meet or write at that time, so that they should be reminded.
    pub meeting: bool,
}

/// Tells the dates of a brief: the updates, the reports and meetings promised; with `actions`, also when each open action is
/// due. Dates from outside are not entered: they stand in everyone's calendar already.
#[must_use]
pub fn compose_dates(brief: &Brief, context: &Context, actions: bool) -> Dates {
    let teller = Teller::new(brief, &Context { purpose: Purpose::Export, ..*context });
    let mut entries = updates(&teller);
    entries.extend(promises(&teller));
    if actions {
        entries.extend(due(&teller));
    }
    entries.sort_by(|a, b| (a.at, &a.key).cmp(&(b.at, &b.key)));
    let classification = teller.label(&brief.situation.classification);
    Dates { incident: incident(brief), as_of: context.as_of.0.timestamp(), classification, entries }
}

/// The number of the incident, else when it began, else its name: as they were in the first briefing, because names improve.
fn incident(brief: &Brief) -> String {
    let first = brief.history.first().and_then(brief_model::Briefing::told);
    let situation = &first.as_ref().unwrap_or(brief).situation;
    let reference = situation.reference.trim();
    match (reference.is_empty(), situation.times.started) {
        (false, _) => reference.to_owned(),
        (true, Some(started)) => started.0.timestamp().to_string(),
        (true, None) => situation.title.trim().to_owned(),
    }
}

/// The next update, and with a rhythm those after it until the cause is to be confirmed.
fn updates(teller: &Teller<'_>) -> Vec<DateEntry> {
    let ask = &teller.brief.ask;
    let Some(next) = ask::next_update(teller) else { return Vec::new() };
    let mut times = vec![next];
    let step = ask.updates.every_minutes.filter(|minutes| *minutes > 0);
    let until = teller.brief.cause.confirm_by.filter(|by| *by > next);
    if let (Some(step), Some(until)) = (step, until) {
        while times.len() < UPDATES {
            let last = times[times.len() - 1];
            let Some(at) = last.0.checked_add_signed(chrono::TimeDelta::minutes(i64::from(step))) else { break };
            if at > until.0 {
                break;
            }
            times.push(Moment(at));
        }
    }
    let rhythm = ask::rhythm(teller).map(|rhythm| rhythm.text()).unwrap_or_default();
    let title = named(teller, teller.voice.paper().update);
    let entry = |(number, at): (usize, &Moment)| DateEntry {
        key: format!("update-{}", number + 1),
        title: title.clone(),
        text: rhythm.clone(),
        at: at.0.timestamp(),
        days: None,
        meeting: true,
    };
    times.iter().enumerate().map(entry).collect()
}

/// The reports, meetings and milestones that we promise.
fn promises(teller: &Teller<'_>) -> Vec<DateEntry> {
    let (brief, words) = (teller.brief, teller.words());
    let mut entries = Vec::new();
    let confirm = brief.cause.confirm_by.filter(|_| brief.cause.status != Some(brief_model::CauseStatus::Confirmed));
    for (key, name, at, done) in [
        ("cause", words.cause_confirmed, confirm, false),
        ("report", words.report, brief.ask.report_due, brief.ask.report_done.is_some()),
        ("review", words.lessons, brief.ask.review_due, brief.ask.review_done.is_some()),
    ] {
        let at = at.filter(|_| !done);
        entries.extend(at.map(|at| entry(teller, key.to_owned(), named(teller, name), at)));
    }
    for milestone in brief.ask.milestones.iter().filter(|milestone| !milestone.outside && milestone.done_at.is_none()) {
        let what = teller.voice.capitalised(&teller.label(&milestone.what));
        if !what.is_empty() {
            entries.push(entry(teller, format!("milestone {what}"), named(teller, &what), milestone.at));
        }
    }
    entries
}

/// When each open action is due.
fn due(teller: &Teller<'_>) -> Vec<DateEntry> {
    let open = fix::actions(teller).filter(|(_, action)| action.status != ActionStatus::Done);
    let dated = open.filter_map(|(index, action)| {
        let due = action.due?;
        let what = teller.phrase(&action.what, format!("fix.actions[{index}].what")).text();
        let name = if action.id.is_empty() { what.clone() } else { action.id.0.clone() };
        let text = teller.voice.owned(&teller.label(&action.owner));
        Some(DateEntry { text, meeting: false, ..entry(teller, format!("action {name}"), what, due) })
    });
    dated.collect()
}

fn named(teller: &Teller<'_>, what: &str) -> String {
    teller.voice.dated_title(what, &teller.label(&teller.brief.situation.title))
}

fn entry(teller: &Teller<'_>, key: String, title: String, at: Moment) -> DateEntry {
    let date = teller.calendar.date(at);
    let after = date.succ_opt().unwrap_or(date);
    let days = is_day(at).then(|| [date, after].map(|date| date.format("%Y%m%d").to_string()));
    let meeting = days.is_none();
    DateEntry { key, title, text: String::new(), at: at.0.timestamp(), days, meeting }
}
