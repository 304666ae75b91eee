//! Every use case, against a small host that has the files and the clock.
//!
//! - **Knows**: all rooms of the core, and in which order they work.
//! - **Never sees**: the terminal, the window, the disk itself.
//! - **Entry points**: [`open`], [`export`], [`show`], [`check()`], [`start`], [`import()`], [`next()`], [`leaks`]; [`Session`] for
//!   a window, with its [`message`]s; a host implements [`Host`].
//! - **Invariant**: a use case that fails leaves every file as it was; what was accepted is never lost.
//!
//! Errors have types inside and become a [`Problem`] at the border, with a message, a hint and a place.

mod chain;
mod check;
mod draft;
mod error;
mod export;
mod exporting;
mod findings;
mod front;
mod host;
mod import;
mod import_review;
mod journal;
mod leak;
mod logo;
#[cfg(test)]
mod memory;
pub mod message;
mod moment;
mod next;
mod open;
mod outgoing;
mod own_words;
mod press;
mod problem;
mod proof;
mod rehearse;
mod review;
mod rules;
mod session;
mod shelf;
mod show;
mod start;
mod steps;
#[cfg(test)]
mod stories;
mod words;

pub use brief_coach::{Coach, Finding, GlossaryFault, Leak, LeakKind, Severity, Tally};
pub use brief_import::Imported;
pub use brief_layout::CardSheet;
pub use brief_model::{Brief, Moment, PageFormat, Paper, Period, Stretch, Theme, Unit, schema_file as schema};
pub use check::{Checked, Excerpt, check, coach_with, label_sentences};
pub use error::Error;
pub use export::{Details, ExportRequest, LookChange, Outputs, Password, export};
pub use host::{Access, Existing, FileError, Host, NewFile, Trouble};
pub use import::{ImportFiles, import, write_import};
pub use leak::leaks;
pub use logo::decode;
pub use moment::AsOf;
pub use next::{earlier, following, next, write_next};
pub use open::open;
pub use press::Press;
pub use problem::{Code, Place, Position, Problem};
pub use rules::rules;
pub use session::Session;
pub use show::show;
pub use start::{Start, start};
