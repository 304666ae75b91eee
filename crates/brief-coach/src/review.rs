//! The way of a text through the rules.

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
/// The paths of their places are empty: whoever knows the document fills them in.
#[must_use]
pub fn review_text(text: &str, field: Field, lexicon: &Lexicon) -> Vec<Finding> {
    review_plain(&Plain::of(text), text, field, lexicon)
}

/// The labels of a single sentence: those of its findings that are warnings or errors.
#[must_use]
pub fn label_sentence(text: &str, field: Field) -> Vec<Label> {
    let labels: BTreeSet<Label> =
        review_text(text, field, Lexicon::standard()).iter().flat_map(Finding::labels).collect();
    labels.into_iter().collect()
}

/// The findings on words that have been read already.
pub(crate) fn review_plain(plain: &Plain, source: &str, field: Field, lexicon: &Lexicon) -> Vec<Finding> {
    let ranges = sentences(plain.text());
    let utf16 = Utf16::new(source);
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (i, range) in ranges.iter().enumerate() {
        let reading = Reading::of(plain, range.clone(), ranges.get(i + 1).cloned());
        let sentence = Sentence { reading, field, lexicon };
        for found in review_sentence(&sentence) {
            if found.draft.about.as_ref().is_some_and(|about| !told.insert((found.card.id, about.clone()))) {
                continue;
            }
            findings.push(placed(found, range.start, plain, source, &utf16));
        }
    }
    findings
}

fn review_sentence<'a>(sentence: &Sentence<'_>) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    let mut drafts = Vec::new();
    for rule in RULES {
        rule.look(sentence, &mut drafts);
        found.extend(drafts.drain(..).map(|draft| Found { card: rule.card(), draft }));
    }
    settle(found, sentence.reading.text().len())
}

/// Turns places in a sentence into places in the source.
fn placed(found: Found<'_>, start: usize, plain: &Plain, source: &str, utf16: &Utf16<'_>) -> Finding {
    let Found { card, draft } = found;
    let shift = |range: &Range<usize>| range.start + start..range.end + start;
    let bytes = plain.source_range(shift(&draft.range));
    let edits = edits(&draft, &shift, plain, utf16);
    Finding {
        rule: card.id,
        label: card.label,
        also: draft.also,
        severity: draft.severity.unwrap_or(card.severity),
        place: Place {
            field: String::new(),
            utf16: utf16.range(bytes.clone()),
            words: source.get(bytes.clone()).unwrap_or_default().to_string(),
            bytes,
        },
        what: draft.what,
        why: card.why(),
        edits,
        question: draft.question,
    }
}

/// The changes that can be made without breaking a style or a link.
fn edits(draft: &Draft, shift: &impl Fn(&Range<usize>) -> Range<usize>, plain: &Plain, utf16: &Utf16<'_>) -> Vec<Edit> {
    let whole = draft.edits.iter().filter(|edit| plain.is_whole(shift(&edit.range)));
    whole
        .map(|edit| {
            let bytes = plain.source_range(shift(&edit.range));
            let gap =
                edit.text.find('[').and_then(|open| edit.text[open..].find(']').map(|close| open..open + close + 1));
            Edit { utf16: utf16.range(bytes.clone()), bytes, text: edit.text.clone(), gap }
        })
        .collect()
}
