//! Points in time in a text: a date, a time of day, a zone, in any order, alone or as the two ends of a stretch.

use std::ops::Range;

use chrono::Weekday;

use super::date::{self, Date};
use super::time::{self, Clock, Half};
use super::token::{Kind, Tokens};
use super::zone::{self, Zone};

/// A point in time as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// Its date, if it has one.
    pub(crate) date: Option<Date>,
    /// The day of the week that it names in the place of a date, as in "06:30 on Sunday".
    pub(crate) weekday: Option<Weekday>,
    /// Its time of day, if it has one.
    pub(crate) clock: Option<Clock>,
    /// Its zone, if it has one.
    pub(crate) zone: Option<Zone>,
    /// Whether it is only about that time.
    pub(crate) about: bool,
    /// Whether the next mention is the end of the stretch that begins here.
    pub(crate) opens: bool,
}

/// Finds all points in time, in their order.
pub(crate) fn find(tokens: &Tokens<'_>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match read(tokens, at) {
            Some((mention, next)) => {
                found.push(mention);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    join_stretches(tokens.text, &mut found);
    found
}

fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Mention, usize)> {
    let kind = tokens.get(at)?.kind;
    if matches!(kind, Kind::Sign(_)) {
        return None;
    }
    let mut mention =
        Mention { range: 0..0, date: None, weekday: None, clock: None, zone: None, about: false, opens: false };
    let mut next;
    if let Some((date, behind)) = date::read(tokens, at) {
        mention.date = Some(date);
        next = behind;
        if let Some((clock, behind)) = clock_after_date(tokens, behind) {
            mention.clock = Some(clock);
            next = behind;
        } else if date::is_weekday(tokens, at) && kind != Kind::Word {
            return None;
        }
    } else if let Some(weekday) = date::weekday(tokens, at) {
        // `Sunday at 06:30`; the name of a day alone is no point in time.
        let (clock, behind) = clock_after_date(tokens, at + 1)?;
        (mention.weekday, mention.clock) = (Some(weekday), Some(clock));
        next = behind;
    } else {
        let (clock, behind) = time::read(tokens, at)?;
        mention.clock = Some(clock);
        next = behind;
    }
    if mention.clock.is_some() {
        next = add_zone(tokens, next, &mut mention);
        if mention.date.is_none() {
            next = date_after_clock(tokens, next, &mut mention);
        }
    }
    mention.about = is_about(tokens, at);
    mention.range = tokens.get(at)?.start..tokens.get(next - 1)?.end;
    Some((mention, next))
}

/// `2022-01-22T11:57`, `July 12, at about 9:49`, `12 July - 14:10`, `2019-03-26 | 14:10`.
fn clock_after_date(tokens: &Tokens<'_>, at: usize) -> Option<(Clock, usize)> {
    let mut next = at;
    for _ in 0..5 {
        if let Some(found) = time::read(tokens, next) {
            return Some(found);
        }
        let word = tokens
            .is_word(next, &["at", "T", "around", "about", "approximately", "approx", "from", "between", "circa"]);
        let sign =
            matches!(tokens.get(next)?.kind, Kind::Sign(',' | '-' | '–' | '—' | '@' | '~' | '(' | ':' | '|' | '*'));
        // The day of the week in brackets: `February 7, 2023 (Tuesday), 14:10`.
        let weekday = tokens.is_sign(next, '(') && date::is_weekday(tokens, next + 1) && tokens.is_sign(next + 2, ')');
        if weekday {
            next += 3;
        } else if word || (sign && !tokens.text[tokens.get(next - 1)?.end..tokens.get(next)?.start].contains('\n')) {
            next += 1;
        } else {
            return None;
        }
    }
    None
}

fn add_zone(tokens: &Tokens<'_>, at: usize, mention: &mut Mention) -> usize {
    if let Some((zone, next)) = zone::read(tokens, at).filter(|_| !is_stretch(tokens, at, mention)) {
        mention.zone = Some(zone);
        return next;
    }
    if tokens.is_sign(at, '(')
        && let Some((zone, next)) = zone::read(tokens, at + 1)
        && (tokens.is_sign(next, ')') || tokens.is_sign(next, ',') || tokens.is_sign(next, '/'))
    {
        mention.zone = Some(zone);
        return if tokens.is_sign(next, ')') { next + 1 } else { next };
    }
    at
}

/// `12:26-12:49`: what looks like an offset is the end of a stretch, for it is later on the clock.
fn is_stretch(tokens: &Tokens<'_>, at: usize, mention: &Mention) -> bool {
    let Some(start) = mention.clock else { return false };
    // Behind the `T` of a machine, or behind seconds, it is an offset.
    let machine = at >= 4 && tokens.is_word(at - 4, &["T"]) || at >= 5 && tokens.is_sign(at - 4, ':');
    let end = time::read(tokens, at + 1).map(|(clock, _)| (clock.hour, clock.minute));
    let later = end.is_none_or(|end| end >= (start.hour, start.minute));
    tokens.is_sign(at, '-') && tokens.is_sign(at + 2, ':') && !machine && later
}

/// `14:10 on Tuesday, February 7`, `at 09:15 UTC, 25 January`.
fn date_after_clock(tokens: &Tokens<'_>, at: usize, mention: &mut Mention) -> usize {
    let mut next = at;
    for _ in 0..3 {
        if let Some((date, behind)) = date::read(tokens, next) {
            // A date with a time of its own begins the next point in time.
            if clock_after_date(tokens, behind).is_none() {
                mention.date = Some(date);
                return add_zone(tokens, behind, mention);
            }
            return at;
        }
        if let Some(weekday) = date::weekday(tokens, next).filter(|_| mention.weekday.is_none()) {
            if clock_after_date(tokens, next + 1).is_none() {
                mention.weekday = Some(weekday);
                return next + 1;
            }
            return at;
        }
        let sign = tokens.is_sign(next, ',');
        if sign || tokens.is_word(next, &["on", "of", "the"]) {
            next += 1;
        } else {
            return at;
        }
    }
    at
}

fn is_about(tokens: &Tokens<'_>, at: usize) -> bool {
    let words = ["about", "around", "approximately", "approx", "roughly", "circa", "ca", "c", "near"];
    (1..=2).any(|back| {
        at.checked_sub(back).is_some_and(|before| tokens.is_word(before, &words) || tokens.is_sign(before, '~'))
    }) || at.checked_sub(1).is_some_and(|before| tokens.is_sign(before, '≈'))
}

/// Finds stretches, and gives each end what only the other one has.
fn join_stretches(text: &str, found: &mut [Mention]) {
    for second in 1..found.len() {
        let first = second - 1;
        let gap = text[found[first].range.end..found[second].range.start].trim().to_ascii_lowercase();
        let joint = gap.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | '*' | '`') || c.is_whitespace());
        let between = gap == "~"
            || matches!(
                joint,
                "-" | "–"
                    | "—"
                    | "→"
                    | "->"
                    | "to"
                    | "until"
                    | "till"
                    | "through"
                    | "thru"
                    | "and until"
                    | "up to"
                    | "to about"
                    | "to around"
                    | "until about"
                    | "until around"
                    | "～"
                    | "〜"
            )
            || (joint.starts_with("and") && joint.len() <= 10 && follows_between(text, found[first].range.end));
        if !between || found[first].clock.is_none() && found[second].clock.is_some() {
            continue;
        }
        found[first].opens = true;
        let (start, end) = found.split_at_mut(second);
        share(&mut start[first], &mut end[0]);
    }
}

fn share(start: &mut Mention, end: &mut Mention) {
    if start.zone.is_none() {
        start.zone.clone_from(&end.zone);
    } else if end.zone.is_none() {
        end.zone.clone_from(&start.zone);
    }
    if let (Some(from), Some(to)) = (start.clock, end.clock)
        && from.half == Half::Open
        && to.half != Half::Open
        && let Some(clock) = from.in_half(to.half)
        && clock.hour <= to.hour
    {
        start.clock = Some(clock);
    }
    if start.date.is_none() {
        start.date = end.date;
    }
}

fn follows_between(text: &str, at: usize) -> bool {
    let mut begin = at.saturating_sub(40);
    while !text.is_char_boundary(begin) {
        begin += 1;
    }
    let before = text[begin..at].to_ascii_lowercase();
    before.contains("between") || before.contains("from ")
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let list: Vec<String> = find(&Tokens::of(text))
            .into_iter()
            .map(|mention| {
                let date = match mention.date {
                    None => "-".to_owned(),
                    Some(Date::Full(day)) => day.to_string(),
                    Some(other) => format!("{other:?}"),
                };
                let clock =
                    mention.clock.map_or("-".to_owned(), |c| format!("{:02}:{:02}", c.hour, c.minute.unwrap_or(0)));
                let zone = mention.zone.map_or("-".to_owned(), |zone| zone.name);
                let marks = format!(
                    "{}{}",
                    if mention.about { " about" } else { "" },
                    if mention.opens { " opens" } else { "" }
                );
                format!("{date} {clock} {zone}{marks}")
            })
            .collect();
        expected.assert_eq(&list.join("\n"));
    }

    #[test]
    fn reads_date_time_and_zone_in_any_order() {
        check(
            "On Wednesday, 2023-01-25 at 09:15 UTC; at 14:10 PST on March 3, 2021; 2022-01-22T11:57:00Z; Feb 04, 2021, 21:45 (UTC):",
            expect![[r#"
                2023-01-25 09:15 UTC
                2021-03-03 14:10 PST
                2022-01-22 11:57 Z
                2021-02-04 21:45 UTC"#]],
        );
    }

    #[test]
    fn joins_the_ends_of_a_stretch() {
        check(
            "Between 7:40 and 9:05 AM EST on January 11, 2024. From 02:14 PDT until 05:47 PDT. November 18, 2022, 19:42 to 21:10 (JST)",
            expect![[r#"
                2024-01-11 07:40 EST opens
                2024-01-11 09:05 EST
                - 02:14 PDT opens
                - 05:47 PDT
                2022-11-18 19:42 JST opens
                - 21:10 JST"#]],
        );
    }

    #[test]
    fn marks_what_is_only_about() {
        check(
            "at around 14:10, ~9:30 UTC, about 2:50 pm",
            expect![[r#"
            - 14:10 - about
            - 09:30 UTC about
            - 14:50 - about"#]],
        );
    }
}
