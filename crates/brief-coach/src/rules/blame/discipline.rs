//! The rule that its page describes:
//!
#![doc = include_str!("discipline.md")]

use super::card;
use crate::finding::Severity;
use crate::phrase::PhraseRule;

/// Measures against staff.
pub(crate) const DISCIPLINE: PhraseRule = PhraseRule {
    card: card("blame-discipline", Severity::Warning, include_str!("discipline.md")),
    what: "Measures against staff do not belong on this slide.",
    question: "Can this sentence go, or say what changes in the process?",
    fields: &[],
    elsewhere: None,
};
