//! The rule that its page describes:
//!
#![doc = include_str!("cause_without_status.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A cause of which nobody says how sure it is.
pub(crate) const CAUSE_WITHOUT_STATUS: BriefRule = BriefRule {
    card: card("cause-without-status", Severity::Warning, include_str!("cause_without_status.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.cause.status.is_none() && whole.tells_cause() {
        let what = "Nothing says how sure you are of the cause.";
        found.push(
            Remark::on("cause.status", what)
                .ask("Is it a hypothesis, probable or confirmed? When will it be confirmed?"),
        );
    }
}
