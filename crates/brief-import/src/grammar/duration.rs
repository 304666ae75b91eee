//! Durations in minutes: `47 minutes`, `2h 41m`, `10-15 minutes`, `just over nine hours`, `an hour and a half`.

use super::number;
use super::token::{Kind, Tokens};

/// A duration as it is written, in minutes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Duration {
    /// The duration, or the shorter end of a range.
    pub(crate) low: f64,
    /// The longer end; the same as `low` if it is no range.
    pub(crate) high: f64,
}

/// Reads a duration at a token. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Duration, usize)> {
    match tokens.get(at)?.kind {
        Kind::Word => {
            if let Some(found) = read_words(tokens, at) {
                return Some(found);
            }
        }
        Kind::Number => {}
        Kind::Sign(_) => return None,
    }
    let (low, next) = amount(tokens, at)?;
    if let Some(end) = range_sign(tokens, next)
        && let Some((high, behind)) = amount(tokens, end)
        && let Some((unit, behind)) = unit(tokens, behind)
        && high > low
    {
        return Some((Duration { low: low * unit, high: high * unit }, behind));
    }
    let (size, mut next) = unit(tokens, next)?;
    let mut minutes = low * size;
    // `2 hours and 10 minutes`, `2h 41m`, `1h30`, `1 hour, 5 minutes and 20 seconds`.
    let mut last = size;
    for _ in 0..3 {
        let joint = usize::from(tokens.is_sign(next, ',')) + usize::from(tokens.is_word(next, &["and"]));
        let half = joint > 0 && tokens.is_word(next + 1, &["a"]) && tokens.is_word(next + 2, &["half"]);
        if half {
            minutes += 0.5 * size;
            next += 3;
            break;
        }
        let Some((more, behind)) = amount(tokens, next + joint) else { break };
        let Some((size, behind)) = unit(tokens, behind) else {
            if last == 60.0 && tokens.is_glued(next) && tokens.digits(next).is_some_and(|digits| digits.len() == 2) {
                minutes += more;
                next = behind;
            }
            break;
        };
        if size >= last || more * size >= last {
            break;
        }
        minutes += more * size;
        last = size;
        next = behind;
    }
    Some((Duration { low: minutes, high: minutes }, next))
}

/// `an hour and a half`, `half an hour`, `a day`, `a couple of hours` (which is no number).
fn read_words(tokens: &Tokens<'_>, at: usize) -> Option<(Duration, usize)> {
    let exactly = |minutes: f64, next: usize| Some((Duration { low: minutes, high: minutes }, next));
    if tokens.is_word(at, &["half"]) && tokens.is_word(at + 1, &["an", "a"]) {
        let (size, next) = unit(tokens, at + 2)?;
        return exactly(size / 2.0, next);
    }
    if !tokens.is_word(at, &["an", "a"]) || !tokens.is_word(at + 1, &["hour", "day"]) {
        return None;
    }
    let (size, next) = unit(tokens, at + 1)?;
    if tokens.is_word(next, &["and"]) && tokens.is_word(next + 1, &["a"]) {
        if tokens.is_word(next + 2, &["half"]) {
            return exactly(size * 1.5, next + 3);
        }
        if tokens.is_word(next + 2, &["quarter"]) {
            return exactly(size * 1.25, next + 3);
        }
    }
    exactly(size, next)
}

/// A number, also with a half behind it: `five and a half`.
fn amount(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let token = tokens.get(at)?;
    let after_dash = token.glued && at > 0 && range_sign(tokens, at - 1) == Some(at);
    let (value, next) = if after_dash { (tokens.small(at, 4).map(f64::from)?, at + 1) } else { plain(tokens, at)? };
    if tokens.is_word(next, &["and"]) && tokens.is_word(next + 1, &["a"]) && tokens.is_word(next + 2, &["half"]) {
        return Some((value + 0.5, next + 3));
    }
    if tokens.is_sign(next, '½') {
        return Some((value + 0.5, next + 1));
    }
    // `5 1/2 hours`
    if let (Some(part @ 1..=3), Some(whole @ 2..=4)) = (tokens.small(next, 1), tokens.small(next + 2, 1))
        && tokens.is_sign(next + 1, '/')
        && !tokens.is_glued(next)
    {
        return Some((value + f64::from(part) / f64::from(whole), next + 3));
    }
    Some((value, next))
}

/// The letter behind the digits of a duration is its unit and no scale: `40m`.
fn plain(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    if let Some(value) = tokens.small(at, 6)
        && tokens.is_glued(at + 1)
        && tokens.is_word(at + 1, &["m"])
    {
        return Some((f64::from(value), at + 1));
    }
    if let Some(value) = tokens.small(at, 6)
        && at > 0
        && tokens.is_glued(at)
        && tokens.is_word(at - 1, &["h", "hr", "hrs", "m"])
    {
        return Some((f64::from(value), at + 1));
    }
    number::read(tokens, at).map(|(number, next)| (number.value, next))
}

fn range_sign(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let sign = ['-', '–', '—', '~'].iter().any(|sign| tokens.is_sign(at, *sign));
    (sign || tokens.is_word(at, &["to"])).then_some(at + 1)
}

/// The size of a unit in minutes.
fn unit(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let next = at + usize::from(tokens.is_sign(at, '-') && tokens.is_glued(at));
    let seconds = brief_prose::time_unit(&tokens.str(next).to_ascii_lowercase())?;
    // Nobody is down for milliseconds, and months are told of other things.
    let size = seconds / 60.0;
    if !(1.0..=604_800.0).contains(&seconds) {
        return None;
    }
    // `5 s` is one, but a single letter needs its digits at hand: `in 3 d` is not read.
    let letter = tokens.str(next).len() == 1;
    (!letter || tokens.is_glued(next) || tokens.str(next) == "h").then_some((size, next + 1))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let tokens = Tokens::of(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some((duration, next)) = read(&tokens, at) {
                found.push(if duration.low == duration.high {
                    duration.low.to_string()
                } else {
                    format!("{}..{}", duration.low, duration.high)
                });
                at = next;
            } else {
                at += 1;
            }
        }
        expected.assert_eq(&found.join(" "));
    }

    #[test]
    fn reads_units_in_words_and_letters() {
        check(
            "47 minutes; 2h 41m; 1h 50m; 2 hours and 10 minutes; 3 hrs; 90min; 1 day; 1h30",
            expect!["47 161 110 130 180 90 1440 90"],
        );
    }

    #[test]
    fn reads_ranges_and_words() {
        check(
            "10-15 minutes; 10 to 15 minutes; just over nine hours; an hour and a half; half an hour; five and a half hours; 22 minutes",
            expect!["10..15 10..15 540 90 30 330 22"],
        );
    }

    #[test]
    fn stays_silent_on_counts_and_money() {
        check("11m DAI, 5 minutes' walk of fame 3 dogs, 40 of 60", expect!["11 5"]);
    }
}
