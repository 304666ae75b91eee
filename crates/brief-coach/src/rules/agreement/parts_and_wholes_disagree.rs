//! The rule that its page describes:
//!
#![doc = include_str!("parts_and_wholes_disagree.md")]

use crate::figure_words::figure_words;
use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};
use brief_model::Unit;

/// A part that is larger than its whole.
pub(crate) const PARTS_AND_WHOLES_DISAGREE: BriefRule = BriefRule {
    card: card("parts-and-wholes-disagree", Severity::Error, include_str!("parts_and_wholes_disagree.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (place, figure) in whole.valued() {
        let fact = &whole.brief.impact.facts[place];
        let field = format!("impact.facts[{place}].value");
        if figure.unit == Unit::Share && !(0.0..=100.0).contains(&figure.value) {
            let what = format!("A share of {} is not possible.", figure_words(figure));
            found.push(Remark::on(field.clone(), what).ask("Which of its numbers is wrong?"));
        }
        if figure.value < 0.0 && figure.unit != Unit::Share {
            let what = format!("{} is less than nothing.", figure_words(figure));
            found.push(Remark::on(field.clone(), what).ask("Which of its numbers is wrong?"));
        }
        if let Some(range) = figure.range.filter(|_| fact.computed.is_none()) {
            let outside = range.low > range.high || figure.value < range.low || figure.value > range.high;
            if outside {
                let what = format!("‘{}’ lies outside its own range.", fact.what.trim());
                found.push(Remark::on(field.clone(), what).ask("Which end of the range is wrong?"));
            }
        }
        let whole_fact = fact.part_of.as_ref().and_then(|id| whole.figures.get(id).ok());
        if let Some(all) = whole_fact.filter(|all| all.unit == figure.unit && figure.value > all.value) {
            let what = format!("The part, {}, is larger than its whole, {}.", figure_words(figure), figure_words(all));
            found.push(Remark::on(field, what).ask("Which of the two numbers is wrong?"));
        }
    }
}
