//! Every use case, against a small host that has the files and the clock.
//!
//! - **Knows**: all rooms of the core, and in which order they work.
//! - **Never sees**: the terminal, the window, the disk itself.
//! - **Entry points**: [`open`], [`export`], [`show`], [`start`], [`import()`]; a host implements [`Host`].
//! - **Invariant**: a use case that fails leaves every file as it was.
//!
//! Errors have types inside and become a [`Problem`] at the border, with a message, a hint and a place.

mod error;
mod export;
mod host;
mod import;
#[cfg(test)]
mod memory;
pub mod message;
mod moment;
mod open;
mod press;
mod problem;
mod show;
mod start;

pub use brief_import::Imported;
pub use brief_model::{Brief, Moment, PageFormat, Paper, Theme, schema_file as schema};
pub use error::Error;
pub use export::{ExportRequest, LookChange, Outputs, export};
pub use host::{Access, Existing, FileError, Host, NewFile, Trouble};
pub use import::{ImportFiles, import, write_import};
pub use moment::AsOf;
pub use open::open;
pub use press::Press;
pub use problem::{Code, Place, Position, Problem};
pub use show::show;
pub use start::{Start, start};
