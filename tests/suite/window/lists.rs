//! Lists: members are added, moved by keys and by hand, doubled and taken away; undo goes to what it changed; words are cut and pasted.

use serde_json::{Value, json};

use super::app::{App, Home, run};

/// What stands in the rows of the list of risks, and the place of the row that has the focus.
const ROWS: &str = "const rows = [...document.querySelectorAll('[data-path=\"risk.risks\"] > ul > li')];\
    return [rows.map((row) => row.querySelector('[contenteditable]').textContent.trim()).join(','),\
    rows.findIndex((row) => row.contains(document.activeElement))];";

#[test]
fn a_list_is_kept_by_keyboard_and_the_focus_is_never_lost() {
    run(async {
        let app = three_risks().await;
        app.press("Alt+Shift+ArrowUp").await;
        rows(&app, "one,three,two", 1).await;
        app.press("Alt+Shift+ArrowUp").await;
        rows(&app, "three,one,two", 0).await;
        app.press("Alt+Shift+ArrowDown").await;
        rows(&app, "one,three,two", 1).await;
        app.press("Control+d").await;
        rows(&app, "one,three,three,two", 2).await;
        app.press("Control+Shift+Backspace").await;
        rows(&app, "one,three,two", 2).await;
        app.press("Control+Shift+Backspace").await;
        app.press("Control+Shift+Backspace").await;
        rows(&app, "one", 0).await;
        app.press("Control+Shift+Backspace").await;
        // The last one leaves the focus at the list, where a new one is added.
        app.focus_on("Add a risk").await;
        app.press("Control+z").await;
        app.wait_rows("one").await;
        app.press("Control+z").await;
        app.wait_rows("one,three").await;
        app.press("Control+z").await;
        app.wait_rows("one,three,two").await;
        app.end().await;
    });
}

#[test]
fn a_row_is_moved_by_hand_and_its_menu_does_the_same() {
    run(async {
        let app = three_risks().await;
        let row = |place: u8| format!("[data-path=\"risk.risks\"] > ul > li:nth-child({place})");
        app.carry(&format!("{} > .grip", row(3)), &format!("{} > .grip", row(1))).await;
        app.wait_rows("three,one,two").await;
        app.let_go().await;
        // At once, while the row still glides to its place.
        app.press("Control+z").await;
        app.wait("return document.getElementById('dnd-action-dragged-el') === null").await;
        app.wait_rows("one,two,three").await;
        app.click(&format!("{} .menu-trigger", row(1))).await;
        app.wait("return document.querySelector('.menu-item') !== null").await;
        app.press("ArrowDown").await;
        app.press("Enter").await;
        app.wait_rows("two,one,three").await;
        app.end().await;
    });
}

#[test]
fn undo_goes_to_what_it_changes_across_the_steps() {
    run(async {
        let app = empty().await;
        app.press("Control+1").await;
        app.press("F6").await;
        app.fill("Name of the incident", "Till").await;
        app.press("Control+4").await;
        app.press("F6").await;
        app.fill("How you know that it works", "Sales are back").await;
        app.press("Control+6").await;
        app.see("What can I do?").await;
        // Words with a pause between them are taken back one by one.
        app.press("Control+z").await;
        app.focus_on("How you know that it works").await;
        retrace(&app, "Control+z", "Name of the incident", "").await;
        retrace(&app, "Control+y", "Name of the incident", "Till").await;
        // A time that is still being typed is kept when its field is left by a key for another step.
        app.fill("Started", "today 8:15").await;
        app.press("Control+2").await;
        app.press("Control+1").await;
        app.wait("return document.querySelector('[data-path=\"situation.times.started\"]').value.includes('08:15')")
            .await;
        app.end().await;
    });
}

#[test]
fn words_are_cut_and_pasted_and_made_bold() {
    run(async {
        let app = empty().await;
        app.press("F6").await;
        app.push("If you have time").await;
        app.fill("Summary", "ab cd").await;
        app.press("Control+a").await;
        app.press("Control+c").await;
        app.press("End").await;
        app.press("Control+v").await;
        prose(&app, "ab cdab cd").await;
        app.press("Control+a").await;
        app.press("Control+x").await;
        prose(&app, "").await;
        app.press("Control+v").await;
        app.press("Control+a").await;
        app.press("Control+b").await;
        prose(&app, "**ab cdab cd**").await;
        // Into a field of one line, and out of it.
        app.press("Control+x").await;
        app.tab_to("Where the times come from").await;
        app.press("Control+v").await;
        app.wait("return document.activeElement.value === 'ab cdab cd'").await;
        app.end().await;
    });
}

#[test]
fn every_shortcut_is_listed_and_the_parts_of_the_window_are_gone_round() {
    run(async {
        let app = empty().await;
        app.press("F1").await;
        app.wait("return document.querySelector('dialog[open]') !== null").await;
        for keys in ["Ctrl S", "Ctrl Z", "Alt Shift ↑", "Ctrl D", "F6", "Ctrl ↵"] {
            app.see(keys).await;
        }
        app.press("Escape").await;
        app.wait("return document.querySelector('dialog[open]') === null").await;
        let region = "return [...document.querySelectorAll('[data-region]')].findIndex((at) => at.contains(document.activeElement))";
        app.press("F6").await;
        let first = app.look(region).await.as_u64().expect("a part has the focus");
        for _ in 0..4 {
            app.press("F6").await;
        }
        assert_eq!(app.look(region).await.as_u64(), Some(first), "four parts, and round again");
        app.press("Shift+F6").await;
        assert_eq!(app.look(region).await.as_u64(), Some((first + 3) % 4));
        app.end().await;
    });
}

/// An empty brief.
async fn empty() -> App {
    let app = App::start(&Home::new(), &[]).await;
    app.see("Brief your CEO").await;
    app.press("Control+n").await;
    app.wait("return document.querySelector('.slide svg') !== null").await;
    app
}

/// A brief with three risks; the focus is in the last one.
async fn three_risks() -> App {
    let app = empty().await;
    app.press("Control+5").await;
    app.press("F6").await;
    for what in ["one", "two", "three"] {
        app.push("Add a risk").await;
        app.focus_on("The risk").await;
        app.write(what).await;
        app.tab_to("Likelihood").await;
    }
    rows(&app, "one,two,three", 2).await;
    app
}

impl App {
    async fn wait_rows(&self, words: &str) {
        self.wait(&format!("return (() => {{ {ROWS} }})()[0] === {}", json!(words))).await;
    }
}

async fn rows(app: &App, words: &str, focus: i64) {
    app.wait_rows(words).await;
    let expected = json!([words, focus]);
    app.wait(&format!("return JSON.stringify((() => {{ {ROWS} }})()) === JSON.stringify({expected})")).await;
}

/// Goes back or forth, one change at a time, until this field has the focus and these words in it.
async fn retrace(app: &App, keys: &str, name: &str, words: &str) {
    let place = "return [document.activeElement.dataset.path, document.activeElement.value ?? document.activeElement.innerText]";
    while app.focused().await != name || app.look(place).await[1] != json!(words) {
        let before = app.look(place).await;
        app.press(keys).await;
        let gone = format!(
            "const at = (() => {{ {place} }})(); return Boolean(at[0]) && JSON.stringify(at) !== JSON.stringify({before})"
        );
        app.wait(&gone).await;
    }
}

/// Waits until these words stand in the field of prose in focus.
async fn prose(app: &App, words: &str) {
    let script = "return [...document.activeElement.querySelectorAll('.cm-line')].map((line) => \
        line.querySelector('.cm-placeholder') ? '' : line.textContent).join('\\n')";
    let told: Value = json!(words);
    app.wait(&format!("return (() => {{ {script} }})() === {told}")).await;
}
