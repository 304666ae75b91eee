//! Why it happened, in one to three sentences, and how sure the report is of it.

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::outline::{Kind, Topic};
use crate::report::{Report, Sentence};

/// The most sentences that make a cause.
const MOST: usize = 3;

/// Reads the sentences on the cause.
pub(crate) fn read(report: &Report<'_>) -> Vec<Found> {
    let whys = answers(report);
    let mut ranked: Vec<(i32, usize)> = Vec::new();
    for (number, sentence) in report.sentences.iter().enumerate() {
        if let Some(weight) = weigh(report, number, sentence, &whys) {
            ranked.push((weight, number));
        }
    }
    ranked.sort_by_key(|(weight, number)| (-weight, *number));
    let Some((top, _)) = ranked.first().copied() else { return Vec::new() };
    let mut chosen: Vec<usize> = ranked
        .iter()
        .filter(|(weight, _)| *weight >= top - 30 && *weight >= 25)
        .take(MOST)
        .map(|(_, number)| *number)
        .collect();
    if chosen.is_empty() {
        chosen.extend(ranked.first().filter(|(weight, _)| *weight >= 16).map(|(_, number)| *number));
    }
    chosen.sort_unstable();
    chosen
        .iter()
        .map(|number| Found::text(Field::Cause, report, report.sentences[*number].range.clone(), "cause"))
        .collect()
}

fn weigh(report: &Report<'_>, number: usize, sentence: &Sentence, whys: &[usize]) -> Option<i32> {
    if !report.tells(sentence) {
        return None;
    }
    let text = report.str(&sentence.range);
    let words = text.split_whitespace().count();
    // "The outage had three causes:" leads to them; "See the ticket for more" leads away.
    if words < 4 || text.ends_with(['?', ':']) || text.starts_with("See ") || text.contains("://") && words < 9 {
        return None;
    }
    let place = match sentence.topic {
        Topic::Cause => 40,
        Topic::Whys if whys.contains(&number) => 38,
        Topic::Details => 15,
        Topic::Summary | Topic::Other => 12,
        Topic::Trigger => 8,
        Topic::Resolution | Topic::Detection => 6,
        Topic::WentWrong | Topic::Lessons | Topic::Impact => 2,
        Topic::Background => 5,
        _ => return None,
    };
    let causal = cue::CAUSAL.find_iter(text).take(3).count();
    let root = cue::ROOT.is_match(text);
    let mut weight = place + 6 * i32::try_from(causal).unwrap_or(3) + 12 * i32::from(root);
    let lower = text.to_lowercase();
    if ["under investigation", "not yet known", "is unknown", "not known", "investigating"]
        .iter()
        .any(|words| lower.contains(words))
    {
        return None;
    }
    if ["apolog", "sorry", "inconvenience", "our focus is", "we take "].iter().any(|words| lower.contains(words)) {
        return None;
    }
    // What followed is told behind what it followed from.
    let effect = ["as a result", "and as a result", "consequently", "this meant", "this left"];
    weight -= 8 * i32::from(effect.iter().any(|words| lower.starts_with(words)));
    // What did no harm is no cause.
    if cue::KEPT.is_match(text)
        || lower.starts_with("nobody ")
            && sentence.topic != Topic::Whys
            && cue::DETECT.find(text).is_none()
            && !cue::GAP_STRICT.is_match(text)
    {
        return None;
    }
    let deed = cue::TRIGGER.is_match(text) || cue::GAP.is_match(text);
    if place < 20
        && causal == 0
        && !root
        && !(deed && matches!(sentence.topic, Topic::Details | Topic::Summary | Topic::Other))
    {
        return None;
    }
    weight += 26 * i32::from(names_root(&text.to_lowercase()));
    weight += 6 * i32::from(cue::HARM.is_match(text));
    weight += 4 * i32::from(cue::TRIGGER.is_match(text));
    weight += 5 * i32::from(cue::GAP.is_match(text));
    weight += if first_of_part(report, number) { 10 } else { 0 };
    weight -= 14 * i32::from(cue::PROMISE.is_match(text) && !root);
    weight -= 12 * i32::from(explains(text));
    weight -= 8 * i32::from(cue::DETECT.is_match(text) && sentence.topic != Topic::Cause);
    weight -= 14 * i32::from(cue::DETECT.is_match(text) && cue::PEOPLE.is_match(text));
    // What is over, or is to be, is no cause, also where it came "as a result".
    let after = ["no longer be", "are no longer", "should no longer"].iter().any(|words| lower.contains(words));
    weight -= 24 * i32::from(after && lower.starts_with("as a result"));
    weight -= 8 * i32::from(words > 55);
    weight -= 10 * i32::from(text.to_lowercase().contains("resolved") || cue::ENDS.is_match(text));
    Some(weight)
}

/// "The root cause of the outage was …": nothing tells it more clearly.
fn names_root(lower: &str) -> bool {
    let Some(at) = lower.find("root cause").or_else(|| lower.find("underlying cause")) else { return false };
    let rest: String = lower[at..].chars().take(80).collect();
    at < 40 && [" was ", " is ", " were ", " are "].iter().any(|verb| rest.contains(verb)) && !lower.contains("unknown")
}

/// Whether a sentence opens the part on the cause.
fn first_of_part(report: &Report<'_>, number: usize) -> bool {
    let sentence = &report.sentences[number];
    sentence.topic == Topic::Cause
        && number.checked_sub(1).is_none_or(|before| report.sentences[before].topic != Topic::Cause)
}

/// A sentence that only explains how things work.
fn explains(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "is a tool",
        "we use ",
        "are used to",
        "is used to",
        "is managed",
        "our platform uses",
        "is responsible for",
        "is based on",
        "allows us",
        "is an open",
        "provides",
        "consists of",
        "is designed to",
        "works by",
        "is a service",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

/// The answers among whys and answers: not the questions, and the later ones first.
fn answers(report: &Report<'_>) -> Vec<usize> {
    let list: Vec<usize> = report
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, sentence)| sentence.topic == Topic::Whys && !report.str(&sentence.range).ends_with('?'))
        .map(|(number, _)| number)
        .collect();
    list.iter().rev().take(MOST).copied().collect()
}

/// Reads how sure the report is: by its words, or by the want of any doubt.
pub(crate) fn status(report: &Report<'_>, causes: &[Found]) -> Option<Found> {
    if causes.is_empty() {
        return None;
    }
    let near: Vec<&Sentence> = report
        .sentences
        .iter()
        .filter(|sentence| {
            report.tells(sentence)
                && (sentence.topic == Topic::Cause
                    || causes.iter().any(|cause| cause.range.as_ref() == Some(&sentence.range)))
        })
        .collect();
    let status_of = |sentence: &&Sentence| {
        let text = report.str(&sentence.range);
        let about =
            cue::CAUSAL.is_match(text) || causes.iter().any(|cause| cause.range.as_ref() == Some(&sentence.range));
        let unsure = cue::IGNORANCE.is_match(text);
        let doubtful = cue::DOUBT.is_match(text);
        (about && (unsure || doubtful))
            .then(|| (if doubtful { "probable" } else { "hypothesis" }, sentence.range.clone()))
    };
    if let Some((status, range)) = near.iter().find_map(status_of) {
        return Some(Found::at(Field::CauseStatus, Value::Choice(status), range, "doubt"));
    }
    let guess = report.sentences.iter().find(|sentence| {
        let text = report.str(&sentence.range);
        let timed = report.mentions_in(&report.block(sentence).range).iter().any(|mention| mention.clock.is_some());
        let told = matches!(sentence.topic, Topic::Summary | Topic::Other | Topic::Details | Topic::Trigger)
            || sentence.topic == Topic::Timeline && !timed;
        let lower = text.to_lowercase();
        let firm = ["presumabl", "most likely", "we believe", "we suspect", "probably"]
            .iter()
            .any(|word| lower.contains(word));
        report.tells(sentence)
            && told
            && firm
            && (cue::CAUSAL.is_match(text) || cue::HARM.is_match(text))
            && !cue::PROMISE.is_match(text)
    });
    if let Some(sentence) = guess {
        return Some(Found::at(Field::CauseStatus, Value::Choice("probable"), sentence.range.clone(), "doubt"));
    }
    let unknown = report.sentences.iter().find(|sentence| {
        let text = report.str(&sentence.range).to_lowercase();
        report.tells(sentence) && cue::IGNORANCE.is_match(&text) && text.contains("cause") && !text.contains("resolved")
    });
    if let Some(sentence) = unknown {
        return Some(Found::at(Field::CauseStatus, Value::Choice("hypothesis"), sentence.range.clone(), "doubt"));
    }
    let heading = report.page.blocks.iter().find(|block| {
        block.topic == Topic::Cause && block.own == Some(Topic::Cause) && !matches!(block.kind, Kind::Heading(_))
    });
    let range = heading.and_then(|block| block.label.clone());
    Some(Found {
        field: Field::CauseStatus,
        value: Value::Choice("confirmed"),
        range,
        rule: "tone",
        inferred: vec!["tone"],
        plain: false,
    })
}
