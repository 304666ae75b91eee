//! A scene as the bytes of a tagged PDF file.
//!
//! - **Knows**: the scene, PDF 1.7 (ISO 32000-1), PDF/UA-1 (ISO 14289-1), PDF/A-2b (ISO 19005-2), the printpdf and lopdf crates.
//! - **Never sees**: the story, the layout, a file, a clock.
//! - **Entry point**: [`write()`]; [`can_draw`] for an image that is not in a scene yet.
//! - **Invariant**: the file says nothing that the scene does not say, and the same scene gives the same bytes (unless it is
//!   protected by a password).
//!
//! printpdf writes pages, fonts and images; everything that makes the file accessible and archivable is added to its objects
//! afterwards.

mod catalog;
mod compression;
mod content;
mod encryption;
mod error;
mod face;
mod file;
mod image;
mod jpeg;
mod link;
mod mark;
mod metadata;
mod page;
mod picture;
mod shape;
mod structure;
mod text;

pub use error::{PdfError, Place};
pub use file::{Options, write};
pub use image::can_draw;
