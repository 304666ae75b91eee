//! Type: faces, styles, shaping and the breaking of lines.

mod block;
mod breaking;
mod faces;
mod shaping;
mod style;

pub use shaping::Typesetter;

pub(crate) use block::{Block, Line};
pub(crate) use breaking::Wrap;
pub(crate) use faces::Face;
pub(crate) use style::{Emphasis, Style, styles};
