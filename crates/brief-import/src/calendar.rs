//! Gives points in time the year, the day and the zone that the report tells elsewhere, and says so.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::Answers;
use crate::grammar::date::{self, Date, Order};
use crate::grammar::moment::Mention;
use crate::grammar::token::Tokens;
use crate::grammar::zone::{self, Zone};
use crate::outline::{Block, Kind, Page, Topic};

/// A point in time, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Instant {
    /// The day.
    pub(crate) day: NaiveDate,
    /// The hour, if it is told.
    pub(crate) hour: Option<u32>,
    /// The minute, if it is told.
    pub(crate) minute: Option<u32>,
    /// Minutes east of Greenwich, if it is told.
    pub(crate) offset: Option<i32>,
    /// The name of the zone.
    pub(crate) zone: Option<String>,
    /// Whether it is only about that time.
    pub(crate) about: bool,
    /// What the report tells elsewhere.
    pub(crate) inferred: Vec<&'static str>,
    /// Whether the report leaves no other choice for what was inferred: it names one year, one day, one zone.
    pub(crate) plain: bool,
}

impl Instant {
    /// Minutes since the year 0, on the wall clock of the report.
    pub(crate) fn minutes(&self) -> i64 {
        i64::from(self.day.num_days_from_ce()) * 1440
            + i64::from(self.hour.unwrap_or(0) * 60 + self.minute.unwrap_or(0))
    }

    /// Minutes in UTC, as far as the zone is known.
    pub(crate) fn absolute(&self) -> i64 {
        self.minutes() - i64::from(self.offset.unwrap_or(0))
    }

    /// The same with another day.
    pub(crate) fn on(mut self, day: NaiveDate) -> Self {
        self.day = day;
        self.plain = false;
        if !self.inferred.contains(&"date") {
            self.inferred.push("date");
        }
        self
    }

    /// ISO 8601 to the precision that is told, with the offset if it is.
    pub(crate) fn iso(&self) -> String {
        let Some(hour) = self.hour else { return self.day.to_string() };
        let clock = match self.minute {
            Some(minute) => format!("{hour:02}:{minute:02}"),
            None => format!("{hour:02}"),
        };
        format!("{}T{clock}{}", self.day, self.offset.map(zone::written).unwrap_or_default())
    }

    /// `minute`, `hour` or `day`.
    pub(crate) const fn precision(&self) -> &'static str {
        match (self.hour, self.minute) {
            (None, _) => "day",
            (Some(_), None) => "hour",
            (Some(_), Some(_)) => "minute",
        }
    }
}

/// What a report tells about its days and its zone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Calendar {
    /// The day of the incident.
    pub(crate) day: Option<NaiveDate>,
    /// The zone of all times, where the report says so.
    pub(crate) stated: Option<(Zone, Range<usize>)>,
    /// Dates of which nobody can say which number is the month.
    pub(crate) unclear: Vec<(Range<usize>, Date)>,
    zone: Option<Zone>,
    /// Whether a person has said what the zone is.
    told: bool,
    order: Option<Order>,
    reference: Option<NaiveDate>,
    /// Whether all full dates of the report are in one year.
    one_year: bool,
    /// Whether all dates of the report are one day.
    one_day: bool,
}

impl Calendar {
    /// Reads what the report tells about its days and its zone.
    /// The name of the file may tell the year, and a person what the report leaves open.
    pub(crate) fn of(
        page: &Page,
        tokens: &Tokens<'_>,
        mentions: &[Mention],
        (name, answers): (&str, &Answers),
    ) -> Self {
        let said = answers.day_first.map(|first| if first { Order::DayFirst } else { Order::MonthFirst });
        let order = order_of(page, mentions).or(said);
        let unclear = |mention: &Mention| {
            let date = mention.date.map(|date| date.ordered(order))?;
            matches!(date, Date::Unclear { .. }).then(|| (mention.range.clone(), date))
        };
        let mut calendar = Self {
            order,
            unclear: mentions.iter().filter_map(unclear).collect(),
            stated: stated_zone(page, tokens),
            ..Self::default()
        };
        calendar.reference = calendar.find_reference(page, mentions, name);
        calendar.day = calendar.find_day(page, mentions);
        (calendar.one_year, calendar.one_day) = calendar.count(page, mentions);
        // What a person says goes before what the report says of all times.
        let told = answers.zone.as_deref().and_then(zone::named);
        calendar.told = told.is_some();
        if let (Some(told), Some((stated, _))) = (&told, &mut calendar.stated) {
            stated.clone_from(told);
        }
        calendar.zone = match &calendar.stated {
            Some((zone, _)) => Some(zone.clone()),
            None => told.or_else(|| only_zone(mentions)),
        };
        calendar
    }

    /// The day that a mention names, with what had to be inferred for it.
    pub(crate) fn day_of(&self, mention: &Mention) -> Option<(NaiveDate, bool)> {
        match mention.date?.ordered(self.order) {
            Date::Full(day) => Some((day, false)),
            Date::Yearless { month, day } => Some((self.nearest(month, day)?, true)),
            Date::Unclear { .. } | Date::Month { .. } => None,
        }
    }

    /// The day that a mention names by its date, or by its day of the week near another day.
    pub(crate) fn named_day(&self, mention: &Mention) -> Option<NaiveDate> {
        let by_name = || named_near(self.day?, mention.weekday?);
        self.day_of(mention).map(|(day, _)| day).or_else(by_name)
    }

    /// Understands a mention; `day` is the day that holds where it names none.
    pub(crate) fn understand(&self, mention: &Mention, day: Option<NaiveDate>) -> Option<Instant> {
        let mut inferred = Vec::new();
        let mut plain = true;
        let day = match self.day_of(mention) {
            Some((day, guessed)) => {
                if guessed {
                    inferred.push("year");
                    plain &= self.one_year;
                }
                day
            }
            None if mention.date.is_some() => return None,
            None => {
                inferred.push("date");
                plain &= day.is_some() || self.one_day;
                let near = day.or(self.day)?;
                mention.weekday.and_then(|weekday| named_near(near, weekday)).unwrap_or(near)
            }
        };
        let clock = mention.clock;
        let mut zone = None;
        if clock.is_some() {
            zone.clone_from(&mention.zone);
            if zone.is_none() && self.zone.is_some() {
                zone.clone_from(&self.zone);
                if !self.told {
                    inferred.push("zone");
                }
            }
        }
        let late = clock.is_some_and(|clock| clock.hour == 24);
        Some(Instant {
            day: if late { day.succ_opt()? } else { day },
            hour: clock.map(|clock| clock.hour % 24),
            minute: clock.and_then(|clock| clock.minute),
            offset: zone.as_ref().and_then(|zone| zone.minutes(Some(day))),
            zone: zone.map(|zone| zone.name),
            about: mention.about,
            inferred,
            plain,
        })
    }

    /// The day of this name that is nearest to the incident.
    fn nearest(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let reference = self.day.or(self.reference)?;
        (-1..=1)
            .filter_map(|years| NaiveDate::from_ymd_opt(reference.year() + years, month, day))
            .min_by_key(|other| (*other - reference).num_days().abs())
    }

    /// Whether the report names one year only, and one day only; dates of logs and of other things count for nothing.
    fn count(&self, page: &Page, mentions: &[Mention]) -> (bool, bool) {
        let mut days: Vec<NaiveDate> = mentions
            .iter()
            .filter(|mention| {
                block_at(page, mention.range.start).is_some_and(|block| {
                    let block = &page.blocks[block];
                    !block.quoted && !matches!(block.topic, Topic::Aside | Topic::Background | Topic::Actions)
                })
            })
            .filter_map(|mention| self.day_of(mention))
            .map(|(day, _)| day)
            .collect();
        days.sort_unstable();
        days.dedup();
        let year = |day: Option<&NaiveDate>| day.map(Datelike::year);
        (year(days.first()) == year(days.last()), days.len() <= 1)
    }

    /// A day that tells the year: in the front matter, in the text, in the name of the file.
    fn find_reference(&self, page: &Page, mentions: &[Mention], name: &str) -> Option<NaiveDate> {
        let front = mentions.iter().find(|mention| {
            block_at(page, mention.range.start).is_some_and(|block| page.blocks[block].kind == Kind::Front)
                && matches!(mention.date, Some(Date::Full(_)))
        });
        let any = mentions.iter().find_map(|mention| match mention.date?.ordered(self.order) {
            Date::Full(day) => Some(day),
            Date::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 15),
            Date::Unclear { year, .. } => NaiveDate::from_ymd_opt(year?, 7, 1),
            Date::Yearless { .. } => None,
        });
        let front = front.and_then(|mention| match mention.date {
            Some(Date::Full(day)) => Some(day),
            _ => None,
        });
        front.or(any).or_else(|| day_in_name(name))
    }

    /// The day of the incident: in the title, in a label, in the timeline, or the first one in the text.
    fn find_day(&self, page: &Page, mentions: &[Mention]) -> Option<NaiveDate> {
        let mut ranked: Vec<(u8, NaiveDate)> = Vec::new();
        for mention in mentions {
            let Some((day, _)) = self.day_of(mention) else { continue };
            let Some(number) = block_at(page, mention.range.start) else { continue };
            let block = &page.blocks[number];
            let rank = match block.kind {
                _ if block.quoted => 9,
                _ if published(page, block, mention) => 7,
                Kind::Front => {
                    if block.label.as_ref().is_some_and(|label| page.str(label) == "title") {
                        1
                    } else {
                        8
                    }
                }
                Kind::Heading(1) => 0,
                Kind::Heading(_) if number < 3 => 1,
                Kind::Heading(_) => 4,
                _ => match block.topic {
                    Topic::StartTime | Topic::When | Topic::DetectTime => 2,
                    Topic::Aside
                    | Topic::Actions
                    | Topic::ActionsDone
                    | Topic::ActionsRunning
                    | Topic::Advice
                    | Topic::OtherTime => 7,
                    Topic::Background | Topic::Details | Topic::Cause => 5,
                    _ => 3,
                },
            };
            ranked.push((rank, day));
        }
        // The sort is stable: within a rank the first mention wins.
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.first().filter(|(rank, _)| *rank < 8).or(ranked.first()).map(|(_, day)| *day)
    }
}

/// The day of a name within three days of another.
fn named_near(near: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    (-3..=3).filter_map(|days| near.checked_add_signed(TimeDelta::days(days))).find(|day| day.weekday() == weekday)
}

/// Whether a date is that of the page: behind "Posted" or "Published", or alone in a line of running text.
fn published(page: &Page, block: &Block, mention: &Mention) -> bool {
    let text = page.str(&block.range);
    let lower = text.get(..12).unwrap_or(text).to_ascii_lowercase();
    let rest = page.text[block.range.start..mention.range.start]
        .chars()
        .chain(page.text[mention.range.end..block.range.end].chars());
    let alone = block.kind == Kind::Paragraph
        && block.label.is_none()
        && mention.clock.is_none()
        && !rest.into_iter().any(char::is_alphanumeric);
    alone || ["posted", "published", "last updated", "updated"].iter().any(|word| lower.starts_with(word))
}

/// The block at a place of the clean text.
pub(crate) fn block_at(page: &Page, at: usize) -> Option<usize> {
    let next = page.blocks.partition_point(|block| block.range.start <= at);
    next.checked_sub(1).filter(|block| page.blocks[*block].range.end >= at)
}

/// Which number is the month, where another date in the text shows it.
fn order_of(page: &Page, mentions: &[Mention]) -> Option<Order> {
    let full: Vec<NaiveDate> = mentions
        .iter()
        .filter_map(|mention| match mention.date {
            Some(Date::Full(day)) => Some(day),
            _ => None,
        })
        .collect();
    let mut votes = (0, 0);
    for mention in mentions.iter().filter(|mention| matches!(mention.date, Some(Date::Full(_)))) {
        // A date such as 25/04/2022 shows the habit of the writer.
        let numbers: Vec<&str> = page.str(&mention.range).split([' ', '/', '-']).take(3).collect();
        if let [first, second, year] = numbers.as_slice()
            && year.len() == 4
            && page.str(&mention.range).contains('/')
        {
            votes.0 += usize::from(first.parse::<u32>().is_ok_and(|number| number > 12));
            votes.1 += usize::from(second.parse::<u32>().is_ok_and(|number| number > 12));
        }
    }
    for mention in mentions {
        let Some(date @ Date::Unclear { .. }) = mention.date else { continue };
        for day in &full {
            let fits = |order| match date.ordered(Some(order)) {
                Date::Full(other) => other == *day,
                Date::Yearless { month, day: number } => month == day.month() && number == day.day(),
                _ => false,
            };
            votes.0 += usize::from(fits(Order::DayFirst));
            votes.1 += usize::from(fits(Order::MonthFirst));
        }
    }
    match votes {
        (0, 0) => None,
        (day, month) if day > month => Some(Order::DayFirst),
        (day, month) if month > day => Some(Order::MonthFirst),
        _ => None,
    }
}

fn day_in_name(name: &str) -> Option<NaiveDate> {
    let tokens = Tokens::of(name);
    (0..tokens.len()).find_map(|at| match date::read(&tokens, at) {
        Some((Date::Full(day), _)) => Some(day),
        _ => None,
    })
}

/// The zone of all times that have one, if it is the same.
fn only_zone(mentions: &[Mention]) -> Option<Zone> {
    let mut zones =
        mentions.iter().filter(|mention| mention.clock.is_some()).filter_map(|mention| mention.zone.as_ref());
    let first = zones.next()?;
    zones.all(|other| other.offset == first.offset).then(|| first.clone())
}

/// `All times in PDT (UTC-7)`, `Timeline (UTC)`, `Time zone: CET`, and the head of a column `Time (UTC)`.
fn stated_zone(page: &Page, tokens: &Tokens<'_>) -> Option<(Zone, Range<usize>)> {
    let heads = page.tables.iter().flatten().map(|cell| (cell.clone(), true));
    let blocks = page
        .blocks
        .iter()
        .filter(|block| !block.quoted && block.kind != Kind::Code)
        .map(|block| (block.range.clone(), matches!(block.kind, Kind::Heading(_))));
    let mut found: Vec<(Zone, Range<usize>)> = Vec::new();
    for (range, head) in blocks.chain(heads) {
        let lower = page.str(&range).to_ascii_lowercase();
        if !lower.contains("time") && !lower.contains("chronology") && !lower.contains("zone") && !lower.contains("utc")
        {
            continue;
        }
        for sentence in crate::sentence::split(&page.text, range.clone()) {
            if let Some(zone) = zone_statement(tokens, &sentence, head) {
                found.push((zone, sentence));
            }
        }
    }
    // A plain "all times are" goes before the head of a column.
    let first = found.iter().position(|(_, range)| page.str(range).to_ascii_lowercase().contains("all ")).unwrap_or(0);
    (!found.is_empty()).then(|| found.swap_remove(first))
}

fn zone_statement(tokens: &Tokens<'_>, range: &Range<usize>, head: bool) -> Option<Zone> {
    let within = tokens.within(range);
    let words = within.len();
    let begin = within.clone().find(|at| {
        let key = tokens.is_word(*at, &["times", "timestamps", "timezone", "hours"]);
        let all = tokens.is_word(*at, &["time", "dates"]) && tokens.is_word(at.wrapping_sub(1), &["all"]);
        // "(all in Pacific time)"
        let every = tokens.is_word(*at, &["in"]) && tokens.is_word(at.wrapping_sub(1), &["all"]);
        let zone = tokens.is_word(*at, &["zone"]) && tokens.is_word(at.wrapping_sub(1), &["time"]);
        let short = (head || words <= 6)
            && tokens.is_word(*at, &["time", "timeline", "chronology", "events", "date", "timestamp", "log"]);
        key || all || every || zone || short
    })?;
    let mut at = begin + 1;
    while at < within.end.min(begin + 14) {
        // A time of day in between makes it a sentence about that time.
        if tokens.digits(at).is_some() && tokens.is_sign(at + 1, ':') {
            return None;
        }
        if let Some((zone, _)) = zone::read(tokens, at)
            && zone.name != "Z"
        {
            return Some(zone);
        }
        at += 1;
    }
    None
}

/// Whether a mention stands at the very start of a text: only signs and words such as `At` come before it.
pub(crate) fn leads(text: &str, start: usize, mention: &Mention) -> bool {
    let Some(before) = text.get(start..mention.range.start) else { return false };
    let before = before.to_ascii_lowercase();
    let rest = before
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            !word.is_empty()
                && !matches!(
                    *word,
                    "at" | "on"
                        | "around"
                        | "about"
                        | "by"
                        | "approximately"
                        | "approx"
                        | "ca"
                        | "circa"
                        | "from"
                        | "between"
                        | "time"
                        | "date"
                        | "t"
                        | "the"
                        | "since"
                )
        })
        .count();
    rest == 0
}
