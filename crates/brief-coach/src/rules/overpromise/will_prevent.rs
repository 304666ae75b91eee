//! The rule that its page describes:
//!
#![doc = include_str!("will_prevent.md")]

use super::card;
use crate::finding::Severity;
use crate::phrase::PhraseRule;

/// A measure that is said to prevent.
pub(crate) const WILL_PREVENT: PhraseRule = PhraseRule {
    card: card("overpromise-will-prevent", Severity::Warning, include_str!("will_prevent.md")),
    what: "‘{}’ promises a result. Say that it lowers the risk.",
    question: "How far does the risk fall, and what catches it next time?",
    fields: &[],
    elsewhere: None,
};
