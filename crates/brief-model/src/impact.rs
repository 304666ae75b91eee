//! The impact: what it did to the business, in figures.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Amount, Basis, Currency, Extra, Fact, Id, Markdown, Moment, Period, Unit};

/// What the incident did to customers and to the business.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Impact {
    /// The headline of the slide; composed from the facts if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub headline: Markdown,
    /// What failed, as a short clause in the past tense without a time, for example `Payments failed`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub happened: String,
    /// What customers noticed.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub noticed: Markdown,
    /// All figures, the most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Measures before and during the incident.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
    /// One measure over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<Series>,
    /// Who is affected.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub affected: Markdown,
    /// What it does to our reputation.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub reputation: Markdown,
    /// What the law or a contract says to it.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub legal: Markdown,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// A measure before, during and after the incident.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Metric {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// What is measured, for example `Waiting time at the last step`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// The usual value, in the unit as for [`Fact::value`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Amount>,
    /// The value during the incident.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub during: Option<Amount>,
    /// The value now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Amount>,
    /// What kind of number it is.
    pub unit: Unit,
    /// The currency, if it is money in another currency than the brief's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The period, if it is a rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// Whether it was measured or estimated.
    pub basis: Basis,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// One measure over time, drawn as a line with the incident shaded.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Series {
    /// What is measured, for example `Successful payments per minute`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What kind of number it is.
    pub unit: Unit,
    /// The currency, if it is money in another currency than the brief's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The name of the line, for example `14 November`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The name of the usual line, for example `usual Saturday`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub usual_label: String,
    /// The fact that the gap between the two lines stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<Id>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The points, in the order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Sample>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// One point of a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Sample {
    /// When.
    pub at: Moment,
    /// The value then; a gap in the line if not set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// The usual value at that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<Amount>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}
