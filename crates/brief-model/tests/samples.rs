//! The sample briefs: they read, they keep their bytes, and the good ones show between them what a brief can hold.

use std::collections::BTreeSet;

use brief_model::{
    ActionStatus, Basis, Brief, CauseStatus, Fact, Figures, Formula, Horizon, Id, LogoFormat, PageFormat, Paper,
    ReasonKind, Response, Setting, Status, Stretch, Text, TextKind, Theme, Unit, read, texts, write,
};

/// The samples that a manager may take as a model.
const GOOD: &[(&str, &[u8])] = &[
    ("network-outage", include_bytes!("../../../assets/samples/network-outage.brief")),
    ("lost-entries", include_bytes!("../../../assets/samples/lost-entries.brief")),
    ("nationwide-outage", include_bytes!("../../../assets/samples/nationwide-outage.brief")),
];

/// The sample that is bad on purpose.
const BAD: (&str, &[u8]) = ("slow-checkout", include_bytes!("../../../assets/samples/slow-checkout.brief"));

/// Whether a brief shows a feature.
type Shows = fn(&Brief) -> bool;

/// What a manager can see of the product only if at least one good sample shows it.
const SHOWN: &[(&str, Shows)] = &[
    ("a headline of the presenter's own", |b| !b.situation.headline.is_empty()),
    ("headlines composed from the facts", |b| b.risk.headline.is_empty() && b.ask.headline.is_empty()),
    ("money as a reason", |b| has_reason(b, ReasonKind::Money)),
    ("reputation as a reason", |b| has_reason(b, ReasonKind::Reputation)),
    ("the law as a reason", |b| has_reason(b, ReasonKind::Legal)),
    ("disruption as a reason", |b| has_reason(b, ReasonKind::Disruption)),
    ("a meeting of two", |b| b.situation.meeting.setting == Some(Setting::OneToOne)),
    ("a meeting in a group", |b| b.situation.meeting.setting == Some(Setting::Group)),
    ("a meeting on a screen", |b| b.situation.meeting.setting == Some(Setting::Video)),
    ("an audience of its own", |b| b.situation.audience.contains("crisis team")),
    ("an incident that goes on", |b| b.situation.status_now() == Status::Ongoing),
    ("a service that is back", |b| b.situation.status_now() == Status::Restored),
    ("a time of detection", |b| b.situation.times.detected.is_some()),
    ("a clock that is not UTC", |b| b.situation.as_of.is_some_and(|at| at.0.offset().local_minus_utc() != 0)),
    ("a measured fact", |b| any_fact(b, |f| f.value.is_some() && f.basis == Basis::Measured)),
    ("an estimate", |b| any_fact(b, |f| f.value.is_some() && f.basis == Basis::Estimate)),
    ("a range", |b| any_fact(b, |f| f.low.is_some() && f.high.is_some())),
    ("a fact with its own time", |b| any_fact(b, |f| f.as_of.is_some())),
    ("a part of another fact", |b| any_fact(b, |f| f.part_of.is_some())),
    ("a supporting fact", |b| any_fact(b, |f| f.supporting)),
    ("a rate", |b| any_fact(b, |f| f.per.is_some())),
    ("a count", |b| any_fact(b, |f| f.unit == Unit::Count)),
    ("people", |b| any_fact(b, |f| f.unit == Unit::People)),
    ("a share", |b| any_fact(b, |f| f.unit == Unit::Share)),
    ("a duration", |b| any_fact(b, |f| f.unit == Unit::Duration)),
    ("the length of the outage", |b| any_formula(b, |f| *f == Formula::Duration(Stretch::Outage))),
    ("the time until it was contained", |b| any_formula(b, |f| *f == Formula::Duration(Stretch::Uncontained))),
    ("a computed share", |b| any_formula(b, |f| matches!(f, Formula::Share { .. }))),
    ("a product", |b| any_formula(b, |f| matches!(f, Formula::Product(_)))),
    ("a rate over time", |b| any_formula(b, |f| matches!(f, Formula::OverTime { .. }))),
    ("a difference", |b| any_formula(b, |f| matches!(f, Formula::Difference { .. }))),
    ("a sum", |b| any_formula(b, |f| matches!(f, Formula::Sum(_)))),
    ("a fact named in the text", |b| texts(b).iter().any(|text| !named_facts(text.text).is_empty())),
    ("measures before and during", |b| b.impact.metrics.iter().any(|m| m.before.is_some() && m.during.is_some())),
    ("a series with its usual line", |b| {
        b.impact.series.as_ref().is_some_and(|s| s.points.iter().all(|p| p.usual.is_some()))
    }),
    ("a fact as the gap of a series", |b| b.impact.series.as_ref().is_some_and(|s| s.gap.is_some())),
    ("an impact without a chart", |b| b.impact.series.is_none() && b.impact.metrics.is_empty()),
    ("a chain of three links", |b| !b.cause.trigger.is_empty() && b.cause.conditions.len() == 1),
    ("a chain of four links", |b| !b.cause.trigger.is_empty() && b.cause.conditions.len() == 2),
    ("technical detail", |b| !b.cause.technical.is_empty()),
    ("five open questions", |b| b.cause.unknowns.len() >= 5),
    ("a date for the cause", |b| b.cause.confirm_by.is_some()),
    ("an event at about a time", |b| b.cause.timeline.iter().any(|event| event.about)),
    ("an event without a time", |b| b.cause.timeline.iter().any(|event| event.at.is_none())),
    ("components in plain words", |b| !b.cause.components.is_empty()),
    ("an action against the harm", |b| has_horizon(b, Horizon::Contain)),
    ("an action that holds for now", |b| has_horizon(b, Horizon::Workaround)),
    ("an action against the cause", |b| has_horizon(b, Horizon::Permanent)),
    ("an action against the like", |b| has_horizon(b, Horizon::Prevent)),
    ("an action that is planned", |b| has_status(b, ActionStatus::Planned)),
    ("an action under way", |b| has_status(b, ActionStatus::Started)),
    ("an action that is done", |b| has_status(b, ActionStatus::Done)),
    ("an action that lasts until a date", |b| b.fix.actions.iter().any(|action| action.until.is_some())),
    ("a side effect", |b| b.fix.actions.iter().any(|action| !action.side_effect.is_empty())),
    ("ten actions", |b| b.fix.actions.len() >= 10),
    ("a risk to reduce", |b| has_response(b, Response::Reduce)),
    ("a risk to avoid", |b| has_response(b, Response::Avoid)),
    ("a risk to accept", |b| has_response(b, Response::Accept)),
    ("a risk to check", |b| has_response(b, Response::Check)),
    ("a risk to watch", |b| has_response(b, Response::Watch)),
    ("nine risks", |b| b.risk.risks.len() == 9),
    ("a repeat as one in so many", |b| b.risk.repeat_now.as_ref().is_some_and(|chance| chance.one_in.is_some())),
    ("a repeat now and after the fix", |b| b.risk.repeat_now.is_some() && b.risk.repeat_after.is_some()),
    ("a repeat that nobody can judge yet", |b| b.risk.repeat_now.is_some() && b.risk.repeat_after.is_none()),
    ("three requests", |b| b.ask.requests.len() == 3),
    ("no request, with a condition", |b| b.ask.requests.is_empty() && !b.ask.later.is_empty()),
    ("an ask in one line", |b| !b.ask.in_one_line.is_empty()),
    ("a rhythm in the presenter's words", |b| !b.ask.updates.rhythm.is_empty()),
    ("a rhythm composed", |b| b.ask.updates.rhythm.is_empty() && b.ask.updates.every_minutes.is_some()),
    ("a date that we promise", |b| b.ask.milestones.iter().any(|milestone| !milestone.outside)),
    ("a date from outside", |b| b.ask.milestones.iter().any(|milestone| milestone.outside)),
    ("the presenter's own words", |b| !b.notes.bottom.points.is_empty()),
    ("a bridge of one's own", |b| !b.notes.bottom.bridge.is_empty()),
    ("a question in one's own words", |b| b.notes.questions.iter().any(|q| q.asks.is_none() && !q.question.is_empty())),
    ("an answer to one of the twelve questions", |b| b.notes.questions.iter().any(|q| q.asks.is_some())),
    ("terms", |b| b.notes.terms.iter().any(|term| !term.exact.is_empty())),
    ("a light deck", |b| b.look.theme == Theme::Light),
    ("a dark deck", |b| b.look.theme == Theme::Dark),
    ("an accent of its own", |b| !b.look.accent.is_empty()),
    ("slides in 16:9", |b| b.look.page == PageFormat::Wide),
    ("slides in 4:3", |b| b.look.page == PageFormat::Standard),
    ("A4 paper", |b| b.look.paper == Paper::A4),
    ("letter paper", |b| b.look.paper == Paper::Letter),
    ("a logo", |b| b.look.logo.as_ref().is_some_and(|logo| logo.format == LogoFormat::Png)),
    ("the timeline as an appendix", |b| b.look.appendix.timeline),
    ("the terms as an appendix", |b| b.look.appendix.terms),
    ("the actions as an appendix", |b| b.look.appendix.actions),
];

#[test]
fn every_sample_is_written_as_it_was_read() {
    for (name, bytes) in GOOD.iter().chain([&BAD]) {
        let written = String::from_utf8(write(&parse(name, bytes))).expect("a brief is written in UTF-8");
        let stored = std::str::from_utf8(bytes).expect("a sample is kept in UTF-8");
        assert!(written == stored, "{name}: reading and writing it changes its bytes");
    }
}

#[test]
fn no_sample_has_a_key_that_this_version_does_not_know() {
    for (name, brief) in all() {
        // The derived text of unknown keys is `Extra({})` where there are none.
        let told = format!("{brief:?}");
        let unknown = told.split("Extra({\"").nth(1).map(|rest| rest.chars().take(40).collect::<String>());
        assert_eq!(unknown, None, "{name}");
    }
}

#[test]
fn every_name_stands_once_in_its_list() {
    for (name, brief) in all() {
        for (list, ids) in names(&brief) {
            let different: BTreeSet<&Id> = ids.iter().copied().collect();
            assert!(ids.iter().all(|id| !id.is_empty()), "{name}: {list} has an entry without a name");
            assert_eq!(different.len(), ids.len(), "{name}: {list} has a name twice: {ids:?}");
        }
    }
}

#[test]
fn every_reference_leads_to_a_fact() {
    for (name, brief) in all() {
        let facts: BTreeSet<&str> = brief.impact.facts.iter().map(|fact| fact.id.0.as_str()).collect();
        for (place, id) in references(&brief) {
            assert!(facts.contains(id.as_str()), "{name}: {place} refers to `{id}`, which is no fact");
        }
    }
}

#[test]
fn every_figure_of_a_good_sample_has_a_value() {
    for (name, brief) in good() {
        let figures = Figures::of(&brief, brief.situation.as_of);
        for (index, fact) in brief.impact.facts.iter().enumerate() {
            assert!(figures.at(index).is_ok(), "{name}: `{}` has no value: {:?}", fact.id, figures.at(index));
        }
    }
}

#[test]
fn a_good_sample_leaves_nobody_without_an_owner_and_a_date() {
    for (name, brief) in good() {
        for unknown in &brief.cause.unknowns {
            assert!(!unknown.owner.is_empty() && unknown.due.is_some(), "{name}: open question `{}`", unknown.id);
        }
        for action in &brief.fix.actions {
            let date = match action.status {
                ActionStatus::Done => action.done_at,
                _ => action.due.or(action.until),
            };
            assert!(!action.owner.is_empty() && date.is_some(), "{name}: action `{}`", action.id);
        }
        for risk in &brief.risk.risks {
            let judged = risk.weight().is_some() && risk.response.is_some();
            assert!(!risk.owner.is_empty() && judged, "{name}: risk `{}`", risk.id);
        }
        assert!(brief.ask.requests.iter().all(|request| request.by.is_some()), "{name}: requests");
        assert!(!brief.fix.contingency.plan.is_empty(), "{name}: contingency");
        assert!(brief.ask.updates.next.is_some() && brief.ask.report_due.is_some(), "{name}: updates");
    }
}

#[test]
fn a_good_sample_looks_back_on_what_is_done_and_ahead_to_what_is_promised() {
    for (name, brief) in good() {
        let now = brief.situation.as_of.expect("a sample holds for a moment");
        assert!(brief.situation.meeting.at.is_some_and(|at| at >= now), "{name}: meeting");
        assert!(brief.ask.updates.next > brief.situation.meeting.at, "{name}: next update");
        let ahead = brief.fix.actions.iter().filter_map(|action| action.due.or(action.until));
        let ahead = ahead.chain(brief.cause.unknowns.iter().filter_map(|unknown| unknown.due));
        let ahead = ahead.chain(brief.ask.requests.iter().filter_map(|request| request.by));
        let ahead = ahead.chain(brief.ask.milestones.iter().map(|milestone| milestone.at));
        assert!(ahead.chain(brief.cause.confirm_by).all(|at| at > now), "{name}: a promise lies in the past");
        let past = brief.fix.actions.iter().filter_map(|action| action.done_at);
        let past = past.chain(brief.cause.timeline.iter().filter_map(|event| event.at));
        assert!(past.chain(brief.situation.times.resolved).all(|at| at <= now), "{name}: it knows the future");
    }
}

#[test]
fn a_good_sample_says_what_is_published_and_invents_no_money() {
    for (name, brief) in good() {
        let background = &brief.situation.background;
        assert!(background.contains("fictional") && background.contains("**Made up:**"), "{name}: background");
        assert!(background.contains("**Sources:**"), "{name}: sources");
        assert!(brief.situation.currency.is_none(), "{name}: currency");
        assert!(!any_fact(&brief, |fact| fact.unit == Unit::Money), "{name}: money among the facts");
        let sum = texts(&brief).into_iter().find(|text| text.text.contains(['£', '$', '€']));
        assert_eq!(sum, None, "{name}: money in the text");
    }
}

#[test]
fn the_good_samples_show_between_them_all_that_a_brief_can_hold() {
    let good: Vec<Brief> = good().map(|(_, brief)| brief).collect();
    let hidden: Vec<&str> =
        SHOWN.iter().filter(|(_, shows)| !good.iter().any(shows)).map(|(feature, _)| *feature).collect();
    assert!(hidden.is_empty(), "no good sample shows {hidden:#?}");
}

#[test]
fn each_step_of_certainty_about_the_cause_is_shown() {
    let shown: BTreeSet<CauseStatus> = all().filter_map(|(_, brief)| brief.cause.status).collect();
    let steps = [CauseStatus::Unknown, CauseStatus::Hypothesis, CauseStatus::Probable, CauseStatus::Confirmed];
    assert_eq!(shown, BTreeSet::from(steps));
}

#[test]
fn a_logo_is_a_small_png() {
    for logo in all().filter_map(|(_, brief)| brief.look.logo) {
        assert!(logo.data.starts_with("iVBORw0KGgo"), "Base64 of the PNG signature");
        assert!(logo.data.len() / 4 * 3 < 3_000, "a sample stays readable");
        assert!(!logo.alt.is_empty(), "whoever listens wants to know what it shows");
    }
}

#[test]
fn the_bad_sample_is_bad_in_its_facts_too() {
    let (name, brief) = (BAD.0, parse(BAD.0, BAD.1));
    let times = &brief.situation.times;
    assert!(times.detected < times.started, "{name}: noticed before it began");
    assert!(any_fact(&brief, |fact| fact.value.is_none() && fact.computed.is_none()), "{name}: a figure is missing");
    assert!(brief.impact.facts.iter().all(|fact| fact.source.is_empty()), "{name}: no figure has a source");
    assert!(brief.fix.actions.iter().all(|action| action.owner.is_empty() && action.due.is_none()), "{name}: actions");
    assert!(brief.cause.unknowns.iter().all(|unknown| unknown.owner.is_empty()), "{name}: open questions");
    assert!(brief.fix.contingency.plan.is_empty(), "{name}: contingency");
    assert!(brief.ask.requests.is_empty() && brief.ask.later.is_empty(), "{name}: ask");
    assert!(brief.ask.updates.next.is_none(), "{name}: next update");
}

#[test]
fn the_table_of_the_samples_names_each_of_them() {
    let table = include_str!("../../../assets/samples/README.md");
    for (name, _) in GOOD.iter().chain([&BAD]) {
        assert!(table.contains(&format!("[`{name}.brief`]({name}.brief)")), "{name}");
    }
}

fn parse(name: &str, bytes: &[u8]) -> Brief {
    read(bytes).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn good() -> impl Iterator<Item = (&'static str, Brief)> {
    GOOD.iter().map(|(name, bytes)| (*name, parse(name, bytes)))
}

fn all() -> impl Iterator<Item = (&'static str, Brief)> {
    good().chain([(BAD.0, parse(BAD.0, BAD.1))])
}

fn has_reason(brief: &Brief, kind: ReasonKind) -> bool {
    brief.situation.reasons.iter().any(|reason| reason.kind == kind && !reason.why.is_empty())
}

fn has_horizon(brief: &Brief, horizon: Horizon) -> bool {
    brief.fix.actions.iter().any(|action| action.horizon == horizon)
}

fn has_status(brief: &Brief, status: ActionStatus) -> bool {
    brief.fix.actions.iter().any(|action| action.status == status)
}

fn has_response(brief: &Brief, response: Response) -> bool {
    brief.risk.risks.iter().any(|risk| risk.response == Some(response))
}

fn any_fact(brief: &Brief, is: impl Fn(&Fact) -> bool) -> bool {
    brief.impact.facts.iter().any(is)
}

fn any_formula(brief: &Brief, is: impl Fn(&Formula) -> bool) -> bool {
    any_fact(brief, |fact| fact.computed.as_ref().is_some_and(&is))
}

/// The names in each list of a brief.
fn names(brief: &Brief) -> Vec<(&'static str, Vec<&Id>)> {
    vec![
        ("facts", brief.impact.facts.iter().map(|fact| &fact.id).collect()),
        ("metrics", brief.impact.metrics.iter().map(|metric| &metric.id).collect()),
        ("unknowns", brief.cause.unknowns.iter().map(|unknown| &unknown.id).collect()),
        ("timeline", brief.cause.timeline.iter().map(|event| &event.id).collect()),
        ("actions", brief.fix.actions.iter().map(|action| &action.id).collect()),
        ("risks", brief.risk.risks.iter().map(|risk| &risk.id).collect()),
        ("requests", brief.ask.requests.iter().map(|request| &request.id).collect()),
        ("questions", brief.notes.questions.iter().map(|question| &question.id).collect()),
    ]
}

/// Every place that refers to a fact, with the name that it gives.
fn references(brief: &Brief) -> Vec<(String, String)> {
    let mut list: Vec<(String, &Id)> = Vec::new();
    for fact in &brief.impact.facts {
        let place = format!("fact `{}`", fact.id);
        list.extend(fact.part_of.iter().map(|id| (place.clone(), id)));
        let inputs: Vec<&Id> = match &fact.computed {
            None | Some(Formula::Duration(_)) => Vec::new(),
            Some(Formula::Share { part, whole, .. }) => vec![part, whole],
            Some(Formula::Product(ids) | Formula::Sum(ids)) => ids.iter().collect(),
            Some(Formula::OverTime { rate, share, .. }) => share.iter().chain([rate]).collect(),
            Some(Formula::Difference { from, less, .. }) => less.iter().chain([from]).collect(),
        };
        list.extend(inputs.into_iter().map(|id| (place.clone(), id)));
    }
    let gap = brief.impact.series.as_ref().and_then(|series| series.gap.as_ref());
    list.extend(gap.map(|id| ("the series".to_owned(), id)));
    let mut references: Vec<(String, String)> = list.into_iter().map(|(place, id)| (place, id.0.clone())).collect();
    for Text { field, kind, text, .. } in texts(brief) {
        // A label is shown as it stands: a reference in it would lead nowhere.
        let named = named_facts(text).into_iter();
        references
            .extend(named.map(|id| (field.clone(), if kind == TextKind::Label { format!("{{{id}}}") } else { id })));
    }
    references
}

/// The names in braces in a text.
fn named_facts(text: &str) -> Vec<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(id, _)| id.to_owned()).collect()
}
