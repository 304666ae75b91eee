//! Numbers in words, and numbers in digits as people type them.

/// Words for numbers below a hundred.
const SMALL: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// Words and letters that multiply the number before them.
const SCALES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("k", 1e3),
    ("m", 1e6),
    ("mn", 1e6),
    ("mio", 1e6),
    ("bn", 1e9),
    ("b", 1e9),
];

/// Words for the parts of a whole.
const PARTS: &[(&str, f64)] = &[
    ("half", 2.0),
    ("third", 3.0),
    ("quarter", 4.0),
    ("fifth", 5.0),
    ("sixth", 6.0),
    ("seventh", 7.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("tenth", 10.0),
];

/// The number that words such as `twenty-five`, `a dozen` or `two hundred and six` name; small letters are expected.
#[must_use]
pub fn number_word(words: &str) -> Option<f64> {
    let mut total = 0.0;
    let mut group: Option<f64> = None;
    for word in words.split([' ', '-']).filter(|word| !word.is_empty()) {
        if let Some(small) = look_up(SMALL, word) {
            group = Some(group.unwrap_or(0.0) + small);
        } else if let Some(scale) = look_up(SCALES, word).filter(|_| word.len() > 3) {
            let of = group.unwrap_or(1.0) * scale;
            if scale < 1e3 {
                group = Some(of);
            } else {
                total += of;
                group = Some(0.0);
            }
        } else if !matches!(word, "a" | "an" | "and") {
            return None;
        }
    }
    group.map(|rest| total + rest)
}

/// The number that digits such as `1,234.5` or `10 000` write.
///
/// A comma before three digits separates thousands; before any other count of digits it is a decimal comma.
pub(crate) fn digits(text: &str) -> Option<f64> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let decimal_comma = compact.matches(',').count() == 1
        && !compact.contains('.')
        && compact.rsplit(',').next().is_some_and(|end| end.len() != 3);
    let plain = if decimal_comma { compact.replace(',', ".") } else { compact.replace(',', "") };
    plain.parse().ok()
}

/// What a word or letter such as `million` or `k` multiplies by; small letters are expected.
#[must_use]
pub fn number_scale(word: &str) -> Option<f64> {
    look_up(SCALES, word)
}

/// Into how many parts a word such as `half`, `third` or `quarters` divides; small letters are expected.
#[must_use]
pub fn part_word(word: &str) -> Option<f64> {
    let one = if word == "halves" { "half" } else { word.strip_suffix('s').unwrap_or(word) };
    look_up(PARTS, one)
}

/// The seconds of a unit of time such as `min`, `hours` or `week`; small letters are expected.
///
/// A month counts as 30 days and a year as 365.
#[must_use]
pub fn time_unit(word: &str) -> Option<f64> {
    Some(match word {
        "ms" | "msec" | "msecs" | "millisecond" | "milliseconds" => 0.001,
        "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "m" | "min" | "mins" | "minute" | "minutes" => 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => 3_600.0,
        "d" | "day" | "days" => 86_400.0,
        "week" | "weeks" => 7.0 * 86_400.0,
        "month" | "months" => 30.0 * 86_400.0,
        "year" | "years" => 365.0 * 86_400.0,
        _ => return None,
    })
}

fn look_up(list: &[(&str, f64)], word: &str) -> Option<f64> {
    list.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_number_words() {
        let cases = [
            ("seven", 7.0),
            ("twenty-five", 25.0),
            ("a dozen", 12.0),
            ("two hundred and six", 206.0),
            ("three thousand four hundred", 3400.0),
            ("a million", 1e6),
            ("twelve hundred", 1200.0),
            ("two million five hundred thousand", 2.5e6),
            ("zero", 0.0),
        ];
        for (words, value) in cases {
            assert_eq!(number_word(words), Some(value), "{words}");
        }
        assert_eq!(number_word("many"), None);
        assert_eq!(number_word("a"), None);
    }

    #[test]
    fn reads_parts_and_units_of_time() {
        assert_eq!(part_word("fifths"), Some(5.0));
        assert_eq!(part_word("halves"), Some(2.0));
        assert_eq!(part_word("fifty"), None);
        assert_eq!(time_unit("mins"), Some(60.0));
        assert_eq!(time_unit("fortnight"), None);
    }

    #[test]
    fn reads_digits_with_separators() {
        let cases = [("1,234.5", 1234.5), ("10 000", 1e4), ("3,5", 3.5), ("1,234", 1234.0), ("0.25", 0.25)];
        for (text, value) in cases {
            assert_eq!(digits(text), Some(value), "{text}");
        }
    }
}
