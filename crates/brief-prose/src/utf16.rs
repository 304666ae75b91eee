//! Places in UTF-16, the units in which a web page counts.

use std::ops::Range;

/// How many bytes lie between two places that are known by heart.
const STEP: usize = 256;

/// Turns byte ranges of one text into ranges of UTF-16 code units, quickly wherever they lie.
#[derive(Debug)]
pub struct Utf16<'a> {
    text: &'a str,
    /// The code units before every `STEP`th byte, counted to the start of the character there.
    marks: Vec<(usize, usize)>,
}

impl<'a> Utf16<'a> {
    /// Prepares a text, in one pass.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            if at >= marks.len() * STEP {
                marks.push((at, units));
            }
            units += c.len_utf16();
        }
        Self { text, marks }
    }

    /// The code units before a byte; a byte inside a character counts as its start, one beyond the end as the end.
    #[must_use]
    pub fn offset(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = self.marks.partition_point(|&(at, _)| at <= byte).checked_sub(1).and_then(|i| self.marks.get(i));
        let &(from, units) = mark.unwrap_or(&(0, 0));
        let rest = self.text[from..].char_indices().take_while(|(at, c)| from + at + c.len_utf8() <= byte);
        units + rest.map(|(_, c)| c.len_utf16()).sum::<usize>()
    }

    /// The range of code units that is the same as a range of bytes.
    #[must_use]
    pub fn range(&self, bytes: Range<usize>) -> Range<usize> {
        self.offset(bytes.start)..self.offset(bytes.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_encoding_of_the_standard_library() {
        let text = "aé€😀 ".repeat(200);
        let utf16 = Utf16::new(&text);
        for (at, _) in text.char_indices() {
            assert_eq!(utf16.offset(at), text[..at].encode_utf16().count());
        }
        assert_eq!(utf16.offset(text.len() + 9), text.encode_utf16().count());
        assert_eq!(Utf16::new("").range(0..0), 0..0);
    }
}
