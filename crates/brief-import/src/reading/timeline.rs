//! The timeline: events in lists, tables, headings, notices with a time behind them, and in prose.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Found, moment};
use crate::calendar::{Instant, leads};
use crate::candidate::{Field, Value};
use crate::grammar::moment::Mention;
use crate::outline::{Block, Kind, Topic};
use crate::report::Report;

/// Something that happened at a time.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// The time and what happened, in the clean text.
    pub(crate) range: Range<usize>,
    /// Where the words behind the time begin.
    pub(crate) what: usize,
    /// When it happened; `None` if nobody can tell the day.
    pub(crate) at: Option<Instant>,
    /// Whether its day is written with it.
    pub(crate) dated: bool,
    /// Whether it stands in prose and in no list of events.
    pub(crate) prose: bool,
    /// The turn that the stage of a status page stands for.
    pub(crate) stage: Option<Field>,
}

/// The events of a report, in the order of the text.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    /// The events.
    pub(crate) events: Vec<Event>,
}

/// More events than anybody reads.
const MOST: usize = 200;

impl Timeline {
    /// Finds the events.
    pub(crate) fn of(report: &Report<'_>) -> Self {
        let timelike = |block: &Block| {
            block.topic == Topic::Timeline
                || block.under.iter().any(|heading| report.page.blocks[*heading].own == Some(Topic::Timeline))
        };
        // A log in the timeline is no list of events; a timeline that is set as code has nothing else.
        let mut events = listed(report, |block| block.kind != Kind::Code && timelike(block));
        if events.len() < 2 {
            events = listed(report, timelike);
        }
        if events.len() < 2 {
            let notices = notices(report);
            if notices.len() >= 2 {
                events = notices;
            }
        }
        if events.len() < 2 {
            let anywhere = listed(report, |block| {
                (block.kind != Kind::Paragraph || block.range.len() < 160)
                    && block.kind != Kind::Code
                    && !matches!(block.own, Some(Topic::Duration | Topic::When))
                    && !matches!(
                        block.topic,
                        Topic::Aside | Topic::Actions | Topic::ActionsDone | Topic::ActionsRunning | Topic::OtherTime
                    )
            });
            if anywhere.iter().filter(|event| event.at.as_ref().is_some_and(|at| at.hour.is_some())).count() >= 3 {
                events = anywhere;
            }
        }
        if events.is_empty() {
            events = labelled(report);
            if events.len() < 2 {
                let told = prose(report);
                // One time alone in a text is no timeline, and neither are the two ends of the outage.
                let mut times: Vec<i64> =
                    told.iter().filter_map(|event| event.at.as_ref()).map(Instant::absolute).collect();
                times.sort_unstable();
                times.dedup();
                events = if times.len() < 3 { Vec::new() } else { told };
            }
        }
        if events.len() < 2 {
            events.clear();
        }
        roll(&mut events);
        events.truncate(MOST);
        Self { events }
    }

    /// The events as candidates.
    pub(crate) fn found(&self, report: &Report<'_>) -> Vec<Found> {
        self.events
            .iter()
            .map(|event| {
                let rule = if event.prose { "prose" } else { "timeline" };
                let found = |value| Found::at(Field::Event, value, event.range.clone(), rule);
                // An event of which nobody tells the day is one, too.
                let Some(at) = &event.at else { return found(Value::Open) };
                let what = report.str(&(event.what..event.range.end)).trim();
                found(moment(at, what)).inferred_as(at)
            })
            .collect()
    }
}

/// Blocks that begin with a time.
fn listed(report: &Report<'_>, wanted: impl Fn(&Block) -> bool) -> Vec<Event> {
    let blocks = &report.page.blocks;
    let mut events: Vec<Event> = Vec::new();
    let mut day = None;
    // Whether a heading has just set the day, so that no midnight is looked for between it and the event before.
    let mut fresh = false;
    let mut at = 0;
    while at < blocks.len() {
        let block = &blocks[at];
        let number = at;
        at += 1;
        if block.quoted || block.kind == Kind::Front {
            continue;
        }
        let inside = wanted(block) || matches!(block.kind, Kind::Heading(_)) && blocks.get(at).is_some_and(&wanted);
        if !inside {
            day = None;
            continue;
        }
        let Some(mention) = leading(report, block) else {
            if block.kind == Kind::Code {
                continue;
            }
            // A heading such as "Timeline, 4 October" sets the day of what follows.
            if matches!(block.kind, Kind::Heading(_)) || block.label.is_some() {
                let named = report.mentions_in(&block.range).iter().find_map(|mention| report.calendar.day_of(mention));
                fresh |= named.is_some();
                day = named.map(|(day, _)| day).or(day);
            }
            continue;
        };
        let rest = words_behind(report, block, mention);
        if mention.clock.is_none() && (matches!(block.kind, Kind::Heading(_)) || rest.is_none()) {
            day = report.calendar.day_of(mention).map(|(day, _)| day).or(day);
            fresh = true;
            if !followed_by_text(report, number, rest.is_none()) {
                continue;
            }
        }
        let Some((range, what, used)) = span(report, number, mention, rest) else { continue };
        at = at.max(number + 1 + used);
        let instant = report.calendar.understand(mention, day);
        if let Some((named, _)) = report.calendar.day_of(mention) {
            day = Some(named);
        }
        events.push(Event {
            range,
            what,
            at: instant,
            dated: mention.date.is_some() || fresh,
            prose: false,
            stage: None,
        });
        fresh = false;
    }
    events
}

/// The time at the start of a block, or of its first two cells.
fn leading<'r>(report: &'r Report<'_>, block: &Block) -> Option<&'r Mention> {
    let first = report.mentions_in(&block.range).first()?;
    let from = block.range.start;
    if leads(&report.page.text, from, first) && first.range.start < from + 40 {
        return Some(first);
    }
    // `First detected 2022-01-22 11:57`, and a row with the number of the event in front of the time.
    let labelled =
        block.own.is_some() && block.label.as_ref().is_some_and(|label| leads(&report.page.text, label.end, first));
    let second = block
        .cells
        .get(1)
        .is_some_and(|cell| leads(&report.page.text, cell.start, first) && cell.contains(&first.range.start));
    let short = block.cells.first().is_some_and(|cell| cell.len() <= 40);
    (labelled || (second && short)).then_some(first)
}

/// Where the words behind the time begin; `None` if there are none.
fn words_behind(report: &Report<'_>, block: &Block, mention: &Mention) -> Option<usize> {
    let mut end = mention.range.end;
    // The second time of a stretch belongs to the time.
    if mention.opens
        && let Some(next) = report.mentions_in(&(end..block.range.end)).first()
    {
        end = next.range.end;
    }
    let rest = &report.page.text[end..block.range.end];
    let skip = rest.len()
        - rest
            .trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '`' | '"' | '@' | '#' | '(' | '['))
            .len();
    let words = rest.chars().filter(|c| c.is_alphabetic()).count();
    let lower = rest.to_lowercase();
    let zone = mention.clock.is_none()
        && rest.len() < 60
        && ["all times", "times in", "times are"].iter().any(|words| lower.contains(words));
    if zone {
        return None;
    }
    if words >= 3 {
        return Some(end + skip);
    }
    (block.label.is_some() && block.own.is_some()).then_some(block.range.start)
}

/// Whether a date alone is followed by what happened on it, and not by times of that day.
fn followed_by_text(report: &Report<'_>, number: usize, bare: bool) -> bool {
    let blocks = &report.page.blocks;
    let Some(next) = blocks.get(number + 1) else { return !bare };
    let timed = leading(report, next).is_some_and(|mention| mention.clock.is_some());
    !timed && (!bare || !matches!(next.kind, Kind::Heading(_)))
}

/// The range of an event: its block, or its block and the next one where the time stands alone.
fn span(
    report: &Report<'_>,
    number: usize,
    mention: &Mention,
    rest: Option<usize>,
) -> Option<(Range<usize>, usize, usize)> {
    let blocks = &report.page.blocks;
    let block = &blocks[number];
    let start = if block.label.is_some() && block.own.is_some() {
        block.range.start
    } else {
        block.range.start.min(mention.range.start)
    };
    if let Some(what) = rest {
        let end = block.range.end;
        return Some((start..end, what, 0));
    }
    let next = blocks.get(number + 1).filter(|next| !matches!(next.kind, Kind::Heading(_)) && !next.quoted)?;
    if leading(report, next).is_some() {
        return None;
    }
    Some((start..next.range.end, next.range.start, 1))
}

/// Times behind labels: `Impact started: 09:00`.
fn labelled(report: &Report<'_>) -> Vec<Event> {
    let topics = [Topic::StartTime, Topic::DetectTime, Topic::ContainTime, Topic::ResolveTime, Topic::OtherTime];
    let mut events = Vec::new();
    for block in &report.page.blocks {
        if block.kind == Kind::Front || !block.own.is_some_and(|own| topics.contains(&own)) {
            continue;
        }
        let Some(mention) = report.mentions_in(&report.page.body(block)).first() else { continue };
        if mention.clock.is_some() {
            let at = report.calendar.understand(mention, None);
            events.push(Event {
                range: block.range.clone(),
                what: block.range.start,
                at,
                dated: mention.date.is_some(),
                prose: false,
                stage: None,
            });
        }
    }
    // The start and the end alone are no timeline.
    if events.len() < 4 { Vec::new() } else { events }
}

/// Notices of a status page: some lines of text, and the time of posting behind or in front of them.
fn notices(report: &Report<'_>) -> Vec<Event> {
    let blocks = &report.page.blocks;
    let mut events = Vec::new();
    let mut from: Option<usize> = None;
    for (number, block) in blocks.iter().enumerate() {
        let text = report.str(&block.range);
        let posted = text.starts_with("Posted");
        let mention = report
            .mentions_in(&block.range)
            .first()
            .filter(|mention| mention.clock.is_some() && mention.date.is_some());
        let alone = mention.is_some_and(|mention| {
            leads(&report.page.text, block.range.start, mention) && words_behind(report, block, mention).is_none()
        });
        if let (Some(mention), true) = (mention, posted || alone) {
            if let Some(first) = from.take() {
                let range = blocks[first].range.start..blocks[number - 1].range.end;
                let postmortem =
                    report.str(&blocks[first.saturating_sub(1)].range).to_lowercase().contains("mortem") && first > 0;
                if !postmortem {
                    let at = report.calendar.understand(mention, None);
                    let text = report.str(&range);
                    let stage = stage_of(text).or_else(|| {
                        first.checked_sub(1).and_then(|before| stage_of(report.str(&blocks[before].range)))
                    });
                    events.push(Event { what: range.start, range, at, dated: true, prose: false, stage });
                }
            }
        } else if is_stage(text) {
            // `Resolved - This incident has been resolved.` has its text in the same line.
            from = (text.split_whitespace().count() > 3).then_some(number);
        } else if matches!(block.kind, Kind::Heading(_)) {
            from = None;
        } else if from.is_none() && number > 0 && is_stage(report.str(&blocks[number - 1].range)) {
            from = Some(number);
        }
    }
    events
}

/// The turn that a stage stands for.
fn stage_of(text: &str) -> Option<Field> {
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_ascii_lowercase();
    match first.as_str() {
        "resolved" if is_stage(text) => Some(Field::Resolved),
        "monitoring" if is_stage(text) => Some(Field::Contained),
        _ => None,
    }
}

/// The stages of an incident on a status page.
fn is_stage(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_ascii_lowercase();
    let known = matches!(
        first.as_str(),
        "resolved"
            | "monitoring"
            | "identified"
            | "investigating"
            | "update"
            | "completed"
            | "verifying"
            | "scheduled"
            | "postmortem"
    );
    let rest = text[first.len().min(text.len())..].trim_start();
    known && (rest.is_empty() || rest.starts_with(['-', '–', '—', ':']))
}

/// Sentences of prose with a time of day.
fn prose(report: &Report<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    let mut last: Option<(usize, NaiveDate)> = None;
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        if matches!(
            sentence.topic,
            Topic::Actions
                | Topic::ActionsDone
                | Topic::ActionsRunning
                | Topic::When
                | Topic::Duration
                | Topic::Lessons
                | Topic::StartTime
                | Topic::DetectTime
                | Topic::ContainTime
                | Topic::ResolveTime
        ) {
            continue;
        }
        let mentions = report.mentions_in(&sentence.range);
        for mention in mentions {
            if let Some(day) = report.calendar.named_day(mention) {
                last = Some((sentence.block, day));
            }
        }
        let Some(mention) = mentions.iter().find(|mention| mention.clock.is_some()) else { continue };
        // A day and a time alone tell when something was posted.
        if sentence.range.len() < mention.range.len() + 4 {
            continue;
        }
        let near = last.filter(|(block, _)| block.abs_diff(sentence.block) <= 1).map(|(_, day)| day);
        let day = near.or_else(|| report.day_before(sentence));
        for (range, mention) in clauses(report, &sentence.range, mentions, mention) {
            let at = report.calendar.understand(mention, day);
            if at.is_some() {
                events.push(Event {
                    what: range.start,
                    range,
                    at,
                    dated: mention.date.is_some(),
                    prose: true,
                    stage: None,
                });
            }
        }
    }
    events
}

/// A sentence with two times that are joined by "and" tells two events.
fn clauses<'r>(
    report: &Report<'_>,
    range: &Range<usize>,
    mentions: &'r [Mention],
    first: &'r Mention,
) -> Vec<(Range<usize>, &'r Mention)> {
    let second = mentions.iter().find(|mention| mention.clock.is_some() && mention.range.start > first.range.end);
    if let Some(second) = second.filter(|_| !first.opens) {
        let between = &report.page.text[first.range.end..second.range.start];
        if let Some(and) = between.rfind(" and ") {
            let close = second.range.start - (first.range.end + and + 5) <= 20 && and > 15;
            let clause = between.len() - and > 24;
            if close || clause {
                let cut = first.range.end + and;
                let end = report.page.text[..cut].trim_end_matches([',', ' ']).len();
                return vec![(range.start..end, first), (cut + 5..range.end, second)];
            }
        }
    }
    vec![(range.clone(), first)]
}

/// Gives the events behind midnight the next day.
fn roll(events: &mut [Event]) {
    let times: Vec<Option<i64>> =
        events.iter().map(|event| event.at.as_ref().filter(|at| at.hour.is_some()).map(Instant::minutes)).collect();
    let pairs = || times.iter().zip(times.iter().skip(1)).filter_map(|(a, b)| Some((*a.as_ref()?, *b.as_ref()?)));
    let rising = pairs().filter(|(a, b)| a <= b).count();
    let falling = pairs().filter(|(a, b)| a > b).count();
    if falling > rising || events.iter().any(|event| event.prose) {
        return;
    }
    let mut last: Option<(NaiveDate, i64)> = None;
    for event in events.iter_mut() {
        let Some(at) = event.at.take() else { continue };
        if at.hour.is_none() {
            event.at = Some(at);
            continue;
        }
        let clock = i64::from(at.hour.unwrap_or(0) * 60 + at.minute.unwrap_or(0));
        let at = match last {
            Some((day, before)) if !event.dated => {
                // A small step back is a slip of the pen; a large one is midnight.
                let day = if clock + 360 < before { day.succ_opt().unwrap_or(day) } else { day };
                if day == at.day { at } else { at.on(day) }
            }
            _ => at,
        };
        last = Some((at.day, clock));
        event.at = Some(at);
    }
}
