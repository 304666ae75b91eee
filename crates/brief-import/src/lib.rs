//! Import: a post-mortem in text becomes a half-filled brief, each value with the sentence from which it comes.
//!
//! - **Knows**: the ways in which reports are written and worded; the document.
//! - **Never sees**: the disk, the clock, the window, any network. No model is asked; everything is grammar.
//! - **Entry points**: [`import`] reads a file, [`import_with`] with what a person has said about it, [`Imported::brief`] fills a brief, [`explain`] shows every value with its place.
//! - **Invariant**: no value is better than a doubtful one. Every receipt is a verbatim piece of the decoded text, and what
//!   the sentence itself does not say (a year, a day, a zone) is named as inferred.
//!
//! The way: bytes → text ([`Source`]) → blocks with labels and topics (`outline`) → sentences, tokens and points in time
//! (`report`, `calendar`, `grammar`) → candidates (`reading`, one file for each field) → brief.

mod brief;
mod calendar;
mod candidate;
mod cue;
mod error;
mod explain;
mod grammar;
mod import;
mod outline;
mod question;
mod reading;
mod report;
mod sentence;
mod source;

pub use candidate::{Asks, Candidate, Certainty, Contradiction, Field, OpenQuestion, Receipt, Value};
pub use error::ImportError;
pub use explain::explain;
pub use import::{Answers, Heading, Imported, import, import_with};
pub use source::Source;
