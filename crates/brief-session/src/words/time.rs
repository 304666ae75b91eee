//! Times as people type them: `14:05`, `yesterday 9am`, `Mon 16 Nov 12:00`, `in 2 hours`.

use brief_model::Moment;
use chrono::{Datelike, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Weekday};

/// How long ago a moment may be that is told as one to come, in minutes: a meeting may have begun while one types.
const LATE: i64 = 60;

/// Reads a time. What the words leave open comes from a moment nearby: its day and its clock's offset. Of a moment `ahead`
/// the clock or the day of the week is the next one.
///
/// A day without a time is its midnight, which stands for the whole day.
///
/// # Errors
/// A sentence for the person, if it cannot be read.
pub(super) fn read(text: &str, near: Moment, now: Moment, ahead: bool) -> Result<Moment, String> {
    let refuse = || format!("“{}” is not a time. Try 14:05, yesterday 9am, or Mon 16 Nov 12:00.", text.trim());
    if let Some(moment) = Moment::parse(text.trim()) {
        return Ok(moment);
    }
    let lower = text.to_lowercase().replace(['–', '—', ','], " ");
    let words: Vec<&str> =
        lower.split_whitespace().filter(|word| !matches!(*word, "at" | "on" | "the" | "of" | "by")).collect();
    if words.is_empty() {
        return Err("Type a time, for example 14:05.".to_owned());
    }
    if let Some(moment) = relative(&words, now) {
        return Ok(moment);
    }
    let mut read = Read::default();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let used = read.take(rest, now).ok_or_else(refuse)?;
        rest = &rest[used..];
    }
    if ahead { read.next(near, now) } else { read.moment(near, now) }.ok_or_else(refuse)
}

/// What the words have said so far.
#[derive(Debug, Default)]
struct Read {
    date: Option<NaiveDate>,
    weekday: Option<Weekday>,
    clock: Option<NaiveTime>,
    zone: Option<FixedOffset>,
}

impl Read {
    /// Takes up the first words. Gives how many; `None` if they say nothing of a time, or the same thing twice.
    fn take(&mut self, words: &[&str], now: Moment) -> Option<usize> {
        let today = now.0.date_naive();
        if let Some((clock, used)) = clock(words).filter(|_| self.clock.is_none()) {
            self.clock = Some(clock);
            return Some(used);
        }
        if let Some(zone) = zone(words[0]).filter(|_| self.zone.is_none() && self.clock.is_some()) {
            self.zone = Some(zone);
            return Some(1);
        }
        if let Some((next, day)) = named_weekday(words, today) {
            return self.set_date(day).then_some(next);
        }
        if let Some(day) = weekday(words[0]).filter(|_| self.weekday.is_none()) {
            self.weekday = Some(day);
            return Some(1);
        }
        let (date, used) = match words[0] {
            "today" | "tonight" => (today, 1),
            "yesterday" => (today.pred_opt()?, 1),
            "tomorrow" => (today.succ_opt()?, 1),
            _ => date(words, today)?,
        };
        self.set_date(date).then_some(used)
    }

    fn set_date(&mut self, date: NaiveDate) -> bool {
        self.date.replace(date).is_none()
    }

    fn moment(self, near: Moment, now: Moment) -> Option<Moment> {
        let zone = self.zone.unwrap_or(*near.0.offset());
        let date = match (self.date, self.weekday) {
            (Some(date), None) => date,
            // The day of the week must be that of the date, or one of them is a slip.
            (Some(date), Some(day)) => Some(date).filter(|date| date.weekday() == day)?,
            (None, Some(day)) => closest(day, now.0.date_naive())?,
            (None, None) => near.0.with_timezone(&zone).date_naive(),
        };
        self.on(date, zone)
    }

    /// The next moment that the words may mean, from today on.
    fn next(self, near: Moment, now: Moment) -> Option<Moment> {
        if self.date.is_some() || (self.weekday.is_none() && self.clock.is_none()) {
            return self.moment(near, now);
        }
        let zone = self.zone.unwrap_or(*near.0.offset());
        let now = now.0.with_timezone(&zone);
        let earliest = now.checked_sub_signed(TimeDelta::minutes(LATE))?;
        let mut days = (0..=7).map(|days| now.date_naive() + TimeDelta::days(days));
        days.find_map(|date| {
            let fits = self.weekday.is_none_or(|day| date.weekday() == day);
            let moment = self.on(date, zone).filter(|_| fits)?;
            // A day without a time is over at its end.
            let over = if self.clock.is_some() { moment.0 < earliest } else { date < now.date_naive() };
            (!over).then_some(moment)
        })
    }

    fn on(&self, date: NaiveDate, zone: FixedOffset) -> Option<Moment> {
        let local = date.and_time(self.clock.unwrap_or(NaiveTime::MIN));
        Some(Moment(local.and_local_timezone(zone).single()?))
    }
}

/// `now`, `in 2 hours`, `20 minutes ago`, `half an hour ago`; `in 4 days` is the day and no minute of it.
fn relative(words: &[&str], now: Moment) -> Option<Moment> {
    let minute = |moment: Moment| {
        let seconds = moment.0.timestamp().rem_euclid(60);
        moment.0.checked_sub_signed(TimeDelta::seconds(seconds)).map(Moment)
    };
    let (words, sign) = match words {
        ["now"] => return minute(now),
        ["in", words @ ..] => (words, 1.0),
        [words @ .., "ago"] => (words, -1.0),
        [words @ .., "from", "now"] => (words, 1.0),
        _ => return None,
    };
    let seconds = super::amount::duration(&words.join(" "))?;
    // No briefing looks further than a thousand years.
    let delta = TimeDelta::try_seconds((sign * seconds.clamp(0.0, 3.2e10)) as i64)?;
    let moment = Moment(now.0.checked_add_signed(delta)?);
    let unit = words.last()?.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let in_days = matches!(unit, "d" | "day" | "days" | "w" | "wk" | "week" | "weeks");
    if in_days && seconds % 86_400.0 == 0.0 {
        let midnight = moment.0.date_naive().and_time(NaiveTime::MIN);
        return Some(Moment(midnight.and_local_timezone(*now.0.offset()).single()?));
    }
    minute(moment)
}

/// `14:05`, `14.05`, `1405`, `14h05`, `9am`, `9 am`, `9:30 p.m.`, `noon`, `midnight`, `end of day`.
fn clock(words: &[&str]) -> Option<(NaiveTime, usize)> {
    match words {
        ["noon" | "midday", ..] => return NaiveTime::from_hms_opt(12, 0, 0).map(|noon| (noon, 1)),
        ["midnight", ..] => return Some((NaiveTime::MIN, 1)),
        ["end", "day", ..] => return NaiveTime::from_hms_opt(23, 59, 0).map(|end| (end, 2)),
        ["eod", ..] => return NaiveTime::from_hms_opt(23, 59, 0).map(|end| (end, 1)),
        _ => {}
    }
    let first = words[0].replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm");
    let (digits, mut half) = match first.find(['a', 'p']) {
        Some(at) if matches!(&first[at..], "am" | "pm") => (&first[..at], Some(first[at..].starts_with('p'))),
        Some(_) => return None,
        None => (first.as_str(), None),
    };
    let mut used = 1;
    if half.is_none() {
        half = match words.get(1).map(|word| word.replace('.', "")).as_deref() {
            Some("am") => Some(false),
            Some("pm") => Some(true),
            _ => None,
        };
        used += usize::from(half.is_some());
    }
    let (hour, minute) = hour_and_minute(digits, half.is_some())?;
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(after_noon) => hour % 12 + if after_noon { 12 } else { 0 },
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0).map(|time| (time, used))
}

fn hour_and_minute(digits: &str, bare_hour: bool) -> Option<(u32, u32)> {
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    if let Some((hour, rest)) = digits.split_once([':', 'h', '.']) {
        // Seconds are more than a briefing tells.
        let minute = rest.split(':').next().unwrap_or_default();
        return (minute.len() == 2 && hour.len() <= 2).then_some((number(hour)?, number(minute)?));
    }
    if !digits.is_ascii() {
        return None;
    }
    match digits.len() {
        4 if !bare_hour => Some((number(&digits[..2])?, number(&digits[2..])?)),
        1 | 2 if bare_hour => Some((number(digits)?, 0)),
        _ => None,
    }
}

/// `next Monday`, `last Friday`. Gives how many words it takes.
fn named_weekday(words: &[&str], today: NaiveDate) -> Option<(usize, NaiveDate)> {
    let (sign, day) = match words {
        ["next", day, ..] => (1, weekday(day)?),
        ["last", day, ..] => (-1, weekday(day)?),
        _ => return None,
    };
    (1..=7)
        .find_map(|days| Some(today + TimeDelta::days(sign * days)).filter(|date| date.weekday() == day))
        .map(|date| (2, date))
}

fn weekday(word: &str) -> Option<Weekday> {
    (word.len() >= 3).then(|| word.trim_end_matches('.').parse().ok())?
}

/// The day of that name that is closest; today counts, and the coming one goes before the past one.
fn closest(day: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    [0, 1, -1, 2, -2, 3, -3].into_iter().map(|days| today + TimeDelta::days(days)).find(|date| date.weekday() == day)
}

/// `16 Nov`, `Nov 16`, `16 November 2026`, `16/11`, `16.11.2026`, `2026-11-16`. The day comes before the month.
fn date(words: &[&str], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    if let Ok(date) = NaiveDate::parse_from_str(words[0], "%Y-%m-%d") {
        return Some((date, 1));
    }
    let parts: Vec<&str> = words[0].split(['/', '.']).filter(|part| !part.is_empty()).collect();
    if let [day, month, year @ ..] = parts.as_slice()
        && year.len() <= 1
    {
        let year = year.first().map(|year| full_year(year)).unwrap_or(Some(None))?;
        return dated(day.parse().ok()?, month.parse().ok()?, year, today).map(|date| (date, 1));
    }
    let (day, month) = match words {
        [day, name, ..] if month(name).is_some() => (ordinal(day)?, month(name)?),
        [name, day, ..] if month(name).is_some() => (ordinal(day)?, month(name)?),
        _ => return None,
    };
    let year =
        words.get(2).filter(|word| word.len() == 4 && !word.contains(':')).and_then(|word| full_year(word).flatten());
    dated(day, month, year, today).map(|date| (date, 2 + usize::from(year.is_some())))
}

/// A year of two or four digits; `None` for anything else.
fn full_year(text: &str) -> Option<Option<i32>> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 if (1970..2200).contains(&year) => Some(Some(year)),
        2 => Some(Some(2000 + year)),
        _ => None,
    }
}

/// A day of the year, in the year that brings it closest to today.
fn dated(day: u32, month: u32, year: Option<i32>, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    [today.year(), today.year() + 1, today.year() - 1]
        .into_iter()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .min_by_key(|date| date.signed_duration_since(today).num_days().abs())
}

fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(['.', 's', 't', 'n', 'd', 'r', 'h']);
    (!digits.is_empty() && digits.len() <= 2).then(|| digits.parse().ok())?
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let word = if word == "sept" { "sep" } else { word };
    (word.len() >= 3).then(|| word.parse::<chrono::Month>().ok())?.map(|month| month.number_from_month())
}

/// The zones that need no guessing; anything else is written as an offset.
const ZONES: [(&str, i32); 14] = [
    ("z", 0),
    ("utc", 0),
    ("gmt", 0),
    ("bst", 60),
    ("cet", 60),
    ("cest", 120),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
];

fn zone(word: &str) -> Option<FixedOffset> {
    if let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == word) {
        return FixedOffset::east_opt(minutes * 60);
    }
    let offset = word.strip_prefix("utc").or_else(|| word.strip_prefix("gmt")).unwrap_or(word).replace('−', "-");
    let sign = if offset.starts_with('+') { 1 } else { -1 };
    let digits = offset.strip_prefix(['+', '-']).filter(|digits| digits.is_ascii())?;
    let (hours, minutes) = digits.split_once(':').unwrap_or(match digits.len() {
        4 => digits.split_at(2),
        _ => (digits, "0"),
    });
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let fits = (0..=14).contains(&hours) && (0..60).contains(&minutes);
    if fits { FixedOffset::east_opt(sign * (hours * 3600 + minutes * 60)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Saturday.
    const NOW: &str = "2026-11-14T14:30:20+01:00";

    fn told(text: &str, near: &str) -> String {
        let moment = |text| Moment::parse(text).expect("this is a time");
        read(text, moment(near), moment(NOW), false).map_or_else(|problem| problem, |moment| moment.to_string())
    }

    #[test]
    fn what_is_to_come_is_the_next_one() {
        let moment = |text| Moment::parse(text).expect("this is a time");
        for (text, told) in [
            ("15:00", "2026-11-14T15:00:00+01:00"),
            // It has just begun.
            ("14:00", "2026-11-14T14:00:00+01:00"),
            ("12:00", "2026-11-15T12:00:00+01:00"),
            ("Mon 12:00", "2026-11-16T12:00:00+01:00"),
            ("Thu 12:00", "2026-11-19T12:00:00+01:00"),
            ("Fri", "2026-11-20T00:00:00+01:00"),
            ("Sat", "2026-11-14T00:00:00+01:00"),
            ("Sat 9am", "2026-11-21T09:00:00+01:00"),
            ("yesterday 9am", "2026-11-13T09:00:00+01:00"),
            ("12 Nov 12:00", "2026-11-12T12:00:00+01:00"),
            ("14:30 UTC", "2026-11-14T14:30:00Z"),
        ] {
            let near = moment("2026-11-12T08:00:00+01:00");
            assert_eq!(read(text, near, moment(NOW), true).map(|read| read.to_string()), Ok(told.to_owned()), "{text}");
        }
    }

    #[test]
    fn reads_times_as_people_type_them() {
        for (text, moment) in [
            ("14:05", "2026-11-12T14:05:00+01:00"),
            ("14.05", "2026-11-12T14:05:00+01:00"),
            ("1405", "2026-11-12T14:05:00+01:00"),
            ("14h05", "2026-11-12T14:05:00+01:00"),
            ("9am", "2026-11-12T09:00:00+01:00"),
            ("9 p.m.", "2026-11-12T21:00:00+01:00"),
            ("12:30 am", "2026-11-12T00:30:00+01:00"),
            ("at noon", "2026-11-12T12:00:00+01:00"),
            ("14:05 UTC", "2026-11-12T14:05:00Z"),
            ("14:05 UTC+5:30", "2026-11-12T14:05:00+05:30"),
            ("yesterday 9am", "2026-11-13T09:00:00+01:00"),
            ("9am yesterday", "2026-11-13T09:00:00+01:00"),
            ("today at 8", ""),
            ("tomorrow", "2026-11-15T00:00:00+01:00"),
            ("Mon 16 Nov 12:00", "2026-11-16T12:00:00+01:00"),
            ("Monday, 16th of November 2026, 12:00", "2026-11-16T12:00:00+01:00"),
            ("Mon 12:00", "2026-11-16T12:00:00+01:00"),
            ("Thu 12:00", "2026-11-12T12:00:00+01:00"),
            ("next Saturday", "2026-11-21T00:00:00+01:00"),
            ("last Friday 17:00", "2026-11-13T17:00:00+01:00"),
            ("5 Jan 10:00", "2027-01-05T10:00:00+01:00"),
            ("Jan 5 10:00", "2027-01-05T10:00:00+01:00"),
            ("16/11 12:00", "2026-11-16T12:00:00+01:00"),
            ("16.11.2026 12:00", "2026-11-16T12:00:00+01:00"),
            ("2026-11-16 12:00", "2026-11-16T12:00:00+01:00"),
            ("2026-11-16T12:00Z", "2026-11-16T12:00:00Z"),
            ("now", "2026-11-14T14:30:00+01:00"),
            ("in 2 hours", "2026-11-14T16:30:00+01:00"),
            ("20 minutes ago", "2026-11-14T14:10:00+01:00"),
            ("in an hour", "2026-11-14T15:30:00+01:00"),
            ("in 4 days", "2026-11-18T00:00:00+01:00"),
            ("2 weeks ago", "2026-10-31T00:00:00+01:00"),
            ("in 48 hours", "2026-11-16T14:30:00+01:00"),
            ("in 1.5 days", "2026-11-16T02:30:00+01:00"),
            ("Tue 16 Nov", ""),
            ("25:00", ""),
            ("13pm", ""),
            ("soon", ""),
            ("14:05 14:10", ""),
            ("31 Feb", ""),
        ] {
            let read = told(text, "2026-11-12T08:00:00+01:00");
            if moment.is_empty() {
                assert!(read.contains("is not a time"), "{text}: {read}");
            } else {
                assert_eq!(read, moment, "{text}");
            }
        }
    }

    #[test]
    fn the_clock_of_the_incident_goes_before_that_of_the_machine() {
        assert_eq!(told("14:05", "2026-11-12T08:00:00-05:00"), "2026-11-12T14:05:00-05:00");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            told(&text, NOW);
        }

        #[test]
        fn any_words_of_time_are_read_or_refused(text in "(in |next |mon |[0-9]{1,5}(:|\\.|/|h|am| ){0,2}|nov |utc|ago|\\+|-){0,8}") {
            told(&text, NOW);
        }
    }
}
