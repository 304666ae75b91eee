//! Times and days as they are said: for headlines in short words, for the speaker in full ones.

use brief_model::Moment;
use chrono::{Datelike, Timelike};

use crate::language::calendar::{self, Calendar, is_day, weekday, written_clock};
use crate::language::number::NBSP;

/// The numbers of hours.
const HOURS: [&str; 12] =
    ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

/// A part of the day, as one says it of an hour that the clock shows twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl Calendar {
    /// A time as one says it, without the part of the day: `eight`, `a quarter past twelve`, `noon`. Only full, half and
    /// quarter hours have words; nobody says `eighteen to two`, so every other time is read from the clock: `13:42`.
    fn hour_words(&self, moment: Moment) -> String {
        let (hour, minute) = (moment.0.hour(), moment.0.minute());
        match minute {
            0 if hour == 12 => "noon".to_owned(),
            0 => name_of_hour(hour),
            15 => format!("a quarter past {}", name_of_hour(hour)),
            30 => format!("half past {}", name_of_hour(hour)),
            45 => format!("a quarter to {}", name_of_hour((hour + 1) % 24)),
            _ => written_clock(&moment.0),
        }
    }

    /// A time as one says it: `half past two in the afternoon`, `14:09`.
    pub(crate) fn spoken_time(&self, moment: Moment) -> String {
        let words = self.hour_words(moment);
        let zone = self.foreign_zone(moment);
        let bare = !has_words(moment) || words.ends_with("midnight") || words == "noon";
        format!("{words}{}{zone}", if bare { "" } else { said_with(moment) })
    }

    /// Two times of one day as one says them: `from eight to noon`. If one of them is read from the clock, so is the other:
    /// `from 08:04 to 12:15`.
    pub(crate) fn spoken_from_to(&self, from: Moment, to: Moment) -> String {
        if !has_words(from) || !has_words(to) {
            return format!("from {} to {}{}", written_clock(&from.0), written_clock(&to.0), self.foreign_zone(to));
        }
        let same_half = part_of_day(from) == part_of_day(to) && calendar::offset(from) == calendar::offset(to);
        let first = if same_half { self.hour_words(from) } else { self.spoken_time(from) };
        format!("from {first} to {}", self.spoken_time(to))
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

    /// A moment as one says it: `six this evening`, `12:16 today`, `six tomorrow evening`, `five on Friday afternoon`,
    /// `Wednesday 25 November`. Only a moment of the days around has its time.
    pub(crate) fn spoken_moment(&self, moment: Moment) -> String {
        let ahead = self.days_ahead(moment);
        let name = weekday(self.date(moment).weekday()).1;
        if !(-6..=6).contains(&ahead) {
            return self.spoken_day(moment);
        }
        let words = self.hour_words(moment);
        let time = format!("{words}{}", self.foreign_zone(moment));
        let part = (has_words(moment) && moment.0.hour() != 12).then(|| part_of_day(moment));
        let day = match (ahead, part) {
            (0, None) => "today".to_owned(),
            (0, Some(PartOfDay::Night)) => "tonight".to_owned(),
            (0, Some(part)) => format!("this {}", part.name()),
            (1, None) => "tomorrow".to_owned(),
            (1, Some(part)) => format!("tomorrow {}", part.name()),
            (-1, None) => "yesterday".to_owned(),
            (-1, Some(PartOfDay::Night)) => "last night".to_owned(),
            (-1, Some(part)) => format!("yesterday {}", part.name()),
            (_, None) => format!("on {name}"),
            (_, Some(part)) => format!("on {name} {}", part.name()),
        };
        format!("{time} {day}")
    }

    /// When something comes or was, as one says it: `at six this evening`, `at noon on Monday`,
    /// `on Wednesday 25 November`.
    pub(crate) fn spoken_when(&self, moment: Moment) -> String {
        let near = matches!(self.days_ahead(moment), -6..=6);
        if is_day(moment) || !near { self.spoken_on(moment) } else { format!("at {}", self.spoken_moment(moment)) }
    }

    /// A deadline as one says it, after `by`: `Monday noon`, `six this evening`, `Wednesday 25 November`.
    pub(crate) fn spoken_deadline(&self, moment: Moment) -> String {
        let name = weekday(self.date(moment).weekday()).1;
        let noon = self.spoken_time(moment) == "noon";
        match (self.days_ahead(moment), is_day(moment)) {
            (0, true) => "the end of today".to_owned(),
            (1, true) => "the end of tomorrow".to_owned(),
            (-1, true) => "yesterday".to_owned(),
            (-6..=6, true) => name.to_owned(),
            (-6..=-2 | 2..=6, false) if noon => format!("{name} noon"),
            _ => self.spoken_moment(moment),
        }
    }

    /// The day of a moment as one says it: `yesterday`, `on Saturday`, `on Thursday 12 November`.
    pub(crate) fn spoken_on(&self, moment: Moment) -> String {
        let near = matches!(self.days_ahead(moment), -6..=6);
        if near { self.named_day(moment) } else { format!("on {}", self.spoken_day(moment)) }
    }

    /// The day of a deadline as one says it, after `by`; its time only if it is today or tomorrow: `six tomorrow evening`,
    /// `Sunday`, `Wednesday 25 November`.
    pub(crate) fn spoken_day_by(&self, moment: Moment) -> String {
        match self.days_ahead(moment) {
            0 | 1 => self.spoken_deadline(moment),
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

/// Whether a time is said in words: a full, half or quarter hour.
fn has_words(moment: Moment) -> bool {
    moment.0.minute().is_multiple_of(15)
}

fn name_of_hour(hour: u32) -> String {
    match hour {
        0 => "midnight".to_owned(),
        12 => "twelve".to_owned(),
        _ => HOURS[hour as usize % 12].to_owned(),
    }
}

impl PartOfDay {
    const fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
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
            ("08:04", "08:04"),
            ("12:16", "12:16"),
            ("12:15", "a quarter past twelve"),
            ("08:00", "eight"),
            ("07:59", "07:59"),
            ("12:00", "noon"),
            ("00:00", "midnight"),
            ("23:45", "a quarter to midnight"),
            ("00:15", "a quarter past midnight"),
            ("02:30", "half past two in the morning"),
            ("14:15", "a quarter past two in the afternoon"),
            ("18:00", "six in the evening"),
            ("22:30", "half past ten at night"),
            ("12:45", "a quarter to one"),
        ];
        for (time, words) in cases {
            assert_eq!(calendar().spoken_time(moment(&format!("2026-11-14T{time}:00Z"))), words, "{time}");
        }
    }

    #[test]
    fn says_from_when_to_when() {
        let from_to = |from: &str, to: &str| {
            calendar()
                .spoken_from_to(moment(&format!("2026-11-14T{from}:00Z")), moment(&format!("2026-11-14T{to}:00Z")))
        };
        assert_eq!(from_to("08:04", "12:16"), "from 08:04 to 12:16");
        assert_eq!(from_to("08:04", "12:15"), "from 08:04 to 12:15");
        assert_eq!(from_to("14:15", "16:30"), "from a quarter past two to half past four in the afternoon");
        assert_eq!(from_to("11:45", "19:00"), "from a quarter to twelve to seven in the evening");
    }

    #[test]
    fn says_the_time_and_the_day_in_one_breath() {
        let cases = [
            ("2026-11-14T08:00:00Z", "eight this morning"),
            ("2026-11-14T12:16:00Z", "12:16 today"),
            ("2026-11-14T12:15:00Z", "a quarter past twelve today"),
            ("2026-11-14T22:00:00Z", "ten tonight"),
            ("2026-11-15T18:00:00Z", "six tomorrow evening"),
            ("2026-11-15T12:00:00Z", "noon tomorrow"),
            ("2026-11-13T23:30:00Z", "half past eleven last night"),
            ("2026-11-13T13:42:00Z", "13:42 yesterday"),
            ("2026-11-16T17:00:00Z", "five on Monday afternoon"),
            ("2026-11-16T17:05:00Z", "17:05 on Monday"),
            ("2026-11-25T17:00:00Z", "Wednesday 25 November"),
        ];
        for (time, words) in cases {
            assert_eq!(calendar().spoken_moment(moment(time)).replace(NBSP, " "), words);
        }
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
            ("2026-11-15T09:00:00Z", "09:00 tomorrow", "tomorrow at 09:00", "nine tomorrow morning"),
            ("2026-11-16T12:00:00Z", "Monday noon", "on Monday at 12:00", "Monday noon"),
            ("2026-11-16T17:00:00Z", "Monday, 17:00", "on Monday at 17:00", "five on Monday afternoon"),
            ("2026-11-18T00:00:00Z", "Wednesday", "on Wednesday", "Wednesday"),
            ("2026-11-25T12:00:00Z", "Wed 25 Nov, 12:00", "on Wed 25 Nov at 12:00", "Wednesday 25 November"),
            ("2027-01-15T00:00:00Z", "Fri 15 Jan 2027", "on Fri 15 Jan 2027", "Friday 15 January 2027"),
            ("2026-11-16T12:00:00+02:00", "Monday noon UTC+2", "on Monday at 12:00 UTC+2", "noon UTC+2 on Monday"),
        ];
        for (time, deadline, coming, spoken) in cases {
            let (calendar, time) = (calendar(), moment(time));
            assert_eq!(calendar.deadline(time).replace(NBSP, " "), deadline);
            assert_eq!(calendar.coming(time).replace(NBSP, " "), coming);
            assert_eq!(calendar.spoken_deadline(time).replace(NBSP, " "), spoken);
        }
    }
}
