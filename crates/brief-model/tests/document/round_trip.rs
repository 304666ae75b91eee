//! What is read is written back, and nothing that is read can bring the reader down.

use brief_model::{Brief, read, write};
use proptest::prelude::*;
use serde_json::Value;

use crate::any;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_schema_allows_is_read_and_written_back(value in any::brief()) {
        let brief = read(value.to_string().as_bytes()).expect("the schema allows it");
        let bytes = write(&brief);
        let again = read(&bytes).expect("what is written can be read");
        prop_assert_eq!(&again, &brief);
        prop_assert_eq!(write(&again), bytes, "writing is stable");
    }

    #[test]
    fn whatever_is_in_a_file_is_still_there_when_it_is_written(value in any::brief()) {
        let brief = read(value.to_string().as_bytes()).expect("the schema allows it");
        let written: Value = serde_json::from_slice(&write(&brief)).expect("what is written is JSON");
        if let Some(lost) = lost(&value, &written, String::new()) {
            prop_assert!(false, "lost: {}", lost);
        }
    }

    #[test]
    fn reading_survives_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
        drop(read(&bytes));
    }

    #[test]
    fn reading_survives_any_text_behind_a_brace(text in "\\{\"format\":\"forthright/1\",\\PC{0,80}") {
        drop(read(text.as_bytes()));
    }

    #[test]
    fn reading_survives_a_brief_with_bytes_cut_out_put_in_and_exchanged(
        value in any::brief(),
        wounds in prop::collection::vec((any::<prop::sample::Index>(), 0..4_usize, any::<[u8; 2]>()), 1..6),
    ) {
        let mut bytes = value.to_string().into_bytes();
        for (at, cut, put) in wounds {
            let at = at.index(bytes.len());
            let end = (at + cut).min(bytes.len());
            bytes.splice(at..end, put);
        }
        if let Err(error) = read(&bytes) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}

#[test]
fn an_empty_brief_round_trips() {
    let bytes = write(&Brief::default());
    assert_eq!(read(&bytes).as_ref(), Ok(&Brief::default()));
    assert!(bytes.ends_with(b"}\n"), "a text file ends with a line end");
}

/// The path of the first value that was in the file and is not in the written one.
///
/// A field that is written without its value must have held the value that stands for nothing.
fn lost(before: &Value, after: &Value, path: String) -> Option<String> {
    match (before, after) {
        (Value::Object(fields), Value::Object(written)) => fields.iter().find_map(|(name, field)| {
            let path = format!("{path}.{name}");
            match written.get(name) {
                Some(written) => lost(field, written, path),
                None => (!stands_for_nothing(name, field)).then_some(path),
            }
        }),
        (Value::Array(entries), Value::Array(written)) if entries.len() == written.len() => {
            let mut pairs = entries.iter().zip(written).enumerate();
            pairs.find_map(|(i, (entry, written))| lost(entry, written, format!("{path}[{i}]")))
        }
        (Value::Number(number), Value::Number(written)) if number.as_f64() == written.as_f64() => None,
        _ => (before != after).then_some(path),
    }
}

/// Whether leaving a field out says the same. Of keys that this version does not know, none may be left out.
fn stands_for_nothing(name: &str, field: &Value) -> bool {
    let nothing = match field {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(entries) => entries.is_empty(),
        Value::Object(fields) => fields.iter().all(|(name, field)| stands_for_nothing(name, field)),
        Value::Bool(true) | Value::Number(_) => false,
    };
    nothing && !name.starts_with("x-")
}
