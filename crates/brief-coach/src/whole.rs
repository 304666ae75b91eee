//! A whole brief as the rules see it, and what they say about it.

use std::collections::BTreeSet;
use std::sync::Arc;

use brief_model::{Brief, Figure, Figures, Moment, Text, TextKind, Unit};

use crate::finding::{Edit, Finding, Place, Severity};
use crate::rule::{Card, Rule};
use crate::text::{Claim, ClaimKind, Manner, TextReading};

/// A whole brief with everything that has been read of it.
#[derive(Debug)]
pub struct Whole<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// Its figures at the moment of the brief.
    pub figures: &'a Figures,
    /// The moment for which it is told.
    pub as_of: Option<Moment>,
    /// How long it takes to say, in seconds.
    pub speech: Option<u32>,
    /// How many pages it takes.
    pub length: Length,
    /// Words that are spelled rightly in every brief, in small letters.
    pub(crate) learned: &'a BTreeSet<String>,
    /// Its texts in reading order.
    pub(crate) texts: &'a [Heard<'a>],
    /// The findings on wording that are shown.
    pub(crate) wording: &'a [Finding],
}

/// What is known of the pages of a brief, as far as it has been laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Length {
    /// The pages of each of the six slides, in their order; 0 where nobody has counted.
    pub slides: [usize; 6],
    /// The pages of the annex to the written report.
    pub annex: usize,
    /// Whether they have no logo, because that of the brief cannot be drawn.
    pub logo_left_out: bool,
}

/// A text with what is known of it.
#[derive(Debug)]
pub(crate) struct Heard<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) manner: Manner,
    pub(crate) reading: Arc<TextReading>,
}

/// What a rule says about a brief.
#[derive(Debug, Clone)]
pub struct Remark {
    pub(crate) place: Place,
    pub(crate) what: String,
    pub(crate) severity: Option<Severity>,
    pub(crate) edits: Vec<Edit>,
    pub(crate) question: Option<String>,
}

/// A rule on the whole brief.
pub(crate) struct BriefRule {
    pub(crate) card: Card,
    pub(crate) survey: fn(&Whole<'_>, &mut Vec<Remark>),
}

impl Rule for BriefRule {
    fn card(&self) -> &Card {
        &self.card
    }

    fn survey(&self, whole: &Whole<'_>, found: &mut Vec<Remark>) {
        (self.survey)(whole, found);
    }
}

/// The card of a rule on the whole brief; it has no label.
pub(crate) const fn card(id: &'static str, severity: Severity, page: &'static str) -> Card {
    Card { id, label: None, severity, page }
}

impl Remark {
    /// On a whole field, or on a part of the brief.
    pub(crate) fn on(field: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: Place::of_field(field), what: what.into(), severity: None, edits: Vec::new(), question: None }
    }

    /// On words of a text.
    pub(crate) fn at(heard: &Heard<'_>, place: &Place, what: impl Into<String>) -> Self {
        let place = Place { field: heard.text.field.clone(), ..place.clone() };
        Self { place, what: what.into(), severity: None, edits: Vec::new(), question: None }
    }

    pub(crate) fn ask(mut self, question: impl Into<String>) -> Self {
        self.question = Some(question.into());
        self
    }

    pub(crate) fn matters(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Offers other words for some bytes of the text.
    pub(crate) fn offer(mut self, heard: &Heard<'_>, bytes: std::ops::Range<usize>, words: impl Into<String>) -> Self {
        let utf16 = brief_prose::Utf16::new(heard.text.text);
        self.edits.push(Edit::new(bytes, words.into(), heard.text.text, &utf16));
        self
    }
}

impl<'a> Whole<'a> {
    /// The facts that have a value, with their places in the list.
    pub(crate) fn valued(&self) -> impl Iterator<Item = (usize, &Figure)> {
        (0..self.brief.impact.facts.len()).filter_map(|place| Some((place, self.figures.at(place).ok()?)))
    }

    /// The texts whose fields begin with a path.
    pub(crate) fn under(&self, path: &str) -> impl Iterator<Item = &Heard<'a>> {
        self.texts.iter().filter(move |heard| heard.text.field.starts_with(path))
    }

    /// The text of a field.
    pub(crate) fn text(&self, field: &str) -> Option<&Heard<'a>> {
        self.texts.iter().find(|heard| heard.text.field == field)
    }

    /// The texts that stand on slides as prose.
    pub(crate) fn on_slides(&self) -> impl Iterator<Item = &Heard<'a>> {
        self.texts.iter().filter(|heard| heard.text.kind == TextKind::Prose)
    }

    /// The claims of a kind, with the texts in which they stand.
    pub(crate) fn claims(&self, kind: ClaimKind) -> impl Iterator<Item = (&Heard<'a>, &Claim)> {
        let all = self.texts.iter().flat_map(|heard| heard.reading.claims.iter().map(move |claim| (heard, claim)));
        all.filter(move |(_, claim)| claim.kind == kind)
    }

    /// Whether anything has been said about the cause.
    pub(crate) fn tells_cause(&self) -> bool {
        let cause = &self.brief.cause;
        !cause.explanation.is_empty() || !cause.trigger.is_empty() || !cause.headline.is_empty()
    }

    /// Whether a sum of money stands among the facts and measures.
    pub(crate) fn has_money(&self) -> bool {
        let measured = |metric: &brief_model::Metric| metric.unit == Unit::Money && metric.during.is_some();
        self.valued().any(|(_, figure)| figure.unit == Unit::Money) || self.brief.impact.metrics.iter().any(measured)
    }
}
