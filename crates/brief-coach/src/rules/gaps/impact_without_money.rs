//! The rule that its page describes:
//!
#![doc = include_str!("impact_without_money.md")]

use crate::finding::Severity;
use crate::grammar::patterns;
use crate::text::ClaimKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// An impact that says nothing about money.
pub(crate) const IMPACT_WITHOUT_MONEY: BriefRule = BriefRule {
    card: card("impact-without-money", Severity::Warning, include_str!("impact_without_money.md")),
    survey,
};

patterns! {
    /// Words by which an open question asks for the money.
    MONEY = r"\b(?:costs?|credits?|owe|owed|money|revenue|sales|loss|losses|refunds?|penalt\w+|fines?|paid|pay|compensation|turnover|damage|price|budget|earnings|income)\b";
}

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let in_prose = whole.texts.iter().any(|heard| {
        let field = heard.text.field.as_str();
        heard.reading.has_money && (field.starts_with("situation") || field.starts_with("impact"))
    });
    if whole.has_money() || in_prose || is_being_found_out(whole) || whole.claims(ClaimKind::NoLoss).next().is_some() {
        return;
    }
    let what = "Nothing says what it costs, or who will know and when.";
    found.push(Remark::on("impact.facts", what).ask("What does it cost in all, or per hour? If nothing, say so."));
}

/// Whether somebody finds the sum out by a date.
fn is_being_found_out(whole: &Whole<'_>) -> bool {
    whole.brief.cause.unknowns.iter().any(|unknown| {
        let owned = !unknown.owner.trim().is_empty() && unknown.due.is_some();
        owned && MONEY.is_match(&unknown.question.to_ascii_lowercase())
    })
}
