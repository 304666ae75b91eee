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
    if !whole.brief.fix.contingency.plan.is_empty() {
        return;
    }
    // What has worked needs no second plan as urgently as what still goes on.
    let (what, severity) = match whole.brief.first_fix_worked() {
        true => ("Nothing says what you do if it comes back.", Severity::Warning),
        false => ("Nothing says what you do if the first fix fails.", Severity::Error),
    };
    let remark = Remark::on("fix.contingency.plan", what).matters(severity);
    found.push(remark.ask("What do you do then, by when, and who decides it?"));
}
