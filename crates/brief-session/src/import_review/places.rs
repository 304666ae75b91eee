//! Places in a text as a window counts them.

use brief_import::Receipt;

use crate::message::ImportPlace;

/// Places in a text as a window counts them.
pub(super) struct Places<'a> {
    text: &'a str,
    /// Every so many bytes, how many UTF-16 code units stand before.
    marks: Vec<(usize, usize)>,
}

/// How far the marks are apart, in characters: a look-up walks that far at most.
const STRIDE: usize = 256;

impl<'a> Places<'a> {
    /// Counts a text.
    pub(super) fn of(text: &'a str) -> Self {
        let mut units = 0;
        let mut marks = Vec::new();
        for (count, (at, letter)) in text.char_indices().enumerate() {
            if count % STRIDE == 0 {
                marks.push((at, units));
            }
            units += letter.len_utf16();
        }
        Self { text, marks }
    }

    /// The UTF-16 code units before a byte; all of them if the text is shorter.
    pub(super) fn utf16(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = self.marks.partition_point(|(at, _)| *at <= byte).checked_sub(1);
        let (at, units) = mark.and_then(|mark| self.marks.get(mark)).copied().unwrap_or_default();
        let rest = self.text[at..].char_indices().take_while(|(offset, _)| at + offset < byte);
        units + rest.map(|(_, letter)| letter.len_utf16()).sum::<usize>()
    }

    /// The place of a sentence.
    pub(super) fn of_receipt(&self, receipt: &Receipt) -> ImportPlace {
        ImportPlace { start: self.utf16(receipt.bytes.start), end: self.utf16(receipt.bytes.end) }
    }
}
