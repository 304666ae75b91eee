//! The rule that its page describes:
//!
#![doc = include_str!("unknown_without_plan.md")]

use super::card;
use crate::phrase::PhraseRule;

/// Not knowing, without who finds out and by when.
pub(crate) const UNKNOWN_WITHOUT_PLAN: PhraseRule = PhraseRule {
    card: card("unknown-without-plan", include_str!("unknown_without_plan.md")),
    what: "‘{}’: it is fine not to know. Add who finds out, and by when.",
    question: "Who will know, and by when?",
    fields: &[],
    elsewhere: None,
};
