//! Facts: every figure of a brief, in one place each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Amount, Extra, Id, Moment};

/// A figure with its unit, what it counts, and where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Fact {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// The number, or the likely one of a range. Not set if it is computed or not known yet. Shares are in per cent,
    /// durations in seconds, money in whole units of its currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// The lower end, for an estimate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Amount>,
    /// The upper end, for an estimate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Amount>,
    /// How it is computed from times and other facts. If set, it goes before `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed: Option<Formula>,
    /// What kind of number it is.
    pub unit: Unit,
    /// The currency, if it is money in another currency than the brief's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The period, if it is a rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Period>,
    /// The words that follow the figure, for example `payments failed` or `of orders delayed`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Whether it was measured or estimated.
    pub basis: Basis,
    /// Where it comes from, for example `payment records`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// When it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Moment>,
    /// The fact of which this one is a part: the failed payments of all orders, the money recovered of the money delayed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Id>,
    /// Whether it only supports other facts and does not stand on a slide as a big figure.
    #[serde(default, skip_serializing_if = "is_false")]
    pub supporting: bool,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// What kind of number a fact is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Things that are counted: orders, parcels, error messages.
    #[default]
    Count,
    /// People: customers, patients, employees.
    People,
    /// A share in per cent, 0 to 100.
    Share,
    /// Money in a currency.
    Money,
    /// A duration in seconds.
    Duration,
}

/// Whether a figure was measured or estimated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Counted or read from a record.
    #[default]
    Measured,
    /// Judged from what is known.
    Estimate,
}

/// A currency by its three letters (ISO 4217), for example `GBP`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(transparent)]
pub struct Currency(pub String);

/// The period of a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Per second.
    Second,
    /// Per minute.
    Minute,
    /// Per hour.
    Hour,
    /// Per day of 24 hours.
    Day,
    /// Per week of 7 days.
    Week,
}

impl Period {
    /// Its length in seconds.
    #[must_use]
    pub const fn seconds(self) -> f64 {
        match self {
            Self::Second => 1.0,
            Self::Minute => 60.0,
            Self::Hour => 3_600.0,
            Self::Day => 86_400.0,
            Self::Week => 604_800.0,
        }
    }
}

/// How a fact follows from times and other facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// The length of a stretch of the incident.
    Duration(Stretch),
    /// `part` ÷ `whole`, in per cent.
    Share {
        /// The part.
        part: Id,
        /// The whole.
        whole: Id,
        /// Keys of newer versions.
        #[serde(flatten)]
        #[cfg_attr(feature = "bindings", ts(skip))]
        extra: Extra,
    },
    /// All factors multiplied. A share counts as a fraction of one.
    Product(Vec<Id>),
    /// A rate × the length of a stretch, × a share if one is given: the money lost so far.
    OverTime {
        /// A fact with a period.
        rate: Id,
        /// For how long it applies.
        during: Stretch,
        /// The share to which it applies.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        share: Option<Id>,
        /// Keys of newer versions.
        #[serde(flatten)]
        #[cfg_attr(feature = "bindings", ts(skip))]
        extra: Extra,
    },
    /// One fact less others: the money still open.
    Difference {
        /// From this one …
        from: Id,
        /// … these are taken away.
        less: Vec<Id>,
        /// Keys of newer versions.
        #[serde(flatten)]
        #[cfg_attr(feature = "bindings", ts(skip))]
        extra: Extra,
    },
    /// All facts added up.
    Sum(Vec<Id>),
}

/// A stretch of the incident. While its end is not reached, it lasts until the moment of the brief; but whoever writes a
/// brief has noticed, so that [`Stretch::Undetected`] needs its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Stretch {
    /// From the start until the service was whole again.
    Outage,
    /// From the start until we noticed.
    Undetected,
    /// From the start until the harm stopped growing.
    Uncontained,
    /// From noticing until the service was whole again.
    Repair,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(crate) const fn is_false(value: &bool) -> bool {
    !*value
}
