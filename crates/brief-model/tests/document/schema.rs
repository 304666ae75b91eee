//! The schema: every field and every word of it is explained.

use serde_json::Value;

fn schema() -> Value {
    serde_json::to_value(brief_model::schema()).expect("a schema is JSON")
}

#[test]
fn every_type_field_and_word_has_a_description() {
    let schema = schema();
    let mut bare = Vec::new();
    let definitions = schema["$defs"].as_object().expect("there are definitions");
    for (name, definition) in definitions {
        if !is_described(definition) {
            bare.push(name.clone());
        }
        for (i, choice) in definition["oneOf"].as_array().into_iter().flatten().enumerate() {
            if !is_described(choice) {
                bare.push(format!("{name}, choice {i}"));
            }
        }
        fields(definition, name, &mut bare);
    }
    fields(&schema, "Brief", &mut bare);
    assert!(bare.is_empty(), "without a description: {bare:#?}");
    assert!(definitions.len() > 40, "all types of the document are there");
}

#[test]
fn every_group_of_fields_may_hold_keys_of_newer_versions() {
    let mut closed = Vec::new();
    groups(&schema(), "Brief".to_owned(), &mut closed);
    // The word of a formula is no field: beside it there is nothing to add.
    closed.retain(|path| !path.contains("Formula.oneOf"));
    assert!(closed.is_empty(), "these would lose unknown keys: {closed:#?}");
}

#[test]
fn the_schema_is_the_same_each_time() {
    assert_eq!(brief_model::schema(), brief_model::schema());
    let text = serde_json::to_string(&brief_model::schema()).expect("a schema is JSON");
    let order: Vec<Option<usize>> =
        ["\"situation\"", "\"impact\"", "\"cause\"", "\"ask\""].map(|key| text.find(key)).into();
    assert!(order.is_sorted() && order[0].is_some(), "the fields stand in the order of the document");
}

fn is_described(schema: &Value) -> bool {
    schema["description"].as_str().is_some_and(|text| text.ends_with('.') || text.ends_with('?'))
}

fn fields(schema: &Value, name: &str, bare: &mut Vec<String>) {
    for (field, property) in schema["properties"].as_object().into_iter().flatten() {
        if !is_described(property) {
            bare.push(format!("{name}.{field}"));
        }
    }
}

/// Collects the groups of fields that are closed to further keys.
fn groups(schema: &Value, path: String, closed: &mut Vec<String>) {
    if schema["type"] == "object" && schema["additionalProperties"] != true {
        closed.push(path.clone());
    }
    let inner = schema.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), value));
    let entries = schema.as_array().into_iter().flatten().enumerate().map(|(i, value)| (format!("[{i}]"), value));
    for (key, value) in inner.chain(entries) {
        groups(value, format!("{path}.{key}"), closed);
    }
}
