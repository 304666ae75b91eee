//! The rule that its page describes:
//!
#![doc = include_str!("filler_phrase.md")]

use super::card;
use crate::phrase::PhraseRule;

/// A phrase with a shorter equal.
pub(crate) const FILLER_PHRASE: PhraseRule = PhraseRule {
    card: card("filler-phrase", include_str!("filler_phrase.md")),
    what: "‘{}’ can be said in fewer words.",
    question: "How would you say it aloud?",
    fields: &[],
    elsewhere: None,
};
