//! The rule that its page describes:
//!
#![doc = include_str!("cause_before_impact.md")]

use crate::finding::{Label, Severity};
use crate::text::ClaimKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A brief that begins with the machine.
pub(crate) const CAUSE_BEFORE_IMPACT: BriefRule =
    BriefRule { card: card("cause-before-impact", Severity::Warning, include_str!("cause_before_impact.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    // What the CEO reads first.
    let first = ["situation.headline", "situation.summary"].iter().find_map(|field| whole.text(field));
    let Some(heard) = first.filter(|heard| !heard.reading.has_amount) else { return };
    let cause = heard.reading.claims.iter().find(|claim| claim.kind == ClaimKind::Cause && claim.first);
    let jargon = whole.wording.iter().find(|finding| {
        finding.place.field == heard.text.field
            && finding.label == Some(Label::Jargon)
            && finding.place.bytes.start < 40
    });
    let place = cause.map(|claim| &claim.place).or(jargon.map(|finding| &finding.place));
    if let Some(place) = place {
        let what = "The brief begins with the cause and not with what it did to customers and business.";
        found.push(Remark::at(heard, place, what).ask("What did customers notice, how many, for how long?"));
    }
}
