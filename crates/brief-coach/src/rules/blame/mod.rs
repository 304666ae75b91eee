//! Wording that puts the fault on a person, a team or a supplier.

mod adjective;
mod discipline;
mod human_error;
mod named_person;
mod role_error;
mod should_have;
mod someone;
mod vendor;

pub(super) use adjective::ADJECTIVE;
pub(super) use discipline::DISCIPLINE;
pub(super) use human_error::HUMAN_ERROR;
pub(super) use named_person::NAMED_PERSON;
pub(super) use role_error::ROLE_ERROR;
pub(super) use should_have::SHOULD_HAVE;
pub(super) use someone::SOMEONE;
pub(super) use vendor::VENDOR;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, severity: Severity, page: &'static str) -> Card {
    Card { id, label: Some(Label::Blame), severity, page }
}
