//! What is seen of the window: pictures, what a judge of access says, and words that are cut off.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use product_tests::{program, root};
use serde_json::{Value, json};

use super::app::App;

/// Finds words that are cut off: elements whose content is wider than they are and hidden, and words beyond the window's edge.
const CUT_OFF: &str = r#"
const shown = (at) => at.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const unseen = (at) => at.closest(".unseen, [aria-hidden=true], .cm-content, dialog:not([open])") !== null;
const scrolls = (at) => { for (let up = at; up; up = up.parentElement) { const style = getComputedStyle(up);
    if (/auto|scroll/.test(style.overflowX)) return true; } return false; };
const found = [];
for (const at of document.querySelectorAll("body *")) {
    if (!(at instanceof HTMLElement) || unseen(at) || !shown(at)) continue;
    const own = [...at.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (!own) continue;
    const style = getComputedStyle(at);
    if (style.clipPath !== "none" || style.position === "absolute" && at.offsetWidth <= 1) continue;
    const range = document.createRange();
    range.selectNodeContents(at);
    const words = range.getBoundingClientRect();
    if (words.width === 0) continue;
    const hides = /hidden|clip/.test(style.overflowX) && at.scrollWidth > at.clientWidth + 1;
    const beyond = words.right > innerWidth + 1 || words.left < -1;
    if ((hides || beyond) && !(beyond && scrolls(at.parentElement)))
        found.push(`${at.tagName} ${at.className}: ${at.innerText.slice(0, 60)}`);
}
return found;
"#;

impl App {
    /// Keeps a picture of the window among the files of the run.
    pub(crate) async fn picture(&self, name: &str) {
        // What fades in would be half there.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let png = self.client.screenshot().await.expect("the window can be seen");
        let path = run_folder("pictures").join(format!("{name}.png"));
        fs::write(path, png).expect("a test may write");
    }

    /// What the judge of access, axe-core, has against the window as it stands.
    pub(crate) async fn judged(&self) -> Vec<String> {
        let source = root().join("ui/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(source).expect("axe-core is installed; run `cargo xtask test` once");
        let here = self.look("return window.axe !== undefined").await;
        if here != json!(true) {
            let script = format!("{source}; window.axe = axe; return true;");
            self.client.execute(&script, vec![]).await.expect("the judge can be called in");
        }
        let ask = "const done = arguments[0]; window.axe.run(document, { resultTypes: ['violations'] }).then(\
            (told) => done(told.violations.flatMap((rule) => rule.nodes.map((node) =>\
            `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`))),\
            (problem) => done([String(problem)]));";
        let told = self.client.execute_async(ask, vec![]).await.expect("the judge judges");
        strings(&told)
    }

    /// Words that are cut off or stand beyond the window's edge.
    pub(crate) async fn cut_off(&self) -> Vec<String> {
        strings(&self.look(CUT_OFF).await)
    }
}

/// A folder for files of the run, beside the program.
pub(crate) fn run_folder(name: &str) -> PathBuf {
    let target = program::desktop().ancestors().nth(2).expect("it was built in a folder");
    let folder = target.join("window").join(name);
    fs::create_dir_all(&folder).expect("a test may make a folder");
    folder
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
