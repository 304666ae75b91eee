//! The rule that its page describes:
//!
#![doc = include_str!("long_sentence.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::patterns;
use crate::rule::{Card, Draft, Rule, Sentence};

/// More words than a listener holds.
#[derive(Debug)]
pub(crate) struct LongSentence(Card);

pub(crate) const LONG_SENTENCE: LongSentence = LongSentence(card("long-sentence", include_str!("long_sentence.md")));

/// From how many words a sentence is too long, and from how many it is nearly so.
const TOO_LONG: usize = 31;
const NEARLY: usize = 26;

patterns! {
    /// Where a long sentence can be cut in two.
    CUT = r"; |, (?:and|but|which|because|so|while|whereas|although) | (?:because|but|which|so that|although|while|whereas) ";
}

impl Rule for LongSentence {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let text = sentence.reading.text();
        if text.len() < NEARLY * 2 {
            return;
        }
        let words = count(sentence);
        if words < NEARLY {
            return;
        }
        let draft = Draft::new(0..text.len(), format!("This sentence has {words} words; a listener holds about 20."));
        let draft = draft.ask(match middle_cut(sentence) {
            Some(word) => format!("Can it be two sentences, the second starting at ‘{word}’?"),
            None => "Can it be two sentences?".to_string(),
        });
        found.push(if words < TOO_LONG { draft.matters(Severity::Hint) } else { draft });
    }
}

/// The words between spaces; a quotation is one, and names listed after a colon are none.
fn count(sentence: &Sentence<'_>) -> usize {
    let shown = sentence.reading.shown();
    let words = match shown.split_once(": ") {
        Some((before, list)) if is_list(list) => before,
        _ => shown,
    };
    let mut hidden = false;
    words
        .split_whitespace()
        .filter(|word| {
            let starts_hidden = word.starts_with('\u{1A}');
            let counts = !(hidden && starts_hidden);
            hidden = word.ends_with('\u{1A}') || (starts_hidden && word.len() > 1);
            counts
        })
        .count()
}

/// Whether a text is a list of short items.
fn is_list(text: &str) -> bool {
    let items: Vec<&str> = text.split(", ").flat_map(|item| item.split(" and ")).collect();
    items.len() >= 4 && items.iter().all(|item| item.split_whitespace().count() <= 4)
}

/// The word at which to cut, nearest to the middle.
fn middle_cut<'a>(sentence: &Sentence<'a>) -> Option<&'a str> {
    let shown = sentence.reading.shown();
    let middle = shown.len() / 2;
    let cut = CUT.find_iter(shown).min_by_key(|hit| hit.start().abs_diff(middle))?;
    let start = cut.start() + cut.as_str().find(char::is_alphabetic).unwrap_or(cut.len());
    sentence.reading.text()[start..].split_whitespace().next()
}
