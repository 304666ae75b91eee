//! The mail after the meeting: key points, decisions, next steps.

use brief_model::{ActionStatus, Brief, Decision, Moment};

use crate::compose::{Context, Purpose, Teller, ask, bottom, cause, fix, impact, risk};
use crate::report::summary;
use crate::{Phrase, Slot};

/// A mail. Its words have neither styles nor line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The subject.
    pub subject: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The moment of the brief, in seconds since 1970-01-01 00:00 UTC.
    pub as_of: i64,
    /// Who may read it; empty if not said.
    pub classification: String,
    /// The first sentence.
    pub opening: String,
    /// Its parts.
    pub parts: Vec<MailPart>,
    /// The last sentence.
    pub closing: String,
    /// Who sends it; empty if unknown.
    pub sender: String,
    /// Whether requests are open of which the brief does not say how they were decided.
    pub undecided: bool,
}

/// A part of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailPart {
    /// Its heading.
    pub heading: String,
    /// Its entries.
    pub entries: Vec<String>,
}

/// Tells the mail after the meeting. Total and deterministic, as [`crate::compose`].
#[must_use]
pub fn compose_mail(brief: &Brief, context: &Context) -> Mail {
    let teller = Teller::new(brief, &Context { purpose: Purpose::Export, ..*context });
    let (paper, voice) = (teller.voice.paper(), teller.voice);
    let when = brief.situation.meeting.at.map(|at| voice.on(&teller.calendar.spoken_day(at))).unwrap_or_default();
    let [decided, undecided] = decisions(&teller);
    let nothing_noted = decided.is_empty();
    let requests = match (nothing_noted, undecided.is_empty()) {
        (false, _) => paper.decided,
        (true, false) => paper.asked,
        (true, true) => "",
    };
    let parts = [
        (paper.short, vec![voice.sentence(&bottom::headline(&teller).text())]),
        (paper.points, points(&teller)),
        (paper.decided, decided),
        (if nothing_noted { paper.asked } else { paper.undecided }, undecided.clone()),
        (paper.steps, steps(&teller)),
        (paper.open, questions(&teller)),
        (paper.hear, hear(&teller)),
    ];
    let title = teller.label(&brief.situation.title);
    let remark = teller.passage(&brief.follow_up.remark, "follow_up.remark").map(|remark| remark.text());
    let parts = parts.into_iter().filter(|(_, entries)| !entries.is_empty());
    let mut parts: Vec<MailPart> =
        parts.map(|(heading, entries)| MailPart { heading: heading.to_owned(), entries }).collect();
    if let Some(remark) = remark {
        parts.insert(1, MailPart { heading: String::new(), entries: remark.lines().map(str::to_owned).collect() });
    }
    Mail {
        subject: voice.mail_subject(&title),
        language: crate::compose::frame::language(&brief.language),
        as_of: context.as_of.0.timestamp(),
        classification: teller.label(&brief.situation.classification),
        opening: voice.thanks(&when, requests),
        parts,
        closing: voice.mail_close().to_owned(),
        sender: teller.label(&brief.situation.presenter),
        undecided: nothing_noted && !undecided.is_empty(),
    }
}

/// What was decided in the meeting of a brief, one sentence each.
#[must_use]
pub fn compose_decisions(brief: &Brief, context: &Context) -> Vec<String> {
    let [decided, _] = decisions(&Teller::new(brief, &Context { purpose: Purpose::Export, ..*context }));
    decided
}

/// What was told: figures, cause, fix, risk.
fn points(teller: &Teller<'_>) -> Vec<String> {
    let sentences = [
        impact::counted(teller),
        impact::money(teller),
        summary::status(teller),
        summary::cause(teller),
        summary::plan(teller),
        Some(teller.voice.repeat_headline(&risk::repeats(teller), bottom::goes_on(teller))),
    ];
    let told = sentences.into_iter().flatten().map(|sentence| teller.voice.sentence(&sentence));
    told.filter(|sentence| !sentence.is_empty()).collect()
}

/// What was decided, and what is still to be.
fn decisions(teller: &Teller<'_>) -> [Vec<String>; 2] {
    let brief = teller.brief;
    let decided = brief.follow_up.decisions.iter().filter_map(|decision| {
        let what = decision_text(teller, decision);
        let state = teller.voice.outcome(decision.outcome);
        let when = decision.due.map(|due| teller.voice.due(&teller.calendar.promise(due))).unwrap_or_default();
        let entry = teller.voice.entry(&teller.voice.stated(state, &what), &teller.label(&decision.owner), &when);
        (!what.is_empty()).then_some(entry)
    });
    let answered = |id: &brief_model::Id| {
        !id.is_empty() && brief.follow_up.decisions.iter().any(|decision| decision.request.as_ref() == Some(id))
    };
    let open = brief.ask.requests.iter().filter(|request| !request.what.is_empty() && !answered(&request.id));
    let open = open.map(|request| {
        let by = request.by.map(|by| teller.voice.request_by("", &teller.calendar.promise(by))).unwrap_or_default();
        teller.voice.entry(&teller.phrase(&request.what, "ask.requests").text(), "", by.trim())
    });
    [decided.collect(), open.collect()]
}

/// What a decision is about: its own words, otherwise those of the request that it answers.
pub(crate) fn decision_text(teller: &Teller<'_>, decision: &Decision) -> String {
    if let Some(own) = teller.some_phrase(&decision.what, "follow_up.decisions") {
        return own.text();
    }
    let asked = decision.request.as_ref().filter(|id| !id.is_empty());
    let request = asked.and_then(|id| teller.brief.ask.requests.iter().find(|request| request.id == *id));
    request.map(|request| teller.phrase(&request.what, "ask.requests").text()).unwrap_or_default()
}

/// The actions that are open, by their dates.
fn steps(teller: &Teller<'_>) -> Vec<String> {
    let open = fix::in_order(teller).into_iter().filter(|(_, action)| action.status != ActionStatus::Done);
    let told = open.map(|(index, action)| {
        let told = fix::told(teller, index, action);
        let when = told.when.as_ref().and_then(Slot::filled).map(Phrase::text).unwrap_or_default();
        let who = told.owner.as_ref().and_then(Slot::filled).map(Phrase::text).unwrap_or_default();
        (action.due.or(action.until), teller.voice.entry(&told.text.text(), &who, &when))
    });
    let mut steps: Vec<(Option<Moment>, String)> = told.collect();
    steps.sort_by_key(|(due, _)| (due.is_none(), *due));
    steps.into_iter().map(|(_, entry)| entry).collect()
}

fn questions(teller: &Teller<'_>) -> Vec<String> {
    let asked = cause::unknowns(teller).into_iter().map(|unknown| {
        let text =
            |slot: &Option<Slot<Phrase>>| slot.as_ref().and_then(Slot::filled).map(Phrase::text).unwrap_or_default();
        let due = text(&unknown.due);
        let due = if due.is_empty() { due } else { teller.voice.request_by("", &due).trim().to_owned() };
        teller.voice.entry(&unknown.question.text(), &text(&unknown.owner), &due)
    });
    asked.collect()
}

/// The dates that are ours and still to come, and the rhythm.
fn hear(teller: &Teller<'_>) -> Vec<String> {
    let as_of = teller.as_of().0.timestamp();
    let ours = ask::dates(teller).into_iter().filter(|date| !date.outside && date.at >= as_of);
    let mut told: Vec<String> = ours.map(|date| teller.voice.named_date(&date.name, &date.when)).collect();
    if let Some(rhythm) = ask::rhythm(teller) {
        told.push(teller.voice.sentence(&teller.voice.rhythm_told(&rhythm.text())));
    }
    told
}
