//! The rule that its page describes:
//!
#![doc = include_str!("someone.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// Somebody who got it wrong.
#[derive(Debug)]
pub(crate) struct Someone(Card);

pub(crate) const SOMEONE: Someone = Someone(card("blame-someone", Severity::Error, include_str!("someone.md")));

patterns! {
    BLAME = r"\b(?:(?:someone|somebody|some person|some people|some idiot|some colleague|one person|a person|one individual|an individual|one of us|a single person|people)(?: (?:in|on|at|from|of) (?:the |our )?\w+(?: \w+)?)?
         {aux}{0,2}(?:{blunder}|{slip} \w+|deleted|broke|pressed|pushed|pulled|clicked|typed|unplugged|tripped|removed|overwrote|slipped|did something|did not|didn't|made (?:a|an|the)|caused|changed|left|switched|turned|muted|disabled|silenced|ignored|
        messed|spilled|spilt|dropped|lost|kicked|disconnected|used the wrong|\w+ the wrong)
        |(?:they|he|she) (?:\w+ ){1,3}?without (?:prior |any |our |my |the )?(?:approval|permission|asking|telling|checking|testing|consent|notice|consulting)
        |(?:nobody|no one|no-one) (?:(?:in|on|at|from) (?:the )?\w+(?: \w+)? )?(?:\w+ )?(?:bothered|could be bothered|took the trouble|felt responsible|took responsibility|did (?:his|her|their) job)
        |whoever (?:\w+ )+?(?:did not|didn't|forgot|failed|should|must|made|caused|was not|wasn't)
        |(?:one|a single|some) (?:person|individual|employee|colleague|man|woman)'s (?:\w+ )?(?:mistakes?|errors?|faults?|slips?|carelessness|negligence|oversight)
        |(?:mistakes?|error|fault|slip|carelessness) (?:by|of|made by|on the part of) (?:someone|somebody|one person|a person|an individual|one individual|a single person)
        |(?:whose|his|her|their own) (?:fault|mistake|error|carelessness|negligence))\b";
    /// What may follow without fault.
    HARMLESS = r"(?:\d|thousand|million|hundred|more|many|most|some) people\b|\bpeople (?:\w+ ){0,4}(?:left|lost|dropped|changed|switched)\b|\b(?:if|when|in case|until|before|so that|unless|that|to|for|with|from|at|of) (?:someone|somebody|people|a person)\b";
}

impl Rule for Someone {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&BLAME])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        let Some(hit) = BLAME.find(shown) else { return };
        if HARMLESS.is_match(shown) {
            return;
        }
        found.push(
            Draft::new(hit.range(), "This looks like blame. State what happened, not who did it.")
                .ask("Which step had no second check?"),
        );
    }
}
