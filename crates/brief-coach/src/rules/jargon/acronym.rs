//! The rule that its page describes:
//!
#![doc = include_str!("acronym.md")]

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{card, plainer};
use crate::finding::Severity;
use crate::rule::{Card, Draft, Rule, Sentence};

/// An abbreviation that is not spelled out.
#[derive(Debug)]
pub(crate) struct Acronym(Card);

pub(crate) const ACRONYM: Acronym = Acronym(card("jargon-acronym", Severity::Warning, include_str!("acronym.md")));

static ACRONYMS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:[A-Z][A-Za-z]?[A-Z0-9]{1,5}|[A-Z]{2,7})s?(?-u:\b)")
        .expect("the pattern of abbreviations is valid")
});

impl Rule for Acronym {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let text = sentence.reading.text();
        if is_shouting(text) {
            return;
        }
        for hit in ACRONYMS.find_iter(text) {
            let range = hit.range();
            if is_plain(sentence, &range) || sentence.reading.is_hidden(&range) || sentence.reading.is_explained(&range)
            {
                continue;
            }
            let mut draft = Draft::new(range.clone(), format!("‘{}’ is not spelled out.", hit.as_str()));
            draft.about = Some(hit.as_str().to_string());
            found.push(match sentence.lexicon.entry(hit.as_str()) {
                Some(entry) => plainer(draft, text, &range, entry),
                None => {
                    draft.offer(range.end..range.end, " ([plain words])").ask("What does it stand for, or can it go?")
                }
            });
        }
    }
}

/// Whether the capitals are known, only loud, a number of some kind, or part of a longer name.
fn is_plain(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let text = sentence.reading.text();
    let word = &text[range.clone()];
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let one_letter_and_digits = capitals < 2;
    let roman = word.bytes().all(|byte| b"IVX".contains(&byte));
    sentence.lexicon.is_known(word)
        || sentence.lexicon.is_shouted(word)
        || one_letter_and_digits
        || roman
        || is_one_of_many(sentence, range)
        || is_part_of_name(text, range)
}

/// Places that are told apart by a short name before them.
const PLACES: &[&str] = &[
    "datacenter",
    "datacentre",
    "data",
    "building",
    "facility",
    "hall",
    "site",
    "warehouse",
    "depot",
    "plant",
    "floor",
];

/// Whether the letters only say which one it is, as in "flight LH455" or "incident INC-12".
fn is_one_of_many(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let text = sentence.reading.text();
    let numbered =
        text[range.clone()].ends_with(|c: char| c.is_ascii_digit()) || text[range.end..].starts_with(['-', '/']);
    let before = sentence.reading.lower()[..range.start].trim_end();
    let noun = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let after = sentence.reading.lower()[range.end..].trim_start();
    let next = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    numbered && (sentence.lexicon.says_which_one(noun) || PLACES.contains(&next))
}

/// Whether a hyphen or a dot joins the letters to a longer name, such as `COVID-19` or `A.B.C`.
fn is_part_of_name(text: &str, range: &Range<usize>) -> bool {
    let after = &text[range.end..];
    let joined = after.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let before = &text[..range.start];
    joined || before.ends_with(['.', '/', '_', '@', '#']) || after.starts_with("_") || before.ends_with('\'')
}

/// Whether most letters of a text are capitals, so that capitals mean nothing.
fn is_shouting(text: &str) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for c in text.chars() {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    upper > lower && upper > 12
}
