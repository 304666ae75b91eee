//! The chart on the impact: a line over time, or measures before and during.

use crate::{Field, Phrase};

/// A chart on the impact slide.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// A line over time.
    Series(SeriesChart),
    /// Measures before and during the incident.
    Pairs {
        /// The title.
        title: String,
        /// The word for the usual value.
        before: String,
        /// The word for the value during the incident.
        during: String,
        /// The measures.
        bars: Vec<PairBar>,
        /// What it shows, for a reader who listens.
        alt: String,
    },
}

/// A line over time, with the incident shaded and its moments marked.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesChart {
    /// What is measured.
    pub title: String,
    /// Day and zone, for example `Sat 14 Nov, UTC`.
    pub when: String,
    /// The points in the order of time.
    pub points: Vec<SeriesPoint>,
    /// The offset of the clock from UTC, in seconds, for the axis.
    pub offset: i32,
    /// The name of the line.
    pub label: String,
    /// The name of the usual line; empty if there is none.
    pub usual_label: String,
    /// What the gap between the lines stands for, for example `4,260 failed`.
    pub gap_label: Option<Phrase>,
    /// From when to when the incident is shaded, in seconds since 1970.
    pub incident: Option<(i64, i64)>,
    /// The moments to mark.
    pub moments: Vec<ChartMoment>,
    /// What stands before a number on the axis, for example `£`.
    pub prefix: String,
    /// What stands behind a number on the axis, for example `%`.
    pub suffix: String,
    /// Where it comes from.
    pub field: Field,
    /// What it shows, for a reader who listens.
    pub alt: String,
}

/// A point of a line over time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeriesPoint {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// The value; a gap in the line if there is none.
    pub value: Option<f64>,
    /// The usual value.
    pub usual: Option<f64>,
}

/// A moment that is marked in a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartMoment {
    /// Its name, for example `Detected`.
    pub name: String,
    /// Its clock time, for example `08:11`.
    pub time: String,
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// Where it comes from.
    pub field: Field,
}

/// A measure before and during the incident.
#[derive(Debug, Clone, PartialEq)]
pub struct PairBar {
    /// What is measured.
    pub what: Phrase,
    /// The usual value.
    pub before: f64,
    /// The usual value in words, for example `2 s`.
    pub before_text: String,
    /// The value during the incident.
    pub during: f64,
    /// The same in words.
    pub during_text: String,
}
