//! The speaker notes as meaning.

use crate::{Passage, Phrase, SlideKey};

/// The speaker notes.
#[derive(Debug, Clone, PartialEq)]
pub struct NotesBook {
    /// The title of the document, in plain words.
    pub title: String,
    /// The words at the top of each page, for example `Speaker notes, for the Head of Platform`.
    pub heading: String,
    /// The words in the footer before the as-of time: `Presenter's copy.`
    pub copy: String,
    /// The headings: minutes, goes on to, say, you may be asked, terms, where the figures come from, all questions.
    pub titles: Titles,
    /// The notes for each slide of the deck, in its order.
    pub slides: Vec<SlideNotes>,
    /// All questions in the CEO's order, the presenter's own behind them.
    pub questions: Vec<Qa>,
    /// Where the facts of the brief come from; may be empty.
    pub background: Passage,
}

/// The headings of the notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Titles {
    /// `Minutes`
    pub minutes: String,
    /// `Goes on to`
    pub bridge: String,
    /// `Say`
    pub say: String,
    /// `You may be asked`
    pub asked: String,
    /// `Terms`
    pub terms: String,
    /// `Where the figures come from`
    pub figures: String,
    /// `All questions, in the order in which they usually come`
    pub questions: String,
    /// `Where the facts come from`
    pub background: String,
}

/// The notes for one slide.
#[derive(Debug, Clone, PartialEq)]
pub struct SlideNotes {
    /// The slide.
    pub key: SlideKey,
    /// Its name.
    pub name: String,
    /// Its question.
    pub question: String,
    /// The time for it.
    pub minutes: Minutes,
    /// The sentence that leads to the next slide, in quotation marks; empty on the last one.
    pub bridge: String,
    /// What to say: the presenter's own points first, then those composed from the facts.
    pub say: Vec<Passage>,
    /// The questions that this slide provokes.
    pub asked: Vec<Qa>,
    /// Terms that stand on it.
    pub terms: Vec<Labelling>,
    /// Where its figures come from.
    pub figures: Vec<FigureSource>,
    /// What the picture of the slide shows, for a reader who listens: its headline.
    pub alt: String,
}

/// The time for a slide. All times in seconds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Minutes {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// How long all slides take.
    pub total: u32,
    /// The slide's own time, for example `1:15`.
    pub text: String,
    /// For example `from 1:00 to 2:15 of 6:20`.
    pub span_text: String,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Qa {
    /// The question.
    pub question: Phrase,
    /// The answer; it says what is missing if `missing` is set.
    pub answer: Passage,
    /// Whether the fields that answer it are empty.
    pub missing: bool,
    /// In the list of all questions: what is printed of an answer that the notes to a slide give, and the name of that slide.
    pub elsewhere: Option<Passage>,
}

/// A term with its explanation.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelling {
    /// The word.
    pub word: String,
    /// What it means, and the exact term if there is another one.
    pub text: Phrase,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureSource {
    /// The figure as it stands on the slide.
    pub value: String,
    /// What it is made of, its source, and whether it is measured, estimated or computed.
    pub text: Phrase,
}
