//! Numbers as they are written in English, and the rule by which computed ones are rounded.

/// The space at which no line breaks.
pub(crate) const NBSP: char = '\u{a0}';

/// The sign of a negative number; a hyphen is too short beside figures.
const MINUS: char = '−';

/// From here on, a number is written as a power of ten: nobody reads sixteen figures.
const LARGEST: f64 = 1e15;

/// Below this, a number that is not zero is written as a power of ten.
const SMALLEST: f64 = 1e-6;

/// The number exactly as entered, with thousands apart: `4,260`, `0.4`, `−3`.
pub(crate) fn number(value: f64) -> String {
    let size = value.abs();
    if !value.is_finite() {
        return "–".to_owned();
    }
    if size >= LARGEST || (size > 0.0 && size < SMALLEST) {
        return power_of_ten(value);
    }
    if size.fract() == 0.0 {
        // Whole numbers below 10^15 fit exactly, and are written much faster.
        return signed(value, &grouped(&(size as u64).to_string()));
    }
    signed(value, &grouped(&format!("{size}")))
}

/// The number with a fixed number of decimals.
pub(crate) fn decimals(value: f64, places: usize) -> String {
    if !value.is_finite() || value.abs() >= LARGEST {
        return number(value);
    }
    let digits = format!("{:.*}", places, value.abs());
    let zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    signed(if zero { 0.0 } else { value }, &grouped(&digits))
}

/// A share in per cent: `15%`.
pub(crate) fn percent(value: f64) -> String {
    format!("{}%", number(value))
}

/// A number on an axis whose labels are `step` apart: as many decimals as the step needs, so that all labels agree.
pub(crate) fn axis_number(value: f64, step: f64) -> String {
    let step = step.abs();
    if !step.is_finite() || step <= 0.0 {
        return number(value);
    }
    let places = (0_usize..7).find(|places| {
        let scaled = step * 10_f64.powi(i32::try_from(*places).unwrap_or(0));
        (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0)
    });
    decimals(value, places.unwrap_or(7))
}

/// Rounds to so many significant digits.
pub(crate) fn significant(value: f64, digits: usize) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    // Rounding through the decimal form is the only way that is right for every size.
    format!("{:.*e}", digits.saturating_sub(1), value).parse().unwrap_or(value)
}

/// The distance between neighbours of a value that is rounded to so many significant digits: 1,000 for 345,000 at three.
pub(crate) fn step_at(value: f64, digits: usize) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let magnitude = value.abs().log10().floor();
    10_f64.powf(magnitude + 1.0 - digits as f64)
}

/// Rounds to a multiple of a step; a step of zero leaves the value as it is.
pub(crate) fn to_step(value: f64, step: f64) -> f64 {
    if step <= 0.0 || !step.is_finite() {
        return value;
    }
    let rounded =
        if step >= 1.0 { (value / step).round() * step } else { (value * (1.0 / step).round()).round() * step };
    // Fifteen digits are what a decimal number keeps; the rest is noise of the binary one.
    if rounded.is_finite() { significant(rounded, 15) } else { value }
}

/// How many significant digits a number shows as it was entered; the zeros that end a whole number do not count.
pub(crate) fn digits_of(value: f64) -> usize {
    let text = format!("{:e}", value.abs());
    let mantissa = text.split('e').next().unwrap_or_default();
    mantissa.bytes().filter(u8::is_ascii_digit).count()
}

/// Rounds a share in per cent that was computed: whole from 10 to 90, one decimal down to 1, two digits below; the same
/// towards 100, so that almost all is never all.
pub(crate) fn rounded_share(value: f64) -> f64 {
    let distance = value.min(100.0 - value);
    let rounded = if !(0.0..=100.0).contains(&value) || distance >= 10.0 {
        value.round()
    } else if distance >= 1.0 {
        (value * 10.0).round() / 10.0
    } else if distance == value {
        significant(value, 2)
    } else {
        100.0 - significant(100.0 - value, 2)
    };
    significant(rounded, 15)
}

fn signed(value: f64, digits: &str) -> String {
    if value < 0.0 { format!("{MINUS}{digits}") } else { digits.to_owned() }
}

/// Puts a comma between thousands in the digits of a number that is not negative.
fn grouped(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// `1.5 × 10²⁰`
fn power_of_ten(value: f64) -> String {
    let text = format!("{:.1e}", value.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let mantissa = mantissa.strip_suffix(".0").unwrap_or(mantissa);
    let raised: String = exponent.chars().filter_map(superscript).collect();
    signed(value, &format!("{mantissa}{NBSP}×{NBSP}10{raised}"))
}

const fn superscript(sign: char) -> Option<char> {
    Some(match sign {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        '-' => '⁻',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers_as_entered() {
        let cases = [
            (0.0, "0"),
            (7.0, "7"),
            (999.0, "999"),
            (1_000.0, "1,000"),
            (4_260.0, "4,260"),
            (1_234_567.0, "1,234,567"),
            (0.4, "0.4"),
            (1_234.5, "1,234.5"),
            (-3.0, "−3"),
            (-1_234.0, "−1,234"),
            (1e20, "1\u{a0}×\u{a0}10²⁰"),
            (-1.5e300, "−1.5\u{a0}×\u{a0}10³⁰⁰"),
            (1e-9, "1\u{a0}×\u{a0}10⁻⁹"),
            (f64::NAN, "–"),
            (f64::INFINITY, "–"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn gives_all_labels_of_an_axis_the_same_decimals() {
        let cases = [
            (0.0, 20.0, "0"),
            (1_500.0, 500.0, "1,500"),
            (0.0, 0.5, "0.0"),
            (1.5, 0.5, "1.5"),
            (0.25, 0.25, "0.25"),
            (-0.5, 0.5, "−0.5"),
            (-0.0, 0.5, "0.0"),
            (0.30000000000000004, 0.1, "0.3"),
            (3.0, 0.0, "3"),
            (3.0, f64::NAN, "3"),
        ];
        for (value, step, text) in cases {
            assert_eq!(axis_number(value, step), text, "{value} by {step}");
        }
    }

    #[test]
    fn rounds_to_what_is_known() {
        assert_eq!(significant(345_060.0, 3), 345_000.0);
        assert_eq!(significant(0.012_34, 2), 0.012);
        assert_eq!(significant(0.0, 3), 0.0);
        assert_eq!(step_at(345_060.0, 3), 1_000.0);
        assert_eq!(to_step(389_790.0, 1_000.0), 390_000.0);
        assert_eq!(to_step(0.37, 0.1), 0.4);
        assert_eq!(digits_of(81.0), 2);
        assert_eq!(digits_of(4_260.0), 3);
        assert_eq!(digits_of(81.25), 4);
        assert_eq!(digits_of(0.0), 1);
    }

    #[test]
    fn never_rounds_almost_nothing_to_nothing_nor_almost_all_to_all() {
        let cases = [(15.0, 15.0), (14.96, 15.0), (4.26, 4.3), (0.371, 0.37), (0.004_4, 0.004_4), (96.24, 96.2)];
        for (value, rounded) in cases {
            assert_eq!(rounded_share(value), rounded);
        }
        assert_eq!(rounded_share(99.96), 99.96);
        assert_eq!(rounded_share(100.0), 100.0);
        assert_eq!(rounded_share(0.0), 0.0);
        assert_eq!(rounded_share(250.4), 250.0);
    }
}
