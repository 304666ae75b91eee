//! The rule that its page describes:
//!
#![doc = include_str!("self_doubt.md")]

use super::card;
use crate::phrase::PhraseRule;

/// Helplessness.
pub(crate) const SELF_DOUBT: PhraseRule = PhraseRule {
    card: card("self-doubt", include_str!("self_doubt.md")),
    what: "‘{}’ undermines trust. State the plan and the next checkpoint.",
    question: "What is the plan, and when is the next checkpoint?",
    fields: &[],
    elsewhere: None,
};
