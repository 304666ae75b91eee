//! Cuts running text into sentences.

use std::ops::Range;

/// Words that end with a point within a sentence.
const SHORT: &[&str] = &[
    "e.g", "i.e", "etc", "vs", "approx", "no", "mr", "mrs", "ms", "dr", "inc", "ltd", "co", "st", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "fig", "cf", "al", "dept", "est", "a.m", "p.m",
    "ca", "resp", "incl",
];

/// The sentences of a range.
pub(crate) fn split(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut list = Vec::new();
    let body = &text[range.clone()];
    let mut start = 0;
    let mut chars = body.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '。' | '！' | '？') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((_, next)) = chars.peek() {
            if matches!(next, '.' | '!' | '?' | ')' | '"' | '\'' | '”' | '’' | '»' | '*' | '。') {
                end += next.len_utf8();
                chars.next();
            } else {
                break;
            }
        }
        if ends_here(body, start, at, end) {
            push(&mut list, text, range.start + start..range.start + end);
            start = end;
        }
    }
    push(&mut list, text, range.start + start..range.end);
    list
}

fn ends_here(body: &str, start: usize, point: usize, end: usize) -> bool {
    let rest = &body[end..];
    let wide = matches!(body[point..].chars().next(), Some('。' | '！' | '？'));
    if wide || rest.is_empty() {
        return true;
    }
    if !rest.starts_with(char::is_whitespace) {
        return false;
    }
    let next = rest.trim_start().chars().next();
    if next.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ')' | '|')) {
        return false;
    }
    if !body[point..].starts_with('.') {
        return true;
    }
    let word = body[start..point].rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let lower = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let followed_by_digit = next.is_some_and(|c| c.is_ascii_digit());
    // "9 a.m. The" ends a sentence, "Jan. 5" and "No. 5" do not.
    let short = SHORT.contains(&lower.as_str());
    let clock = matches!(lower.as_str(), "a.m" | "p.m");
    let following = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if clock && (2..=4).contains(&following.len()) && following.chars().all(char::is_uppercase) {
        return false;
    }
    let listed = !word.is_empty()
        && word.len() <= 2
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && body[start..point].trim() == word;
    !((short && !clock && (followed_by_digit || !matches!(lower.as_str(), "no" | "st" | "co" | "etc")))
        || initial
        || listed)
}

/// No sentence is longer, in bytes: text without any full stop is cut, so that the work on a sentence stays small.
const LONGEST: usize = 1500;

fn push(list: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let mut range = range;
    while range.len() > LONGEST {
        let mut cut = range.start + LONGEST;
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        let space = text[range.start..cut].rfind(' ').map_or(cut, |space| range.start + space + 1);
        push_one(list, text, range.start..space);
        range.start = space;
    }
    push_one(list, text, range);
}

fn push_one(list: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let piece = &text[range.clone()];
    let lead = piece.len() - piece.trim_start().len();
    let inner = piece.trim();
    if inner.chars().any(char::is_alphanumeric) {
        list.push(range.start + lead..range.start + lead + inner.len());
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let list: Vec<&str> = split(text, 0..text.len()).into_iter().map(|range| &text[range]).collect();
        expected.assert_eq(&list.join("\n"));
    }

    #[test]
    fn ends_at_full_stops_only() {
        check(
            "At 9 a.m. it failed. Why? v1.2.3 (e.g. Foo) was bad! See example.com. It is, i.e. Jan. 5, fine.",
            expect![[r#"
            At 9 a.m. it failed.
            Why? v1.2.3 (e.g. Foo) was bad!
            See example.com.
            It is, i.e. Jan. 5, fine."#]],
        );
    }
}
