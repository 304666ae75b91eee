//! Every text of a brief with the path of its field, in the order in which a reader meets it.

use crate::{Brief, Markdown, Part, Reason, RiskItem};

/// A text in a brief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    /// The path of its field, for example `cause.unknowns[0].question`.
    pub field: String,
    /// The slide to which it belongs.
    pub part: Part,
    /// How it is to be read.
    pub kind: TextKind,
    /// The text as it was entered.
    pub text: &'a str,
}

/// How a text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKind {
    /// Prose in Markdown that stands on a slide.
    Prose,
    /// Prose in Markdown for the presenter or for engineers; no CEO reads it.
    Backstage,
    /// A name, a label or a source: a few words, no sentence.
    Label,
}

/// All texts of a brief that are not empty.
#[must_use]
pub fn texts(brief: &Brief) -> Vec<Text<'_>> {
    let mut list = List { texts: Vec::new(), part: Part::Bottom };
    situation(&mut list, brief);
    impact(&mut list, brief);
    cause(&mut list, brief);
    fix(&mut list, brief);
    risk(&mut list, brief);
    ask(&mut list, brief);
    notes(&mut list, brief);
    list.texts
}

struct List<'a> {
    texts: Vec<Text<'a>>,
    part: Part,
}

impl<'a> List<'a> {
    fn add(&mut self, kind: TextKind, field: impl Into<String>, text: &'a str) {
        if !text.trim().is_empty() {
            self.texts.push(Text { field: field.into(), part: self.part, kind, text });
        }
    }

    fn prose(&mut self, field: impl Into<String>, text: &'a Markdown) {
        self.add(TextKind::Prose, field, text);
    }

    fn label(&mut self, field: impl Into<String>, text: &'a str) {
        self.add(TextKind::Label, field, text);
    }
}

fn situation<'a>(list: &mut List<'a>, brief: &'a Brief) {
    list.part = Part::Bottom;
    let situation = &brief.situation;
    list.label("situation.title", &situation.title);
    list.label("situation.system", &situation.system);
    list.prose("situation.headline", &situation.headline);
    list.prose("situation.summary", &situation.summary);
    list.label("situation.audience", &situation.audience);
    list.label("situation.presenter", &situation.presenter);
    for (i, Reason { why, .. }) in situation.reasons.iter().enumerate() {
        list.prose(format!("situation.reasons[{i}].why"), why);
    }
    list.label("situation.times.source", &situation.times.source);
    list.label("situation.classification", &situation.classification);
    list.label("situation.reference", &situation.reference);
    list.add(TextKind::Backstage, "situation.background", &situation.background);
}

fn impact<'a>(list: &mut List<'a>, brief: &'a Brief) {
    list.part = Part::Impact;
    let impact = &brief.impact;
    list.prose("impact.headline", &impact.headline);
    list.add(TextKind::Prose, "impact.happened", &impact.happened);
    list.prose("impact.noticed", &impact.noticed);
    for (i, fact) in impact.facts.iter().enumerate() {
        list.label(format!("impact.facts[{i}].what"), &fact.what);
        list.label(format!("impact.facts[{i}].source"), &fact.source);
    }
    for (i, metric) in impact.metrics.iter().enumerate() {
        list.label(format!("impact.metrics[{i}].what"), &metric.what);
        list.label(format!("impact.metrics[{i}].source"), &metric.source);
    }
    if let Some(series) = &impact.series {
        list.label("impact.series.title", &series.title);
        list.label("impact.series.label", &series.label);
        list.label("impact.series.usual_label", &series.usual_label);
        list.label("impact.series.source", &series.source);
    }
    list.prose("impact.affected", &impact.affected);
    list.prose("impact.reputation", &impact.reputation);
    list.prose("impact.legal", &impact.legal);
}

fn cause<'a>(list: &mut List<'a>, brief: &'a Brief) {
    list.part = Part::Cause;
    let cause = &brief.cause;
    list.prose("cause.headline", &cause.headline);
    list.prose("cause.explanation", &cause.explanation);
    list.add(TextKind::Backstage, "cause.technical", &cause.technical);
    list.prose("cause.trigger", &cause.trigger);
    for (i, condition) in cause.conditions.iter().enumerate() {
        list.prose(format!("cause.conditions[{i}]"), condition);
    }
    list.prose("cause.effect", &cause.effect);
    list.prose("cause.safeguard_gap", &cause.safeguard_gap);
    for (i, unknown) in cause.unknowns.iter().enumerate() {
        list.prose(format!("cause.unknowns[{i}].question"), &unknown.question);
        list.label(format!("cause.unknowns[{i}].owner"), &unknown.owner);
    }
    for (i, event) in cause.timeline.iter().enumerate() {
        list.prose(format!("cause.timeline[{i}].what"), &event.what);
    }
    for (i, component) in cause.components.iter().enumerate() {
        list.add(TextKind::Backstage, format!("cause.components[{i}].name"), &component.name);
        list.label(format!("cause.components[{i}].plain"), &component.plain);
    }
}

fn fix<'a>(list: &mut List<'a>, brief: &'a Brief) {
    list.part = Part::Fix;
    let fix = &brief.fix;
    list.prose("fix.headline", &fix.headline);
    for (i, action) in fix.actions.iter().enumerate() {
        list.prose(format!("fix.actions[{i}].what"), &action.what);
        list.label(format!("fix.actions[{i}].owner"), &action.owner);
        list.prose(format!("fix.actions[{i}].side_effect"), &action.side_effect);
    }
    list.prose("fix.resources", &fix.resources);
    list.prose("fix.verification", &fix.verification);
    list.prose("fix.contingency.plan", &fix.contingency.plan);
    list.label("fix.contingency.decides", &fix.contingency.decides);
}

fn risk<'a>(list: &mut List<'a>, brief: &'a Brief) {
    list.part = Part::Risk;
    let risk = &brief.risk;
    list.prose("risk.headline", &risk.headline);
    list.prose("risk.overall", &risk.overall);
    for (i, RiskItem { what, measure, owner, .. }) in risk.risks.iter().enumerate() {
        list.prose(format!("risk.risks[{i}].what"), what);
        list.prose(format!("risk.risks[{i}].measure"), measure);
        list.label(format!("risk.risks[{i}].owner"), owner);
    }
    list.prose("risk.if_nothing", &risk.if_nothing);
    if let Some(chance) = &risk.repeat_now {
        list.label("risk.repeat_now.period", &chance.period);
    }
    if let Some(chance) = &risk.repeat_after {
        list.label("risk.repeat_after.period", &chance.period);
    }
}

fn ask<'a>(list: &mut List<'a>, brief: &'a Brief) {
    list.part = Part::Ask;
    let ask = &brief.ask;
    list.prose("ask.headline", &ask.headline);
    list.prose("ask.in_one_line", &ask.in_one_line);
    for (i, request) in ask.requests.iter().enumerate() {
        list.prose(format!("ask.requests[{i}].what"), &request.what);
        list.prose(format!("ask.requests[{i}].detail"), &request.detail);
    }
    list.prose("ask.later", &ask.later);
    list.label("ask.updates.until", &ask.updates.until);
    list.prose("ask.updates.rhythm", &ask.updates.rhythm);
    for (i, milestone) in ask.milestones.iter().enumerate() {
        list.label(format!("ask.milestones[{i}].what"), &milestone.what);
    }
    for (i, decision) in brief.follow_up.decisions.iter().enumerate() {
        list.add(TextKind::Backstage, format!("follow_up.decisions[{i}].what"), &decision.what);
        list.add(TextKind::Backstage, format!("follow_up.decisions[{i}].owner"), &decision.owner);
    }
    list.add(TextKind::Backstage, "follow_up.remark", &brief.follow_up.remark);
}

fn notes<'a>(list: &mut List<'a>, brief: &'a Brief) {
    for part in Part::ALL {
        list.part = part;
        let own = brief.notes.of(part);
        for (i, point) in own.points.iter().enumerate() {
            list.add(TextKind::Backstage, format!("notes.{}.points[{i}]", part.key()), point);
        }
        list.add(TextKind::Backstage, format!("notes.{}.bridge", part.key()), &own.bridge);
    }
    list.part = Part::Bottom;
    for (i, prepared) in brief.notes.questions.iter().enumerate() {
        list.part = prepared.slide.unwrap_or(Part::Bottom);
        list.add(TextKind::Backstage, format!("notes.questions[{i}].question"), &prepared.question);
        list.add(TextKind::Backstage, format!("notes.questions[{i}].answer"), &prepared.answer);
    }
    list.part = Part::Bottom;
    for (i, term) in brief.notes.terms.iter().enumerate() {
        list.label(format!("notes.terms[{i}].word"), &term.word);
        list.label(format!("notes.terms[{i}].plain"), &term.plain);
        list.add(TextKind::Backstage, format!("notes.terms[{i}].exact"), &term.exact);
    }
}
