//! Dates and times as they are written: in the offset in which they were entered, with the zone named where it is not the
//! one of the incident.

use brief_model::{Moment, Times};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Weekday};

use crate::language::clean;
use crate::language::number::NBSP;

/// The calendar of a brief: what "today" is, and which zone needs no name.
#[derive(Debug, Clone)]
pub(crate) struct Calendar {
    as_of: Moment,
    /// The offset of the incident, in seconds: that of the first time given.
    home: i32,
    /// The name of the zone at that offset.
    zone: String,
}

/// The name of a day of the week: short and full.
pub(crate) const fn weekday(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Mon => ("Mon", "Monday"),
        Weekday::Tue => ("Tue", "Tuesday"),
        Weekday::Wed => ("Wed", "Wednesday"),
        Weekday::Thu => ("Thu", "Thursday"),
        Weekday::Fri => ("Fri", "Friday"),
        Weekday::Sat => ("Sat", "Saturday"),
        Weekday::Sun => ("Sun", "Sunday"),
    }
}

/// The name of a month: short and full.
pub(crate) fn month(date: NaiveDate) -> (&'static str, &'static str) {
    const MONTHS: [(&str, &str); 12] = [
        ("Jan", "January"),
        ("Feb", "February"),
        ("Mar", "March"),
        ("Apr", "April"),
        ("May", "May"),
        ("Jun", "June"),
        ("Jul", "July"),
        ("Aug", "August"),
        ("Sep", "September"),
        ("Oct", "October"),
        ("Nov", "November"),
        ("Dec", "December"),
    ];
    MONTHS[date.month0() as usize % 12]
}

/// `14 Nov`
pub(crate) fn short_day(date: NaiveDate) -> String {
    format!("{}{NBSP}{}", date.day(), month(date).0)
}

/// `Sat 14 Nov`
pub(crate) fn written_day(date: NaiveDate) -> String {
    format!("{}{NBSP}{}", weekday(date.weekday()).0, short_day(date))
}

/// `Sat 14 Nov 2026`
pub(crate) fn full_day(date: NaiveDate) -> String {
    format!("{}{NBSP}{:04}", written_day(date), date.year())
}

/// `08:04`
pub(crate) fn written_clock(time: &impl Timelike) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The clock of a place, from seconds since 1970 and its offset in seconds. `None` outside the years that chrono knows.
pub(crate) fn local(seconds: i64, offset: i32) -> Option<DateTime<FixedOffset>> {
    Some(DateTime::from_timestamp(seconds, 0)?.with_timezone(&FixedOffset::east_opt(offset)?))
}

impl Calendar {
    /// The calendar of an incident, told at a moment.
    pub(crate) fn new(times: &Times, as_of: Moment) -> Self {
        let first = [times.started, times.detected, times.contained, times.resolved].into_iter().flatten().next();
        let home = offset(first.unwrap_or(as_of));
        let name = clean(&times.zone);
        Self { as_of, home, zone: if name.is_empty() { offset_name(home) } else { name } }
    }

    /// The moment for which the brief holds.
    pub(crate) const fn as_of(&self) -> Moment {
        self.as_of
    }

    /// A moment on the clock of the incident, for charts, whose axis has one clock only.
    pub(crate) fn at_home(&self, moment: Moment) -> Moment {
        FixedOffset::east_opt(self.home).map_or(moment, |home| Moment(moment.0.with_timezone(&home)))
    }

    /// The day of a moment at its own place.
    pub(crate) fn date(&self, moment: Moment) -> NaiveDate {
        moment.0.naive_local().date()
    }

    /// The day of the brief, at the place of a moment.
    fn today(&self, moment: Moment) -> NaiveDate {
        self.as_of.0.with_timezone(moment.0.offset()).naive_local().date()
    }

    /// How many days lie between the day of the brief and that of a moment; negative for the past.
    pub(crate) fn days_ahead(&self, moment: Moment) -> i64 {
        self.date(moment).signed_duration_since(self.today(moment)).num_days()
    }

    /// The zone of a moment: `UTC`, `EDT`, `UTC+1`.
    pub(crate) fn zone(&self, moment: Moment) -> String {
        if offset(moment) == self.home { self.zone.clone() } else { offset_name(offset(moment)) }
    }

    /// The zone behind a time, where it is not that of the incident.
    pub(crate) fn foreign_zone(&self, moment: Moment) -> String {
        if offset(moment) == self.home { String::new() } else { format!("{NBSP}{}", offset_name(offset(moment))) }
    }

    /// `Sat 14 Nov`; with the year where it is not that of the brief.
    pub(crate) fn day(&self, moment: Moment) -> String {
        let date = self.date(moment);
        if self.shows_year(moment) { full_day(date) } else { written_day(date) }
    }

    /// `14 Nov`
    pub(crate) fn short_day(&self, moment: Moment) -> String {
        short_day(self.date(moment))
    }

    /// `Sat 14 Nov 2026`
    pub(crate) fn full_day(&self, moment: Moment) -> String {
        full_day(self.date(moment))
    }

    /// Whether the year has to be said, because it is not that of the brief.
    pub(crate) fn shows_year(&self, moment: Moment) -> bool {
        self.date(moment).year() != self.today(moment).year()
    }

    /// `12:00`, with the zone where it is not that of the incident.
    pub(crate) fn clock(&self, moment: Moment) -> String {
        format!("{}{}", written_clock(&moment.0), self.foreign_zone(moment))
    }

    /// `12:16 UTC`
    pub(crate) fn clock_and_zone(&self, moment: Moment) -> String {
        format!("{}{NBSP}{}", written_clock(&moment.0), self.zone(moment))
    }

    /// `Mon 16 Nov, 12:00`
    pub(crate) fn stamp(&self, moment: Moment) -> String {
        format!("{},{NBSP}{}", self.day(moment), self.clock(moment))
    }

    /// A date that is promised or due: `Mon 16 Nov, 12:00`; without the time if it is just that day, see [`is_day`].
    pub(crate) fn promise(&self, moment: Moment) -> String {
        if is_day(moment) { self.day(moment) } else { self.stamp(moment) }
    }

    /// The moment of the brief with its year and zone, for the footer: `Sat 14 Nov 2026, 14:30 UTC`.
    pub(crate) fn as_of_text(&self) -> String {
        let moment = self.as_of;
        format!("{},{NBSP}{}{NBSP}{}", full_day(self.date(moment)), written_clock(&moment.0), self.zone(moment))
    }

    /// Whether a due date lies in the past. A mere day is past when the day is over.
    pub(crate) fn is_past(&self, due: Moment) -> bool {
        if is_day(due) { self.days_ahead(due) < 0 } else { due < self.as_of }
    }
}

/// Whether a moment stands for a whole day: midnight, or the last minute of the day. Nobody is given a task for midnight.
pub(crate) fn is_day(moment: Moment) -> bool {
    let time = moment.0.naive_local().time();
    matches!((time.hour(), time.minute()), (0, 0) | (23, 59))
}

/// The offset of a moment, in seconds.
pub(crate) fn offset(moment: Moment) -> i32 {
    moment.0.offset().local_minus_utc()
}

/// `UTC`, `UTC+1`, `UTC−5`, `UTC+5:30`
fn offset_name(offset: i32) -> String {
    let sign = match offset {
        0 => return "UTC".to_owned(),
        1.. => '+',
        _ => '−',
    };
    let minutes = offset.unsigned_abs() / 60;
    match minutes % 60 {
        0 => format!("UTC{sign}{}", minutes / 60),
        rest => format!("UTC{sign}{}:{rest:02}", minutes / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("the tests write moments as RFC 3339")
    }

    fn calendar(started: &str, zone: &str, as_of: &str) -> Calendar {
        let times = Times { started: Some(moment(started)), zone: zone.to_owned(), ..Times::default() };
        Calendar::new(&times, moment(as_of))
    }

    #[test]
    fn writes_days_and_times() {
        let calendar = calendar("2026-11-14T08:04:00Z", "UTC", "2026-11-14T14:30:00Z");
        let cases = [
            ("2026-11-16T12:00:00Z", "Mon 16 Nov, 12:00"),
            ("2027-01-15T00:00:00Z", "Fri 15 Jan 2027"),
            ("2026-11-27T00:00:00Z", "Fri 27 Nov"),
            ("2026-11-27T23:59:00Z", "Fri 27 Nov"),
            ("2026-11-16T12:00:00+01:00", "Mon 16 Nov, 12:00 UTC+1"),
            ("0001-01-01T05:06:00Z", "Mon 1 Jan 0001, 05:06"),
            ("9999-12-31T12:00:00-09:30", "Fri 31 Dec 9999, 12:00 UTC−9:30"),
        ];
        for (time, text) in cases {
            assert_eq!(calendar.promise(moment(time)).replace(NBSP, " "), text);
        }
        assert_eq!(calendar.as_of_text().replace(NBSP, " "), "Sat 14 Nov 2026, 14:30 UTC");
    }

    #[test]
    fn names_the_offset_after_a_change_of_the_clocks() {
        let calendar = calendar("2026-10-31T23:30:00-04:00", "EDT", "2026-11-01T09:00:00-05:00");
        assert_eq!(calendar.zone(moment("2026-10-31T23:30:00-04:00")), "EDT");
        assert_eq!(calendar.zone(moment("2026-11-01T02:00:00-05:00")), "UTC−5");
        assert_eq!(calendar.as_of_text().replace(NBSP, " "), "Sun 1 Nov 2026, 09:00 UTC−5");
    }

    #[test]
    fn counts_days_at_the_place_of_the_moment() {
        let calendar = calendar("2026-11-14T08:04:00Z", "", "2026-11-14T23:30:00Z");
        assert_eq!(calendar.days_ahead(moment("2026-11-15T09:00:00Z")), 1);
        assert_eq!(calendar.days_ahead(moment("2026-11-15T09:00:00+09:00")), 0);
    }

    #[test]
    fn lets_a_mere_day_pass_before_it_is_late() {
        let calendar = calendar("2026-11-14T08:04:00Z", "", "2026-11-14T14:30:00Z");
        assert!(!calendar.is_past(moment("2026-11-14T00:00:00Z")));
        assert!(calendar.is_past(moment("2026-11-13T00:00:00Z")));
        assert!(calendar.is_past(moment("2026-11-14T14:00:00Z")));
    }
}
