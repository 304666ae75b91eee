//! Places of the report that do not agree: orders that cannot be, months that differ, the same deed at two times.

use std::ops::Range;

use chrono::Datelike;

use super::duration;
use super::key_times::Claim;
use super::turn::harm_is_over;
use super::{KeyTimes, Timeline};
use crate::calendar::Instant;
use crate::candidate::Field;
use crate::cue;
use crate::outline::{Kind, Topic};
use crate::report::Report;

/// Places that do not agree, in the clean text, and why.
#[derive(Debug, Clone)]
pub(crate) struct Clash {
    pub(crate) field: Field,
    pub(crate) places: Vec<Range<usize>>,
    pub(crate) why: String,
}

/// Every sentence is held against every event only where both are few.
const FEW: usize = 60;

/// Reads the contradictions.
pub(crate) fn read(report: &Report<'_>, timeline: &Timeline, times: &KeyTimes) -> Vec<Clash> {
    let mut list = Vec::new();
    order_of_labels(report, &mut list);
    order_of_events(timeline, &mut list);
    months(report, &mut list);
    two_times(report, timeline, times, &mut list);
    two_durations(report, times, &mut list);
    list.truncate(8);
    list
}

/// Labelled times in an order that cannot be.
fn order_of_labels(report: &Report<'_>, list: &mut Vec<Clash>) {
    let rank = |topic: Topic, text: &str| match topic {
        Topic::StartTime => Some((0, "started")),
        Topic::DetectTime => Some((1, "detected")),
        Topic::OtherTime if text.to_lowercase().contains("declared") => Some((2, "declared")),
        Topic::ContainTime => Some((3, "repaired")),
        Topic::ResolveTime => Some((4, "resolved")),
        _ => None,
    };
    let mut marks: Vec<(u8, &str, i64, Range<usize>)> = Vec::new();
    for block in report.page.blocks.iter().filter(|block| !block.quoted && block.kind != Kind::Front) {
        let Some((rank, name)) = block.own.and_then(|own| rank(own, report.str(&block.range))) else { continue };
        let Some(mention) =
            report.mentions_in(&report.page.body(block)).first().filter(|mention| mention.clock.is_some())
        else {
            continue;
        };
        if let Some(at) = report.calendar.understand(mention, None) {
            marks.push((rank, name, at.absolute(), block.range.clone()));
            if marks.len() >= FEW {
                break;
            }
        }
    }
    for early in &marks {
        for late in &marks {
            // A start before the detection is the rule, also where both stand behind labels of one list.
            if late.0 > early.0 && late.2 < early.2 {
                let turn = |rank: u8| {
                    [Field::Started, Field::Detected, Field::Detected, Field::Contained, Field::Resolved]
                        [usize::from(rank.min(4))]
                };
                // No field holds when an incident was declared.
                let field = turn(if late.0 == 2 { early.0 } else { late.0 });
                list.push(Clash {
                    field,
                    places: vec![late.3.clone(), early.3.clone()],
                    why: format!("{} before it was {}", late.1, early.1),
                });
            }
        }
    }
}

/// A dated event that stands before a later one of an earlier time.
fn order_of_events(timeline: &Timeline, list: &mut Vec<Clash>) {
    let dated: Vec<_> = timeline
        .events
        .iter()
        .filter(|event| !event.prose && event.at.as_ref().is_some_and(|at| at.hour.is_some()))
        .collect();
    let steps = |falling: bool| {
        dated
            .windows(2)
            .filter(|pair| time(pair[0]).zip(time(pair[1])).is_some_and(|(a, b)| if falling { a > b } else { a < b }))
            .count()
    };
    // Newest first is a habit and no mistake; labels in no order are compared by their own rule.
    if dated.len() < 4 || steps(true) * 3 > steps(false) {
        return;
    }
    for pair in dated.windows(2) {
        let (Some(a), Some(b)) = (time(pair[0]), time(pair[1])) else { continue };
        if a > b && (pair[1].dated || a - b < 360) {
            let why = format!("the event at {} stands before the one at {}", clock(&pair[0].at), clock(&pair[1].at));
            list.push(Clash { field: Field::Event, places: vec![pair[0].range.clone(), pair[1].range.clone()], why });
        }
    }
}

fn time(event: &super::Event) -> Option<i64> {
    event.at.as_ref().map(Instant::absolute)
}

fn clock(at: &Option<Instant>) -> String {
    at.as_ref().map(Instant::iso).unwrap_or_default()
}

/// The title dates the incident in another month than a full date of the impact.
fn months(report: &Report<'_>, list: &mut Vec<Clash>) {
    let title = report
        .page
        .blocks
        .iter()
        .find(|block| matches!(block.kind, Kind::Heading(1 | 2)))
        .map(|block| block.range.clone());
    let Some((title, titled)) = title.and_then(|range| {
        let (day, _) = report.mentions_in(&range).iter().find_map(|mention| report.calendar.day_of(mention))?;
        Some((range, day))
    }) else {
        return;
    };
    for sentence in report.sentences.iter().filter(|sentence| {
        report.tells(sentence) && matches!(sentence.topic, Topic::Impact | Topic::Summary | Topic::Other)
    }) {
        let mentions = report.mentions_in(&sentence.range);
        let odd = mentions.iter().filter(|mention| mention.clock.is_some()).find_map(|mention| {
            let (day, _) = report.calendar.day_of(mention)?;
            let away = (day - titled).num_days().abs();
            let slip = day.month() != titled.month() && (day.day().abs_diff(titled.day()) <= 1)
                || day.year() != titled.year() && day.month() == titled.month();
            (away > 20 && slip).then_some(day)
        });
        if let Some(day) = odd {
            let why = format!("the title says {titled}, the text says {day}");
            list.push(Clash { field: Field::Started, places: vec![sentence.range.clone(), title.clone()], why });
            return;
        }
    }
}

/// The same turn or the same deed at two times.
fn two_times(report: &Report<'_>, timeline: &Timeline, times: &KeyTimes, list: &mut Vec<Clash>) {
    for field in [Field::Started, Field::Resolved] {
        let claims: Vec<&Claim> = times
            .claims
            .iter()
            .filter(|claim| claim.field == field && claim.weight >= 62 && claim.at.is_some())
            .collect();
        let Some(best) = times.best(field) else { continue };
        for other in claims {
            let (Some(a), Some(b)) = (&best.at, &other.at) else { continue };
            let gap = (a.minutes() - b.minutes()).abs();
            let apart = best.range.end <= other.range.start || other.range.end <= best.range.start;
            // The end of the harm and the end of the work on it are two ends.
            let alike = harm_is_over(report.str(&best.range)) == harm_is_over(report.str(&other.range));
            if gap >= 2 && apart && alike && other.weight >= 80 && best.weight >= 80 && !a.about && !b.about {
                let turn = if field == Field::Started { "start" } else { "end" };
                list.push(Clash {
                    field,
                    places: vec![best.range.clone(), other.range.clone()],
                    why: format!("the {turn} is told as {} and as {}", a.iso(), b.iso()),
                });
                break;
            }
        }
    }
    deeds(report, timeline, list);
}

/// A duration behind a label that is not the time between start and end, or not the one that a sentence tells.
fn two_durations(report: &Report<'_>, times: &KeyTimes, list: &mut Vec<Clash>) {
    let Some((stated, place)) = duration::of_incident(report) else { return };
    let minutes = |duration: &duration::Length| format!("{} min", (duration.low + duration.high) / 2.0);
    let ends = [Field::Started, Field::Resolved].map(|field| times.best(field));
    if let [Some(start), Some(end)] = ends
        && let (Some(from), Some(to)) = (&start.at, &end.at)
        && from.minute.is_some()
        && to.minute.is_some()
        && !from.about
        && !to.about
        && let Ok(between) = u32::try_from(to.absolute() - from.absolute())
        && between > 0
        && !stated.fits(f64::from(between))
    {
        let why = format!("it lasted {}, but start and end are {between} min apart", minutes(&stated));
        list.push(Clash { field: Field::Duration, places: vec![place, start.range.clone(), end.range.clone()], why });
        return;
    }
    if let Some((told, sentence)) = duration::that_lasted(report)
        && !stated.fits((told.low + told.high) / 2.0)
    {
        let why = format!("it lasted {} and also {}", minutes(&stated), minutes(&told));
        list.push(Clash { field: Field::Duration, places: vec![place, sentence], why });
    }
}

/// A sentence of prose and an event of the timeline that tell the same deed at times that differ a little.
fn deeds(report: &Report<'_>, timeline: &Timeline, list: &mut Vec<Clash>) {
    if timeline.events.iter().any(|event| event.prose) || timeline.events.len() > FEW {
        return;
    }
    for sentence in report
        .sentences
        .iter()
        .filter(|sentence| report.tells(sentence) && sentence.topic != Topic::Timeline)
        .take(4 * FEW)
    {
        let Some(mention) =
            report.mentions_in(&sentence.range).iter().find(|mention| mention.clock.is_some() && !mention.opens)
        else {
            continue;
        };
        let Some(clock) = mention.clock else { continue };
        let minutes = i64::from(clock.hour * 60 + clock.minute.unwrap_or(0));
        let text = report.str(&sentence.range);
        let exact = timeline
            .events
            .iter()
            .any(|event| event.at.as_ref().is_some_and(|at| at.minutes().rem_euclid(1440) == minutes));
        if exact {
            continue;
        }
        for event in &timeline.events {
            let Some(at) = event.at.as_ref().filter(|at| at.hour.is_some()) else { continue };
            let gap = (at.minutes().rem_euclid(1440) - minutes).abs();
            let words = report.str(&(event.what..event.range.end));
            let apart = event.range.end <= sentence.range.start || sentence.range.end <= event.range.start;
            if apart && (2..=150).contains(&gap) && same_deed(text, words) {
                list.push(Clash {
                    field: Field::Event,
                    places: vec![sentence.range.clone(), event.range.clone()],
                    why: format!("the same is told at {:02}:{:02} and at {}", minutes / 60, minutes % 60, at.iso()),
                });
                break;
            }
        }
    }
}

/// Whether two texts share the words that matter and the kind of the deed.
fn same_deed(a: &str, b: &str) -> bool {
    let kind = |text: &str| {
        (
            cue::CONTAINS.is_match(text),
            cue::TRIGGER.is_match(text),
            cue::BEGINS.is_match(text),
            cue::ENDS.is_match(text),
        )
    };
    let (ka, kb) = (kind(a), kind(b));
    let alike = ka.0 && kb.0 || ka.1 && kb.1 || ka.2 && kb.2 || ka.3 && kb.3;
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| {
                word.len() >= 4
                    && !matches!(
                        *word,
                        "with"
                            | "that"
                            | "this"
                            | "from"
                            | "were"
                            | "have"
                            | "been"
                            | "into"
                            | "they"
                            | "then"
                            | "when"
                            | "about"
                            | "around"
                            | "after"
                    )
            })
            .map(|word| word.chars().take(5).collect())
            .collect()
    };
    let (wa, wb) = (words(a), words(b));
    let mut shared: Vec<&String> = wb.iter().filter(|word| wa.contains(word)).collect();
    shared.sort_unstable();
    shared.dedup();
    alike && shared.len() >= 2 && shared.len() * 2 >= wb.len().min(wa.len()).min(8)
}
