//! Wording that is longer than it has to be.

mod filler_phrase;
mod long_sentence;

pub(super) use filler_phrase::FILLER_PHRASE;
pub(super) use long_sentence::LONG_SENTENCE;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, page: &'static str) -> Card {
    Card { id, label: Some(Label::Wordy), severity: Severity::Warning, page }
}
