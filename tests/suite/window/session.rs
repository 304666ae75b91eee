//! From the start of the app to the two files of a briefing.

use serde_json::{Value, json};

use super::app::{App, Home, run};
use super::paper::words_of;

#[test]
fn starts_and_shows_the_samples() {
    run(async {
        let app = App::start(&Home::new(), &[]).await;
        let start = app.must("start", json!({})).await;
        assert_eq!(start["samples"].as_array().map(Vec::len), Some(4));
        assert_eq!(start["opened"], json!(null));
        app.wait("return Object.isFrozen(Object.prototype)").await;
        app.wait("return window.__TAURI__ === undefined").await;
        app.end().await;
    });
}

#[test]
fn an_edit_of_a_sample_stands_on_its_page_and_in_both_files() {
    run(async {
        let home = Home::new();
        let app = App::start(&home, &[]).await;
        app.must("open_sample", json!({ "id": "network-outage" })).await;
        let review = app.edit("cause.headline", "Marmalade blocked the gates").await;
        let pages = review["pages"].as_array().expect("a list");
        let changed: Vec<&Value> = pages.iter().filter_map(|page| page["picture"].as_array()).flatten().collect();
        let says = |line: &&Value| line.as_str().is_some_and(|line| line.contains("Marmalade"));
        assert!(changed.iter().any(says), "the page tells it to whoever listens");
        assert!(changed.iter().any(|line| line.is_number()), "what stays is not sent again");
        assert!(pages.iter().any(|page| page["picture"].is_null()), "nor are the other pages");

        home.pick(Some(&home.path("")));
        app.must("pick_folder", json!({})).await;
        let choice = json!({ "deck": true, "notes": true });
        let exported = app.must("export_files", json!({ "choice": choice, "overwrite": false })).await;
        for file in exported["files"].as_array().expect("a list") {
            let path = home.path(file["name"].as_str().expect("a name"));
            assert!(words_of(&path).contains("Marmalade"), "{}", path.display());
        }
        let again = app.ask("export_files", json!({ "choice": choice, "overwrite": false })).await;
        assert_eq!(again.expect_err("they stand there")["code"], "exists");
        app.end().await;
    });
}

#[test]
fn what_a_dialog_does_not_answer_changes_nothing() {
    run(async {
        let home = Home::new();
        let app = App::start(&home, &[]).await;
        home.pick(None);
        assert_eq!(app.must("open_pick", json!({})).await, json!(null));
        app.must("new_brief", json!({ "example": false })).await;
        app.edit("situation.title", "Checkout").await;
        assert_eq!(app.must("save", json!({})).await["kind"], "unsaved");
        assert_eq!(app.must("pick_folder", json!({})).await, json!(null));
        let problem = app.ask("close", json!({ "discard": false })).await.expect_err("it is not saved");
        assert_eq!(problem["code"], "unsaved");
        app.end().await;
    });
}

#[test]
fn the_window_may_call_our_own_commands_only() {
    run(async {
        let app = App::start(&Home::new(), &[]).await;
        for command in [
            "plugin:dialog|open",
            "plugin:opener|open_path",
            "plugin:opener|open_url",
            "plugin:window|close",
            "plugin:webview|create_webview_window",
            "plugin:path|resolve_directory",
            "plugin:app|version",
            "plugin:event|emit",
            "plugin:window-state|save_window_state",
            "read_file",
        ] {
            let refused = app.ask(command, json!({})).await.expect_err("nobody has allowed it");
            assert!(
                refused.to_string().contains("not allowed") || refused.to_string().contains("not found"),
                "{refused}"
            );
        }
        app.end().await;
    });
}
