//! Around the meeting, as a person does it in the window: everything from the export step, what was decided, the next update,
//! an earlier briefing.

use std::fs;
use std::path::Path;
use std::process::Command;

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::app::{App, Home, run};

/// A file whose brief has words that should not leave.
const MACHINE: &str = "pay-db-prod-03";

#[test]
fn all_files_come_from_the_export_step_without_what_is_kept_out_and_behind_a_password() {
    run(async {
        let home = Home::new();
        let path = leaky(&home);
        let app = App::start(&home, &[&path]).await;
        home.pick(Some(&home.path("")));
        open_export(&app).await;
        for kind in ["report", "card", "mail", "calendar"] {
            app.touch(&format!("li[data-kind={kind}] .row input")).await;
        }
        for kind in ["mail", "calendar"] {
            app.touch(&format!("li[data-kind={kind}] .detail input")).await;
        }
        app.touch(&format!("li[data-leak='{MACHINE}'] button[aria-label^='Remove']")).await;
        app.wait(&there(&format!("li[data-leak='{MACHINE}'] button[aria-label^='Put it back']"))).await;

        app.touch(".lock .tick input").await;
        type_into(&app, ".lock label:nth-of-type(1) input[type=password]", "Grüße 東").await;
        type_into(&app, ".lock label:nth-of-type(2) input[type=password]", "Grüsse 東").await;
        app.touch(".run button").await;
        app.wait("return document.querySelector('.lock .problem')?.textContent.includes('not the same')").await;
        assert!(!home.path("Gates deck.pdf").exists(), "a password that was mistyped locks nobody out");
        let again = app.client.find(Locator::Css(".lock label:nth-of-type(2) input")).await.expect("it is there");
        again.clear().await.expect("it can be emptied");
        type_into(&app, ".lock label:nth-of-type(2) input", "Grüße 東").await;
        app.touch(".run button").await;
        app.wait("return document.querySelector('.run [role=status]')?.textContent.includes('8 files')").await;

        for name in ["deck", "notes", "report", "card"] {
            let file = home.path(&format!("Gates {name}.pdf"));
            let file = file.to_str().expect("a plain name");
            assert!(!said("pdftotext", &[file, "-"]).0, "{name} opens without a password");
            let (opens, text) = said("pdftotext", &["-upw", "Grüße 東", file, "-"]);
            assert!(opens && text.split_whitespace().count() > 30, "{name}: {text}");
            assert!(!text.contains(MACHINE), "{name}: {text}");
            assert!(said("qpdf", &["--password=Grüße 東", "--check", file]).0, "{name} is sound");
        }
        let report = fs::read_to_string(home.path("Gates report.md")).expect("it was written");
        assert!(report.contains("[removed") && !report.contains(MACHINE), "{report}");
        assert!(fs::read_to_string(&path).expect("it is there").contains(MACHINE), "the brief keeps it");
        let mail = read_mail(&home.path("Gates follow-up.eml"));
        assert!(mail.contains("ATTACHED Gates deck.pdf application/pdf"), "{mail}");
        let dates = fs::read_to_string(home.path("Gates promises.ics")).expect("it was written");
        let dates = icalendar::parser::unfold(&dates);
        let calendar = icalendar::parser::read_calendar(&dates).expect("another program can read it");
        assert!(calendar.components.len() > 3, "{dates}");
        app.end().await;
    });
}

#[test]
fn words_that_are_fine_are_remembered_and_nothing_is_held_back() {
    run(async {
        let home = Home::new();
        let path = leaky(&home);
        let app = App::start(&home, &[&path]).await;
        open_export(&app).await;
        app.touch(&format!("li[data-leak='{MACHINE}'] .place button")).await;
        app.wait("return document.activeElement?.closest('[data-path=\"cause.explanation\"]') !== null").await;
        open_export(&app).await;
        app.touch(&format!("li[data-leak='{MACHINE}'] button[aria-label^='It is fine']")).await;
        app.wait(&format!("return !document.querySelector(\"li[data-leak='{MACHINE}']\")")).await;
        assert_eq!(brief(&app).await["review"]["allowed"], json!([{ "words": MACHINE }]));
        app.end().await;
    });
}

#[test]
fn a_decision_reaches_the_mail_and_the_next_update_tells_what_was_told_before() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let app = App::start(&home, &[&path]).await;
        home.pick(Some(&home.path("")));
        open_export(&app).await;
        app.touch("li[data-kind=mail] .row input").await;
        app.touch("[data-path=follow_up] input[value=agreed]").await;
        app.wait("return document.querySelector('article .text')?.textContent.includes('Agreed: ')").await;
        app.touch(".run button").await;
        app.wait("return document.querySelector('.run [role=status]')?.textContent.includes('4 files')").await;
        assert!(read_mail(&home.path("Gates follow-up.eml")).contains("Agreed: "));

        // The update begins once it is settled what becomes of the decision.
        app.touch(".next button").await;
        app.touch_path("//dialog//button[normalize-space()='Save']").await;
        app.wait("return document.querySelector('main h2')?.textContent.startsWith('What has changed since')").await;
        let told = fs::read_to_string(&path).expect("it was saved");
        assert!(told.contains("\"agreed\""), "{told}");
        let choice = json!({ "deck": true, "notes": false });
        app.must("export_files", json!({ "choice": choice, "overwrite": false })).await;
        let deck = home.path("Gates-2 deck.pdf");
        let (_, deck) = said("pdftotext", &[deck.to_str().expect("a plain name"), "-"]);
        assert!(deck.contains("Since the last briefing") && deck.contains("greed"), "{deck}");
        let review = app.must("review", json!({ "fresh": true })).await;
        assert!(review["chain"]["facts"].as_object().is_some_and(|facts| !facts.is_empty()));

        let before = brief(&app).await;
        app.touch_path("//button[normalize-space()='Look at it']").await;
        app.wait(&there("main[aria-label='Earlier briefing']")).await;
        let fields = "return document.querySelectorAll('input, textarea, select, [contenteditable=true]').length === 0";
        app.wait(fields).await;
        let page = app.client.active_element().await.expect("something has the focus");
        page.send_keys(&format!("{}z", char::from(Key::Control))).await.expect("keys can be pressed");
        app.touch_path("//button[normalize-space()='Back to the brief']").await;
        app.wait(&there("main [data-path='situation.title']")).await;
        assert_eq!(brief(&app).await, before, "nothing of it was changed");
        app.end().await;
    });
}

#[test]
fn the_start_screen_begins_an_update_of_a_brief_that_was_told() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let app = App::start(&home, &[&path]).await;
        app.must("close", json!({ "discard": false })).await;
        let before = fs::read(&path).expect("it is there");
        app.client.refresh().await.expect("the page can be loaded again");
        app.wait(&there(".recent .update button")).await;
        app.touch(".recent .update button").await;
        app.wait("return document.querySelector('header h1')?.textContent.startsWith('Gates-2')").await;
        assert!(fs::read(&path).expect("it is there") == before, "the file of the one before stays as it is");
        app.end().await;
    });
}

/// A sample with the name of a machine in it.
fn leaky(home: &Home) -> std::path::PathBuf {
    let path = home.put_sample("Gates.brief");
    let text = fs::read_to_string(&path).expect("it is there");
    let mut brief: Value = serde_json::from_str(&text).expect("a brief is JSON");
    brief["cause"]["explanation"] = format!("One rule took all computing power on {MACHINE} within seconds.").into();
    fs::write(&path, serde_json::to_vec_pretty(&brief).expect("it can be written")).expect("a test may write");
    path
}

/// Goes to the export step, and waits until everything there is known.
async fn open_export(app: &App) {
    app.wait(&there("main")).await;
    app.touch_path("//header//button[normalize-space()='Export']").await;
    app.wait("return document.querySelectorAll('li[data-kind]').length === 7").await;
    app.wait(&there("section[aria-labelledby=leaks]")).await;
}

/// The brief as the session has it.
async fn brief(app: &App) -> Value {
    app.must("start", json!({})).await["opened"]["brief"].take()
}

fn there(selector: &str) -> String {
    format!("return document.querySelector(\"{selector}\") !== null")
}

async fn type_into(app: &App, selector: &str, text: &str) {
    app.wait(&there(selector)).await;
    let field = app.client.find(Locator::Css(selector)).await.expect("it is there");
    field.send_keys(text).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
}

/// What Python's mail library makes of a draft.
fn read_mail(path: &Path) -> String {
    const READ: &str = "import sys, email, email.policy\n\
        m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)\n\
        assert not m.defects, m.defects\n\
        print(m.get_body(('plain',)).get_content())\n\
        for a in m.iter_attachments(): print('ATTACHED', a.get_filename(), a.get_content_type())\n";
    let (sound, text) = said("python3", &["-c", READ, path.to_str().expect("a plain name")]);
    assert!(sound, "{text}");
    text
}

/// Whether a program succeeds, and what it says.
fn said(program: &str, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(program).args(arguments).env("LC_ALL", "C.UTF-8").output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; run `cargo xtask test` once"));
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}
