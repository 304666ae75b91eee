//! The rule that its page describes:
//!
#![doc = include_str!("minimise_cliche.md")]

use super::card;
use crate::phrase::PhraseRule;

/// Phrases of the press office.
pub(crate) const MINIMISE_CLICHE: PhraseRule = PhraseRule {
    card: card("minimise-cliche", include_str!("minimise_cliche.md")),
    what: "‘{}’ is a phrase of the press office. Say what you did and why.",
    question: "What did you do, and why?",
    fields: &[],
    elsewhere: None,
};
