//! A figure in words, as the rules read it where a text refers to a fact.

use brief_model::{Figure, Unit};

/// The digits of a power.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The words for a figure: short, exact enough for a finding, and of the right kind for the rules.
pub(crate) fn figure_words(figure: &Figure) -> String {
    match figure.unit {
        Unit::Count | Unit::People => grouped(figure.value),
        Unit::Share => format!("{}%", grouped(figure.value)),
        Unit::Money => {
            let currency = figure.currency.as_ref().map_or("", |currency| currency.0.as_str());
            let sign = match currency {
                "EUR" => "€",
                "GBP" => "£",
                "USD" => "$",
                other => return format!("{other} {}", grouped(figure.value)).trim_start().to_owned(),
            };
            format!("{sign}{}", grouped(figure.value))
        }
        Unit::Duration => duration_words(figure.value),
    }
}

/// A duration in its two largest units: `2 h 40 min`.
pub(crate) fn duration_words(seconds: f64) -> String {
    let total = seconds.abs().round();
    let (days, hours) = ((total / 86_400.0).floor(), (total % 86_400.0 / 3600.0).floor());
    let (minutes, rest) = ((total % 3600.0 / 60.0).floor(), total % 60.0);
    let parts = [(days, "days"), (hours, "h"), (minutes, "min"), (rest, "s")];
    let first = parts.iter().position(|(count, _)| *count > 0.0).unwrap_or(3);
    let told = parts.iter().skip(first).take(2).filter(|(count, _)| *count > 0.0);
    let unit_of = |count: f64, unit: &'static str| if count == 1.0 && unit == "days" { "day" } else { unit };
    let words: Vec<String> =
        told.map(|&(count, unit)| format!("{} {}", grouped(count), unit_of(count, unit))).collect();
    let sign = if seconds < 0.0 && total > 0.0 { MINUS } else { "" };
    if words.is_empty() { format!("{total} s") } else { format!("{sign}{}", words.join(" ")) }
}

const MINUS: &str = "−";

/// From here on, digits tell less than the power of ten.
const HUGE: f64 = 1e15;

/// A number with commas between the thousands and at most two decimals; a huge one as on the slides, by its power of ten.
pub(crate) fn grouped(value: f64) -> String {
    if value.abs() >= HUGE {
        let text = format!("{:.1e}", value.abs());
        let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
        let raised: String =
            power.bytes().filter_map(|digit| RAISED.get(usize::from(digit.wrapping_sub(b'0')))).collect();
        return format!("{}{} × 10{raised}", if value < 0.0 { MINUS } else { "" }, digits.trim_end_matches(".0"));
    }
    let text = format!("{:.2}", value.abs());
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let (whole, decimals) = text.split_once('.').map_or((text, ""), |(whole, decimals)| (whole, decimals));
    let mut digits = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            digits.push(',');
        }
        digits.push(digit);
    }
    let sign = if value < 0.0 && text != "0" { MINUS } else { "" };
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{digits}{point}{decimals}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_digits_and_drops_empty_decimals() {
        let cases = [(0.0, "0"), (950.0, "950"), (1_234_567.0, "1,234,567"), (15.25, "15.25"), (-2_000.5, "−2,000.5")];
        for (value, words) in cases {
            assert_eq!(grouped(value), words);
        }
    }

    #[test]
    fn what_is_huge_stays_short_and_what_is_nothing_has_no_sign() {
        let cases = [(1e308, "1 × 10³⁰⁸"), (-2.5e15, "−2.5 × 10¹⁵"), (9e14, "900,000,000,000,000"), (-0.001, "0")];
        for (value, words) in cases {
            assert_eq!(grouped(value), words);
        }
        assert!(duration_words(1e308).chars().count() < 40);
    }

    #[test]
    fn tells_a_duration_in_two_units() {
        let cases = [
            (0.0, "0 s"),
            (-7200.0, "−2 h"),
            (45.0, "45 s"),
            (1620.0, "27 min"),
            (9600.0, "2 h 40 min"),
            (180_000.0, "2 days 2 h"),
        ];
        for (value, words) in cases {
            assert_eq!(duration_words(value), words);
        }
    }
}
