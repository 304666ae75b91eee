//! The way of a text through the rules on sentences.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use brief_prose::{Plain, Reading, Utf16, sentences};

use crate::finding::{Edit, Finding, Label, Place};
use crate::gate::Gate;
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
        let sentence = Sentence::new(reading, field, lexicon);
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

/// Which rules can have anything to say about a sentence. It is made once, when the first sentence is read.
static GATE: LazyLock<Gate> = LazyLock::new(|| Gate::of(RULES.iter().map(|rule| rule.needs())));

/// The findings on one sentence, in the order of its words.
pub(crate) fn review_sentence(sentence: &Sentence<'_>, source: &Source<'_>) -> Vec<Worded> {
    let mut found = Vec::new();
    let mut drafts = Vec::new();
    let open = GATE.open(sentence.reading.shown());
    for (_, rule) in RULES.iter().enumerate().filter(|(place, _)| open.has(*place)) {
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

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Cases {
        case: Vec<Case>,
    }

    #[derive(Deserialize)]
    struct Case {
        text: String,
        field: Field,
    }

    /// All sentences that we have: the cases, and the examples on the pages of the rules and beside the phrases.
    fn texts() -> Vec<(String, Field)> {
        let files = [include_str!("../tests/cases/known.toml"), include_str!("../tests/cases/reports.toml")];
        let cases = files.map(|file| toml::from_str::<Cases>(file).expect("the cases are valid TOML").case);
        let mut all: Vec<(String, Field)> = cases.into_iter().flatten().map(|case| (case.text, case.field)).collect();
        for rule in RULES {
            let examples = rule.card().examples("Weak").chain(rule.card().examples("Better"));
            all.extend(examples.map(|(field, text)| (text.to_owned(), field)));
        }
        for (rule, parts) in RULES.iter().filter_map(|rule| Some((rule, rule.parts()?))) {
            let phrases = &crate::phrase::phrases(rule.card().id).phrases;
            let field = parts.first().copied().unwrap_or(Field::Summary);
            all.extend(phrases.iter().flat_map(|phrase| &phrase.flags).map(|text| (text.clone(), field)));
        }
        all
    }

    #[test]
    fn the_gate_keeps_no_rule_from_speaking() {
        let mut shut = Vec::new();
        let mut opened = 0_usize;
        let texts = texts();
        for (text, field) in &texts {
            let plain = Plain::of(text);
            let reading = Reading::of(&plain, 0..plain.text().len(), None);
            let sentence = Sentence::new(reading, *field, Lexicon::standard());
            let open = GATE.open(sentence.reading.shown());
            for (place, rule) in RULES.iter().enumerate().filter(|(_, rule)| rule.card().label.is_some()) {
                let mut found = Vec::new();
                rule.look(&sentence, &mut found);
                opened += usize::from(open.has(place));
                if !found.is_empty() && !open.has(place) {
                    shut.push(format!("{}: {text}", rule.card().id));
                }
            }
        }
        assert!(shut.is_empty(), "{}", shut.join("\n"));
        let asked = opened / texts.len();
        assert!(asked < 16, "of 33 rules, {asked} are asked about a sentence");
    }
}
