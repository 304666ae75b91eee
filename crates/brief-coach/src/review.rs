//! The way of a text through the rules on sentences.

use std::collections::BTreeSet;
use std::ops::Range;

use brief_prose::{Plain, Reading, Utf16, sentences};

use crate::finding::{Edit, Finding, Label, Place};
use crate::overlap::{Found, settle};
use crate::rule::{Draft, Sentence};
use crate::rules::RULES;
use crate::{Field, Lexicon};

/// The findings on a text in Markdown that stands in a part of a briefing, in the order of the text.
///
/// The paths of their places and their names are empty: [`crate::check`] fills them in for a brief.
#[must_use]
pub fn review_text(text: &str, field: Field, lexicon: &Lexicon) -> Vec<Finding> {
    let plain = Plain::of(text);
    let ranges = sentences(plain.text());
    let utf16 = Utf16::new(text);
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (i, range) in ranges.iter().enumerate() {
        let reading = Reading::of(&plain, range.clone(), ranges.get(i + 1).cloned());
        let sentence = Sentence { reading, field, lexicon };
        for worded in review_sentence(&sentence, &Source { text, plain: &plain, utf16: &utf16 }) {
            let repeated = worded.about.is_some_and(|about| !told.insert((worded.finding.rule, about)));
            if !repeated {
                findings.push(worded.finding);
            }
        }
    }
    findings
}

/// The labels of a single sentence: those of its findings that are warnings or errors.
#[must_use]
pub fn label_sentence(text: &str, field: Field) -> Vec<Label> {
    let labels: BTreeSet<Label> =
        review_text(text, field, Lexicon::standard()).iter().flat_map(Finding::labels).collect();
    labels.into_iter().collect()
}

/// A finding on wording.
#[derive(Debug, Clone)]
pub(crate) struct Worded {
    pub(crate) finding: Finding,
    /// What it is about, if a second finding on the same thing on the same slide would be a repetition.
    pub(crate) about: Option<String>,
}

/// A text with the ways back to its source.
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) plain: &'a Plain,
    pub(crate) utf16: &'a Utf16<'a>,
}

/// The findings on one sentence, in the order of its words.
pub(crate) fn review_sentence(sentence: &Sentence<'_>, source: &Source<'_>) -> Vec<Worded> {
    let mut found = Vec::new();
    let mut drafts = Vec::new();
    for rule in RULES {
        rule.look(sentence, &mut drafts);
        found.extend(drafts.drain(..).map(|draft| Found { card: rule.card(), draft }));
    }
    let settled = settle(found, sentence.reading.text().len());
    settled.into_iter().map(|found| placed(found, sentence.reading.start(), source)).collect()
}

/// Turns places in a sentence into places in the source.
fn placed(found: Found<'_>, start: usize, source: &Source<'_>) -> Worded {
    let Found { card, draft } = found;
    let shift = |range: &Range<usize>| range.start + start..range.end + start;
    let bytes = source.plain.source_range(shift(&draft.range));
    let edits = edits(&draft, &shift, source);
    let finding = Finding {
        id: String::new(),
        rule: card.id,
        label: card.label,
        also: draft.also,
        severity: draft.severity.unwrap_or(card.severity),
        place: Place::in_text(bytes, source.text, source.utf16),
        what: draft.what,
        why: card.why(),
        edits,
        question: draft.question,
    };
    Worded { finding, about: draft.about }
}

/// The changes that can be made without breaking a style or a link.
fn edits(draft: &Draft, shift: &impl Fn(&Range<usize>) -> Range<usize>, source: &Source<'_>) -> Vec<Edit> {
    let whole = draft.edits.iter().filter(|edit| source.plain.is_whole(shift(&edit.range)));
    whole
        .map(|edit| {
            let bytes = source.plain.source_range(shift(&edit.range));
            Edit::new(bytes, edit.text.clone(), source.text, source.utf16)
        })
        .collect()
}
