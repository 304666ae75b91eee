//! The rule that its page describes:
//!
#![doc = include_str!("status_untold.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// An incident of which nobody knows whether it is over.
pub(crate) const STATUS_UNTOLD: BriefRule =
    BriefRule { card: card("status-untold", Severity::Warning, include_str!("status_untold.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let situation = &whole.brief.situation;
    if situation.status.is_none() && situation.times.started.is_none() {
        found.push(
            Remark::on("situation.status", "Nothing says whether it is over.")
                .ask("Is it over, contained, or still going on? Since when?"),
        );
    }
}
