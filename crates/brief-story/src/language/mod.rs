//! The language of the product: every word, sentence and figure that it writes itself is made here and nowhere else.
//!
//! English is the only one so far. A second one stands beside `english` with the same methods; [`Voice`] then becomes
//! the trait of both, and [`Locale`] says which one speaks.

mod calendar;
mod clock;
pub(crate) mod duration;
pub(crate) mod english;
pub(crate) mod money;
pub(crate) mod number;
pub(crate) mod plural;
mod typography;
mod words;

pub(crate) use calendar::{Calendar, is_day, offset};
pub(crate) use number::NBSP;
pub(crate) use typography::{Typesetter, bind, clean, is_bare};
pub(crate) use words::{Lack, Words};

/// Who speaks: the language in which everything composed is written.
pub(crate) type Voice = english::English;

/// The language of the deck, for the few figures that only the layout knows: axis labels, hours, page numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Locale {
    voice: Voice,
}

impl Locale {
    /// A number on an axis whose labels are `step` apart, all with as many decimals as the step needs: `1,500`, `0.5`.
    #[must_use]
    pub fn axis_number(self, value: f64, step: f64) -> String {
        number::axis_number(value, step)
    }

    /// The clock of a place: `08:00`. `offset` is in seconds east of UTC; a dash stands for times beyond any calendar.
    #[must_use]
    pub fn clock(self, seconds_since_1970: i64, offset: i32) -> String {
        calendar::local(seconds_since_1970, offset).map_or_else(dash, |time| calendar::written_clock(&time))
    }

    /// The day at a place: `Sat 14 Nov`.
    #[must_use]
    pub fn day(self, seconds_since_1970: i64, offset: i32) -> String {
        calendar::local(seconds_since_1970, offset).map_or_else(dash, |time| calendar::written_day(time.date_naive()))
    }

    /// The day at a place without its name: `14 Nov`.
    #[must_use]
    pub fn day_short(self, seconds_since_1970: i64, offset: i32) -> String {
        calendar::local(seconds_since_1970, offset).map_or_else(dash, |time| calendar::short_day(time.date_naive()))
    }

    /// The number of a page of the backup, from 1: `A1`.
    #[must_use]
    pub fn backup_page(self, n: usize) -> String {
        self.voice.backup_page(n)
    }

    /// The number of a page, or of a part of a slide that goes on: `2 of 6`.
    #[must_use]
    pub fn page_of(self, n: usize, m: usize) -> String {
        self.voice.of_all(n, m)
    }

    /// The end of a line that was measured up to a time only: `last measured 13:17`. `offset` as in [`Self::clock`].
    #[must_use]
    pub fn last_measured(self, seconds_since_1970: i64, offset: i32) -> String {
        self.voice.last_measured(&self.clock(seconds_since_1970, offset))
    }

    /// The heading of a section that goes on at the top of another page: `Say (continued)`.
    #[must_use]
    pub fn continued(self, title: &str) -> String {
        self.voice.continued(title)
    }
}

fn dash() -> String {
    "–".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_only_the_layout_knows() {
        let locale = Locale::default();
        let at = 1_794_643_440;
        assert_eq!(locale.clock(at, 0), "08:04");
        assert_eq!(locale.clock(at, -18_000), "03:04");
        assert_eq!(locale.day(at, 0), "Sat\u{a0}14\u{a0}Nov");
        assert_eq!(locale.day_short(at, 0), "14\u{a0}Nov");
        assert_eq!(locale.page_of(2, 6), "2 of 6");
        assert_eq!(locale.backup_page(1), "A1");
        assert_eq!(locale.clock(i64::MAX, i32::MAX), "–");
        assert_eq!(locale.day(i64::MIN, 0), "–");
    }
}
