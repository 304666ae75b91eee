//! Every screen, light and dark, wide and small, with large text and without motion: a judge of access has nothing against
//! it, no words are cut off, and a picture of each is kept for people to look at.

use std::fs;

use super::app::{App, Home, run};

/// A report to be imported.
const REPORT: &str = "crates/brief-import/tests/fixtures/kept-back/k02-harbour-login.md";

/// Words with something to say about each: a person, a term, the name of a machine.
const EXPLANATION: &str = "The failover did not start because an engineer forgot pay-db-prod-03.";

const STEPS: [&str; 6] = ["situation", "impact", "cause", "fix", "risk", "ask"];

/// An ordinary window, which the judge of access sees in both themes.
#[test]
fn every_screen_is_open_to_everybody_in_light_and_dark() {
    run(every_screen(Home::new().with_size(1440, 900), Tour::of("wide").in_themes(&["light", "dark"]).with_judge()));
}

/// The smallest window in which people still work.
#[test]
fn every_screen_has_its_place_in_a_small_window() {
    run(every_screen(Home::new().with_size(1024, 680), Tour::of("small").in_themes(&["light", "dark"])));
}

/// The largest text, for somebody who has asked the system for stillness.
#[test]
fn with_large_text_nothing_is_cut_off_and_without_motion_nothing_moves() {
    let home = Home::new().with_look("light", 200).with_size(1440, 900).without_motion();
    run(every_screen(home, Tour::of("large").without_motion()));
}

/// What is looked at on the way through all screens, and what was noted.
struct Tour {
    name: &'static str,
    themes: &'static [&'static str],
    judged: bool,
    still: bool,
    against: Vec<String>,
}

async fn every_screen(home: Home, mut tour: Tour) {
    let path = home.put_sample("Gates.brief");
    // Something to be recovered, and something recent.
    let app = App::start(&home, &[&path]).await;
    app.edit("situation.title", "Not saved").await;
    app.kill().await;

    let app = App::start(&home, &[]).await;
    tour.start(&app, &home).await;
    tour.steps(&app).await;
    tour.parts(&app).await;
    tour.dialogs(&app).await;
    tour.rehearsal(&app).await;
    tour.export(&app, &home).await;
    tour.files(&app, &home).await;
    tour.nothing_yet(&app).await;
    app.end().await;
    assert!(tour.against.is_empty(), "{:#?}", tour.against);
}

impl Tour {
    fn of(name: &'static str) -> Self {
        Self { name, themes: &["light"], judged: false, still: false, against: Vec::new() }
    }

    fn in_themes(self, themes: &'static [&'static str]) -> Self {
        Self { themes, ..self }
    }

    fn with_judge(self) -> Self {
        Self { judged: true, ..self }
    }

    fn without_motion(self) -> Self {
        Self { still: true, ..self }
    }

    /// Keeps pictures of the screen, and notes what is against it.
    async fn stop(&mut self, app: &App, screen: &str) {
        self.note(screen, app.cut_off().await);
        if self.still {
            self.note(screen, app.moving().await);
        }
        for theme in self.themes {
            app.show_in(theme).await;
            app.picture(&format!("{screen}-{theme}-{}", self.name)).await;
            if self.judged {
                self.note(&format!("{screen}, {theme}"), app.judged().await);
            }
        }
    }

    fn note(&mut self, screen: &str, against: Vec<String>) {
        self.against.extend(against.into_iter().map(|what| format!("{screen}: {what}")));
    }

    async fn start(&mut self, app: &App, home: &Home) {
        app.wait(&there(".recent")).await;
        self.stop(app, "start").await;
        home.pick(Some(&product_tests::root().join(REPORT)));
        app.press("Control+i").await;
        app.wait(&there("[aria-labelledby=values-title]")).await;
        self.stop(app, "import").await;
        app.press("Escape").await;
        app.touch_path("//button[normalize-space()='Recover']").await;
        app.wait(&there(".slide svg")).await;
    }

    async fn steps(&mut self, app: &App) {
        for (at, step) in STEPS.into_iter().enumerate() {
            app.press(&format!("Control+{}", at + 1)).await;
            app.wait(&current(at)).await;
            self.stop(app, step).await;
        }
    }

    /// What opens within a step, and what takes its place.
    async fn parts(&mut self, app: &App) {
        app.press("Control+2").await;
        app.touch(".closed").await;
        app.wait(&there(".fact .sentence input")).await;
        self.stop(app, "impact-figure").await;
        app.touch_path("//button[contains(., 'Work out a loss')]").await;
        self.stop(app, "impact-loss").await;
        app.press("Control+1").await;
        app.touch(".time .pick").await;
        app.wait(&there(".picker")).await;
        self.stop(app, "time").await;
        app.edit("cause.explanation", EXPLANATION).await;
        app.client.refresh().await.expect("the page can be loaded again");
        app.wait(&there(".slide svg")).await;
        app.press("Control+3").await;
        for (words, screen) in [("failover", "glossary"), ("names a person", "finding")] {
            app.walk_to(words).await;
            self.stop(app, screen).await;
        }
        app.press("Shift+F1").await;
        self.stop(app, "why").await;
        app.touch_path("//button[contains(., 'All rules')]").await;
        self.dialog(app, "rules").await;
        app.press("Control+l").await;
        app.see("Accent").await;
        self.stop(app, "look").await;
        app.press("Control+1").await;
        app.press("F11").await;
        self.dialog(app, "slide").await;
    }

    /// Looks at the dialog that comes, and puts it away.
    async fn dialog(&mut self, app: &App, screen: &str) {
        app.wait(&there("dialog[open]")).await;
        self.stop(app, screen).await;
        app.press("Escape").await;
        app.wait(&gone("dialog[open]")).await;
    }

    async fn dialogs(&mut self, app: &App) {
        for (keys, screen) in [("Control+,", "settings"), ("F1", "shortcuts"), ("Control+w", "unsaved")] {
            app.press(keys).await;
            self.dialog(app, screen).await;
        }
    }

    async fn rehearsal(&mut self, app: &App) {
        app.press("F5").await;
        app.see("You may be asked").await;
        self.stop(app, "rehearse").await;
        // Past the last slide come the questions.
        app.press_often("ArrowRight", 20).await;
        app.see("Show the answer").await;
        self.stop(app, "questions").await;
        app.press("Escape").await;
        app.wait(&there(".slide svg")).await;
    }

    async fn export(&mut self, app: &App, home: &Home) {
        home.pick(Some(&home.path("")));
        app.press("Control+Enter").await;
        app.wait("return document.querySelectorAll('li[data-kind]').length === 7").await;
        app.touch_path("//button[normalize-space()='Choose']").await;
        app.wait(&there("section[aria-labelledby=leaks]")).await;
        self.stop(app, "export").await;
        for kind in ["report", "card", "mail", "calendar"] {
            app.touch(&format!("li[data-kind={kind}] .row input")).await;
        }
        app.touch(".lock .tick input").await;
        self.stop(app, "export-all").await;
        app.touch(".lock .tick input").await;
        fs::write(home.path("Gates deck.pdf"), "an older one").expect("a test may write");
        app.touch(".run button").await;
        app.wait(&there("[role=alertdialog]")).await;
        self.stop(app, "existing").await;
        app.touch("[role=alertdialog] button").await;
        app.wait("return document.querySelector('.run [role=status]')?.textContent.includes('8 files')").await;
        self.stop(app, "exported").await;
        app.press("Escape").await;
        app.wait(&there(".slide svg")).await;
    }

    /// What becomes of the file: a version of another program, a folder that is gone, the next update.
    async fn files(&mut self, app: &App, home: &Home) {
        let path = home.path("Other.brief");
        home.pick(Some(&path));
        app.press("Control+Shift+s").await;
        app.see("Saved").await;
        let saved = fs::read(&path).expect("it was saved");
        fs::write(&path, "{ \"format\": \"forthright/1\" }\n").expect("a test may write");
        app.edit("situation.title", "Mine").await;
        app.press("Control+s").await;
        self.dialog(app, "changed").await;
        fs::write(&path, saved).expect("a test may write");
        home.pick(Some(&home.path("nowhere/Other.brief")));
        app.press("Control+Shift+s").await;
        self.dialog(app, "failed").await;
        home.pick(Some(&home.path("Third.brief")));
        app.press("Control+Shift+s").await;
        app.see("Saved").await;
        app.press("Control+Shift+n").await;
        app.see("What has changed since").await;
        self.stop(app, "update").await;
        app.touch_path("//button[normalize-space()='Look at it']").await;
        app.wait(&there("main[aria-label='Earlier briefing']")).await;
        self.stop(app, "earlier").await;
    }

    /// The steps of a brief in which nothing stands yet, and the start screen of the first day.
    async fn nothing_yet(&mut self, app: &App) {
        app.must("close", serde_json::json!({ "discard": true })).await;
        app.must("new_brief", serde_json::json!({ "example": false })).await;
        app.client.refresh().await.expect("the page can be loaded again");
        app.wait(&there(".slide svg")).await;
        for (at, step) in STEPS.into_iter().enumerate() {
            app.press(&format!("Control+{}", at + 1)).await;
            app.wait(&current(at)).await;
            self.stop(app, &format!("{step}-empty")).await;
        }
        app.press("Control+w").await;
        app.wait(&there(".samples")).await;
        app.touch_path("//button[contains(., 'About')]").await;
        self.dialog(app, "about").await;
    }
}

fn there(selector: &str) -> String {
    format!("return document.querySelector(\"{selector}\") !== null")
}

fn gone(selector: &str) -> String {
    format!("return document.querySelector(\"{selector}\") === null")
}

/// Whether a step is the one that is shown.
fn current(at: usize) -> String {
    format!("return document.querySelectorAll('nav ol button')[{at}]?.hasAttribute('aria-current') === true")
}
