//! The rule that its page describes:
//!
#![doc = include_str!("fact_without_value.md")]

use brief_model::Gap;

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A fact whose figure is not there.
pub(crate) const FACT_WITHOUT_VALUE: BriefRule =
    BriefRule { card: card("fact-without-value", Severity::Warning, include_str!("fact_without_value.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (place, fact) in whole.brief.impact.facts.iter().enumerate().filter(|(_, fact)| !fact.is_blank()) {
        let Err(gap) = whole.figures.at(place) else { continue };
        let name = if fact.what.trim().is_empty() { "This figure" } else { fact.what.trim() };
        let (what, question) = match gap {
            Gap::Empty => (format!("‘{name}’ has no figure yet."), "How many, or how much? From which source?"),
            Gap::NoTime => {
                (format!("‘{name}’ is computed from times that are not given."), "When did it start and end?")
            }
            Gap::Unknown(id) => {
                (format!("‘{name}’ is computed from ‘{id}’, which does not exist."), "Which figure is meant?")
            }
            Gap::Circular => (format!("‘{name}’ is computed from itself."), "Which figure is known first?"),
            // The fact that it waits for has a finding of its own.
            Gap::Waits(_) => continue,
            Gap::Undefined => (format!("‘{name}’ cannot be computed from its parts."), "Which numbers are wrong?"),
        };
        found.push(Remark::on(format!("impact.facts[{place}].value"), what).ask(question));
    }
}
