//! What can go wrong in a use case.

use std::path::PathBuf;

use brief_import::ImportError;
use brief_model::ReadError;
use brief_pdf::PdfError;

use crate::FileError;

/// Why a use case failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder cannot be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// A file is not a brief that this version can read.
    #[error("cannot read `{}`: {fault}", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        fault: ReadError,
    },
    /// A file cannot be read as a report.
    #[error("cannot read the report: {0}")]
    Report(ImportError),
    /// A PDF file cannot be made.
    #[error("cannot make `{name}`: {fault}")]
    Pdf {
        /// The name of the file.
        name: &'static str,
        /// What stands in the way.
        fault: PdfError,
    },
}
