//! The words of a text as the rules read them: one line for each paragraph, in simple typography.

use std::ops::Range;

use crate::inline::{Prose, Span, parse};
use crate::reference::{Reference, references};

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
    references: Vec<Reference>,
}

/// What stands in the place of a reference: the figure of a name, as it is read.
type Figures<'f> = dyn Fn(&str) -> Option<String> + 'f;

impl Plain {
    /// The words of a text in Markdown.
    #[must_use]
    pub fn of(markdown: &str) -> Self {
        Self::of_prose(&parse(markdown))
    }

    /// The words of a text in Markdown in which `{name}` refers to a figure. A name without one stays as it stands.
    #[must_use]
    pub fn of_filled(markdown: &str, figure: &Figures<'_>) -> Self {
        Self::read(&parse(markdown), Some(figure))
    }

    /// The words of a text that has been read already.
    #[must_use]
    fn of_prose(prose: &Prose) -> Self {
        Self::read(prose, None)
    }

    fn read(prose: &Prose, figure: Option<&Figures<'_>>) -> Self {
        let mut plain = Self::default();
        for line in prose.lines() {
            if !plain.text.is_empty() {
                let end = plain.source_end();
                plain.push('\n', end..end);
            }
            for span in line {
                plain.add(span, figure);
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

    /// The references in the text, by their places in the source; none if it was read without figures.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        &self.references
    }

    /// Whether the words of a range stand together in the source, so that they can be replaced without
    /// breaking a style or a link.
    #[must_use]
    pub fn is_whole(&self, range: Range<usize>) -> bool {
        let first = self.seams.partition_point(|&seam| seam <= range.start);
        self.seams.get(first).is_none_or(|&seam| seam >= range.end)
    }

    fn add(&mut self, span: &Span, figure: Option<&Figures<'_>>) {
        let start = self.text.len();
        if start > 0 && span.range.start != self.source_end() {
            self.seams.push(start);
        }
        let mut rest = 0;
        if let Some(figure) = figure.filter(|_| !span.code && span.is_divisible() && span.text.contains('{')) {
            for (range, name) in references(&span.text) {
                self.add_words(span, rest..range.start);
                self.add_reference(span, &range, name, figure(name));
                rest = range.end;
            }
        }
        self.add_words(span, rest..span.text.len());
        if span.code && self.text.len() > start {
            self.code.push(start..self.text.len());
        }
    }

    fn add_words(&mut self, span: &Span, part: Range<usize>) {
        for (at, c) in span.text[part.clone()].char_indices() {
            let at = part.start + at;
            let place = if span.is_divisible() {
                span.range.start + at..span.range.start + at + c.len_utf8()
            } else {
                span.range.clone()
            };
            self.push_simple(c, place);
        }
    }

    /// Puts a figure where a reference stands; every byte of it leads back to the whole reference.
    fn add_reference(&mut self, span: &Span, range: &Range<usize>, name: &str, figure: Option<String>) {
        let source = span.range.start + range.start..span.range.start + range.end;
        self.references.push(Reference { range: source.clone(), name: name.to_owned(), filled: figure.is_some() });
        match figure {
            Some(figure) => figure.chars().for_each(|c| self.push_simple(c, source.clone())),
            None => self.add_words(span, range.clone()),
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
    fn a_figure_stands_for_its_name_and_leads_back_to_it() {
        let source = "About {lost} went, `{lost}` and {other}.";
        let plain = Plain::of_filled(source, &|name| (name == "lost").then(|| "£1,200".to_owned()));
        assert_eq!(plain.text(), "About £1,200 went, {lost} and {other}.");
        let figure = plain.text().find("£1,200").map(|at| at..at + "£1,200".len()).expect("the figure is there");
        assert_eq!(&source[plain.source_range(figure)], "{lost}");
        let references: Vec<(&str, bool)> =
            plain.references().iter().map(|found| (&source[found.range.clone()], found.filled)).collect();
        assert_eq!(references, [("{lost}", true), ("{other}", false)]);
    }

    #[test]
    fn a_label_is_no_markdown() {
        assert_eq!(Plain::of_label("*x* & <b>").text(), "*x* & <b>");
    }
}
