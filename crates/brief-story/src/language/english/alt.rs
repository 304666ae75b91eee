//! What charts say to a reader who listens.

use brief_model::{Period, Unit};

use super::English;
use super::clause::joined;
use crate::language::number::{percent, rounded_share};
use crate::language::plural::uncapitalised;

/// What there is to say of a line over time. Points are a value with its time.
#[derive(Debug, Clone, Default)]
pub(crate) struct LineAlt {
    pub(crate) title: String,
    pub(crate) when: String,
    pub(crate) fell: bool,
    pub(crate) start: Option<(String, String)>,
    pub(crate) extreme: Option<(String, String)>,
    /// The usual value at the time of the extreme.
    pub(crate) usual: Option<String>,
    pub(crate) end: Option<(String, String)>,
    /// Names and times.
    pub(crate) moments: Vec<(String, String)>,
}

/// One measure before and during the incident.
#[derive(Debug, Clone)]
pub(crate) struct PairAlt {
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) during: String,
}

/// One link of the chain, or one risk: its name and its words.
pub(crate) type Named = (String, String);

impl English {
    /// A line over time.
    pub(crate) fn line_alt(self, line: &LineAlt) -> String {
        let what = if line.title.is_empty() { String::new() } else { format!(" of {}", uncapitalised(&line.title)) };
        let mut text = format!("Line chart{what}");
        if !line.when.is_empty() {
            text.push_str(&format!(", {}", line.when));
        }
        text.push('.');
        if let (Some((start, at)), Some((extreme, then))) = (&line.start, &line.extreme)
            && at != then
        {
            let verb = if line.fell { "fell" } else { "rose" };
            let usual = line.usual.as_ref().map(|usual| format!(", usual {usual}")).unwrap_or_default();
            text.push_str(&format!(" It {verb} from {start} at {at} to {extreme} at {then}{usual}"));
            match &line.end {
                Some((end, last)) if last != then => text.push_str(&format!("; at {last} it was {end}.")),
                _ => text.push('.'),
            }
        }
        if !line.moments.is_empty() {
            let moments: Vec<String> = line.moments.iter().map(|(name, time)| joined(name, time)).collect();
            text.push_str(&format!(" {}.", moments.join(", ")));
        }
        text
    }

    /// Measures before and during the incident.
    pub(crate) fn pairs_alt(self, title: &str, pairs: &[PairAlt]) -> String {
        let lines: Vec<String> = pairs
            .iter()
            .map(|pair| format!("{}: {} before, {} during", pair.what.trim_end_matches(':'), pair.before, pair.during))
            .collect();
        format!("Bar chart. {title}. {}.", lines.join("; "))
    }

    /// An estimate with its range and the part that came back.
    pub(crate) fn range_alt(self, whole: &str, range: &str, recovered: &str) -> String {
        let part = if recovered.is_empty() { String::new() } else { format!("; {recovered}") };
        format!("Bar: {whole}, range {range}{part}.")
    }

    /// A part of a whole.
    pub(crate) fn share_alt(self, part: &str, share: &str, whole: &str) -> String {
        format!("Bar: {part}, {share} of {whole}.")
    }

    /// A computed share as it is written.
    pub(crate) fn share_text(self, value: f64) -> String {
        percent(rounded_share(value))
    }

    /// The chain of the cause.
    pub(crate) fn chain_alt(self, links: &[Named]) -> String {
        if links.is_empty() {
            return String::new();
        }
        let links: Vec<String> =
            links.iter().map(|(label, text)| format!("{label}: {}", text.trim_end_matches('.'))).collect();
        format!("Chain of causes. {}.", links.join(". Then "))
    }

    /// The matrix: the risks of each band, the highest first.
    pub(crate) fn matrix_alt(self, bands: &[(&str, Vec<String>)]) -> String {
        let told: Vec<String> = bands
            .iter()
            .filter(|(_, risks)| !risks.is_empty())
            .map(|(band, risks)| format!("{band}: {}", risks.join("; ")))
            .collect();
        if told.is_empty() {
            String::new()
        } else {
            format!("Risk matrix of likelihood and severity. {}.", told.join(". "))
        }
    }

    /// A risk in the matrix: `1 The outage returns (possible, critical)`
    pub(crate) fn risk_alt(self, number: usize, what: &str, likelihood: &str, severity: &str) -> String {
        let what = what.trim_end_matches(['.', ';']);
        format!("{number} {what} ({}, {})", uncapitalised(likelihood), uncapitalised(severity))
    }

    /// The gauge of a repeat.
    pub(crate) fn repeat_alt(self, now: &str, after: &str) -> String {
        let points: Vec<&str> = [now, after].into_iter().filter(|point| !point.is_empty()).collect();
        format!("Chance of a repeat. {}.", points.join("; "))
    }

    /// The axis of dates.
    pub(crate) fn dates_alt(self, ours: &[String], outside: &[String]) -> String {
        let mut parts = Vec::new();
        if !ours.is_empty() {
            parts.push(format!("Dates we promise: {}.", ours.join("; ")));
        }
        if !outside.is_empty() {
            parts.push(format!("From outside: {}.", outside.join("; ")));
        }
        parts.join(" ")
    }

    /// A measure with its period, where its name does not say it: `Messages to Customer Care, per hour`.
    pub(crate) fn measured(self, what: &str, per: Option<Period>) -> String {
        let Some(per) = per.map(|period| self.per(period)) else { return what.to_owned() };
        if what.is_empty() || what.contains(per) { what.to_owned() } else { format!("{what}, {per}") }
    }

    /// `Sat 14 Nov, UTC`
    pub(crate) fn day_and_zone(self, day: &str, zone: &str) -> String {
        format!("{day}, {zone}")
    }

    /// What stands behind a number on an axis.
    pub(crate) fn axis_suffix(self, unit: Unit) -> &'static str {
        match unit {
            Unit::Share => "%",
            Unit::Duration => "\u{a0}s",
            Unit::Count | Unit::People | Unit::Money => "",
        }
    }
}
