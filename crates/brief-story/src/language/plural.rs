//! Grammar in the small: number words, plurals, lists, capitals, and which verb goes with which noun.

use crate::language::number::{NBSP, number};

const WORDS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
];

/// A count inside a sentence: in words up to twelve, then in figures.
pub(crate) fn count_word(count: usize) -> String {
    WORDS.get(count).map_or_else(|| number(count as f64), |word| (*word).to_owned())
}

/// A number as one says it: in words up to twelve and for full tens up to a hundred, then in figures: `fifty`, `476`.
pub(crate) fn spoken_number(count: usize) -> String {
    const TENS: [&str; 9] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "a hundred"];
    let tens =
        count.is_multiple_of(10).then(|| (count / 10).checked_sub(2).and_then(|place| TENS.get(place))).flatten();
    tens.map_or_else(|| count_word(count), |word| (*word).to_owned())
}

/// A count with its noun, as it stands in a sentence: `two decisions`, `one decision`, `13 decisions`, `no decision`.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count <= 1 { one } else { many };
    let space = if count < WORDS.len() { ' ' } else { NBSP };
    format!("{}{space}{noun}", count_word(count))
}

/// `first`, `second` … `twelfth`, `13th`, from 1 on.
pub(crate) fn ordinal(place: usize) -> String {
    if let Some(word) = place.checked_sub(1).and_then(|index| ORDINALS.get(index)) {
        return (*word).to_owned();
    }
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{ending}", number(place as f64))
}

/// `a`, `b and c`
pub(crate) fn list<S: AsRef<str>>(parts: &[S]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// With a capital at the beginning.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut written: String = first.to_uppercase().collect();
    written.push_str(letters.as_str());
    written
}

/// With a small letter at the beginning, for the middle of a sentence. Names that show themselves by a second capital or a
/// figure (`API`, `iPad`, `S3`) keep theirs, and so does `I`.
pub(crate) fn uncapitalised(text: &str) -> String {
    let end = text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’')).unwrap_or(text.len());
    let first_word = &text[..end];
    let name = first_word.chars().skip(1).any(|c| c.is_uppercase() || c.is_numeric());
    let pronoun = first_word == "I" || first_word.starts_with("I’") || first_word.starts_with("I'");
    if name || pronoun || is_proper(first_word) {
        return text.to_owned();
    }
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut written: String = first.to_lowercase().collect();
    written.push_str(letters.as_str());
    written
}

/// Whether the noun that ends a few words stands in the plural, as far as its ending tells.
pub(crate) fn is_plural(words: &str) -> bool {
    let last = words.rsplit([' ', NBSP]).next().unwrap_or_default().to_lowercase();
    let irregular = ["people", "children", "data", "staff", "media", "men", "women"];
    let singular = ["ss", "us", "is", "news"];
    irregular.contains(&last.as_str()) || (last.ends_with('s') && !singular.iter().any(|end| last.ends_with(end)))
}

/// A participle that says what was done to something, and so needs a form of `to be` to become a sentence: orders were
/// *delayed*, but payments *failed*.
pub(crate) fn is_passive(word: &str) -> bool {
    const PASSIVES: [&str; 43] = [
        "abandoned",
        "affected",
        "billed",
        "blocked",
        "cancelled",
        "canceled",
        "charged",
        "compensated",
        "corrupted",
        "credited",
        "damaged",
        "delayed",
        "deleted",
        "disconnected",
        "disrupted",
        "duplicated",
        "exposed",
        "hit",
        "interrupted",
        "kept",
        "leaked",
        "locked",
        "lost",
        "missed",
        "overcharged",
        "paid",
        "postponed",
        "put",
        "recovered",
        "refunded",
        "refused",
        "rejected",
        "released",
        "repaid",
        "repaired",
        "restored",
        "returned",
        "saved",
        "sent",
        "stolen",
        "stopped",
        "turned",
        "undelivered",
    ];
    PASSIVES.contains(&word)
}

/// Whether a word is a form of a verb in the past by its look: the last word of `payments failed` or `orders delayed`.
pub(crate) fn is_past(word: &str) -> bool {
    is_passive(word) || (word.len() > 4 && word.ends_with("ed") && word.bytes().all(|byte| byte.is_ascii_lowercase()))
}

/// Days and months keep their capitals in the middle of a sentence.
fn is_proper(word: &str) -> bool {
    const NAMES: [&str; 19] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_words_up_to_twelve() {
        let cases = [
            (0, "no decision"),
            (1, "one decision"),
            (2, "two decisions"),
            (12, "twelve decisions"),
            (13, "13\u{a0}decisions"),
            (10_000, "10,000\u{a0}decisions"),
        ];
        for (count, text) in cases {
            assert_eq!(counted(count, "decision", "decisions"), text);
        }
    }

    #[test]
    fn orders_in_words_up_to_twelve() {
        let cases =
            [(0, "0th"), (1, "first"), (12, "twelfth"), (13, "13th"), (21, "21st"), (22, "22nd"), (103, "103rd")];
        for (place, text) in cases {
            assert_eq!(ordinal(place), text);
        }
        assert_eq!(ordinal(111), "111th");
    }

    #[test]
    fn says_full_tens_in_words() {
        let cases =
            [(4, "four"), (10, "ten"), (20, "twenty"), (50, "fifty"), (100, "a hundred"), (476, "476"), (110, "110")];
        for (count, text) in cases {
            assert_eq!(spoken_number(count), text);
        }
    }

    #[test]
    fn joins_lists() {
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a and b");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn keeps_the_capitals_of_names() {
        let cases = [
            ("Approve it", "approve it"),
            ("API calls failed", "API calls failed"),
            ("S3 was down", "S3 was down"),
            ("I was called", "I was called"),
            ("It failed", "it failed"),
            ("Saturday is busy", "Saturday is busy"),
            ("", ""),
        ];
        for (text, small) in cases {
            assert_eq!(uncapitalised(text), small);
        }
        assert_eq!(capitalised("émigré"), "Émigré");
    }

    #[test]
    fn tells_plural_nouns() {
        for plural in ["orders", "of orders", "people", "payments"] {
            assert!(is_plural(plural), "{plural}");
        }
        for singular in ["revenue", "business", "status", "news", "", "of analysis"] {
            assert!(!is_plural(singular), "{singular}");
        }
    }
}
