//! The rule that its page describes:
//!
#![doc = include_str!("report_with_annex.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A report that leaves more to its annex than it says.
pub(crate) const REPORT_WITH_ANNEX: BriefRule =
    BriefRule { card: card("report-with-annex", Severity::Hint, include_str!("report_with_annex.md")), survey };

/// How many pages of annex are nothing odd: as many as the report itself has.
const USUAL: usize = 2;

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let pages = whole.length.annex;
    if pages > USUAL {
        let what = format!("The written report has two pages, and its annex takes {pages}.");
        found.push(Remark::on("", what).ask("Which details does nobody need in writing?"));
    }
}
