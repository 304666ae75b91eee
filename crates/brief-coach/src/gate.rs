//! Which rules can have anything to say about a sentence, told by a few letters in one pass over it.
//!
//! Most sentences hold nothing that most rules look for. From the patterns without which a rule stays silent, the letters
//! are taken with which every match begins or ends; a rule is asked only where some of its letters stand in the sentence.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use regex_syntax::hir::Hir;
use regex_syntax::hir::literal::{ExtractKind, Extractor};

/// A set of rules by their places in the list of rules.
type Places = u128;

/// The letters of all rules.
pub(crate) struct Gate {
    letters: AhoCorasick,
    /// For each of the letters the rules that they open.
    opens: Vec<Places>,
    /// The rules that have to look at every sentence.
    always: Places,
}

/// The rules that are to look at a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Open(Places);

impl Open {
    /// Whether the rule at a place is to look.
    pub(crate) const fn has(self, place: usize) -> bool {
        self.0 >> place & 1 == 1
    }
}

/// Fewer letters than these stand in nearly every sentence.
const FEWEST: usize = 3;

/// More letters than these make the pass no more precise.
const MOST: usize = 8;

impl Gate {
    /// The gate of rules by what they need: patterns of which one is in every sentence that the rule says something about.
    ///
    /// # Panics
    /// If there are more than 128 rules, or if a pattern is no valid expression.
    pub(crate) fn of(needs: impl Iterator<Item = Vec<String>>) -> Self {
        let mut opens: BTreeMap<Vec<u8>, Places> = BTreeMap::new();
        let mut always = 0;
        for (place, patterns) in needs.enumerate() {
            let rule: Places = 1_u128.checked_shl(u32::try_from(place).unwrap_or(u32::MAX)).expect("128 rules fit");
            let letters: Option<Vec<Vec<Vec<u8>>>> = patterns.iter().map(|pattern| letters(pattern)).collect();
            match letters.filter(|_| !patterns.is_empty()) {
                Some(letters) => letters.into_iter().flatten().for_each(|some| *opens.entry(some).or_default() |= rule),
                None => always |= rule,
            }
        }
        let letters = AhoCorasick::new(opens.keys()).expect("some thousand letters fit into an automaton");
        Self { letters, opens: opens.into_values().collect(), always }
    }

    /// The rules that may have something to say about a sentence in small letters.
    pub(crate) fn open(&self, shown: &str) -> Open {
        let mut open = self.always;
        for hit in self.letters.find_overlapping_iter(shown) {
            open |= self.opens[hit.pattern().as_usize()];
        }
        Open(open)
    }
}

/// The letters of which some stand in every match of a pattern; none if they cannot be told, or would stand everywhere.
fn letters(pattern: &str) -> Option<Vec<Vec<u8>>> {
    let hir = regex_syntax::parse(pattern).expect("the patterns of the rules are valid and are tested");
    let ends = [ExtractKind::Prefix, ExtractKind::Suffix];
    ends.into_iter().filter_map(|end| letters_at(&hir, end)).max_by_key(|letters| letters.iter().map(Vec::len).min())
}

/// The letters with which every match begins, or with which it ends.
fn letters_at(hir: &Hir, end: ExtractKind) -> Option<Vec<Vec<u8>>> {
    let first = matches!(end, ExtractKind::Prefix);
    let mut extractor = Extractor::new();
    extractor.kind(end).limit_class(12).limit_repeat(4).limit_literal_len(24).limit_total(6_000);
    let found = extractor.extract(hir);
    let mut letters: Vec<Vec<u8>> = Vec::new();
    for literal in found.literals()? {
        let bytes = literal.as_bytes();
        if bytes.len() < FEWEST {
            return None;
        }
        let kept = bytes.len().min(MOST);
        letters.push(if first { bytes[..kept].to_vec() } else { bytes[bytes.len() - kept..].to_vec() });
    }
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(pattern: &str, text: &str) -> bool {
        Gate::of([vec![pattern.to_owned()]].into_iter()).open(text).has(0)
    }

    #[test]
    fn opens_where_a_match_may_begin_or_end() {
        assert!(open(r"\b(?:probably|maybe)\b", "it is probably late"));
        assert!(!open(r"\b(?:probably|maybe)\b", "it is late"));
        assert!(open(r"[a-z]+ (?:forgot|missed)", "the team forgot it"));
        assert!(!open(r"[a-z]+ (?:forgot|missed)", "the team saw it"));
    }

    #[test]
    fn stays_open_where_nothing_can_be_told() {
        assert!(open(r"[a-z]+", "1"));
        assert!(open(r"(?:an? )?[a-z]+", "1"));
        assert!(Gate::of([Vec::new()].into_iter()).open("").has(0));
    }
}
