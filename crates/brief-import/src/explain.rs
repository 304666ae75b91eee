//! What was read and from which sentence, as JSON for people and for tests.

use serde_json::{Map, Value as Json, json};

use crate::candidate::{Candidate, Field, Receipt, Value};
use crate::import::Imported;

/// The name and version of the format.
const FORMAT: &str = "forthright-explain/1";

/// What was read and from which sentence.
///
/// `fields` has a list for each field of which the report speaks. `bytes` is the place in the file as it lies on the
/// disk if its text is UTF-8, otherwise the place in the decoded text; `encoding` tells which.
#[must_use]
pub fn explain(imported: &Imported) -> Json {
    let offset = imported.offset.unwrap_or(0);
    let mut fields = Map::new();
    for field in Field::ALL {
        let items: Vec<Json> = imported
            .candidates
            .iter()
            .filter(|candidate| candidate.field == field)
            .map(|candidate| item(candidate, offset))
            .collect();
        if !items.is_empty() {
            fields.insert(field.key().to_owned(), Json::Array(items));
        }
    }
    let contradictions: Vec<Json> = imported
        .contradictions
        .iter()
        .map(|clash| json!({ "snippets": clash.receipts.iter().map(|receipt| place(receipt, offset)).collect::<Vec<_>>(), "why": clash.why }))
        .collect();
    if !contradictions.is_empty() {
        fields.insert("contradictions".to_owned(), Json::Array(contradictions));
    }
    let questions: Vec<&str> = imported.open_questions.iter().map(|question| question.question.as_str()).collect();
    json!({
        "format": FORMAT,
        "file": imported.name,
        "sha256": imported.sha256,
        "encoding": imported.encoding,
        "fields": fields,
        "open_questions": questions,
    })
}

fn place(receipt: &Receipt, offset: usize) -> Json {
    json!({ "snippet": receipt.snippet, "bytes": [receipt.bytes.start + offset, receipt.bytes.end + offset] })
}

fn item(candidate: &Candidate, offset: usize) -> Json {
    let mut item = Map::new();
    if let Some(value) = value(&candidate.value) {
        item.insert("value".to_owned(), value);
    }
    if let Some(receipt) = &candidate.receipt
        && let Json::Object(place) = place(receipt, offset)
    {
        item.extend(place);
    }
    item.insert("rule".to_owned(), json!(candidate.rule));
    item.insert("inferred".to_owned(), json!(candidate.inferred));
    Json::Object(item)
}

fn value(value: &Value) -> Option<Json> {
    Some(match value {
        Value::Open => return None,
        Value::Text(text) => json!(text),
        Value::Zone { name, offset } => json!({ "name": name, "offset": offset_of(*offset) }),
        Value::Moment { at, precision, about, .. } => {
            let zone = at.get(10..).and_then(|rest| rest.find(['Z', '+', '-']).map(|sign| &rest[sign..]));
            let mut json = json!({ "at": at, "precision": precision, "zone": zone });
            if *about {
                json["approximate"] = json!(true);
            }
            json
        }
        Value::Minutes { low, high } if (low - high).abs() < f64::EPSILON => number(*low),
        Value::Minutes { low, high } => json!({ "low": number(*low), "high": number(*high) }),
        Value::People { count, share, unit } => {
            let mut json = json!({ "value": count.map(number), "unit": unit });
            if let Some(share) = share {
                json["share"] = number(*share);
            }
            json
        }
        Value::Money { amount, currency, role } => {
            json!({ "amount": number(*amount), "currency": currency, "role": role })
        }
        Value::Figure { value, unit } => json!({ "value": number(*value), "unit": unit }),
        Value::Known(word) | Value::Choice(word) => json!(word),
        Value::Action { owner, due, status, horizon, .. } => {
            let mut json = json!({ "status": status, "horizon": horizon });
            if !owner.is_empty() {
                json["owner"] = json!(owner);
            }
            if let Some(due) = due {
                json["due"] = json!(due);
            }
            json
        }
    })
}

/// A whole number is written without a point.
fn number(value: f64) -> Json {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        // The value is whole and far below 2^63, so that the conversion keeps it.
        json!(value as i64)
    } else {
        json!(value)
    }
}

fn offset_of(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
