//! One finding for one place: of several on the same words the most telling is kept.

use std::collections::BTreeMap;

use crate::finding::{Label, Severity};
use crate::rule::{Card, Draft};

/// A finding of a rule on a sentence, before it gets its place in the text.
pub(crate) struct Found<'a> {
    pub(crate) card: &'a Card,
    pub(crate) draft: Draft,
}

impl Found<'_> {
    fn severity(&self) -> Severity {
        self.draft.severity.unwrap_or(self.card.severity)
    }

    /// The smaller, the more telling: a finding that counts before a hint, then the kind, then the longer words.
    /// Of rules on the same words the first by name is kept: an abbreviation is told as one, not as a term.
    fn rank(&self) -> (bool, usize, std::cmp::Reverse<usize>, &'static str) {
        let order = match self.card.label {
            Some(Label::Blame) => 0,
            Some(Label::Overpromise) => 1,
            Some(Label::ExcessUncertainty) => 2,
            Some(Label::Speculation) => 3,
            Some(Label::Minimising) => 4,
            Some(Label::Jargon) => 5,
            Some(Label::Vague) => 6,
            Some(Label::Wordy) => 7,
            None => 8,
        };
        (self.severity() == Severity::Hint, order, std::cmp::Reverse(self.draft.range.len()), self.card.id)
    }

    /// Takes over what another finding on the same words is about: a guess about who did it is blame and still a guess, and a
    /// technical term does not make "increased latency" less vague.
    fn also_says(&mut self, other: &Self) {
        let pair = (self.card.label, other.card.label);
        let both =
            matches!(pair, (Some(Label::Blame), Some(Label::Speculation)) | (Some(Label::Jargon), Some(Label::Vague)));
        if both && other.severity() > Severity::Hint {
            self.draft.also = self.draft.also.or(other.card.label);
        }
    }
}

/// Keeps one finding for each place, in the order of the sentence.
///
/// A finding on the whole sentence (its length, say) overlaps nothing.
pub(crate) fn settle(mut found: Vec<Found<'_>>, sentence: usize) -> Vec<Found<'_>> {
    found.sort_by_key(Found::rank);
    let mut kept: Vec<Found<'_>> = Vec::new();
    // The places taken so far by their starts, with their ends and the findings there; none overlaps another.
    let mut taken: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for next in found {
        let place = &next.draft.range;
        if *place == (0..sentence) {
            kept.push(next);
            continue;
        }
        let before = taken.range(..place.end.max(place.start + 1)).next_back();
        match before {
            Some((_, &(end, winner))) if end > place.start => kept[winner].also_says(&next),
            _ => {
                taken.insert(place.start, (place.end, kept.len()));
                kept.push(next);
            }
        }
    }
    kept.sort_by_key(|found| (found.draft.range.start, found.draft.range.end));
    kept
}
