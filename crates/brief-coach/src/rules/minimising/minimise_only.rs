//! The rule that its page describes:
//!
#![doc = include_str!("minimise_only.md")]

use std::ops::Range;

use super::card;
use crate::Field;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;

/// "Only" before the harm.
#[derive(Debug)]
pub(crate) struct MinimiseOnly(Card);

pub(crate) const MINIMISE_ONLY: MinimiseOnly = MinimiseOnly(card("minimise-only", include_str!("minimise_only.md")));

patterns! {
    /// "Only" and its kin.
    ONLY = r"\b(?:(?:a|the) mere|merely|no more than|not more than|nothing but|only|just|barely|simply)\b";
    /// A number may have these before it.
    ABOUT = r"^ (?:about |around |approximately |roughly |some |an estimated |ever |a |an )?$";
    /// Small things that are called small by "only".
    SMALL = r"^ (?:(?:saw |affected |impacted |experienced |had |been |noticed |a |an |some |very |one |for |to |by |caused |about |around |lost |of |in |on |impacting |affecting |hit |involved |involves |touched )){0,4}(?:small|few|handful|fraction|subset|minority|limited|brief|short|slight|minor|tiny|blip|glitch|hiccup|little|single|couple|names|test|cosmetic|temporary|momentary|negligible|inconvenience|formality|number of|portion|percentage)\b";
    /// "It was just …".
    IT_IS = r"\b(?:it|this|that|there|these|which|impact|problem|issue|outage|incident|cause|fault)(?:'s| is| was| were| has been| had been)$";
    AFTER_IT = r"^ (?:(?:a|an|some|one|our|names|test|internal|the (?:test|name|names|first|old))\b|\x{1a})|^ [a-z]+ (?:pressing|pushing|clicking|doing|being|forgetting)|^ cosmetic";
    /// Uses that play nothing down.
    SCOPE = r"^ (?:when|if|after|because|once|until|then|now|over|under|before|outside|as|like|about|in time|for|at|on|in|possible|available|partly|partially|the|by|through|to|with|during|while|since|those|these|our|his|her|their|your|my)\b";
    NOT_BEFORE = r"(?:\bnot |\bread-|\bif |\bthe |\bhave |\bhad |\bhas |\bcan |\bcould |-)$";
    /// What went well is not played down by "only".
    WENT_WELL = r"^[^;,]{0,60}\b(?:success\w*|succeeded|worked|went through|got through|completed|available|reachable|remained|survived|arrived|recovered|restored)\b";
    /// Harm, where the part is not about it.
    HARMED = r"\b(?:affected|impacted|failed|lost|hit|late|delayed|down|closed|unavailable|complain\w*|notic\w+|missing|locked|customers|users|people|clients|accounts|orders)\b";
}

impl Rule for MinimiseOnly {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&ONLY, &DASHED])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        for hit in ONLY.find_iter(shown) {
            if NOT_BEFORE.is_match(sentence.reading.near_before(hit.start()))
                && !hit.as_str().contains(' ')
                && hit.as_str() != "merely"
            {
                continue;
            }
            if plays_down(sentence, &hit.range()) {
                let words = &sentence.reading.text()[hit.range()];
                let what = format!("‘{words}’ can sound dismissive.");
                let (range, new) = wording::without(sentence.reading.text(), &hit.range());
                let draft = Draft::new(hit.range(), what);
                found.push(if hit.as_str().starts_with("nothing") {
                    draft.ask("What was affected?")
                } else {
                    draft.offer(range, new)
                });
            }
        }
        if let Some(hit) = DASHED.find(shown) {
            found.push(
                Draft::new(hit.range(), "Let the facts speak; this can sound dismissive.")
                    .ask("What was affected, in figures?"),
            );
        }
    }
}

patterns! {
    /// "A glitch, just that."
    DASHED = r"[,–-] (?:just|only|merely|nothing but) (?:that|this)(?:\.|$)|\b(?:just|only|merely) a (?:\w+ )?(?:blip|glitch|hiccup|formality|bump|wobble|bug|test)\b";
}

fn plays_down(sentence: &Sentence<'_>, only: &Range<usize>) -> bool {
    let reading = &sentence.reading;
    let shown = reading.shown();
    let word = &shown[only.clone()];
    let after = reading.near_after(only.end);
    let harm_part = matches!(sentence.field, Field::Impact | Field::Summary);
    let harm = harm_part || HARMED.is_match(reading.near_before(only.start)) || HARMED.is_match(after);
    let number = reading.figures_after(only.end).next().is_some_and(|figure| {
        figure.value.is_amount() && ABOUT.is_match(&format!(" {}", shown[only.end..figure.range.start].trim_start()))
    });
    if word == "merely" || word.ends_with("mere") || word == "nothing but" {
        return harm || number || SMALL.is_match(after);
    }
    if number {
        return harm && word != "simply" && !WENT_WELL.is_match(after);
    }
    if word.contains(' ') || word == "barely" {
        return false;
    }
    let it_is = IT_IS.is_match(reading.near_before(only.start).trim_end())
        && (AFTER_IT.is_match(after) || names_somebody(sentence, only));
    it_is || (harm && SMALL.is_match(after) && !SCOPE.is_match(after) && word != "simply")
}

/// "It was just Peter pressing the wrong button."
fn names_somebody(sentence: &Sentence<'_>, only: &Range<usize>) -> bool {
    let next = sentence.reading.text()[only.end..].trim_start();
    let name: &str = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    crate::lexicon::people().given.contains(name)
}
