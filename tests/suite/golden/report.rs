//! The page that shows what differs, before and after, in one file that needs no other.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, Once, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use similar::{ChangeTag, TextDiff};

use super::picture::encode;
use super::shelf::{Difference, Found};
use crate::parity::Picture;

const HEAD: &str = "<!DOCTYPE html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<title>What differs from the references</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em; color: #11181c; }
h2 { font-size: 17px; margin: 2em 0 .3em; }
pre { background: #f4f6f7; padding: 1em; overflow-x: auto; font-size: 13px; }
ins, del { display: block; text-decoration: none; }
ins { background: #d3f0df; }
del { background: #fbdcd9; }
hr { border: 0; border-top: 1px dashed #818d95; }
figure { display: inline-block; margin: 0 1em 1em 0; vertical-align: top; }
img { border: 1px solid #d3d9dd; }
.apart { position: relative; }
.apart img + img { position: absolute; left: 0; top: 0; mix-blend-mode: difference; }
</style>
<h1>What differs from the references</h1>
<p>If the new results are right, take them over with <code>cargo xtask accept</code>.</p>
";

/// What differs so far, by the names of the references. The tests run beside each other, and all of them add to one page.
static DIFFERENCES: Mutex<BTreeMap<String, Difference>> = Mutex::new(BTreeMap::new());

/// Removes the page of an earlier run, once in each run.
pub(super) fn forget_earlier_runs() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        if path().exists() {
            fs::remove_file(path()).expect("the page of an earlier run can be removed");
        }
    });
}

/// Adds what differs to the page and says where the page lies.
pub(super) fn add(differences: Vec<Difference>) -> PathBuf {
    // A test that failed while it held the lock has left nothing half done.
    let mut all = DIFFERENCES.lock().unwrap_or_else(PoisonError::into_inner);
    all.extend(differences.into_iter().map(|difference| (difference.name.clone(), difference)));
    fs::create_dir_all(path().parent().expect("the page lies in a folder")).expect("the target folder can be written");
    fs::write(path(), page(all.values())).expect("the target folder can be written");
    path()
}

/// Where the page lies: in the folder that cargo builds into, which this program lies in, too.
fn path() -> PathBuf {
    let program = std::env::current_exe().expect("a test is a program");
    program.ancestors().nth(3).expect("cargo builds into folders").join("golden/report.html")
}

fn page<'a>(differences: impl Iterator<Item = &'a Difference>) -> String {
    let mut out = HEAD.to_owned();
    for Difference { name, before, after, size } in differences {
        let _ = writeln!(out, "<h2>{}</h2>\n<p>{}</p>", escape(name), escape(size));
        match (before, after) {
            (Some(Found::Text(before)), Found::Text(after)) => push_lines(&mut out, before, after),
            (_, Found::Text(after)) => push_lines(&mut out, "", after),
            (Some(Found::Picture(before)), Found::Picture(after)) => push_pictures(&mut out, before, after),
            (_, Found::Picture(after)) => push_picture(&mut out, "after", after),
        }
    }
    out
}

/// The lines that differ, with a few around them.
fn push_lines(out: &mut String, before: &str, after: &str) {
    let diff = TextDiff::from_lines(before, after);
    out.push_str("<pre>");
    for (number, group) in diff.grouped_ops(3).iter().enumerate() {
        if number > 0 {
            out.push_str("<hr>");
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let line = escape(change.value().trim_end_matches('\n'));
            let _ = match change.tag() {
                ChangeTag::Equal => writeln!(out, "{line}"),
                ChangeTag::Delete => write!(out, "<del>− {line}</del>"),
                ChangeTag::Insert => write!(out, "<ins>+ {line}</ins>"),
            };
        }
    }
    out.push_str("</pre>\n");
}

fn push_pictures(out: &mut String, before: &Picture, after: &Picture) {
    push_picture(out, "before", before);
    push_picture(out, "after", after);
    let (before, after) = (image(before), image(after));
    let _ = writeln!(
        out,
        "<figure><div class=\"apart\">{before}{after}</div><figcaption>what differs, on black</figcaption></figure>"
    );
}

fn push_picture(out: &mut String, caption: &str, picture: &Picture) {
    let _ = writeln!(out, "<figure>{}<figcaption>{caption}</figcaption></figure>", image(picture));
}

fn image(picture: &Picture) -> String {
    format!("<img alt=\"\" src=\"data:image/png;base64,{}\">", STANDARD.encode(encode(picture)))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn the_page_shows_before_and_after() {
    let text = |text: &str| Found::Text(text.to_owned());
    let picture = |shade| Found::Picture(Picture { width: 1, height: 1, samples: vec![shade; 3] });
    let differences = [
        Difference {
            name: "a/story.txt".into(),
            before: Some(text("same\nold <b>\n")),
            after: text("same\nnew & more\n"),
            size: "1 line".into(),
        },
        Difference {
            name: "a/impact.png".into(),
            before: Some(picture(0)),
            after: picture(255),
            size: "all dots".into(),
        },
        Difference { name: "b/story.txt".into(), before: None, after: text("first\n"), size: "no reference".into() },
    ];
    let page = page(differences.iter());
    assert!(page.contains("same\n<del>− old &lt;b&gt;</del><ins>+ new &amp; more</ins>"), "{page}");
    assert_eq!(page.matches("<img alt").count(), 4, "before, after, and both on top of each other");
    assert!(page.contains("<ins>+ first</ins>"), "{page}");
    assert!(!page.contains("http"), "the page needs nothing from outside");
}
