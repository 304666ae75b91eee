//! Figures that are typed into prose, with what they are about, so that two of them can be compared.

use std::collections::BTreeSet;
use std::ops::Range;

use brief_prose::{Figure, Reading, Value};

use crate::finding::Place;
use crate::grammar::patterns;
use crate::review::Source;

/// A figure with its subject.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    pub(crate) place: Place,
    pub(crate) quantity: Quantity,
    pub(crate) subject: Subject,
}

/// How much a figure says, and how exactly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Quantity {
    pub(crate) unit: Measure,
    pub(crate) value: f64,
    /// By how much another figure may differ and still mean the same.
    pub(crate) slack: f64,
}

/// What kind of number it is. Money of different currencies is never compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    Count,
    Share,
    Money(&'static str),
    Duration,
}

/// What a figure is about, as far as its neighbours tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The noun that it counts, in the singular.
    pub(crate) noun: String,
    /// Other telling words around it, in the singular.
    pub(crate) words: BTreeSet<String>,
    /// Whether it counts those who were harmed.
    pub(crate) harmed: bool,
    /// Whether it is what was lost.
    pub(crate) lost: bool,
    /// Whether it is how long it lasted.
    pub(crate) lasted: bool,
}

patterns! {
    HARMED = r"\b(?:affected|impacted|hit|could not|couldn't|cannot|can't|unable|failed|locked out|without service|were down|saw errors?|lost access)\b";
    LOST = r"\b(?:lost|cost us|has cost|losses of|loss of|damage of|missed)\b|\brevenue lost\b";
    LASTED = r"\b(?:for|lasted|lasting|outage of|down|interruption of)(?: about| around| roughly| nearly| almost| over| some| more than| less than| up to| another)?$";
    /// What does not work; "for two hours" alone may be how long anything took.
    DOWN = r"\b(?:down|outage|degraded|fail\w*|could not|couldn't|cannot|unable|unavailable|offline|stopped|closed|interrupt\w*|disrupt\w*|lasted|lasting|unreachable|without|did not work|broken|impossible|missing)\b";
    /// Other moments, parts and rates, and what is only possible.
    OTHER = r"\b(?:before|usual|usually|normal|normally|average|averages|peak|worst|still|remain|remains|remaining|recovered|later|first|initially|per|each|every|other|others|another|left|instead|rest|next|last|previous|earlier|would|could|may|might|can|will|if|so far|of which|of them|now|today|goes|go|again|target|limit|minimum|maximum|since|until|usual|ago|than|between|from|between|at most|at least|yet)\b";
    /// Another time, named anywhere before the figure.
    PHASE = r"\b(?:before|usual|usually|normal|normally|peak|worst|first|average|last (?:week|month|year|quarter|time)|previous|previously|yesterday|after (?:the|that))\b";
    /// "Could not" tells of harm and not of what is only possible.
    COULD_NOT = r"\b(?:could not|couldn't)\b";
    STOP = r"^(?:the|a|an|of|our|its|their|all|in|on|at|by|to|for|and|or|was|were|is|are|be|been|had|has|have|could|not|so|it|we|about|around|some|only|just|as|that|which|who|with|from|this|these|those|nearly|almost|over|more|than|total|during|while|when|after)$";
}

/// The figures of a sentence that could be compared with others. References to facts are none: they cannot be wrong.
pub(super) fn mentions(reading: &Reading<'_>, source: &Source<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for figure in reading.figures() {
        let plain = figure.range.start + reading.start()..figure.range.end + reading.start();
        let bytes = source.plain.source_range(plain.clone());
        let referred = source
            .plain
            .references()
            .iter()
            .any(|reference| reference.range.start < bytes.end && bytes.start < reference.range.end);
        let elsewhere = PHASE.is_match(reading.near_before(figure.range.start));
        if referred || elsewhere || figure.to.is_some() || reading.is_hidden(&figure.range) {
            continue;
        }
        let Some(quantity) = quantity(figure, reading) else { continue };
        let (before, after) = surroundings(reading.shown(), &figure.range);
        if let Some(subject) = subject(before, after) {
            found.push(Mention { place: Place::in_text(bytes, source.text, source.utf16), quantity, subject });
        }
    }
    found
}

/// What the words behind a figure say that it is about; those of a fact.
pub(crate) fn subject_of(words: &str) -> Option<Subject> {
    subject("", &format!(" {}", words.to_lowercase()))
}

fn quantity(figure: &Figure, reading: &Reading<'_>) -> Option<Quantity> {
    let before = reading.near_before(figure.range.start).trim_end();
    let about = ["about", "around", "roughly", "nearly", "almost", "over", "than", "some", "approximately", "least"]
        .iter()
        .any(|word| before.ends_with(word));
    let (unit, value) = match &figure.value {
        Value::Number(value) => (Measure::Count, *value),
        Value::Share(value) => (Measure::Share, *value),
        Value::Money(money) => (Measure::Money(money.currency), money.amount),
        Value::Duration(value) => (Measure::Duration, *value),
        _ => return None,
    };
    let step = match unit {
        Measure::Duration => duration_step(&reading.lower()[figure.range.clone()]),
        Measure::Share if value.fract() == 0.0 => 1.0,
        _ => rounded_to(value),
    };
    Some(Quantity { unit, value, slack: if about { (value * 0.1).max(step / 2.0) } else { step / 2.0 } })
}

/// The step to which the digits of a number are rounded: 6,200 to hundreds, 0.4 to tenths.
fn rounded_to(value: f64) -> f64 {
    let mut step = 0.001;
    while step < value.abs() && (value / (step * 10.0)).fract().abs() < 1e-9 {
        step *= 10.0;
    }
    step
}

/// The smallest unit in which a duration is told, in seconds.
fn duration_step(words: &str) -> f64 {
    let half = words.contains("half") || words.contains('.');
    let units: &[(&[&str], f64)] =
        &[(&["sec", "s"], 1.0), (&["min", "m"], 60.0), (&["hour", "hr", "h"], 3600.0), (&["day", "d"], 86_400.0)];
    let ends = words.rsplit(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    let step = units.iter().find(|(names, _)| names.iter().any(|name| ends.starts_with(name))).map_or(60.0, |u| u.1);
    if half { step / 2.0 } else { step }
}

/// The words before and after a figure in its own clause.
fn surroundings<'t>(shown: &'t str, range: &Range<usize>) -> (&'t str, &'t str) {
    let from = shown.ceil_char_boundary(range.start.saturating_sub(80));
    let to = shown.floor_char_boundary((range.end + 80).min(shown.len()));
    let before = &shown[from..range.start];
    let after = &shown[range.end..to];
    let begins = before.rfind([',', ';', ':', '(']).map_or(0, |at| at + 1);
    let ends = after.find([',', ';', ':', '.', ')']).unwrap_or(after.len());
    let joined = [" and ", " but ", " so "].iter().filter_map(|word| after[..ends].find(word)).min().unwrap_or(ends);
    (&before[begins..], &after[..joined])
}

/// What a figure is about; none if it speaks of another moment, a part, a rate, or what may be.
fn subject(before: &str, after: &str) -> Option<Subject> {
    let certain = |text: &str| !OTHER.is_match(&COULD_NOT.replace_all(text, "failed"));
    let near = before.rsplit(' ').take(7).collect::<Vec<_>>();
    let near = near.into_iter().rev().collect::<Vec<_>>().join(" ");
    let approximate = ["more than ", "less than ", "fewer than "].iter().find_map(|words| near.strip_suffix(words));
    if !certain(approximate.unwrap_or(&near)) || !certain(after) {
        return None;
    }
    let mut words =
        after.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').filter(|word| !word.is_empty());
    let noun = words.by_ref().find(|word| !STOP.is_match(word)).map(singular).unwrap_or_default();
    let all = format!("{near} {after}");
    Some(Subject {
        noun,
        words: words.filter(|word| word.len() > 3 && !STOP.is_match(word)).map(singular).collect(),
        harmed: HARMED.is_match(&all),
        lost: LOST.is_match(&all),
        lasted: LASTED.is_match(near.trim_end()) && DOWN.is_match(&all),
    })
}

fn singular(word: &str) -> String {
    let one = word.strip_suffix('s').filter(|one| one.len() > 3 && !one.ends_with('s'));
    one.unwrap_or(word).to_owned()
}

impl Quantity {
    /// Whether two figures can both be right.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        self.unit != other.unit || (self.value - other.value).abs() <= self.slack.max(other.slack) * 1.000_001
    }
}

impl Subject {
    /// Whether two figures of the same kind speak of the same thing.
    pub(crate) fn is_same(&self, other: &Self, unit: Measure) -> bool {
        match unit {
            Measure::Duration => self.lasted && other.lasted,
            Measure::Money(_) => self.lost && other.lost,
            Measure::Share | Measure::Count => {
                let alike = !self.noun.is_empty() && self.noun == other.noun;
                alike && ((self.harmed && other.harmed) || self.words.intersection(&other.words).next().is_some())
            }
        }
    }
}
