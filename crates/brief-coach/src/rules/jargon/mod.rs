//! Technical words that the CEO may not know.

mod acronym;
mod code;
mod late_explanation;
mod term;

pub(super) use acronym::ACRONYM;
pub(super) use code::CODE;
pub(super) use late_explanation::LATE_EXPLANATION;
pub(super) use term::TERM;

use std::ops::Range;

use crate::finding::{Label, Severity};
use crate::lexicon::Entry;
use crate::rule::{Card, Draft};
use crate::wording;

const fn card(id: &'static str, severity: Severity, page: &'static str) -> Card {
    Card { id, label: Some(Label::Jargon), severity, page }
}

/// Offers the plain words of the glossary, in the place of a term and in brackets after it.
fn plainer(mut draft: Draft, text: &str, range: &Range<usize>, entry: &Entry) -> Draft {
    let written = &text[range.clone()];
    if !is_same_noun(entry, written) {
        // A verb such as "failed over" has no equal among the nouns of the glossary.
        return draft.ask(format!("In plain words? ‘{}’: {}", entry.term, small(&entry.explain)));
    }
    if let Some(plain) = &entry.replace {
        let plain = wording::in_number_of(written, &entry.term, plain);
        let (place, words) = wording::in_place_of(text, range, &plain);
        draft = draft.offer(place, words);
    }
    draft.offer(range.end..range.end, format!(" ({})", small(entry.explain.trim_end_matches('.'))))
}

/// Whether the words are the term itself or its plural, so that plain words of the same kind can stand in their place.
fn is_same_noun(entry: &Entry, written: &str) -> bool {
    let (written, term) = (written.to_lowercase(), entry.term.to_lowercase());
    let stem = term.strip_suffix('y').filter(|_| written.ends_with("ies"));
    written == term
        || written.strip_suffix('s') == Some(&term)
        || written.strip_suffix("es") == Some(&term)
        || stem.is_some_and(|stem| written.strip_suffix("ies") == Some(stem))
}

/// The words with a small first letter, unless it begins an abbreviation.
fn small(words: &str) -> String {
    let mut letters = words.chars();
    let abbreviation = words.chars().nth(1).is_some_and(char::is_uppercase);
    match letters.next() {
        Some(first) if !abbreviation => first.to_lowercase().chain(letters).collect(),
        _ => words.to_string(),
    }
}
