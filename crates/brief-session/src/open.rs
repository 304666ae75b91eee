//! Opening a brief.

use std::path::Path;

use brief_model::Brief;

use crate::{Error, Host};

/// Opens the brief in a file. The file is only read.
///
/// # Errors
/// If the file cannot be read, or is not a brief that this version can read.
pub fn open(host: &impl Host, path: &Path) -> Result<Brief, Error> {
    let bytes = host.read(path)?;
    brief_model::read(&bytes).map_err(|fault| Error::Broken { path: path.to_owned(), fault })
}
