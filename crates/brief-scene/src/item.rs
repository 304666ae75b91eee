//! What stands on a page.

use std::sync::Arc;

use crate::{Color, NodeId, Origin, Page, Path, Rect, Run};

/// One thing on a page, with its place in the reading order and the field that it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What is painted.
    pub kind: Kind,
    /// The role that it plays for a reader who listens; `None` for mere decoration and for repeated page furniture.
    pub node: Option<NodeId>,
    /// Where in the document its content comes from; `None` for furniture.
    pub origin: Option<Arc<Origin>>,
}

/// The kinds of things that can be painted. Every renderer answers each of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Glyphs of one font on one line.
    Text(Run),
    /// A filled or stroked path.
    Shape(Shape),
    /// A raster image.
    Image(Image),
    /// An area that leads somewhere. It paints nothing.
    Link(Link),
    /// Another page at a smaller size.
    Picture(Picture),
}

/// A path with a fill, a stroke, or both. The fill follows the non-zero winding rule and is painted first.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The outline.
    pub path: Path,
    /// The colour inside.
    pub fill: Option<Color>,
    /// The line along the outline, centred on it.
    pub stroke: Option<Stroke>,
}

/// How a line is drawn. Corners are round where the ends are, otherwise mitred.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f32,
    /// Lengths of dash and gap in points; `None` for a solid line.
    pub dash: Option<(f32, f32)>,
    /// The ends of the line and of its dashes.
    pub cap: Cap,
}

/// The end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap {
    /// Cut off at the end point.
    Butt,
    /// A half circle around the end point.
    Round,
}

/// A raster image. Its pixels fill the rectangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// Where it stands.
    pub rect: Rect,
    /// How the bytes are to be read.
    pub format: ImageFormat,
    /// The bytes of the image file, checked to be readable.
    pub data: Arc<[u8]>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// File formats of images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageFormat {
    /// PNG, with or without transparency.
    Png,
    /// JPEG in grey or in colours (baseline or progressive).
    Jpeg,
}

/// An area that leads somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The sensitive area.
    pub rect: Rect,
    /// Where it leads.
    pub target: Target,
    /// What a reader program says of it.
    pub title: String,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address, `https:` or `mailto:`.
    Address(String),
    /// The top of a page of the same scene, counted from 0.
    Page(usize),
}

/// Another page, drawn smaller inside a rectangle of the same proportions. It is one figure for a reader who listens:
/// the nodes of its own items do not count.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Where it stands; the scale is the width divided by the page's width.
    pub rect: Rect,
    /// What it shows; its fonts are those of the enclosing scene.
    pub page: Arc<Page>,
}

impl Item {
    /// A piece of decoration, which a reader who listens does not hear of.
    #[must_use]
    pub const fn decoration(kind: Kind) -> Self {
        Self { kind, node: None, origin: None }
    }

    /// The smallest rectangle around what the item paints, without the thickness of lines; `None` if it paints nothing.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        match &self.kind {
            Kind::Text(run) => Some(run.bounds()),
            Kind::Shape(shape) => shape.path.bounds(),
            Kind::Image(image) => Some(image.rect),
            Kind::Link(_) => None,
            Kind::Picture(picture) => Some(picture.rect),
        }
    }
}
