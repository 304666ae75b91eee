//! The document and its schema: what is committed is what the types say, and it holds for the briefs that we ship.

use std::path::PathBuf;

use boon::{Compiler, Draft, Schemas};
use product_tests::root;
use serde_json::Value;

const SCHEMA: &str = "assets/schema/forthright-1.schema.json";

fn json(path: &str) -> Value {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All briefs that we ship, as paths from the root.
fn briefs() -> Vec<String> {
    let folders = ["assets/samples", "assets/templates"].map(|folder| {
        let entries = std::fs::read_dir(root().join(folder)).expect("the folder is there");
        entries.map(move |entry| PathBuf::from(folder).join(entry.expect("the entry is there").file_name()))
    });
    let all = folders.into_iter().flatten();
    let briefs = all.filter(|path| path.extension().is_some_and(|end| end == "brief"));
    briefs.map(|path| path.to_str().expect("our names are plain").to_owned()).collect()
}

/// What the committed schema says against a value; nothing if it accepts it.
fn objections(value: &Value) -> Option<String> {
    let mut compiler = Compiler::new();
    compiler.set_default_draft(Draft::V2020_12);
    compiler.enable_format_assertions();
    compiler.add_resource("brief.json", json(SCHEMA)).expect("the schema can be used");
    let mut schemas = Schemas::new();
    let schema = compiler.compile("brief.json", &mut schemas).expect("the schema is sound");
    schemas.validate(value, schema).err().map(|error| format!("{error:#}"))
}

#[test]
fn the_committed_schema_is_what_the_types_say() {
    let committed = std::fs::read_to_string(root().join(SCHEMA)).unwrap_or_default();
    assert!(committed == brief_model::schema_file(), "run `cargo xtask schema` and commit the file");
}

#[test]
fn the_schema_accepts_the_briefs_that_we_ship() {
    let briefs = briefs();
    assert!(briefs.len() >= 5, "{briefs:?}");
    for brief in briefs {
        assert_eq!(objections(&json(&brief)), None, "{brief}");
    }
}

#[test]
fn the_schema_accepts_what_we_write() {
    for brief in briefs() {
        let read = brief_model::read(json(&brief).to_string().as_bytes()).expect("we can read what we ship");
        let written: Value = serde_json::from_slice(&brief_model::write(&read)).expect("what we write is JSON");
        assert_eq!(objections(&written), None, "{brief}");
    }
}

#[test]
fn the_schema_refuses_what_we_refuse() {
    let sound = json("assets/templates/example.brief");
    for (pointer, wrong) in [
        ("/format", "forthright/2".into()),
        ("/impact/facts/0/value", "many".into()),
        ("/situation/times/started", "this morning".into()),
        ("/situation/meeting/minutes", (-5).into()),
        ("/fix/actions/0/status", "nearly".into()),
        ("/look", Value::Null),
    ] {
        let mut spoilt = sound.clone();
        *spoilt.pointer_mut(pointer).unwrap_or_else(|| panic!("the example has {pointer}")) = wrong;
        assert!(objections(&spoilt).is_some(), "the schema accepts a wrong {pointer}");
        assert!(brief_model::read(spoilt.to_string().as_bytes()).is_err(), "we accept a wrong {pointer}");
    }
}
