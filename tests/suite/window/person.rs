//! What a person does at the window: keys, and the pointer.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};

use super::app::App;

/// How many times Tab is pressed in search of a control before the test gives up.
const FAR: usize = 160;

/// Tells how many times Tab is pressed from the control in focus until the next one of a name, if the window is in order.
const AHEAD: &str = "\
    const all = [...document.querySelectorAll('button, input, select, textarea, summary, [tabindex], [contenteditable=true]')]\
        .filter((at) => at.tabIndex >= 0 && !at.disabled && at.checkVisibility() && (at.type !== 'radio' || at.checked));\
    const words = (at) => (at.getAttribute('aria-label') ?? (at.labels?.length ? at.labels[0].innerText : at.innerText) ?? '')\
        .replace(/\\s+/g, ' ').trim();\
    const here = all.indexOf(document.activeElement);\
    const there = all.findIndex((at, place) => place > here && words(at) === arguments[0]);\
    return here < 0 || there < 0 ? null : there - here;";

/// Tells what the control in focus is called by a reader who listens.
const NAME: &str = "\
    const at = document.activeElement; if (!at || at === document.body) return '';\
    const words = (element) => element.innerText ?? element.textContent ?? '';\
    const by = at.getAttribute('aria-labelledby')?.split(' ').map((id) => words(document.getElementById(id))).join(' ');\
    const name = at.getAttribute('aria-label') ?? by ?? (at.labels?.length ? words(at.labels[0]) : words(at));\
    return name.replace(/\\s+/g, ' ').trim();";

impl App {
    /// Presses a key with others held down: `Control+2`, `Alt+Shift+ArrowUp`.
    pub(crate) async fn press(&self, chord: &str) {
        let keys: Vec<char> = chord.split('+').map(key).collect();
        let mut actions = KeyActions::new("keys".to_owned());
        for value in &keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.client.perform_actions(actions).await.unwrap_or_else(|error| panic!("{chord}: {error}"));
    }

    /// Presses a key several times.
    pub(crate) async fn press_often(&self, name: &str, times: u64) {
        let value = key(name);
        let mut actions = KeyActions::new("keys".to_owned());
        for _ in 0..times {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Types words into the control in focus.
    pub(crate) async fn write(&self, words: &str) {
        let mut actions = KeyActions::new("keys".to_owned());
        for letter in words.chars() {
            let value = if letter == '\n' { key("Enter") } else { letter };
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.unwrap_or_else(|error| panic!("{words}: {error}"));
    }

    /// What the control in focus is called.
    pub(crate) async fn focused(&self) -> String {
        self.look(NAME).await.as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with Tab until the control in focus has this name, beginning with the one that has it now.
    pub(crate) async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        while passed.len() < FAR {
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            passed.push(focused);
            // As many at once as it should take; where the way is another one, step by step.
            let ahead = self.look_at(AHEAD, json!(name)).await.as_u64().filter(|_| passed.len() == 1);
            self.press_often("Tab", ahead.unwrap_or(1)).await;
        }
        self.fail(&format!("Tab does not lead to `{name}` but to {passed:#?}")).await;
    }

    /// Waits until the focus has come to a control of this name by itself.
    pub(crate) async fn focus_on(&self, name: &str) {
        let told = format!("const name = (() => {{ {NAME} }})(); return name === {};", json!(name));
        self.wait(&told).await;
    }

    /// Goes to a control and types into it.
    pub(crate) async fn fill(&self, name: &str, words: &str) {
        self.tab_to(name).await;
        self.write(words).await;
    }

    /// Goes to a button and presses it.
    pub(crate) async fn push(&self, name: &str) {
        self.tab_to(name).await;
        self.press("Enter").await;
    }

    /// Goes to a choice and takes one of what it offers, by its first letter: on a slow machine more would begin anew.
    pub(crate) async fn choose(&self, name: &str, letter: &str) {
        self.tab_to(name).await;
        self.write(letter).await;
    }

    /// Clicks in the middle of the first thing that a selector finds.
    pub(crate) async fn click(&self, selector: &str) {
        let (x, y) = self.middle_of(selector).await;
        let actions = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            // A finger takes a moment, in which the field that is left may change what stands above the button.
            .then(PointerAction::Pause { duration: Duration::from_millis(80) })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(actions).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Presses something in the page itself, once it is there; what is drawn over a tick does not stand in the way of a script.
    pub(crate) async fn touch(&self, selector: &str) {
        self.touch_found(&format!("document.querySelector({})", json!(selector))).await;
    }

    /// Presses the first thing of a path in the page itself, once it is there.
    pub(crate) async fn touch_path(&self, path: &str) {
        self.touch_found(&format!("document.evaluate({}, document, null, 9, null).singleNodeValue", json!(path))).await;
    }

    async fn touch_found(&self, find: &str) {
        self.wait(&format!("return {find} !== null")).await;
        self.look(&format!("{find}.click()")).await;
    }

    /// Takes one thing with the pointer, and carries it over another without letting it go.
    pub(crate) async fn carry(&self, from: &str, over: &str) {
        // Looked for twice: the second one may scroll the first one away.
        self.middle_of(over).await;
        let (x, y) = self.middle_of(from).await;
        let (end_x, end_y) = self.middle_of(over).await;
        let mut actions = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        // A hand moves in many small steps, and what is dragged looks around between them.
        for part in 1..=12 {
            let at = |a: f64, b: f64| a + (b - a) * f64::from(part) / 12.0;
            actions = actions
                .then(move_to(at(x, end_x), at(y, end_y)))
                .then(PointerAction::Pause { duration: Duration::from_millis(30) });
        }
        self.client.perform_actions(actions).await.unwrap_or_else(|error| panic!("{from} over {over}: {error}"));
    }

    /// Lets go of what the pointer carries.
    pub(crate) async fn let_go(&self) {
        let actions = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(actions).await.expect("the pointer lets go");
    }

    /// What a script in the window says.
    pub(crate) async fn look(&self, script: &str) -> Value {
        self.look_at(script, json!(null)).await
    }

    /// What a script in the window says of something that it is given.
    pub(crate) async fn look_at(&self, script: &str, given: Value) -> Value {
        self.client.execute(script, vec![given]).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until these words stand in the window.
    pub(crate) async fn see(&self, words: &str) {
        self.wait(&format!("return document.body.innerText.includes({})", json!(words))).await;
    }

    async fn middle_of(&self, selector: &str) -> (f64, f64) {
        let script = "const at = document.querySelector(arguments[0]); if (!at) return null;\
            at.scrollIntoView({ block: 'nearest' }); const box = at.getBoundingClientRect();\
            return [box.x + box.width / 2, box.y + box.height / 2];";
        let place = self.look_at(script, json!(selector)).await;
        let number = |at: usize| place[at].as_f64().unwrap_or_else(|| panic!("nothing is `{selector}`"));
        (number(0), number(1))
    }
}

fn move_to(x: f64, y: f64) -> PointerAction {
    PointerAction::MoveTo { duration: None, x, y }
}

/// A key as the driver knows it.
fn key(name: &str) -> char {
    match name {
        "Control" => '\u{E009}',
        "Shift" => '\u{E008}',
        "Alt" => '\u{E00A}',
        "Enter" => '\u{E007}',
        "Tab" => '\u{E004}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "Backspace" => '\u{E003}',
        "Delete" => '\u{E017}',
        "Home" => '\u{E011}',
        "End" => '\u{E010}',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "F1" => '\u{E031}',
        "F5" => '\u{E035}',
        "F6" => '\u{E036}',
        "F11" => '\u{E03B}',
        _ => {
            let mut letters = name.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => panic!("no key is called `{name}`"),
            }
        }
    }
}
