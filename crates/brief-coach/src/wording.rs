//! Other words in the place of some: capitals, articles, plurals and spaces stay right.

use std::ops::Range;

/// The range and the words with which a phrase is replaced, so that the sentence stays a sentence.
///
/// The capital of the first letter is kept, and `a` or `an` before the words is taken along where it has to change.
pub(crate) fn in_place_of(text: &str, range: &Range<usize>, words: &str) -> (Range<usize>, String) {
    let written = &text[range.clone()];
    let mut new = words.to_string();
    if starts_with_capital(written)
        && (range.start == 0 || !is_all_capitals(written))
        && is_sentence_start(text, range.start)
    {
        new = capitalised(&new);
    }
    let before = &text[..range.start];
    for (article, other) in [("a ", "an "), ("an ", "a "), ("A ", "An "), ("An ", "A ")] {
        let stands = before.strip_suffix(article).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
        let needs_an = takes_an(&new);
        let has_an = article.trim_end().len() == 2;
        if stands && needs_an != has_an {
            return (range.start - article.len()..range.end, format!("{other}{new}"));
        }
    }
    (range.clone(), new)
}

/// The range and the words with which a phrase is taken out of a sentence: without double spaces, stray commas or a
/// small letter at the beginning.
pub(crate) fn without(text: &str, range: &Range<usize>) -> (Range<usize>, String) {
    let mut start = range.start;
    let mut end = range.end;
    let after = &text[end..];
    if let Some(rest) = after.strip_prefix(',') {
        end = text.len() - rest.len();
    }
    let first = is_sentence_start(text, start);
    let spaces = text[end..].len() - text[end..].trim_start_matches(' ').len();
    if first {
        end += spaces;
        let next = text[end..].chars().next();
        let capital: Option<String> = next.filter(|c| c.is_lowercase()).map(|c| c.to_uppercase().collect());
        if let (Some(capital), Some(next)) = (capital, next) {
            return (start..end + next.len_utf8(), capital);
        }
        return (start..end, String::new());
    }
    let before = text[..start].trim_end_matches(' ');
    let at_end = text[end..].chars().next().is_none_or(|c| matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')'));
    if at_end {
        start = before.trim_end_matches(',').len();
    } else if !before.is_empty() && spaces > 0 {
        end += spaces;
    }
    (start..end, String::new())
}

/// Whether a word is spoken with a vowel first.
pub(crate) fn takes_an(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    let word = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let silent_h = ["hour", "honest", "honour", "heir"].iter().any(|start| word.starts_with(start));
    let spoken_you = ["uni", "use", "usu", "eu", "one", "once", "util"].iter().any(|start| word.starts_with(start));
    let unin = word.starts_with("unin") || word.starts_with("unim");
    silent_h || (word.starts_with(['a', 'e', 'i', 'o', 'u']) && (!spoken_you || unin))
}

/// The words with a capital first letter.
pub(crate) fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Plain words for a technical one in the same number: `caches` becomes `stores of recent answers`.
pub(crate) fn in_number_of(written: &str, term: &str, plain: &str) -> String {
    let (written, term) = (written.to_ascii_lowercase(), term.to_ascii_lowercase());
    let is_plural = written.len() > term.len() && written.ends_with('s') && !term.ends_with('s');
    if !is_plural || plain.split(' ').next().is_some_and(|word| word.ends_with('s')) {
        return plain.to_string();
    }
    let split = [
        " of ",
        " for ",
        " in ",
        " that ",
        " to ",
        " between ",
        " with ",
        " from ",
        " after ",
        " on ",
        " at ",
        " when ",
        " inside ",
    ];
    let head = split.iter().filter_map(|word| plain.find(word)).min().unwrap_or(plain.len());
    let (noun, rest) = plain.split_at(head);
    let plural = match noun.as_bytes() {
        [.., b's' | b'x'] | [.., b'c' | b's', b'h'] => format!("{noun}es"),
        [.., vowel, b'y'] if !b"aeiou".contains(vowel) => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    };
    format!("{plural}{rest}")
}

fn starts_with_capital(words: &str) -> bool {
    words.starts_with(char::is_uppercase)
}

fn is_all_capitals(words: &str) -> bool {
    words.len() > 1 && words.chars().all(|c| !c.is_lowercase())
}

/// Whether only signs stand before a place, so that a capital belongs there.
fn is_sentence_start(text: &str, at: usize) -> bool {
    !text[..at].chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apply(text: &str, (range, words): (Range<usize>, String)) -> String {
        format!("{}{words}{}", &text[..range.start], &text[range.end..])
    }

    fn place(text: &str, words: &str) -> Range<usize> {
        let at = text.find(words).expect("the words are in the text");
        at..at + words.len()
    }

    #[test]
    fn keeps_capitals_and_articles() {
        let cases = [
            ("In order to pay, we wait.", "In order to", "to", "To pay, we wait."),
            ("It is a failover today.", "failover", "automatic switch", "It is an automatic switch today."),
            ("An API failed.", "API", "connection between systems", "A connection between systems failed."),
            ("The API failed.", "API", "connection", "The connection failed."),
            ("API calls failed.", "API", "connection", "Connection calls failed."),
        ];
        for (text, words, new, expected) in cases {
            assert_eq!(apply(text, in_place_of(text, &place(text, words), new)), expected);
        }
    }

    #[test]
    fn takes_words_out_cleanly() {
        let cases = [
            ("Only 12 people called.", "Only", "12 people called."),
            ("It is basically done.", "basically", "It is done."),
            ("Please be advised that the office is shut.", "Please be advised that", "The office is shut."),
            ("We use it, going forward.", "going forward", "We use it."),
            ("Luckily, nobody called.", "Luckily", "Nobody called."),
        ];
        for (text, words, expected) in cases {
            assert_eq!(apply(text, without(text, &place(text, words))), expected);
        }
    }

    #[test]
    fn knows_where_an_stands() {
        for word in ["hour", "update", "API", "uninstalled app", "error"] {
            assert!(takes_an(word), "{word}");
        }
        for word in ["unit", "user", "European", "one-off", "fault", "utility"] {
            assert!(!takes_an(word), "{word}");
        }
    }

    #[test]
    fn keeps_the_number() {
        assert_eq!(in_number_of("APIs", "API", "connection between systems"), "connections between systems");
        assert_eq!(in_number_of("caches", "cache", "store of recent answers"), "stores of recent answers");
        assert_eq!(in_number_of("cache", "cache", "store"), "store");
        assert_eq!(in_number_of("proxies", "proxy", "go-between"), "go-betweens");
    }
}
