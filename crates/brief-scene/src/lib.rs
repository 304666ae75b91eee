//! The finished display list: pages of positioned glyph runs, shapes, images and links, with their reading order and roles.
//!
//! - **Knows**: points, glyphs, colours, roles of tagged PDF.
//! - **Never sees**: what an "impact" is; fonts' insides; any output format.
//! - **Entry point**: [`Scene`], made by the layout and read by the renderers.
//! - **Invariant**: every position is final. A renderer places and paints; it never measures, wraps or moves.
//!
//! Measures are points (1/72 inch) with the origin in the upper left corner and y downwards.

mod color;
mod dump;
mod geometry;
mod item;
mod structure;
mod text;

pub use color::Color;
pub use dump::dump;
pub use geometry::{Path, Point, Rect, Segment, Size};
pub use item::{Cap, Image, ImageFormat, Item, Kind, Link, Picture, Shape, Stroke, Target};
pub use structure::{Node, NodeId, Origin, Role, Scope, Structure};
pub use text::{Font, FontId, Glyph, Run};

/// A whole document, ready to be painted.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The title that a reader program shows, in plain text.
    pub title: String,
    /// Who speaks, in plain text; empty if unknown.
    pub author: String,
    /// The language of the text as a BCP 47 tag, for example `en-GB`.
    pub language: String,
    /// The moment that the document speaks of, in seconds since 1970-01-01 00:00 UTC. It dates the file.
    pub as_of: i64,
    /// The font faces that the runs refer to, in the order of their [`FontId`].
    pub fonts: Vec<Font>,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The tree of roles over all pages.
    pub structure: Structure,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width and height in points.
    pub size: Size,
    /// The colour of the paper, painted over the whole page.
    pub paper: Color,
    /// The page's printed number, for example `3` or `A-1`.
    pub label: String,
    /// The entry in the document's outline; `None` if the page continues the one before it.
    pub outline: Option<String>,
    /// What is on the page, from back to front.
    pub items: Vec<Item>,
}

impl Scene {
    /// The font face of a run.
    ///
    /// # Panics
    /// If the identifier comes from another scene.
    #[must_use]
    pub fn font(&self, id: FontId) -> &Font {
        &self.fonts[usize::from(id.0)]
    }
}
