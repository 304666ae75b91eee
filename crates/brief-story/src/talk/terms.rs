//! The terms that stand on a slide and need an explanation.

use std::collections::BTreeSet;

use brief_model::Part;
use brief_prose::Lookup;

use crate::compose::Teller;
use crate::outline::slide_transcript;
use crate::{Labelling, Phrase, Slide};

/// For each slide, the terms whose words stand on it: the presenter's own, then the parts of the system.
pub(super) fn on_slides(teller: &Teller<'_>, slides: &[(Part, &Slide)]) -> Vec<Vec<Labelling>> {
    let terms = terms(teller);
    if terms.is_empty() {
        return vec![Vec::new(); slides.len()];
    }
    let lookup = Lookup::new(terms.iter().flat_map(|term| teller.voice.forms(&term.word.to_lowercase())));
    let forms = teller.voice.forms("").len();
    let found = slides.iter().map(|(_, slide)| {
        let hits = lookup.find(&slide_transcript(slide).to_lowercase());
        let there: BTreeSet<usize> = hits.into_iter().map(|hit| hit.phrase / forms).collect();
        there.into_iter().map(|index| terms[index].clone()).collect()
    });
    found.collect()
}

/// All terms that have a word and a meaning, each word once.
fn terms(teller: &Teller<'_>) -> Vec<Labelling> {
    let own = teller
        .brief
        .notes
        .terms
        .iter()
        .enumerate()
        .map(|(index, term)| (&term.word, &term.plain, &term.exact, format!("notes.terms[{index}]")));
    let nothing = String::new();
    let parts = teller
        .brief
        .cause
        .components
        .iter()
        .enumerate()
        .map(|(index, part)| (&part.name, &part.plain, &nothing, format!("cause.components[{index}]")));
    let mut seen = BTreeSet::new();
    let mut terms = Vec::new();
    for (word, plain, exact, field) in own.chain(parts) {
        let (word, plain, exact) = (teller.label(word), teller.label(plain), teller.label(exact));
        if !word.is_empty() && !plain.is_empty() && seen.insert(word.to_lowercase()) {
            let text = Phrase::plain(teller.voice.term(&plain, &exact), &field.into());
            terms.push(Labelling { word, text });
        }
    }
    terms
}
