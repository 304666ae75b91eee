//! The coach in the window: cards that are walked, taken, put away and brought back by keys, and the company's own words.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::app::{App, Home, run};

#[test]
fn a_replacement_is_taken_by_a_key_and_taken_back() {
    run(async {
        let home = Home::new();
        let app = open_on_cause(&home, "In order to pay, customers need the shop.").await;
        app.walk_to("In order to").await;
        app.press("Alt+Enter").await;
        app.reads("To pay, customers need the shop.").await;
        app.press("Control+z").await;
        app.reads("In order to pay, customers need the shop.").await;
        app.end().await;
    });
}

#[test]
fn what_is_left_alone_goes_and_comes_back_with_undo() {
    run(async {
        let home = Home::new();
        let app = open_on_cause(&home, "An engineer forgot the test.").await;
        for button in ["Not here", "Never this rule"] {
            app.walk_to("names a person").await;
            app.push_button(button).await;
            app.wait(&format!("return !{MARK}")).await;
            app.press("Control+z").await;
            app.wait(&format!("return Boolean({MARK}) && {}", card_with("names a person"))).await;
        }
        app.end().await;
    });
}

#[test]
fn other_words_come_when_a_card_is_opened_and_a_word_can_be_learned() {
    run(async {
        let home = Home::new();
        let app = open_on_cause(&home, "Our servise stopped near Kwikpaay.").await;
        app.walk_to("servise").await;
        app.wait(&format!("return {CARD}.querySelector('.actions button')?.textContent.trim() === 'service'")).await;
        app.press("Alt+Enter").await;
        app.reads("Our service stopped near Kwikpaay.").await;
        app.end().await;

        let app = open_on_cause(&home, "We call it frobnicating here.").await;
        app.walk_to("frobnicating").await;
        app.push_button("Learn this word").await;
        app.wait(&format!("return !{MARK}")).await;
        let file = app.must("save", json!({})).await;
        assert_eq!(file["kind"], "saved");
        let kept: Value =
            serde_json::from_slice(&fs::read(home.path("Cause.brief")).expect("it is there")).expect("it is a brief");
        assert_eq!(kept["review"]["known_words"], json!(["frobnicating"]));
        app.end().await;
    });
}

#[test]
fn a_term_is_replaced_by_plain_words_or_explained_in_brackets_by_key() {
    run(async {
        let home = Home::new();
        let app = open_on_cause(&home, "The failover did not start.").await;
        app.walk_to("failover").await;
        app.wait(&format!("return {CARD}.querySelector('dl').textContent.includes('standby system')")).await;
        app.press("Alt+Shift+Enter").await;
        app.wait(&format!("return {TEXT}.startsWith('The failover (moving work to a standby')")).await;
        app.press("Control+z").await;
        app.reads("The failover did not start.").await;
        app.walk_to("failover").await;
        app.press("Alt+Enter").await;
        app.reads("The switch to the backup system did not start.").await;
        app.end().await;
    });
}

#[test]
fn a_rule_is_explained_and_switched_on_again_in_the_list() {
    run(async {
        let home = Home::new();
        let app = open_on_cause(&home, "An engineer forgot the test.").await;
        app.walk_to("names a person").await;
        app.press("Shift+F1").await;
        app.wait(&format!("return {CARD}.textContent.includes('Weak') && {CARD}.textContent.includes('Better')")).await;
        app.push_button("Never this rule").await;
        app.wait(&format!("return !{MARK}")).await;
        app.press("Shift+F1").await;
        let off = "document.querySelector('dialog [role=switch]:not(:checked)')";
        app.wait(&format!("{off}?.click(); return Boolean({off}) || Boolean({MARK})")).await;
        app.wait(&format!("return Boolean({MARK})")).await;
        app.end().await;
    });
}

#[test]
fn a_broken_file_of_own_words_is_told_by_line_and_the_rest_works_at_once() {
    run(async {
        let home = Home::new();
        let words = home.path("words.toml");
        fs::write(&words, "acronyms = [\"OTC\"]\n\n[[term]]\nword = \"x\"\n").expect("a test may write");
        let app = open_on_cause(&home, "OTC sales stopped.").await;
        app.walk_to("OTC").await;
        home.pick(Some(&words));
        app.press("Control+,").await;
        app.push_button("Choose a file").await;
        app.wait("return document.querySelector('dialog').textContent.includes('Line 4: ')").await;
        app.wait(&format!("return !{MARK}")).await;
        let settings = app.must("settings", json!({})).await;
        assert_eq!((&settings["ownWords"]["name"], &settings["ownWords"]["words"]), (&json!("words.toml"), &json!(1)));
        assert!(!settings.to_string().contains("files"), "a window sees no path: {settings}");
        fs::write(&words, "acronyms = [\"OTC\", \"RFQ\"]\n").expect("a test may write");
        app.must("review", json!({ "fresh": false })).await;
        let settings = app.must("settings", json!({})).await;
        assert_eq!((&settings["ownWords"]["words"], &settings["ownWords"]["faults"]), (&json!(2), &json!([])));
        app.push_button("Remove").await;
        app.wait(&format!("return Boolean({MARK})")).await;
        app.end().await;
    });
}

#[test]
fn every_finding_is_reached_by_keys_and_has_its_card() {
    run(async {
        let home = Home::new();
        let bad = home.path("Bad.brief");
        fs::copy(product_tests::root().join("assets/samples/slow-checkout.brief"), &bad).expect("a test may write");
        let empty = home.path("Empty.brief");
        fs::write(&empty, "{ \"format\": \"forthright/1\" }").expect("a test may write");
        for (path, at_least) in [(bad, 100), (empty, 10)] {
            let app = App::start(&home, &[&path]).await;
            app.wait("return Boolean(document.querySelector('main'))").await;
            let review = app.must("review", json!({ "fresh": false })).await;
            let findings = review["findings"].as_array().expect("a list");
            let ids: Vec<&str> = findings.iter().filter_map(|finding| finding["id"].as_str()).collect();
            // The keys are pressed in the page itself, because so many through the driver would take minutes.
            let walk = "const [count, done] = arguments; (async () => { const seen = new Set();\
                for (let n = 0; n < count; n += 1) {\
                window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, cancelable: true }));\
                for (let wait = 0; wait < 100; wait += 1) { await new Promise((go) => setTimeout(go, 10));\
                const card = document.querySelector('.card'); if (card && !seen.has(card.id)) { seen.add(card.id); break; } } }\
                done([...seen]); })();";
            let seen = app.client.execute_async(walk, vec![json!(ids.len())]).await.expect("the keys work");
            let seen: Vec<&str> = seen.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
            let without: Vec<&&str> = ids.iter().filter(|id| !seen.contains(&card_id(id).as_str())).collect();
            assert!(without.is_empty(), "of {} findings these have no card: {without:#?}", ids.len());
            assert!(ids.len() >= at_least, "{} findings prove little", ids.len());
            app.end().await;
        }
    });
}

/// The id of the card of a finding in the page.
fn card_id(finding: &str) -> String {
    let mark = |unit: u16| {
        let letter = char::from_u32(unit.into()).filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        letter.unwrap_or('-')
    };
    format!("card-{}", finding.encode_utf16().map(mark).collect::<String>())
}

/// The card that is open.
const CARD: &str = "document.querySelector('.card')";

/// The words of the field.
const TEXT: &str = "document.querySelector('[data-path=\"cause.explanation\"]')?.textContent";

/// A mark of the coach on them.
const MARK: &str = "document.querySelector('[data-path=\"cause.explanation\"] .found')";

/// Whether a card is open that names some words.
fn card_with(words: &str) -> String {
    format!("Boolean({CARD}?.textContent.includes('{words}'))")
}

/// The app with a brief whose cause is told in some words, at the step of the cause.
async fn open_on_cause(home: &Home, words: &str) -> App {
    let path = brief(home, words);
    let app = App::start(home, &[&path]).await;
    app.wait("return Boolean(document.querySelector('main'))").await;
    app.press("Control+3").await;
    app.reads(words).await;
    app
}

/// A sample whose cause is told in other words.
fn brief(home: &Home, words: &str) -> PathBuf {
    let path = home.put_sample("Cause.brief");
    let mut tree: Value = serde_json::from_slice(&fs::read(&path).expect("it is there")).expect("it is a brief");
    tree["cause"] = json!({ "status": "probable", "explanation": words });
    fs::write(&path, tree.to_string()).expect("a test may write");
    path
}

impl App {
    /// Goes from finding to finding until the card on some words of the field is open.
    pub(crate) async fn walk_to(&self, words: &str) {
        let found = format!("return {} && {CARD}.parentElement.textContent.length > 0", card_with(words));
        for _ in 0..20 {
            self.press("Alt+ArrowDown").await;
            for _ in 0..10 {
                if self.client.execute(&found, vec![]).await.ok() == Some(Value::Bool(true)) {
                    return;
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
        }
        panic!("no card names `{words}`");
    }

    /// Pushes a button by its words, with the keyboard.
    async fn push_button(&self, words: &str) {
        let focus = format!(
            "const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '{words}');\
             button?.focus(); return Boolean(button) && document.activeElement === button"
        );
        self.wait(&focus).await;
        self.press("Enter").await;
    }

    /// Waits until the field reads as it should.
    async fn reads(&self, words: &str) {
        self.wait(&format!("return {TEXT} === '{words}'")).await;
    }
}
