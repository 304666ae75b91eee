//! Words that no rule is to read: quotations, addresses, code.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::regex;
use crate::plain::Plain;

/// Stands for each byte of words that no rule is to read.
const HIDDEN: u8 = 0x1A;

pub(super) static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?-u:\b)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|co\.uk|gov\.uk|eu|de|fr)(?:/\S*)?(?-u:\b)",
    )
});

/// The parts of a sentence that are marked as code.
pub(super) fn code(plain: &Plain, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let first = plain.code().partition_point(|code| code.end <= sentence.start);
    let code = plain.code()[first..].iter().take_while(|code| code.start < sentence.end);
    code.map(|code| code.start.saturating_sub(sentence.start)..code.end.min(sentence.end) - sentence.start).collect()
}

/// The ranges of a sentence that no rule is to read.
pub(super) fn hidden(code: &[Range<usize>], text: &str) -> Vec<Range<usize>> {
    let mut hidden = code.to_vec();
    hidden.extend(quotations(text));
    if text.contains(['@', '.', '/']) {
        hidden.extend(ADDRESS.find_iter(text).map(|found| found.range()));
    }
    hidden.sort_by_key(|range| range.start);
    hidden
}

/// What stands between quotation marks; an apostrophe is none.
pub(super) fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c == '"' || c == '\'' {
            let after = text[at + 1..].chars().next().unwrap_or(' ');
            let opens = !before.is_alphanumeric() && !after.is_whitespace() && before != '\'';
            let closes = !after.is_alphanumeric();
            match open {
                Some((start, mark)) if mark == c && closes => {
                    found.push(start..at + 1);
                    open = None;
                }
                None if opens && !(c == '\'' && after.is_ascii_digit()) => open = Some((at, c)),
                _ => {}
            }
        }
        before = c;
    }
    found
}

pub(super) fn hide(lower: &str, hidden: &[Range<usize>]) -> String {
    let mut bytes = lower.as_bytes().to_vec();
    for range in hidden {
        if let Some(part) = bytes.get_mut(range.clone()) {
            part.fill(HIDDEN);
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| lower.to_string())
}
