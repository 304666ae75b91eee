//! What is seen of the window: pictures, what a judge of access says, and words that are cut off.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use png::{ColorType, Compression, Encoder};
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
    // A name that is too long for its bar is told in full to whoever rests on it.
    const told = style.textOverflow === "ellipsis" && at.title !== "";
    const hides = !told && /hidden|clip/.test(style.overflowX) && at.scrollWidth > at.clientWidth + 1;
    const beyond = !told && (words.right > innerWidth + 1 || words.left < -1);
    // A word a line is fine, a letter a line is not.
    const letter = parseFloat(style.fontSize);
    const squeezed = at.innerText.length > 8 && words.width < 2 * letter && words.height > 4 * letter;
    if (squeezed) found.push(`squeezed ${at.tagName} ${at.className}: ${at.innerText.slice(0, 60)}`);
    if ((hides || beyond) && !(beyond && scrolls(at.parentElement)))
        found.push(`${at.tagName} ${at.className}: ${at.innerText.slice(0, 60)}`);
}
return found;
"#;

/// Says when everything that fades or glides has come to rest and was painted.
const AT_REST: &str = "const done = arguments[0];\
    Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() =>\
    requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";

/// Finds what would move: elements with a transition or an animation, and whatever moves at this moment.
const MOVING: &str = r#"
if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return ["the window was not told"];
const found = document.getAnimations().map((one) => `moves now: ${one.effect?.target?.className}`);
for (const at of document.querySelectorAll("body, body *")) for (const part of [null, "::before", "::after"]) {
    const style = getComputedStyle(at, part);
    const long = (times) => times.split(",").some((time) => parseFloat(time) > 0);
    if (style.animationName !== "none" || (style.transitionProperty !== "none" && long(style.transitionDuration)))
        found.push(`${at.tagName} ${at.className} ${part ?? ""}`);
}
return found;
"#;

impl App {
    /// Makes the page light or dark, as the settings would.
    pub(crate) async fn show_in(&self, theme: &str) {
        self.look_at("document.documentElement.dataset.theme = arguments[0]", json!(theme)).await;
    }

    /// What moves or would move, though stillness was asked for.
    pub(crate) async fn moving(&self) -> Vec<String> {
        strings(&self.look(MOVING).await)
    }

    /// Keeps a picture of the window among the files of the run.
    pub(crate) async fn picture(&self, name: &str) {
        // What fades in would be half there.
        drop(self.client.execute_async(AT_REST, vec![]).await);
        // Not asked of WebKit, which forgets to answer where nothing is left to be painted; and so the menu is seen too.
        let size = self.look("return [outerWidth, outerHeight]").await;
        let size = [0, 1].map(|at| size[at].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or(0));
        let mut shown = self.screen();
        loop {
            // What the page has painted reaches the display a moment later.
            tokio::time::sleep(Duration::from_millis(40)).await;
            let next = self.screen();
            if next == shown {
                break;
            }
            shown = next;
        }
        let path = run_folder("pictures").join(format!("{name}.png"));
        fs::write(path, picture_of(&shown, size)).expect("a test may write");
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

/// The upper left part of an X window dump as a PNG file; the format is that of `X11/XWDFile.h`.
fn picture_of(dump: &[u8], [width, height]: [u32; 2]) -> Vec<u8> {
    let field = |at: usize| {
        let bytes = dump[4 * at..4 * at + 4].try_into().expect("four bytes");
        u32::from_be_bytes(bytes) as usize
    };
    let (header, colours, line) = (field(0), field(19), field(12));
    let (width, height) = (width.min(field(4) as u32), height.min(field(5) as u32));
    let pixels = &dump[header + 12 * colours..];
    let rows = pixels.chunks_exact(line).take(height as usize);
    // Each pixel is blue, green, red, and nothing.
    let rgb: Vec<u8> =
        rows.flat_map(|row| row.chunks_exact(4).take(width as usize)).flat_map(|at| [at[2], at[1], at[0]]).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_compression(Compression::Fast);
    let mut writer = encoder.write_header().expect("it has a size");
    writer.write_image_data(&rgb).expect("it is whole");
    writer.finish().expect("it is whole");
    file
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
