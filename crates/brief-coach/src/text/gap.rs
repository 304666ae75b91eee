//! Gaps in a text that somebody still has to fill.

use std::sync::LazyLock;

use regex::Regex;

use crate::finding::Place;
use crate::review::Source;

/// `[number]`, `TBD`, `XX %`, `???`.
static GAPS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"\[(?:[a-z][^\[\]\n]{0,40}|hh:mm[^\[\]\n]{0,20}|…|\.{2,3}|\?+| ?)\]|(?-u:\b)(?:TBD|TBC|TBA|XX+|FIXME|TODO)(?-u:\b)",
        r"|\?\?\?+|(?-u:\b)[Ll]orem ipsum(?-u:\b)"
    ))
    .expect("the pattern of gaps is valid")
});

/// The gaps of a text. What is code may have brackets of its own.
pub(super) fn gaps(source: &Source<'_>) -> Vec<Place> {
    let code = source.plain.code();
    let found = GAPS.find_iter(source.plain.text()).map(|hit| hit.range());
    found
        .filter(|range| !code.iter().any(|code| code.start < range.end && range.start < code.end))
        .map(|range| Place::in_text(source.plain.source_range(range), source.text, source.utf16))
        .collect()
}
