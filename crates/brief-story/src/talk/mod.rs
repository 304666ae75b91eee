//! The speaker notes: what to say to each slide, and what may be asked.

use crate::compose::Teller;
use crate::{Deck, NotesBook, Passage, Titles};

pub(crate) fn notes(teller: &Teller<'_>, deck: &Deck, _used: &[Vec<usize>]) -> NotesBook {
    NotesBook {
        title: deck.title.clone(),
        heading: String::new(),
        copy: teller.words().notes.copy.to_owned(),
        titles: Titles::default(),
        slides: Vec::new(),
        questions: Vec::new(),
        background: Passage::default(),
    }
}
