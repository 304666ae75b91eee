//! Round ticks for values and for times.

/// Ticks of a value axis that always shows zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ValueAxis {
    /// The lowest tick; 0 unless there are negative values.
    pub(crate) low: f64,
    /// The highest tick, at or above all values.
    pub(crate) high: f64,
    /// The distance between two ticks.
    pub(crate) step: f64,
}

impl ValueAxis {
    /// About `ticks` steps of 1, 2, 2.5 or 5 times a power of ten over all values and zero.
    pub(crate) fn over(values: impl Iterator<Item = f64>, ticks: u8) -> Self {
        let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let span = if high > low { high - low } else { 1.0 };
        let step = round_step(span / f64::from(ticks));
        let high = if high > low { high } else { low + 1.0 };
        Self { low: (low / step).floor() * step, high: (high / step - 1e-9).ceil() * step, step }
    }

    /// The ticks from the lowest to the highest.
    pub(crate) fn ticks(self) -> Vec<f64> {
        // There are a few ticks only, since the step is a fair part of the span.
        let count = ((self.high - self.low) / self.step).round().clamp(1.0, 50.0) as u32;
        (0..=count).map(|index| self.low + f64::from(index) * self.step).collect()
    }
}

fn round_step(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.log10().floor());
    let factor = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|factor| factor * power >= rough * 0.999);
    factor.unwrap_or(10.0) * power
}

/// Lengths in seconds at which times are marked.
const TIME_STEPS: [i64; 20] = [
    60,
    300,
    600,
    900,
    1_800,
    3_600,
    7_200,
    10_800,
    21_600,
    43_200,
    86_400,
    172_800,
    604_800,
    1_209_600,
    2_592_000,
    7_776_000,
    31_536_000,
    315_360_000,
    3_153_600_000,
    31_536_000_000,
];

/// The moments to mark between two moments: at full local hours or days, and at most `most` of them.
/// Returns the step and the moments, in seconds since 1970.
pub(crate) fn time_ticks((from, to): (i64, i64), offset: i32, most: i64) -> (i64, Vec<i64>) {
    let span = (to - from).max(1);
    let step = TIME_STEPS.into_iter().find(|step| span / step <= most).unwrap_or(span);
    let offset = i64::from(offset);
    let first = (from + offset).div_euclid(step) * step - offset;
    let mut ticks = Vec::new();
    let mut tick = if first < from { first + step } else { first };
    while tick <= to {
        ticks.push(tick);
        tick += step;
    }
    (step, ticks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn value_ticks_are_round_and_hold_all_values() {
        let axis = ValueAxis::over([62.0, 24.0, 81.0].into_iter(), 5);
        assert_eq!(axis.ticks(), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        let axis = ValueAxis::over([0.3, 0.9].into_iter(), 4);
        assert_eq!((axis.low, axis.high), (0.0, 1.0));
        let axis = ValueAxis::over([-3.0, 4.0].into_iter(), 4);
        assert!(axis.low <= -3.0 && axis.high >= 4.0);
    }

    #[test]
    fn nothing_to_show_still_gives_an_axis() {
        let axis = ValueAxis::over(std::iter::empty(), 5);
        assert!(axis.high > axis.low);
        assert!(axis.ticks().len() > 1);
    }

    #[test]
    fn time_ticks_stand_at_full_local_hours() {
        let (step, ticks) = time_ticks((1_800, 25_200), 1_800, 8);
        assert_eq!(step, 3_600);
        assert_eq!(ticks[0], 1_800);
        assert!(ticks.iter().all(|tick| (tick + 1_800) % 3_600 == 0));
    }
}
