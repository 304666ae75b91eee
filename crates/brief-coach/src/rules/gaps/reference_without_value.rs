//! The rule that its page describes:
//!
#![doc = include_str!("reference_without_value.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};
use brief_model::{Gap, Id};

/// A reference to a figure that is not there.
pub(crate) const REFERENCE_WITHOUT_VALUE: BriefRule = BriefRule {
    card: card("reference-without-value", Severity::Error, include_str!("reference_without_value.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for heard in whole.texts {
        for (place, name) in &heard.reading.unfilled {
            let unknown = matches!(whole.figures.get(&Id::from(name.as_str())), Err(Gap::Unknown(id)) if id.0 == *name);
            let (what, question) = if unknown {
                (format!("There is no figure named ‘{name}’."), "Which figure is meant?")
            } else {
                (format!("The figure ‘{name}’ has no value yet."), "How many, or how much?")
            };
            found.push(Remark::at(heard, place, what).ask(question));
        }
    }
}
