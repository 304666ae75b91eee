//! The rule that its page describes:
//!
#![doc = include_str!("brief_without_summary.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A brief without its story in short.
pub(crate) const BRIEF_WITHOUT_SUMMARY: BriefRule =
    BriefRule { card: card("brief-without-summary", Severity::Hint, include_str!("brief_without_summary.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.situation.summary.is_empty() && whole.brief.situation.headline.is_empty() {
        let what = "The story in two or three plain sentences is missing.";
        found.push(Remark::on("situation.summary", what).ask("What happened, is it over, and what do you need?"));
    }
}
