//! The words of a text as the rules read them: one line for each paragraph, in simple typography.

use std::ops::Range;

use crate::inline::{Prose, Span, parse};

/// Words to be matched, with the way back to the source.
///
/// Curly quotation marks and apostrophes are straight here, special spaces and hyphens are ordinary ones and soft
/// hyphens are gone, so that a rule needs one spelling only. A line ends where a paragraph, an item or a line ends.
#[derive(Debug, Clone, Default)]
pub struct Plain {
    text: String,
    lower: String,
    /// For each byte of the text the byte of the source, and one more for the end.
    starts: Vec<u32>,
    /// For each byte of the text the end in the source of the character to which it belongs.
    ends: Vec<u32>,
    code: Vec<Range<usize>>,
    seams: Vec<usize>,
}

impl Plain {
    /// The words of a text in Markdown.
    #[must_use]
    pub fn of(markdown: &str) -> Self {
        Self::of_prose(&parse(markdown))
    }

    /// The words of a text that has been read already.
    #[must_use]
    pub fn of_prose(prose: &Prose) -> Self {
        let mut plain = Self::default();
        for line in prose.lines() {
            if !plain.text.is_empty() {
                let end = plain.source_end();
                plain.push('\n', end..end);
            }
            for span in line {
                plain.add(span);
            }
        }
        plain.finish();
        plain
    }

    /// The words of a label, in which nothing is Markdown.
    #[must_use]
    pub fn of_label(label: &str) -> Self {
        let mut plain = Self::default();
        for (at, c) in label.char_indices() {
            plain.push_simple(c, at..at + c.len_utf8());
        }
        plain.finish();
        plain
    }

    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words with the letters A to Z in lower case; it has the same byte positions as [`Self::text`].
    #[must_use]
    pub fn lower(&self) -> &str {
        &self.lower
    }

    /// Where in the source the words of a range stand.
    #[must_use]
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let at = |list: &[u32], i: usize| list.get(i).or(list.last()).map_or(0, |&byte| byte as usize);
        let start = at(&self.starts, range.start);
        if range.is_empty() {
            return start..start;
        }
        start..at(&self.ends, range.end - 1).max(start)
    }

    /// The ranges of the words that are code.
    #[must_use]
    pub fn code(&self) -> &[Range<usize>] {
        &self.code
    }

    /// Whether the words of a range stand together in the source, so that they can be replaced without
    /// breaking a style or a link.
    #[must_use]
    pub fn is_whole(&self, range: Range<usize>) -> bool {
        let first = self.seams.partition_point(|&seam| seam <= range.start);
        self.seams.get(first).is_none_or(|&seam| seam >= range.end)
    }

    fn add(&mut self, span: &Span) {
        let start = self.text.len();
        if start > 0 && span.range.start != self.source_end() {
            self.seams.push(start);
        }
        for (at, c) in span.text.char_indices() {
            let place = if span.is_divisible() {
                span.range.start + at..span.range.start + at + c.len_utf8()
            } else {
                span.range.clone()
            };
            self.push_simple(c, place);
        }
        if span.code && self.text.len() > start {
            self.code.push(start..self.text.len());
        }
    }

    fn push_simple(&mut self, c: char, source: Range<usize>) {
        match c {
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{00B4}' => self.push('\'', source),
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{201F}' | '\u{00AB}' | '\u{00BB}' => self.push('"', source),
            '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' => self.push('-', source),
            '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\t' | '\r' => {
                self.push(' ', source);
            }
            '\u{00AD}' | '\u{200B}' | '\u{2060}' => {}
            _ => self.push(c, source),
        }
    }

    fn push(&mut self, c: char, source: Range<usize>) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(clamp(source.start));
            self.ends.push(clamp(source.end));
        }
    }

    fn source_end(&self) -> usize {
        self.ends.last().map_or(0, |&byte| byte as usize)
    }

    fn finish(&mut self) {
        self.starts.push(clamp(self.source_end()));
        self.ends.push(clamp(self.source_end()));
        self.lower = self.text.to_ascii_lowercase();
    }
}

/// Texts of four gigabytes and more do not fit into memory several times over; their places stop at the end.
fn clamp(byte: usize) -> u32 {
    u32::try_from(byte).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_the_source() {
        let source = "It’s **only** 5\u{A0}%, “really”.\n\n- one";
        let plain = Plain::of(source);
        assert_eq!(plain.text(), "It's only 5 %, \"really\".\none");
        let find = |word: &str| plain.text().find(word).map(|at| at..at + word.len()).expect("the word is there");
        assert_eq!(&source[plain.source_range(find("It's"))], "It’s");
        assert_eq!(&source[plain.source_range(find("only"))], "only");
        assert_eq!(&source[plain.source_range(find("5 %"))], "5\u{A0}%");
        assert_eq!(&source[plain.source_range(find("\"really\""))], "“really”");
        assert_eq!(&source[plain.source_range(find("one"))], "one");
    }

    #[test]
    fn knows_what_can_be_replaced_without_breaking_a_style() {
        let plain = Plain::of("a **number of** shops");
        assert_eq!(plain.text(), "a number of shops");
        assert!(plain.is_whole(2..11), "the bold words");
        assert!(!plain.is_whole(0..11), "from outside the bold words to their end");
        assert!(!plain.is_whole(9..17));
        assert!(plain.is_whole(12..17));
    }

    #[test]
    fn a_label_is_no_markdown() {
        assert_eq!(Plain::of_label("*x* & <b>").text(), "*x* & <b>");
    }
}
