//! Reports of our own, in as many habits as we know, with what a careful person reads in them.
//!
//! `known` was written to tune by; `kept-back` was written first, set aside, and looked at only to measure.
//!
//! Beside each report stands a list of lines `field | value | snippet`. `-` is no value, ` or ` parts accepted values, ` || `
//! parts other places that say the same. A field with `~` is neither right nor wrong there.

#![allow(clippy::disallowed_methods, reason = "a test reads its fixtures from the disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use brief_import::{Source, explain, import};
use serde_json::Value as Json;

#[test]
fn reads_the_known_reports() {
    let score = measure("known");
    assert!(score.macro_f1() >= 0.85, "{score}");
    assert!(score.wrong() <= 2 && score.invented() <= 1, "{score}");
}

#[test]
fn reads_the_reports_that_were_kept_back() {
    let score = measure("kept-back");
    assert!(score.macro_f1() >= 0.80, "{score}");
    assert!(score.wrong() <= 3 && score.invented() <= 2, "{score}");
}

/// What was right, by field.
#[derive(Default)]
struct Score {
    fields: BTreeMap<String, Tally>,
    notes: Vec<String>,
}

#[derive(Default)]
struct Tally {
    gold: usize,
    read: usize,
    right: usize,
    wrong: usize,
    invented: usize,
}

impl Score {
    /// The mean over the fields of the harmonic mean of precision and recall; a wrong value is not right.
    fn macro_f1(&self) -> f64 {
        let fields: Vec<&Tally> = self.fields.values().filter(|tally| tally.gold > 0).collect();
        let sum: f64 =
            fields.iter().map(|tally| 2.0 * count(tally.right) / count((tally.gold + tally.read).max(1))).sum();
        sum / count(fields.len().max(1))
    }

    fn wrong(&self) -> usize {
        self.fields.values().map(|tally| tally.wrong).sum()
    }

    fn invented(&self) -> usize {
        self.fields.values().map(|tally| tally.invented).sum()
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "\n{:18}{:>5}{:>5}{:>6}{:>6}{:>9}", "field", "gold", "read", "right", "wrong", "invented")?;
        for (field, tally) in &self.fields {
            writeln!(
                f,
                "{field:18}{:5}{:5}{:6}{:6}{:9}",
                tally.gold, tally.read, tally.right, tally.wrong, tally.invented
            )?;
        }
        writeln!(f, "macro F1 {:.3}, wrong {}, invented {}", self.macro_f1(), self.wrong(), self.invented())?;
        write!(f, "{}", self.notes.join("\n"))
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).expect("there are few fixtures"))
}

/// A line of what is expected.
struct Expected {
    field: String,
    values: Vec<String>,
    places: Vec<Range<usize>>,
    neutral: bool,
}

fn measure(folder: &str) -> Score {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of fixtures is there")
        .map(|entry| entry.expect("it can be listed").path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "expected"));
    paths.sort();
    let mut score = Score::default();
    for path in &paths {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("names are plain");
        let text = std::fs::read_to_string(folder.join(name)).expect("each list has its report");
        let lines = std::fs::read_to_string(path).expect("the list can be read");
        let expected: Vec<Expected> =
            lines.lines().filter(|line| !line.trim().is_empty()).map(|line| parse(line, &text, name)).collect();
        let imported =
            import(&Source { name: name.to_owned(), bytes: text.clone().into_bytes() }).expect("a fixture is a text");
        compare(&mut score, name, &text, &expected, &explain(&imported)["fields"]);
    }
    score
}

fn parse(line: &str, text: &str, name: &str) -> Expected {
    let mut parts = line.splitn(3, " | ");
    let field = parts.next().unwrap_or_default().trim().trim_end_matches(" |");
    let value = parts.next().unwrap_or_default().trim().trim_end_matches(" |");
    let snippets = parts.next().unwrap_or_default();
    let wiki = name.ends_with(".wiki");
    let places = snippets
        .split(" || ")
        .filter(|snippet| !snippet.trim().is_empty())
        .map(|snippet| {
            // The bars of a wiki table would part two places.
            let snippet = if wiki { snippet.trim().replace(" !! ", " || ") } else { snippet.trim().to_owned() };
            let start = text.find(&snippet).unwrap_or_else(|| panic!("{name} does not say {snippet:?}"));
            start..start + snippet.len()
        })
        .collect();
    let values = if field.contains("contradictions") || value == "-" {
        Vec::new()
    } else {
        value.split(" or ").map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    };
    Expected { field: field.trim_start_matches('~').to_owned(), values, places, neutral: field.starts_with('~') }
}

fn compare(score: &mut Score, name: &str, text: &str, expected: &[Expected], fields: &Json) {
    let names: BTreeSet<String> = expected
        .iter()
        .map(|line| line.field.clone())
        .chain(fields.as_object().into_iter().flatten().map(|(key, _)| key.clone()))
        .collect();
    for field in names {
        let items = fields[&field].as_array().cloned().unwrap_or_default();
        let gold: Vec<&Expected> = expected.iter().filter(|line| line.field == field && !line.neutral).collect();
        let mut matches: Vec<(f64, Option<bool>, usize, usize)> = Vec::new();
        for (number, item) in items.iter().enumerate() {
            for (line, expected) in gold.iter().enumerate() {
                let near = overlap(text, &places_of(item), &expected.places);
                let same = agrees(&field, &item["value"], &expected.values);
                if near > 0.0 || same == Some(true) && !matches!(field.as_str(), "actions" | "contradictions") {
                    matches.push((near + if same == Some(true) { 2.0 } else { 0.0 }, same, number, line));
                }
            }
        }
        matches.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (mut used, mut met) = (BTreeSet::new(), BTreeSet::new());
        let tally = score.fields.entry(field.clone()).or_default();
        tally.gold += gold.len();
        for (_, same, number, line) in &matches {
            if used.contains(number) || met.contains(line) {
                continue;
            }
            used.insert(*number);
            met.insert(*line);
            tally.read += 1;
            if *same == Some(false) {
                tally.wrong += 1;
                score.notes.push(format!("{name} {field}: wrong {}", items[*number]["value"]));
            } else {
                tally.right += 1;
            }
        }
        for (number, item) in items.iter().enumerate().filter(|(number, _)| !used.contains(number)) {
            let again = matches.iter().any(|(_, same, other, _)| *other == number && *same != Some(false));
            let neutral = expected
                .iter()
                .any(|line| line.field == field && line.neutral && overlap(text, &places_of(item), &line.places) > 0.0);
            if again || neutral {
                continue;
            }
            tally.read += 1;
            let lists = ["timeline", "money", "impact_figures"];
            let words = [
                "title",
                "affected_system",
                "what_happened",
                "cause_sentences",
                "trigger",
                "safeguard_gap",
                "contradictions",
                "actions",
            ];
            if !item["value"].is_null() && !words.contains(&field.as_str()) {
                if gold.is_empty() || lists.contains(&field.as_str()) {
                    tally.invented += 1;
                } else {
                    tally.wrong += 1;
                }
            }
            score.notes.push(format!("{name} {field}: besides {} {}", item["value"], item["snippet"]));
        }
        for (line, expected) in gold.iter().enumerate().filter(|(line, _)| !met.contains(line)) {
            let snippet = expected.places.first().map_or("", |place| &text[place.clone()]);
            score.notes.push(format!("{name} {field}: missed {:?} {snippet}", gold[line].values));
        }
    }
}

fn places_of(item: &Json) -> Vec<Range<usize>> {
    let single = std::iter::once(item).filter(|item| item["bytes"].is_array());
    let several = item["snippets"].as_array().into_iter().flatten();
    let end = |item: &Json, at: usize| {
        item["bytes"][at].as_u64().and_then(|place| usize::try_from(place).ok()).expect("places are numbers")
    };
    single.chain(several).map(|item| end(item, 0)..end(item, 1)).collect()
}

/// The share of common words, if it is at least half of the shorter place.
fn overlap(text: &str, read: &[Range<usize>], gold: &[Range<usize>]) -> f64 {
    let words = |range: &Range<usize>| -> BTreeSet<usize> {
        let mut starts = BTreeSet::new();
        let mut inside = false;
        for (at, c) in text[range.clone()].char_indices() {
            if c.is_alphanumeric() && !inside {
                starts.insert(range.start + at);
            }
            inside = c.is_alphanumeric();
        }
        starts
    };
    let mut best = 0.0_f64;
    for a in read.iter().map(words) {
        for b in gold.iter().map(words) {
            let common = a.intersection(&b).count();
            if common > 0 && 2 * common >= a.len().min(b.len()) && a.len() <= (4 * b.len()).max(60) {
                best = best.max(count(common) / count(a.union(&b).count()));
            }
        }
    }
    best
}

/// Whether a value is one of those expected; `None` if there is nothing to compare.
fn agrees(field: &str, value: &Json, expected: &[String]) -> Option<bool> {
    if expected.is_empty() || value.is_null() || field == "actions" || field == "contradictions" {
        return None;
    }
    Some(expected.iter().any(|expected| match field {
        "started" | "detected" | "contained" | "resolved" | "timeline" => {
            same_time(value["at"].as_str().unwrap_or_default(), expected)
        }
        "zone" => parsed(expected)["offset"] == value["offset"],
        "money" => {
            parsed(expected)["amount"].as_f64() == value["amount"].as_f64()
                && parsed(expected)["currency"] == value["currency"]
        }
        "impact_figures" | "users_affected" => parsed(expected)["value"].as_f64() == value["value"].as_f64(),
        _ => {
            parsed(expected) == *value || parsed(expected).as_f64().is_some_and(|number| value.as_f64() == Some(number))
        }
    }))
}

fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or(Json::Null)
}

/// The offset counts only where both have one.
fn same_time(read: &str, gold: &str) -> bool {
    let local = |at: &str| at.chars().take(16).collect::<String>();
    let offset = |at: &str| at.chars().skip(16).collect::<String>();
    local(read) == local(gold) && (offset(read).is_empty() || offset(gold).is_empty() || offset(read) == offset(gold))
}
