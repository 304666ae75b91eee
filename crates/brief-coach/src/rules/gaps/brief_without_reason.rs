//! The rule that its page describes:
//!
#![doc = include_str!("brief_without_reason.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// An incident that nothing takes to the CEO.
pub(crate) const BRIEF_WITHOUT_REASON: BriefRule =
    BriefRule { card: card("brief-without-reason", Severity::Hint, include_str!("brief_without_reason.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.situation.reasons.is_empty() {
        let what = "None of the four reasons is marked for which an incident goes to the CEO.";
        let question = "Is it money, reputation, the law or critical business? If none, the ordinary way of escalation is the better one.";
        found.push(Remark::on("situation.reasons", what).ask(question));
    }
}
