//! The rule that its page describes:
//!
#![doc = include_str!("fix_without_contingency.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A fix without a second way.
pub(crate) const FIX_WITHOUT_CONTINGENCY: BriefRule = BriefRule {
    card: card("fix-without-contingency", Severity::Error, include_str!("fix_without_contingency.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.fix.contingency.plan.is_empty() {
        let what = "Nothing says what you do if the fix fails.";
        found.push(Remark::on("fix.contingency.plan", what).ask("What do you do then, by when, and who decides it?"));
    }
}
