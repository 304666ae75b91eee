//! Text: the Markdown that we accept, and the sentences, words, numbers and dates in it.
//!
//! - **Knows**: Markdown, English sentences and their abbreviations, figures written as digits or words, quotations.
//! - **Never sees**: the document, the slides, any rule of the coach.
//! - **Entry points**: [`parse`] for Markdown, [`Plain`] for the words to be read, [`sentences`].
//! - **Invariant**: every function takes any text and answers. Every place it names is a byte range of the text that it was given.

mod inline;
mod plain;
mod sentence;
mod utf16;

pub use inline::{Block, Item, Prose, Span, parse};
pub use plain::Plain;
pub use sentence::{Word, sentences, words};
pub use utf16::Utf16;
