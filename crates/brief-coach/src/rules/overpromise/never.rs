//! The rule that its page describes:
//!
#![doc = include_str!("never.md")]

use super::card;
use crate::finding::Severity;
use crate::phrase::PhraseRule;

/// A promise of never again.
pub(crate) const NEVER: PhraseRule = PhraseRule {
    card: card("overpromise-never", Severity::Error, include_str!("never.md")),
    what: "No one can promise ‘never’. Say how far the risk falls and what catches it next time.",
    question: "How far does the risk fall, and what catches it next time?",
    fields: &[],
    elsewhere: None,
};
