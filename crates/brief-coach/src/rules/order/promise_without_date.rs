//! The rule that its page describes:
//!
#![doc = include_str!("promise_without_date.md")]

use crate::finding::Severity;
use crate::text::ClaimKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A promise without a date.
pub(crate) const PROMISE_WITHOUT_DATE: BriefRule = BriefRule {
    card: card("promise-without-date", Severity::Warning, include_str!("promise_without_date.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (heard, claim) in whole.claims(ClaimKind::Promise) {
        // Where the wording itself asks for the time, one finding is enough.
        let told = whole.wording.iter().any(|finding| {
            let near = finding.place.bytes.start < claim.place.bytes.end + 60
                && claim.place.bytes.start < finding.place.bytes.end + 60;
            finding.place.field == heard.text.field && finding.rule == "vague-time" && near
        });
        let scheduled = heard.text.field == "ask.updates.rhythm" && whole.brief.ask.updates.next.is_some();
        if !told && !scheduled {
            let what = format!("‘{}’: a promise needs a date.", claim.place.words);
            let end = claim.place.bytes.end;
            found.push(Remark::at(heard, &claim.place, what).ask("When?").offer(heard, end..end, " [by when]"));
        }
    }
}
