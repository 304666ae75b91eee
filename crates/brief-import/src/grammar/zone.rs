//! Time zones as reports write them: `UTC`, `(UTC-7)`, `PDT`, `Pacific time`, `+02:00`, `Japan time`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::token::{Kind, Tokens};

/// A time zone as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Zone {
    /// Its name, for example `PDT`, or `UTC+2`.
    pub(crate) name: String,
    /// How its offset is found.
    pub(crate) offset: Offset,
}

/// How the offset of a zone is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offset {
    /// Always the same, in minutes east of Greenwich.
    Fixed(i32),
    /// By the summer time of North America, with the minutes in winter.
    America(i32),
    /// By the summer time of Europe, with the minutes in winter.
    Europe(i32),
    /// The name stands for several zones.
    Unclear,
}

impl Zone {
    /// The offset on a day, in minutes.
    pub(crate) fn minutes(&self, day: Option<NaiveDate>) -> Option<i32> {
        match self.offset {
            Offset::Fixed(minutes) => Some(minutes),
            Offset::America(winter) => day.map(|day| winter + 60 * i32::from(american_summer(day))),
            Offset::Europe(winter) => day.map(|day| winter + 60 * i32::from(european_summer(day))),
            Offset::Unclear => None,
        }
    }
}

/// Writes minutes as `+02:00`; zero as `Z`.
pub(crate) fn written(minutes: i32) -> String {
    if minutes == 0 {
        return "Z".to_owned();
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

const ABBREVIATIONS: &[(&str, Offset)] = &[
    ("UTC", Offset::Fixed(0)),
    ("GMT", Offset::Fixed(0)),
    ("Z", Offset::Fixed(0)),
    ("WET", Offset::Fixed(0)),
    ("WEST", Offset::Fixed(60)),
    ("BST", Offset::Fixed(60)),
    ("CET", Offset::Fixed(60)),
    ("CEST", Offset::Fixed(120)),
    ("EET", Offset::Fixed(120)),
    ("EEST", Offset::Fixed(180)),
    ("MSK", Offset::Fixed(180)),
    ("JST", Offset::Fixed(540)),
    ("KST", Offset::Fixed(540)),
    ("SGT", Offset::Fixed(480)),
    ("HKT", Offset::Fixed(480)),
    ("AEST", Offset::Fixed(600)),
    ("AEDT", Offset::Fixed(660)),
    ("NZST", Offset::Fixed(720)),
    ("NZDT", Offset::Fixed(780)),
    ("SAST", Offset::Fixed(120)),
    ("BRT", Offset::Fixed(-180)),
    ("EST", Offset::Fixed(-300)),
    ("EDT", Offset::Fixed(-240)),
    ("CDT", Offset::Fixed(-300)),
    ("MST", Offset::Fixed(-420)),
    ("MDT", Offset::Fixed(-360)),
    ("PST", Offset::Fixed(-480)),
    ("PDT", Offset::Fixed(-420)),
    ("AKST", Offset::Fixed(-540)),
    ("AKDT", Offset::Fixed(-480)),
    ("HST", Offset::Fixed(-600)),
    ("PT", Offset::America(-480)),
    ("MT", Offset::America(-420)),
    ("CT", Offset::America(-360)),
    ("ET", Offset::America(-300)),
    // Central in America, China and Cuba; India, Ireland and Israel.
    ("WAT", Offset::Fixed(60)),
    ("CAT", Offset::Fixed(120)),
    ("EAT", Offset::Fixed(180)),
    ("PKT", Offset::Fixed(300)),
    ("ICT", Offset::Fixed(420)),
    ("WIB", Offset::Fixed(420)),
    ("AWST", Offset::Fixed(480)),
    ("CST", Offset::Unclear),
    ("IST", Offset::Unclear),
];

const PLACES: &[(&str, Offset)] = &[
    ("pacific", Offset::America(-480)),
    ("mountain", Offset::America(-420)),
    ("eastern", Offset::America(-300)),
    ("london", Offset::Europe(0)),
    ("uk", Offset::Europe(0)),
    ("british", Offset::Europe(0)),
    ("berlin", Offset::Europe(60)),
    ("paris", Offset::Europe(60)),
    ("amsterdam", Offset::Europe(60)),
    ("central european", Offset::Europe(60)),
    ("eastern european", Offset::Europe(120)),
    ("west african", Offset::Fixed(60)),
    ("west africa", Offset::Fixed(60)),
    ("central african", Offset::Fixed(120)),
    ("east african", Offset::Fixed(180)),
    ("east africa", Offset::Fixed(180)),
    ("south african", Offset::Fixed(120)),
    ("indian", Offset::Fixed(330)),
    ("japan", Offset::Fixed(540)),
    ("tokyo", Offset::Fixed(540)),
    ("singapore", Offset::Fixed(480)),
    ("india", Offset::Fixed(330)),
    ("local", Offset::Unclear),
];

/// Names of the tz database behind the bar, for the places from which most reports come.
const CITIES: &[(&str, Offset)] = &[
    ("Pacific", Offset::America(-480)),
    ("Los_Angeles", Offset::America(-480)),
    ("Vancouver", Offset::America(-480)),
    ("Mountain", Offset::America(-420)),
    ("Denver", Offset::America(-420)),
    ("Central", Offset::America(-360)),
    ("Chicago", Offset::America(-360)),
    ("Eastern", Offset::America(-300)),
    ("New_York", Offset::America(-300)),
    ("Toronto", Offset::America(-300)),
    ("London", Offset::Europe(0)),
    ("Dublin", Offset::Europe(0)),
    ("Lisbon", Offset::Europe(0)),
    ("Berlin", Offset::Europe(60)),
    ("Paris", Offset::Europe(60)),
    ("Amsterdam", Offset::Europe(60)),
    ("Madrid", Offset::Europe(60)),
    ("Rome", Offset::Europe(60)),
    ("Stockholm", Offset::Europe(60)),
    ("Warsaw", Offset::Europe(60)),
    ("Helsinki", Offset::Europe(120)),
    ("Tokyo", Offset::Fixed(540)),
    ("Seoul", Offset::Fixed(540)),
    ("Singapore", Offset::Fixed(480)),
    ("Kolkata", Offset::Fixed(330)),
    ("Lagos", Offset::Fixed(60)),
    ("Nairobi", Offset::Fixed(180)),
];

/// The zone that a text names and nothing else, such as `CET` or `UTC+2`.
pub(crate) fn named(text: &str) -> Option<Zone> {
    let upper = text.trim().to_uppercase();
    // A person need not know how a zone is written.
    [text.trim(), upper.as_str(), &format!("({})", text.trim())].iter().find_map(|text| {
        let tokens = Tokens::of(text);
        let at = usize::from(text.starts_with('('));
        let (zone, next) = read(&tokens, at)?;
        (next + at >= tokens.len()).then_some(zone)
    })
}

/// Reads a zone at a token. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Zone, usize)> {
    let (mut zone, mut next) = read_name(tokens, at).or_else(|| read_offset(tokens, at))?;
    // `PDT (UTC-7)`, `UTC (Z)`: what stands in brackets behind the name is about the same zone and more exact.
    if tokens.is_sign(next, '(')
        && let Some((inner, after)) = read_name(tokens, next + 1).or_else(|| read_offset(tokens, next + 1))
        && tokens.is_sign(after, ')')
    {
        if matches!(inner.offset, Offset::Fixed(_)) {
            zone.offset = inner.offset;
        }
        next = after + 1;
    }
    Some((zone, next))
}

fn read_name(tokens: &Tokens<'_>, at: usize) -> Option<(Zone, usize)> {
    let word = tokens.str(at);
    if let Some((name, offset)) =
        ABBREVIATIONS.iter().find(|(name, _)| *name == word || (*name == "UTC" && word == "utc"))
    {
        if matches!(*name, "UTC" | "GMT")
            && let Some((minutes, next)) = signed(tokens, at + 1)
        {
            let end = tokens.get(next - 1).map_or(0, |token| token.end);
            let start = tokens.get(at).map_or(0, |token| token.start);
            let name = tokens.text[start..end].to_owned();
            return Some((Zone { name, offset: Offset::Fixed(minutes) }, next));
        }
        // `PST/PDT`: whichever holds on the day.
        let winter = |offset: &Offset| match *name {
            "PST" => Offset::America(-480),
            "MST" => Offset::America(-420),
            "EST" => Offset::America(-300),
            _ => *offset,
        };
        let both = tokens.is_sign(at + 1, '/') && tokens.is_word(at + 2, &["PDT", "MDT", "CDT", "EDT"]);
        if both {
            let name = format!("{name}/{}", tokens.str(at + 2));
            let offset = if word == "CST" { Offset::America(-360) } else { winter(offset) };
            return Some((Zone { name, offset }, at + 3));
        }
        return Some((Zone { name: (*name).to_owned(), offset: *offset }, at + 1));
    }
    if let Some(found) = read_path(tokens, at) {
        return Some(found);
    }
    let first = tokens.get(at)?.start;
    let (at, offset) = place(tokens, at)?;
    let word = tokens.str(at);
    let (kind, clock) =
        if tokens.is_word(at + 1, &["standard", "daylight", "summer"]) { (at + 1, at + 2) } else { (at, at + 1) };
    if !tokens.is_word(clock, &["time", "timezone"]) {
        // `(Eastern)` needs no more words.
        let bare = matches!(offset, Offset::America(_))
            && tokens.is_sign(at.wrapping_sub(1), '(')
            && tokens.is_sign(at + 1, ')');
        return bare.then(|| (Zone { name: word.to_owned(), offset }, at + 1));
    }
    let name = tokens.text[first..tokens.get(clock)?.end].to_owned();
    let fixed = match (offset, tokens.str(kind).to_ascii_lowercase().as_str()) {
        (Offset::America(winter), "standard") => Offset::Fixed(winter),
        (Offset::America(winter), "daylight") => Offset::Fixed(winter + 60),
        (Offset::Europe(winter), "summer") => Offset::Fixed(winter + 60),
        (other, _) => other,
    };
    Some((Zone { name, offset: fixed }, clock + 1))
}

/// The words of a place, with the number of its last one.
fn place(tokens: &Tokens<'_>, at: usize) -> Option<(usize, Offset)> {
    let word = tokens.str(at);
    let (_, offset) = PLACES.iter().find(|(place, _)| match place.split_once(' ') {
        Some((first, second)) => word.eq_ignore_ascii_case(first) && tokens.is_word(at + 1, &[second]),
        None => word.eq_ignore_ascii_case(place),
    })?;
    let two = PLACES.iter().any(|(place, _)| {
        place
            .split_once(' ')
            .is_some_and(|(first, second)| word.eq_ignore_ascii_case(first) && tokens.is_word(at + 1, &[second]))
    });
    Some((at + usize::from(two), *offset))
}

/// `US/Pacific`, `Europe/Berlin`, `America/New_York`: the names of the tz database.
fn read_path(tokens: &Tokens<'_>, at: usize) -> Option<(Zone, usize)> {
    let glued = tokens.is_sign(at + 1, '/') && tokens.is_glued(at + 1) && tokens.is_glued(at + 2);
    if !glued || !matches!(tokens.str(at), "US" | "America" | "Europe" | "Asia" | "Africa" | "Australia" | "Canada") {
        return None;
    }
    let mut next = at + 3;
    // `New_York` is three tokens.
    while tokens.is_sign(next, '_') && tokens.is_glued(next) && tokens.is_glued(next + 1) {
        next += 2;
    }
    let start = tokens.get(at)?.start;
    let name = &tokens.text[start..tokens.get(next - 1)?.end];
    let (_, offset) = CITIES.iter().find(|(city, _)| name.split_once('/').is_some_and(|(_, own)| own == *city))?;
    Some((Zone { name: name.to_owned(), offset: *offset }, next))
}

/// A bare offset behind a time: `+02:00`, `-0700`.
fn read_offset(tokens: &Tokens<'_>, at: usize) -> Option<(Zone, usize)> {
    let (minutes, next) = signed(tokens, at)?;
    let digits = tokens.str(at + 1).len();
    if digits == 4 || (digits == 2 && tokens.is_sign(at + 2, ':') && tokens.digits(at + 3).is_some()) {
        let end = tokens.get(next - 1)?.end;
        let name = tokens.text[tokens.get(at)?.start..end].to_owned();
        return Some((Zone { name, offset: Offset::Fixed(minutes) }, next));
    }
    None
}

/// `+2`, `-07`, `+02:00`, `+0530`, with the minus written in any way.
fn signed(tokens: &Tokens<'_>, at: usize) -> Option<(i32, usize)> {
    let Kind::Sign(sign) = tokens.get(at)?.kind else { return None };
    let factor = match sign {
        '+' => 1,
        '-' | '−' | '–' => -1,
        _ => return None,
    };
    if !tokens.is_glued(at + 1) {
        return None;
    }
    let digits = tokens.digits(at + 1)?;
    let value: i32 = digits.parse().ok()?;
    let (minutes, next) = match digits.len() {
        1 | 2 => {
            match (tokens.is_sign(at + 2, ':') && tokens.is_glued(at + 2)).then(|| tokens.digits(at + 3)).flatten() {
                Some(rest) if rest.len() == 2 => (value * 60 + rest.parse::<i32>().ok()?, at + 4),
                _ => (value * 60, at + 2),
            }
        }
        4 => (value / 100 * 60 + value % 100, at + 2),
        _ => return None,
    };
    (minutes <= 14 * 60).then_some((factor * minutes, next))
}

/// From the second Sunday in March to the first in November (Energy Policy Act of 2005, in force since 2007).
fn american_summer(day: NaiveDate) -> bool {
    let sunday = |month, nth| NaiveDate::from_weekday_of_month_opt(day.year(), month, Weekday::Sun, nth);
    sunday(3, 2).is_some_and(|start| day >= start) && sunday(11, 1).is_some_and(|end| day < end)
}

/// From the last Sunday in March to the last in October (directive 2000/84/EC).
fn european_summer(day: NaiveDate) -> bool {
    let last = |month| {
        let end = NaiveDate::from_ymd_opt(day.year(), month, 31)?;
        end.checked_sub_days(chrono::Days::new(u64::from(end.weekday().num_days_from_sunday())))
    };
    last(3).is_some_and(|start| day >= start) && last(10).is_some_and(|end| day < end)
}
