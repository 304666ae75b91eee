//! Why a file cannot be read as a report.

/// Why a file cannot be read as a report. Whatever can be read as text is read; nothing in a text is an error.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// The file has no bytes, or nothing but white space.
    #[error("`{name}` is empty")]
    Empty {
        /// The name of the file.
        name: String,
    },
    /// The file holds more text than any report.
    #[error("`{name}` holds {megabytes} MB, and a report may have {limit} MB at most")]
    TooLarge {
        /// The name of the file.
        name: String,
        /// What it holds, in megabytes of 1,000,000 bytes, rounded up.
        megabytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// The file is a picture, a program or another thing that is not text.
    #[error("`{name}` is not a text: it looks like {what}")]
    NotText {
        /// The name of the file.
        name: String,
        /// What it looks like, with its article, for example `a PDF`.
        what: &'static str,
    },
    /// The file says that it is a Word document, but its parts cannot be read.
    #[error("`{name}` is a damaged Word document: {why}")]
    Damaged {
        /// The name of the file.
        name: String,
        /// What is wrong with it.
        why: String,
    },
}
