//! What stands on the risk: the matrix, the chance of a repeat, what if nothing is done.

use crate::{Field, Passage, Phrase, Slot};

/// The risk.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// The words of the likelihood axis, from rare to expected.
    pub likelihoods: [String; 5],
    /// The words of the severity axis, from minor to critical.
    pub severities: [String; 5],
    /// The names of the two axes: likelihood, severity.
    pub axes: [String; 2],
    /// The words for low, mid and high.
    pub bands: [String; 3],
    /// The risks, the gravest first; numbered from 1 in this order.
    pub risks: Vec<RiskRow>,
    /// How likely a repeat is.
    pub repeat: Option<Slot<Repeat>>,
    /// The heading over what happens if nothing is done.
    pub if_nothing_title: String,
    /// What happens if nothing is done.
    pub if_nothing: Option<Slot<Passage>>,
    /// What the matrix shows, for a reader who listens.
    pub alt: String,
}

/// One risk.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskRow {
    /// What may happen.
    pub what: Phrase,
    /// Likelihood, 1 to 5; `None` if not given: then it is not in the matrix.
    pub likelihood: Option<u8>,
    /// Severity, 1 to 5.
    pub severity: Option<u8>,
    /// What we do about it, as one word; empty if not said.
    pub response: String,
    /// What we do about it.
    pub measure: Phrase,
    /// Who watches it; `None` if not said and this is an export.
    pub owner: Option<Slot<Phrase>>,
    /// Where it comes from.
    pub field: Field,
}

/// How likely a repeat is, now and after the lasting fix.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// The heading.
    pub title: String,
    /// Now.
    pub now: Option<RepeatPoint>,
    /// After the fix.
    pub after: Option<RepeatPoint>,
    /// What is said if both are the same.
    pub unchanged: String,
    /// What the gauge shows, for a reader who listens.
    pub alt: String,
}

/// A point on the gauge.
#[derive(Debug, Clone, PartialEq)]
pub struct RepeatPoint {
    /// 1 to 5.
    pub level: u8,
    /// For example `Now:`.
    pub label: String,
    /// For example `possible`.
    pub word: String,
    /// For example `about 1 in 4 until New Year`; may be empty.
    pub detail: String,
    /// Where it comes from.
    pub field: Field,
}
