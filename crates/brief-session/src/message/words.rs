//! Times, amounts and tables as people type them, and what was read from them.

use brief_model::{Metric, Sample, Unit};
use serde::{Deserialize, Serialize};

/// A time as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MomentText {
    /// What was typed: `14:05`, `yesterday 9am`, `Mon 16 Nov 12:00`, `in 2 hours`.
    pub text: String,
    /// A moment of the brief near which it lies; it gives the day and the zone.
    pub near: Option<String>,
    /// Whether it is to come, so that a clock or a day of the week means the next one.
    pub ahead: bool,
}

/// What was read from a typed time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(untagged)]
pub enum ReadTime {
    /// A moment.
    Read {
        /// As in a file.
        moment: String,
        /// As words.
        shown: String,
    },
    /// No moment.
    Refused(Refusal),
}

/// Why something that was typed could not be read, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
pub struct Refusal {
    /// The sentence.
    pub problem: String,
}

/// An amount as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AmountText {
    /// What was typed: `£345k`, `about 3.2 million`, `310k to 390k`, `2 h 10 min`, `15%`.
    pub text: String,
    /// The unit of its field.
    pub unit: Unit,
    /// The currency of its field, if it has one.
    pub currency: Option<String>,
}

/// What was read from a typed amount.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(untagged)]
pub enum ReadAmount {
    /// An amount.
    Read {
        /// The number, or the likely one of a range; none if only the ends are known.
        value: Option<f64>,
        /// The lower end.
        low: Option<f64>,
        /// The upper end.
        high: Option<f64>,
        /// Whether the words say that it is only about so much.
        about: bool,
        /// The unit, if the words name one that is not the field's.
        unit: Option<Unit>,
        /// The currency, if the words name one.
        currency: Option<String>,
        /// As it is written on a slide.
        shown: String,
    },
    /// No amount.
    Refused(Refusal),
}

/// A table as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TableText {
    /// Rows as lines, cells apart by tabs, semicolons or commas.
    pub text: String,
    /// A moment of the brief near which its times lie.
    pub near: Option<String>,
}

/// What was read from a pasted table.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ReadTable {
    /// The cells.
    pub rows: Vec<Vec<String>>,
    /// The points of a line over time, if the first column holds times.
    pub series: Option<Vec<Sample>>,
    /// Measures before, during and after, if the first column holds words.
    pub metrics: Option<Vec<Metric>>,
    /// What could not be read, as a sentence.
    pub problem: Option<String>,
}

/// What the helper for a loss asks.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LossAsk {
    /// How much is usually earned in a period, as typed.
    pub rate: String,
    /// The period.
    pub per: brief_model::Period,
    /// For how many minutes it was not earned; the time of the incident so far if not set.
    pub minutes: Option<f64>,
    /// The stretch of the incident, if no minutes are set.
    pub stretch: Option<brief_model::Stretch>,
    /// Which share of it was lost, in per cent, as typed; all of it if empty.
    pub share: String,
}

/// What the helper for a loss answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LossText {
    /// The amount in the currency of the brief.
    pub value: f64,
    /// As it is written on a slide.
    pub shown: String,
    /// How it is computed: `£82,000 per hour × 4 h 12 min × 60%`.
    pub formula: String,
    /// Whether it still grows.
    pub so_far: bool,
    /// What an edit of the brief has to set, if the person takes it: the facts that the formula needs, and the loss itself.
    #[cfg_attr(feature = "bindings", ts(as = "Vec<brief_model::Fact>"))]
    pub facts: Vec<brief_model::Fact>,
}

/// What the helper for a loss answers, or why it cannot.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(untagged)]
pub enum ReadLoss {
    /// The loss.
    Read(LossText),
    /// None.
    Refused(Refusal),
}
