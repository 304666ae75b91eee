//! Promises that nobody can keep.

mod guarantee;
mod never;
mod solved;
mod will_prevent;

pub(super) use guarantee::GUARANTEE;
pub(super) use never::NEVER;
pub(super) use solved::SOLVED;
pub(super) use will_prevent::WILL_PREVENT;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, severity: Severity, page: &'static str) -> Card {
    Card { id, label: Some(Label::Overpromise), severity, page }
}
