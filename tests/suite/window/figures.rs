//! Figures of the run, written down and never judged: how soon the window is there, how soon a key is on the slide, how much memory it takes.

use std::fs;
use std::time::Instant;

use serde_json::json;

use super::app::{App, Home, run};
use super::sight::run_folder;

/// The keys that are measured: a word of the headline is typed and taken back, again and again.
const KEYS: [&str; 10] = ["b", "r", "i", "s", "k", "Backspace", "Backspace", "Backspace", "Backspace", "Backspace"];
/// How often.
const TIMES: usize = 12;

/// Notes the moment of each key and of the picture that follows it.
const WATCH: &str = "\
    window.times = []; let pressed = null;\
    addEventListener('keydown', () => { pressed = performance.now(); }, true);\
    const page = document.querySelector('.page');\
    new MutationObserver(() => { if (pressed === null) return; const at = pressed; pressed = null;\
        requestAnimationFrame(() => { const channel = new MessageChannel();\
        channel.port1.onmessage = () => window.times.push(performance.now() - at); channel.port2.postMessage(0); }); })\
        .observe(page, { childList: true, subtree: true }); return true;";

#[test]
#[ignore = "it measures and judges nothing; run it on a quiet machine with `--ignored`"]
fn figures_of_the_window_are_written_down() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let begun = Instant::now();
        let app = App::start(&home, &[&path]).await;
        app.wait("return document.querySelector('.slide svg') !== null").await;
        let driven = begun.elapsed();
        let paint = "return performance.getEntriesByType('paint').map((at) => at.startTime)[0] ?? null";
        let painted = app.look(paint).await;

        app.press("Control+3").await;
        app.see("What caused it?").await;
        app.press("F6").await;
        app.tab_to("Headline of the slide").await;
        app.press("Control+End").await;
        app.client.execute(WATCH, vec![]).await.expect("the window can be watched");
        for (at, key) in KEYS.iter().cycle().take(KEYS.len() * TIMES).enumerate() {
            app.press(key).await;
            app.wait(&format!("return window.times.length > {at}")).await;
        }
        let times = app.look("return window.times.map((time) => Math.round(time)).sort((a, b) => a - b)").await;
        let times: Vec<u64> = times.as_array().expect("a list").iter().filter_map(serde_json::Value::as_u64).collect();
        let memory = app.memory();
        let told = json!({
            "build": if cfg!(debug_assertions) { "dev" } else { "release" },
            "fromStartToTheSlideThroughTheDriverMs": driven.as_millis() as u64,
            "firstPaintAfterThePageBeganMs": painted,
            "keys": times.len(),
            "keyToPictureMs": { "median": times[times.len() / 2], "worst": times.last() },
            "memoryKB": memory,
        });
        let told = serde_json::to_string_pretty(&told).expect("it is plain");
        fs::write(run_folder("figures").join("window.json"), &told).expect("a test may write");
        app.end().await;
    });
}
