//! The rule that its page describes:
//!
#![doc = include_str!("blame_piled_up.md")]

use crate::finding::{Label, Severity};
use crate::whole::{BriefRule, Remark, Whole, card};

/// Blame in more than one place.
pub(crate) const BLAME_PILED_UP: BriefRule =
    BriefRule { card: card("blame-piled-up", Severity::Error, include_str!("blame_piled_up.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let blaming: Vec<_> = whole
        .wording
        .iter()
        .filter(|finding| finding.label == Some(Label::Blame) && finding.severity > Severity::Hint)
        .collect();
    if let [_, second, ..] = blaming.as_slice() {
        let what = format!(
            "{} sentences put the fault on somebody. Read the brief once as the person who is meant.",
            blaming.len()
        );
        let part = second.place.field.split(['.', '[']).next().unwrap_or_default();
        found.push(Remark::on(part, what).ask("What in the process let it happen?"));
    }
}
