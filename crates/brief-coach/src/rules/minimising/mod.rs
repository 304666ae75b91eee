//! Wording that plays the harm down.

mod minimise_adjective;
mod minimise_cliche;
mod minimise_luck;
mod minimise_only;

pub(super) use minimise_adjective::MINIMISE_ADJECTIVE;
pub(super) use minimise_cliche::MINIMISE_CLICHE;
pub(super) use minimise_luck::MINIMISE_LUCK;
pub(super) use minimise_only::MINIMISE_ONLY;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, page: &'static str) -> Card {
    Card { id, label: Some(Label::Minimising), severity: Severity::Warning, page }
}
