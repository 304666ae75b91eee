//! The rule that its page describes:
//!
#![doc = include_str!("guarantee.md")]

use super::card;
use crate::finding::Severity;
use crate::phrase::PhraseRule;

/// A guarantee.
pub(crate) const GUARANTEE: PhraseRule = PhraseRule {
    card: card("overpromise-guarantee", Severity::Error, include_str!("guarantee.md")),
    what: "‘{}’ is too absolute to keep.",
    question: "How far does the risk fall, and what catches it next time?",
    fields: &[],
    elsewhere: None,
};
