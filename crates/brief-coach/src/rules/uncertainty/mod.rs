//! Doubt piled up, and not knowing without a plan.

mod self_doubt;
mod stacked_hedges;
mod unknown_without_plan;

pub(super) use self_doubt::SELF_DOUBT;
pub(super) use stacked_hedges::STACKED_HEDGES;
pub(super) use unknown_without_plan::UNKNOWN_WITHOUT_PLAN;

use crate::finding::{Label, Severity};
use crate::rule::Card;

const fn card(id: &'static str, page: &'static str) -> Card {
    Card { id, label: Some(Label::ExcessUncertainty), severity: Severity::Warning, page }
}
