//! The styles of type, with the sizes down to which they may shrink.

use super::Face;

/// A style of type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// The face of plain words.
    pub(crate) face: Face,
    /// Points per em.
    pub(crate) size: f32,
    /// Distance between two baselines in points.
    pub(crate) leading: f32,
    /// Extra space between letters in points.
    pub(crate) tracking: f32,
    /// Whether all digits have the same width.
    pub(crate) tabular: bool,
    /// How emphasis shows.
    pub(crate) emphasis: Emphasis,
}

/// How emphasis shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Emphasis {
    /// By weight, on slides.
    Weight,
    /// By italics, on paper.
    Italic,
}

impl Style {
    const fn new(face: Face, size: f32, leading: f32, tracking: f32) -> Self {
        Self { face, size, leading, tracking, tabular: false, emphasis: Emphasis::Weight }
    }

    const fn tabular(mut self) -> Self {
        self.tabular = true;
        self
    }

    /// The same style at another size; the tracking goes with it.
    pub(crate) fn at(self, size: f32, leading: f32) -> Self {
        Self { size, leading, tracking: self.tracking * size / self.size, ..self }
    }

    /// The same style in another face.
    pub(crate) const fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// Where the baseline of a line stands below the top of its box: capitals are centred.
    pub(crate) fn baseline(self) -> f32 {
        self.leading / 2.0 + 0.3636 * self.size
    }

    /// The face for words with emphasis.
    pub(crate) fn styled(self, strong: bool, emphasis: bool, code: bool) -> Face {
        match (code, strong, emphasis, self.face) {
            (true, ..) => Face::Mono,
            (_, _, _, Face::Display500 | Face::Display600) => self.face,
            (_, true, ..) => Face::Text600,
            (_, _, true, Face::Text400) if self.emphasis == Emphasis::Italic => Face::Italic,
            (_, _, true, Face::Text400) => Face::Text500,
            _ => self.face,
        }
    }
}

/// The styles by name.
pub(crate) mod styles {
    use super::super::Face::{Display500, Display600, Text400, Text500, Text600};
    use super::{Emphasis, Style};

    /// The headline of the bottom line.
    pub(crate) const HERO: Style = Style::new(Display600, 36.0, 44.0, -0.45);
    /// The headline of the other slides.
    pub(crate) const HEAD: Style = Style::new(Display600, 28.0, 35.0, -0.28);
    /// A single figure.
    pub(crate) const FIG1: Style = Style::new(Display600, 112.0, 112.0, -3.0);
    /// The figures of the bottom line.
    pub(crate) const FIG: Style = Style::new(Display600, 50.0, 54.0, -1.0);
    /// The figures beside a chart.
    pub(crate) const FIG2: Style = Style::new(Display600, 40.0, 44.0, -0.7);
    /// The units of figures, at half the size of their figure.
    pub(crate) const UNIT: Style = Style::new(Display500, 25.0, 27.0, -0.3);
    /// Leading text.
    pub(crate) const LEAD: Style = Style::new(Text500, 20.0, 27.0, 0.0);
    /// Body text.
    pub(crate) const BODY: Style = Style::new(Text400, 18.0, 24.0, 0.0);
    /// Body text, medium.
    pub(crate) const BODYM: Style = Style::new(Text500, 18.0, 24.0, 0.0);
    /// Body text, semibold.
    pub(crate) const BODYB: Style = Style::new(Text600, 18.0, 24.0, 0.0);
    /// Headings of sections, and chips.
    pub(crate) const H: Style = Style::new(Text600, 14.0, 18.0, 0.0).tabular();
    /// Owners, dates, captions.
    pub(crate) const LAB: Style = Style::new(Text400, 14.0, 19.0, 0.0).tabular();
    /// Marks, axes, the footer.
    pub(crate) const SM: Style = Style::new(Text400, 12.0, 16.0, 0.0).tabular();

    /// Paper: the name line.
    pub(crate) const PAPER_NAME: Style = paper(Style::new(Text400, 11.0, 16.0, 0.0));
    /// Paper: what to say.
    pub(crate) const PAPER_SAY: Style = paper(Style::new(Text400, 13.0, 20.5, 0.0));
    /// Paper: questions, terms, sources.
    pub(crate) const PAPER_TEXT: Style = paper(Style::new(Text400, 10.5, 16.0, 0.0));
    /// Paper: headings of sections.
    pub(crate) const PAPER_HEAD: Style = paper(Style::new(Text600, 10.5, 16.0, 0.0));
    /// Paper: the minutes.
    pub(crate) const PAPER_MINUTES: Style = Style::new(Display600, 34.0, 38.0, -0.34).tabular();
    /// Paper: the footer.
    pub(crate) const PAPER_FOOT: Style = paper(Style::new(Text400, 9.0, 12.0, 0.0)).tabular();
    /// Paper: the headline of the report.
    pub(crate) const REPORT_TITLE: Style = Style::new(Display600, 25.0, 31.0, -0.25);
    /// Paper: the summary of the report.
    pub(crate) const REPORT_SUMMARY: Style = paper(Style::new(Text400, 12.0, 17.5, 0.0));
    /// Paper: the words of the report.
    pub(crate) const REPORT_TEXT: Style = paper(Style::new(Text400, 10.0, 14.5, 0.0));
    /// Paper: the cells of its tables.
    pub(crate) const REPORT_CELL: Style = paper(Style::new(Text400, 10.0, 14.0, 0.0)).tabular();
    const fn paper(style: Style) -> Style {
        Style { emphasis: Emphasis::Italic, ..style }
    }
}
