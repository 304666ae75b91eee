//! What the speaker says and what leads through the notes: spoken sentences, with times and durations in words.

mod aloud;
mod book;
mod facts;
mod figures;
mod plan;

pub(crate) use facts::{SpokenPeriod, SpokenRepeat, SpokenRisk};
pub(crate) use plan::{Group, SpokenPlan};

use super::English;
use super::clause::joined;
use crate::language::plural::capitalised;

impl English {
    /// A text as a sentence: with a capital at the beginning and a full stop at the end.
    pub(crate) fn sentence(self, text: &str) -> String {
        let text = text.trim_end_matches([' ', ',', ';', ':']);
        if text.is_empty() {
            return String::new();
        }
        let ended = text.trim_end_matches(['”', '’', ')']).ends_with(['.', '?', '!', '…']);
        format!("{}{}", capitalised(text), if ended { "" } else { "." })
    }

    /// Two pieces with a space between them, if both are there.
    pub(crate) fn joined(self, first: &str, second: &str) -> String {
        joined(first, second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_sentences() {
        let cases = [
            ("it is over", "It is over."),
            ("Is it over?", "Is it over?"),
            ("it is “over.”", "It is “over.”"),
            ("it is over;", "It is over."),
            ("", ""),
        ];
        for (words, sentence) in cases {
            assert_eq!(English.sentence(words), sentence);
        }
    }

    #[test]
    fn names_a_role_with_its_article_and_a_person_without() {
        assert_eq!(English.notes_heading("Head of Platform"), "Speaker notes, for the Head of Platform");
        assert_eq!(English.notes_heading("Ada Lovelace"), "Speaker notes, for Ada Lovelace");
        assert_eq!(English.notes_heading(""), "Speaker notes");
    }
}
