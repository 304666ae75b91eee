//! Lines of type that have been set and can be placed.

use brief_scene::{Color, Glyph, Run};

use super::{Face, Style};

/// Some lines of type in one style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    /// The style of its plain words.
    pub(crate) style: Style,
    /// The lines from top to bottom.
    pub(crate) lines: Vec<Line>,
    /// The width of the longest line.
    pub(crate) width: f32,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    /// The pieces in logical order.
    pub(crate) pieces: Vec<Piece>,
    /// The width without spaces at the end.
    pub(crate) width: f32,
}

/// Glyphs of one face on a line, before they have a place on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    face: Face,
    size: f32,
    /// From the beginning of the line.
    pub(crate) x: f32,
    pub(crate) width: f32,
    ascent: f32,
    descent: f32,
    glyphs: Vec<Glyph>,
    pub(crate) text: String,
    rtl: bool,
    /// Where the words lead.
    pub(crate) link: Option<String>,
    /// Characters that the face does not have.
    pub(crate) missing: Vec<String>,
}

/// What the shaper knows of a piece.
pub(super) struct PieceParts {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) x: f32,
    pub(super) ascent: f32,
    pub(super) descent: f32,
    pub(super) rtl: bool,
    pub(super) link: Option<String>,
}

impl Piece {
    pub(super) fn begin(parts: PieceParts) -> Self {
        let PieceParts { face, size, x, ascent, descent, rtl, link } = parts;
        Self {
            face,
            size,
            x,
            width: 0.0,
            ascent,
            descent,
            glyphs: Vec::new(),
            text: String::new(),
            rtl,
            link,
            missing: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, glyph: Glyph) {
        self.glyphs.push(glyph);
    }

    /// The piece as a run of a scene, with its line beginning at `x` and its baseline at `y`.
    pub(crate) fn run(&self, x: f32, y: f32, color: Color) -> Run {
        Run {
            font: brief_scene::FontId(self.face as u16),
            size: self.size,
            color,
            x: x + self.x,
            y,
            width: self.width,
            ascent: self.ascent,
            descent: self.descent,
            glyphs: self.glyphs.clone(),
            text: self.text.clone(),
            rtl: self.rtl,
        }
    }
}

impl Block {
    /// The height of all lines.
    pub(crate) fn height(&self) -> f32 {
        // A page holds far fewer lines than a float counts exactly.
        self.lines.len() as f32 * self.style.leading
    }
}
