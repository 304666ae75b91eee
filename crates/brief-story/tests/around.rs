//! What is told around the meeting: what has changed since the last one, the mail after it, the dates.

use brief_model::{ActionStatus, Amount, Brief, CauseStatus, Decision, Id, Moment, Outcome, next_briefing};
use brief_story::{
    Body, Change, Context, Purpose, compare, compose, compose_card, compose_dates, compose_mail, compose_report,
};
use expect_test::{Expect, expect};

fn example() -> Brief {
    brief_model::read(include_bytes!("../../../assets/templates/example.brief")).expect("the example is a brief")
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("the tests write moments as in RFC 3339")
}

fn context(as_of: &str) -> Context {
    Context { as_of: moment(as_of), purpose: Purpose::Export }
}

/// The next briefing of the example, in the evening of the same day.
fn evening() -> Brief {
    next_briefing(&example(), moment("2026-11-14T18:00:00Z"))
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Everything that a comparison says, a line each.
fn compared(brief: &Brief, as_of: &str, expected: &Expect) {
    let since = compare(brief, moment(as_of)).expect("there was a briefing before");
    let lines: Vec<String> = since
        .entries
        .iter()
        .filter(|entry| entry.change != Change::Unchanged)
        .map(|entry| format!("{:?}: {}\n", entry.change, plain(&entry.text.text())))
        .collect();
    expected.assert_eq(&lines.concat());
}

/// The groups on the first slide, a line each.
fn on_slide(brief: &Brief, as_of: &str) -> String {
    let story = compose(brief, &context(as_of));
    let Body::Bottom(bottom) = &story.deck.slides[0].body else { panic!("the first slide is the bottom line") };
    let groups = bottom.reasons.iter().map(|reason| {
        format!("{}: {}\n", reason.name, reason.text.filled().map(brief_story::Phrase::text).unwrap_or_default())
    });
    plain(&format!("{}\n{}", bottom.reasons_title, groups.collect::<String>()))
}

#[test]
fn says_honestly_that_nothing_has_changed() {
    let brief = evening();
    assert!(compare(&example(), moment("2026-11-14T18:00:00Z")).is_none(), "the first briefing has none before it");
    let since = compare(&brief, moment("2026-11-14T18:00:00Z")).expect("there was one before");
    assert!(since.is_quiet());
    let slide = on_slide(&brief, "2026-11-14T18:00:00Z");
    assert!(slide.contains("Nothing has changed since Sat 14 Nov, 14:30"), "{slide}");
}

#[test]
fn names_what_is_another_what_is_new_and_what_is_gone() {
    let mut brief = evening();
    let fact =
        brief.impact.facts.iter_mut().find(|fact| fact.value.is_some() && !fact.supporting).expect("it has some");
    fact.value = Amount::new(17.0);
    fact.computed = None;
    let last = brief.impact.facts.iter().rposition(|fact| !fact.supporting).expect("it has some");
    brief.impact.facts.remove(last);
    brief.impact.facts.push(brief_model::Fact {
        value: Amount::new(40.0),
        what: "complaints received".to_owned(),
        ..brief_model::Fact::default()
    });
    brief.cause.status = Some(CauseStatus::Confirmed);
    let open = brief.fix.actions.iter_mut().find(|action| action.status != ActionStatus::Done).expect("one is open");
    open.status = ActionStatus::Done;
    let since = compare(&brief, moment("2026-11-14T18:00:00Z")).expect("there was one before");
    let has = |change: Change, part: &str| {
        let found =
            since.entries.iter().any(|entry| entry.change == change && plain(&entry.text.text()).contains(part));
        assert!(found, "{change:?} {part} is lacking in {:#?}", since.entries);
    };
    has(Change::Changed, " → 17");
    has(Change::New, "40 complaints received");
    has(Change::Withdrawn, "withdrawn: ");
    has(Change::Changed, "cause: confirmed");
    has(Change::Changed, "done: ");
    let slide = on_slide(&brief, "2026-11-14T18:00:00Z");
    assert!(slide.contains("Changed: ") && slide.contains("New: "), "{slide}");
    let story = compose(&brief, &context("2026-11-14T18:00:00Z"));
    let said: String = story.notes.slides[0].say.iter().map(|point| plain(&point.text())).collect();
    assert!(said.contains("40 complaints received"), "the notes say all of it: {said}");
}

#[test]
fn tells_promises_kept_from_promises_late() {
    let brief = next_briefing(&example(), moment("2026-12-24T09:00:00Z"));
    let since = compare(&brief, moment("2026-12-24T09:00:00Z")).expect("there was one before");
    let late = since.entries.iter().filter(|entry| entry.change == Change::Late).count();
    assert!(late >= 3, "by Christmas, much is late: {:#?}", since.entries);
    let mut kept = brief.clone();
    kept.ask.report_done = Some(moment("2026-11-20T09:00:00Z"));
    kept.cause.status = Some(CauseStatus::Confirmed);
    for action in &mut kept.fix.actions {
        action.status = ActionStatus::Done;
    }
    let since = compare(&kept, moment("2026-12-24T09:00:00Z")).expect("there was one before");
    assert!(since.entries.iter().any(|entry| entry.change == Change::Kept), "{:#?}", since.entries);
    let fewer = since.entries.iter().filter(|entry| entry.change == Change::Late).count();
    assert!(fewer < late);
}

#[test]
fn an_update_in_time_is_a_promise_kept() {
    let update = |as_of: &str| {
        let mut first = Brief::default();
        first.situation.as_of = Some(moment("2026-11-14T14:30:00Z"));
        first.situation.times.started = Some(moment("2026-11-14T08:04:00Z"));
        first.ask.updates.next = Some(moment("2026-11-14T18:00:00Z"));
        next_briefing(&first, moment(as_of))
    };
    compared(
        &update("2026-11-14T18:10:00Z"),
        "2026-11-14T18:10:00Z",
        &expect![[r#"
        Kept: kept: next update, Sat 14 Nov, 18:00
    "#]],
    );
    compared(
        &update("2026-11-14T19:00:00Z"),
        "2026-11-14T19:00:00Z",
        &expect![[r#"
        Late: late: next update, was due Sat 14 Nov, 18:00
    "#]],
    );
}

#[test]
fn the_mail_speaks_of_a_meeting_that_took_place_and_of_what_was_decided() {
    let mut brief = example();
    let as_of = context("2026-11-14T16:00:00Z");
    let mail = compose_mail(&brief, &as_of);
    assert!(mail.opening.starts_with("Thank you for your time"), "{}", mail.opening);
    assert!(mail.undecided, "requests were made and nothing is noted");
    assert!(mail.parts.iter().any(|part| part.heading == "What we asked you to decide"));
    brief.ask.requests[0].id = Id::from("money");
    brief.follow_up.decisions.push(Decision {
        request: Some(Id::from("money")),
        outcome: Some(Outcome::Agreed),
        owner: "Finance".to_owned(),
        ..Decision::default()
    });
    let mail = compose_mail(&brief, &as_of);
    assert!(!mail.undecided);
    let decided = mail.parts.iter().find(|part| part.heading == "What was decided").expect("it is noted");
    assert!(decided.entries[0].starts_with("Agreed: ") && decided.entries[0].ends_with("(Finance)"), "{decided:?}");
    let next = next_briefing(&brief, moment("2026-11-14T18:00:00Z"));
    let since = compare(&next, moment("2026-11-14T18:00:00Z")).expect("there was one before");
    assert!(since.entries.iter().any(|entry| entry.text.text().starts_with("agreed: ")), "{:#?}", since.entries);
}

#[test]
fn the_dates_keep_their_keys_from_one_briefing_to_the_next() {
    let first = compose_dates(&example(), &context("2026-11-14T14:30:00Z"), true);
    let mut later = evening();
    later.situation.title = "A better name".to_owned();
    let second = compose_dates(&later, &context("2026-11-14T18:00:00Z"), true);
    assert_eq!(first.incident, second.incident);
    let keys = |dates: &brief_story::Dates| dates.entries.iter().map(|entry| entry.key.clone()).collect::<Vec<_>>();
    assert!(keys(&first).contains(&"update-1".to_owned()), "{:?}", keys(&first));
    for key in keys(&second) {
        assert!(key.starts_with("update-") || keys(&first).contains(&key), "{key} is new in {:?}", keys(&first));
    }
    let mut sorted = keys(&first);
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), first.entries.len(), "no two dates share a key");
    assert!(compose_dates(&example(), &context("2026-11-14T14:30:00Z"), false).entries.len() < first.entries.len());
}

#[test]
fn the_report_says_what_the_deck_says() {
    let brief = example();
    let context = context("2026-11-14T14:30:00Z");
    let (story, report) = (compose(&brief, &context), compose_report(&brief, &context));
    assert_eq!(report.headline, story.deck.slides[0].headline);
    let titles: Vec<&str> = report.sections.iter().map(|section| section.title.as_str()).collect();
    for wanted in ["Impact", "What happened", "Not known yet", "Remediation plan", "Contingency plan", "Next steps"] {
        assert!(titles.contains(&wanted), "{wanted} is lacking in {titles:?}");
    }
    assert!(titles.iter().any(|title| title.contains("root cause") || *title == "Root cause"), "{titles:?}");
}

#[test]
fn the_card_has_five_questions_with_short_answers() {
    let card = compose_card(&example(), &context("2026-11-14T14:30:00Z"));
    assert_eq!(card.figures.len(), 3);
    assert_eq!(card.questions.len(), 5);
    assert!(card.questions.iter().all(|question| !question.answers.is_empty()));
    assert!(card.asked && !card.asks.is_empty() && card.next.is_some());
}

#[test]
fn an_empty_brief_has_everything_and_says_little() {
    let brief = Brief::default();
    let context = context("2026-11-14T14:30:00Z");
    assert!(compose_report(&brief, &context).summary.pieces.is_empty());
    assert!(compose_card(&brief, &context).questions.is_empty());
    assert!(compose_dates(&brief, &context, true).entries.is_empty());
    assert!(!compose_mail(&brief, &context).opening.is_empty());
    let next = next_briefing(&brief, context.as_of);
    assert!(compare(&next, context.as_of).is_some_and(|since| since.is_quiet()));
}
