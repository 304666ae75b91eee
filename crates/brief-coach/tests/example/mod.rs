//! The brief that the examples of the rules change, and the coach on it.

use brief_coach::{Finding, Length, Lexicon, Occasion};
use brief_model::Brief;
use serde_json::Value;

/// The example with which a new brief starts: nothing in it is a finding.
const EXAMPLE: &[u8] = include_bytes!("../../../../assets/templates/example.brief");

/// The example with changes, written `path = JSON` and joined by `&&`. Those that begin with `@` are about its pages.
pub(crate) fn with(changes: &str) -> Brief {
    let mut tree: Value = serde_json::from_slice(EXAMPLE).expect("the example is JSON");
    for (path, value) in parts(changes).filter(|(path, _)| !path.starts_with('@')) {
        let value = serde_json::from_str(value).unwrap_or_else(|error| panic!("`{path}`: {error}"));
        set(&mut tree, path, value);
    }
    let bytes = serde_json::to_vec(&tree).expect("a tree can be written");
    brief_model::read(&bytes).unwrap_or_else(|error| panic!("`{changes}`: {error}"))
}

fn parts(changes: &str) -> impl Iterator<Item = (&str, &str)> {
    let changes = changes.split(" && ").map(str::trim).filter(|change| !change.is_empty());
    changes.map(|change| change.split_once(" = ").unwrap_or_else(|| panic!("`{change}` is no change")))
}

/// All findings on the example with changes.
#[allow(dead_code, reason = "not every test that shares this file changes pages")]
pub(crate) fn check_with(changes: &str) -> Vec<Finding> {
    let mut occasion = OCCASION;
    for (path, pages) in parts(changes) {
        let pages = || pages.parse().unwrap_or_else(|error| panic!("`{pages}`: {error}"));
        match path {
            "@annex" => occasion.length.annex = pages(),
            "@logo_left_out" => occasion.length.logo_left_out = true,
            "@slides.fix" => occasion.length.slides[3] = pages(),
            _ => assert!(!path.starts_with('@'), "`{path}` is not known"),
        }
    }
    brief_coach::check(&with(changes), occasion, Lexicon::shared())
}

/// A brief with other words in one of its texts.
#[allow(dead_code, reason = "not every test that shares this file changes texts")]
pub(crate) fn changed(brief: &Brief, field: &str, words: &str) -> Brief {
    let mut tree: Value = serde_json::from_slice(&brief_model::write(brief)).expect("a brief is JSON");
    set(&mut tree, field, Value::from(words));
    brief_model::read(&serde_json::to_vec(&tree).expect("a tree can be written")).expect("words can be any")
}

/// All findings on a brief that takes six minutes to tell.
#[allow(dead_code, reason = "not every test that shares this file has a brief of its own")]
pub(crate) fn check(brief: &Brief) -> Vec<Finding> {
    brief_coach::check(brief, OCCASION, Lexicon::shared())
}

const OCCASION: Occasion = Occasion {
    as_of: None,
    speech: Some(360),
    length: Length { slides: [1; 6], annex: 0, logo_left_out: false },
    spelling: true,
};

fn set(tree: &mut Value, path: &str, value: Value) {
    let mut place = tree;
    for step in path.split('.') {
        let (key, index) = step.split_once('[').map_or((step, None), |(key, rest)| (key, rest.strip_suffix(']')));
        place = &mut place[key];
        if let Some(index) = index.and_then(|index| index.parse::<usize>().ok()) {
            place = &mut place[index];
        }
    }
    *place = value;
}
