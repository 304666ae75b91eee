//! Figures in prose: amounts, shares, money, durations, times and dates as typed values.

mod grammar;
mod reading;

use std::ops::Range;

use crate::number::{digits, number_word};

use grammar::GRAMMAR;
use reading::read;

/// A figure and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its bytes in the text, with sign and unit.
    pub range: Range<usize>,
    /// What it says.
    pub value: Value,
    /// The upper end, if it is a span such as `10–15%`.
    pub to: Option<Value>,
}

/// What a figure says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A count or an amount whose unit is a noun, such as `212` in "212 shops".
    Number(f64),
    /// A share in per cent, whether written as `15%`, `one in ten` or `two thirds`.
    Share(f64),
    /// Money.
    Money(Money),
    /// A length of time in seconds.
    Duration(f64),
    /// A time of day.
    Clock {
        /// 0 to 23 (24 for midnight at the end of a day).
        hour: u8,
        /// 0 to 59.
        minute: u8,
    },
    /// A date, as far as it is given.
    Date {
        /// 1 to 31.
        day: Option<u8>,
        /// 1 to 12.
        month: Option<u8>,
        /// With all four digits.
        year: Option<i32>,
    },
    /// A day of the week, Monday being 1.
    Weekday(u8),
    /// A place in an order, such as `3rd`.
    Ordinal(u32),
    /// A version such as `v2` or `1.4.2`.
    Version,
}

/// A sum of money.
#[derive(Debug, Clone, PartialEq)]
pub struct Money {
    /// In units of the currency.
    pub amount: f64,
    /// The code of ISO 4217; a dollar sign alone is read as `USD`.
    pub currency: &'static str,
}

impl Value {
    /// Whether it says how many or how much. Times, dates, versions and places in an order do not.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Share(_) | Self::Money(_) | Self::Duration(_))
    }

    /// Whether it names a point in time.
    #[must_use]
    pub fn is_time(&self) -> bool {
        matches!(self, Self::Clock { .. } | Self::Date { .. } | Self::Weekday(_))
    }
}

/// How many figures of one text are read. No sentence has as many; an endless row of them must not cost seconds.
const MOST: usize = 1_000;

/// The figures of a text, in order; none overlaps another. Of an endless text, the first thousand.
#[must_use]
pub fn figures(text: &str) -> Vec<Figure> {
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Figure> = Vec::new();
    for captures in GRAMMAR.captures_iter(&lower).take(MOST) {
        let Some(whole) = captures.get(0) else { continue };
        let Some(value) = read(&captures, &lower) else { continue };
        let range = trim(&lower, whole.range());
        match found.last_mut() {
            Some(last) if is_span(&lower, last, &range, &value) => {
                last.value = like(&last.value, &value, &lower[range.clone()]);
                last.range.end = range.end;
                last.to = Some(value);
            }
            _ => found.push(Figure { range, value, to: None }),
        }
    }
    found
}

/// Whether a figure continues the last one as its upper end.
fn is_span(lower: &str, last: &Figure, range: &Range<usize>, value: &Value) -> bool {
    if last.to.is_some() {
        return false;
    }
    let gap = &lower[last.range.end..range.start];
    let joins = matches!(gap.trim(), "-" | "–" | "—" | "to")
        || (gap == " and " && lower[..last.range.start].ends_with("between "));
    joins && (same_kind(&last.value, value) || matches!(last.value, Value::Number(_)) && value.is_amount())
}

fn same_kind(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// The lower end of a span, in the unit of its upper end: the 10 of `10–15%` is a share.
fn like(low: &Value, high: &Value, high_text: &str) -> Value {
    match (low, high) {
        (Value::Number(low), Value::Share(_)) => Value::Share(*low),
        (Value::Number(low), Value::Money(money)) => Value::Money(Money { amount: *low, currency: money.currency }),
        (Value::Number(low), Value::Duration(seconds)) => {
            let count = high_text.split([' ', '-']).next().and_then(|word| digits(word).or_else(|| number_word(word)));
            Value::Duration(low * seconds / count.filter(|count| *count > 0.0).unwrap_or(1.0))
        }
        _ => low.clone(),
    }
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let kept = text[range.clone()].trim_end().len();
    range.start..range.start + kept
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let lines: Vec<String> = figures(text)
            .into_iter()
            .map(|figure| {
                let to = figure.to.map(|to| format!(" to {to:?}")).unwrap_or_default();
                format!("{:?} {:?}{to}", &text[figure.range], figure.value)
            })
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn reads_amounts() {
        check(
            "212 shops, 1,400 tills, twenty-five vans, 2 million users, 15k orders, a dozen, a hundred",
            expect![[r#"
                "212" Number(212.0)
                "1,400" Number(1400.0)
                "twenty-five" Number(25.0)
                "2 million" Number(2000000.0)
                "15k" Number(15000.0)
                "a dozen" Number(12.0)
                "a hundred" Number(100.0)"#]],
        );
    }

    #[test]
    fn reads_shares() {
        check(
            "15%, ten per cent, one in ten, 3 out of 5, two thirds, a quarter of sales, half of them, a third party, one third",
            expect![[r#"
            "15%" Share(15.0)
            "ten per cent" Share(10.0)
            "one in ten" Share(10.0)
            "3 out of 5" Share(60.0)
            "two thirds" Share(66.66666666666666)
            "a quarter" Share(25.0)
            "half of" Share(50.0)
            "one third" Share(33.33333333333333)"#]],
        );
    }

    #[test]
    fn reads_money() {
        check(
            "€80,000, $2.5m, £3 million, 400 euros, CHF 20, two million dollars, 5k€",
            expect![[r#"
                "€80,000" Money(Money { amount: 80000.0, currency: "EUR" })
                "$2.5m" Money(Money { amount: 2500000.0, currency: "USD" })
                "£3 million" Money(Money { amount: 3000000.0, currency: "GBP" })
                "400 euros" Money(Money { amount: 400.0, currency: "EUR" })
                "CHF 20" Money(Money { amount: 20.0, currency: "CHF" })
                "two million dollars" Money(Money { amount: 2000000.0, currency: "USD" })
                "5k€" Money(Money { amount: 5000.0, currency: "EUR" })"#]],
        );
    }

    #[test]
    fn reads_durations() {
        check(
            "2 h 40 min, two hours, 90 minutes, an hour, half an hour, 1 day and 3 hours, 5s, 300 ms, three and a half hours, 45-minute",
            expect![[r#"
                "2 h 40 min" Duration(9600.0)
                "two hours" Duration(7200.0)
                "90 minutes" Duration(5400.0)
                "an hour" Duration(3600.0)
                "half an hour" Duration(1800.0)
                "1 day and 3 hours" Duration(97200.0)
                "5s" Duration(5.0)
                "300 ms" Duration(0.3)
                "three and a half hours" Duration(12600.0)
                "45-minute" Duration(2700.0)"#]],
        );
    }

    #[test]
    fn reads_times_and_dates() {
        check(
            "09:30, 9 a.m., 5:15pm, noon, 0900 UTC, 4 May, May 4th, 2021, 2021-10-04T09:12Z, 03/04/2026, on Monday, in 2019, since March 2020",
            expect![[r#"
                "09:30" Clock { hour: 9, minute: 30 }
                "9 a.m." Clock { hour: 9, minute: 0 }
                "5:15pm" Clock { hour: 17, minute: 15 }
                "noon" Clock { hour: 12, minute: 0 }
                "0900 UTC" Clock { hour: 9, minute: 0 }
                "4 May" Date { day: Some(4), month: Some(5), year: None }
                "May 4th, 2021" Date { day: Some(4), month: Some(5), year: Some(2021) }
                "2021-10-04" Date { day: Some(4), month: Some(10), year: Some(2021) }
                "T09:12Z" Clock { hour: 9, minute: 12 }
                "03/04/2026" Date { day: Some(3), month: Some(4), year: Some(2026) }
                "Monday" Weekday(1)
                "2019" Date { day: None, month: None, year: Some(2019) }
                "March 2020" Date { day: None, month: Some(3), year: Some(2020) }"#]],
        );
    }

    #[test]
    fn reads_spans() {
        check(
            "10–15%, 3 to 5 shops, between 2 and 4 hours, 06:10–10:40, €2m to €3m",
            expect![[r#"
                "10–15%" Share(10.0) to Share(15.0)
                "3 to 5" Number(3.0) to Number(5.0)
                "2 and 4 hours" Duration(7200.0) to Duration(14400.0)
                "06:10–10:40" Clock { hour: 6, minute: 10 } to Clock { hour: 10, minute: 40 }
                "€2m to €3m" Money(Money { amount: 2000000.0, currency: "EUR" }) to Money(Money { amount: 3000000.0, currency: "EUR" })"#]],
        );
    }

    #[test]
    fn tells_versions_and_places_from_amounts() {
        check(
            "v2, 1.4.2, 3rd, 2021 shops, 24/7",
            expect![[r#"
            "v2" Version
            "1.4.2" Version
            "3rd" Ordinal(3)
            "2021" Number(2021.0)
            "24" Number(24.0)
            "7" Number(7.0)"#]],
        );
    }
}
