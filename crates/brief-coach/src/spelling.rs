//! Spelling: words that neither the dictionary nor the glossary has.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use spellbook::Dictionary;

use crate::Lexicon;
use crate::finding::Place;
use crate::review::Source;

/// The dictionaries for a kind of English. Each is read once, when it is first needed.
#[derive(Debug)]
pub(crate) struct Spelling {
    own: &'static LazyLock<Dictionary>,
    /// The one of the other side of the ocean, to say so.
    other: &'static LazyLock<Dictionary>,
    british: bool,
}

/// A word that no dictionary has.
#[derive(Debug, Clone)]
pub(crate) struct Stray {
    pub(crate) place: Place,
    /// The word as it is written, without the ending of the possessive.
    pub(crate) word: String,
    /// Whether it is right on the other side of the ocean.
    pub(crate) foreign: bool,
    /// Whether it begins a sentence with a capital letter, so that it may be a name.
    pub(crate) may_be_name: bool,
}

static BRITISH: LazyLock<Dictionary> = LazyLock::new(|| {
    read(
        include_str!("../../../assets/dictionaries/en_GB/en_GB.aff"),
        include_str!("../../../assets/dictionaries/en_GB/en_GB.dic"),
    )
});

static AMERICAN: LazyLock<Dictionary> = LazyLock::new(|| {
    read(
        include_str!("../../../assets/dictionaries/en_US/en_US.aff"),
        include_str!("../../../assets/dictionaries/en_US/en_US.dic"),
    )
});

fn read(rules: &str, words: &str) -> Dictionary {
    Dictionary::new(rules, words).expect("the dictionaries are part of the program and are tested")
}

/// How many words are suggested at most.
const SUGGESTED: usize = 5;

impl Spelling {
    /// The spelling of a language by its BCP 47 tag; none if it is not English.
    pub(crate) fn of(language: &str) -> Option<&'static Self> {
        static GB: Spelling = Spelling { own: &BRITISH, other: &AMERICAN, british: true };
        static US: Spelling = Spelling { own: &AMERICAN, other: &BRITISH, british: false };
        let tag = language.to_ascii_lowercase();
        match tag.split('-').next() {
            Some("en") => Some(if tag == "en-us" { &US } else { &GB }),
            _ => None,
        }
    }

    /// The words of a text that are spelled in no known way.
    pub(crate) fn strays(&self, source: &Source<'_>, lexicon: &Lexicon) -> Vec<Stray> {
        let text = source.plain.text();
        let mut found = Vec::new();
        let mut starts = true;
        for token in tokens(text) {
            let (range, hidden) = token;
            let written = &text[range.clone()];
            let code = source.plain.code().iter().any(|code| code.start < range.end && range.start < code.end);
            if !hidden && !code && is_word(written) && !self.knows(written, lexicon) {
                let capital = written.starts_with(char::is_uppercase);
                if !capital || starts {
                    let word = without_possessive(written);
                    let bytes = source.plain.source_range(range.start..range.start + word.len());
                    found.push(Stray {
                        place: Place::in_text(bytes, source.text, source.utf16),
                        foreign: self.other.check(word),
                        word: word.to_owned(),
                        may_be_name: capital,
                    });
                }
            }
            starts = text[range.end..].starts_with(['.', '!', '?', ':', '\n', '"']);
        }
        found
    }

    /// Words like a misspelt one, the likeliest first: who misspells a word mostly writes how it sounds.
    pub(crate) fn suggest(&self, word: &str) -> Vec<String> {
        let mut words = Vec::new();
        self.own.suggest(word, &mut words);
        let heard = sound(word);
        words.sort_by_key(|other| sound(other) != heard);
        words.truncate(SUGGESTED);
        words
    }

    fn knows(&self, written: &str, lexicon: &Lexicon) -> bool {
        let word = without_possessive(written);
        lexicon.is_spelled(word)
            || self.own.check(word)
            // Oxford writes "organize" too.
            || (self.british && word.contains("iz") && self.own.check(&word.replacen("iz", "is", 1)))
            || self.is_compound(word)
    }

    /// Whether a prefix stands before a word that is known: "unfiltered", "restart", "subscreen".
    fn is_compound(&self, word: &str) -> bool {
        const PREFIXES: &[&str] = &["un", "re", "pre", "non", "sub", "over", "under", "multi", "inter", "mis", "co"];
        PREFIXES
            .iter()
            .filter_map(|prefix| word.strip_prefix(prefix))
            .any(|rest| rest.len() > 3 && rest.is_char_boundary(0) && self.own.check(rest))
    }
}

/// How a word sounds, roughly: its first letter, and groups of consonants that are taken for each other, as in the
/// Soundex of the United States census, without its limit of four signs.
fn sound(word: &str) -> String {
    let group = |letter: char| match letter {
        'b' | 'f' | 'p' | 'v' => Some('1'),
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => Some('2'),
        'd' | 't' => Some('3'),
        'l' => Some('4'),
        'm' | 'n' => Some('5'),
        'r' => Some('6'),
        _ => None,
    };
    let lower = word.to_lowercase();
    let mut sounds: String = lower.chars().take(1).collect();
    let mut last = lower.chars().next().and_then(group);
    for letter in lower.chars().skip(1) {
        let next = group(letter);
        if next.is_some() && next != last {
            sounds.extend(next);
        }
        // A vowel lets the same sound come again; h and w are not heard.
        if !matches!(letter, 'h' | 'w') {
            last = next;
        }
    }
    sounds
}

/// The words of a text, each part of a compound for itself; whether they belong to an address or a file name.
fn tokens(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, bool)> {
    let starts = text.split_whitespace().map(move |chunk| (chunk.as_ptr() as usize - text.as_ptr() as usize, chunk));
    starts.flat_map(|(start, chunk)| {
        let inner = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        let hidden = inner.contains(['/', '@', '_', '\\', '=', '{', '}', '#', '.', '[', ']'])
            || chunk.starts_with(['[', '{', '#', '@'])
            || inner.contains(|c: char| c.is_ascii_digit());
        let parts = chunk.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|part| !part.is_empty());
        parts
            .map(move |part| {
                let word = part.trim_matches('\'');
                let at = start + (word.as_ptr() as usize - chunk.as_ptr() as usize);
                (at..at + word.len(), hidden)
            })
            .collect::<Vec<_>>()
    })
}

/// Whether letters are a word, and not an abbreviation or a name with capitals inside.
fn is_word(written: &str) -> bool {
    let word = without_possessive(written);
    word.chars().count() > 2 && !word.chars().skip(1).any(char::is_uppercase)
}

fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s").unwrap_or_else(|| word.trim_end_matches('\''))
}

/// The words of a name, in small letters.
pub(crate) fn words_of(name: &str) -> BTreeSet<String> {
    let words = name.split(|c: char| !c.is_alphabetic() && c != '\'');
    words.filter(|word| !word.is_empty()).map(|word| without_possessive(word).to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use brief_prose::{Plain, Utf16};

    use super::*;

    fn strays(language: &str, text: &str) -> Vec<String> {
        let (plain, utf16) = (Plain::of(text), Utf16::new(text));
        let spelling = Spelling::of(language).expect("it is English");
        let source = Source { text, plain: &plain, utf16: &utf16 };
        spelling.strays(&source, Lexicon::standard()).into_iter().map(|stray| stray.place.words).collect()
    }

    #[test]
    fn finds_misspelt_words_where_they_stand() {
        assert_eq!(strays("en-GB", "Teh servise is **avalable** again."), ["Teh", "servise", "avalable"]);
    }

    #[test]
    fn knows_figures_names_addresses_code_and_technical_words() {
        let text = "At 09:40 UTC 4,260 of Jo's orders failed: see ops@shop.example/x, `maxclients`, Kubernetes, WAFs, \
                    v4.31.0, {failed-payments} and Grzegorz. It's the CEO's £18k, re-tried twice.";
        assert_eq!(strays("en-GB", text), [""; 0]);
    }

    #[test]
    fn each_side_of_the_ocean_has_its_own_spelling() {
        assert_eq!(strays("en-GB", "The color of our defense"), ["color", "defense"]);
        assert_eq!(strays("en-US", "The color of our defense"), [""; 0]);
        assert_eq!(strays("en-US", "The flavour of our defence"), ["flavour", "defence"]);
        assert_eq!(strays("en-GB", "We prioritize what others prioritise"), [""; 0]);
        assert!(Spelling::of("de-DE").is_none());
    }

    #[test]
    fn suggests_words_when_asked() {
        let spelling = Spelling::of("en-GB").expect("it is English");
        for (written, meant) in [("servise", "service"), ("custamers", "customers"), ("paymants", "payments")] {
            let words = spelling.suggest(written);
            assert_eq!(words.first().map(String::as_str), Some(meant), "{words:?}");
            assert!(words.len() <= SUGGESTED);
        }
    }
}
