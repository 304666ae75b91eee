//! The rule that its page describes:
//!
#![doc = include_str!("vendor.md")]

use super::card;
use crate::finding::Severity;
use crate::phrase::PhraseRule;

/// A supplier as the excuse.
pub(crate) const VENDOR: PhraseRule = PhraseRule {
    card: card("blame-vendor", Severity::Warning, include_str!("vendor.md")),
    what: "To the customer it is our service. State the supplier's fault as a fact, then our fallback.",
    question: "What did the supplier lose, and what do we do until it is back?",
    fields: &[],
    elsewhere: None,
};
