//! What holds for every brief: whatever is missing, whatever stands in the fields.

use brief_model::{Brief, Moment};
use brief_story::{Context, Purpose, Story, compose, transcript};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A brief in which every field is filled.
fn full() -> Value {
    let bytes = include_bytes!("../../../assets/templates/example.brief");
    let mut brief: Value = serde_json::from_slice(bytes).expect("the example is JSON");
    let more = json!({
        "situation": {"headline": "Payments failed this morning.", "audience": "the board", "status": "restored"},
        "impact": {
            "noticed": "Customers waited at the last step. Then they saw an error.",
            "affected": "Everybody who paid by card.",
            "reputation": "Two newspapers asked.",
            "legal": "We tell the *bank* within a day."
        },
        "cause": {"headline": "An update used up our connections."},
        "fix": {"headline": "Payments are stable."},
        "risk": {"headline": "It can happen again."},
        "ask": {
            "headline": "Two decisions are needed.",
            "later": "If the second fix fails, we ask you for more.",
            "review_due": "2026-11-26T10:00:00Z"
        },
        "look": {"appendix": {"timeline": true, "terms": true, "actions": true}}
    });
    merge(&mut brief, &more);
    let facts = brief["impact"]["facts"].as_array_mut().expect("the example has facts");
    facts.push(
        json!({"id": "rate", "value": 150000, "unit": "money", "per": "hour", "basis": "estimate", "supporting": true}),
    );
    facts.push(
        json!({"computed": {"over_time": {"rate": "rate", "during": "outage"}}, "unit": "money", "what": "lost"}),
    );
    facts.push(json!({"low": 3, "high": 5, "unit": "duration", "what": "of waiting"}));
    facts.push(json!({"computed": {"sum": ["failed-payments", "orders"]}, "what": "attempts"}));
    facts.push(json!({"computed": {"duration": "undetected"}, "unit": "duration", "what": "until we noticed"}));
    brief
}

fn merge(into: &mut Value, more: &Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            for (key, value) in more {
                merge(into.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (into, more) => *into = more.clone(),
    }
}

/// Decisions in a row, each taken from the next byte.
struct Choices(std::vec::IntoIter<u8>);

impl Choices {
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.0.next().unwrap_or(0)) % limit
    }
}

/// Takes fields and entries away, one in so many.
fn pruned(value: Value, choices: &mut Choices, one_in: usize) -> Value {
    match value {
        Value::Object(object) => {
            let kept: Map<String, Value> = object
                .into_iter()
                .filter(|(key, _)| REQUIRED.contains(&key.as_str()) || choices.below(one_in) != 0)
                .collect::<Vec<_>>()
                .into_iter()
                .map(|(key, value)| {
                    let value = if key == "computed" { value } else { pruned(value, choices, one_in) };
                    (key, value)
                })
                .collect();
            Value::Object(kept)
        }
        Value::Array(list) => {
            let kept: Vec<Value> = list.into_iter().filter(|_| choices.below(one_in) != 0).collect();
            Value::Array(kept.into_iter().map(|entry| pruned(entry, choices, one_in)).collect())
        }
        other => other,
    }
}

/// Keys without which an entry cannot be read.
const REQUIRED: [&str; 4] = ["format", "at", "kind", "likelihood"];

/// Moments before, during and after the example's incident.
const MOMENTS: [&str; 6] = [
    "2026-11-14T14:30:00Z",
    "2026-11-14T10:00:00Z",
    "2026-11-14T08:00:00Z",
    "2026-11-15T09:00:00+01:00",
    "2026-11-30T09:00:00Z",
    "2027-02-01T09:00:00Z",
];

fn told(brief: &Brief, as_of: &str, purpose: Purpose) -> Story {
    let as_of = Moment::parse(as_of).expect("the tests write moments as in RFC 3339");
    compose(brief, &Context { as_of, purpose })
}

fn read(brief: &Value) -> Brief {
    let bytes = serde_json::to_vec(brief).expect("a value is JSON");
    brief_model::read(&bytes).unwrap_or_else(|error| panic!("the tests change values only where any will do: {error}"))
}

/// Every text of a story with the name of its field, taken from the debug form so that none is forgotten.
/// The spans of a line are one text.
fn texts(story: &Story) -> Vec<(String, String)> {
    let debug = format!("{story:?}");
    let mut texts = Vec::new();
    let mut spans: Option<String> = None;
    let mut key = String::new();
    let mut word = String::new();
    let mut letters = debug.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' => {
                let text = literal(&mut letters);
                match &mut spans {
                    Some(line) if key == "text" => line.push_str(&text),
                    Some(_) => {}
                    None => texts.push((key.clone(), text)),
                }
            }
            '[' if key == "spans" => spans = Some(String::new()),
            ']' => texts.extend(spans.take().map(|line| ("spans".to_owned(), line))),
            ':' => key = std::mem::take(&mut word),
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            _ => word.clear(),
        }
    }
    texts
}

/// The rest of a string in the debug form, up to its closing quotation mark.
fn literal(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut text = String::new();
    while let Some(c) = letters.next() {
        match c {
            '"' => break,
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some('u') => {
                    let code: String = letters.by_ref().take_while(|c| *c != '}').filter(|c| *c != '{').collect();
                    text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                Some(other) => text.push(other),
                None => break,
            },
            c => text.push(c),
        }
    }
    text
}

/// What is wrong with the form of a text.
fn fault(key: &str, text: &str) -> Option<&'static str> {
    let text = text.replace('\u{a0}', " ");
    let words = || text.split(|c: char| !c.is_alphanumeric());
    let begins = [",", ";", ":", ".", ")", " ", "–", "·"];
    let ends = [",", ";", ":", " ", "–", "·", "(", "="];
    let apart = ["status", "label", "suffix", "prefix", "data", "language", "marker"];
    if words().any(|word| matches!(word, "NaN" | "inf" | "undefined" | "None" | "null")) {
        return Some("holds the name of no value");
    }
    if ["  ", " ,", " .", " ;", "()", "[]", ",,", ";;", "..", ": ;", ": ,", "{}"].iter().any(|bad| text.contains(bad)) {
        return Some("holds a gap");
    }
    if !apart.contains(&key) && begins.iter().any(|bad| text.starts_with(bad)) {
        return Some("begins with a separator");
    }
    if !apart.contains(&key) && ends.iter().any(|bad| text.ends_with(bad)) {
        return Some("ends with a separator");
    }
    None
}

#[test]
fn finds_every_text_and_its_faults() {
    let texts = texts(&told(&read(&full()), MOMENTS[0], Purpose::Export));
    for wanted in ["Payments outage of 14 November", "Payments are stable", "Side effect: features wait 11 days"] {
        assert!(texts.iter().any(|(_, text)| text.replace('\u{a0}', " ") == wanted), "{wanted}");
    }
    assert!(texts.len() > 400, "{}", texts.len());
    for bad in ["a  b", "a ,", "()", "NaN%", ", a", "a;", "by "] {
        assert!(fault("text", bad).is_some(), "{bad}");
    }
    assert_eq!(fault("text", "Information, 4 of 6."), None);
}

proptest! {
    #[test]
    fn says_whole_sentences_whatever_is_missing(
        bytes in proptest::collection::vec(any::<u8>(), 2_000),
        one_in in 2_usize..12,
        as_of in proptest::sample::select(&MOMENTS[..]),
    ) {
        let brief = read(&pruned(full(), &mut Choices(bytes.into_iter()), one_in));
        for purpose in [Purpose::Preview, Purpose::Export] {
            let story = told(&brief, as_of, purpose);
            for (key, text) in texts(&story) {
                prop_assert_eq!(fault(&key, &text), None, "{}: {:?}\n{}", key, text, transcript(&story));
            }
        }
    }

    #[test]
    fn exports_no_placeholder_and_previews_all_six_slides(
        bytes in proptest::collection::vec(any::<u8>(), 2_000),
        one_in in 2_usize..12,
    ) {
        let brief = read(&pruned(full(), &mut Choices(bytes.into_iter()), one_in));
        let export = told(&brief, MOMENTS[0], Purpose::Export);
        for slide in &export.deck.slides {
            prop_assert!(slide.placeholders().is_empty(), "{}", transcript(&export));
            prop_assert!(!slide.headline.is_empty());
        }
        let debug = format!("{export:?}");
        prop_assert!(!debug.contains("Missing("));
        prop_assert!(told(&brief, MOMENTS[0], Purpose::Preview).deck.slides.len() >= 6);
    }

    #[test]
    fn tells_anything_and_always_the_same(
        bytes in proptest::collection::vec(any::<u8>(), 4_000),
        words in any::<String>(),
        as_of in proptest::sample::select(&EXTREMES[..]),
    ) {
        let mut choices = Choices(bytes.into_iter());
        let brief = read(&spoiled(full(), "", &words, &mut choices));
        for purpose in [Purpose::Preview, Purpose::Export] {
            let story = told(&brief, as_of, purpose);
            prop_assert_eq!(&story, &told(&brief, as_of, purpose));
            prop_assert!(!transcript(&story).is_empty());
        }
    }
}

/// Moments at the ends of the calendar and on both sides of a change of clocks.
const EXTREMES: [&str; 6] = [
    "0001-01-01T00:00:00Z",
    "0001-01-01T00:00:00+23:59",
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59-23:59",
    "2026-10-31T23:30:00-04:00",
    "2026-11-01T02:00:00-05:00",
];

/// Words that break careless code.
const NASTY: [&str; 12] = [
    "",
    " ",
    "\u{0}\u{7}\u{1b}[31m",
    "שלום \u{202e}abc\u{202c}",
    "👩\u{200d}👩\u{200d}👧",
    "日本語のテキスト",
    "{",
    "{{{}}}{failed-payments}",
    "'\"''\"--...",
    "* a\n  * b\n\n1. c",
    "12 min of 4 h",
    "ß",
];

/// Replaces texts, numbers and times by others that no person would write.
fn spoiled(value: Value, key: &str, words: &str, choices: &mut Choices) -> Value {
    let numbers = [0.0, -1.0, 1.0, 1e300, -1e300, 1e-300, 0.1, 99.999, 2_147_483_648.0];
    match value {
        Value::Object(object) if key != "computed" => {
            let spoil = |(key, value): (String, Value)| {
                let value = spoiled(value, &key, words, choices);
                (key, value)
            };
            Value::Object(object.into_iter().map(spoil).collect())
        }
        Value::Array(list) if key != "computed" => {
            Value::Array(list.into_iter().map(|entry| spoiled(entry, key, words, choices)).collect())
        }
        Value::String(text) if Moment::parse(&text).is_some() => match choices.below(3) {
            0 => json!(EXTREMES[choices.below(EXTREMES.len())]),
            _ => json!(text),
        },
        Value::String(text) if FIXED.contains(&key) => json!(text),
        Value::String(text) => match choices.below(4) {
            0 => json!(NASTY[choices.below(NASTY.len())]),
            1 => json!(words),
            _ => json!(text),
        },
        Value::Number(number) if !COUNTS.contains(&key) && choices.below(2) == 0 => {
            let _ = number;
            json!(numbers[choices.below(numbers.len())])
        }
        other => other,
    }
}

/// Keys whose values are from a fixed list.
const FIXED: [&str; 19] = [
    "format",
    "unit",
    "basis",
    "per",
    "kind",
    "status",
    "horizon",
    "likelihood",
    "severity",
    "response",
    "setting",
    "theme",
    "page",
    "paper",
    "slide",
    "part",
    "whole",
    "asks",
    "accent",
];

/// Keys whose values are whole numbers.
const COUNTS: [&str; 4] = ["minutes", "one_in", "every_minutes", "seconds"];
