//! Sudden ends: whatever was accepted is there again.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use super::app::{App, Home, run};

/// How often the app is ended without a word. Each time costs a start of the app.
const TIMES: u64 = 6;

#[test]
fn what_was_accepted_survives_a_sudden_end_at_any_moment() {
    run(async {
        for time in 0..TIMES {
            let home = Home::new();
            let app = App::start(&home, &[]).await;
            app.must("new_brief", json!({ "example": false })).await;
            // The window types on and notes what the session has accepted, while the app is ended from outside.
            let typing = "window.accepted = 0; window.sent = 0;\
                (async () => { for (let n = 1; ; n += 1) { window.sent = n;\
                await window.__TAURI_INTERNALS__.invoke('edit', { edits: [{ path: 'situation.title', value: `Word ${n}` }],\
                group: 'situation.title' }); window.accepted = n; } })(); return true;";
            app.client.execute(typing, vec![]).await.expect("the window types");
            app.wait("return window.accepted > 0").await;
            tokio::time::sleep(Duration::from_millis(137 * time)).await;
            let accepted = app.client.execute("return window.accepted", vec![]).await.expect("it tells");
            let accepted = accepted.as_u64().expect("a number");
            app.kill().await;

            let app = App::start(&home, &[]).await;
            let start = app.must("start", json!({})).await;
            let found = number(&start["recovered"][0]["title"]);
            assert!(found >= accepted, "{accepted} was accepted, {found} is there");
            let opened = app.must("recover", json!({ "id": start["recovered"][0]["id"] })).await;
            assert_eq!(number(&opened["brief"]["situation"]["title"]), found);
            assert_eq!(opened["save"]["kind"], "unsaved");
            app.end().await;
            assert_eq!(fs::read_dir(home.journals()).map_or(0, Iterator::count), 0, "a clean end leaves no journal");
        }
    });
}

#[test]
fn a_saved_file_stays_whole_beside_what_is_recovered() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let before = fs::read(&path).expect("it is there");
        let app = App::start(&home, &[&path]).await;
        app.edit("situation.title", "Not saved").await;
        app.kill().await;
        assert_eq!(fs::read(&path).expect("it is there"), before);
        let app = App::start(&home, &[]).await;
        let start = app.must("start", json!({})).await;
        let offer = &start["recovered"][0];
        assert_eq!((&offer["title"], &offer["savedToo"]), (&json!("Not saved"), &json!(true)));
        app.must("discard", json!({ "id": offer["id"] })).await;
        assert_eq!(app.must("start", json!({})).await["recovered"], json!([]));
        app.end().await;
    });
}

/// The number in a title `Word 12`.
fn number(title: &Value) -> u64 {
    let words = title.as_str().and_then(|title| title.strip_prefix("Word "));
    words.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("this was never typed: {title}"))
}
