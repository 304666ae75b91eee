//! How tightly the notes are set: a slide keeps its usual measures unless a little less air spares a sheet.

use crate::r#type::{Style, styles};

/// The measures of a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure {
    /// What to say.
    pub(super) say: Style,
    /// Between two points.
    pub(super) between: f32,
    /// Questions, terms and sources.
    pub(super) text: Style,
    /// Above and below a row of questions.
    pub(super) padding: f32,
    /// Above the heading of a section.
    pub(super) section: f32,
    /// Whether the questions begin a sheet of their own, so that two sheets are about equally full.
    pub(super) parted: bool,
}

impl Measure {
    /// The usual measures.
    pub(super) const USUAL: Self = Self {
        say: styles::PAPER_SAY,
        between: 7.0,
        text: styles::PAPER_TEXT,
        padding: 7.0,
        section: 12.0,
        parted: false,
    };

    /// From the usual measures to the tightest at which the notes can still be read at arm's length. What to say gives way
    /// last, and its size at the very end: it is read while speaking.
    pub(super) const TIGHTER: [Self; 6] = [
        Self { between: 6.0, padding: 5.5, section: 8.0, ..Self::USUAL }.close(20.5, 15.0),
        Self { between: 5.0, padding: 4.0, section: 6.0, ..Self::USUAL }.close(19.5, 14.0),
        Self { between: 4.0, padding: 3.0, section: 4.0, ..Self::USUAL }.close(18.5, 13.5),
        Self { between: 4.0, padding: 3.0, section: 4.0, ..Self::USUAL }.close(17.5, 13.5),
        Self { between: 3.0, padding: 3.0, section: 4.0, ..Self::USUAL }.close(17.0, 13.5).smaller(12.5),
        Self { between: 3.0, padding: 3.0, section: 4.0, ..Self::USUAL }.close(16.0, 13.5).smaller(12.0),
    ];

    const fn close(mut self, say: f32, text: f32) -> Self {
        self.say.leading = say;
        self.text.leading = text;
        self
    }

    const fn smaller(mut self, say: f32) -> Self {
        self.say.size = say;
        self
    }

    /// A heading of a section.
    pub(super) const fn heading(self) -> Style {
        Style { leading: self.text.leading, ..styles::PAPER_HEAD }
    }
}
