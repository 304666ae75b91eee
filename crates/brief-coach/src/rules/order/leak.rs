//! The rule that its page describes:
//!
#![doc = include_str!("leak.md")]

use brief_model::TextKind;

use crate::finding::Severity;
use crate::leak::LeakKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// Words that should not leave without a second look.
pub(crate) const LEAK: BriefRule = BriefRule { card: card("leak", Severity::Warning, include_str!("leak.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let allowed = &whole.brief.review.allowed;
    for heard in whole.texts {
        for (kind, place) in &heard.reading.leaks {
            if allowed.iter().any(|allowed| allowed.words == place.words) {
                continue;
            }
            let severity = match (kind, heard.text.kind) {
                (LeakKind::Secret, _) => Severity::Error,
                // Engineers need such names, and the export asks about them.
                (_, TextKind::Backstage) => Severity::Hint,
                _ => Severity::Warning,
            };
            let what = format!("‘{}’ looks like {}, and would leave with the files.", place.words, kind.name());
            found.push(Remark::at(heard, place, what).ask("Can it go?").matters(severity));
        }
    }
}
