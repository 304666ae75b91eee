//! How many people it hit: a number, a share, all of them, or words only.

use std::sync::LazyLock;

use regex::Regex;

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::grammar::{money, number, share};
use crate::outline::Topic;
use crate::report::{Report, Sentence};

/// Words for people and for what stands for them.
const PEOPLE: &[&str] = &[
    "users",
    "user",
    "customers",
    "customer",
    "people",
    "accounts",
    "visitors",
    "subscribers",
    "merchants",
    "patients",
    "passengers",
    "viewers",
    "clients",
    "employees",
    "staff",
    "organisations",
    "organizations",
    "orgs",
    "tenants",
    "developers",
    "members",
    "couriers",
    "drivers",
    "readers",
    "students",
    "citizens",
    "wallets",
    "workspaces",
    "businesses",
    "households",
    "players",
    "guests",
    "applicants",
    "companies",
    "shoppers",
    "buyers",
    "sellers",
    "teams",
    "addresses",
    "maintainers",
    "participants",
    "persons",
    "individuals",
    "partners",
    "creators",
    "listeners",
    "traders",
    "depositors",
    "lps",
    "victims",
    "holders",
    "travellers",
    "travelers",
    "pupils",
    "residents",
];

/// Words that may stand between the number and the people.
const BETWEEN: &[&str] = &[
    "of",
    "our",
    "the",
    "all",
    "active",
    "affected",
    "unique",
    "different",
    "individual",
    "paying",
    "other",
    "end",
    "total",
    "more",
    "daily",
    "registered",
    "external",
    "internal",
    "enterprise",
    "paid",
    "free",
    "new",
    "distinct",
    "of our",
];

/// Whether a sentence speaks of anybody at all; a quick look before the exact ones.
static ANYBODY: LazyLock<Regex> = LazyLock::new(|| {
    let words = PEOPLE.iter().chain(&["spaces", "sites", "regions"]).copied().collect::<Vec<_>>().join("|");
    Regex::new(&format!("(?i)(?:{words})")).expect("the pattern is made of plain words")
});

static ALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?-u:\b)(all|every|100 ?%(?: of)?(?: our| the)?)(?: of)?(?: our| the)? (?:[a-z-]+ )?(users|customers|visitors|clients|players|subscribers|tenants|accounts|members|readers|spaces|sites|regions|workspaces|organisations|organizations|user|customer)(?-u:\b)")
        .expect("the pattern is a constant that tests compile")
});

static WORDS_ONLY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?-u:\b)((impact|effect) on (our |the )?(end.)?(users|customers|clients) (was|were|is)|(some|many|several|most|a (small |large )?(number|subset|portion|handful|fraction|few|minority|majority) of|no|few) (of )?(our |the )?(?:[a-z-]+ )?(users|customers|people|visitors|clients|merchants|accounts|members|subscribers|tenants|players))(?-u:\b)")
        .expect("the pattern is a constant that tests compile")
});

/// `Customers with a voucher were affected`.
static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:only |all )?(?:users|customers|people|visitors|clients|merchants|members|players|readers) (?:with|who|on|using|in|of|from|whose)[^.;]{2,70}? (?:was|were|could not|couldn't|experienced|saw|received|had|may have)(?-u:\b)")
        .expect("the pattern is a constant that tests compile")
});

/// Reads how many people it hit.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    let mut best: Option<(u32, Found)> = None;
    for sentence in report.sentences.iter().filter(|sentence| report.tells(sentence)) {
        let place = match sentence.topic {
            Topic::Users => 8,
            Topic::Impact => 5,
            Topic::Summary => 4,
            Topic::Other | Topic::Affected | Topic::Details | Topic::Duration => 2,
            Topic::Resolution | Topic::Cause | Topic::Detection => 1,
            _ => continue,
        };
        if sentence.topic != Topic::Users && !ANYBODY.is_match(report.str(&sentence.range)) {
            continue;
        }
        let Some((weight, value)) = in_sentence(report, sentence) else { continue };
        let weight = weight + place;
        if weight >= 9 && best.as_ref().is_none_or(|(other, _)| weight > *other) {
            let block = report.block(sentence);
            let range = if block.own == Some(Topic::Users) { block.range.clone() } else { sentence.range.clone() };
            best = Some((weight, Found::at(Field::UsersAffected, value, range, "people")));
        }
    }
    best.map(|(_, found)| found)
}

fn in_sentence(report: &Report<'_>, sentence: &Sentence) -> Option<(u32, Value)> {
    let text = report.str(&sentence.range);
    let lower = text.to_lowercase();
    let made_good = ["made whole", "compensated", "refunded", "reimbursed"].iter().any(|words| lower.contains(words));
    let harm = cue::HARM.is_match(text) || sentence.topic == Topic::Users || made_good;
    if let Some(counted) = counted(report, sentence)
        && (harm || sentence.topic == Topic::Impact)
    {
        return Some((if harm { 10 } else { 6 }, counted));
    }
    if report.block(sentence).own == Some(Topic::Users)
        && let Some(counted) = labelled(report, sentence)
    {
        return Some((9, counted));
    }
    let quiet = cue::HARMLESS.is_match(text);
    if let Some(all) = ALL.captures(text).filter(|_| (harm || matches!(sentence.topic, Topic::Impact)) && !quiet) {
        let unit = all.get(2).map_or("", |unit| unit.as_str());
        let people = PEOPLE.contains(&unit.to_lowercase().as_str());
        return Some((
            if people { 7 } else { 6 },
            Value::People { count: None, share: Some(100.0), unit: format!("all {unit}") },
        ));
    }
    if let Some(group) = GROUP.find(text).filter(|_| !quiet) {
        return Some((6, Value::People { count: None, share: None, unit: group.as_str().to_lowercase() }));
    }
    let words = WORDS_ONLY.find(text)?;
    let open = Value::People { count: None, share: None, unit: words.as_str().to_lowercase() };
    (harm || words.as_str().to_lowercase().contains(" on ")).then_some((5, open))
}

/// `Customers affected: 1,280`: the word for the people stands in the label.
fn labelled(report: &Report<'_>, sentence: &Sentence) -> Option<Value> {
    let block = report.block(sentence);
    let label = report.str(block.label.as_ref()?).to_lowercase();
    let unit = PEOPLE.iter().find(|word| word.len() > 4 && label.contains(*word)).copied().unwrap_or("people");
    let tokens = &report.tokens;
    let within = tokens.within(&report.page.body(block));
    let begin = within.clone().find(|at| {
        !tokens.is_sign(*at, '~')
            && !tokens.is_word(
                *at,
                &["about", "around", "approx", "approximately", "roughly", "some", "up", "to", "over", "more", "than"],
            )
    })?;
    if let Some((share, _)) = share::read(tokens, begin) {
        return Some(Value::People { count: None, share: Some(share), unit: unit.to_owned() });
    }
    let (number, next) = number::read(tokens, begin)?;
    let alone =
        next >= within.end || tokens.is_sign(next, '(') || tokens.is_sign(next, '.') || tokens.is_sign(next, ',');
    (alone && number.digits).then(|| Value::People { count: Some(number.value), share: None, unit: unit.to_owned() })
}

/// A number in front of a word for people, or a share of them.
fn counted(report: &Report<'_>, sentence: &Sentence) -> Option<Value> {
    let tokens = &report.tokens;
    let within = tokens.within(&sentence.range);
    let mut part = None;
    let mut at = within.start;
    while at < within.end {
        if let Some((_, next)) = money::read(tokens, at) {
            at = next;
            continue;
        }
        if let Some((percent, next)) = share::read(tokens, at) {
            if let Some(unit) = people_at(report, next, within.end) {
                part.get_or_insert((percent, unit));
            }
            at = next;
            continue;
        }
        if let Some((number, next)) = number::read(tokens, at) {
            let whole = number.value.fract() == 0.0 && number.value >= if number.digits { 1.0 } else { 2.0 };
            if whole
                && let Some(unit) = people_at(report, next, within.end)
                && !is_of(report, at)
                && !told_by_us(report, at)
                && !told_us(report, next, within.end)
            {
                return Some(Value::People {
                    count: Some(number.value),
                    share: part.map(|(percent, _)| percent),
                    unit,
                });
            }
            at = next;
            continue;
        }
        at += 1;
    }
    part.map(|(percent, unit)| Value::People { count: None, share: Some(percent), unit })
}

/// Whether what a share is a share of are people.
pub(super) fn is_people(unit: &str) -> bool {
    let lower = unit.to_lowercase();
    let mut words = lower.split_whitespace().filter(|word| !BETWEEN.contains(word));
    match words.next() {
        Some(word) if PEOPLE.contains(&word) && word.ends_with('s') => true,
        Some("people" | "staff") => true,
        Some("user" | "customer" | "player" | "member") => {
            words.next().is_some_and(|next| matches!(next, "base" | "population"))
        }
        _ => false,
    }
}

/// "912 customers contacted support": those who told us are not those whom it hit.
fn told_us(report: &Report<'_>, from: usize, end: usize) -> bool {
    (from..end.min(from + 6)).any(|at| {
        report.tokens.is_word(
            at,
            &[
                "contacted",
                "complained",
                "wrote",
                "called",
                "phoned",
                "rang",
                "emailed",
                "messaged",
                "asked",
                "tweeted",
            ],
        )
    })
}

/// "We wrote to the five owners": those whom we told are not those whom it hit.
fn told_by_us(report: &Report<'_>, at: usize) -> bool {
    let tokens = &report.tokens;
    let before = at.saturating_sub(1);
    let verb = if tokens.is_word(before, &["the", "all", "these"]) { before.saturating_sub(1) } else { before };
    tokens.is_word(verb, &["notified", "emailed", "contacted", "informed", "told"])
        || tokens.is_word(verb, &["to"]) && tokens.is_word(before, &["the", "all", "these"])
}

/// The word for people that follows, with a few words in between.
fn people_at(report: &Report<'_>, from: usize, end: usize) -> Option<String> {
    let tokens = &report.tokens;
    for at in from..end.min(from + 5) {
        let word = tokens.str(at);
        let lower = word.to_lowercase();
        if PEOPLE.contains(&lower.as_str()) {
            // "500 user requests", "3 customer tickets" count something else.
            let next = tokens.str(at + 1).to_lowercase();
            let singular = !lower.ends_with('s') && lower != "people";
            let glued = tokens.is_sign(at + 1, '-') && tokens.is_glued(at + 1);
            if singular && tokens.is_word(at + 1, &["base", "population"]) {
                return Some("users".to_owned());
            }
            let counted = singular
                && (!matches!(
                    next.as_str(),
                    "accounts" | "wallets" | "organisations" | "organizations" | "workspaces"
                ));
            return (!counted && !glued).then_some(lower);
        }
        let fine = BETWEEN.contains(&lower.as_str())
            || tokens.is_sign(at, '(')
            || word.chars().all(|c| c.is_alphabetic())
                && at == from
                && !matches!(
                    lower.as_str(),
                    "minutes" | "hours" | "seconds" | "days" | "percent" | "and" | "or" | "to" | "in" | "for"
                );
        if !fine {
            return None;
        }
    }
    None
}

/// "2 of 300 customers": the number behind "of" is the whole.
fn is_of(report: &Report<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| report.tokens.str(before).to_lowercase()).unwrap_or_default();
    before == "of" || before == "our"
}
