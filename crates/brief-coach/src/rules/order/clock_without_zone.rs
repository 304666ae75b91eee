//! The rule that its page describes:
//!
#![doc = include_str!("clock_without_zone.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// Times of which nobody knows the zone.
pub(crate) const CLOCK_WITHOUT_ZONE: BriefRule =
    BriefRule { card: card("clock-without-zone", Severity::Hint, include_str!("clock_without_zone.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let times = &whole.brief.situation.times;
    if times.zone.trim().is_empty() && times.started.is_some() {
        found.push(
            Remark::on("situation.times.zone", "The times name no time zone.")
                .ask("Which time zone? For example UTC or EDT."),
        );
    }
}
