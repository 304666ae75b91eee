//! Whether a line begins something of its own although no blank line stands before it.

use std::sync::LazyLock;

use regex::Regex;

use super::topic;

/// A time, a date, a bar, a bullet that Markdown does not know, or a bold label.
static RECORD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)^[\ \t]*(?:
            \|
          | [•・●◦‣▪–—]\s
          | [-*+]\s+\S
          | (?:\*\*|__|')?[\[(]?(?:T[+-])?\d{1,2}[:h]\d{2}\b
          | (?:\*\*|__|')?[\[(]?\d{1,2}\.\d{2}\s?(?:[ap]\.?m\b|[AP]M\b|h\b)
          | (?:\*\*|__|')?[\[(]?\d{4}-\d{2}-\d{2}
          | (?:\*\*|__|')?[\[(]?\d{1,2}[-/]\d{1,2}[\ \t]+\d{1,2}:\d{2}
          | (?:\*\*|__)[^*_]{2,60}(?:\*\*|__):
          | (?:\*\*|__)[^*_]{2,60}:(?:\*\*|__)
          | ['’]?\d{1,2}\s?(?:am|pm|AM|PM)\b
          | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\ \d{1,2}(?:,|\ -|st|nd|rd|th)
          | (?:Resolved|Monitoring|Identified|Investigating|Update|Completed)\ [-–—]\ 
          | Posted\b
          | Q?A?\d{1,2}[.)]\s
        )",
    )
    .expect("the pattern is a constant that tests compile")
});

/// Whether a text is cut off in the middle of a sentence, so that the next line goes on with it whatever it begins with.
pub(crate) fn is_cut(text: &str) -> bool {
    let last = text.trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
    matches!(
        last.to_lowercase().as_str(),
        "at" | "from"
            | "to"
            | "until"
            | "till"
            | "by"
            | "around"
            | "about"
            | "since"
            | "and"
            | "or"
            | "between"
            | "approximately"
            | "on"
            | "of"
            | "in"
            | "the"
            | "a"
            | "before"
            | "after"
            | "than"
            | "with"
            | "for"
            | "version"
            | "is"
            | "was"
    )
}

/// Whether a line begins something of its own.
pub(crate) fn begins_record(line: &str) -> bool {
    let line = line.trim_end();
    if line.trim().is_empty() {
        return false;
    }
    RECORD.is_match(line) || labelled(line)
}

/// `Impact: …` with a word that reports use as a label.
fn labelled(line: &str) -> bool {
    let Some(colon) = line.char_indices().take(48).find(|(_, c)| *c == ':').map(|(at, _)| at) else { return false };
    let key = line[..colon].trim();
    key.starts_with(|c: char| c.is_uppercase()) && topic::of_label(key).is_some()
}
