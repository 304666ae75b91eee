//! The rule that its page describes:
//!
#![doc = include_str!("slide_continued.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A slide that goes on on another page.
pub(crate) const SLIDE_CONTINUED: BriefRule =
    BriefRule { card: card("slide-continued", Severity::Hint, include_str!("slide_continued.md")), survey };

/// The parts of the brief that the slides show, in their order.
const PARTS: [&str; 6] = ["situation", "impact", "cause", "fix", "risk", "ask"];

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (part, pages) in PARTS.into_iter().zip(whole.length.slides).filter(|(_, pages)| *pages > 1) {
        let what = format!("This slide takes {pages} pages.");
        found.push(Remark::on(part, what).ask("What can go to the notes or the backup?"));
    }
}
