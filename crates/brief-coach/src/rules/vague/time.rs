//! The rule that its page describes:
//!
#![doc = include_str!("time.md")]

use super::card;
use crate::Field;
use crate::grammar::patterns;
use crate::phrase::PhraseRule;

/// A time without a time.
pub(crate) const TIME: PhraseRule = PhraseRule {
    card: card("vague-time", include_str!("time.md")),
    what: "‘{}’: when? Give a time, or the time of the next update.",
    question: "By when, or when is the next update?",
    fields: &[Field::Fix, Field::Ask, Field::Risk, Field::Summary],
    elsewhere: Some(&PROMISE),
};

patterns! {
    /// A promise, which wants a time wherever it stands.
    PROMISE = r"\b(?:(?:we|i)(?: \w+)? (?:will|shall|expect to|hope to|aim to|plan to)|(?:we|i)'ll|will (?:be (?:able|provided|shared|published|sent|restored|resumed|back|fixed|repaired|replaced)|follow|come|provide|share|send|publish|inform|reopen|resume|return))\b";
}
