//! The short way through the steps: what a person meets first, what is folded away, and what stays quiet.

use serde_json::json;

use super::app::{App, Home, run};

/// Whether the group at the end of the step is open.
const REST: &str = "return [...document.querySelectorAll('main h2 button')]\
    .find((at) => at.innerText.trim() === 'If you have time').getAttribute('aria-expanded')";

/// The number of the slide in sight.
const SLIDE: &str = "return document.querySelector('.preview h2 strong').innerText";

/// Begins an empty brief.
async fn begin(home: &Home) -> App {
    let app = App::start(home, &[]).await;
    app.push("New brief Six steps, about ten minutes Ctrl N").await;
    app.wait("return document.querySelector('.slide svg') !== null").await;
    app
}

async fn step(app: &App, number: u8, title: &str) {
    app.press(&format!("Control+{number}")).await;
    app.wait(&format!("return document.querySelector('main h1')?.innerText === {}", json!(title))).await;
    app.press("F6").await;
}

#[test]
fn what_a_sound_slide_does_not_need_is_folded_in_each_step_of_an_empty_brief() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        let titles = [
            "What happened?",
            "How many, how much?",
            "What caused it?",
            "What are you doing about it?",
            "Can it happen again?",
            "What can I do?",
        ];
        for (number, title) in (1..).zip(titles) {
            step(&app, number, title).await;
            assert_eq!(app.look(REST).await, json!("false"), "{title}");
            let hidden = "return document.querySelector('[aria-label=\"Headline of the slide\"]') === null";
            assert_eq!(app.look(hidden).await, json!(true), "{title}");
            app.see("Next: ").await;
        }
        app.end().await;
    });
}

#[test]
fn the_folded_questions_stay_as_they_were_left_and_open_where_undo_leads() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        step(&app, 1, "What happened?").await;
        app.push("If you have time").await;
        app.fill("Background", "Told on the telephone.").await;
        step(&app, 2, "How many, how much?").await;
        step(&app, 1, "What happened?").await;
        assert_eq!(app.look(REST).await, json!("true"), "it was left open");
        app.push("If you have time").await;
        step(&app, 2, "How many, how much?").await;
        step(&app, 1, "What happened?").await;
        assert_eq!(app.look(REST).await, json!("false"), "it was left closed");
        app.press("Control+z").await;
        app.focus_on("Background").await;
        assert_eq!(app.look(REST).await, json!("true"), "undo leads to a field in it");
        app.end().await;
    });
}

#[test]
fn what_a_row_lacks_is_said_when_the_focus_has_left_it() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        step(&app, 4, "What are you doing about it?").await;
        app.push("Add an action").await;
        app.focus_on("What is done").await;
        app.write("Took the update back").await;
        // The coach has read it when it stands on the slide.
        app.wait("return document.querySelector(\".page [data-field='fix.actions[0].what']\") !== null").await;
        let said = "return document.body.innerText.includes('Nobody owns this action')";
        assert_eq!(app.look(said).await, json!(false));
        app.tab_to("Plan if it fails or comes back").await;
        app.see("Nobody owns this action").await;
        app.end().await;
    });
}

#[test]
fn a_figure_that_is_kept_off_the_slide_moves_in_sight_and_takes_the_focus_with_it() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        step(&app, 2, "How many, how much?").await;
        app.push("Add a figure").await;
        app.focus_on("Figure").await;
        app.write("2,900").await;
        app.fill("What it counts", "payments failed").await;
        app.tab_to("Keep it off the slide").await;
        app.press("Space").await;
        app.see("Kept off the slide").await;
        app.focus_on("Keep it off the slide").await;
        let within = "return document.activeElement.closest('section').querySelector('h3')?.innerText.trim()";
        assert_eq!(app.look(within).await, json!("Behind the others"));
        app.press("Space").await;
        app.see("On the slide again").await;
        app.focus_on("Keep it off the slide").await;
        app.wait("return !document.querySelector('main').innerText.includes('Behind the others')").await;
        app.end().await;
    });
}

#[test]
fn the_bar_names_the_incident_until_there_is_a_file_and_then_the_file() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        let name = "return document.querySelector('header h1').innerText.trim()";
        assert_eq!(app.look(name).await, json!("New brief"));
        step(&app, 1, "What happened?").await;
        app.fill("Name of the incident", "Card payments outage").await;
        app.wait(&format!("{name} === 'Card payments outage'")).await;
        app.see("Kept on this laptop, no file yet").await;
        home.pick(Some(&home.path("payments.brief")));
        app.press("Control+s").await;
        app.wait(&format!("{name} === 'payments.brief'")).await;
        app.wait("return /^Saved \\d/.test(document.querySelector('header [role=status]').innerText)").await;
        app.write(" again").await;
        app.wait("return /^Changed since \\d/.test(document.querySelector('header [role=status]').innerText)").await;
        assert_eq!(app.look(name).await, json!("payments.brief"));
        app.end().await;
    });
}

#[test]
fn the_slide_in_sight_follows_the_field_in_focus_whatever_was_looked_at() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        step(&app, 2, "How many, how much?").await;
        app.tab_to("What failed").await;
        assert_eq!(app.look(SLIDE).await, json!("Slide 2"));
        app.click("ol[aria-label='All slides'] li:nth-child(4) button").await;
        app.wait(&format!("{SLIDE} === 'Slide 4'")).await;
        app.click("[data-path='impact.happened']").await;
        app.wait(&format!("{SLIDE} === 'Slide 2'")).await;
        app.end().await;
    });
}

#[test]
fn a_click_counts_also_if_the_button_moves_away_while_it_is_pressed() {
    run(async {
        let home = Home::new();
        let app = begin(&home).await;
        step(&app, 2, "How many, how much?").await;
        app.push("Add a figure").await;
        app.fill("Figure", "2,900").await;
        app.fill("What it counts", "payments failed").await;
        let add = "[...document.querySelectorAll('main button')].find((at) => at.innerText.trim() === 'Add a figure')";
        app.look(&format!("{add}.id = 'add-here'")).await;
        let place = format!("return {add}.getBoundingClientRect().top");
        let before = app.look(&place).await;
        app.click("#add-here").await;
        app.wait("return document.querySelectorAll('main .fact').length === 2").await;
        assert_ne!(app.look(&place).await, before, "what the first row lacks stands above the button now");
        app.end().await;
    });
}
