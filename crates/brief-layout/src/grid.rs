//! The page and its columns.

use brief_scene::Size;

/// A page with margins and twelve columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grid {
    /// The page.
    pub(crate) size: Size,
    /// The left margin, which the right one equals.
    pub(crate) left: f32,
    /// The width of a column.
    column: f32,
    /// The space between two columns.
    gutter: f32,
}

/// The lower end of the body zone.
pub(crate) const BODY_END: f32 = 484.0;

/// Where the headline begins.
pub(crate) const HEAD_TOP: f32 = 66.0;

impl Grid {
    /// 16:9.
    pub(crate) const WIDE: Self =
        Self { size: Size { width: 960.0, height: 540.0 }, left: 48.0, column: 50.0, gutter: 24.0 };

    /// 4:3.
    pub(crate) const STANDARD: Self =
        Self { size: Size { width: 720.0, height: 540.0 }, left: 40.0, column: 116.0 / 3.0, gutter: 16.0 };

    /// A4 or Letter upright, with twelve columns that nobody uses.
    pub(crate) const fn paper(letter: bool) -> Self {
        let size = if letter { Size { width: 612.0, height: 792.0 } } else { Size { width: 595.0, height: 842.0 } };
        Self { size, left: 48.0, column: 24.0, gutter: 16.0 }
    }

    /// A card: A6, or a quarter of a Letter sheet.
    pub(crate) const fn card(letter: bool) -> Self {
        let size = if letter { Size { width: 306.0, height: 396.0 } } else { Size { width: 298.0, height: 420.0 } };
        Self { size, left: 24.0, column: 10.0, gutter: 11.0 }
    }

    /// The left edge of a column, counted from 0.
    pub(crate) fn column(self, index: u8) -> f32 {
        self.left + f32::from(index) * (self.column + self.gutter)
    }

    /// The width of neighbouring columns.
    pub(crate) fn span(self, columns: u8) -> f32 {
        f32::from(columns) * (self.column + self.gutter) - self.gutter
    }

    /// The right edge of the content.
    pub(crate) fn right(self) -> f32 {
        self.size.width - self.left
    }

    /// The width of the content.
    pub(crate) fn width(self) -> f32 {
        self.size.width - 2.0 * self.left
    }

    /// Whether the page is the narrow one, on which things stand below each other.
    pub(crate) fn is_standard(self) -> bool {
        self.size.width < 800.0
    }
}
