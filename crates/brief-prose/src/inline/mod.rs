//! The tree of a short text: paragraphs and lists, made of spans that know where they stand in the source.

mod html;
mod parse;

use std::ops::Range;

pub use parse::parse;

/// A text as it is read: blocks, one below the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// The blocks in reading order; none of them is empty.
    pub blocks: Vec<Block>,
}

/// A part of a text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text. Headings, rows of tables and quotations become paragraphs too.
    Paragraph(Vec<Span>),
    /// A bulleted or numbered list.
    List {
        /// The first number of a numbered list; none for bullets.
        ordered: Option<u64>,
        /// The items; lists inside them have no further lists inside.
        items: Vec<Item>,
    },
}

/// What stands beside one bullet.
pub type Item = Vec<Block>;

/// Words in one style.
///
/// Either `text` has as many bytes as `range`, and then they correspond byte by byte, or the span is
/// indivisible: a character that the source writes in another way (`&amp;`), or a separator of table cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words. A line break that the writer wants is `\n`; any other line break is a space.
    pub text: String,
    /// Where the words stand in the source, in bytes.
    pub range: Range<usize>,
    /// Whether they are bold.
    pub strong: bool,
    /// Whether they are italic.
    pub emphasis: bool,
    /// Whether they are code.
    pub code: bool,
    /// The address to which they link.
    pub link: Option<String>,
}

impl Prose {
    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The paragraphs in reading order, those of list items among them.
    pub fn lines(&self) -> impl Iterator<Item = &[Span]> {
        let mut next: Vec<&Block> = self.blocks.iter().rev().collect();
        std::iter::from_fn(move || {
            loop {
                match next.pop()? {
                    Block::Paragraph(spans) => return Some(spans.as_slice()),
                    Block::List { items, .. } => next.extend(items.iter().flatten().rev()),
                }
            }
        })
    }
}

impl Span {
    /// Whether the words correspond byte by byte to the source.
    #[must_use]
    pub(crate) fn is_divisible(&self) -> bool {
        self.text.len() == self.range.len()
    }

    fn has_style_of(&self, other: &Self) -> bool {
        self.strong == other.strong
            && self.emphasis == other.emphasis
            && self.code == other.code
            && self.link == other.link
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_items_are_lines_in_reading_order() {
        let prose = parse("**Sales** stopped.\n\n- Lyon\n- Turin\n  - one till\n\nAll is well.");
        let words = |line: &[Span]| line.iter().map(|span| span.text.as_str()).collect::<String>();
        let lines: Vec<String> = prose.lines().map(words).collect();
        assert_eq!(lines, ["Sales stopped.", "Lyon", "Turin", "one till", "All is well."]);
    }

    #[test]
    fn a_text_without_words_is_empty() {
        assert!(parse(" \n\t\n").is_empty());
        assert!(parse("---").is_empty());
        assert!(!parse("0").is_empty());
    }
}
