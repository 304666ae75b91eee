//! The rule that its page describes:
//!
#![doc = include_str!("risk_without_repeat.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A risk that does not say whether it can happen again.
pub(crate) const RISK_WITHOUT_REPEAT: BriefRule =
    BriefRule { card: card("risk-without-repeat", Severity::Hint, include_str!("risk_without_repeat.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.risk.repeat_now.is_none() {
        let what = "Nothing says how likely a repeat is.";
        found.push(
            Remark::on("risk.repeat_now", what).ask("How likely is it today, and how likely after the lasting fix?"),
        );
    }
}
