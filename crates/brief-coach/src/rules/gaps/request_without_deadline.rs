//! The rule that its page describes:
//!
#![doc = include_str!("request_without_deadline.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A request without a date.
pub(crate) const REQUEST_WITHOUT_DEADLINE: BriefRule = BriefRule {
    card: card("request-without-deadline", Severity::Warning, include_str!("request_without_deadline.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (place, request) in whole.brief.ask.requests.iter().enumerate().filter(|(_, it)| !it.is_blank()) {
        let path = format!("ask.requests[{place}]");
        let written = whole.under(&path).any(|heard| heard.reading.has_time);
        if request.by.is_none() && !written {
            found.push(
                Remark::on(format!("{path}.by"), "This request has no date.").ask("By when do you need the decision?"),
            );
        }
    }
}
