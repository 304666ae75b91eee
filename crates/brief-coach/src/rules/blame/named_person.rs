//! The rule that its page describes:
//!
#![doc = include_str!("named_person.md")]

use std::ops::Range;

use super::card;
use crate::finding::Severity;
use crate::grammar::patterns;
use crate::lexicon::people;
use crate::rule::{Card, Draft, Rule, Sentence};

/// A person by name, beside a word of error.
#[derive(Debug)]
pub(crate) struct NamedPerson(Card);

pub(crate) const NAMED_PERSON: NamedPerson =
    NamedPerson(card("blame-named-person", Severity::Error, include_str!("named_person.md")));

static NAME: crate::grammar::Pattern = std::sync::LazyLock::new(|| {
    regex::Regex::new(r"(?-u:\b)([A-Z][a-z]+)(?: [A-Z][a-z'-]+| [A-Z]\.?)?").expect("the pattern of a name is valid")
});

patterns! {
    /// What follows a person who is blamed.
    TAIL = r"^(?:'s (?:\w+ )?(?:mistakes?|errors?|faults?|negligence|slip|slip-up|oversight|carelessness|blunder|misjudgement|failure|inattention|incompetence|fault)\b
        | {aux}{0,2}(?:{blunder}|{slip} \w+|broke (?:the|it|our)|has failed|failed us|is to blame|was to blame|is at fault|was at fault|caused (?:the|this|it|an|our)|messed|screwed|let us down)\b
        | {aux}{0,2}(?P<verb>\w+)(?: (?:on|in|at|to|up|off))? (?:a|an|the) (?:wrong|incorrect)\b
        | {aux}{0,2}\w+ {pause}(?:by mistake|by accident|in error)\b
        | (?:should|could|ought to) (?:not |never )?have (?:been (?:given|told|more|paying|there|allowed|trusted|trained|let)|\w+)\b
        | was careless| was negligent| was not paying)";
    /// What stands before a person who is blamed.
    BEFORE = r"(?:\b(?:because of|due to|the fault of|an? (?:\w+ )?(?:mistake|error|slip|blunder|oversight) by|mistake of|error of|blame|blamed|blaming|down to|fault lies with|fault of|responsibility lies with)) $";
    FINDS = r"^(?:found|discovered|noticed|corrected|fixed|spotted|detected|saw|removed|replaced|reverted|restored|reported|received|got|was|is|had|has|reviews|reviewed|repaired|explained|confirmed|identified|reports)$";
}

impl Rule for NamedPerson {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        if let Some(range) = blamed(sentence) {
            let what = "Take the name out. Names belong next to actions and owners only.";
            found.push(Draft::new(range, what).ask("Which of our steps had no second check?"));
        }
    }
}

fn blamed(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let reading = &sentence.reading;
    NAME.captures_iter(reading.text()).find_map(|hit| {
        let (whole, first) = (hit.get(0)?, hit.get(1)?);
        if !people().given.contains(first.as_str()) || reading.is_hidden(&whole.range()) {
            return None;
        }
        // The word after a given name may be a capital that begins something else; both ends are tried.
        [whole.end(), first.end()].into_iter().find_map(|end| {
            let tail = TAIL.captures(&reading.shown()[end..]);
            let tail = tail.filter(|tail| tail.name("verb").is_none_or(|verb| !FINDS.is_match(verb.as_str())));
            let after = tail.and_then(|tail| tail.get(0)).map(|tail| whole.start()..end + tail.end());
            let before = BEFORE.find(reading.near_before(whole.start()));
            after.or_else(|| before.map(|before| whole.start() - before.len()..end))
        })
    })
}
