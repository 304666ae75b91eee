//! From a post-mortem to the files of a briefing, in the window itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fantoccini::Locator;
use serde_json::{Value, json};

use super::app::{App, Home, run};

/// A report of our own, as a team writes it.
fn report() -> PathBuf {
    fixture("n21-coe-tables.md")
}

fn fixture(name: &str) -> PathBuf {
    product_tests::root().join("crates/brief-import/tests/fixtures/known").join(name)
}

/// What the report leaves to its reader; more than this nobody types in five minutes.
const GAPS: usize = 14;

#[test]
fn a_report_becomes_a_deck_with_few_words_to_type() {
    run(async {
        let home = Home::new();
        let app = App::start(&home, &[]).await;
        home.pick(Some(&report()));
        click(&app, "//button[contains(., 'Import a post-mortem')]").await;
        app.wait("return document.querySelectorAll('.report a.taken').length > 5").await;

        // A sentence leads to its value, and the focus with it.
        let sentence = app.client.find(Locator::Css(".report a.taken")).await.expect("a sentence was used");
        sentence.click().await.expect("it is a link");
        app.wait("return document.activeElement.closest('li')?.classList.contains('current') === true").await;

        app.press("Control+Enter").await;
        app.wait("return document.querySelector('[data-path=\"situation.title\"]') !== null").await;
        let review = app.must("review", json!({ "fresh": true })).await;
        assert_eq!(review["save"]["kind"], "unsaved", "nothing of it stands in a file");

        // Each field still shows its sentence.
        click(&app, "(//button[contains(., 'What the report says')])[1]").await;
        app.wait("return [...document.querySelectorAll('blockquote')].some((said) => said.checkVisibility())").await;

        let missing = gaps(&review);
        assert!(missing.len() <= GAPS, "{missing:?}");
        app.edit("situation.reasons", json!([{ "kind": "disruption", "why": "Parcels came a day late." }])).await;
        app.edit("ask.later", "We come back to you if another key must be changed by hand.").await;

        home.pick(Some(&home.path("")));
        app.must("pick_folder", json!({})).await;
        let choice = json!({ "deck": true, "notes": true });
        let exported = app.must("export_files", json!({ "choice": choice, "overwrite": false })).await;
        let mut told = String::new();
        for file in exported["files"].as_array().expect("a list") {
            told += &text_of(&home.path(file["name"].as_str().expect("a name")));
        }
        assert!(told.contains("38,400"), "the figure of the report is told: {told}");
        assert!(!told.contains("COE owner") && !told.contains("n21-coe"), "no sentence of the report is told as such");
        app.end().await;
    });
}

#[test]
fn a_report_with_days_and_logs_becomes_a_deck() {
    run(async {
        let told = brief_and_export(&fixture("n30-days-and-logs.md"), None).await;
        assert!(told.contains("Ferry timetable"), "the incident is named: {told}");
        assert!(!told.contains("level=error"), "no line of a log reaches a slide");
    });
}

/// Reports that belong to others stay outside the project: the folder is told by `FORTHRIGHT_REPORTS`.
#[test]
#[ignore = "it needs a folder of reports; the decks are written into it to be looked at"]
fn each_report_of_a_folder_becomes_a_deck() {
    let folder =
        std::env::var_os("FORTHRIGHT_REPORTS").map(PathBuf::from).expect("`FORTHRIGHT_REPORTS` names a folder");
    let mut reports: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("it can be listed")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.is_file() && !path.to_string_lossy().contains(".deck."))
        .collect();
    reports.sort();
    run(async {
        for report in reports {
            let deck = report.with_extension("deck.pdf");
            let told = brief_and_export(&report, Some(&deck)).await;
            assert!(told.split_whitespace().count() > 40, "{}: {told}", report.display());
        }
    });
}

/// Takes what is sure of a report in the window, types what a person types in five minutes, and gives the words of the
/// deck; the deck is kept if somebody wants to look at it.
async fn brief_and_export(report: &Path, keep: Option<&Path>) -> String {
    let home = Home::new();
    let app = App::start(&home, &[]).await;
    home.pick(Some(report));
    click(&app, "//button[contains(., 'Import a post-mortem')]").await;
    app.wait("return document.querySelectorAll('.report a').length > 3").await;
    let counts = "return [document.querySelectorAll('.report a').length,\
        document.querySelectorAll('.report a.taken').length,\
        [...document.querySelectorAll('.question, .questions li')].map((asked) => asked.innerText)]";
    let counts = app.client.execute(counts, vec![]).await.expect("the page answers");
    app.press("Control+Enter").await;
    app.wait("return document.querySelector('[data-path=\"situation.title\"]') !== null").await;
    let missing = gaps(&app.must("review", json!({ "fresh": true })).await);
    if let Some(keep) = keep {
        let seen = format!("read, taken and asked {counts}; gaps {missing:?}");
        fs::write(keep.with_extension("txt"), seen).expect("the folder takes a file");
    }
    for (field, words) in ANSWERS.iter().filter(|(field, _)| missing.iter().any(|gap| gap == field)) {
        app.edit(field, *words).await;
    }
    app.edit("situation.reasons", json!([{ "kind": "disruption", "why": "People could not go on with their day." }]))
        .await;
    home.pick(Some(&home.path("")));
    app.must("pick_folder", json!({})).await;
    let exported = app.must("export_files", json!({ "choice": { "deck": true }, "overwrite": false })).await;
    let deck = home.path(exported["files"][0]["name"].as_str().expect("a name"));
    if let Some(keep) = keep {
        fs::copy(&deck, keep).expect("the folder takes a file");
    }
    let told = text_of(&deck);
    app.end().await;
    told
}

/// What a person answers to the questions that most reports leave.
const ANSWERS: &[(&str, &str)] = &[
    ("situation.title", "Service disruption"),
    ("situation.system", "the service"),
    ("ask.later", "We come back to you if it happens again before the lasting fix is in place."),
    ("cause.explanation", "The cause is told in the report."),
    ("cause.trigger", "A change on the morning of that day."),
    ("cause.safeguard_gap", "No test covers this case."),
];

#[test]
fn a_report_from_the_clipboard_is_reviewed_and_its_open_question_answered() {
    run(async {
        let app = App::start(&Home::new(), &[]).await;
        app.wait("return document.querySelector('main h1') !== null").await;
        let text = "# Search was down\n\nSearch failed for 41 minutes.\n\n## Timeline\n\n\
            - 2024-05-03 10:04 Search begins to fail.\n- 2024-05-03 10:09 An alarm rings.\n\
            - 2024-05-03 10:45 Search works again.\n";
        let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);\
            document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
        app.client.execute(paste, vec![json!(text)]).await.expect("it can be pasted");
        app.wait("return document.body.innerText.includes('Pasted text')").await;
        app.wait("return document.body.innerText.includes('Say this first')").await;
        let zone = app.client.find(Locator::Css("input[placeholder*='UTC']")).await.expect("it asks for the zone");
        zone.send_keys("CET").await.expect("it takes words");
        app.press("Enter").await;
        app.wait("return !document.body.innerText.includes('Say this first')").await;
        app.press("Control+Enter").await;
        app.wait("return document.querySelector('[data-path=\"situation.title\"]') !== null").await;
        let opened = app.must("start", json!({})).await["opened"].clone();
        assert_eq!(opened["brief"]["situation"]["title"], "Search was down");
        assert_eq!(opened["brief"]["cause"]["timeline"][0]["at"], "2024-05-03T10:04:00+01:00");
        app.end().await;
    });
}

async fn click(app: &App, path: &str) {
    app.wait(&format!(
        "return document.evaluate({}, document, null, 9, null).singleNodeValue !== null",
        Value::from(path)
    ))
    .await;
    let button = app.client.find(Locator::XPath(path)).await.expect("it is there");
    button.click().await.unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// The fields that the slides still lack.
fn gaps(review: &Value) -> Vec<String> {
    let slides = review["slides"].as_array().expect("a list");
    let lacking = slides.iter().flat_map(|slide| slide["placeholders"].as_array().expect("a list"));
    let mut fields: Vec<String> = lacking.filter_map(|gap| gap["field"].as_str()).map(str::to_owned).collect();
    fields.sort();
    fields.dedup();
    fields
}

/// The words of a PDF file, as another program reads them.
fn text_of(path: &Path) -> String {
    assert!(fs::metadata(path).is_ok(), "`{}` was written", path.display());
    let read = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output();
    String::from_utf8_lossy(&read.expect("`pdftotext` is installed with the tests").stdout).into_owned()
}
