//! Times and days as they are said: for headlines in short words, for the speaker in full ones.

use brief_model::Moment;
use chrono::{Datelike, Timelike};

use crate::language::calendar::{self, Calendar, is_day, weekday, written_clock};
use crate::language::number::NBSP;

/// The numbers of hours and of minutes up to the half.
const NUMBERS: [&str; 30] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "quarter",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "twenty-one",
    "twenty-two",
    "twenty-three",
    "twenty-four",
    "twenty-five",
    "twenty-six",
    "twenty-seven",
    "twenty-eight",
    "twenty-nine",
];

/// A part of the day, as one says it of an hour that the clock shows twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl Calendar {
    /// A time as one says it, without the part of the day: `four past eight`, `quarter past twelve`, `noon`.
    ///
    /// A minute beside a quarter is said as the quarter.
    fn hour_words(&self, moment: Moment) -> String {
        let (hour, minute) = (moment.0.hour(), moment.0.minute());
        let (hour, minute) = match minute {
            59 => ((hour + 1) % 24, 0),
            14 | 16 => (hour, 15),
            29 | 31 => (hour, 30),
            44 | 46 => (hour, 45),
            1 => (hour, 0),
            _ => (hour, minute),
        };
        match minute {
            0 if hour == 12 => "noon".to_owned(),
            0 => name_of_hour(hour),
            30 => format!("half past {}", name_of_hour(hour)),
            1..=29 => format!("{} past {}", NUMBERS[minute as usize], name_of_hour(hour)),
            _ => format!("{} to {}", NUMBERS[60 - minute as usize], name_of_hour((hour + 1) % 24)),
        }
    }

    /// A time as one says it: `half past two in the afternoon`.
    pub(crate) fn spoken_time(&self, moment: Moment) -> String {
        let words = self.hour_words(moment);
        let zone = self.foreign_zone(moment);
        if words.ends_with("midnight") || words == "noon" {
            return format!("{words}{zone}");
        }
        format!("{words}{}{zone}", said_with(moment))
    }

    /// Two times as one says them: `between four past eight and quarter past twelve`.
    pub(crate) fn spoken_between(&self, from: Moment, to: Moment) -> String {
        let same_half = part_of_day(from) == part_of_day(to) && calendar::offset(from) == calendar::offset(to);
        let first = if same_half { self.hour_words(from) } else { self.spoken_time(from) };
        format!("between {first} and {}", self.spoken_time(to))
    }

    /// The day of a moment inside a headline: `this morning`, `yesterday`, `on Saturday`, `on Thu 12 Nov`.
    ///
    /// `to` is the end of what is told, if it is over.
    pub(crate) fn when_words(&self, from: Moment, to: Option<Moment>) -> String {
        let end = to.unwrap_or(self.as_of());
        let last = self.days_ahead(end).max(self.days_ahead(from));
        match (self.days_ahead(from), last) {
            (0, 0) => same_day_words(from, end).to_owned(),
            (-1, 0) if from.0.hour() >= 18 && end.0.hour() < 12 => "overnight".to_owned(),
            (-1, -1) if from.0.hour() >= 18 => "last night".to_owned(),
            (-1, -1) => "yesterday".to_owned(),
            (first, last) if first == last => self.named_day(from),
            _ => format!("from {}", self.day(from)),
        }
    }

    /// The day of a moment: `today`, `yesterday`, `on Saturday`, `on Thu 12 Nov`.
    fn named_day(&self, moment: Moment) -> String {
        match self.days_ahead(moment) {
            0 => "today".to_owned(),
            -1 => "yesterday".to_owned(),
            1 => "tomorrow".to_owned(),
            -6..=6 => format!("on {}", weekday(self.date(moment).weekday()).1),
            _ => format!("on {}", self.day(moment)),
        }
    }

    /// When something comes, for a headline: `today at 18:00`, `on Monday at 09:00`, `on Wed 25 Nov`.
    pub(crate) fn coming(&self, moment: Moment) -> String {
        let day = self.named_day(moment);
        if is_day(moment) { day } else { format!("{day} at{NBSP}{}", self.clock(moment)) }
    }

    /// When something comes, with the time first: `at 18:00 today`, `at 09:00 on Monday`, `on Wed 25 Nov`.
    pub(crate) fn at(&self, moment: Moment) -> String {
        format!("at{NBSP}{} {}", self.clock(moment), self.named_day(moment))
    }

    /// A deadline, for a headline, after `by`: `18:00 today`, `Monday noon`, `Monday, 17:00`, `Wed 25 Nov, 12:00`.
    pub(crate) fn deadline(&self, moment: Moment) -> String {
        let zone = self.foreign_zone(moment);
        let noon = moment.0.hour() == 12 && moment.0.minute() == 0;
        let clock = if noon { "noon".to_owned() } else { written_clock(&moment.0) };
        match (self.days_ahead(moment), is_day(moment)) {
            (0, true) => "the end of today".to_owned(),
            (1, true) => "the end of tomorrow".to_owned(),
            (2..=6, true) => weekday(self.date(moment).weekday()).1.to_owned(),
            (0, false) => format!("{clock}{zone}{NBSP}today"),
            (1, false) => format!("{clock}{zone}{NBSP}tomorrow"),
            (2..=6, false) => {
                let day = weekday(self.date(moment).weekday()).1;
                if noon { format!("{day}{NBSP}noon{zone}") } else { format!("{day}, {clock}{zone}") }
            }
            _ => self.promise(moment),
        }
    }

    /// A time of the day of the brief as one says it: `six this evening`, `quarter past twelve today`.
    fn spoken_today(&self, moment: Moment) -> String {
        let words = self.hour_words(moment);
        let zone = self.foreign_zone(moment);
        let day = match part_of_day(moment) {
            _ if words == "noon" || words.ends_with("twelve") => "today",
            _ if words.ends_with("midnight") => return format!("{words}{zone}"),
            PartOfDay::Morning => "this morning",
            PartOfDay::Afternoon => "this afternoon",
            PartOfDay::Evening => "this evening",
            PartOfDay::Night => "tonight",
        };
        format!("{words}{zone} {day}")
    }

    /// When something comes or was, as one says it: `at six this evening`, `on Monday at noon`,
    /// `on Wednesday 25 November`.
    pub(crate) fn spoken_when(&self, moment: Moment) -> String {
        if self.days_ahead(moment) == 0 && !is_day(moment) {
            return format!("at {}", self.spoken_today(moment));
        }
        let near = matches!(self.days_ahead(moment), -6..=6);
        let day = self.spoken_on(moment);
        if is_day(moment) || !near { day } else { format!("{day} at {}", self.spoken_time(moment)) }
    }

    /// A deadline as one says it, after `by`: `Monday noon`, `six this evening`, `Wednesday 25 November`.
    pub(crate) fn spoken_deadline(&self, moment: Moment) -> String {
        let time = self.spoken_time(moment);
        match (self.days_ahead(moment), is_day(moment)) {
            (0, true) => "the end of today".to_owned(),
            (1, true) => "the end of tomorrow".to_owned(),
            (0, false) => self.spoken_today(moment),
            (1, false) if time == "noon" => "noon tomorrow".to_owned(),
            (1, false) => format!("tomorrow at {time}"),
            (-6..=6, true) => weekday(self.date(moment).weekday()).1.to_owned(),
            (-6..=6, false) => {
                let day = weekday(self.date(moment).weekday()).1;
                if time == "noon" { format!("{day} noon") } else { format!("{day} at {time}") }
            }
            _ => self.spoken_day(moment),
        }
    }

    /// The day of a moment as one says it: `yesterday`, `on Saturday`, `on Thursday 12 November`.
    pub(crate) fn spoken_on(&self, moment: Moment) -> String {
        let near = matches!(self.days_ahead(moment), -6..=6);
        if near { self.named_day(moment) } else { format!("on {}", self.spoken_day(moment)) }
    }

    /// The day of a deadline as one says it, after `by`; its time only if it is today: `Sunday`, `Wednesday 25 November`.
    pub(crate) fn spoken_day_by(&self, moment: Moment) -> String {
        match self.days_ahead(moment) {
            0 => self.spoken_deadline(moment),
            1 => "tomorrow".to_owned(),
            -1 => "yesterday".to_owned(),
            -6..=6 => weekday(self.date(moment).weekday()).1.to_owned(),
            _ => self.spoken_day(moment),
        }
    }

    /// `Wednesday 25 November`; with the year where it is not that of the brief.
    pub(crate) fn spoken_day(&self, moment: Moment) -> String {
        let date = self.date(moment);
        let day = format!("{}{NBSP}{}{NBSP}{}", weekday(date.weekday()).1, date.day(), calendar::month(date).1);
        if self.shows_year(moment) { format!("{day}{NBSP}{:04}", date.year()) } else { day }
    }
}

/// The words for a stretch of the day of the brief.
fn same_day_words(from: Moment, to: Moment) -> &'static str {
    match (from.0.hour(), to.0.hour()) {
        (0..5, 0..7) => "early this morning",
        (5..12, 0..=12) => "this morning",
        (12..18, 12..=18) => "this afternoon",
        (18.., 18..) => "this evening",
        _ => "today",
    }
}

fn name_of_hour(hour: u32) -> String {
    match hour {
        0 => "midnight".to_owned(),
        12 => "twelve".to_owned(),
        _ => NUMBERS[hour as usize % 12].to_owned(),
    }
}

/// The part of the day behind a time; the morning from six on needs none.
fn said_with(moment: Moment) -> &'static str {
    match (part_of_day(moment), moment.0.hour()) {
        (PartOfDay::Morning, 6..) => "",
        (PartOfDay::Morning, _) => " in the morning",
        (PartOfDay::Afternoon, _) => " in the afternoon",
        (PartOfDay::Evening, _) => " in the evening",
        (PartOfDay::Night, _) => " at night",
    }
}

/// Twelve and the half hour behind it still belong to the morning's clock: nobody takes them for the night.
fn part_of_day(moment: Moment) -> PartOfDay {
    match moment.0.hour() {
        0..=12 => PartOfDay::Morning,
        13..=17 => PartOfDay::Afternoon,
        18..=21 => PartOfDay::Evening,
        _ => PartOfDay::Night,
    }
}

#[cfg(test)]
mod tests {
    use brief_model::Times;

    use super::*;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("the tests write moments as RFC 3339")
    }

    fn calendar() -> Calendar {
        let times = Times { started: Some(moment("2026-11-14T08:04:00Z")), ..Times::default() };
        Calendar::new(&times, moment("2026-11-14T14:30:00Z"))
    }

    #[test]
    fn says_times() {
        let cases = [
            ("08:04", "four past eight"),
            ("12:16", "quarter past twelve"),
            ("08:00", "eight"),
            ("08:01", "eight"),
            ("07:59", "eight"),
            ("09:40", "twenty to ten"),
            ("12:00", "noon"),
            ("00:00", "midnight"),
            ("23:59", "midnight"),
            ("23:45", "quarter to midnight"),
            ("00:15", "quarter past midnight"),
            ("02:20", "twenty past two in the morning"),
            ("14:20", "twenty past two in the afternoon"),
            ("18:00", "six in the evening"),
            ("22:30", "half past ten at night"),
            ("11:35", "twenty-five to twelve"),
            ("12:45", "quarter to one"),
        ];
        for (time, words) in cases {
            assert_eq!(calendar().spoken_time(moment(&format!("2026-11-14T{time}:00Z"))), words, "{time}");
        }
    }

    #[test]
    fn says_from_when_to_when() {
        let between = |from: &str, to: &str| {
            calendar()
                .spoken_between(moment(&format!("2026-11-14T{from}:00Z")), moment(&format!("2026-11-14T{to}:00Z")))
        };
        assert_eq!(between("08:04", "12:16"), "between four past eight and quarter past twelve");
        assert_eq!(between("14:20", "16:10"), "between twenty past two and ten past four in the afternoon");
        assert_eq!(between("11:50", "19:00"), "between ten to twelve and seven in the evening");
        assert_eq!(between("22:00", "23:59"), "between ten and midnight");
    }

    #[test]
    fn names_the_day_of_the_incident() {
        let cases = [
            ("2026-11-14T08:04:00Z", Some("2026-11-14T12:16:00Z"), "this morning"),
            ("2026-11-14T08:04:00Z", None, "today"),
            ("2026-11-14T12:30:00Z", Some("2026-11-14T14:00:00Z"), "this afternoon"),
            ("2026-11-14T01:00:00Z", Some("2026-11-14T04:00:00Z"), "early this morning"),
            ("2026-11-14T01:00:00Z", Some("2026-11-14T11:00:00Z"), "today"),
            ("2026-11-13T22:00:00Z", Some("2026-11-14T02:00:00Z"), "overnight"),
            ("2026-11-13T19:00:00Z", Some("2026-11-13T22:00:00Z"), "last night"),
            ("2026-11-13T09:00:00Z", Some("2026-11-13T11:00:00Z"), "yesterday"),
            ("2026-11-13T09:00:00Z", Some("2026-11-14T11:00:00Z"), "from Fri 13 Nov"),
            ("2026-11-10T09:00:00Z", Some("2026-11-10T11:00:00Z"), "on Tuesday"),
            ("2026-10-01T09:00:00Z", Some("2026-10-01T11:00:00Z"), "on Thu 1 Oct"),
            ("2025-10-01T09:00:00Z", Some("2025-10-01T11:00:00Z"), "on Wed 1 Oct 2025"),
        ];
        for (from, to, words) in cases {
            assert_eq!(calendar().when_words(moment(from), to.map(moment)).replace(NBSP, " "), words, "{from} {to:?}");
        }
    }

    #[test]
    fn names_deadlines_and_updates() {
        let cases = [
            ("2026-11-14T18:00:00Z", "18:00 today", "today at 18:00", "six this evening"),
            ("2026-11-15T09:00:00Z", "09:00 tomorrow", "tomorrow at 09:00", "tomorrow at nine"),
            ("2026-11-16T12:00:00Z", "Monday noon", "on Monday at 12:00", "Monday noon"),
            ("2026-11-16T17:00:00Z", "Monday, 17:00", "on Monday at 17:00", "Monday at five in the afternoon"),
            ("2026-11-18T00:00:00Z", "Wednesday", "on Wednesday", "Wednesday"),
            ("2026-11-25T12:00:00Z", "Wed 25 Nov, 12:00", "on Wed 25 Nov at 12:00", "Wednesday 25 November"),
            ("2027-01-15T00:00:00Z", "Fri 15 Jan 2027", "on Fri 15 Jan 2027", "Friday 15 January 2027"),
            ("2026-11-16T12:00:00+02:00", "Monday noon UTC+2", "on Monday at 12:00 UTC+2", "Monday at noon UTC+2"),
        ];
        for (time, deadline, coming, spoken) in cases {
            let (calendar, time) = (calendar(), moment(time));
            assert_eq!(calendar.deadline(time).replace(NBSP, " "), deadline);
            assert_eq!(calendar.coming(time).replace(NBSP, " "), coming);
            assert_eq!(calendar.spoken_deadline(time).replace(NBSP, " "), spoken);
        }
    }
}
