//! The rule that its page describes:
//!
#![doc = include_str!("hedged_certainty.md")]

use brief_model::CauseStatus;

use crate::finding::Severity;
use crate::text::ClaimKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A proved cause with a doubt in it.
pub(crate) const HEDGED_CERTAINTY: BriefRule =
    BriefRule { card: card("hedged-certainty", Severity::Hint, include_str!("hedged_certainty.md")), survey };

/// The fields that tell the cause.
const FIELDS: &[&str] = &["cause.headline", "cause.explanation", "cause.trigger", "cause.conditions", "cause.effect"];

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.cause.status != Some(CauseStatus::Confirmed) {
        return;
    }
    for (heard, claim) in whole.claims(ClaimKind::Doubt) {
        let tells = FIELDS.iter().any(|field| heard.text.field.starts_with(field));
        // Where the wording itself is a finding, one finding is enough.
        let told = whole.wording.iter().any(|finding| {
            finding.place.field == heard.text.field
                && finding.place.bytes.start < claim.place.bytes.end
                && claim.place.bytes.start < finding.place.bytes.end
        });
        if tells && !told {
            let word = claim.place.words.trim_end_matches([',', ' ']);
            found.push(Remark::at(heard, &claim.place, format!("The cause is confirmed; then ‘{word}’ can go.")));
        }
    }
}
