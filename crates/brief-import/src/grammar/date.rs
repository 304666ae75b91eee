//! Dates: `2022-01-22`, `January 22nd, 2022`, `22 Jan`, `4th of October`, `22.01.2022`, and `02/09/2023`, which is two dates.

use chrono::{NaiveDate, Weekday};

use super::token::{Kind, Tokens};

/// A date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Date {
    /// Day, month and year.
    Full(NaiveDate),
    /// Day and month.
    Yearless {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
    },
    /// Two numbers of which either may be the month, with the year if it is written.
    Unclear {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// The year.
        year: Option<i32>,
    },
    /// A month of a year.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
}

/// Which of two numbers is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// `31/12`.
    DayFirst,
    /// `12/31`.
    MonthFirst,
}

impl Date {
    /// Settles which number is the month.
    pub(crate) fn ordered(self, order: Option<Order>) -> Self {
        let Self::Unclear { first, second, year } = self else { return self };
        let same = first == second;
        let Some(order) = order.or(same.then_some(Order::DayFirst)) else { return self };
        let (day, month) = if order == Order::DayFirst { (first, second) } else { (second, first) };
        match year {
            Some(year) => NaiveDate::from_ymd_opt(year, month, day).map_or(self, Self::Full),
            None if valid(month, day) => Self::Yearless { month, day },
            None => self,
        }
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether a token is the name of a day of the week, in full or short.
pub(crate) fn is_weekday(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.str(at).to_ascii_lowercase();
    matches!(word.as_str(), "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun")
        || WEEKDAYS.contains(&word.as_str())
}

/// The day of the week that a token names in full, with a capital.
pub(crate) fn weekday(tokens: &Tokens<'_>, at: usize) -> Option<Weekday> {
    let word = tokens.str(at);
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) || !WEEKDAYS.contains(&word.to_ascii_lowercase().as_str()) {
        return None;
    }
    word.parse().ok()
}

/// The month that a token names. Words that mean something else in lower case (`may`, `march`) need their capital.
fn month(tokens: &Tokens<'_>, at: usize) -> Option<u32> {
    let word = tokens.str(at);
    if word.len() < 3 || word.len() > 9 || !word.is_ascii() || !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let found = MONTHS
        .iter()
        .position(|name| *name == lower || name[..3] == lower || (lower == "sept" && *name == "september"))?;
    u32::try_from(found + 1).ok()
}

/// Reads a date at a token. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Date, usize)> {
    let mut begin = at;
    if is_weekday(tokens, at) {
        begin += 1;
        begin += usize::from(tokens.is_sign(begin, '.'));
        begin += usize::from(tokens.is_sign(begin, ','));
        begin += usize::from(tokens.is_word(begin, &["the"]));
    }
    match tokens.get(begin)?.kind {
        Kind::Number => {
            if begins_freely(tokens, begin) {
                year_first(tokens, begin).or_else(|| numbers(tokens, begin)).or_else(|| day_first(tokens, begin))
            } else {
                None
            }
        }
        Kind::Word => month_first(tokens, begin),
        Kind::Sign(_) => None,
    }
}

fn begins_freely(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    if !token.glued || at == 0 {
        return true;
    }
    match tokens.get(at - 1).map(|before| before.kind) {
        Some(Kind::Sign(c)) => {
            let long = tokens.digits(at).is_some_and(|digits| digits.len() == 4);
            !matches!(c, '.' | '\\' | '@' | '#' | '$' | '€' | '£' | '%' | '=' | '&' | '+' | '_' | '-' | ':')
                && (c != '/' || long)
        }
        _ => false,
    }
}

/// `2022-01-22`, `2022/1/22`, `2022.01.22`.
fn year_first(tokens: &Tokens<'_>, at: usize) -> Option<(Date, usize)> {
    let year = year(tokens, at)?;
    let Kind::Sign(sign @ ('-' | '/' | '.')) = tokens.get(at + 1)?.kind else { return None };
    let glued = (1..=4).all(|step| tokens.is_glued(at + step));
    if !glued || !tokens.is_sign(at + 3, sign) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year, tokens.small(at + 2, 2)?, tokens.small(at + 4, 2)?)?;
    Some((Date::Full(date), at + 5))
}

/// `22/01/2022`, `22.01.2022`, and `12-05` or `3/26` in front of a time.
fn numbers(tokens: &Tokens<'_>, at: usize) -> Option<(Date, usize)> {
    let (first, second) = (tokens.small(at, 2)?, tokens.small(at + 2, 2)?);
    let Kind::Sign(sign @ ('-' | '/' | '.')) = tokens.get(at + 1)?.kind else { return None };
    if !tokens.is_glued(at + 1) || !tokens.is_glued(at + 2) || first == 0 || second == 0 {
        return None;
    }
    if tokens.is_sign(at + 3, sign) && tokens.is_glued(at + 3) && tokens.is_glued(at + 4) {
        let year = year(tokens, at + 4).or_else(|| short_year(tokens, at + 4))?;
        let written = Date::Unclear { first, second, year: Some(year) };
        // With points between them the day comes first everywhere.
        return Some((settle(written, (sign == '.').then_some(Order::DayFirst))?, at + 5));
    }
    // Without a year, two numbers are a date only where a time of day follows.
    let two = tokens.digits(at)?.len() == 2 && tokens.digits(at + 2)?.len() == 2;
    let gap = !tokens.is_glued(at + 3);
    let clock = tokens.small(at + 3, 2).is_some() && tokens.is_sign(at + 4, ':') && tokens.is_glued(at + 4);
    if !gap || !clock || sign == '.' || (sign == '-' && !two) {
        return None;
    }
    // Two numbers with a hyphen are the tail of the international way of writing, where the month comes first.
    let order = (sign == '-').then_some(Order::MonthFirst);
    Some((settle(Date::Unclear { first, second, year: None }, order)?, at + 3))
}

/// Finds the month where only one of the numbers can be it.
fn settle(date: Date, order: Option<Order>) -> Option<Date> {
    let Date::Unclear { first, second, .. } = date else { return Some(date) };
    let order = match (first > 12, second > 12) {
        (true, true) => return None,
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        (false, false) => order,
    };
    let settled = date.ordered(order);
    (order.is_none() || !matches!(settled, Date::Unclear { .. })).then_some(settled)
}

/// `22 January 2022`, `4th of October`, `22-Jan-2022`.
fn day_first(tokens: &Tokens<'_>, at: usize) -> Option<(Date, usize)> {
    let day = tokens.small(at, 2)?;
    let mut next = at + 1;
    if tokens.is_glued(next) && tokens.is_word(next, &["st", "nd", "rd", "th"]) {
        next += 1;
    }
    if tokens.is_word(next, &["of"]) || (tokens.is_sign(next, '-') && tokens.is_glued(next)) {
        next += 1;
    }
    let month = month(tokens, next)?;
    with_year(tokens, next + 1, month, day)
}

/// `January 22nd, 2022`, `Jan. 22`, `March 2019`.
fn month_first(tokens: &Tokens<'_>, at: usize) -> Option<(Date, usize)> {
    let month = month(tokens, at)?;
    let mut next = at + 1;
    next += usize::from(tokens.is_sign(next, '.') && tokens.is_glued(next));
    if let Some(year) = year(tokens, next) {
        return Some((Date::Month { year, month }, next + 1));
    }
    next += usize::from(tokens.is_word(next, &["the"]));
    let hyphen = tokens.is_sign(next, '-') && tokens.is_glued(next);
    next += usize::from(hyphen);
    let day = tokens.small(next, 2)?;
    next += 1;
    if tokens.is_glued(next) && tokens.is_word(next, &["st", "nd", "rd", "th"]) {
        next += 1;
    } else if tokens.is_sign(next, ':')
        && tokens.is_glued(next)
        && tokens.is_glued(next + 1)
        && tokens.digits(next + 1).is_some()
    {
        // `March 14:10` is a time in a sentence that has lost its day.
        return None;
    }
    with_year(tokens, next, month, day)
}

fn with_year(tokens: &Tokens<'_>, at: usize, month: u32, day: u32) -> Option<(Date, usize)> {
    let mut next = at;
    if tokens.is_sign(next, '.') && tokens.is_glued(next) && year(tokens, next + 1).is_some() {
        next += 1;
    }
    if tokens.is_sign(next, ',') || (tokens.is_sign(next, '-') && tokens.is_glued(next)) {
        next += 1;
    }
    // `July 12, 2018` but not `July 12, 2000 users`: a year is followed by no thing that it could count.
    if let Some(year) = year(tokens, next) {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        return Some((Date::Full(date), next + 1));
    }
    valid(month, day).then_some((Date::Yearless { month, day }, at))
}

fn valid(month: u32, day: u32) -> bool {
    NaiveDate::from_ymd_opt(2024, month, day).is_some()
}

fn year(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    let digits = tokens.digits(at).filter(|digits| digits.len() == 4)?;
    digits.parse().ok().filter(|year| (1990..2100).contains(year))
}

fn short_year(tokens: &Tokens<'_>, at: usize) -> Option<i32> {
    let digits = tokens.digits(at).filter(|digits| digits.len() == 2)?;
    digits.parse::<i32>().ok().map(|year| 2000 + year)
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
            if let Some((date, next)) = read(&tokens, at) {
                found.push(match date {
                    Date::Full(day) => day.to_string(),
                    Date::Yearless { month, day } => format!("?-{month:02}-{day:02}"),
                    Date::Unclear { first, second, year } => format!("{first}|{second}|{}", year.unwrap_or(0)),
                    Date::Month { year, month } => format!("{year}-{month:02}"),
                });
                at = next;
            } else {
                at += 1;
            }
        }
        expected.assert_eq(&found.join(" "));
    }

    #[test]
    fn reads_month_before_and_after_the_day() {
        check(
            "January 22nd, 2022; 22 January 2022; Wed, 4th of October; Jan. 5; 22-Jan-2022; Tuesday, February 7; March 2019",
            expect!["2022-01-22 2022-01-22 ?-10-04 ?-01-05 2022-01-22 ?-02-07 2019-03"],
        );
    }

    #[test]
    fn reads_numbers_and_keeps_the_doubtful_ones_open() {
        check(
            "2022-01-22 2022/1/5 22/01/2022 01/22/2022 5.3.2021 02/09/2023 [12-05 16:21] 3/26 17:40 3/4 17:40",
            expect!["2022-01-22 2022-01-05 2022-01-22 2022-01-22 2021-03-05 2|9|2023 ?-12-05 ?-03-26 3|4|0"],
        );
    }

    #[test]
    fn stays_silent_on_versions_shares_and_words() {
        check("v1.2.3, 3/4 of it, may 5 people, march 10, 10.2.1.4, 1/2/3/4, 99/99/2020", expect![[r#""#]]);
    }
}
