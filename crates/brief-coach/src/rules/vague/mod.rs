//! Wording that lacks the number, the time or the object.

mod duration;
mod empty_action;
mod magnitude;
mod quantity;
mod speed;
mod time;

pub(super) use duration::DURATION;
pub(super) use empty_action::EMPTY_ACTION;
pub(super) use magnitude::MAGNITUDE;
pub(super) use quantity::QUANTITY;
pub(super) use speed::SPEED;
pub(super) use time::TIME;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, page: &'static str) -> Card {
    Card { id, label: Some(Label::Vague), severity: Severity::Warning, page }
}
