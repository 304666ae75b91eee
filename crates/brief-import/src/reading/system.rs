//! The system that failed: behind a label, or in the sentence that says what failed.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::outline::{Kind, Topic};
use crate::report::Report;

/// `The … failed`: the words in front of a verb of harm.
static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i) (?:(?:has|have|had) been |was |were |is |are |became |went |could not |did not |began |started |stopped |failed|returned |experienced |suffered |got stuck|crashed|stalled)")
        .expect("the pattern is a constant that tests compile")
});

/// Words for parts of a system.
static NOUNS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?-u:\b)(platform|services?|system|sites?|websites?|apps?|applications?|apis?|databases?|regions?|servers?|clusters?|vaults?|packages?|contracts?|portal|network|registry|endpoints?|product|instances?|queue|pipeline|stores?|bridge|records?|data cent(er|re)s?|logins?|payments?|checkout|search|website|infrastructure|wikis?|builds?)(?-u:\b)")
        .expect("the pattern is a constant that tests compile")
});

/// Reads the system.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    labelled(report).or_else(|| told(report))
}

/// `Affected services: Courier payouts, Ledger`.
fn labelled(report: &Report<'_>) -> Option<Found> {
    for block in &report.page.blocks {
        if block.quoted || matches!(block.kind, Kind::Heading(_) | Kind::Front) || block.topic != Topic::Affected {
            continue;
        }
        let body = report.page.body(block);
        let text = report.str(&body);
        let words = text.split_whitespace().count();
        if body.is_empty() || words == 0 || words > 60 {
            continue;
        }
        let short = words <= 12 && !text.contains(". ") && !text.ends_with(':') && !cue::HARM.is_match(text);
        let value = if short { Value::Text(text.trim_end_matches('.').to_owned()) } else { Value::Open };
        let range = if block.own == Some(Topic::Affected) { block.range.clone() } else { body };
        return Some(Found::at(Field::AffectedSystem, value, range, "label"));
    }
    let named = report.sentences.iter().find(|sentence| {
        report.str(&sentence.range).get(..22).is_some_and(|head| head.eq_ignore_ascii_case("this incident affected"))
    })?;
    let text = report.str(&named.range);
    let value = text
        .find(':')
        .map_or(Value::Open, |colon| Value::Text(text[colon + 1..].trim().trim_end_matches('.').to_owned()));
    Some(Found::at(Field::AffectedSystem, value, named.range.clone(), "label"))
}

/// The first sentence of the summary or of the impact that says what failed.
fn told(report: &Report<'_>) -> Option<Found> {
    let pools: [&[Topic]; 6] = [
        &[Topic::Summary],
        &[Topic::Impact, Topic::Users],
        &[Topic::Other],
        &[Topic::Details],
        &[Topic::Cause, Topic::Detection],
        &[Topic::Timeline],
    ];
    let pool = pools.iter().find(|pool| {
        report
            .about(pool)
            .filter(|sentence| report.tells(sentence))
            .take(8)
            .any(|sentence| cue::HARM.is_match(report.str(&sentence.range)))
    })?;
    let fits = |sentence: &&crate::report::Sentence| {
        let text = report.str(&sentence.range);
        let regret = ["apolog", "please find", "sorry"].iter().any(|word| text.to_lowercase().contains(word));
        let noticed = cue::DETECT.is_match(text) && text.starts_with("The incident");
        let harmed = cue::HARM.is_match(text) && !cue::KEPT.is_match(text) && !text.starts_with("If ");
        harmed && !regret && !noticed && text.split_whitespace().count() >= 4
    };
    let told = report.about(pool).filter(|sentence| report.tells(sentence)).take(8).filter(fits);
    let (_, sentence) = told.enumerate().max_by_key(|(place, sentence)| {
        let text = report.str(&sentence.range);
        let things = NOUNS.find_iter(text).take(2).count();
        2 * i64::try_from(things).unwrap_or(0) - 2 * i64::try_from(*place).unwrap_or(9)
    })?;
    let value = subject(report, &sentence.range).map_or(Value::Open, Value::Text);
    Some(Found::at(Field::AffectedSystem, value, clip(report, sentence.range.clone()), "subject"))
}

/// The words in front of the verb, if they are few and name a thing.
fn subject(report: &Report<'_>, range: &Range<usize>) -> Option<String> {
    let text = report.str(range);
    let verb = SUBJECT.find(text)?;
    let start = text[..verb.start()].rfind([',', ':', ';']).map_or(0, |comma| comma + 1);
    let words = text[start..verb.start()].trim();
    let bare = words.strip_prefix("The ").or_else(|| words.strip_prefix("the ")).unwrap_or(words);
    let count = bare.split_whitespace().count();
    let first = bare.split_whitespace().next().unwrap_or_default().to_lowercase();
    let pronoun = matches!(
        first.as_str(),
        "we" | "it"
            | "this"
            | "that"
            | "there"
            | "users"
            | "customers"
            | "an"
            | "a"
            | "which"
            | "who"
            | "they"
            | "no"
            | "some"
            | "our"
            | "all"
            | "many"
            | "i"
            | "what"
            | "these"
            | "those"
            | "on"
            | "at"
            | "in"
            | "so"
            | "last"
            | "during"
            | "between"
            | "from"
            | "for"
            | "after"
            | "when"
            | "while"
            | "as"
            | "because"
            | "nobody"
            | "anyone"
            | "everyone"
            | "people"
            | "engineers"
            | "one"
            | "since"
            | "although"
            | "where"
            | "yesterday"
            | "today"
    ) || cue::PEOPLE.is_match(bare);
    // "The event was triggered", "the height that the chain stalled at", "poor speed (because some calls": no system.
    let vague = bare.split_whitespace().next_back().is_some_and(|last| {
        matches!(
            last.to_lowercase().as_str(),
            "event"
                | "incident"
                | "outage"
                | "issue"
                | "problem"
                | "disruption"
                | "impact"
                | "failure"
                | "cause"
                | "we"
        )
    });
    let cut = bare.matches('(').count() != bare.matches(')').count()
        || bare.split_whitespace().any(|word| matches!(word, "that" | "which" | "because" | "who" | "whose"));
    if vague || cut {
        return None;
    }
    let timed = !report.mentions_in(&(range.start + start..range.start + verb.start())).is_empty();
    ((1..=8).contains(&count) && !pronoun && !timed).then(|| bare.to_owned())
}

/// At most so many words that a person sees the place at once.
fn clip(report: &Report<'_>, range: Range<usize>) -> Range<usize> {
    let text = report.str(&range);
    let end = text.split_word_ends().nth(39).unwrap_or(text.len());
    range.start..range.start + end
}

trait WordEnds {
    fn split_word_ends(&self) -> impl Iterator<Item = usize>;
}

impl WordEnds for str {
    fn split_word_ends(&self) -> impl Iterator<Item = usize> {
        self.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at)
    }
}
