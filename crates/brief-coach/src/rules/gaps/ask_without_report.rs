//! The rule that its page describes:
//!
#![doc = include_str!("ask_without_report.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A brief that promises no report on the cause.
pub(crate) const ASK_WITHOUT_REPORT: BriefRule =
    BriefRule { card: card("ask-without-report", Severity::Hint, include_str!("ask_without_report.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.ask.report_due.is_none() {
        let what = "There is no date for the full report on the cause.";
        found.push(Remark::on("ask.report_due", what).ask("When will it be there?"));
    }
}
