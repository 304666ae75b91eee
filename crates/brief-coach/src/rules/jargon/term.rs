//! The rule that its page describes:
//!
#![doc = include_str!("term.md")]

use super::{card, plainer};
use crate::finding::Severity;
use crate::grammar::patterns;
use crate::lexicon::TermHit;
use crate::rule::{Card, Draft, Rule, Sentence};

/// A technical term that is not explained.
#[derive(Debug)]
pub(crate) struct Term(Card);

pub(crate) const TERM: Term = Term(card("jargon-term", Severity::Warning, include_str!("term.md")));

patterns! {
    /// To roll back something that everybody understands is plain.
    PLAIN_OBJECT = r"^ (?:the |this |that |these |those |our |all |both |to |from |last |its |a |an |(?:\w+(?:'s|s')) |previous |earlier |older |old |new |recent |software |faulty |prior |latest |\w+day's |configuration |system |app |stable |known |good |working |most )*
        (?:versions?|updates?|changes?|releases?|upgrade|app|software|configuration|settings?|price lists?|state|patch|website|deployments?|code|rollout|feature|price|prices)\b";
    /// And so is a change that was rolled back.
    PLAIN_SUBJECT = r"\b(?:version|update|fix|deployment|rollout|code|feature|change|changes|release|upgrade|configuration|setting|settings|patch|it|this|which|that|everything)(?: that \w+(?: \w+)?)? (?:(?:was|were|has been|have been|had been|is|are|being|will be|be|could be|can be|must be)(?: \w+ly| then| now| also)* )?$";
}

impl Rule for Term {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let mut explained = 0..0;
        for hit in sentence.terms() {
            // What explains a term is not picked to pieces.
            if explained.contains(&hit.range.start) {
                continue;
            }
            if sentence.reading.is_explained(&hit.range) {
                explained = hit.range.end..brackets_end(sentence, hit.range.end);
            } else if !is_plain_rollback(sentence, hit) {
                found.push(draft(sentence, hit));
            }
        }
    }
}

/// The end of the brackets that open right after a place; the place itself if none do.
fn brackets_end(sentence: &Sentence<'_>, at: usize) -> usize {
    let after = sentence.reading.near_after(at);
    let opens = after.trim_start_matches('s').starts_with(" (");
    at + after.find(')').filter(|_| opens).unwrap_or(0)
}

fn is_plain_rollback(sentence: &Sentence<'_>, hit: &TermHit<'_>) -> bool {
    let word = &sentence.reading.lower()[hit.range.clone()];
    if !(word.starts_with("roll") || word.starts_with("redeploy")) {
        return false;
    }
    let after = sentence.reading.near_after(hit.range.end);
    PLAIN_OBJECT.is_match(after) || PLAIN_SUBJECT.is_match(sentence.reading.near_before(hit.range.start))
}

fn draft(sentence: &Sentence<'_>, hit: &TermHit<'_>) -> Draft {
    let written = &sentence.reading.text()[hit.range.clone()];
    let mut draft = Draft::new(hit.range.clone(), format!("The CEO may not know ‘{written}’."));
    draft.about = Some(hit.entry.map_or(written, |entry| entry.term.as_str()).to_lowercase());
    match hit.entry {
        Some(entry) => plainer(draft, sentence.reading.text(), &hit.range, entry),
        None => draft.offer(hit.range.end..hit.range.end, " ([plain words])").ask("What does it do, in plain words?"),
    }
}
