//! Times of day: `14:10`, `9:49:30`, `2.50 pm`, `7 a.m.`, `1410Z`, `16h20`, `noon`.

use super::token::{Kind, Tokens};

/// A time of day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Clock {
    /// The hour, 0 to 24.
    pub(crate) hour: u32,
    /// The minute, if it is written.
    pub(crate) minute: Option<u32>,
    /// Whether the half of the day is open: `2:50` in `between 2:50 and 4:10 pm`.
    pub(crate) half: Half,
}

/// Which half of the day a time means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    /// Written on a clock of 24 hours, or nothing is said.
    Open,
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
}

impl Clock {
    /// Sets the half of the day, for a time that is written on a clock of twelve hours.
    pub(crate) fn in_half(self, half: Half) -> Option<Self> {
        let hour = match (half, self.hour) {
            (Half::Open, _) => return Some(self),
            (_, 0 | 13..) => return None,
            (Half::Morning, 12) => 0,
            (Half::Morning, hour) | (Half::Afternoon, hour @ 12) => hour,
            (Half::Afternoon, hour) => hour + 12,
        };
        Some(Self { hour, half, ..self })
    }
}

/// Reads a time of day at a token. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    if let Some(clock) = read_word(tokens, at) {
        return Some(clock);
    }
    if !begins_freely(tokens, at) {
        return None;
    }
    read_parts(tokens, at).or_else(|| read_hour(tokens, at)).or_else(|| read_four(tokens, at))
}

/// The word behind a time: `am`, `p.m.`
pub(crate) fn read_half(tokens: &Tokens<'_>, at: usize) -> Option<(Half, usize)> {
    let half = if tokens.is_word(at, &["am"]) {
        Half::Morning
    } else if tokens.is_word(at, &["pm"]) {
        Half::Afternoon
    } else if tokens.is_sign(at + 1, '.')
        && tokens.is_glued(at + 1)
        && tokens.is_word(at + 2, &["m"])
        && tokens.is_glued(at + 2)
    {
        let half = match tokens.str(at) {
            "a" | "A" => Half::Morning,
            "p" | "P" => Half::Afternoon,
            _ => return None,
        };
        let behind = at + 3;
        let dot = tokens.is_sign(behind, '.') && tokens.is_glued(behind);
        return Some((half, behind + usize::from(dot)));
    } else {
        return None;
    };
    Some((half, at + 1))
}

/// A number in the middle of an address, a version or a decimal is no time.
fn begins_freely(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if !token.glued || at == 0 {
        return true;
    }
    match tokens.get(at - 1).map(|before| before.kind) {
        Some(Kind::Word) => tokens.is_word(at - 1, &["T", "D"]),
        Some(Kind::Sign(c)) => {
            !matches!(c, '.' | ':' | '/' | '\\' | '@' | '#' | '$' | '€' | '£' | '%' | '=' | '&' | '+' | '_')
        }
        _ => false,
    }
}

fn read_word(tokens: &Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let hour = if tokens.is_word(at, &["noon", "midday"]) {
        12
    } else if tokens.is_word(at, &["midnight"]) {
        0
    } else {
        return None;
    };
    // "shortly before midnight" tells no time; "at midnight" does.
    tokens
        .is_word(at.checked_sub(1)?, &["at", "until", "from", "by", "to", "around", "about", "12"])
        .then_some((Clock { hour, minute: Some(0), half: Half::Open }, at + 1))
}

/// `14:10`, `14:10:33.250`, `2.50 pm`, `16h20`.
fn read_parts(tokens: &Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let hour = tokens.small(at, 2)?;
    let minute =
        tokens.small(at + 2, 2).filter(|minute| *minute < 60 && tokens.digits(at + 2).is_some_and(|d| d.len() == 2))?;
    if hour > 24 || !tokens.is_glued(at + 1) || !tokens.is_glued(at + 2) {
        return None;
    }
    let mut next = at + 3;
    match tokens.get(at + 1)?.kind {
        Kind::Sign(':' | '：') => {
            if tokens.is_sign(next, ':') && tokens.is_glued(next) && tokens.is_glued(next + 1) {
                tokens.small(next + 1, 2).filter(|second| *second <= 60)?;
                next += 2;
                let fraction = (tokens.is_sign(next, '.') || tokens.is_sign(next, ',')) && tokens.is_glued(next);
                if fraction && tokens.is_glued(next + 1) && tokens.digits(next + 1).is_some() {
                    next += 2;
                }
            }
        }
        Kind::Sign('.') => {
            let (half, next) = read_half(tokens, next)?;
            return Some((Clock { hour, minute: Some(minute), half: Half::Open }.in_half(half)?, next));
        }
        Kind::Word if tokens.is_word(at + 1, &["h"]) && !tokens.is_word(next, &["m", "min"]) => {}
        _ => return None,
    }
    // `1:25 h` and `0:40 min` are durations, `10:5` and `3:15:2` scores.
    if tokens.is_word(next, &["h", "hrs", "min", "mins", "minutes", "hours"]) && !tokens.is_word(next, &["hrs"]) {
        return None;
    }
    if tokens.is_word(next, &["hrs"]) {
        next += 1;
    }
    let clock = Clock { hour, minute: Some(minute), half: Half::Open };
    match read_half(tokens, next) {
        Some((half, after)) => match clock.in_half(half) {
            Some(clock) => Some((clock, after)),
            None => Some((clock, after)),
        },
        None => Some((clock, next)),
    }
}

/// `2pm`, `7 a.m.`
fn read_hour(tokens: &Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let hour = tokens.small(at, 2)?;
    let (half, next) = read_half(tokens, at + 1)?;
    Some((Clock { hour, minute: None, half: Half::Open }.in_half(half)?, next))
}

/// `1410Z`, `0910 UTC`, `0910 hrs`.
fn read_four(tokens: &Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let digits = tokens.digits(at).filter(|digits| digits.len() == 4)?;
    let value: u32 = digits.parse().ok()?;
    let (hour, minute) = (value / 100, value % 100);
    if hour > 23 || minute > 59 {
        return None;
    }
    let clock = Clock { hour, minute: Some(minute), half: Half::Open };
    if tokens.is_word(at + 1, &["hrs", "h"]) {
        return Some((clock, at + 2));
    }
    matches!(tokens.str(at + 1), "Z" | "UTC" | "GMT" | "BST" | "CET" | "CEST").then_some((clock, at + 1))
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
            if let Some((clock, next)) = read(&tokens, at) {
                found.push(format!(
                    "{:02}:{}",
                    clock.hour,
                    clock.minute.map_or("--".to_owned(), |m| format!("{m:02}"))
                ));
                at = next;
            } else {
                at += 1;
            }
        }
        expected.assert_eq(&found.join(" "));
    }

    #[test]
    fn reads_both_clocks() {
        check(
            "14:10, 9:49 am, 2.50 p.m., 12:05 AM, 7pm, 16h20, 1410Z, at noon",
            expect![[r#"14:10 09:49 14:50 00:05 19:-- 16:20 14:10 12:00"#]],
        );
    }

    #[test]
    fn stays_silent_on_ports_versions_and_ratios() {
        check("10.0.0.1:80, host:8080, v1.11, 16:9, 2:1, #1234, $20:30, 1:25 hours, 2h 41m, 2019", expect![[r#""#]]);
    }
}
