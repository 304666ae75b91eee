//! The report from which a brief was begun: which sentence stands behind which field. No page shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Extra;

/// The report from which a brief was begun.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Origin {
    /// The name of its file; empty for pasted text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The sentences from which fields were filled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<Receipt>,
    /// Where it disagrees with itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clashes: Vec<Clash>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A sentence of a report from which a field was filled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Receipt {
    /// The path of the field; an entry of a list by its id, for example `cause.timeline#event-3`.
    pub field: String,
    /// The sentence, word for word.
    pub said: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// Places of a report that do not agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Clash {
    /// The path of the field that it makes doubtful, as in [`Receipt::field`].
    pub field: String,
    /// What does not agree, in lower case and without full stop.
    pub why: String,
    /// The places, word for word.
    pub said: Vec<String>,
    /// What stood in the field at first, as JSON. Once it says something else, the person has decided.
    pub value: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

impl Origin {
    /// Leaves out the sentences behind fields that are empty or gone. `tree` is the brief as JSON.
    #[must_use]
    pub fn without_stale(&self, tree: &Value) -> Self {
        let stands = |field: &str| find(tree, field).is_some();
        Self {
            receipts: self.receipts.iter().filter(|receipt| stands(&receipt.field)).cloned().collect(),
            clashes: self.clashes.iter().filter(|clash| stands(&clash.field)).cloned().collect(),
            ..self.clone()
        }
    }
}

/// Finds a field that is named as in [`Receipt::field`]: its present path, for example `cause.timeline[2]`, and what
/// stands there. `None` if it is empty or gone. `tree` is the brief as JSON.
#[must_use]
pub fn find<'a>(tree: &'a Value, field: &str) -> Option<(String, &'a Value)> {
    let (list, entry) = field.split_once('#').map_or((field, None), |(list, entry)| (list, Some(entry)));
    let mut path = list.to_owned();
    let mut here = walk(tree, list)?;
    if let Some(entry) = entry {
        let (id, rest) = entry.split_once('.').map_or((entry, None), |(id, rest)| (id, Some(rest)));
        let entries = here.as_array()?;
        let place = entries.iter().position(|entry| entry.get("id").and_then(Value::as_str) == Some(id))?;
        path = format!("{list}[{place}]");
        here = &entries[place];
        if let Some(rest) = rest {
            path = format!("{path}.{rest}");
            here = walk(here, rest)?;
        }
    }
    let empty = match here {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    };
    (!empty).then_some((path, here))
}

fn walk<'a>(tree: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(tree, |here, key| here.get(key))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn tree() -> Value {
        json!({
            "situation": { "title": "Search was down", "summary": " " },
            "cause": { "timeline": [{ "what": "A" }, { "id": "event-2", "what": "B", "at": null }] },
        })
    }

    #[test]
    fn finds_fields_by_path_and_entries_by_id() {
        let tree = tree();
        assert_eq!(find(&tree, "situation.title").map(|found| found.0), Some("situation.title".to_owned()));
        let event = find(&tree, "cause.timeline#event-2").map(|found| found.0);
        assert_eq!(event, Some("cause.timeline[1]".to_owned()));
        let what = find(&tree, "cause.timeline#event-2.what");
        assert_eq!(what, Some(("cause.timeline[1].what".to_owned(), &json!("B"))));
    }

    #[test]
    fn finds_nothing_that_is_empty_or_gone() {
        for field in
            ["situation.summary", "situation.system", "cause.timeline#event-1", "cause.timeline#event-2.at", "", "#"]
        {
            assert_eq!(find(&tree(), field), None, "{field}");
        }
    }

    #[test]
    fn forgets_sentences_behind_emptied_fields() {
        let receipt = |field: &str| Receipt { field: field.to_owned(), said: "x".to_owned(), extra: Extra::default() };
        let receipts =
            vec![receipt("situation.title"), receipt("situation.summary"), receipt("cause.timeline#event-1")];
        let origin = Origin { receipts, ..Origin::default() };
        assert_eq!(origin.without_stale(&tree()).receipts, [receipt("situation.title")]);
    }
}
