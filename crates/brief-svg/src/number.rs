//! Numbers in as few characters as their precision allows.

/// Appends a number rounded to `decimals` places (0 to 9), without needless zeros. What is not finite becomes 0.
pub(crate) fn push_number(out: &mut String, value: f64, decimals: u32) {
    let scale = 10_u64.pow(decimals);
    let finite = if value.is_finite() { value } else { 0.0 };
    // The cast saturates; no page is large enough to get there.
    let scaled = (finite * scale as f64).round() as i64;
    if scaled < 0 {
        out.push('-');
    }
    let magnitude = scaled.unsigned_abs();
    let (whole, mut fraction) = (magnitude / scale, magnitude % scale);
    if whole > 0 || fraction == 0 {
        push_digits(out, whole, 1);
    }
    if fraction > 0 {
        let mut places = decimals as usize;
        while fraction.is_multiple_of(10) {
            fraction /= 10;
            places -= 1;
        }
        out.push('.');
        push_digits(out, fraction, places);
    }
}

/// Appends ` name="number"`, a measure in points to a hundredth.
pub(crate) fn push_measure(out: &mut String, name: &str, points: f32) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_number(out, f64::from(points), 2);
    out.push('"');
}

/// Numbers of path data, with a blank only where two of them would run together.
pub(crate) struct PathData<'a> {
    out: &'a mut String,
    decimals: u32,
    /// Whether the last thing written was a number, so that the next one may need a blank before it.
    after_number: bool,
}

impl<'a> PathData<'a> {
    /// Starts at the end of `out`; numbers are rounded to `decimals` places.
    pub(crate) fn new(out: &'a mut String, decimals: u32) -> Self {
        Self { out, decimals, after_number: false }
    }

    /// Appends the letter of a step.
    pub(crate) fn command(&mut self, letter: char) {
        self.out.push(letter);
        self.after_number = false;
    }

    /// Appends a number.
    pub(crate) fn number(&mut self, value: f64) {
        let start = self.out.len();
        push_number(self.out, value, self.decimals);
        if self.after_number && !self.out[start..].starts_with('-') {
            self.out.insert(start, ' ');
        }
        self.after_number = true;
    }
}

fn push_digits(out: &mut String, mut value: u64, places: usize) {
    let mut digits = [b'0'; 20];
    let mut start = digits.len();
    while value > 0 || digits.len() - start < places {
        start -= 1;
        // The remainder is a single digit.
        digits[start] = b'0' + (value % 10) as u8;
        value /= 10;
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64, decimals: u32) -> String {
        let mut out = String::new();
        push_number(&mut out, value, decimals);
        out
    }

    #[test]
    fn numbers_carry_no_needless_zeros() {
        assert_eq!(number(12.50, 2), "12.5");
        assert_eq!(number(0.25, 2), ".25");
        assert_eq!(number(-0.25, 2), "-.25");
        assert_eq!(number(-0.001, 2), "0");
        assert_eq!(number(3.0, 2), "3");
        assert_eq!(number(100.0, 0), "100");
        assert_eq!(number(1.004_5, 4), "1.0045");
        assert_eq!(number(0.001_953_125, 9), ".001953125");
    }

    #[test]
    fn what_is_not_finite_becomes_nought() {
        assert_eq!(number(f64::NAN, 2), "0");
        assert_eq!(number(f64::INFINITY, 2), "0");
    }

    #[test]
    fn a_minus_needs_no_blank_before_it() {
        let mut out = String::new();
        let mut path = PathData::new(&mut out, 2);
        path.command('M');
        for value in [1.0, 2.5, -3.0, 0.5] {
            path.number(value);
        }
        assert_eq!(out, "M1 2.5-3 .5");
    }
}
