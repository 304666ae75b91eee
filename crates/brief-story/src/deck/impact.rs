//! What stands on the impact: figures, their bars, words.

use crate::{Chart, Field, Figure, Passage, Slot};

/// The impact.
#[derive(Debug, Clone, PartialEq)]
pub struct Impact {
    /// The figures, the most important first; the layout shows three beside a chart.
    pub figures: Vec<Slot<Figure>>,
    /// The range of an estimate with the part that came back.
    pub range: Option<RangeBar>,
    /// The first figure as a part of its whole.
    pub share: Option<ShareBar>,
    /// The chart.
    pub chart: Option<Chart>,
    /// What customers noticed, who is affected …: shown where figures and chart leave room.
    pub words: Vec<Labelled>,
}

/// A labelled passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// The heading.
    pub label: String,
    /// The words.
    pub text: Passage,
}

/// An estimate with its range and the part of it that came back. All values have the same unit.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeBar {
    /// The lower end.
    pub low: f64,
    /// The likely value.
    pub likely: f64,
    /// The upper end; the scale goes from 0 to here.
    pub high: f64,
    /// The part that came back.
    pub recovered: Option<f64>,
    /// The name of that part, for example `£212,000 recovered`.
    pub label: String,
    /// Where the recovered part comes from.
    pub field: Field,
    /// What the bar shows, for a reader who listens.
    pub alt: String,
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareBar {
    /// The part, 0 to 1.
    pub share: f64,
    /// For example `4,260 failed`.
    pub part: String,
    /// For example `24,140 paid`; may be empty.
    pub rest: String,
    /// For example `28,400 orders`.
    pub whole: String,
    /// Where it comes from.
    pub field: Field,
    /// What the bar shows, for a reader who listens.
    pub alt: String,
}
