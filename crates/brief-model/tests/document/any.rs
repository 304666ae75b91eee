//! Any brief that the schema allows, with words, numbers and times as odd as the schema lets them be.
//!
//! The generator follows the schema and not the types, so that a new field is tried without a line here, and so that the
//! schema never promises what the reader refuses.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::strategy::Union;
use serde_json::{Map, Value, json};

/// A brief as a value of JSON.
pub(crate) fn brief() -> BoxedStrategy<Value> {
    let schema = serde_json::to_value(brief_model::schema()).expect("a schema is JSON");
    value(&schema, &schema)
}

fn value(root: &Value, schema: &Value) -> BoxedStrategy<Value> {
    if let Some(target) = schema["$ref"].as_str() {
        let name = target.strip_prefix("#/$defs/").expect("all references lead to the definitions");
        return value(root, &root["$defs"][name]);
    }
    if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return Union::new(choices.iter().map(|choice| value(root, choice))).boxed();
    }
    if let Some(only) = schema.get("const") {
        return Just(only.clone()).boxed();
    }
    if let Some(choices) = schema["enum"].as_array() {
        return proptest::sample::select(choices.clone()).boxed();
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds.clone(),
        kind => vec![kind.clone()],
    };
    let kinds = kinds.iter().map(|kind| of_kind(root, schema, kind.as_str().expect("a kind is a word")));
    Union::new(kinds.collect::<Vec<_>>()).boxed()
}

fn of_kind(root: &Value, schema: &Value, kind: &str) -> BoxedStrategy<Value> {
    match kind {
        "object" => object(root, schema),
        "array" => vec(value(root, &schema["items"]), 0..3).prop_map(Value::Array).boxed(),
        "string" if schema["format"] == "date-time" => moment().prop_map(Value::String).boxed(),
        "string" if schema["pattern"].is_string() => Just(json!("forthright/1.7")).boxed(),
        "string" => words().prop_map(Value::String).boxed(),
        "number" => number().prop_map(|number| json!(number)).boxed(),
        "integer" => any::<u32>().prop_map(|number| json!(number)).boxed(),
        "boolean" => any::<bool>().prop_map(|answer| json!(answer)).boxed(),
        "null" => Just(Value::Null).boxed(),
        other => panic!("the schema has a kind that the generator does not know: {other}"),
    }
}

fn object(root: &Value, schema: &Value) -> BoxedStrategy<Value> {
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let properties = schema["properties"].as_object().cloned().unwrap_or_default();
    let mut fields: BoxedStrategy<Map<String, Value>> = Just(Map::new()).boxed();
    for (name, property) in properties {
        let field = value(root, &property);
        let field = if required.contains(&json!(name)) {
            field.prop_map(Some).boxed()
        } else {
            option::weighted(0.6, field).boxed()
        };
        let with_field = (fields, field).prop_map(move |(mut fields, field)| {
            if let Some(field) = field {
                fields.insert(name.clone(), field);
            }
            fields
        });
        fields = with_field.boxed();
    }
    if schema["additionalProperties"] == false {
        return fields.prop_map(Value::Object).boxed();
    }
    let unknown = option::weighted(0.2, ("x-[a-z ]{0,6}", unknown()));
    let with_unknown = (fields, unknown).prop_map(|(mut fields, unknown)| {
        fields.extend(unknown);
        Value::Object(fields)
    });
    with_unknown.boxed()
}

/// What a newer version may write under a key that this one does not know.
fn unknown() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| json!(number)),
        any::<u64>().prop_map(|number| json!(number)),
        number().prop_map(|number| json!(number)),
        words().prop_map(Value::String),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::Array),
            btree_map(words(), inner, 0..3).prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// Plain words, and any text that JSON can hold: control characters, marks of direction, emoji, Chinese, nothing.
pub(crate) fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{1,8}( [a-z]{1,8}){0,3}",
        any::<String>(),
        proptest::sample::select(
            &["\u{202E}olleh", "支付失败", "😀👩‍👩‍👧", "a\u{0}b\r\n\t", "naïve café", "—", "\u{FEFF}"][..]
        )
        .prop_map(str::to_owned),
    ]
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-1_000_000_i32..1_000_000).prop_map(f64::from),
        (-1_000_000_i32..1_000_000).prop_map(|number| f64::from(number) / 100.0),
        any::<f64>().prop_filter("JSON has finite numbers only", |number| number.is_finite()),
    ]
}

/// A moment from year 1 to year 9999, at any offset that there is on earth, as the writer writes it.
pub(crate) fn moment() -> impl Strategy<Value = String> {
    let date = (1..=9999_u32, 1..=12_u32, 1..=28_u32);
    let clock = (0..24_u32, 0..60_u32, 0..60_u32);
    let offset = prop_oneof![
        Just("Z".to_owned()),
        (prop_oneof![Just('+'), Just('-')], 1..15_u32, proptest::sample::select(&[0, 15, 30, 45][..]))
            .prop_map(|(sign, hours, minutes)| format!("{sign}{hours:02}:{minutes:02}")),
    ];
    (date, clock, offset).prop_map(|((year, month, day), (hour, minute, second), offset)| {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{offset}")
    })
}
