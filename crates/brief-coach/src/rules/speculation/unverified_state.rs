//! The rule that its page describes:
//!
#![doc = include_str!("unverified_state.md")]

use super::card;
use crate::phrase::PhraseRule;

/// A repair that nobody has checked.
pub(crate) const UNVERIFIED_STATE: PhraseRule = PhraseRule {
    card: card("unverified-state", include_str!("unverified_state.md")),
    what: "‘{}’: is it confirmed? Say how you checked.",
    question: "Confirmed at what time, by which check?",
    fields: &[],
    elsewhere: None,
};
