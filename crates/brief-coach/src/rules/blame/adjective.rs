//! The rule that its page describes:
//!
#![doc = include_str!("adjective.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;

/// A judging word about people or their work.
#[derive(Debug)]
pub(crate) struct Adjective(Card);

pub(crate) const ADJECTIVE: Adjective =
    Adjective(card("blame-adjective", Severity::Warning, include_str!("adjective.md")));

patterns! {
    JUDGING = r"\b(?P<word>careless|negligent|lazy|incompetent|amateurish|amateur|reckless|rookie|botched|sloppy|stupid|foolish|irresponsible|clumsy|unprofessional|thoughtless|slapdash|shoddy|half-hearted|inept|dumb|ill-considered|haphazard|idiotic|unqualified|inattentive)
         (?:\w+ ){0,2}?(?:changes?|work|updates?|handling|mistakes?|errors?|tests?|testing|reviews?|planning|preparation|coding|code|job|upgrade|rollout|release|deployment|design|migration|check|checks|act|behaviour|behavior|attitude|approach|action|actions|maintenance|installation|decision|execution|programming|
        {role}|{vendor})\b";
    PREDICATE = r"\b(?:{role}|{vendor}|they|he|she) (?:was|were|is|are|has been|have been|had been) (?:\w+ly |very |too |simply |just |rather )?(?P<word>careless|negligent|lazy|incompetent|amateurish|reckless|sloppy|stupid|foolish|irresponsible|clumsy|unprofessional|inept|inattentive|unqualified)\b";
    BOTCHED = r"\b(?:{role}|{vendor}) {aux}{0,2}(?P<word>botched|bungled|messed up|screwed up|fouled up|mishandled|mismanaged|fumbled)\b";
    /// Bad work, with the one who did it.
    POOR = r"\b(?P<word>poor|bad|lax|substandard|sub-standard|inadequate|insufficient) (?:workmanship|work|planning|judgement|judgment|preparation|supervision|management|discipline|communication|handling|testing|quality control|housekeeping|training) (?:by|of|from|on the part of) (?:{role}|{vendor})\b";
    /// Carelessness given as the cause.
    CAUSE = r"\b(?:caused by|due to|because of|down to|result of|out of|through|led by|by) (?:sheer |pure |gross |simple )?(?P<word>carelessness|negligence|incompetence|laziness|stupidity|sloppiness|recklessness|inattention|sloppy work)\b";
}

impl Rule for Adjective {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&JUDGING, &PREDICATE, &BOTCHED, &POOR, &CAUSE])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        for (pattern, can_go) in
            [(&BOTCHED, false), (&PREDICATE, false), (&JUDGING, true), (&POOR, true), (&CAUSE, false)]
        {
            let Some(hit) = pattern.captures(shown).and_then(|hit| hit.name("word")) else { continue };
            let text = sentence.reading.text();
            let draft =
                Draft::new(hit.range(), format!("‘{}’ is a judgement. Describe the event.", &text[hit.range()]));
            found.push(if can_go {
                let (range, words) = wording::without(text, &hit.range());
                draft.offer(range, words)
            } else {
                draft.ask("What happened, without the judgement?")
            });
            return;
        }
    }
}
