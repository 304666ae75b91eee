//! Durations: written for a slide, and as a person says them.

use crate::language::number::{NBSP, number};
use crate::language::plural::count_word;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 86_400.0;

/// From here on, hours say nothing any more.
const DAYS_ONLY: f64 = 14.0 * DAY;

/// A duration taken apart into numbers and their units: `4` `h` `12` `min`. Seconds are given.
///
/// From one hour on it is rounded to the minute, from a day on to the hour, from two weeks on to the day.
pub(crate) fn parts(seconds: f64) -> Vec<(String, &'static str)> {
    let sign = if seconds < 0.0 { "−" } else { "" };
    let size = seconds.abs();
    let mut parts = if size < MINUTE {
        vec![(number(size), "s")]
    } else if size < HOUR && (size / MINUTE).fract() != 0.0 && size < 10.0 * MINUTE {
        pair(size.round(), [MINUTE, 1.0], ["min", "s"])
    } else if size.round() < HOUR - MINUTE / 2.0 {
        vec![(number((size / MINUTE).round()), "min")]
    } else if size < DAY - MINUTE / 2.0 {
        pair((size / MINUTE).round() * MINUTE, [HOUR, MINUTE], ["h", "min"])
    } else if size < DAYS_ONLY {
        let hours = (size / HOUR).round() * HOUR;
        pair(hours, [DAY, HOUR], [days(hours), "h"])
    } else {
        let whole = (size / DAY).round();
        vec![(number(whole), days(whole * DAY))]
    };
    if let Some(first) = parts.first_mut() {
        first.0.insert_str(0, sign);
    }
    parts
}

/// `4 h 12 min`, with spaces at which no line breaks.
pub(crate) fn written(seconds: f64) -> String {
    let words: Vec<String> = parts(seconds).into_iter().map(|(value, unit)| format!("{value}{NBSP}{unit}")).collect();
    words.join(&NBSP.to_string())
}

/// As one says it: `a little over four hours`, `27 minutes`, `about two and a half days`.
pub(crate) fn spoken(seconds: f64) -> String {
    let size = seconds.abs();
    if size < MINUTE {
        return plain(size, "second");
    }
    let minutes = (size / MINUTE).round();
    if minutes < 60.0 {
        return match minutes as u32 {
            30 => "half an hour".to_owned(),
            45 => "three quarters of an hour".to_owned(),
            _ => plain(minutes, "minute"),
        };
    }
    if size < DAY {
        let hours = (minutes / 60.0).floor();
        return hours_spoken(hours, minutes - hours * 60.0);
    }
    if size >= DAYS_ONLY {
        return plain((size / DAY).round(), "day");
    }
    let hours = (size / HOUR).round();
    let days = (hours / 24.0).floor();
    match (hours - days * 24.0) as u32 {
        0 => whole(days, "a day", "days"),
        1..=9 => format!("a little over {}", whole(days, "a day", "days")),
        10..=14 if days == 1.0 => "about a day and a half".to_owned(),
        10..=14 => format!("about {} and a half days", count_word(days as usize)),
        _ => format!("nearly {}", whole(days + 1.0, "a day", "days")),
    }
}

fn hours_spoken(hours: f64, minutes: f64) -> String {
    let and_part = |part: &str| {
        if hours == 1.0 {
            format!("an hour and {part}")
        } else {
            format!("{} and {part} hours", count_word(hours as usize))
        }
    };
    let three_quarters = if hours == 1.0 { "three quarters" } else { "three quarter" };
    match minutes as u32 {
        0 => whole(hours, "an hour", "hours"),
        1..=12 => format!("a little over {}", whole(hours, "an hour", "hours")),
        15 => and_part("a quarter"),
        13..=17 => format!("about {}", and_part("a quarter")),
        18..=24 => format!("nearly {}", and_part("a half")),
        30 => and_part("a half"),
        25..=35 => format!("about {}", and_part("a half")),
        36..=42 => format!("a little over {}", and_part("a half")),
        45 => and_part(three_quarters),
        43..=47 => format!("about {}", and_part(three_quarters)),
        _ if hours + 1.0 >= 24.0 => "nearly a day".to_owned(),
        _ => format!("nearly {}", whole(hours + 1.0, "an hour", "hours")),
    }
}

/// `four hours`, or the words for one.
fn whole(count: f64, one: &str, many: &str) -> String {
    if count == 1.0 { one.to_owned() } else { format!("{} {many}", count_word(count as usize)) }
}

/// A number with its unit, in words where the number has one.
fn plain(count: f64, unit: &str) -> String {
    let ending = if count == 1.0 { "" } else { "s" };
    if count.fract() == 0.0 && (1.0..=12.0).contains(&count) {
        format!("{} {unit}{ending}", count_word(count as usize))
    } else {
        format!("{}{NBSP}{unit}{ending}", number(count))
    }
}

/// A larger and a smaller unit; the smaller one only if there is some of it.
fn pair(size: f64, lengths: [f64; 2], units: [&'static str; 2]) -> Vec<(String, &'static str)> {
    let large = (size / lengths[0]).floor();
    let small = ((size - large * lengths[0]) / lengths[1]).round();
    let mut parts = vec![(number(large), units[0])];
    if small > 0.0 {
        parts.push((number(small), units[1]));
    }
    parts
}

fn days(size: f64) -> &'static str {
    if size < 2.0 * DAY { "day" } else { "days" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_durations() {
        let cases = [
            (0.0, "0 s"),
            (2.0, "2 s"),
            (1.5, "1.5 s"),
            (60.0, "1 min"),
            (150.0, "2 min 30 s"),
            (1_620.0, "27 min"),
            (1_650.0, "28 min"),
            (3_599.0, "1 h"),
            (3_600.0, "1 h"),
            (15_120.0, "4 h 12 min"),
            (86_399.0, "1 day"),
            (86_400.0, "1 day"),
            (183_600.0, "2 days 3 h"),
            (90_000.0, "1 day 1 h"),
            (1_500_000.0, "17 days"),
            (315_537_897_599.0, "3,652,059 days"),
            (-15_120.0, "−4 h 12 min"),
        ];
        for (seconds, text) in cases {
            assert_eq!(written(seconds).replace(NBSP, " "), text);
        }
    }

    #[test]
    fn says_durations() {
        let cases = [
            (1.0, "one second"),
            (45.0, "45 seconds"),
            (60.0, "one minute"),
            (420.0, "seven minutes"),
            (1_620.0, "27 minutes"),
            (1_800.0, "half an hour"),
            (3_600.0, "an hour"),
            (4_000.0, "a little over an hour"),
            (5_400.0, "an hour and a half"),
            (5_100.0, "about an hour and a half"),
            (6_300.0, "an hour and three quarters"),
            (7_000.0, "nearly two hours"),
            (15_120.0, "a little over four hours"),
            (15_300.0, "four and a quarter hours"),
            (16_200.0, "four and a half hours"),
            (16_000.0, "about four and a half hours"),
            (17_100.0, "four and three quarter hours"),
            (17_700.0, "nearly five hours"),
            (28_860.0, "a little over eight hours"),
            (86_000.0, "nearly a day"),
            (86_400.0, "a day"),
            (130_000.0, "about a day and a half"),
            (183_600.0, "a little over two days"),
            (250_000.0, "nearly three days"),
            (1_500_000.0, "17 days"),
        ];
        for (seconds, text) in cases {
            assert_eq!(spoken(seconds).replace(NBSP, " "), text);
        }
    }
}
