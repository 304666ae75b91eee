//! The rule that its page describes:
//!
#![doc = include_str!("report_with_annex.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A report that does not hold everything on its two pages.
pub(crate) const REPORT_WITH_ANNEX: BriefRule =
    BriefRule { card: card("report-with-annex", Severity::Hint, include_str!("report_with_annex.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let pages = match whole.length.annex {
        0 => return,
        1 => "1 page".to_owned(),
        more => format!("{more} pages"),
    };
    let what = format!("The written report does not fit on two pages; its annex takes {pages}.");
    found.push(Remark::on("", what).ask("Which details does nobody need in writing?"));
}
