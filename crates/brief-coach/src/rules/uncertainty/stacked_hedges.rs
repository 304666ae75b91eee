//! The rule that its page describes:
//!
#![doc = include_str!("stacked_hedges.md")]

use std::ops::Range;

use super::card;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;

/// Two hedges or more on one claim.
#[derive(Debug)]
pub(crate) struct StackedHedges(Card);

pub(crate) const STACKED_HEDGES: StackedHedges =
    StackedHedges(card("stacked-hedges", include_str!("stacked_hedges.md")));

patterns! {
    HEDGE = r"\b(?:may or may not|might or might not|may|might|could (?:possibly|potentially|perhaps|maybe|conceivably|be|have|well|also|sort of|lead|cause|mean|happen|affect|spread|still|even|result)|can possibly|possibly|potentially|perhaps|maybe|probably|presumably|apparently|conceivably|arguably|sort of|kind of|somehow|
        (?:we|i) (?:think|believe|guess|suppose|suspect|assume|reckon|hope)|hopefully|it (?:seems|appears)|seems?(?: to)?|appears? to|(?:most |very )?likely|it is possible|it's possible|(?:the|our|one) (?:suspicion|guess|hunch|assumption) is|not (?:entirely |quite |completely |totally )?(?:sure|certain)|(?:are|am|is|still|remain) (?:unsure|uncertain)|unclear|in theory|theoretically|more or less|as far as we (?:know|can tell)|some kind of|some sort of|if at all|there is a (?:possibility|chance)|to some extent|in some way|uncertain)\b";
    /// Where one claim ends and the next begins.
    BOUNDARY = r"[;:–—]| and | but |, so ";
    /// "May" as the month.
    MONTH = r"(?:\b(?:in|on|by|of|since|until|from|early|late|mid|last|next|this|before|after|during|to|and|\d{1,2}) |^)$";
    AFTER_MONTH = r"^(?: \d| is| was|,|\.|$| and june| to june| or june)";
}

impl Rule for StackedHedges {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&HEDGE])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let hedges = hedges(sentence);
        let shown = sentence.reading.shown();
        for pair in hedges.windows(2) {
            let between = &shown[pair[0].end..pair[1].start];
            if BOUNDARY.is_match(between) {
                continue;
            }
            let what = "There are too many hedges in this. Keep one, or give a percentage.";
            found.push(drop_second(sentence, pair, Draft::new(pair[0].start..pair[1].end, what)));
            return;
        }
        if let Some(twice) = hedges.iter().find(|hedge| shown[(*hedge).clone()].contains(" or ")) {
            found.push(
                Draft::new(twice.clone(), "This says nothing. Say what you expect, and when you will know.")
                    .ask("When will it be known?"),
            );
        }
    }
}

fn hedges(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let shown = sentence.reading.shown();
    let mut hedges: Vec<Range<usize>> = Vec::new();
    for hit in HEDGE.find_iter(shown) {
        let month = hit.as_str() == "may"
            && MONTH.is_match(sentence.reading.near_before(hit.start()))
            && AFTER_MONTH.is_match(&shown[hit.end()..]);
        // "Could possibly" is found as one hedge and holds two.
        let second = ["possibly", "potentially", "perhaps", "maybe", "conceivably", "sort of"]
            .iter()
            .find(|word| hit.as_str().ends_with(*word) && hit.as_str().len() > word.len());
        match second {
            _ if month => {}
            Some(word) => {
                hedges.push(hit.start()..hit.end() - word.len() - 1);
                hedges.push(hit.end() - word.len()..hit.end());
            }
            None => hedges.push(hit.range()),
        }
    }
    hedges
}

/// Offers to drop the second hedge if it is an adverb, which can go without a trace.
fn drop_second(sentence: &Sentence<'_>, pair: &[Range<usize>], draft: Draft) -> Draft {
    let shown = sentence.reading.shown();
    let adverb = |range: &Range<usize>| {
        matches!(
            &shown[range.clone()],
            "possibly"
                | "potentially"
                | "perhaps"
                | "maybe"
                | "probably"
                | "presumably"
                | "apparently"
                | "conceivably"
                | "somehow"
                | "hopefully"
                | "sort of"
                | "kind of"
                | "arguably"
        )
    };
    match [&pair[1], &pair[0]].into_iter().find(|range| adverb(range)) {
        Some(range) if hedges_left(sentence, range) < 2 => {
            let (range, words) = wording::without(sentence.reading.text(), range);
            draft.offer(range, words)
        }
        _ => draft.ask("Which one of these is meant, or how likely is it?"),
    }
}

fn hedges_left(sentence: &Sentence<'_>, without: &Range<usize>) -> usize {
    hedges(sentence).iter().filter(|hedge| *hedge != without).count()
}
