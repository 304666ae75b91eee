//! Whole stories of a window's session against a host in memory.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::memory::Memory;
use crate::message::{
    ChangeMark, Edit, ExportChoice, FileKind, PageView, PictureLine, Proof, Review, SaveKind, StepId, StepState,
};
use crate::session::Session;
use crate::{Code, Error, Password, Problem, Start, Trouble};

const NOW: &str = "2026-11-14T14:30:00Z";
const FILE: &str = "home/checkout.brief";

fn session() -> Session<Memory> {
    on(Memory::at(NOW))
}

fn on(host: Memory) -> Session<Memory> {
    use crate::Host;
    host.make_folder(Path::new("home")).expect("a disk in memory has room");
    Session::new(host, Path::new("data"))
}

/// The next run of the app, after the one before has ended without a word.
fn again(session: Session<Memory>) -> Session<Memory> {
    on(session.host)
}

fn title(session: &mut Session<Memory>, text: &str) -> Result<Review, Error> {
    session.edit(&[Edit { path: "situation.title".to_owned(), value: json!(text) }], Some("situation.title"))
}

fn code(result: Result<impl std::fmt::Debug, Error>) -> Code {
    Problem::from(result.expect_err("this is refused")).code
}

/// Whether a page is told without what was sent before.
fn is_whole(page: &PageView) -> bool {
    page.picture.as_ref().is_some_and(|lines| lines.iter().all(|line| matches!(line, PictureLine::New(_))))
}

/// Takes the pictures of a review as the window does.
fn take(have: &mut Vec<String>, review: Review) {
    have.resize(review.pages.len(), String::new());
    for (have, page) in have.iter_mut().zip(review.pages) {
        let Some(picture) = page.picture else { continue };
        let before: Vec<&str> = have.lines().collect();
        let line = |line| match line {
            PictureLine::Kept(place) => before[place].to_owned(),
            PictureLine::New(line) => line,
        };
        *have = picture.into_iter().map(line).collect::<Vec<_>>().join("\n");
    }
}

#[test]
fn only_changed_lines_of_changed_pages_are_sent_unless_the_window_has_lost_them() {
    let mut session = session();
    let opened = session.begin(Start::Example).expect("nothing is open");
    assert!(opened.review.pages.iter().all(is_whole));
    let cause = Edit { path: "cause.trigger".to_owned(), value: json!("A **new** release") };
    let review = session.edit(&[cause], None).expect("this is a field");
    let sent: Vec<usize> = review.pages.iter().filter(|page| page.picture.is_some()).map(|page| page.slide).collect();
    assert_eq!(sent, [2], "only the slide of the cause has changed");
    let page = &review.pages[review.slides[2].pages[0]];
    assert!(!is_whole(page) && page.picture.iter().flatten().any(|line| matches!(line, PictureLine::New(_))));
    let fresh = session.review(true).expect("a brief is open");
    assert!(fresh.pages.iter().all(is_whole));
    assert!(fresh.revision > review.revision);
}

#[test]
fn the_pages_sent_are_those_that_a_new_window_gets() {
    let mut session = session();
    let mut have: Vec<String> = Vec::new();
    let opened = session.begin(Start::Example).expect("nothing is open");
    take(&mut have, opened.review);
    for (path, value) in [
        ("situation.title", json!("Another name")),
        ("impact.facts[0].value", json!(99_999)),
        ("look.theme", json!("dark")),
        ("look.page", json!("4:3")),
        ("impact.facts", json!([])),
        ("situation.classification", json!("Confidential")),
        ("language", json!("de-DE")),
    ] {
        let review = session.edit(&[Edit { path: path.to_owned(), value }], None).expect("this is a field");
        take(&mut have, review);
        let mut all = Vec::new();
        take(&mut all, session.review(true).expect("a brief is open"));
        assert!(have == all, "after {path}");
    }
}

#[test]
fn steps_tell_what_is_missing_and_where_it_goes() {
    let mut session = session();
    let review = session.begin(Start::Empty).expect("nothing is open").review;
    assert!(review.steps.iter().all(|step| step.state == StepState::Empty && step.missing > 0), "{:?}", review.steps);
    assert!(review.readiness.settle >= review.steps.iter().map(|step| step.missing).sum::<usize>());
    let review = title(&mut session, "Checkout down").expect("this is a field");
    assert_eq!(review.steps[0].id, StepId::Situation);
    assert_eq!(review.steps[0].state, StepState::Started);
}

#[test]
fn what_is_missing_is_named_once() {
    let review = session().begin(Start::Empty).expect("nothing is open").review;
    let names: Vec<String> =
        review.slides.into_iter().flat_map(|slide| slide.placeholders).map(|missing| missing.missing).collect();
    assert!(names.contains(&"Our ask".to_owned()) && names.contains(&"If nothing is done".to_owned()), "{names:?}");
    assert!(names.iter().all(|name| !name.contains("not filled in") && !name.contains('?')), "{names:?}");
}

#[test]
fn a_brief_is_saved_with_the_version_before_beside_it() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    assert_eq!(code(session.save(false)), Code::Other, "it has no place yet");
    let saved = session.save_as(Path::new("home/checkout")).expect("a brief is open");
    assert_eq!((saved.kind, saved.path_shown.as_deref()), (SaveKind::Saved, Some(FILE)));
    let first = session.host.get(FILE);

    let mut session = again(session);
    session.open(Path::new(FILE)).expect("it was saved");
    title(&mut session, "Changed").expect("this is a field");
    assert_eq!(session.save_state().expect("a brief is open").kind, SaveKind::Unsaved);
    session.save(false).expect("nobody else has changed it");
    assert_eq!(session.host.get("home/checkout (previous).brief"), first);
    title(&mut session, "Changed again").expect("this is a field");
    session.save(false).expect("nobody else has changed it");
    assert_eq!(
        session.host.get("home/checkout (previous).brief"),
        first,
        "the version that was opened, not the last one"
    );
    let start = session.start();
    assert_eq!((start.recent.len(), start.recent[0].title.as_str()), (1, "Changed again"));
    assert!(start.recent[0].thumbnail.is_some());
}

#[test]
fn a_brief_is_called_by_its_incident_until_it_has_a_file() {
    let mut session = session();
    let opened = session.begin(Start::Empty).expect("nothing is open");
    assert_eq!((opened.save.name.as_str(), session.file_name().as_str()), ("New brief", "New brief.brief"));
    let review = title(&mut session, "Checkout down: cards/wallets").expect("this is a field");
    assert_eq!(review.save.name, "Checkout down: cards/wallets");
    assert_eq!(session.name(), Some("Checkout down: cards/wallets"));
    assert_eq!(session.file_name(), "Checkout down cards wallets.brief");
    let saved = session.save_as(Path::new("home/checkout.brief")).expect("a brief is open");
    assert_eq!((saved.name.as_str(), session.name()), ("checkout", Some("checkout")));
    let review = title(&mut session, "Checkout down again").expect("this is a field");
    assert_eq!((review.save.name.as_str(), session.file_name().as_str()), ("checkout", "checkout.brief"));
}

#[test]
fn what_was_not_saved_is_offered_after_a_sudden_end_and_goes_on() {
    let mut session = session();
    session.begin(Start::Empty).expect("nothing is open");
    title(&mut session, "Check").expect("this is a field");
    session.host.wait(3);
    title(&mut session, "Checkout down").expect("this is a field");
    session.undo().expect("a brief is open");
    session.redo().expect("a brief is open");

    let mut session = again(session);
    let start = session.start();
    let [offer] = start.recovered.as_slice() else { panic!("{:?}", start.recovered) };
    assert_eq!((offer.title.as_str(), offer.saved_too), ("Checkout down", false));
    let opened = session.recover(&offer.id).expect("it is there");
    assert_eq!(opened.brief["situation"]["title"], json!("Checkout down"));
    assert_eq!(opened.save.kind, SaveKind::Unsaved);

    // A second sudden end, with and without another edit.
    let mut session = again(session);
    let id = session.start().recovered[0].id.clone();
    session.recover(&id).expect("it is there");
    title(&mut session, "Checkout down for all").expect("this is a field");
    let mut session = again(session);
    let start = session.start();
    assert_eq!((start.recovered.len(), start.recovered[0].title.as_str()), (1, "Checkout down for all"));
    session.discard(&start.recovered[0].id).expect("it can be removed");
    assert!(session.start().recovered.is_empty());
}

#[test]
fn saving_and_closing_leave_no_journal() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    title(&mut session, "One").expect("this is a field");
    session.save_as(Path::new(FILE)).expect("a brief is open");
    title(&mut session, "Two").expect("this is a field");
    assert_eq!(code(session.close(false)), Code::Unsaved);
    assert_eq!(code(session.begin(Start::Empty)), Code::Unsaved);
    session.close(true).expect("it is left behind");
    assert!(again(session).recovered().is_empty());
}

#[test]
fn a_journal_that_was_torn_tells_all_but_its_last_line() {
    let mut session = session();
    session.begin(Start::Empty).expect("nothing is open");
    for text in ["a", "ab", "abc"] {
        title(&mut session, text).expect("this is a field");
    }
    let path = session.host.paths().into_iter().find(|path| path.starts_with("data/journal/")).expect("it is there");
    let whole = session.host.get(&path);
    let mut host = session.host;
    for end in 0..=whole.len() {
        host.put(&path, &whole[..end]);
        let next = on(host);
        let told: Vec<String> = next.recovered().into_iter().map(|offer| offer.title).collect();
        let lines = whole[..end].iter().filter(|byte| **byte == b'\n').count();
        let expected: &[&str] = [&[][..], &["a"], &["ab"], &["abc"]][lines];
        assert_eq!(told, expected, "torn at {end}");
        host = next.host;
    }
}

#[test]
fn a_full_disk_loses_nothing_and_says_so() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    session.save_as(Path::new(FILE)).expect("a brief is open");
    let before = session.host.get(FILE);
    session.host.trouble = Some(Trouble::Full);
    let review = title(&mut session, "Changed").expect("the edit itself is accepted");
    assert_eq!((review.save.kind, review.save.problem.map(|it| it.code)), (SaveKind::Failed, Some(Code::NoRoom)));
    let saved = session.save(false).expect("the failure is told in the state");
    assert_eq!((saved.kind, saved.problem.map(|it| it.code)), (SaveKind::Failed, Some(Code::NoRoom)));
    assert_eq!(session.host.get(FILE), before);
    session.host.trouble = None;
    let review = title(&mut session, "Changed twice").expect("there is room again");
    assert_eq!(review.save.kind, SaveKind::Unsaved);
    let recovered = again(session).recovered();
    assert_eq!(recovered[0].title, "Changed twice", "the journal has caught up");
}

#[test]
fn a_file_that_another_program_changed_is_not_replaced_unasked() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    session.save_as(Path::new(FILE)).expect("a brief is open");
    title(&mut session, "Mine").expect("this is a field");
    assert!(!session.is_changed_outside());
    let mut other = crate::Brief::default();
    other.situation.title = "Theirs".to_owned();
    session.host.put(FILE, brief_model::write(&other));
    assert!(session.is_changed_outside());
    assert_eq!(code(session.save(false)), Code::Changed);
    session.save(true).expect("it may be replaced");
    let previous = brief_model::read(&session.host.get("home/checkout (previous).brief")).expect("it is a brief");
    assert_eq!(previous.situation.title, "Theirs");

    session.host.put(FILE, brief_model::write(&other));
    title(&mut session, "Mine again").expect("this is a field");
    let opened = session.reload().expect("it is a brief");
    assert_eq!(opened.brief["situation"]["title"], json!("Theirs"));
    assert!(!session.has_changes());
}

#[test]
fn what_is_planned_is_what_is_written() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    let all = ExportChoice {
        deck: true,
        notes: true,
        report: true,
        card: true,
        mail: true,
        calendar: true,
        svg: true,
        ..ExportChoice::nothing()
    };
    assert_eq!(session.export_plan(Some(all)).expect("a brief is open").folder, None);
    session.set_export_folder("home".into());
    let plan = session.export_plan(Some(all)).expect("a brief is open");
    assert!(plan.files.iter().all(|it| it.count > 0 && !it.exists), "{:?}", plan.files);
    let exported = session.export_files(all, None, false).expect("nothing is in the way");
    let written: Vec<_> = exported.files.iter().map(|it| (it.kind, it.name.clone())).collect();
    assert_eq!(plan.files.iter().map(|it| (it.kind, it.name.clone())).collect::<Vec<_>>(), written);
    assert_eq!(written[0].1, "Example deck.pdf");
    assert!(exported.files.iter().all(|it| it.bytes > 400), "{:?}", exported.files);
    assert!(session.export_plan(Some(all)).expect("a brief is open").files.iter().all(|it| it.exists));
    assert_eq!(code(session.export_files(all, None, false)), Code::Exists);
    session.export_files(all, None, true).expect("they may be replaced");
    assert!(session.exported_path("1").is_ok_and(|path| path.ends_with("Example notes.pdf")));
    assert_eq!(code(session.exported_path("99")), Code::Nothing);
}

#[test]
fn what_was_exported_is_offered_again_and_the_password_is_kept_nowhere() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    assert_eq!(session.export_plan(None).expect("a brief is open").choice, ExportChoice::default());
    session.set_export_folder("home/out".into());
    let card = ExportChoice { card: true, card_on_sheet: true, ..ExportChoice::nothing() };
    session.export_files(card, Password::new("open sesame"), false).expect("nothing is in the way");
    title(&mut session, "Changed").expect("this is a field");
    let mut session = again(session);
    for path in session.host.paths() {
        let bytes = session.host.get(&path);
        assert!(!bytes.windows(6).any(|window| window == b"sesame"), "`{path}` keeps the password");
    }
    session.begin(Start::Example).expect("nothing is open");
    assert_eq!(session.export_plan(None).expect("a brief is open").choice, card);
}

#[test]
fn every_kind_of_file_can_be_seen_before_it_is_written() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    let choice = ExportChoice { mail_with_deck: true, ..ExportChoice::default() };
    for kind in [FileKind::Deck, FileKind::Notes, FileKind::Report, FileKind::Card] {
        let Ok(Proof::Pages { pages, size }) = session.proof(kind, choice) else { panic!("{kind:?} has pages") };
        assert!(pages.iter().all(|page| page.starts_with("<svg")) && size.width > 200.0, "{kind:?}");
    }
    let Ok(Proof::Mail { text, attached, undecided, .. }) = session.proof(FileKind::Mail, choice) else {
        panic!("the mail is a text")
    };
    assert!(text.contains("decide") && undecided, "{text}");
    assert_eq!(attached.as_deref(), Some("Example deck.pdf"));
    let Ok(Proof::Dates { dates }) = session.proof(FileKind::Calendar, choice) else { panic!("these are dates") };
    let more = ExportChoice { calendar_with_actions: true, ..choice };
    let Ok(Proof::Dates { dates: all }) = session.proof(FileKind::Calendar, more) else { panic!("these are dates") };
    assert!(!dates.is_empty() && all.len() > dates.len());
    assert!(dates.iter().all(|date| !date.when.is_empty() && !date.title.is_empty()), "{dates:?}");
}

#[test]
fn what_should_not_leave_is_shown_with_its_places_and_can_be_kept_out() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    let settings = crate::message::Settings { customers: vec![" Acme Bank ".to_owned()], ..session.settings() };
    session.set_settings(&settings);
    assert_eq!(session.settings().customers, ["Acme Bank"]);
    for (path, text) in [
        ("cause.explanation", "A job on pay-db-prod-03 stopped, and Acme Bank saw it."),
        ("cause.technical", "On pay-db-prod-03 with AKIAIOSFODNN7EXAMPLE."),
    ] {
        session.edit(&[Edit { path: path.to_owned(), value: json!(text) }], None).expect("this is a field");
    }
    let leaks = |session: &mut Session<Memory>| session.export_plan(None).expect("a brief is open").leaks;
    let found = leaks(&mut session);
    let shown: Vec<(&str, usize)> = found.iter().map(|leak| (leak.shown.as_str(), leak.places.len())).collect();
    assert_eq!(shown, [("pay-db-prod-03", 2), ("Acme Bank", 1), ("AKIA…", 1)]);
    let place = &found[0].places[0];
    assert_eq!((place.field.as_deref(), place.step), (Some("cause.explanation"), StepId::Cause));
    assert_eq!((place.before.as_str(), place.after.as_str()), ("A job on ", " stopped, and Acme Bank saw it."));

    let seen = |session: &mut Session<Memory>| {
        let Ok(Proof::Pages { pages, .. }) = session.proof(FileKind::Report, ExportChoice::default()) else {
            panic!("the report has pages")
        };
        pages.concat()
    };
    assert!(seen(&mut session).contains("pay-db-prod-03"), "it is there until it is kept out");
    session.keep_out("pay-db-prod-03", true).expect("a brief is open");
    assert!(leaks(&mut session)[0].kept_out);
    let proof = seen(&mut session);
    assert!(proof.contains("[removed]") && !proof.contains("pay-db-prod-03"), "what is seen is what is written");
    session.set_export_folder("home".into());
    let report = ExportChoice { report: true, ..ExportChoice::nothing() };
    session.export_files(report, None, false).expect("nothing is in the way");
    let text = String::from_utf8(session.host.get("home/Example report.md")).expect("it is text");
    assert!(text.contains("[removed\\]") && !text.contains("pay-db-prod-03"), "{text}");
    assert!(text.contains("Acme Bank"), "nobody has said that this is kept out");
    session.keep_out("pay-db-prod-03", false).expect("a brief is open");
    assert!(!leaks(&mut session)[0].kept_out);

    let fine = Edit { path: "review.allowed".to_owned(), value: json!([{ "words": "pay-db-prod-03" }]) };
    session.edit(&[fine], None).expect("this is a field");
    assert_eq!(leaks(&mut session)[0].shown, "Acme Bank", "what is fine is not shown again");
}

#[test]
fn a_decision_reaches_the_mail_and_the_next_briefing_marks_what_has_changed() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    let brief = session.brief().expect("a brief is open").clone();
    let headline = session.review(false).expect("a brief is open").slides[0].headline.clone();
    let request = brief.ask.requests[0].id.clone();
    let decision = json!([{ "request": request, "outcome": "agreed", "owner": "Finance" }]);
    session.edit(&[Edit { path: "follow_up.decisions".to_owned(), value: decision }], None).expect("this is a field");
    let Ok(Proof::Mail { text, .. }) = session.proof(FileKind::Mail, ExportChoice::default()) else {
        panic!("the mail is a text")
    };
    assert!(text.contains("Finance"), "{text}");
    assert_eq!(code(session.next_update(false)), Code::Unsaved, "the one that was told is not to be lost");
    session.save_as(Path::new(FILE)).expect("a brief is open");

    let opened = session.next_update(false).expect("it is saved");
    assert_eq!((opened.name.as_str(), opened.save.kind), ("checkout-2", SaveKind::New));
    let chain = opened.review.chain.expect("there was one before");
    assert_eq!(chain.told.len(), 1);
    assert!(chain.facts.values().all(|fact| fact.mark == ChangeMark::Unchanged), "{:?}", chain.facts);
    assert_eq!(opened.review.slides[0].headline, headline, "nothing has changed yet");

    let mut facts = opened.brief["impact"]["facts"].as_array().expect("there are facts").clone();
    let place = facts.iter().position(|fact| fact["value"].is_number()).expect("one has a value of its own");
    facts[place]["value"] = json!(77_777);
    facts.push(json!({ "id": "fresh", "unit": "count", "value": 5, "what": "calls", "basis": "measured" }));
    let gone = facts.iter().rposition(|fact| fact["id"] != "fresh").expect("there are several");
    facts.remove(gone);
    let edit = Edit { path: "impact.facts".to_owned(), value: json!(facts) };
    let review = session.edit(&[edit], None).expect("these are facts");
    let mut now = Vec::new();
    take(&mut now, session.review(true).expect("a brief is open"));
    let now = now.concat();
    let chain = review.chain.expect("there was one before");
    let changed = facts[place]["id"].as_str().expect("it has a name");
    assert_eq!((chain.facts[changed].mark, chain.facts["fresh"].mark), (ChangeMark::Changed, ChangeMark::New));
    assert!(chain.facts[changed].before.is_some() && chain.facts["fresh"].before.is_none());
    assert!(chain.gone.iter().all(|fact| fact.mark == ChangeMark::Withdrawn) && !chain.gone.is_empty());

    let earlier = session.earlier(1).expect("there was one");
    assert_eq!((earlier.number, earlier.title.as_str()), (1, brief.situation.title.as_str()));
    assert_eq!(earlier.slides.iter().map(Vec::len).sum::<usize>(), earlier.pages.len());
    assert!(earlier.script.slides.iter().all(|slide| !slide.say.is_empty()));
    assert_eq!(earlier.decided.len(), 1);
    assert!(now.contains("77,777"), "the next one shows it");
    assert!(!earlier.pages.concat().contains("77,777"), "it is shown as it was told");
    assert_eq!(code(session.earlier(2)), Code::Nothing);
}

#[test]
fn an_update_whose_changes_are_left_behind_begins_from_the_file() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    title(&mut session, "Told").expect("this is a field");
    session.save_as(Path::new(FILE)).expect("a brief is open");
    title(&mut session, "Not told").expect("this is a field");
    let opened = session.next_update(true).expect("its changes are left behind");
    assert_eq!(opened.brief["situation"]["title"], json!("Told"));
    assert!(again(session).recovered().is_empty(), "nothing of it is offered again");
}

#[test]
fn an_update_of_a_brief_that_was_used_before_leaves_its_file_alone() {
    let mut session = session();
    session.begin(Start::Example).expect("nothing is open");
    session.save_as(Path::new(FILE)).expect("a brief is open");
    session.close(false).expect("it is saved");
    let before = session.host.get(FILE);
    let id = session.start().recent[0].id.clone();
    let opened = session.next_from_recent(&id).expect("it is there");
    assert_eq!(opened.name, "checkout-2");
    assert_eq!(opened.brief["history"].as_array().map(Vec::len), Some(1));
    assert_eq!(session.host.get(FILE), before);
}

#[test]
fn the_script_says_what_the_notes_say() {
    let mut session = session();
    session.open_sample("network-outage").expect("this is a sample");
    let script = session.script().expect("a brief is open");
    assert!(script.slides.len() >= 6 && script.questions.len() >= 12);
    assert!(script.slides.iter().all(|slide| slide.seconds > 0 && !slide.say.is_empty()));
    let ids: std::collections::BTreeSet<&str> = script.questions.iter().map(|qa| qa.id.as_str()).collect();
    assert_eq!(ids.len(), script.questions.len(), "every question has a name of its own");
}

#[test]
fn choices_stay_and_only_a_dialog_gives_the_folder() {
    let mut session = session();
    session.set_export_folder("home".into());
    let mut settings = session.settings();
    settings.text_size = 700;
    settings.export_folder = Some("/etc".to_owned());
    session.set_settings(&settings);
    let kept = again(session).settings();
    assert_eq!((kept.text_size, kept.export_folder.as_deref()), (200, Some("home")));
}

#[test]
fn a_logo_must_be_an_image() {
    let mut session = session();
    session.begin(Start::Empty).expect("nothing is open");
    assert_eq!(code(session.set_logo("a.svg", b"<svg/>")), Code::Other);
    let whole: &[u8] = include_bytes!("../../../tests/images/colour.png");
    assert_eq!(code(session.set_logo("a.png", &whole[..6])), Code::Other, "it only begins like one");
    assert_eq!(code(session.set_logo("a.png", &whole[..whole.len() / 2])), Code::Other, "it breaks off");
    session.set_logo("a.png", whole).expect("this is an image");
    assert_eq!(session.desk.expect("a brief is open").draft.tree()["look"]["logo"]["format"], json!("png"));
}

#[test]
fn a_logo_that_breaks_off_is_left_out_and_stops_no_export() {
    let whole: &[u8] = include_bytes!("../../../tests/images/colour.png");
    let logo = |bytes: &[u8]| json!({ "format": "png", "data": STANDARD.encode(bytes) });
    let mut session = session();
    let mut pages = Vec::new();
    take(&mut pages, session.begin(Start::Example).expect("nothing is open").review);
    let mut has_image = |review: Review| {
        take(&mut pages, review);
        pages.concat().contains("<image")
    };
    let edit = |bytes: &[u8]| Edit { path: "look.logo".to_owned(), value: logo(bytes) };
    assert!(has_image(session.edit(&[edit(whole)], None).expect("this is a logo")));
    assert!(!has_image(session.edit(&[edit(&whole[..whole.len() / 2])], None).expect("the field takes any text")));
    session.set_export_folder("home".into());
    let exported = session.export_files(ExportChoice::default(), None, false).expect("the logo is left out");
    assert!(!exported.files.is_empty());
}
