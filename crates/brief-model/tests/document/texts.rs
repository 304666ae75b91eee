//! The list of all texts: complete, and with paths that lead to the words.

use std::collections::BTreeSet;

use brief_model::{read, texts};
use proptest::prelude::*;
use serde_json::Value;

use crate::any;

/// What stands in quotes in a file and is no text for a reader: names, choices, times, and what the program needs.
const NO_TEXTS: &[&str] = &[
    "format",
    "language",
    "id",
    "part_of",
    "gap",
    "share",
    "part",
    "whole",
    "rate",
    "from",
    "less",
    "product",
    "sum",
    "during",
    "duration",
    "unit",
    "per",
    "basis",
    "currency",
    "kind",
    "setting",
    "status",
    "likelihood",
    "severity",
    "response",
    "horizon",
    "slide",
    "asks",
    "theme",
    "accent",
    "page",
    "paper",
    "data",
    "alt",
    "zone",
    "rule",
    "field",
    "words",
    "origin",
    "muted_rules",
    "known_words",
    "at",
    "as_of",
    "started",
    "detected",
    "contained",
    "resolved",
    "confirm_by",
    "due",
    "until",
    "done_at",
    "by",
    "next",
    "report_due",
    "review_due",
    "report_done",
    "review_done",
    "request",
    "outcome",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_for_a_reader_is_in_the_list_under_its_path(value in any::brief()) {
        let brief = read(value.to_string().as_bytes()).expect("the schema allows it");
        let listed: BTreeSet<(String, String)> =
            texts(&brief).into_iter().map(|text| (text.field, text.text.to_owned())).collect();
        let mut found = BTreeSet::new();
        let written = serde_json::to_value(&brief).expect("a brief is JSON");
        collect(&written, String::new(), "", &mut found);
        prop_assert_eq!(listed, found);
    }
}

fn collect(value: &Value, path: String, name: &str, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !name.starts_with("x-")) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                // What a report said is kept beside its fields, and told in none of them.
                if path != "review.origin" {
                    collect(field, path, name, found);
                }
            }
        }
        Value::Array(entries) => {
            for (i, entry) in entries.iter().enumerate() {
                collect(entry, format!("{path}[{i}]"), name, found);
            }
        }
        // `until` is a time in an action and words in the rhythm of updates.
        Value::String(text) if !NO_TEXTS.contains(&name) || path == "ask.updates.until" => {
            let blank = text.trim().is_empty();
            found.extend((!blank).then(|| (path, text.clone())));
        }
        _ => {}
    }
}
