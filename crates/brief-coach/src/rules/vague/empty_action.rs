//! The rule that its page describes:
//!
#![doc = include_str!("empty_action.md")]

use super::card;
use crate::phrase::PhraseRule;

/// An action that names neither what is done nor to what.
pub(crate) const EMPTY_ACTION: PhraseRule = PhraseRule {
    card: card("empty-action", include_str!("empty_action.md")),
    what: "‘{}’: what exactly, who, by when?",
    question: "What exactly is done, by whom, by when?",
    fields: &[],
    elsewhere: None,
};
