//! wip
#![allow(dead_code)]
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
pub use candidate::{Candidate, Certainty, Contradiction, Field, OpenQuestion, Receipt, Value};
pub use error::ImportError;
pub use explain::explain;
pub use import::{Heading, Imported, import};
pub use source::Source;
