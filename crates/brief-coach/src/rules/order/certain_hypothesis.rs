//! The rule that its page describes:
//!
#![doc = include_str!("certain_hypothesis.md")]

use brief_model::CauseStatus;

use crate::finding::Severity;
use crate::text::ClaimKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A hypothesis that is told as a fact.
pub(crate) const CERTAIN_HYPOTHESIS: BriefRule =
    BriefRule { card: card("certain-hypothesis", Severity::Error, include_str!("certain_hypothesis.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if !matches!(whole.brief.cause.status, Some(CauseStatus::Unknown | CauseStatus::Hypothesis)) {
        return;
    }
    let told = whole.claims(ClaimKind::Cause).filter(|(heard, _)| {
        let field = heard.text.field.as_str();
        ["situation.", "impact.", "cause."].iter().any(|part| field.starts_with(part))
            || field.starts_with("notes.cause")
    });
    for (heard, claim) in told {
        let what = format!("‘{}’: the cause is marked as unconfirmed, but this tells it as a fact.", claim.place.words);
        let (start, word) = &claim.start;
        let small =
            matches!(word.as_str(), "The" | "A" | "An" | "Our" | "This" | "That" | "It" | "We" | "These" | "One");
        let words = if small {
            format!("Our first hypothesis is that {}", word.to_lowercase())
        } else {
            format!("Our first hypothesis: {word}")
        };
        let remark = Remark::at(heard, &claim.place, what).ask("What points to it, and when will it be confirmed?");
        found.push(remark.offer(heard, *start..start + word.len(), words));
    }
}
