//! The rule that its page describes:
//!
#![doc = include_str!("fact_without_source.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A figure that comes from nowhere.
pub(crate) const FACT_WITHOUT_SOURCE: BriefRule =
    BriefRule { card: card("fact-without-source", Severity::Hint, include_str!("fact_without_source.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (place, figure) in whole.valued() {
        let fact = &whole.brief.impact.facts[place];
        if fact.source.trim().is_empty() && figure.formula.is_none() && !fact.supporting {
            let what = format!("Nothing says where ‘{}’ comes from.", fact.what.trim());
            found.push(
                Remark::on(format!("impact.facts[{place}].source"), what).ask("Which record or count is it from?"),
            );
        }
    }
}
