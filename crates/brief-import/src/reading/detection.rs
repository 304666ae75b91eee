//! Who noticed: a watching program, our own people, users, or others.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::turn::only_diagnoses;
use super::{Found, KeyTimes};
use crate::candidate::{Field, Value};
use crate::cue;
use crate::outline::Topic;
use crate::report::Report;

/// Words between our own people and those who told them.
const HEARD: &[&str] = &[
    "found out from",
    "found out through",
    "heard from",
    "learned from",
    "learnt from",
    "learned through",
    "told by",
    "notified by",
    "alerted by",
    "contacted by",
];

/// `@mira noticed`: those who are called by their handle are our own people.
static HANDLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"@[A-Za-z][A-Za-z0-9_-]{1,38} (?:first )?(?:notic|found|saw|spotted|realis|realiz|observ|discover|detect)",
    )
    .expect("the pattern is a constant that tests compile")
});

/// Those whom it hit tell us, or notice.
static TELLS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)report|complain|contact|notic|told|tell|wr[io]t|call|rang|ring|phone|ticket|inform|tweet|mail|aware|alert|flag|rais|ask|discover|found|find|detect|spot|heard|message|support|forum|reddit|twitter|issue")
        .expect("the pattern is a constant that tests compile")
});

/// Reads who noticed.
pub(crate) fn read(report: &Report<'_>, times: &KeyTimes) -> Option<Found> {
    let label = report
        .page
        .blocks
        .iter()
        .filter(|block| block.own == Some(Topic::Detection))
        .find_map(|block| judge(report, &report.page.body(block), true));
    if let Some((source, range)) = label {
        return Some(Found::at(Field::DetectionSource, source, range, "label"));
    }
    let section = report
        .about(&[Topic::Detection])
        .filter(|sentence| report.tells(sentence))
        .find_map(|sentence| judge(report, &sentence.range, false));
    if let Some((source, range)) = section {
        return Some(Found::at(Field::DetectionSource, source, range, "detection"));
    }
    if let Some(claim) = times.best(Field::Detected)
        && let Some((source, range)) = judge(report, &claim.range, false)
    {
        return Some(Found::at(Field::DetectionSource, source, range, "detected"));
    }
    let topics =
        [Topic::Summary, Topic::Other, Topic::Timeline, Topic::Resolution, Topic::Impact, Topic::Details, Topic::Cause];
    report.about(&topics).filter(|sentence| report.tells(sentence)).find_map(|sentence| {
        let text = report.str(&sentence.range);
        let noticed = cue::DETECT.is_match(text) && !cue::PROMISE.is_match(text) && !cue::GAP.is_match(text);
        let (source, range) = judge(report, &sentence.range, false).filter(|_| noticed)?;
        Some(Found::at(Field::DetectionSource, source, range, "sentence"))
    })
}

/// The one that the sentence names first; none if what it names did not notice.
fn judge(report: &Report<'_>, range: &Range<usize>, asked: bool) -> Option<(Value, Range<usize>)> {
    let text = report.str(range);
    if !asked && !cue::DETECT.is_match(text) && !cue::MACHINE.is_match(text) {
        return None;
    }
    if !asked && cue::DETECT.is_match(text) && only_diagnoses(text) && !cue::MACHINE.is_match(text) {
        return None;
    }
    let lower = text.to_lowercase();
    // "Within an hour of the first report" measures from it, and does not tell who reported.
    if !asked && lower.contains("of the first report") {
        return None;
    }
    if HANDLE.is_match(text) {
        return Some((Value::Choice("staff"), range.clone()));
    }
    if cue::BY_MACHINE.is_match(text) {
        return Some((Value::Choice("monitoring"), range.clone()));
    }
    // A program that comes before them told them.
    if let Some(people) = cue::BY_STAFF.find(text)
        && cue::MACHINE.find(text).is_none_or(|machine| machine.start() > people.start())
    {
        return Some((Value::Choice("staff"), range.clone()));
    }
    let watching = ["are monitoring", "continue monitoring", "to monitor", "will monitor", "be monitoring"];
    if !asked && watching.iter().any(|words| lower.contains(words)) {
        return None;
    }
    let silent = [
        "no alert",
        "not alert",
        "no monitor",
        "not detect",
        "not fire",
        "didn't",
        "did not",
        "no one",
        "nobody",
        "unmonitored",
        "without alert",
        "failed to",
    ];
    let deaf = silent.iter().filter_map(|words| lower.find(words)).min();
    let mut first: Option<(usize, &'static str)> = None;
    // Our own people are named in most sentences, as those who were told; two others at once leave the matter open.
    let mut mixed = false;
    for (cue, source) in [
        (&cue::PEOPLE, "user_report"),
        (&cue::MACHINE, "monitoring"),
        (&cue::OUTSIDER, "third_party"),
        (&cue::STAFF, "staff"),
    ] {
        let Some(found) = cue.find(text) else { continue };
        // "Some customers saw a blank page" tells the harm, "some customers reported it" who noticed.
        if source == "user_report" && !asked && !TELLS.is_match(text) {
            continue;
        }
        let at = found.start();
        // "We found out from a resident": those who told us noticed first.
        if source == "staff" && first.is_some() && HEARD.iter().any(|words| lower.contains(words)) {
            continue;
        }
        // What comes right behind a "no" or "did not" is what failed to notice.
        let refused = source == "monitoring" && deaf.is_some_and(|deaf| at.abs_diff(deaf) < 40 || at > deaf);
        if refused {
            continue;
        }
        mixed |= source != "staff" && first.is_some_and(|(other, _)| other.abs_diff(at) < 60) && !asked;
        if first.is_none_or(|(other, _)| at < other) {
            first = Some((at, source));
        }
    }
    let (_, source) = first?;
    let value = if mixed { Value::Open } else { Value::Choice(source) };
    Some((value, range.clone()))
}
