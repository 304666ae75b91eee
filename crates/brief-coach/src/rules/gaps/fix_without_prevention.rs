//! The rule that its page describes:
//!
#![doc = include_str!("fix_without_prevention.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};
use brief_model::Horizon;

/// A fix after which it can happen again.
pub(crate) const FIX_WITHOUT_PREVENTION: BriefRule = BriefRule {
    card: card("fix-without-prevention", Severity::Hint, include_str!("fix_without_prevention.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let lasting = |horizon| matches!(horizon, Horizon::Permanent | Horizon::Prevent);
    let mut actions = whole.brief.fix.actions.iter().filter(|action| !action.is_blank()).peekable();
    if actions.peek().is_some() && !actions.any(|action| lasting(action.horizon)) {
        let what = "All actions are for now; none keeps it from happening again.";
        found.push(Remark::on("fix.actions", what).ask("What removes the cause, and what would catch it next time?"));
    }
}
