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
    /// What is to be imported is no report but a brief.
    #[error("`{name}` is a brief already")]
    BriefAlready {
        /// The name of the file.
        name: String,
    },
    /// A file that is to be written is the one that is read, or another one of those that are written.
    #[error("cannot write `{}`: it is also `{}`", path.display(), other.display())]
    Same {
        /// The file that is to be written.
        path: PathBuf,
        /// The other file, as it was named.
        other: PathBuf,
    },
    /// There is no such field in a brief.
    #[error("cannot set `{path}`: there is no such field")]
    NoField {
        /// The path.
        path: String,
    },
    /// A value does not fit its field.
    #[error("cannot set this: {fault}")]
    Refused {
        /// What is wrong with the brief that would come of it.
        fault: ReadError,
    },
    /// There are changes that stand in no file.
    #[error("there are changes that are not saved")]
    Unsaved,
    /// Another program has changed the file of the draft.
    #[error("`{}` was changed by another program", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// No brief is open, or there is none of this name.
    #[error("cannot find that brief")]
    Nothing,
    /// A brief has no file yet.
    #[error("cannot save without a place for the file")]
    NoPlace,
    /// An image cannot be used as a logo.
    #[error("cannot use `{name}` as a logo: it is not a whole PNG or JPEG image")]
    Logo {
        /// The name of its file.
        name: String,
    },
    /// A line of a corpus is not a sentence.
    #[error("cannot read `{}`: {fault}", path.display())]
    Sentence {
        /// The file.
        path: PathBuf,
        /// What is wrong with it, and where.
        fault: ReadError,
    },
    /// A file is to hold words, and holds something else.
    #[error("cannot read `{}`: it is not a text in UTF-8", path.display())]
    NotText {
        /// The file.
        path: PathBuf,
    },
    /// A PDF file cannot be made.
    #[error("cannot make `{name}`: {fault}")]
    Pdf {
        /// The name of the file.
        name: &'static str,
        /// What stands in the way.
        fault: PdfError,
    },
}
