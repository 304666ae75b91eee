//! Written words as one reads them aloud: `Wed 3 Jul, 12:00` becomes `Wednesday 3 July at 12:00`, `27 min` becomes `27 minutes`.

use crate::language::english::English;
use crate::language::number::NBSP;

/// The short names of days and months, with the full ones.
const DAYS: [(&str, &str); 7] = [
    ("Mon", "Monday"),
    ("Tue", "Tuesday"),
    ("Wed", "Wednesday"),
    ("Thu", "Thursday"),
    ("Fri", "Friday"),
    ("Sat", "Saturday"),
    ("Sun", "Sunday"),
];
const MONTHS: [(&str, &str); 11] = [
    ("Jan", "January"),
    ("Feb", "February"),
    ("Mar", "March"),
    ("Apr", "April"),
    ("Jun", "June"),
    ("Jul", "July"),
    ("Aug", "August"),
    ("Sep", "September"),
    ("Oct", "October"),
    ("Nov", "November"),
    ("Dec", "December"),
];

/// The short names of units of time, with the full ones.
const UNITS: [(&str, &str); 3] = [("h", "hour"), ("min", "minute"), ("s", "second")];

impl English {
    /// A text as one reads it aloud: dates and durations with their full names. Everything else stays as it is.
    pub(crate) fn aloud(self, text: &str) -> String {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return text.to_owned();
        }
        let words: Vec<&str> = text.split_inclusive([' ', NBSP]).collect();
        let mut said = String::with_capacity(text.len() + 16);
        for (place, piece) in words.iter().enumerate() {
            let word = piece.trim_end_matches([' ', NBSP]);
            let before = place.checked_sub(1).map_or("", |before| words[before].trim_end_matches([' ', NBSP]));
            let next = words.get(place + 1).map_or("", |next| next.trim_end_matches([' ', NBSP]));
            match full(word, before, next) {
                Some((full, tail)) => {
                    said.push_str(&full);
                    said.push_str(tail);
                    said.push_str(&piece[word.len()..]);
                    if tail.is_empty() && word.ends_with(',') {
                        said.push_str("at ");
                    }
                }
                None => said.push_str(piece),
            }
        }
        said
    }
}

/// The full form of a word between two others, with the punctuation that stays behind it; `None` if it has none.
fn full<'w>(word: &'w str, before: &str, next: &str) -> Option<(String, &'w str)> {
    let core = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let name = core.trim_start_matches(['(', '“', '‘']);
    let (head, tail) = (&core[..core.len() - name.len()], &word[core.len()..]);
    let named = |table: &'static [(&str, &str)]| table.iter().find(|(short, _)| *short == name).map(|(_, full)| *full);
    // `Sun, 18:00` and `3 Jul, 12:00` have no comma when they are said.
    let timed = tail == "," && is_clock(next);
    let tail = if timed { "" } else { tail };
    if ((is_number_of_day(next) && tail.is_empty()) || timed)
        && let Some(day) = named(&DAYS)
    {
        return Some((format!("{head}{day}"), tail));
    }
    if is_number_of_day(before)
        && let Some(month) = named(&MONTHS).or((timed && name == "May").then_some("May"))
    {
        return Some((format!("{head}{month}"), tail));
    }
    let count = before.trim_start_matches(['(', '“', '‘']);
    if count.starts_with(|c: char| c.is_ascii_digit()) && count.ends_with(|c: char| c.is_ascii_digit()) && !timed {
        let ending = if count == "1" { "" } else { "s" };
        return named(&UNITS).map(|unit| (format!("{unit}{ending}"), tail));
    }
    None
}

/// `3`, `31`
fn is_number_of_day(word: &str) -> bool {
    let digits = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits != "0"
}

/// `18:00`, also before a full stop.
fn is_clock(word: &str) -> bool {
    let Some((hour, rest)) = word.split_once(':') else { return false };
    let minute = rest.get(..2).unwrap_or_default();
    let digits = |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(hour) && minute.len() == 2 && digits(minute) && !rest[2..].starts_with(|c: char| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_dates_and_durations_in_full() {
        let cases = [
            ("due on Wed 3 Jul, 12:00.", "due on Wednesday 3 July at 12:00."),
            ("(by Wed 25 Nov)", "(by Wednesday 25 November)"),
            ("until Fri 22 Jul, by six", "until Friday 22 July, by six"),
            ("by Sun, 18:00", "by Sunday at 18:00"),
            ("It failed on 28 Nov too.", "It failed on 28 November too."),
            ("for 27 min this afternoon", "for 27 minutes this afternoon"),
            ("(18 h 30 min)", "(18 hours 30 minutes)"),
            ("1 h 1 min", "1 hour 1 minute"),
            ("5 minutes’ work", "5 minutes’ work"),
            ("Sun and sea", "Sun and sea"),
            ("Sat 14 Nov 2026", "Saturday 14 November 2026"),
            ("on 3 May, 12:00", "on 3 May at 12:00"),
            ("at 60 Mbps", "at 60 Mbps"),
            ("the 300 s limit of 3.5 s", "the 300 seconds limit of 3.5 seconds"),
            ("from 13:42 to 14:09, 27", "from 13:42 to 14:09, 27"),
        ];
        for (written, said) in cases {
            assert_eq!(English.aloud(written), said);
        }
    }

    #[test]
    fn keeps_a_date_on_one_line() {
        assert_eq!(English.aloud("Wed\u{a0}3\u{a0}Jul"), "Wednesday\u{a0}3\u{a0}July");
    }
}
