//! Money as it is written in English.

use brief_model::Currency;

use crate::language::clean;
use crate::language::number::{NBSP, decimals, number};

/// The signs of currencies that have one which English readers know. The others are written with their three letters.
const SIGNS: [(&str, &str); 12] = [
    ("GBP", "£"),
    ("EUR", "€"),
    ("USD", "$"),
    ("JPY", "¥"),
    ("INR", "₹"),
    ("AUD", "A$"),
    ("CAD", "C$"),
    ("HKD", "HK$"),
    ("NZD", "NZ$"),
    ("SGD", "S$"),
    ("BRL", "R$"),
    ("KRW", "₩"),
];

/// What stands before an amount: `£`, or the letters and a space that does not break.
pub(crate) fn prefix(currency: Option<&Currency>) -> String {
    let code = clean(currency.map_or("", |currency| currency.0.as_str()));
    if code.is_empty() {
        return String::new();
    }
    match SIGNS.iter().find(|(letters, _)| code.eq_ignore_ascii_case(letters)) {
        Some((_, sign)) => (*sign).to_owned(),
        None => format!("{code}{NBSP}"),
    }
}

/// `£345,000`, `£72.80`, `CHF 1,200`, `−£5`
pub(crate) fn money(value: f64, currency: Option<&Currency>) -> String {
    let size = value.abs();
    let cents = size * 100.0;
    // Amounts with pence show both digits; finer ones, such as a price for each kilobyte, stay as entered.
    let digits = if size.fract() != 0.0 && cents < 1e15 && (cents - cents.round()).abs() < 1e-6 {
        decimals(size, 2)
    } else {
        number(size)
    };
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{}{digits}", prefix(currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_money_with_its_sign_or_its_letters() {
        let cases = [
            (345_000.0, "GBP", "£345,000"),
            (72.8, "GBP", "£72.80"),
            (0.035, "EUR", "€0.035"),
            (1_200.0, "CHF", "CHF\u{a0}1,200"),
            (-5.0, "USD", "−$5"),
            (5.0, "gbp", "£5"),
            (5.0, "", "5"),
            (5.0, " ", "5"),
            (1e18, "USD", "$1\u{a0}×\u{a0}10¹⁸"),
        ];
        for (value, code, text) in cases {
            assert_eq!(money(value, Some(&Currency(code.to_owned()))), text);
        }
        assert_eq!(money(1_200.0, None), "1,200");
    }
}
