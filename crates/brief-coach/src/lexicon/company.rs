//! A company's own words, in a TOML file: terms, abbreviations that everybody there knows, names of products.
//!
//! ```toml
//! acronyms = ["OTC"]
//! products = ["Mailvane"]
//!
//! [[term]]
//! term = "blue line"
//! plain = "order system"
//! explain = "The program that takes all orders."
//! ```

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Entry, Lexicon, Tier, glossary};

/// What cannot be used in a glossary file; the rest of the file is used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct GlossaryFault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it, in lower case and without full stop.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    #[serde(default)]
    acronyms: Vec<String>,
    #[serde(default)]
    products: Vec<String>,
    #[serde(default)]
    term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    term: String,
    #[serde(default)]
    aliases: Vec<String>,
    plain: Option<String>,
    #[serde(default)]
    explain: String,
    #[serde(default)]
    not_when: Vec<String>,
    /// Whether everybody in the company knows it, so that it may stand unexplained.
    #[serde(default)]
    known: bool,
}

impl Lexicon {
    /// The standard words together with those of a glossary file, and what in the file cannot be used.
    #[must_use]
    pub fn with_glossary(file: &str) -> (Self, Vec<GlossaryFault>) {
        let mut entries = glossary::standard();
        let mut known = BTreeSet::new();
        let mut faults = Vec::new();
        let standard = entries.len();
        let mut names = 0;
        // Some editors begin a file with a mark that says nothing of its words.
        for (line, text) in blocks(file.trim_start_matches('\u{feff}')) {
            match toml::from_str::<Block>(text) {
                Ok(block) => {
                    names += block.acronyms.len() + block.products.len();
                    known.extend(block.acronyms.into_iter().chain(block.products));
                    for term in block.term {
                        add(term, line, &mut entries, &mut known, &mut faults);
                    }
                }
                Err(error) => {
                    let before =
                        error.span().map_or(0, |span| text[..span.start.min(text.len())].matches('\n').count());
                    faults.push(GlossaryFault { line: line + before, reason: plain_reason(error.message()) });
                }
            }
        }
        let own = entries.len() - standard + names;
        (Self::made_of(entries, known, own), faults)
    }
}

fn add(
    term: Term,
    line: usize,
    entries: &mut Vec<Entry>,
    known: &mut BTreeSet<String>,
    faults: &mut Vec<GlossaryFault>,
) {
    if term.term.trim().is_empty() {
        faults.push(GlossaryFault { line, reason: "this term has no word".to_owned() });
        return;
    }
    if !term.known && term.plain.is_none() && term.explain.trim().is_empty() {
        let reason = format!("`{}` has neither plain words nor an explanation", term.term);
        faults.push(GlossaryFault { line, reason });
        return;
    }
    if term.known {
        known.insert(term.term.clone());
        known.extend(term.aliases.iter().cloned());
    }
    entries.push(Entry {
        tier: if term.known { Tier::Soft } else { Tier::Hard },
        term: term.term,
        aliases: term.aliases,
        replace: term.plain.filter(|plain| !plain.trim().is_empty()),
        explain: term.explain,
        not_when: term.not_when,
    });
}

/// The parts of a file that can be read for themselves: what stands before the first header, and each header with its
/// lines; with the number of the first line. So a fault in one part does no harm to the others.
fn blocks(file: &str) -> Vec<(usize, &str)> {
    let mut blocks = Vec::new();
    let (mut start, mut first, mut at) = (0, 1, 0);
    for (number, line) in file.split_inclusive('\n').enumerate() {
        if line.starts_with("[[") && at > start {
            blocks.push((first, &file[start..at]));
            (start, first) = (at, number + 1);
        }
        at += line.len();
    }
    blocks.push((first, &file[start..]));
    blocks
}

/// The parser's message as one line that tells a person what to mend.
fn plain_reason(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim();
    if line.contains("basic string") {
        return "a quotation mark is missing".to_owned();
    }
    if let Some((key, known)) = line.strip_prefix("unknown field ").and_then(|rest| rest.split_once(", expected ")) {
        let known = known.trim_start_matches("one of ");
        return format!("{key} means nothing here; what may stand here is {known}");
    }
    if let Some(key) = line.strip_prefix("missing field ") {
        return format!("{key} is missing");
    }
    if let Some((found, expected)) = line.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "))
    {
        return format!("expected {}, found {}", plain_kind(expected), plain_kind(found));
    }
    let mut letters = line.chars();
    letters
        .next()
        .map_or_else(|| "this cannot be read".to_owned(), |first| first.to_lowercase().chain(letters).collect())
}

/// A kind of value as a person calls it, or the value itself.
fn plain_kind(kind: &str) -> &str {
    match kind {
        "a string" => "words in quotes",
        "a boolean" => "true or false",
        "a sequence" => "a list in square brackets",
        "sequence" => "a list",
        "a map" | "map" => "a group",
        _ if kind.starts_with("struct ") => "a group",
        // The parser says `integer `4``.
        _ => kind.split_once(' ').map_or(kind, |(_, value)| value.trim_matches('`')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Field, review_text};

    fn found(lexicon: &Lexicon, text: &str) -> Vec<String> {
        review_text(text, Field::Impact, lexicon).into_iter().map(|finding| finding.place.words).collect()
    }

    #[test]
    fn adds_terms_abbreviations_and_products() {
        let file = "acronyms = [\"OTC\"]\nproducts = [\"MailVane\"]\n\n[[term]]\nterm = \"blue line\"\nplain = \"order system\"\n\
                    explain = \"The program that takes all orders.\"\n\n[[term]]\nterm = \"failover\"\nknown = true\n";
        let (lexicon, faults) = Lexicon::with_glossary(file);
        assert_eq!((lexicon.own_words(), faults.len()), (4, 0));
        assert_eq!(found(&lexicon, "OTC sales and MailVane stopped with the failover."), [""; 0]);
        assert_eq!(found(&lexicon, "The blue line stopped."), ["blue line"]);
        assert_eq!(lexicon.entry("blue line").and_then(|entry| entry.replace.as_deref()), Some("order system"));
        assert_eq!(found(Lexicon::standard(), "OTC sales stopped with the failover."), ["OTC", "failover"]);
    }

    #[test]
    fn a_broken_entry_is_told_with_its_line_and_the_rest_works() {
        let file = "acronyms = [\"OTC\"]\n\n[[term]]\nterm = \"a b\nplain = \"x\"\n\n[[term]]\nterm = \"red line\"\n\n\
                    [[term]]\nword = \"green line\"\n\n[[term]]\nterm = \"blue line\"\nplain = \"order system\"\n";
        let (lexicon, faults) = Lexicon::with_glossary(file);
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        expect_test::expect![[r#"
            [
                "line 4: a quotation mark is missing",
                "line 7: `red line` has neither plain words nor an explanation",
                "line 11: `word` means nothing here; what may stand here is `term`, `aliases`, `plain`, `explain`, `not_when`, `known`",
            ]"#]]
        .assert_eq(&format!("{told:#?}"));
        assert_eq!(found(&lexicon, "OTC: the blue line stopped."), ["blue line"]);
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_told_in_plain_words() {
        for (file, reason) in [
            ("acronyms = 4", "expected a list in square brackets, found 4"),
            ("acronyms = \"OTC\"", "expected a list in square brackets, found \"OTC\""),
            ("acronyms = [true]", "expected words in quotes, found true"),
            ("[[term]]\nterm = \"x\"\nknown = [1]", "expected true or false, found a list"),
        ] {
            let (_, faults) = Lexicon::with_glossary(file);
            let reasons: Vec<&str> = faults.iter().map(|fault| fault.reason.as_str()).collect();
            assert_eq!(reasons, [reason], "{file}");
        }
    }

    #[test]
    fn any_text_can_be_read() {
        for text in ["", "\n", "[[", "[[term]]", "= 3", "acronyms = 4", "\u{feff}[[term]]\nterm=\"x\"\nknown=true"] {
            let (lexicon, _) = Lexicon::with_glossary(text);
            assert!(lexicon.entry("API").is_some());
        }
    }
}
