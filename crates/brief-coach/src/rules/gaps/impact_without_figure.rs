//! The rule that its page describes:
//!
#![doc = include_str!("impact_without_figure.md")]

use brief_model::Stretch;

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// An impact in words only.
pub(crate) const IMPACT_WITHOUT_FIGURE: BriefRule = BriefRule {
    card: card("impact-without-figure", Severity::Error, include_str!("impact_without_figure.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let metrics = whole.brief.impact.metrics.iter().any(|metric| metric.during.is_some());
    if whole.valued().next().is_none() && !metrics {
        // The times tell how long it lasted.
        let (what, question) = match whole.figures.stretch(Stretch::Outage) {
            Some(_) => (
                "The impact has no figure but how long it lasted: no customers, no money.",
                "How many were affected, at what cost?",
            ),
            None => (
                "The impact has no figure: no customers, no money, no duration.",
                "How many were affected, for how long, at what cost?",
            ),
        };
        found.push(Remark::on("impact.facts", what).ask(question));
    }
}
