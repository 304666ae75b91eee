//! What set it off: behind a label, in a sentence with a deed, or as an event right before the start.

use std::ops::Range;

use super::{Found, KeyTimes, Timeline};
use crate::candidate::{Field, Value};
use crate::cue;
use crate::outline::Topic;
use crate::report::{Report, Sentence};

/// Reads the trigger.
pub(crate) fn read(report: &Report<'_>, timeline: &Timeline, times: &KeyTimes) -> Option<Found> {
    let mut best: Option<(i32, Found)> = None;
    let mut seen = 0;
    let start =
        times.best(Field::Started).and_then(|claim| claim.at.as_ref()).and_then(|at| Some((at.hour?, at.minute?)));
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        let Some(weight) = weigh(report, sentence, seen, start) else { continue };
        seen += 1;
        if best.as_ref().is_none_or(|(other, _)| weight > *other) {
            best = Some((weight, found(report, sentence.range.clone(), "trigger")));
        }
    }
    let best = best.filter(|(weight, _)| *weight >= 13);
    best.map(|(_, found)| found).or_else(|| before_start(report, timeline, times)).or_else(|| told_start(report, times))
}

fn weigh(report: &Report<'_>, sentence: &Sentence, seen: i32, start: Option<(u32, u32)>) -> Option<i32> {
    let place = match sentence.topic {
        Topic::Trigger => 30,
        Topic::Cause => 9,
        Topic::Summary | Topic::Other => 8,
        Topic::Details => 5,
        Topic::Timeline => 5,
        Topic::Background => 3,
        Topic::Whys => 2,
        _ => return None,
    };
    let text = report.str(&sentence.range);
    if text.split_whitespace().count() < 4 || text.ends_with('?') {
        return None;
    }
    let row = sentence.topic == Topic::Timeline && report.block(sentence).kind != crate::outline::Kind::Paragraph;
    let hits = i32::try_from(cue::TRIGGER.find_iter(text).take(2).count()).unwrap_or(2);
    if row || hits == 0 && place < 30 {
        return None;
    }
    let timed = report.mentions_in(&sentence.range).iter().any(|mention| mention.clock.is_some());
    let at_start = start.is_some()
        && report
            .mentions_in(&sentence.range)
            .iter()
            .any(|mention| mention.clock.and_then(|clock| Some((clock.hour, clock.minute?))) == start);
    let lower = text.to_lowercase();
    let named = lower.contains("trigger") || lower.contains("set off");
    // An alert or a ticket that "was triggered" tells who noticed.
    if place < 30 && lower.contains("triggered by") && cue::DETECT.is_match(text) {
        return None;
    }
    let future = cue::PROMISE.is_match(text) || lower.contains("should");
    let repair = cue::CONTAINS.is_match(text) || lower.contains("resol") || lower.contains("fix");
    Some(
        place
            + 5 * hits
            + 5 * i32::from(timed)
            + 8 * i32::from(at_start)
            + 8 * i32::from(named)
            + 2 * i32::from(cue::HARM.is_match(text))
            - 9 * i32::from(future)
            - 7 * i32::from(repair)
            - seen.min(3),
    )
}

/// The sentence that tells the start, if it tells a deed.
fn told_start(report: &Report<'_>, times: &KeyTimes) -> Option<Found> {
    let claim = times.best(Field::Started).filter(|claim| claim.rule == "sentence" || claim.rule == "event")?;
    let deed = cue::TRIGGER.is_match(report.str(&claim.range)) || cue::CAUSAL.is_match(report.str(&claim.range));
    (deed && claim.range.len() < 300).then(|| found(report, claim.range.clone(), "start"))
}

/// The event that comes right before the start, or is it.
fn before_start(report: &Report<'_>, timeline: &Timeline, times: &KeyTimes) -> Option<Found> {
    let start = times.best(Field::Started).and_then(|claim| claim.at.as_ref()).map(crate::calendar::Instant::absolute);
    let event = timeline.events.iter().find(|event| {
        let text = report.str(&(event.what..event.range.end));
        let early = event.at.as_ref().is_some_and(|at| start.is_none_or(|start| at.absolute() <= start));
        let lower = text.to_lowercase();
        // What was told to the world set nothing off.
        let told = ["disclosure", "announce", "statement", "the fix "].iter().any(|word| lower.contains(word));
        early
            && !told
            && !lower.contains("triggered by")
            && cue::TRIGGER.is_match(text)
            && !cue::CONTAINS.is_match(text)
            && !cue::DETECT.is_match(text)
    })?;
    Some(found(report, event.range.clone(), "event"))
}

/// The trigger in a range; the time in front of an event is told by the timeline.
fn found(report: &Report<'_>, range: Range<usize>, rule: &'static str) -> Found {
    let words = report.str(&range);
    let first = report.mentions_in(&range).first();
    let behind = first.filter(|mention| mention.range.start <= range.start + 2 && !mention.opens);
    let rest = behind.map_or(words, |mention| &words[mention.range.end - range.start..]);
    let rest = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '|' | ']' | ')' | ','));
    let words = if rest.split_whitespace().count() >= 3 { rest } else { words };
    Found::at(Field::Trigger, Value::Text(words.to_owned()), range, rule)
}
