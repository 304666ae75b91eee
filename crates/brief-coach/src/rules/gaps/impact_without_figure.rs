//! The rule that its page describes:
//!
#![doc = include_str!("impact_without_figure.md")]

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
        let what = "The impact has no figure: no customers, no money, no duration.";
        found.push(Remark::on("impact.facts", what).ask("How many were affected, for how long, at what cost?"));
    }
}
