//! Guesses told as facts.

mod guess_cause;
mod unverified_state;

pub(super) use guess_cause::GUESS_CAUSE;
pub(super) use unverified_state::UNVERIFIED_STATE;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, page: &'static str) -> Card {
    Card { id, label: Some(Label::Speculation), severity: Severity::Warning, page }
}
