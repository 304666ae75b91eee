//! The rule that its page describes:
//!
#![doc = include_str!("late_explanation.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::patterns;
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;

/// A term that comes before its explanation.
#[derive(Debug)]
pub(crate) struct LateExplanation(Card);

pub(crate) const LATE_EXPLANATION: LateExplanation =
    LateExplanation(card("jargon-late-explanation", Severity::Hint, include_str!("late_explanation.md")));

patterns! {
    BRACKETS = r"^ \((?P<plain>[a-z][a-z' -]{2,60})\)";
}

impl Rule for LateExplanation {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let text = sentence.reading.text();
        for hit in sentence.terms() {
            let Some(brackets) = BRACKETS.captures(&sentence.reading.shown()[hit.range.end..]) else { continue };
            let (Some(whole), Some(plain)) = (brackets.get(0), brackets.name("plain")) else { continue };
            let range = hit.range.start..hit.range.end + whole.end();
            let written = &text[hit.range.clone()];
            let plain = &text[hit.range.end + plain.start()..hit.range.end + plain.end()];
            let (place, words) = wording::in_place_of(text, &range, plain);
            let draft = Draft::new(range, format!("The plain words for ‘{written}’ come second."));
            let term =
                if hit.range.start == 0 && hit.entry.is_some_and(|entry| entry.term.starts_with(char::is_lowercase)) {
                    written.to_lowercase()
                } else {
                    written.to_string()
                };
            found.push(draft.offer(place, format!("{words} (‘{term}’)")));
        }
    }
}
