//! The rule that its page describes:
//!
#![doc = include_str!("action_without_date.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};
use brief_model::{Action, ActionStatus};

/// An action without a date.
pub(crate) const ACTION_WITHOUT_DATE: BriefRule =
    BriefRule { card: card("action-without-date", Severity::Warning, include_str!("action_without_date.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let actions = &whole.brief.fix.actions;
    let none = !actions.iter().any(|action| has_date(action) || action.done_at.is_some());
    for (place, action) in actions.iter().enumerate().filter(|(_, action)| !action.is_blank()) {
        let field = format!("fix.actions[{place}].what");
        let written = whole.text(&field).is_some_and(|heard| heard.reading.has_time);
        if action.status == ActionStatus::Done || has_date(action) || written {
            continue;
        }
        let remark =
            Remark::on(format!("fix.actions[{place}].due"), "This action has no date.").ask("By when is it done?");
        found.push(if none { remark.matters(Severity::Error) } else { remark });
    }
}

fn has_date(action: &Action) -> bool {
    action.due.is_some() || action.until.is_some()
}
