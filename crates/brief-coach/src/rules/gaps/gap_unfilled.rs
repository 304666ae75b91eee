//! The rule that its page describes:
//!
#![doc = include_str!("gap_unfilled.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A gap that somebody forgot to fill.
pub(crate) const GAP_UNFILLED: BriefRule =
    BriefRule { card: card("gap-unfilled", Severity::Error, include_str!("gap_unfilled.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for heard in whole.texts {
        for place in &heard.reading.gaps {
            let what = format!("‘{}’ is still to be filled in.", place.words);
            found.push(Remark::at(heard, place, what).ask("What belongs here?"));
        }
    }
}
