//! Many words and phrases looked up at once, on word boundaries.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

/// Words and phrases that are found together in one pass.
#[derive(Debug, Clone)]
pub struct Lookup {
    automaton: AhoCorasick,
}

/// A phrase that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The place of the phrase in the list that the lookup was made of.
    pub phrase: usize,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

impl Lookup {
    /// Prepares phrases; they are to be in small letters if the texts will be.
    ///
    /// # Panics
    /// If the phrases together fill gigabytes.
    #[must_use]
    pub fn new<P: AsRef<[u8]>>(phrases: impl IntoIterator<Item = P>) -> Self {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(phrases)
            .expect("phrases of a few words each fit into an automaton");
        Self { automaton }
    }

    /// The phrases in a text that stand as whole words, from left to right.
    /// Where several overlap, the first is taken, and of those that begin together the longest.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let mut all: Vec<Hit> = self
            .automaton
            .find_overlapping_iter(text)
            .map(|found| Hit { phrase: found.pattern().as_usize(), range: found.range() })
            .filter(|hit| is_whole_word(text, &hit.range))
            .collect();
        all.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end), hit.phrase));
        let mut end = 0;
        all.retain(|hit| {
            let free = hit.range.start >= end;
            if free {
                end = hit.range.end;
            }
            free
        });
        all
    }
}

/// Whether no letter or digit touches a range from outside, where the range itself begins or ends with one.
#[must_use]
pub(crate) fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let inner = &text[range.clone()];
    let left = word(inner.chars().next()) && word(text[..range.start].chars().next_back());
    let right = word(inner.chars().next_back()) && word(text[range.end..].chars().next());
    !left && !right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_longest_whole_words() {
        let lookup = Lookup::new(["data", "data pipeline", "pipe", "4xx"]);
        let text = "the data pipeline, metadata, data and 4xx";
        let found: Vec<&str> = lookup.find(text).into_iter().map(|hit| &text[hit.range]).collect();
        assert_eq!(found, ["data pipeline", "data", "4xx"]);
    }
}
