//! What has changed since the last briefing: figures, plans, questions, and which promises were kept.

use std::collections::BTreeSet;

use brief_model::{Action, ActionStatus, Brief, CauseStatus, Fact, Id, Moment, Status};

use crate::compose::figure::Told;
use crate::compose::{Context, Purpose, Teller, bottom, risk};
use crate::language::bind;
use crate::{Block, Field, Passage, Phrase, Reason, Slot, Span};

/// An update that comes so many seconds after its time is still in time: people have to take their seats.
const GRACE: i64 = 15 * 60;

/// How many characters of a group stand on the slide; the notes have all.
const ROOM: usize = 90;

/// How something stands to the last briefing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is another one now.
    Changed,
    /// It was not told before.
    New,
    /// It was told and is no longer.
    Withdrawn,
    /// It is as it was.
    Unchanged,
    /// It was promised and is there.
    Kept,
    /// It was promised and is not there.
    Late,
}

/// Something that was told last time, or is told now, in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceEntry {
    /// How it stands to the last briefing.
    pub change: Change,
    /// What it is.
    pub text: Phrase,
}

/// What has changed since the last briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// When that was, as it is written.
    pub when: String,
    /// What has changed, the weightiest first, and what has not.
    pub entries: Vec<SinceEntry>,
}

/// What has changed in a brief since the briefing before it; `None` if there was none.
#[must_use]
pub fn compare(brief: &Brief, as_of: Moment) -> Option<Since> {
    changes(&Teller::new(brief, &Context { as_of, purpose: Purpose::Export }))
}

/// How a fact stands to the last briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    /// Its place among the facts of the brief; `None` if it was told last time and is not there any more.
    pub index: Option<usize>,
    /// How it stands; never [`Change::Kept`] or [`Change::Late`].
    pub change: Change,
    /// What was told last time, with its unit; `None` if it was not told.
    pub before: Option<String>,
    /// What it counts.
    pub what: String,
}

/// How each fact of a brief stands to the last briefing, in the order of the brief and then of the last one; empty if there was
/// none. A fact that says nothing, now as then, is left out.
#[must_use]
pub fn compare_facts(brief: &Brief, as_of: Moment) -> Vec<FactChange> {
    let Some((when, told)) = brief.last_told() else { return Vec::new() };
    let now = Teller::new(brief, &Context { as_of, purpose: Purpose::Export });
    let last = Teller::new(&told, &Context { as_of: when, purpose: Purpose::Export });
    let (facts, before) = (&brief.impact.facts, &told.impact.facts);
    let here = facts.iter().enumerate().filter_map(|(index, fact)| {
        let told = now.look(index);
        let old = before.iter().position(|other| same_fact(fact, other)).and_then(|place| last.look(place));
        let change = match (&told, &old) {
            (Some(told), old) => stands(told, old.as_ref()),
            (None, Some(_)) => Change::Withdrawn,
            (None, None) => return None,
        };
        let what = told.as_ref().or(old.as_ref()).map(|fact| fact.caption(&now)).unwrap_or_default();
        Some(FactChange { index: Some(index), change, before: old.map(|old| old.text), what })
    });
    let gone = before.iter().enumerate().filter_map(|(place, old)| {
        let told = last.look(place).filter(|_| !facts.iter().any(|fact| same_fact(fact, old)))?;
        let what = told.caption(&last);
        Some(FactChange { index: None, change: Change::Withdrawn, before: Some(told.text), what })
    });
    here.chain(gone).collect()
}

/// How a fact that is told stands to what was told of it last time.
fn stands(told: &Told<'_>, old: Option<&Told<'_>>) -> Change {
    match old {
        None => Change::New,
        Some(old) if old.text != told.text || old.estimate() != told.estimate() => Change::Changed,
        Some(_) => Change::Unchanged,
    }
}

pub(crate) fn changes(now: &Teller<'_>) -> Option<Since> {
    let (when, told) = now.brief.last_told()?;
    let last = Teller::new(&told, &Context { as_of: when, purpose: Purpose::Export });
    let mut list = List { now, last: &last, entries: Vec::new() };
    list.status();
    list.late_and_kept();
    list.facts();
    list.cause();
    list.actions();
    list.decisions();
    list.questions();
    list.risks();
    list.reasons();
    Some(Since { when: now.calendar.stamp(when), entries: list.entries })
}

impl Since {
    fn of(&self, wanted: &[Change]) -> Vec<&SinceEntry> {
        self.entries.iter().filter(|entry| wanted.contains(&entry.change)).collect()
    }

    /// Whether nothing is said that was not said last time.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.of(&[Change::Changed, Change::New, Change::Withdrawn, Change::Late]).is_empty()
    }
}

/// What stands on the first slide in the place of the reasons: heading and groups.
pub(crate) fn on_slide(teller: &Teller<'_>) -> Option<(String, Vec<Reason>)> {
    let since = changes(teller)?;
    let voice = teller.voice;
    let [changed, new, promises, nothing] = voice.since_groups();
    let mut groups = Vec::new();
    for (name, wanted) in [(changed, &[Change::Changed, Change::Withdrawn][..]), (new, &[Change::New][..])] {
        groups.extend(group(teller, name, &shortened(teller, &since.of(wanted))));
    }
    if since.is_quiet() {
        groups.extend(group(teller, nothing, &voice.nothing_changed(&since.when)));
    }
    let late: Vec<String> = since.of(&[Change::Late]).iter().map(|entry| entry.text.text()).collect();
    groups.extend(group(teller, promises, &voice.promises_told(since.of(&[Change::Kept]).len(), &late)));
    Some((voice.since_title(&since.when), groups))
}

fn group(teller: &Teller<'_>, name: &str, text: &str) -> Option<Reason> {
    let field: Field = "history".into();
    let text = Phrase::plain(bind(&teller.voice.capitalised(text)), &field);
    (!text.is_empty()).then(|| Reason { name: name.to_owned(), text: Slot::Filled(text), field })
}

/// As many entries as have room, and how many more there are.
fn shortened(teller: &Teller<'_>, entries: &[&SinceEntry]) -> String {
    let mut text = String::new();
    for (place, entry) in entries.iter().enumerate() {
        let next = entry.text.text();
        if place > 0 && text.chars().count() + next.chars().count() > ROOM {
            return format!("{text}; {}", teller.voice.and_more(entries.len() - place));
        }
        if place > 0 {
            text.push_str("; ");
        }
        text.push_str(&next);
    }
    text
}

/// What the speaker says of it on the first slide: everything, one after the other.
pub(crate) fn spoken(teller: &Teller<'_>) -> Option<Passage> {
    let since = changes(teller)?;
    let voice = teller.voice;
    let plain = |text: String, marker: Option<&str>| Block {
        spans: vec![Span { text: bind(&text), ..Span::default() }],
        marker: marker.map(str::to_owned),
        depth: 0,
    };
    let lead = if since.is_quiet() { voice.nothing_changed(&since.when) } else { voice.since_lead(&since.when) };
    let mut blocks = vec![plain(voice.sentence(&lead), None)];
    let told = since.of(&[Change::Changed, Change::New, Change::Withdrawn, Change::Late, Change::Kept]);
    blocks.extend(told.iter().map(|entry| plain(voice.sentence(&entry.text.text()), Some("•"))));
    let same: Vec<String> = since.of(&[Change::Unchanged]).iter().map(|entry| entry.text.text()).collect();
    if !same.is_empty() {
        blocks.push(plain(voice.sentence(&voice.unchanged_told(&same)), Some("•")));
    }
    Some(Passage { blocks, field: "history".into() })
}

/// The changes while they are gathered.
struct List<'a> {
    now: &'a Teller<'a>,
    last: &'a Teller<'a>,
    entries: Vec<SinceEntry>,
}

impl List<'_> {
    fn add(&mut self, change: Change, text: &str, field: impl Into<Field>) {
        self.entries.push(SinceEntry { change, text: Phrase::plain(text, &field.into()) });
    }

    fn status(&mut self) {
        let (before, now) = (bottom::status(self.last), bottom::status(self.now));
        if before == now {
            return;
        }
        let words = self.now.words();
        let Some(now) = now else { return };
        let word = match now {
            Status::Restored => words.restored,
            Status::Contained => words.contained,
            Status::Ongoing => words.ongoing,
        };
        self.add(Change::Changed, word, "situation.status");
    }

    fn facts(&mut self) {
        let (now, last) = (self.now, self.last);
        let (facts, before) = (&now.brief.impact.facts, &last.brief.impact.facts);
        for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| !fact.supporting) {
            let Some(told) = now.look(index) else { continue };
            let named = now.voice.named(&told.clause());
            let old = before.iter().position(|other| same_fact(fact, other)).and_then(|place| last.look(place));
            let change = stands(&told, old.as_ref());
            let text = match old.filter(|_| change == Change::Changed) {
                None => named,
                Some(old) if old.text != told.text => now.voice.became(&old.text, &told.text, &told.caption(now)),
                Some(_) => {
                    let words = now.words();
                    let basis = if told.estimate() { words.estimate } else { words.measured };
                    let figure = now.voice.joined(&told.text, &told.caption(now));
                    now.voice.now_based(&figure, basis)
                }
            };
            self.add(change, &text, told.field());
        }
        for (place, fact) in before.iter().enumerate().filter(|(_, fact)| !fact.supporting) {
            let Some(told) = last.look(place) else { continue };
            let index = facts.iter().position(|other| same_fact(fact, other) && !other.supporting);
            if index.and_then(|index| now.look(index)).is_none() {
                let text = now.voice.withdrawn(&now.voice.named(&told.clause()));
                self.add(Change::Withdrawn, &text, "impact.facts");
            }
        }
    }

    fn cause(&mut self) {
        let (before, now) = (&self.last.brief.cause, &self.now.brief.cause);
        if before.status != now.status {
            if let Some(status) = now.status {
                let voice = self.now.voice;
                self.add(Change::Changed, &voice.cause_now(voice.cause_status(status)), "cause.status");
            }
        } else if before.explanation != now.explanation && !now.explanation.is_empty() {
            self.add(Change::Changed, self.now.voice.cause_retold(), "cause.explanation");
        }
    }

    fn actions(&mut self) {
        let (now, last) = (self.now, self.last);
        let (actions, before) = (&now.brief.fix.actions, &last.brief.fix.actions);
        for (index, action) in actions.iter().enumerate().filter(|(_, action)| !action.what.is_empty()) {
            let field = format!("fix.actions[{index}]");
            let what = now.phrase(&action.what, field.as_str()).text();
            match before.iter().find(|other| same_action(action, other)) {
                None => self.add(Change::New, &now.voice.action_now(state(now, action), &what), field),
                Some(old) if old.status != action.status => {
                    self.add(Change::Changed, &now.voice.action_now(state(now, action), &what), field);
                }
                Some(old) if old.due != action.due && action.status != ActionStatus::Done => {
                    let Some(due) = action.due else { continue };
                    let from = old.due.map(|due| now.calendar.day(due)).unwrap_or_default();
                    self.add(Change::Changed, &now.voice.moved(&what, &from, &now.calendar.day(due)), field);
                }
                Some(_) => {}
            }
        }
        for action in before.iter().filter(|action| !action.what.is_empty() && action.status != ActionStatus::Done) {
            if !actions.iter().any(|other| same_action(action, other)) {
                let what = last.phrase(&action.what, "fix.actions").text();
                self.add(Change::Withdrawn, &now.voice.dropped(&what), "fix.actions");
            }
        }
    }

    fn decisions(&mut self) {
        let last = self.last;
        for decision in &last.brief.follow_up.decisions {
            let what = crate::follow_up::decision_text(last, decision);
            if !what.is_empty() {
                let outcome = self.now.voice.outcome(decision.outcome);
                self.add(Change::New, &self.now.voice.decided(outcome, &what), "history");
            }
        }
    }

    fn questions(&mut self) {
        let (now, last) = (self.now, self.last);
        let (open, before) = (&now.brief.cause.unknowns, &last.brief.cause.unknowns);
        let same =
            |a: &brief_model::Unknown, b: &brief_model::Unknown| same_name(&a.id, &b.id, &a.question, &b.question);
        for unknown in before.iter().filter(|unknown| !unknown.question.is_empty()) {
            if !open.iter().any(|other| same(unknown, other)) {
                let question = last.phrase(&unknown.question, "cause.unknowns").text();
                self.add(Change::Changed, &now.voice.answered(&question), "cause.unknowns");
            }
        }
        for (index, unknown) in open.iter().enumerate().filter(|(_, unknown)| !unknown.question.is_empty()) {
            if !before.iter().any(|other| same(unknown, other)) {
                let field = format!("cause.unknowns[{index}].question");
                let question = now.phrase(&unknown.question, field.as_str()).text();
                self.add(Change::New, &now.voice.asked_anew(&question), field);
            }
        }
    }

    fn risks(&mut self) {
        let (now, last) = (self.now, self.last);
        let (before, here) = (risk::sorted(last), risk::sorted(now));
        let same = |a: &brief_model::RiskItem, b: &brief_model::RiskItem| same_name(&a.id, &b.id, &a.what, &b.what);
        for (index, item) in &here {
            if !before.iter().any(|(_, other)| same(item, other)) {
                let field = format!("risk.risks[{index}].what");
                let what = now.phrase(&item.what, field.as_str()).text();
                self.add(Change::New, &now.voice.risk_new(&what), field);
            }
        }
        for (_, item) in &before {
            if !here.iter().any(|(_, other)| same(item, other)) {
                let what = last.phrase(&item.what, "risk.risks").text();
                self.add(Change::Changed, &now.voice.risk_gone(&what), "risk.risks");
            }
        }
    }

    fn reasons(&mut self) {
        let before: BTreeSet<_> = self.last.brief.situation.reasons.iter().map(|reason| reason.kind).collect();
        for (index, reason) in self.now.brief.situation.reasons.iter().enumerate() {
            if !before.contains(&reason.kind) {
                let name = self.now.words().reason[bottom::reason_index(reason.kind)];
                self.add(Change::New, &self.now.voice.reason_new(name), format!("situation.reasons[{index}]"));
            }
        }
    }

    /// What was promised last time and has fallen due since.
    fn late_and_kept(&mut self) {
        let as_of = self.now.as_of();
        let mut promises = Vec::new();
        promises.extend(self.promised_update());
        promises.extend(self.promised_cause());
        let (before, now) = (&self.last.brief.ask, &self.now.brief.ask);
        let words = self.now.words();
        for (name, due, done) in
            [(words.report, before.report_due, now.report_done), (words.lessons, before.review_due, now.review_done)]
        {
            promises.extend(due.map(|due| (name.to_owned(), due, done.is_some())));
        }
        for milestone in before.milestones.iter().filter(|milestone| !milestone.outside && !milestone.what.is_empty()) {
            let kept = now.milestones.iter().any(|other| other.what == milestone.what && other.done_at.is_some());
            promises.push((self.last.label(&milestone.what), milestone.at, kept));
        }
        promises.extend(self.promised_actions());
        let fallen = promises.into_iter().filter(|(_, due, kept)| *kept || is_past(self.now, *due));
        let mut fallen: Vec<_> = fallen.filter(|(_, due, _)| *due <= as_of || is_past(self.now, *due)).collect();
        fallen.sort_by_key(|(_, due, kept)| (*kept, *due));
        for (name, due, kept) in fallen {
            let when = self.now.calendar.promise(due);
            let voice = self.now.voice;
            if kept {
                self.add(Change::Kept, &voice.kept(&name, &when), "ask");
            } else {
                self.add(Change::Late, &voice.late(&name, &when), "ask");
            }
        }
    }

    /// The update that this briefing is.
    fn promised_update(&self) -> Option<(String, Moment, bool)> {
        let due = self.last.brief.ask.updates.next?;
        let late = self.now.as_of().seconds_since(due);
        Some((self.now.voice.paper().next_update.to_owned(), due, late <= GRACE))
    }

    fn promised_cause(&self) -> Option<(String, Moment, bool)> {
        let before = &self.last.brief.cause;
        let due = before.confirm_by.filter(|_| before.status != Some(CauseStatus::Confirmed))?;
        let kept = self.now.brief.cause.status == Some(CauseStatus::Confirmed);
        Some((self.now.words().cause_confirmed.to_owned(), due, kept))
    }

    fn promised_actions(&self) -> Vec<(String, Moment, bool)> {
        let open = self.last.brief.fix.actions.iter().filter(|action| action.status != ActionStatus::Done);
        let promised = open.filter_map(|action| {
            let due = action.due.filter(|_| !action.what.is_empty())?;
            let now = self.now.brief.fix.actions.iter().find(|other| same_action(action, other))?;
            let what = self.last.phrase(&action.what, "fix.actions").text();
            Some((what, due, now.status == ActionStatus::Done))
        });
        promised.collect()
    }
}

fn is_past(teller: &Teller<'_>, due: Moment) -> bool {
    teller.calendar.is_past(due)
}

/// The state of an action as a word.
fn state(teller: &Teller<'_>, action: &Action) -> &'static str {
    let words = teller.words();
    match action.status {
        ActionStatus::Done => words.done,
        ActionStatus::Started => words.started,
        ActionStatus::Planned => words.planned,
    }
}

fn same_fact(one: &Fact, other: &Fact) -> bool {
    if !one.id.is_empty() || !other.id.is_empty() {
        return one.id == other.id;
    }
    one.what == other.what && one.unit == other.unit && one.per == other.per
}

fn same_action(one: &Action, other: &Action) -> bool {
    same_name(&one.id, &other.id, &one.what, &other.what)
}

/// Whether two things are the same: by their names where both have one, otherwise by their words.
fn same_name(id: &Id, other_id: &Id, words: &str, other_words: &str) -> bool {
    if id.is_empty() || other_id.is_empty() { words.trim() == other_words.trim() } else { id == other_id }
}
