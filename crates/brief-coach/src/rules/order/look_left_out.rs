//! The rule that its page describes:
//!
#![doc = include_str!("look_left_out.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A logo or a colour that the deck has to do without.
pub(crate) const LOOK_LEFT_OUT: BriefRule =
    BriefRule { card: card("look-left-out", Severity::Warning, include_str!("look_left_out.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let look = &whole.brief.look;
    if !look.accent.trim().is_empty() && look.accent_color().is_none() {
        let what = format!("‘{}’ is no colour, so that the deck has that of the house.", look.accent.trim());
        found.push(Remark::on("look.accent", what).ask("Which six digits does your design team give, as in #0B6E99?"));
    }
    if whole.length.logo_left_out {
        let what = "The logo cannot be drawn, so that the deck has none.";
        found.push(Remark::on("look.logo", what).ask("Where is a PNG or JPEG file of it that opens elsewhere?"));
    }
}
