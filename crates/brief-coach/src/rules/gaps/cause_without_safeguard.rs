//! The rule that its page describes:
//!
#![doc = include_str!("cause_without_safeguard.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A cause that does not say why nothing stopped it.
pub(crate) const CAUSE_WITHOUT_SAFEGUARD: BriefRule = BriefRule {
    card: card("cause-without-safeguard", Severity::Hint, include_str!("cause_without_safeguard.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.brief.cause.safeguard_gap.is_empty() && whole.tells_cause() {
        let what = "Nothing says why your safeguards did not stop it.";
        found.push(
            Remark::on("cause.safeguard_gap", what)
                .ask("Which test, alarm or second check was missing or did not work?"),
        );
    }
}
