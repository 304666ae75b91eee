//! Starting a new brief.

use std::path::Path;

use brief_model::Brief;

use crate::{Error, Existing, Host, NewFile};

/// What a new brief begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// An example in every field, to be replaced.
    Example,
    /// Nothing.
    Empty,
}

const EXAMPLE: &[u8] = include_bytes!("../../../assets/templates/example.brief");

/// Writes a new brief into a file.
///
/// # Errors
/// If the file cannot be written, or is there already and is to be kept.
pub fn start(host: &impl Host, path: &Path, start: Start, existing: Existing) -> Result<(), Error> {
    let empty;
    let bytes = match start {
        Start::Example => EXAMPLE,
        Start::Empty => {
            empty = brief_model::write(&Brief::default());
            &empty
        }
    };
    Ok(host.write(&[NewFile { path, bytes }], existing)?)
}
