//! The rule that its page describes:
//!
#![doc = include_str!("solved.md")]

use super::card;
use crate::finding::Severity;
use crate::phrase::PhraseRule;

/// Something solved for good.
pub(crate) const SOLVED: PhraseRule = PhraseRule {
    card: card("overpromise-solved", Severity::Warning, include_str!("solved.md")),
    what: "‘{}’: say what is fixed, how you checked, and what remains.",
    question: "How far does the risk fall, and what catches it next time?",
    fields: &[],
    elsewhere: None,
};
