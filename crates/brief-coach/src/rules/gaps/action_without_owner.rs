//! The rule that its page describes:
//!
#![doc = include_str!("action_without_owner.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};
use brief_model::ActionStatus;

/// An action that nobody owns.
pub(crate) const ACTION_WITHOUT_OWNER: BriefRule = BriefRule {
    card: card("action-without-owner", Severity::Warning, include_str!("action_without_owner.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (place, action) in whole.brief.fix.actions.iter().enumerate().filter(|(_, action)| !action.is_blank()) {
        if action.status != ActionStatus::Done && action.owner.trim().is_empty() {
            let field = format!("fix.actions[{place}].owner");
            found.push(Remark::on(field, "Nobody owns this action.").ask("Which team or role does it?"));
        }
    }
}
