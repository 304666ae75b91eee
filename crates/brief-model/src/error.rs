//! What can be wrong with a file.

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in that line, counted from 1.
    pub column: usize,
    /// The path of the field, for example `impact.facts[2].value`; empty if the fault is not in a field.
    pub path: String,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// Why a file could not be read as a brief.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Its bytes are not UTF-8.
    #[error("{place}: the text is not UTF-8")]
    NotUtf8 {
        /// The first byte that does not fit.
        place: Place,
    },
    /// Its bytes are UTF-16, as some editors write them.
    #[error("the text is UTF-16, not UTF-8")]
    Utf16,
    /// It is not JSON.
    #[error("{place}: {}{what}", prefix(&place.path))]
    NotJson {
        /// Where the fault was noticed.
        place: Place,
        /// What is wrong, for example `the file ends in the middle of a list`.
        what: String,
    },
    /// It is JSON, but does not say that it is a brief.
    #[error("this is not a Forthright brief: {what}")]
    NotABrief {
        /// What is wrong with its name of the format.
        what: String,
    },
    /// It comes from a newer version of the product.
    #[error("this brief has the format `{format}`, and this version reads `forthright/1`")]
    Newer {
        /// The format that it names.
        format: String,
    },
    /// A field holds something that does not belong there.
    #[error("{place}: {}{what}", prefix(&place.path))]
    Field {
        /// Where, with the path of the field.
        place: Place,
        /// What is wrong, for example `expected a number, found "many"`.
        what: String,
    },
}

impl ReadError {
    /// What the reader can do about it, as a sentence without full stop.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Empty => "look for an earlier copy; the file was left as it is",
            Self::NotUtf8 { .. } | Self::Utf16 => "save it as UTF-8 and open it again",
            Self::NotJson { .. } | Self::Field { .. } => {
                "mend that place in a text editor, or open an earlier copy; the file was left as it is"
            }
            Self::NotABrief { .. } => "open a file that Forthright has saved, or start a new brief",
            Self::Newer { .. } => {
                "install the newest version of Forthright and open it there; the file was left as it is"
            }
        }
    }
}

fn prefix(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("{path}: ") }
}
