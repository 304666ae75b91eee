//! From a post-mortem to the files of a briefing, in the window itself.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use fantoccini::Locator;
use serde_json::{Value, json};

use super::app::{App, Home, run};

/// A report of our own, as a team writes it.
fn report() -> PathBuf {
    product_tests::root().join("crates/brief-import/tests/fixtures/known/n21-coe-tables.md")
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
fn text_of(path: &std::path::Path) -> String {
    assert!(fs::metadata(path).is_ok(), "`{}` was written", path.display());
    let read = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output();
    String::from_utf8_lossy(&read.expect("`pdftotext` is installed with the tests").stdout).into_owned()
}
