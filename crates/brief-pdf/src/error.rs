//! What can go wrong, and where.

use std::fmt;
use std::sync::Arc;

use brief_scene::Origin;
use thiserror::Error;

/// Why a scene could not be written as PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// A font cannot be read, or may not be made smaller.
    #[error("cannot embed the font `{name}`, first used on {place}: {detail}")]
    Font {
        /// The name of the face.
        name: String,
        /// Where it is first used.
        place: Place,
        /// What the library says.
        detail: String,
    },
    /// An image cannot be decoded.
    #[error("cannot read the image on {place}: {detail}")]
    Image {
        /// Where it stands.
        place: Place,
        /// What the library says.
        detail: String,
    },
    /// The password cannot protect a file: it is empty, or has characters that PDF does not allow.
    #[error("cannot protect the file with this password: {detail}")]
    Password {
        /// What is wrong with it.
        detail: String,
    },
    /// A library refused to put the file together.
    #[error("cannot assemble the file: {detail}")]
    Assembly {
        /// What the library says.
        detail: String,
    },
}

/// Where in a scene something stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The page, counted from 0.
    pub page: usize,
    /// The field that it comes from, if it comes from one.
    pub origin: Option<Arc<Origin>>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "page {}", self.page + 1)?;
        match &self.origin {
            Some(origin) if !origin.field.is_empty() => write!(f, " (`{}`)", origin.field),
            _ => Ok(()),
        }
    }
}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        Self::Assembly { detail: error.to_string() }
    }
}

impl From<std::io::Error> for PdfError {
    fn from(error: std::io::Error) -> Self {
        Self::Assembly { detail: error.to_string() }
    }
}
