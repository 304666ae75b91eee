//! The rule that its page describes:
//!
#![doc = include_str!("spelling.md")]

use std::collections::BTreeSet;

use brief_model::Brief;

use crate::finding::Severity;
use crate::spelling::words_of;
use crate::text::Manner;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A word that no dictionary has.
pub(crate) const SPELLING: BriefRule =
    BriefRule { card: card("spelling", Severity::Hint, include_str!("spelling.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    if whole.texts.iter().all(|heard| heard.reading.strays.is_empty()) {
        return;
    }
    let names = names(whole);
    for heard in whole.texts {
        for stray in &heard.reading.strays {
            // "Kibworth reports" may be the name of somebody; a word in small letters is none.
            let lower = stray.word.to_lowercase();
            let name = names.contains(&lower) || whole.learned.contains(&lower);
            if name || (stray.may_be_name && is_written_elsewhere(whole, &stray.word)) {
                continue;
            }
            let what = match (stray.foreign, is_american(whole.brief)) {
                (true, false) => format!("‘{}’ is the American spelling.", stray.word),
                (true, true) => format!("‘{}’ is the British spelling.", stray.word),
                (false, _) => format!("‘{}’ is in no dictionary.", stray.word),
            };
            found.push(Remark::at(heard, &stray.place, what).ask("Is it spelled as you mean it?"));
        }
    }
}

fn is_american(brief: &Brief) -> bool {
    brief.language.eq_ignore_ascii_case("en-US")
}

/// The words of all names in the brief: people, teams, sources, the system, terms and components; and the words that the
/// presenter has said to be right.
fn names(whole: &Whole<'_>) -> BTreeSet<String> {
    let named = whole.texts.iter().filter(|heard| {
        heard.manner == Manner::Name || matches!(heard.text.field.as_str(), "situation.title" | "situation.system")
    });
    let taught = whole.brief.review.known_words.iter().map(String::as_str);
    named.map(|heard| heard.text.text).chain(taught).flat_map(words_of).collect()
}

/// Whether a word stands inside a sentence with a capital letter somewhere, so that it is a name.
fn is_written_elsewhere(whole: &Whole<'_>, word: &str) -> bool {
    let inside = format!(" {word}");
    whole.texts.iter().any(|heard| {
        heard
            .text
            .text
            .match_indices(&inside)
            .any(|(at, _)| heard.text.text[..at].ends_with(|c: char| c.is_alphanumeric() || c == ','))
    })
}
