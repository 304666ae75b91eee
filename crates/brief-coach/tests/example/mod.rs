//! The brief that the examples of the rules change, and the coach on it.

use brief_coach::{Finding, Lexicon, Occasion};
use brief_model::Brief;
use serde_json::Value;

/// The example with which a new brief starts: nothing in it is a finding.
const EXAMPLE: &[u8] = include_bytes!("../../../../assets/templates/example.brief");

/// The example with changes, written `path = JSON` and joined by `&&`.
pub(crate) fn with(changes: &str) -> Brief {
    let mut tree: Value = serde_json::from_slice(EXAMPLE).expect("the example is JSON");
    for change in changes.split(" && ").filter(|change| !change.trim().is_empty()) {
        let (path, value) = change.split_once(" = ").unwrap_or_else(|| panic!("`{change}` is no change"));
        let value = serde_json::from_str(value).unwrap_or_else(|error| panic!("`{change}`: {error}"));
        set(&mut tree, path.trim(), value);
    }
    let bytes = serde_json::to_vec(&tree).expect("a tree can be written");
    brief_model::read(&bytes).unwrap_or_else(|error| panic!("`{changes}`: {error}"))
}

/// A brief with other words in one of its texts.
#[allow(dead_code, reason = "not every test that shares this file changes texts")]
pub(crate) fn changed(brief: &Brief, field: &str, words: &str) -> Brief {
    let mut tree: Value = serde_json::from_slice(&brief_model::write(brief)).expect("a brief is JSON");
    set(&mut tree, field, Value::from(words));
    brief_model::read(&serde_json::to_vec(&tree).expect("a tree can be written")).expect("words can be any")
}

/// All findings on a brief that takes six minutes to tell.
pub(crate) fn check(brief: &Brief) -> Vec<Finding> {
    let occasion = Occasion { as_of: None, speech: Some(360), spelling: true };
    brief_coach::check(brief, occasion, Lexicon::shared())
}

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
