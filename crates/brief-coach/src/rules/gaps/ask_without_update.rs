//! The rule that its page describes:
//!
#![doc = include_str!("ask_without_update.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A brief after which nobody knows when the next word comes.
pub(crate) const ASK_WITHOUT_UPDATE: BriefRule =
    BriefRule { card: card("ask-without-update", Severity::Error, include_str!("ask_without_update.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let timed = whole.text("ask.updates.rhythm").is_some_and(|heard| heard.reading.has_time);
    if whole.brief.ask.updates.next.is_none() && !timed {
        let what = "Nothing says when the CEO hears from you next.";
        found.push(Remark::on("ask.updates.next", what).ask("When is the next update, and how often do they come?"));
    }
}
