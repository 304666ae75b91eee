//! Text whose glyphs have been chosen and placed.

use std::borrow::Cow;
use std::ops::Range;

use crate::{Color, Rect};

/// The place of a face in [`crate::Scene::fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FontId(pub u16);

/// A font face.
#[derive(Clone, PartialEq)]
pub struct Font {
    /// Its PostScript name, for example `Inter-Medium`.
    pub name: String,
    /// The bytes of the font file; those of a bundled one are nowhere copied.
    pub data: Cow<'static, [u8]>,
    /// The face's place in a collection; 0 for a file of one face.
    pub index: u32,
}

impl std::fmt::Debug for Font {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Font({})", self.name)
    }
}

/// Glyphs of one face, size and colour on one line. The runs of a line stand in the logical order of their text.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The face.
    pub font: FontId,
    /// The size in points per em.
    pub size: f32,
    /// The colour.
    pub color: Color,
    /// Where the baseline begins, at the left end of the run.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// The sum of the advances, in points.
    pub width: f32,
    /// Distance from the baseline up to the top of the face's letters, in points; with `descent` it bounds the run.
    pub ascent: f32,
    /// Distance from the baseline down to the lowest part of the face's letters, in points.
    pub descent: f32,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// The text that the glyphs stand for, in logical order.
    pub text: String,
    /// Whether the text runs from right to left.
    pub rtl: bool,
}

/// One glyph.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the face; 0 means that the face lacks the character.
    pub id: u16,
    /// Its origin, to the right of the run's `x`.
    pub x: f32,
    /// Its origin, below the run's `y`.
    pub y: f32,
    /// The bytes of the run's text that it stands for; empty for the second and further glyphs of a cluster.
    pub text: Range<usize>,
}

impl Run {
    /// The box from the start to the end of the run and over its whole height.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        Rect::new(self.x, self.y - self.ascent, self.width, self.ascent + self.descent)
    }

    /// Whether a reader needs a blank between this run and the next one of the same block: they stand on different lines, or
    /// further apart than the letters of a word, and neither of them brings a blank of its own.
    #[must_use]
    pub fn is_apart_from(&self, next: &Self) -> bool {
        /// Gaps narrower than this share of the smaller size come from kerning.
        const WORD_GAP: f32 = 0.1;
        let size = self.size.min(next.size);
        let gap = (next.x - (self.x + self.width)).max(self.x - (next.x + next.width));
        let same_line = (next.y - self.y).abs() < size / 2.0;
        let has_blank = self.text.ends_with(char::is_whitespace) || next.text.starts_with(char::is_whitespace);
        !has_blank && (!same_line || gap > WORD_GAP * size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(x: f32, y: f32, text: &str) -> Run {
        Run {
            font: FontId(0),
            size: 20.0,
            color: Color::hex(0),
            x,
            y,
            width: 100.0,
            ascent: 19.0,
            descent: 5.0,
            glyphs: Vec::new(),
            text: text.to_owned(),
            rtl: false,
        }
    }

    #[test]
    fn runs_apart_need_a_blank_between_them() {
        let first = run(50.0, 100.0, "lost");
        assert!(first.is_apart_from(&run(50.0, 124.0, "about")), "on the next line");
        assert!(first.is_apart_from(&run(160.0, 100.0, "about")), "behind a gap");
        assert!(first.is_apart_from(&run(-60.0, 100.0, "about")), "to the left, from right to left");
        assert!(!first.is_apart_from(&run(150.5, 100.0, ".")), "in the same word");
        assert!(!first.is_apart_from(&run(150.0, 94.0, "2")), "raised, but in the same word");
        assert!(!first.is_apart_from(&run(50.0, 124.0, " about")), "with a blank of its own");
        assert!(!run(50.0, 100.0, "lost ").is_apart_from(&run(50.0, 124.0, "about")), "with a blank at the end");
    }
}
