//! The rule that its page describes:
//!
#![doc = include_str!("term_explained_late.md")]

use std::collections::BTreeMap;

use crate::finding::{Label, Severity};
use crate::whole::{BriefRule, Remark, Whole, card};

/// A term that is explained after it is used.
pub(crate) const TERM_EXPLAINED_LATE: BriefRule =
    BriefRule { card: card("term-explained-late", Severity::Warning, include_str!("term_explained_late.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    // Where each term is explained for the first time.
    let mut explained: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, heard) in whole.texts.iter().enumerate() {
        for term in &heard.reading.explained {
            explained.entry(term).or_insert(place);
        }
    }
    let mut told = Vec::new();
    for (place, heard) in whole.texts.iter().enumerate() {
        for worded in &heard.reading.wording {
            let Some(about) = worded.about.as_ref().filter(|_| worded.finding.label == Some(Label::Jargon)) else {
                continue;
            };
            let late = explained.get(about.as_str()).filter(|&&later| later > place && !told.contains(&about));
            if let Some(&later) = late {
                let (word, field) = (&worded.finding.place.words, &whole.texts[later].text.field);
                let what = format!("‘{word}’ stands here first and is explained only in `{field}`.");
                found.push(Remark::at(heard, &worded.finding.place, what).ask("Can the explanation come along?"));
                told.push(about);
            }
        }
    }
}
