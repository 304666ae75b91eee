//! The rule that its page describes:
//!
#![doc = include_str!("code.md")]

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::card;
use crate::finding::Severity;
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;

/// Error numbers, paths, commands and identifiers.
#[derive(Debug)]
pub(crate) struct Code(Card);

pub(crate) const CODE: Code = Code(card("jargon-code", Severity::Warning, include_str!("code.md")));

static HTTP: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\b(?:http[ /]?[1-5](?:\d\d|xx)s?|[45]xxs?)(?: (?:errors?|responses?|status(?:es)?|codes?))*|\b(?:errors?|status|code|codes|response|responses|returned|returning|returns)(?: codes?| status)? [45]\d\ds?\b|\b[45]\d\ds? (?:errors?|responses?|status)|\b[45]\d\ds\b",
    )
});

static SHAPES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        // Numbers of errors and of weaknesses.
        r"\b0x[0-9A-Fa-f]{2,}\b|\b[A-Z]{2,5}-\d{4,}(?:-\d+)?\b|\bE[A-Z]{6,}\b|\bSIG(?:KILL|TERM|SEGV|INT|HUP|ABRT)\b|\bERR_\w+|\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b",
        // Names that programmers give.
        r"\b[A-Za-z][a-z0-9]*(?:_[A-Za-z0-9]+)+\b|\b[a-z]{2,}[A-Z][A-Za-z0-9]*\b|\b[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+\b|\b[a-z][A-Z]{3,}\b|\b\w+\(\)",
        // Files, paths and commands.
        r"(?:^|[\s(])(?:~|\.{1,2})?/[A-Za-z0-9_.*-]+(?:/[A-Za-z0-9_.*-]*)*|\b[A-Z]:\\[\w\\.-]+|\b[\w-]+\.(?:conf|cfg|ini|ya?ml|json|xml|sh|py|js|tsx?|go|rs|java|jar|war|rb|php|sql|log|tf|tfvars|lock|toml|env|so|dll|sys|pem|crt|service|plist|cpp|cs|bak|tmp|dmp|gz|tar|proto|lua|pl|bat|ps1|local|internal)\b",
        r"(?:^|\s)--[a-z][a-z-]+|\b(?:rm|ls|cp|mv|chmod|chown|kubectl|docker|git|sudo|systemctl|psql|curl|wget|grep|sed|awk|ssh|scp|rsync|tar|kill|terraform|helm|apt-get|npm|pip|make|mysql|redis-cli|aws|gcloud|az) -{1,2}[a-z]+|\b(?:kubectl|systemctl|terraform|helm|docker|git|ALTER TABLE|DROP TABLE|DELETE FROM|SELECT) (?:apply|delete|get|restart|push|pull|commit|merge|rebase|run|exec|plan|destroy|install|upgrade|rollback|[A-Za-z]+ WHERE|\*)\b|\b(?:DROP|ALTER|DELETE|INSERT|TRUNCATE|UPDATE|SELECT) (?:TABLE|FROM|INTO|DATABASE|INDEX|\*)",
        // Machines, networks and copies of code.
        r"\b(?:us|eu|ap|sa|ca|me|af|asia|europe|uk|northamerica|australia)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest|northern|southern)+-?\d[a-z]?\b|\b(?:db|web|app|srv|vm|node|host|sql|esx|proxy|cache|redis|kafka|prod|stg|dev|ip|lb|k8s)-?\d{1,3}\b",
        r"\b[a-z]+(?:-[a-z0-9]+)*-(?:prod|production|staging|stg|dev|svc|api|db|worker|agent|controller|operator|exporter|proxy|gateway|daemon|master|replica|primary|cluster|queue|server|client|sidecar|job)\b|\b(?:prod|staging|stg|dev|kube|k8s|api|db)-[a-z0-9-]+\b",
        r"\b\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2})?\b|/\d{2}\b (?:block|prefix|subnet|range|network)|\bAS\d{2,6}\b|\bp(?:50|75|90|95|99|999)\b|\bport \d{2,5}\b|:\d{4,5}\b",
    ]
    .map(regex)
    .into()
});

static HASH: LazyLock<Regex> = LazyLock::new(|| regex(r"\b[0-9a-f]{7,40}\b"));

fn regex(pattern: &str) -> Regex {
    // Boundaries of plain letters are enough here, and quick in every script.
    Regex::new(&pattern.replace(r"\b", r"(?-u:\b)")).expect("the patterns of code are valid")
}

impl Rule for Code {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let text = sentence.reading.text();
        if let Some(hit) = HTTP.find(text).filter(|hit| !is_counted_thing(sentence, &hit.range())) {
            let draft = Draft::new(hit.range(), format!("‘{}’ belongs in the appendix.", hit.as_str()));
            let plural = hit.as_str().ends_with('s') || text[hit.end()..].trim_start().starts_with("errors");
            let (range, words) =
                wording::in_place_of(text, &hit.range(), if plural { "error pages" } else { "an error page" });
            found.push(draft.offer(range, words).ask("What did the customer see?"));
            return;
        }
        let place = shape(sentence)
            .or_else(|| hash(text))
            .or_else(|| sentence.reading.code().find(|code| is_code(sentence, code)));
        if let Some(range) = place.filter(|range| !sentence.reading.is_explained(range)) {
            let what = format!("‘{}’ belongs in the appendix.", &text[range.clone()]);
            found.push(Draft::new(range, what).ask("What is it, or what did the customer see, in plain words?"));
        }
    }
}

fn shape(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let text = sentence.reading.text();
    SHAPES.iter().flat_map(|shape| shape.find_iter(text)).map(|hit| trimmed(text, hit.range())).find(|range| {
        let word = &text[range.clone()];
        let scottish =
            word.starts_with("Mc") || word.starts_with("Mac") || word.starts_with("De") || word.starts_with("La");
        let which_one = sentence.reading.lower()[..range.start].trim_end();
        let noun = which_one.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let addressed = sentence.reading.is_hidden(range)
            && !sentence.reading.code().any(|code| code.start <= range.start && range.end <= code.end);
        !sentence.lexicon.is_known(word)
            && !scottish
            && !addressed
            && !sentence.lexicon.says_which_one(noun)
            && !is_choice(text, range)
    })
}

/// The code without the space or bracket before it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[range.clone()].len() - text[range.clone()].trim_start_matches([' ', '(']).len();
    range.start + before..range.end
}

/// Whether a slash only stands between two words.
fn is_choice(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    word.starts_with('/') && word.len() < 3
}

/// Letters and digits of a copy of code; a word or a number is none.
fn hash(text: &str) -> Option<Range<usize>> {
    HASH.find_iter(text)
        .find(|hit| {
            let digits = hit.as_str().bytes().filter(u8::is_ascii_digit).count();
            digits > 0 && digits + 1 < hit.len()
        })
        .map(|hit| hit.range())
}

/// Whether words marked as code are more than a plain number or a name that everybody knows.
fn is_code(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let words = &sentence.reading.text()[range.clone()];
    words.contains(char::is_alphabetic) && !sentence.lexicon.is_known(words)
}

/// Whether a number such as 503 counts things: "returned 503 parcels".
fn is_counted_thing(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let text = &sentence.reading.lower()[range.clone()];
    let number_last = text.ends_with(|c: char| c.is_ascii_digit());
    let after = sentence.reading.lower()[range.end..].trim_start();
    let next = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let returned = text.starts_with("return") || text.starts_with("response") || text.starts_with("error");
    number_last
        && returned
        && next.ends_with('s')
        && !matches!(next, "errors" | "responses" | "as" | "statuses" | "codes" | "was" | "is")
}
