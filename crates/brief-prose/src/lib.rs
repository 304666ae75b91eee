//! Text: the Markdown that we accept, and the sentences, words, numbers and dates in it.
//!
//! - **Knows**: Markdown, English sentences and their abbreviations, figures written as digits or words, quotations.
//! - **Never sees**: the document, the slides, any rule of the coach.
//! - **Entry points**: [`parse`] for Markdown, [`Plain`] for the words to be read, [`sentences`], [`figures`].
//! - **Invariant**: every function takes any text and answers. Every place it names is a byte range of the text that it was given.

mod figure;
mod guard;
mod inline;
mod number;
mod plain;
mod reference;
mod sentence;
mod term;
mod utf16;

pub use figure::{Figure, Money, Value, figures};
pub use guard::Reading;
pub use inline::{Block, Item, Prose, Span, parse};
pub use number::{number_scale, number_word, part_word, time_unit};
pub use plain::Plain;
pub use reference::Reference;
pub use sentence::{Word, sentences, words};
pub use term::{Hit, Lookup};
pub use utf16::Utf16;
