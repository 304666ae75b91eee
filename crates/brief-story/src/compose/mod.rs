//! From a brief to the story: what stands on each slide, and what is said to it.

pub(crate) mod appendix;
pub(crate) mod ask;
pub(crate) mod bottom;
pub(crate) mod cause;
pub(crate) mod chart;
pub(crate) mod figure;
pub(crate) mod fix;
pub(crate) mod frame;
pub(crate) mod impact;
pub(crate) mod prose;
pub(crate) mod risk;
mod teller;

use brief_model::{Brief, Moment};

pub(crate) use teller::{Teller, without_full_stop};

use crate::{Deck, NotesBook, Phrase, Slide, SlideKey, talk};

/// What a brief says: the deck and the speaker notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// The deck.
    pub deck: Deck,
    /// The speaker notes.
    pub notes: NotesBook,
}

/// The circumstances in which a brief is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The moment for which it is told: what goes on lasts until then, and what was due before then is late.
    pub as_of: Moment,
    /// What it is told for.
    pub purpose: Purpose,
}

/// What a brief is told for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For the one who writes it: all six slides, with placeholders for what is missing.
    Preview,
    /// For the meeting: no placeholder, and no slide that has nothing to say.
    Export,
}

/// Tells a brief.
///
/// Total and deterministic: every brief has a story, and the same brief at the same moment has the same one.
#[must_use]
pub fn compose(brief: &Brief, context: &Context) -> Story {
    let teller = Teller::new(brief, context);
    let (deck, used) = deck(&teller);
    let notes = talk::notes(&teller, &deck, &used);
    Story { deck, notes }
}

/// The deck, and for each of the six parts the facts that stand on its slide.
fn deck(teller: &Teller<'_>) -> (Deck, Vec<Vec<usize>>) {
    let tell: [fn(&Teller<'_>) -> Option<Slide>; 6] =
        [bottom::slide, impact::slide, cause::slide, fix::slide, risk::slide, ask::slide];
    let mut slides = Vec::new();
    let mut used = Vec::new();
    for tell in tell {
        slides.extend(tell(teller));
        used.push(teller.take_used());
    }
    slides.extend(appendix::slides(teller));
    (frame::deck(teller, slides), used)
}

/// The halves of a headline `A; B` as headlines of their own, if the second one speaks of what further pages prove, by one
/// of these words.
fn halves(teller: &Teller<'_>, headline: &Phrase, words: &[&str]) -> Option<(Phrase, Phrase)> {
    let text = headline.text();
    let (first, second) = text.split_once("; ").filter(|(_, second)| !second.contains("; "))?;
    let spoken = second.to_lowercase();
    words.iter().any(|word| spoken.contains(word)).then(|| {
        let second = teller.voice.capitalised(second);
        (Phrase::plain(first, &headline.field), Phrase::plain(second, &headline.field))
    })
}

/// A slide with its name and question from the language.
fn titled(teller: &Teller<'_>, key: SlideKey, headline: Phrase, body: crate::Body) -> Slide {
    let (name, question) = teller.words().slides[key as usize];
    Slide {
        key,
        name: name.to_owned(),
        question: question.to_owned(),
        headline,
        first_headline: None,
        next_headline: None,
        chip: None,
        body,
        missing: Vec::new(),
    }
}
