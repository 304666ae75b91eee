//! Other figures of the harm: things that failed, were delayed, were lost, and shares of traffic.

use std::ops::Range;

use super::{Found, users};
use crate::candidate::{Field, Value};
use crate::cue;
use crate::grammar::token::Kind;
use crate::grammar::{date, duration, money, number, share, time};
use crate::outline::Topic;
use crate::report::{Report, Sentence};

/// More figures than a brief can show.
const MOST: usize = 6;

/// Units that are no things: time, size, money, people (who have a field of their own).
const NO_THINGS: &[&str] = &[
    "minutes",
    "minute",
    "mins",
    "min",
    "hours",
    "hour",
    "hrs",
    "seconds",
    "second",
    "days",
    "day",
    "weeks",
    "week",
    "months",
    "month",
    "years",
    "year",
    "am",
    "pm",
    "utc",
    "gmt",
    "ms",
    "kb",
    "mb",
    "gb",
    "tb",
    "pt",
    "am",
    "st",
    "nd",
    "rd",
    "th",
    "bit",
    "x",
    "times",
    "users",
    "customers",
    "people",
    "user",
    "customer",
    "of",
    "and",
    "or",
    "to",
    "in",
    "on",
    "at",
    "for",
    "the",
    "by",
    "with",
    "from",
    "as",
    "is",
    "was",
    "were",
    "are",
    "more",
    "other",
    "clients",
    "subscribers",
    "viewers",
    "merchants",
    "couriers",
    "cores",
    "cpu",
    "cpus",
    "gib",
    "mib",
    "version",
    "least",
    "status",
    "code",
    "codes",
    "error",
    "response",
    "per",
    "a",
    "an",
    "different",
    "reasons",
    "things",
    "steps",
    "ways",
    "phases",
    "changes",
    "factors",
    "percent",
    "engineers",
    "developers",
    "members",
    "we",
    "it",
    "this",
];

/// Names that end as a plural does.
const NAMES_IN_S: &[&str] = &["kubernetes", "postgres", "redis", "jenkins", "status", "access", "process", "always"];

/// Words behind a number that lead to the thing it counts.
const ADJECTIVES: &[&str] = &[
    "production",
    "non",
    "failed",
    "of",
    "our",
    "the",
    "affected",
    "internal",
    "external",
    "queued",
    "unique",
    "different",
    "separate",
];

/// Reads the figures.
pub(crate) fn read(report: &Report<'_>) -> Vec<Found> {
    let mut list: Vec<(f64, Found)> = Vec::new();
    for (value, unit, range) in rows(report) {
        list.push((value, Found::at(Field::Figure, Value::Figure { value, unit }, range, "row")));
    }
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        if !matches!(
            sentence.topic,
            Topic::Impact | Topic::Summary | Topic::Affected | Topic::Users | Topic::DataLoss | Topic::Other
        ) {
            continue;
        }
        let text = report.str(&sentence.range);
        if !cue::HARM.is_match(text) && sentence.topic != Topic::Impact && sentence.topic != Topic::Affected
            || cue::HARMLESS.is_match(text)
        {
            continue;
        }
        for (value, unit, range) in in_sentence(report, sentence) {
            let known = list.iter().any(|(other, _)| *other == value);
            if !known && list.len() < MOST {
                list.push((value, Found::at(Field::Figure, Value::Figure { value, unit }, range, "figure")));
            }
        }
    }
    list.into_iter().map(|(_, found)| found).collect()
}

/// `Exports delayed | 2,870`: rows of a table of measures.
fn rows(report: &Report<'_>) -> Vec<(f64, String, Range<usize>)> {
    let tokens = &report.tokens;
    let mut list = Vec::new();
    for block in report
        .page
        .blocks
        .iter()
        .filter(|block| block.cells.len() == 2 && block.own.is_none() && block.label.is_none() && !block.quoted)
    {
        let (name, cell) = (report.str(&block.cells[0]), &block.cells[1]);
        let within = tokens.within(cell);
        let Some((number, next)) = number::read(tokens, within.start).filter(|(number, _)| number.digits) else {
            continue;
        };
        let harm = cue::HARM.is_match(name) && !name.to_lowercase().contains("time");
        if harm && next >= within.end && matches!(block.topic, Topic::Impact | Topic::Summary | Topic::Other) {
            list.push((number.value, name.to_lowercase(), block.range.clone()));
        }
    }
    list.truncate(MOST);
    list
}

fn in_sentence(report: &Report<'_>, sentence: &Sentence) -> Vec<(f64, String, Range<usize>)> {
    let tokens = &report.tokens;
    let within = tokens.within(&sentence.range);
    let mut list = Vec::new();
    let mut at = within.start;
    while at < within.end {
        let skipped = date::read(tokens, at)
            .map(|(_, next)| next)
            .or_else(|| time::read(tokens, at).map(|(_, next)| next))
            .or_else(|| duration::read(tokens, at).map(|(_, next)| next))
            .or_else(|| money::read(tokens, at).map(|(_, next)| next));
        if let Some(next) = skipped {
            at = next;
            continue;
        }
        if let Some((percent, next)) = share::read(tokens, at) {
            if let Some(unit) = share_of(report, next, within.end)
                && !users::is_people(&unit)
            {
                list.push((percent, format!("% {unit}"), clause(report, sentence, at)));
            }
            at = next;
            continue;
        }
        if let Some((number, next)) = number::read(tokens, at) {
            let whole = at > within.start + 1
                && tokens.is_word(at - 1, &["our", "the", "its", "all"])
                && tokens.is_word(at - 2, &["of"]);
            let of = whole
                || at > within.start
                    && tokens.is_word(
                        at - 1,
                        &[
                            "of", "version", "v", "sev", "severity", "error", "http", "status", "port", "step",
                            "phase", "line", "issue", "pr", "to", "from", "and", "between", "p", "top", "first",
                            "last", "next",
                        ],
                    );
            let harmed = cue::HARM.is_match(report.str(&clause(report, sentence, at)))
                || matches!(sentence.topic, Topic::Impact | Topic::Affected);
            if !of
                && !is_code(report, number.value, next)
                && harmed
                && (number.digits
                    || tokens.is_word(next, &["of"])
                    || at == within.start && sentence.topic == Topic::Impact)
                && number.value >= 2.0
                && let Some(unit) = thing(report, next, within.end)
            {
                list.push((number.value, unit, clause(report, sentence, at)));
            }
            at = next;
            continue;
        }
        at += 1;
    }
    list
}

/// "500 errors", "HTTP 504s": the code of an answer is no count of anything.
fn is_code(report: &Report<'_>, value: f64, next: usize) -> bool {
    let code = (400.0..600.0).contains(&value) && value.fract() == 0.0;
    code && (report.tokens.is_word(next, &["error", "errors", "response", "responses", "status", "code", "codes", "s"]))
}

/// The thing that a number counts: a plural within the next words.
fn thing(report: &Report<'_>, from: usize, end: usize) -> Option<String> {
    let tokens = &report.tokens;
    let mut words: Vec<&str> = Vec::new();
    for at in from..end.min(from + 6) {
        let token = tokens.get(at)?;
        let word = tokens.str(at);
        let lower = word.to_lowercase();
        match token.kind {
            Kind::Word => {}
            Kind::Sign('-') if token.glued && !words.is_empty() => {
                words.push("-");
                continue;
            }
            Kind::Sign('-') if token.glued => continue,
            // "2 of our 4 load balancers": the second number is the whole.
            Kind::Number if words.first().is_some_and(|first| *first == "of") => {
                words.push(word);
                continue;
            }
            _ => return None,
        }
        if words.is_empty() && NO_THINGS.contains(&lower.as_str()) && lower != "of" {
            return None;
        }
        words.push(word);
        let plural = lower.ends_with('s')
            && !lower.ends_with("ss")
            && lower.len() > 3
            && !NO_THINGS.contains(&lower.as_str())
            && !NAMES_IN_S.contains(&lower.as_str());
        if plural && !ADJECTIVES.contains(&lower.as_str()) {
            // `non-production sites` keeps its hyphen.
            return Some(words.join(" ").replace(" - ", "-"));
        }
        if words.len() > 1 && NO_THINGS.contains(&lower.as_str()) && !matches!(lower.as_str(), "of" | "the") {
            return None;
        }
    }
    None
}

/// `of incoming traffic`, `error rate`: what a share is a share of.
fn share_of(report: &Report<'_>, from: usize, end: usize) -> Option<String> {
    let tokens = &report.tokens;
    let first = tokens.str(from).to_lowercase();
    if first != "of" && !matches!(first.as_str(), "error" | "failure" | "errors" | "failures" | "drop" | "packet") {
        return None;
    }
    let stop = |at: &usize| {
        let lower = tokens.str(*at).to_lowercase();
        *at > from
            && (matches!(
                lower.as_str(),
                "was"
                    | "were"
                    | "is"
                    | "are"
                    | "had"
                    | "failed"
                    | "that"
                    | "which"
                    | "on"
                    | "in"
                    | "for"
                    | "to"
                    | "during"
                    | "received"
                    | "and"
                    | "by"
                    | "with"
            ) || matches!(tokens.get(*at).map(|token| token.kind), Some(Kind::Sign(_))))
    };
    let last = (from..end.min(from + 7)).find(stop).unwrap_or(end.min(from + 7));
    let words: Vec<&str> = (from..last).map(|at| tokens.str(at)).collect();
    (words.len() >= 2 || first != "of").then(|| words.join(" "))
}

/// The part of a sentence around a number, between commas or semicolons if that is long enough to be understood.
fn clause(report: &Report<'_>, sentence: &Sentence, at: usize) -> Range<usize> {
    let place = report.tokens.get(at).map_or(sentence.range.start, |token| token.start);
    let text = report.str(&sentence.range);
    let inner = place - sentence.range.start;
    let start = text[..inner].rfind(['.', ';']).map_or(0, |cut| cut + 1);
    let end = text[inner..].find([';']).map_or(text.len(), |cut| inner + cut);
    let piece = &text[start..end];
    let lead = piece.len() - piece.trim_start().len();
    sentence.range.start + start + lead..sentence.range.start + start + piece.trim_end().len()
}
