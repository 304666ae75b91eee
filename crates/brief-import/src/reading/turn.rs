//! Words by which the turns of an incident are told apart: starts, discoveries, repairs, ends.

use super::Event;
use crate::cue;
use crate::report::Report;

/// "Tokens issued before 12:30": the time bounds something and tells no event.
pub(super) fn is_bound(report: &Report<'_>, at: usize) -> bool {
    let mut begin = at.saturating_sub(24);
    while !report.page.text.is_char_boundary(begin) {
        begin += 1;
    }
    let before = report.page.text[begin..at].to_lowercase();
    ["before", "prior to", "older than", "earlier than", "later than"]
        .iter()
        .any(|word| before.trim_end().ends_with(word))
        || is_office_hour(report, at)
}

/// "During support hours 10:00-17:00": the hours in which somebody is at work tell no event.
pub(super) fn is_office_hour(report: &Report<'_>, at: usize) -> bool {
    let mut begin = at.saturating_sub(36);
    while !report.page.text.is_char_boundary(begin) {
        begin += 1;
    }
    let before = report.page.text[begin..at].to_lowercase();
    ["support", "office", "business", "working", "opening", "core", "trading"]
        .iter()
        .any(|kind| before.contains(&format!("{kind} hours")))
}

/// Whether an event is a notice of a status page: what it says was so before it was posted.
pub(super) fn staged(report: &Report<'_>, event: &Event) -> bool {
    let text = report.str(&event.range).to_lowercase();
    [
        "investigating",
        "identified",
        "update -",
        "update:",
        "we are investigating",
        "the issue has been identified",
        "we are continuing",
    ]
    .iter()
    .any(|stage| text.starts_with(stage))
}

/// `**OUTAGE BEGINS**`, `(outage starts)`: the turn by its own name.
pub(super) fn bold_turn(text: &str, turn: &str) -> bool {
    let lower = text.to_lowercase();
    ["outage", "incident", "impact", "downtime", "disruption", "issue"].iter().any(|thing| {
        lower.find(thing).is_some_and(|at| lower[at + thing.len()..].trim_start_matches([' ', 's']).starts_with(turn))
            || lower.contains(&format!("{turn} of {thing}"))
            || lower.contains(&format!("{turn} of the {thing}"))
    })
}

/// `OUTAGE ENDS`: the end of the harm, and not that of the work on it.
pub(super) fn harm_is_over(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["outage", "impact", "downtime", "disruption"].iter().any(|thing| {
        lower.find(thing).is_some_and(|at| lower[at + thing.len()..].trim_start_matches([' ', 's']).starts_with("end"))
    })
}

/// "Resolved" for all is clearer than one part that recovers.
pub(super) fn end_weight(text: &str) -> u32 {
    let lower = text.to_lowercase();
    let whole = [
        "fully",
        "all services",
        "all systems",
        "all users",
        "all customers",
        "all traffic",
        "all sites",
        "all is",
        "all are",
        "all was",
        "all were",
        "all again",
        "all back",
        "100%",
        "issue resolved",
        "issue is resolved",
        "issue was resolved",
        "outage resolved",
        "permanently fixed",
        "declared over",
        "back to normal",
        "returns to",
        "returned to",
        "normal again",
        "incident resolved",
        "incident is resolved",
        "all clear",
        "completely",
    ];
    if whole.iter().any(|words| lower.contains(words)) { 72 } else { 60 }
}

/// Somebody else's end: a supplier that reports its own.
pub(super) fn elsewhere(text: &str) -> bool {
    let lower = text.to_lowercase();
    let said = [
        "status page",
        "reports on",
        "we believe",
        "should be",
        "we update",
        "expected",
        "not yet",
        "is still",
        "partially",
        "would be",
    ];
    said.iter().any(|words| lower.contains(words))
}

/// Whether the words begin with a repair.
pub(super) fn begins_with_repair(text: &str) -> bool {
    cue::CONTAINS.find(text).is_some_and(|found| found.start() < 30)
}

/// To observe or to identify something may be a step within; an alert, a report, a discovery is the turn.
pub(super) fn plainly_seen(text: &str) -> bool {
    let lower = text.to_lowercase();
    !["observ", "identif", "escalat", "inform", "contact"].iter().any(|word| lower.contains(word))
        || ["alert", "page", "report", "notic", "detect", "discover", "aware", "alarm"]
            .iter()
            .any(|word| lower.contains(word))
}

/// "Two minutes later": a time that only hangs on another one.
pub(super) fn relative(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "minutes later",
        "minute later",
        "within a minute",
        "hours later",
        "hour later",
        "immediately",
        "within minutes",
        "minutes after",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// Whether the only word for noticing is one for reporting, and nobody is there who could report.
///
/// "The job ran, reporting a loss" tells what a program wrote; "users report errors" tells who noticed.
pub(super) fn only_writes(text: &str) -> bool {
    let reports = |word: &str| word.to_lowercase().starts_with("report");
    let told = cue::DETECT.find_iter(text).all(|found| reports(found.as_str()));
    let lower = text.to_lowercase();
    let somebody = [&*cue::PEOPLE, &*cue::STAFF, &*cue::OUTSIDER, &*cue::MACHINE].iter().any(|cue| cue.is_match(text));
    let told_so = ["reported", "a report", "first report", "reports "].iter().any(|words| lower.contains(words));
    told && !somebody && !told_so
}

/// "The cause was identified": a step of the search, when the harm was long known.
pub(super) fn only_diagnoses(text: &str) -> bool {
    let lower = text.to_lowercase();
    let found = cue::DETECT.find_iter(text).all(|found| found.as_str().to_lowercase().starts_with("identif"));
    found
        && ["cause", "source", "suspect", "culprit", "reason", "change", "bug", "faulty", "fix"]
            .iter()
            .any(|word| lower.contains(word))
}

/// Whether a deed is one that stops harm by its name; others, such as a restart, may or may not.
pub(super) fn plainly_stops(text: &str) -> bool {
    cue::STOPS.is_match(text) || text.to_lowercase().contains("fix") && cue::CONTAINS.is_match(text)
}

/// Whether an event says that the harm goes on, or that a repair did not help.
pub(super) fn goes_on(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "persist",
        "still ",
        "did not help",
        "didn't help",
        "no effect",
        "not fixed",
        "not resolved",
        "further issues",
        "continues to",
        "remained",
        "remains",
        "reoccur",
        "recurred",
        "fails again",
        "back again",
        "unsuccessful",
        "rollback fail",
        "fails due",
        "not the cause",
        "was not identified",
        "still not",
        "no improvement",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// An alarm that reached nobody.
pub(super) fn unheard(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "unmonitored",
        "did not alert",
        "no alert",
        "not fire",
        "no one",
        "nobody",
        "went unnoticed",
        "not noticed",
        "ignored",
        "not notice",
        "not detect",
        "no page",
        "not page",
        "not aware",
        "unaware",
        "attacker call",
        "exploiter call",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// A repair that is only planned, or that did not help.
pub(super) fn promised(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "decision to",
        "decide",
        "will ",
        "plan",
        "propos",
        "attempt",
        "tries to",
        "trying",
        "try ",
        "fails",
        "failed",
        "unsuccessful",
        "does not help",
        "did not help",
        "no effect",
        "start investig",
        "considers",
        "discuss",
        "hope to",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// "The start time is not fully known": then no event tells it.
pub(super) fn start_is_unknown(text: &str) -> bool {
    let lower = text.to_lowercase();
    let start =
        ["start time", "exact start", "time of the start", "when it started", "when it began", "beginning of the"];
    let unknown =
        ["not known", "not fully known", "not exactly known", "unknown", "unclear", "not clear", "do not know"];
    start.iter().any(|words| lower.contains(words)) && unknown.iter().any(|words| lower.contains(words))
}

/// "Orders placed between 17:20 and midnight": when data were made, and not when it was down.
pub(super) fn made_between(report: &Report<'_>, at: usize) -> bool {
    let mut begin = at.saturating_sub(34);
    while !report.page.text.is_char_boundary(begin) {
        begin += 1;
    }
    let before = report.page.text[begin..at].to_lowercase();
    let before = before.trim_end().trim_end_matches("between").trim_end().trim_end_matches("from").trim_end();
    ["took place", "made", "created", "placed", "submitted", "issued", "written", "recorded", "taken", "published"]
        .iter()
        .any(|verb| before.ends_with(verb))
}

/// Whether a text tells harm, and not only that something was bad before it did harm.
pub(super) fn harms(text: &str) -> bool {
    let cause = |word: &str| {
        let lower = word.to_lowercase();
        ["bad", "wrong", "incorrect", "faulty", "invalid", "malicious", "vulnerab"]
            .iter()
            .any(|bad| lower.starts_with(bad))
    };
    cue::HARM.find_iter(text).any(|found| !cause(found.as_str()))
}

/// A repair on a system where nobody was harmed.
pub(super) fn rehearsed(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["sandbox", "staging", "test environment", "test cluster", "development environment", "pre-production"]
        .iter()
        .any(|words| lower.contains(words))
}

/// Words in front of the time of a start.
pub(super) fn begins_here(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "started at",
        "starting at",
        "began at",
        "beginning at",
        "starting around",
        "started around",
        "began around",
        "since ",
        "start at",
        "starting from",
        "from around",
        "starting on",
        "began on",
        "beginning around",
        "at approximately",
        "stopped",
        "went down",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// "Started to recover": the harm stops growing before all is well.
pub(super) fn repropagates(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["started to", "began to", "starts to", "begins to"].iter().any(|begin| {
        lower.find(begin).is_some_and(|at| {
            let rest = &lower[at..];
            ["again", "recover", "improve", "drop", "decrease", "subside"].iter().any(|word| rest.contains(word))
        })
    })
}
