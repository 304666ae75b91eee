//! Every screen, light and dark, wide and small: a picture of each is kept, and a judge of access has nothing against it.

use std::fs;

use serde_json::json;

use super::app::{App, Home, run};

/// A report to be imported.
const REPORT: &str = "crates/brief-import/tests/fixtures/kept-back/k02-harbour-login.md";

/// The window as it opens for the first time.
const WIDE: (&str, u32, u32) = ("wide", 1280, 800);
/// The smallest window in which people still work.
const SMALL: (&str, u32, u32) = ("small", 1024, 680);

#[test]
#[ignore = "it takes minutes, and keeps the pictures that people look at; run it with `--ignored`"]
fn every_screen_is_open_to_everybody_in_the_light() {
    run(every_screen("light", WIDE));
}

#[test]
#[ignore = "it takes minutes, and keeps the pictures that people look at; run it with `--ignored`"]
fn every_screen_is_open_to_everybody_in_the_dark() {
    run(every_screen("dark", WIDE));
}

#[test]
#[ignore = "it takes minutes, and keeps the pictures that people look at; run it with `--ignored`"]
fn every_screen_has_its_place_in_a_small_window_in_the_light() {
    run(every_screen("light", SMALL));
}

#[test]
#[ignore = "it takes minutes, and keeps the pictures that people look at; run it with `--ignored`"]
fn every_screen_has_its_place_in_a_small_window_in_the_dark() {
    run(every_screen("dark", SMALL));
}

/// A tour through all screens, and what was noted on the way.
struct Tour {
    name: String,
    app: App,
    against: Vec<String>,
}

async fn every_screen(theme: &str, (size, width, height): (&str, u32, u32)) {
    let home = Home::new().with_look(theme, 100).with_size(width, height);
    let path = home.put_sample("Gates.brief");
    // Something to be recovered, and something recent.
    let app = App::start(&home, &[&path]).await;
    app.edit("situation.title", "Not saved").await;
    app.kill().await;

    let mut tour = Tour { name: format!("{theme}-{size}"), app: App::start(&home, &[]).await, against: Vec::new() };
    tour.start(&home).await;
    tour.steps().await;
    tour.dialogs().await;
    tour.rehearsal().await;
    tour.export(&home).await;
    tour.files(&home).await;
    let Tour { app, against, .. } = tour;
    app.end().await;
    assert!(against.is_empty(), "{against:#?}");
}

impl Tour {
    /// Keeps a picture of the screen, and notes what is against it.
    async fn stop(&mut self, screen: &str) {
        self.app.picture(&format!("{screen}-{}", self.name)).await;
        self.note(screen, self.app.cut_off().await);
        self.note(screen, self.app.judged().await);
    }

    fn note(&mut self, screen: &str, against: Vec<String>) {
        self.against.extend(against.into_iter().map(|what| format!("{screen}: {what}")));
    }

    async fn start(&mut self, home: &Home) {
        self.app.see("Brief your CEO").await;
        self.stop("start").await;
        home.pick(Some(&product_tests::root().join(REPORT)));
        self.app.press("Control+i").await;
        self.app.wait("return document.querySelector('[aria-labelledby=values-title]') !== null").await;
        self.stop("import").await;
        self.app.press("Escape").await;
        self.app.see("Brief your CEO").await;
    }

    async fn steps(&mut self) {
        self.app.push("Recover").await;
        self.app.wait("return document.querySelector('.slide svg') !== null").await;
        for (at, step) in ["situation", "impact", "cause", "fix", "risk", "ask"].into_iter().enumerate() {
            self.app.press(&format!("Control+{}", at + 1)).await;
            self.stop(step).await;
        }
        self.app.press("Control+2").await;
        self.app.click(".closed").await;
        self.stop("impact-figure").await;
        self.app.press("Control+2").await;
        self.app.press("Alt+ArrowDown").await;
        self.stop("finding").await;
        self.app.press("Control+l").await;
        self.stop("look").await;
        self.app.press("Control+1").await;
        self.app.press("F11").await;
        self.stop("slide").await;
        self.app.press("Escape").await;
    }

    async fn dialogs(&mut self) {
        for (keys, screen) in [("Control+,", "settings"), ("F1", "shortcuts"), ("Control+w", "unsaved")] {
            self.app.press(keys).await;
            self.app.wait("return document.querySelector('dialog[open]') !== null").await;
            self.stop(screen).await;
            self.app.press("Escape").await;
            self.app.wait("return document.querySelector('dialog[open]') === null").await;
        }
    }

    async fn rehearsal(&mut self) {
        self.app.press("F5").await;
        self.app.see("You may be asked").await;
        self.stop("rehearse").await;
        // Past the last slide come the questions.
        for _ in 0..20 {
            self.app.press("ArrowRight").await;
        }
        self.app.see("Show the answer").await;
        self.stop("questions").await;
        self.app.press("Escape").await;
        self.app.see("as it will be printed").await;
    }

    async fn export(&mut self, home: &Home) {
        home.pick(Some(&home.path("")));
        self.app.press("Control+Enter").await;
        self.app.push("Choose").await;
        self.stop("export").await;
        self.app.press("Control+Enter").await;
        self.app.see("in the folder").await;
        self.stop("exported").await;
        self.app.press("Control+Enter").await;
        self.app.see("already there").await;
        self.stop("existing").await;
        self.app.press("Escape").await;
        self.app.press("Escape").await;
        self.app.see("as it will be printed").await;
    }

    async fn files(&mut self, home: &Home) {
        let path = home.path("Other.brief");
        home.pick(Some(&path));
        self.app.press("Control+Shift+s").await;
        self.app.see("Saved").await;
        fs::write(&path, "{ \"format\": \"forthright/1\" }\n").expect("a test may write");
        self.app.edit("situation.title", "Mine").await;
        self.app.press("Control+s").await;
        self.app.wait("return document.querySelector('dialog[open]') !== null").await;
        self.stop("changed").await;
        self.app.press("Escape").await;
        self.app.must("close", json!({ "discard": true })).await;
    }
}
