//! The coach: what the CEO would stumble over, in wording and in what is missing.
//!
//! - **Knows**: the rules, the glossary, which part of a briefing a text stands in, the document.
//! - **Never sees**: slides as they are drawn, pages, the disk, the clock.
//! - **Entry points**: [`check`] or a [`Coach`] for a brief, [`review_text`] for a text, [`RULES`] for the catalogue.
//! - **Invariant**: it is silent where it is not sure. Whatever it offers to change removes its finding and adds no error.

mod coach;
mod field;
mod figure_words;
mod finding;
mod gate;
mod grammar;
mod leak;
mod lexicon;
mod overlap;
mod phrase;
mod review;
mod rule;
mod rules;
mod spelling;
mod text;
mod whole;
mod wording;

pub use coach::{Coach, Occasion, Tally, check, readiness};
pub use field::Field;
pub use finding::{Edit, Finding, Label, Place, Severity};
pub use leak::{Leak, LeakKind, find_leaks, remove_leaks};
pub use lexicon::{Entry, GlossaryFault, Lexicon};
pub use review::{label_sentence, review_text};
pub use rule::{Card, Draft, Rule, Sentence};
pub use rules::RULES;
pub use whole::{Length, Remark, Whole};
