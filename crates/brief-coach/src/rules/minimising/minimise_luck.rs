//! The rule that its page describes:
//!
#![doc = include_str!("minimise_luck.md")]

use super::card;
use crate::phrase::PhraseRule;

/// Luck, and comparisons with worse.
pub(crate) const MINIMISE_LUCK: PhraseRule = PhraseRule {
    card: card("minimise-luck", include_str!("minimise_luck.md")),
    what: "‘{}’ sounds like an excuse.",
    question: "Can it go?",
    fields: &[],
    elsewhere: None,
};
