//! What turns typed characters into printed ones: quotation marks, dashes, and the spaces at which no line may break.

use crate::language::number::NBSP;

/// One line of words: no control characters, no line breaks, single spaces.
pub(crate) fn clean(text: &str) -> String {
    // Most lines are clean already.
    let bytes = text.as_bytes();
    let single = !bytes.windows(2).any(|pair| pair == b"  ") && !text.starts_with(' ') && !text.ends_with(' ');
    if single && bytes.iter().all(|byte| (b' '..=b'~').contains(byte)) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split(|c: char| (c.is_whitespace() && c != NBSP) || c.is_control()) {
        if !word.is_empty() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    // A space that does not break has nothing to hold together at either end.
    if line.starts_with(NBSP) || line.ends_with(NBSP) { line.trim().to_owned() } else { line }
}

/// Sets words piece by piece, so that a quotation mark knows what stands before it in another piece.
#[derive(Debug, Default)]
pub(crate) struct Typesetter {
    before: Option<char>,
}

impl Typesetter {
    /// Turns straight quotation marks and apostrophes into curved ones, `--` into a dash and `...` into an ellipsis.
    pub(crate) fn set(&mut self, text: &str) -> String {
        let mut printed = String::with_capacity(text.len() + 8);
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let after = &rest[c.len_utf8()..];
            let (put, left) = match c {
                '"' => (if self.opens() { '“' } else { '”' }, after),
                '\'' if self.opens() && begins_quotation(after) => ('‘', after),
                '\'' => ('’', after),
                '.' if after.starts_with("..") && !after.starts_with("...") && self.before != Some('.') => {
                    ('…', &after[2..])
                }
                '-' if self.is_dash(after) => ('–', &after[1..]),
                _ => (c, after),
            };
            printed.push(put);
            self.before = Some(put);
            rest = left;
        }
        printed
    }

    /// Notes a piece that is printed as it was typed.
    pub(crate) fn pass(&mut self, text: &str) {
        self.before = text.chars().next_back().or(self.before);
    }

    /// Whether a quotation mark here begins a quotation.
    fn opens(&self) -> bool {
        self.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '–' | '—' | '“' | '‘' | '/'))
    }

    /// Exactly two hyphens are a dash, unless they begin the name of an option such as `--force`.
    fn is_dash(&self, after: &str) -> bool {
        let Some(behind) = after.strip_prefix('-') else { return false };
        let option = self.opens() && behind.starts_with(|c: char| c.is_alphanumeric());
        !behind.starts_with('-') && self.before != Some('-') && !option
    }
}

/// Whether what follows a single quotation mark is a quotation, and not a word or a year whose beginning was left out.
fn begins_quotation(after: &str) -> bool {
    let word: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
    !word.is_empty() && !word.starts_with(|c: char| c.is_numeric()) && !matches!(word.as_str(), "til" | "em" | "tis")
}

/// Whether a line is printed as it is: nothing in it is set or bound.
pub(crate) fn is_bare(line: &str) -> bool {
    let bytes = line.as_bytes();
    let set = bytes.iter().any(|byte| matches!(byte, b'\'' | b'"' | b'0'..=b'9' | 0xc2));
    !set && !bytes.windows(2).any(|pair| pair == b"--" || pair == b"..")
}

/// Joins with spaces that do not break what belongs together: a number and its unit, a day and its month, a time and its
/// zone, `1 in 50`. The full name of a weekday is long and may stand at the end of a line, before `25 November`.
pub(crate) fn bind(text: &str) -> String {
    if !text.bytes().any(|byte| byte.is_ascii_digit() || byte == 0xc2) {
        return text.to_owned();
    }
    let mut bound = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    let mut before = "";
    while let Some(word) = words.next() {
        bound.push_str(word);
        if let Some(next) = words.peek() {
            bound.push(if belongs(before, word, next) { NBSP } else { ' ' });
        }
        before = word;
    }
    bound
}

/// Whether no line may break between a word and the next one; `before` is the word before both.
fn belongs(before: &str, word: &str, next: &str) -> bool {
    if word == "·" {
        return true;
    }
    // Ordinary pairs of words are most of a text; they need no further look.
    let number = ends_with_digit(word);
    if !number && !starts_with_digit(next) {
        return false;
    }
    let bare = next.trim_end_matches(|c: char| !c.is_alphanumeric());
    if number && (is_unit(bare) || is_month(bare) || (next == "in" && is_whole(word))) {
        return true;
    }
    if !starts_with_digit(next) {
        return false;
    }
    let left = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let day = bare.len() <= 2;
    (day && (is_short_weekday(left) || is_month(left)))
        || (is_whole(before) && word == "in" && is_whole(bare))
        || (ends_with_digit(before) && matches!(word, "h" | "day" | "days" | "min"))
        || is_currency(left)
        || (is_clock(bare) && ends_day(before, word))
}

/// Whether a word with a comma ends a day, after which its time follows: `16 Nov,` or `Nov 2026,`.
fn ends_day(before: &str, word: &str) -> bool {
    let Some(word) = word.strip_suffix(',') else { return false };
    (is_month(word) && ends_with_digit(before)) || (is_month(before) && is_whole(word))
}

/// Whether a word is a time of day, as in `12:00`.
fn is_clock(word: &str) -> bool {
    word.split_once(':').is_some_and(|(hour, minute)| hour.len() == 2 && is_whole(hour) && is_whole(minute))
}

fn ends_with_digit(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit())
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_whole(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_unit(word: &str) -> bool {
    const UNITS: [&str; 45] = [
        "h", "min", "s", "ms", "d", "hour", "hours", "minute", "minutes", "second", "seconds", "day", "days", "week",
        "weeks", "month", "months", "year", "years", "million", "billion", "trillion", "thousand", "m", "bn", "k",
        "percent", "pounds", "euros", "dollars", "pence", "cents", "kB", "KB", "MB", "GB", "TB", "PB", "UTC", "GMT",
        "BST", "CET", "CEST", "am", "pm",
    ];
    UNITS.contains(&word)
}

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 23] = [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "January",
        "February",
        "March",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.contains(&word)
}

fn is_short_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    DAYS.contains(&word)
}

fn is_currency(word: &str) -> bool {
    const CODES: [&str; 14] =
        ["GBP", "EUR", "USD", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "AUD", "CAD", "INR"];
    CODES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_one_line_of_anything() {
        let cases = [
            ("", ""),
            ("  \t\n ", ""),
            ("a  b\r\nc", "a b c"),
            ("a\u{0}b\u{7}", "a b"),
            ("4\u{a0}h", "4\u{a0}h"),
            (" \u{a0} ", ""),
            ("\u{a0}a \u{a0}", "a"),
            ("שלום\u{200f} a", "שלום\u{200f} a"),
        ];
        for (text, line) in cases {
            assert_eq!(clean(text), line);
        }
    }

    #[test]
    fn sets_quotation_marks_and_dashes() {
        let cases = [
            (r#"It's "done""#, "It’s “done”"),
            ("the 'old' way", "the ‘old’ way"),
            ("customers' orders", "customers’ orders"),
            ("in the '90s", "in the ’90s"),
            (r#"("so")"#, "(“so”)"),
            ("08:04--12:16", "08:04–12:16"),
            ("well -- not quite", "well – not quite"),
            ("with --force", "with --force"),
            ("a---b", "a---b"),
            ("-–é", "-–é"),
            ("wait...", "wait…"),
            ("wait....", "wait...."),
            ("3.5", "3.5"),
        ];
        for (typed, printed) in cases {
            assert_eq!(Typesetter::default().set(typed), printed);
        }
    }

    #[test]
    fn leaves_bare_lines_alone() {
        for line in
            ["Payments failed", "Head of Platform – Care", "done · soon", "it's", "4 h", "wait...", "a -- b", "e-mail"]
        {
            let printed = bind(&Typesetter::default().set(line));
            assert!(!is_bare(line) || printed == line, "{line}");
        }
        assert!(is_bare("Payments failed"));
        assert!(!is_bare("done · 4"));
    }

    #[test]
    fn remembers_what_stood_before() {
        let mut setter = Typesetter::default();
        assert_eq!(setter.set("say \""), "say “");
        assert_eq!(setter.set("yes"), "yes");
        setter.pass("code");
        assert_eq!(setter.set("\" now"), "” now");
    }

    #[test]
    fn keeps_together_what_belongs_together() {
        let cases = [
            ("about £1.2 million of orders", "about £1.2_million of orders"),
            ("Black Friday, 27 Nov, and", "Black Friday, 27_Nov, and"),
            ("on Mon 16 Nov, 12:00", "on Mon_16_Nov,_12:00"),
            ("on 16 Nov 2026, 12:00.", "on 16_Nov 2026,_12:00."),
            ("In May, 12:00 is late", "In May, 12:00 is late"),
            ("by Wednesday 25 November", "by Wednesday 25_November"),
            ("20 minutes, 0.4% more", "20_minutes, 0.4% more"),
            ("for 4 h 12 min.", "for 4_h_12_min."),
            ("4,260 payments failed", "4,260 payments failed"),
            ("from 08:04 UTC on", "from 08:04_UTC on"),
            ("about 1 in 50 until", "about 1_in_50 until"),
            ("CHF 400 a day", "CHF_400 a day"),
            ("due · Care team", "due ·_Care team"),
            ("2 days 3 h", "2_days_3_h"),
            ("in 2023, when", "in 2023, when"),
            ("", ""),
        ];
        for (typed, printed) in cases {
            assert_eq!(bind(typed).replace(NBSP, "_"), printed);
        }
    }
}
