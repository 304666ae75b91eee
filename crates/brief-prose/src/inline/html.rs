//! HTML that a writer pasted: known tags are taken away, everything else is words.

use std::ops::Range;

/// Tags that carry no words. Anything else in angle brackets may be a placeholder such as `<name>`, and stays.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "del",
    "details",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Tags after which a new line begins.
const BREAKS: &[&str] = &["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr"];

/// A piece of pasted HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words, as a range of the text that was given.
    Words(Range<usize>),
    /// A new line.
    Break,
}

/// The words and line breaks of a piece of HTML, in one pass.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = 0;
    let mut at = 0;
    // A `<` without a `>` after it is looked for once only, so that a row of them costs one pass.
    let mut last_close = html.rfind('>').map_or(0, |close| close + 1);
    while let Some(open) = html[at..].find('<').map(|found| at + found).filter(|&open| open < last_close) {
        let comment = html[open..].starts_with("<!--");
        let end = if comment { html[open..].find("-->").map(|end| open + end + 3) } else { tag_end(html, open) };
        let Some(end) = end else {
            // Without an end nothing after it is a tag of this kind either.
            last_close = if comment { open } else { last_close };
            at = open + 1;
            continue;
        };
        let name = tag_name(&html[open..end]);
        if comment || TAGS.contains(&name.as_str()) {
            pieces.push(Piece::Words(words..open));
            if BREAKS.contains(&name.as_str()) {
                pieces.push(Piece::Break);
            }
            words = end;
        }
        at = end;
    }
    pieces.push(Piece::Words(words..html.len()));
    pieces.retain(|piece| !matches!(piece, Piece::Words(range) if range.is_empty()));
    pieces
}

fn tag_end(html: &str, open: usize) -> Option<usize> {
    html[open + 1..]
        .find(['<', '>'])
        .map(|end| open + 1 + end)
        .filter(|&end| html.as_bytes()[end] == b'>')
        .map(|end| end + 1)
}

fn tag_name(tag: &str) -> String {
    tag.trim_start_matches(['<', '/'])
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(html: &str) -> String {
        pieces(html)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(range) => html[range].to_string(),
                Piece::Break => "|".to_string(),
            })
            .collect()
    }

    #[test]
    fn known_tags_go_and_their_words_stay() {
        assert_eq!(words("<b>Bold</b> and<br/>new <!-- hidden --> line"), "Bold and|new  line");
        assert_eq!(words("<P class=\"x\">One</P>"), "|One|");
    }

    #[test]
    fn what_is_no_tag_stays() {
        assert_eq!(words("<name> is 5 < 6 and 7 > 6"), "<name> is 5 < 6 and 7 > 6");
        assert_eq!(words("<!-- never closed <b>x</b>"), "<!-- never closed <b>x</b>");
    }
}
