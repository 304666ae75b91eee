//! Amounts as people type them: `£345k`, `about 3.2 million`, `310k to 390k`, `2 h 10 min`, `15%`.

use brief_model::Unit;

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Amounts {
    /// The number, or the likely one of a range.
    pub(super) value: Option<f64>,
    /// The lower and the upper end.
    pub(super) range: Option<(f64, f64)>,
    /// Whether the words say that it is only about so much.
    pub(super) about: bool,
    /// The unit, if the words name one.
    pub(super) unit: Option<Unit>,
    /// The currency, if the words name one.
    pub(super) currency: Option<String>,
}

/// One number with what stands beside it.
#[derive(Debug, Clone, PartialEq, Default)]
struct Quantity {
    value: f64,
    /// 1,000 for `k`; 1 if nothing is said.
    scale: f64,
    unit: Option<Unit>,
    currency: Option<String>,
}

const ABOUT: [&str; 10] =
    ["about", "around", "roughly", "approximately", "approx.", "approx", "circa", "ca.", "some", "~"];

const SIGNS: [(&str, &str); 14] = [
    ("a$", "AUD"),
    ("c$", "CAD"),
    ("hk$", "HKD"),
    ("nz$", "NZD"),
    ("s$", "SGD"),
    ("r$", "BRL"),
    ("us$", "USD"),
    ("£", "GBP"),
    ("€", "EUR"),
    ("$", "USD"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("₩", "KRW"),
    ("chf", "CHF"),
];

const CODES: [&str; 16] =
    ["gbp", "eur", "usd", "jpy", "inr", "aud", "cad", "hkd", "nzd", "sgd", "brl", "krw", "chf", "sek", "nok", "dkk"];

/// Reads an amount in a unit.
///
/// # Errors
/// A sentence for the person, if it cannot be read.
pub(super) fn read(text: &str, unit: Unit) -> Result<Amounts, String> {
    let lower = text.trim().to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
    if lower.is_empty() {
        return Err("Type a number.".to_owned());
    }
    let mut rest = lower.as_str();
    let mut about = false;
    while let Some(behind) = ABOUT.iter().find_map(|word| rest.strip_prefix(word)) {
        (rest, about) = (behind.trim_start(), true);
    }
    let amounts = with_range(rest, unit).or_else(|| ends(rest, unit)).or_else(|| single(rest, unit));
    amounts.map(|amounts| Amounts { about, ..amounts }).ok_or_else(|| match unit {
        Unit::Duration => format!("“{}” is not a duration. Try 2 h 10 min.", text.trim()),
        Unit::Money => format!("“{}” is not a sum of money. Try £345k, or 310k to 390k.", text.trim()),
        Unit::Share => format!("“{}” is not a share. Try 15%.", text.trim()),
        Unit::Count | Unit::People => format!("“{}” is not a number. Try 4,260, or 3.2 million.", text.trim()),
    })
}

/// `345k (310k to 390k)`
fn with_range(text: &str, unit: Unit) -> Option<Amounts> {
    let (likely, range) = text.strip_suffix(')')?.split_once('(')?;
    let likely = single(likely.trim(), unit)?;
    let ends = ends(range.trim(), unit)?;
    Some(Amounts { range: ends.range, ..likely })
}

/// `310k to 390k`, `between 10 and 15%`, `10-15`
fn ends(text: &str, unit: Unit) -> Option<Amounts> {
    let pair = match text.strip_prefix("between ") {
        Some(rest) => rest.split_once(" and "),
        None => text
            .strip_prefix("from ")
            .unwrap_or(text)
            .split_once(" to ")
            .or_else(|| text.split_once('–'))
            .or_else(|| text.split_once('-').filter(|(low, _)| !low.trim().is_empty())),
    };
    let (low, high) = pair?;
    let high = quantity(high.trim(), unit)?;
    // `310 to 390k`, `10 to 15 minutes`: what is said once goes for both.
    let low = quantity(low.trim(), unit).map(|mut low| {
        if low.scale == 1.0 && high.scale > 1.0 && low.value < high.value {
            low.scale = high.scale;
        }
        low
    })?;
    let bare = low.unit.is_none() && high.unit == Some(Unit::Duration);
    let factor = if bare { high.scale } else { low.scale };
    let (low_value, high_value) = (low.value * factor, high.value * high.scale);
    Some(Amounts {
        range: Some((low_value.min(high_value), low_value.max(high_value)))
            .filter(|(low, high)| low.is_finite() && high.is_finite()),
        unit: high.unit.or(low.unit),
        currency: low.currency.or(high.currency),
        ..Amounts::default()
    })
    .filter(|amounts| amounts.range.is_some())
}

fn single(text: &str, unit: Unit) -> Option<Amounts> {
    let read = quantity(text, unit)?;
    let value = Some(read.value * read.scale).filter(|value| value.is_finite())?;
    Some(Amounts { value: Some(value), unit: read.unit, currency: read.currency, ..Amounts::default() })
}

fn quantity(text: &str, unit: Unit) -> Option<Quantity> {
    if let Some(seconds) = duration(text).filter(|_| unit == Unit::Duration || has_time_unit(text)) {
        // `10 to 15 minutes` hands the unit of the one end to the other.
        let (number, scale) =
            leading(text).and_then(|(number, rest)| Some((number, time_unit(rest.trim())?))).unwrap_or((seconds, 1.0));
        return Some(Quantity { value: number, scale, unit: Some(Unit::Duration), currency: None });
    }
    let (text, negative) = text.strip_prefix(['-', '−']).map_or((text, false), |text| (text.trim_start(), true));
    let (text, before) = currency_before(text);
    let (value, rest) = leading(text)?;
    let (rest, scale) = scale(rest.trim_start());
    let (rest, behind) = currency_behind(rest.trim());
    let currency = before.or(behind);
    let (rest, percent) = ["%", "per cent", "percent"]
        .iter()
        .find_map(|sign| rest.strip_prefix(sign))
        .map_or((rest, false), |rest| (rest, true));
    let unit_words = ["people", "customers", "users", "times", ""];
    if !unit_words.contains(&rest.trim()) || (percent && currency.is_some()) {
        return None;
    }
    let bare_minutes = unit == Unit::Duration && currency.is_none() && !percent;
    Some(Quantity {
        value: if negative { -value } else { value },
        scale: if bare_minutes { 60.0 * scale } else { scale },
        unit: match () {
            () if percent => Some(Unit::Share),
            () if currency.is_some() => Some(Unit::Money),
            () => None,
        },
        currency,
    })
}

/// The number that a text begins with: `4,260`, `35 000`, `3.2`. Commas and spaces stand between thousands only.
fn leading(text: &str) -> Option<(f64, &str)> {
    let mut digits = String::new();
    let mut point = false;
    let mut at = 0;
    let bytes = text.as_bytes();
    let group = |from: usize| {
        let three = bytes.get(from..from + 3).is_some_and(|three| three.iter().all(u8::is_ascii_digit));
        three && !bytes.get(from + 3).is_some_and(u8::is_ascii_digit)
    };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => digits.push(char::from(byte)),
            b'.' if !point && bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                digits.push('.');
                point = true;
            }
            b',' | b' ' | b'\'' if !point && !digits.is_empty() && group(at + 1) => {}
            _ => break,
        }
        at += 1;
    }
    if digits.is_empty() {
        return None;
    }
    Some((digits.parse().ok().filter(|value: &f64| value.is_finite())?, &text[at..]))
}

/// `k`, `m`, `bn`, `thousand`, `million`, `billion` at the beginning of a text.
fn scale(text: &str) -> (&str, f64) {
    const SCALES: [(&str, f64); 12] = [
        ("thousand", 1e3),
        ("million", 1e6),
        ("billion", 1e9),
        ("trillion", 1e12),
        ("hundred", 1e2),
        ("mio", 1e6),
        ("mn", 1e6),
        ("bn", 1e9),
        ("tn", 1e12),
        ("k", 1e3),
        ("m", 1e6),
        ("b", 1e9),
    ];
    for (word, factor) in SCALES {
        if let Some(rest) = text.strip_prefix(word).filter(|rest| !rest.starts_with(char::is_alphabetic)) {
            return (rest, factor);
        }
    }
    (text, 1.0)
}

fn currency_before(text: &str) -> (&str, Option<String>) {
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            return (rest.trim_start(), Some(code.to_owned()));
        }
    }
    match CODES.iter().find_map(|code| Some((text.strip_prefix(code)?, code))) {
        Some((rest, code)) => (rest.trim_start(), Some(code.to_uppercase())),
        None => (text, None),
    }
}

fn currency_behind(text: &str) -> (&str, Option<String>) {
    let words = [("pounds", "GBP"), ("euros", "EUR"), ("euro", "EUR"), ("dollars", "USD")];
    let known =
        SIGNS.iter().chain(&words).find_map(|(sign, code)| Some((text.strip_prefix(sign)?, (*code).to_owned())));
    let known = known.or_else(|| CODES.iter().find_map(|code| Some((text.strip_prefix(code)?, code.to_uppercase()))));
    known.map_or((text, None), |(rest, code)| (rest.trim(), Some(code)))
}

/// A duration in seconds: `2 h 10 min`, `2h10`, `90 minutes`, `1:30`, `an hour`, `half an hour`, `3 days`.
pub(super) fn duration(text: &str) -> Option<f64> {
    let mut rest = text.trim();
    for (words, seconds) in [("half an hour", 1800.0), ("half a day", 43_200.0)] {
        if rest == words {
            return Some(seconds);
        }
    }
    if let Some(unit) = rest.strip_prefix("an ").or_else(|| rest.strip_prefix("a ")) {
        return time_unit(unit.trim());
    }
    if let Some((hours, minutes)) = rest.split_once(':') {
        let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
        return (minutes < 60).then(|| f64::from(hours) * 3600.0 + f64::from(minutes) * 60.0);
    }
    let (mut total, mut last) = (0.0, f64::INFINITY);
    while !rest.is_empty() {
        let (number, behind) = leading(rest)?;
        let behind = behind.trim_start();
        let end = behind.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(behind.len());
        let size = match time_unit(&behind[..end]) {
            Some(size) => size,
            // `2h10`
            None if end == 0 && last == 3600.0 => 60.0,
            None => return None,
        };
        if size >= last {
            return None;
        }
        total += number * size;
        last = size;
        rest = behind[end..].trim_start().trim_start_matches(',').trim_start();
        rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
    }
    (last.is_finite() && f64::is_finite(total)).then_some(total)
}

fn has_time_unit(text: &str) -> bool {
    // `m` alone is a million beside money and a minute beside a time; only words that say so make a count a duration.
    text.split(|c: char| !c.is_alphabetic()).any(|word| word != "m" && time_unit(word).is_some())
}

/// The length of a unit of time in seconds.
fn time_unit(word: &str) -> Option<f64> {
    Some(match word.trim_end_matches('.') {
        "s" | "sec" | "secs" | "second" | "seconds" => 1.0,
        "m" | "min" | "mins" | "minute" | "minutes" => 60.0,
        "h" | "hr" | "hrs" | "hour" | "hours" => 3_600.0,
        "d" | "day" | "days" => 86_400.0,
        "w" | "wk" | "week" | "weeks" => 604_800.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(unit: Unit, texts: &[&str], expected: Expect) {
        let lines: Vec<String> = texts
            .iter()
            .map(|text| match read(text, unit) {
                Ok(Amounts { value, range, about, unit, currency }) => {
                    let value = value.map_or("-".to_owned(), |value| value.to_string());
                    let range = range.map_or(String::new(), |(low, high)| format!(" [{low}, {high}]"));
                    let unit = unit.map_or(String::new(), |unit| format!(" {unit:?}"));
                    format!(
                        "{text}: {}{value}{range}{unit} {}",
                        if about { "~" } else { "" },
                        currency.unwrap_or_default()
                    )
                }
                Err(problem) => problem,
            })
            .map(|line| line.trim_end().to_owned())
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn reads_numbers() {
        check(
            Unit::Count,
            &[
                "4,260",
                "35 000",
                "3.2 million",
                "about 41k",
                "~12",
                "between 10 and 15",
                "10-15",
                "310 to 390k",
                "2bn",
                "-3",
                "15%",
                "4,26",
                "many",
                "",
            ],
            expect![[r#"
                4,260: 4260
                35 000: 35000
                3.2 million: 3200000
                about 41k: ~41000
                ~12: ~12
                between 10 and 15: - [10, 15]
                10-15: - [10, 15]
                310 to 390k: - [310000, 390000]
                2bn: 2000000000
                -3: -3
                15%: 15 Share
                “4,26” is not a number. Try 4,260, or 3.2 million.
                “many” is not a number. Try 4,260, or 3.2 million.
                Type a number."#]],
        );
    }

    #[test]
    fn reads_money() {
        check(
            Unit::Money,
            &[
                "£345k",
                "345,000 EUR",
                "USD 1.2m",
                "£345k (£310k to £390k)",
                "$5",
                "CHF 1'200",
                "345k",
                "2 million euros",
                "£",
                "£5%",
            ],
            expect![[r#"
                £345k: 345000 Money GBP
                345,000 EUR: 345000 Money EUR
                USD 1.2m: 1200000 Money USD
                £345k (£310k to £390k): 345000 [310000, 390000] Money GBP
                $5: 5 Money USD
                CHF 1'200: 1200 Money CHF
                345k: 345000
                2 million euros: 2000000 Money EUR
                “£” is not a sum of money. Try £345k, or 310k to 390k.
                “£5%” is not a sum of money. Try £345k, or 310k to 390k."#]],
        );
    }

    #[test]
    fn reads_durations_in_seconds() {
        check(
            Unit::Duration,
            &[
                "2 h 10 min",
                "2h10",
                "90 minutes",
                "90",
                "1:30",
                "an hour",
                "half an hour",
                "3 days and 2 hours",
                "10 to 15 minutes",
                "45s",
                "1.5 h",
                "soon",
            ],
            expect![[r#"
                2 h 10 min: 7800 Duration
                2h10: 7800 Duration
                90 minutes: 5400 Duration
                90: 5400
                1:30: 5400 Duration
                an hour: 3600 Duration
                half an hour: 1800 Duration
                3 days and 2 hours: 266400 Duration
                10 to 15 minutes: - [600, 900] Duration
                45s: 45 Duration
                1.5 h: 5400 Duration
                “soon” is not a duration. Try 2 h 10 min."#]],
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            for unit in [Unit::Count, Unit::Money, Unit::Share, Unit::Duration] {
                drop(read(&text, unit));
            }
        }
    }
}
