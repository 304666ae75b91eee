//! The rule that its page describes:
//!
#![doc = include_str!("fix_without_action.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A fix in which nothing is done.
pub(crate) const FIX_WITHOUT_ACTION: BriefRule =
    BriefRule { card: card("fix-without-action", Severity::Error, include_str!("fix_without_action.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.fix.actions.iter().all(brief_model::Action::is_blank) {
        let what = "No action is listed.";
        found.push(
            Remark::on("fix.actions", what)
                .ask("What is done now, what holds until the lasting fix, and what removes the cause?"),
        );
    }
}
