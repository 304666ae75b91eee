//! The risk: what may still come, and whether it can happen again.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Extra, Id, Markdown};

/// What may still come.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Risk {
    /// The headline of the slide; composed if empty.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub headline: Markdown,
    /// The overall risk in one sentence.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub overall: Markdown,
    /// The single risks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<RiskItem>,
    /// What happens if nothing is done, or not quickly.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub if_nothing: Markdown,
    /// How likely a repeat is today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat_now: Option<Chance>,
    /// How likely a repeat is after the lasting fix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat_after: Option<Chance>,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// One risk.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct RiskItem {
    /// The name by which others refer to it.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub id: Id,
    /// What may happen.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub what: Markdown,
    /// How likely it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<Likelihood>,
    /// How bad it would be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// What we do about it, as one word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// What we do about it, in a few words.
    #[serde(default, skip_serializing_if = "Markdown::is_unset")]
    pub measure: Markdown,
    /// Who watches it, by team or role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// How likely something is, in five steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Likelihood {
    /// Hardly ever.
    Rare,
    /// Rather not.
    Unlikely,
    /// It may or may not.
    Possible,
    /// Rather yes.
    Likely,
    /// It will, unless something changes.
    Expected,
}

/// How bad something would be, in five steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Hardly noticed.
    Minor,
    /// A nuisance.
    Small,
    /// It hurts.
    Serious,
    /// It hurts much.
    Major,
    /// It threatens the business.
    Critical,
}

/// What we do about a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// Make it less likely or less bad.
    Reduce,
    /// Do without what brings it.
    Avoid,
    /// Live with it.
    Accept,
    /// Find out more.
    Check,
    /// Keep an eye on it.
    Watch,
}

/// How likely a repeat is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Chance {
    /// The word for it.
    pub likelihood: Likelihood,
    /// The number behind the word: one in so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_in: Option<u32>,
    /// For which time the number holds, for example `until New Year`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

impl Likelihood {
    /// 1 (rare) to 5 (expected).
    #[must_use]
    pub const fn level(self) -> u8 {
        self as u8 + 1
    }
}

impl Severity {
    /// 1 (minor) to 5 (critical).
    #[must_use]
    pub const fn level(self) -> u8 {
        self as u8 + 1
    }
}

impl RiskItem {
    /// Likelihood × severity, 1 to 25; `None` if one of them is not given.
    #[must_use]
    pub fn weight(&self) -> Option<u8> {
        Some(self.likelihood?.level() * self.severity?.level())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weighs_likelihood_by_severity() {
        let risk = |likelihood, severity| RiskItem { likelihood, severity, ..RiskItem::default() };
        assert_eq!(risk(Some(Likelihood::Rare), Some(Severity::Minor)).weight(), Some(1));
        assert_eq!(risk(Some(Likelihood::Possible), Some(Severity::Major)).weight(), Some(12));
        assert_eq!(risk(Some(Likelihood::Expected), Some(Severity::Critical)).weight(), Some(25));
        assert_eq!(risk(None, Some(Severity::Critical)).weight(), None);
        assert_eq!(risk(Some(Likelihood::Expected), None).weight(), None);
    }
}
