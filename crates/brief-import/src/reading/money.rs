//! Sums of money with the part they play: lost, saved, paid, at stake.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::grammar::money::{self, Money};
use crate::outline::Topic;
use crate::report::Report;

/// More sums than a brief can show.
const MOST: usize = 6;

/// What is a gain to one is a loss to us only if that one took it.
static GAIN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)^(?:profit|gain)").expect("the pattern is a constant that tests compile"));

/// Those who take.
static TAKER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)attack|exploit|hacker|thie[fv]|fraud|arbitrag|malicious|intruder")
        .expect("the pattern is a constant that tests compile")
});

/// Reads the sums.
pub(crate) fn read(report: &Report<'_>) -> Vec<Found> {
    let mut list: Vec<(Money, Found)> = Vec::new();
    let taken = TAKER.is_match(&report.page.text);
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        if matches!(
            sentence.topic,
            Topic::Actions | Topic::ActionsRunning | Topic::Background | Topic::Lessons | Topic::Timeline
        ) {
            continue;
        }
        let text = report.str(&sentence.range);
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        for (money, place) in in_range(report, &sentence.range) {
            let Some(role) =
                role(text, place.start - sentence.range.start..place.end - sentence.range.start, sentence.topic, taken)
            else {
                continue;
            };
            let known = list.iter().any(|(other, _)| other.amount == money.amount && other.currency == money.currency);
            if known || list.len() >= MOST || money.amount <= 0.0 {
                continue;
            }
            let value = Value::Money { amount: money.amount, currency: money.currency.clone(), role };
            list.push((money, Found::at(Field::Money, value, sentence.range.clone(), "money")));
        }
    }
    list.into_iter().map(|(_, found)| found).collect()
}

/// The part that a sum plays, by the nearest word that tells it; `None` for a price, a step, an example.
fn role(text: &str, sum: Range<usize>, topic: Topic, taken: bool) -> Option<&'static str> {
    let (start, end) = (sum.start, sum.end);
    let lower = text.to_lowercase();
    if lower.contains(" per month")
        || lower.contains("/month")
        || lower.contains("for example")
        || ["a year", "a month", "monthly", "per year", "each month", "yearly", "annually"]
            .iter()
            .any(|words| lower.contains(words))
    {
        return None;
    }
    let mut best: Option<(usize, &'static str)> = None;
    for (cue, role) in [(&cue::SAVED, "saved"), (&cue::LOSS, "lost"), (&cue::PAID, "paid"), (&cue::STAKE, "at stake")] {
        for found in cue.find_iter(text) {
            let gain = role == "lost" && GAIN.is_match(found.as_str());
            if gain && !taken {
                continue;
            }
            let gap = if found.end() <= start { start - found.end() } else { found.start().saturating_sub(end) };
            // "the total of 35m DAI deposits" names the whole even where "saving" stands earlier in the sentence.
            let gap = if role == "at stake" { gap + 4 } else { gap };
            // "11m of deposits being lost": the whole that was at stake is gone.
            let gone = role == "at stake"
                && cue::LOSS
                    .find_iter(text)
                    .any(|loss| loss.start() >= found.end() && loss.start() - found.end() <= 14);
            let role = match role {
                "at stake" if gone => "lost",
                "lost" if gain => "taken",
                role => role,
            };
            if gap <= 70 && best.is_none_or(|(other, _)| gap < other) {
                best = Some((gap, role));
            }
        }
    }
    let place =
        matches!(topic, Topic::Impact | Topic::Summary | Topic::Cost | Topic::Other | Topic::Users | Topic::Resolution);
    best.filter(|_| place).map(|(_, role)| role)
}

fn in_range(report: &Report<'_>, range: &Range<usize>) -> Vec<(Money, Range<usize>)> {
    let tokens = &report.tokens;
    let within = tokens.within(range);
    let mut list = Vec::new();
    let mut at = within.start;
    while at < within.end {
        match money::read(tokens, at) {
            Some((money, next)) => {
                let start = tokens.get(at).map_or(range.start, |token| token.start);
                let end = tokens.get(next - 1).map_or(range.end, |token| token.end);
                list.push((money, start..end));
                at = next;
            }
            None => at += 1,
        }
    }
    list
}
