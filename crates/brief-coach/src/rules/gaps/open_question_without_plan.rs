//! The rule that its page describes:
//!
#![doc = include_str!("open_question_without_plan.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// An open question that nobody answers.
pub(crate) const OPEN_QUESTION_WITHOUT_PLAN: BriefRule = BriefRule {
    card: card("open-question-without-plan", Severity::Warning, include_str!("open_question_without_plan.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (place, unknown) in whole.brief.cause.unknowns.iter().enumerate().filter(|(_, it)| !it.is_blank()) {
        let (owner, due) = (!unknown.owner.trim().is_empty(), unknown.due.is_some());
        let (field, what) = match (owner, due) {
            (true, true) => continue,
            (false, false) => ("owner", "Nobody finds this out, and there is no date."),
            (false, true) => ("owner", "Nobody is named who finds this out."),
            (true, false) => ("due", "There is no date by which this will be known."),
        };
        let field = format!("cause.unknowns[{place}].{field}");
        found.push(Remark::on(field, what).ask("Who finds it out, and by when?"));
    }
}
