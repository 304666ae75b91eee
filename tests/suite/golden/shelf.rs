//! The shelf on which references lie: what is found is held against them, or taken over in their place.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use product_tests::root;
use similar::{ChangeTag, TextDiff};

use super::picture::{decode, encode};
use super::report;
use crate::parity::{LIMIT, Picture, difference};

/// References are small, since all of them are cloned with the sources.
const LARGEST_PICTURE: usize = 28 << 10;

/// Something that a test has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// Lines that a person can read.
    Text(String),
    /// A small picture.
    Picture(Picture),
}

/// A result that is not as its reference.
#[derive(Debug, Clone)]
pub(super) struct Difference {
    /// The path of the reference on the shelf.
    pub(super) name: String,
    /// The reference, if there is one that can be read.
    pub(super) before: Option<Found>,
    /// The result.
    pub(super) after: Found,
    /// How far they are apart, in a few words.
    pub(super) size: String,
}

/// Holds that all results are as their references, or takes them over if that is asked for.
///
/// # Panics
/// If some are not; the message names them and the page that shows them.
#[track_caller]
pub(super) fn hold(found: Vec<(String, Found)>) {
    report::forget_earlier_runs();
    let differences: Vec<Difference> = found.into_iter().filter_map(|(name, found)| compare(name, found)).collect();
    if differences.is_empty() {
        return;
    }
    if accepts() {
        differences.iter().for_each(take_over);
        return;
    }
    let list: Vec<String> = differences.iter().map(|off| format!("{}: {}", off.name, off.size)).collect();
    let page = report::add(differences);
    panic!(
        "these results are not as their references in tests/ref:\n  {}\nSee before and after in {}\nIf the new ones are \
         right, take them over with `cargo xtask accept`.",
        list.join("\n  "),
        page.display()
    );
}

/// The files on the shelf that are neither used here nor named by another suite. Those are removed if new results are taken over.
pub(super) fn stray(used: &[String]) -> Vec<String> {
    let used: BTreeSet<&str> = used.iter().map(String::as_str).collect();
    let mut suites = String::new();
    for path in files(&root().join("tests/suite")) {
        suites.push_str(&fs::read_to_string(path).expect("a suite is text"));
    }
    let names = files(&shelf()).into_iter().map(|path| {
        let path = path.strip_prefix(shelf()).expect("it lies on the shelf");
        path.to_string_lossy().replace('\\', "/")
    });
    let mut stray: Vec<String> =
        names.filter(|name| !used.contains(name.as_str()) && !suites.contains(&format!("ref/{name}\""))).collect();
    if accepts() {
        for name in stray.drain(..) {
            fs::remove_file(shelf().join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
    stray
}

fn shelf() -> PathBuf {
    root().join("tests/ref")
}

/// Whether new results are to be taken over; `cargo xtask accept` says so.
fn accepts() -> bool {
    std::env::var_os("FORTHRIGHT_ACCEPT").is_some_and(|value| value == "1")
}

fn compare(name: String, after: Found) -> Option<Difference> {
    let bytes = fs::read(shelf().join(&name)).ok();
    let before = bytes.and_then(|bytes| match after {
        // Git may have given the lines the ends that are usual on this system.
        Found::Text(_) => String::from_utf8(bytes).ok().map(|text| Found::Text(text.replace("\r\n", "\n"))),
        Found::Picture(_) => decode(&bytes).map(Found::Picture),
    });
    let size = match (&before, &after) {
        (None, _) => "there is no reference".to_owned(),
        (Some(Found::Text(before)), Found::Text(after)) if before != after => lines_apart(before, after),
        (Some(Found::Picture(before)), Found::Picture(after)) => dots_apart(before, after)?,
        _ => return None,
    };
    Some(Difference { name, before, after, size })
}

fn lines_apart(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
    format!("lines: {} gone, {} new", count(ChangeTag::Delete), count(ChangeTag::Insert))
}

/// How far two pictures are apart; `None` if nobody could tell.
fn dots_apart(before: &Picture, after: &Picture) -> Option<String> {
    let sizes = [before, after].map(|picture| (picture.width, picture.height));
    if sizes[0] != sizes[1] {
        let [before, after] = sizes.map(|(width, height)| format!("{width} × {height}"));
        return Some(format!("{after} dots instead of {before}"));
    }
    let share = difference(before, after);
    (share > LIMIT).then(|| format!("{share:.2} % of the dots differ"))
}

fn take_over(difference: &Difference) {
    let path = shelf().join(&difference.name);
    let bytes = match &difference.after {
        Found::Text(text) => text.clone().into_bytes(),
        Found::Picture(picture) => encode(picture),
    };
    let is_small = matches!(difference.after, Found::Text(_)) || bytes.len() <= LARGEST_PICTURE;
    assert!(is_small, "{}: {} bytes are too many for a small picture", difference.name, bytes.len());
    fs::create_dir_all(path.parent().expect("a reference lies in a folder")).expect("the shelf can be written");
    fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// All files in a folder and the folders in it, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the entry is there").path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_reference_that_is_lacking_or_different_is_told() {
    let size = |name: &str, found| compare(name.to_owned(), found).map(|off| off.size);
    let shapes = fs::read_to_string(shelf().join("svg/shapes.svg.txt")).expect("another suite keeps this one");
    assert_eq!(size("svg/shapes.svg.txt", Found::Text(shapes.clone())), None);
    assert_eq!(size("svg/shapes.svg.txt", Found::Text(shapes + "one more\n")).as_deref(), Some("lines: 0 gone, 1 new"));
    assert_eq!(size("svg/none.txt", Found::Text(String::new())).as_deref(), Some("there is no reference"));
}

#[test]
fn a_picture_that_is_different_is_told() {
    let white = Picture { width: 4, height: 4, samples: vec![255; 48] };
    let mut pale = white.clone();
    pale.samples.fill(240);
    assert_eq!(dots_apart(&white, &pale), None, "nobody sees this");
    pale.samples.fill(0);
    assert_eq!(dots_apart(&white, &pale).as_deref(), Some("100.00 % of the dots differ"));
    let wide = Picture { width: 8, height: 2, ..white.clone() };
    assert_eq!(dots_apart(&white, &wide).as_deref(), Some("8 × 2 dots instead of 4 × 4"));
}
