//! A file as it came in, and the text in it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::ImportError;

/// The most that is read, in bytes: 20 MB is some three thousand pages.
const LIMIT: usize = 20_000_000;

/// A file as it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of the file; its ending tells the format. Empty for text from the clipboard.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// The text, without a byte order mark.
    pub(crate) text: String,
    /// The place of the text in the file, if both have the same bytes.
    pub(crate) offset: Option<usize>,
    /// The name of the encoding.
    pub(crate) encoding: &'static str,
}

/// Whether the file is a zip archive, as Word documents are.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Refuses what is empty or too large.
pub(crate) fn weigh(source: &Source) -> Result<(), ImportError> {
    let name = called(source);
    if source.bytes.len() > LIMIT {
        return Err(ImportError::TooLarge {
            name,
            megabytes: source.bytes.len().div_ceil(1_000_000),
            limit: LIMIT / 1_000_000,
        });
    }
    if source.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty { name });
    }
    Ok(())
}

/// What the file is called in messages.
pub(crate) fn called(source: &Source) -> String {
    if source.name.is_empty() { "the text".to_owned() } else { source.name.clone() }
}

/// Finds out the encoding and reads the text.
pub(crate) fn decode(source: &Source) -> Result<Decoded, ImportError> {
    let bytes = source.bytes.as_slice();
    if let Some(what) = known_binary(bytes) {
        return Err(ImportError::NotText { name: called(source), what });
    }
    let (encoding, skip) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let body = &bytes[skip..];
    let (text, _) = encoding.decode_without_bom_handling(body);
    if text.trim().is_empty() {
        return Err(ImportError::Empty { name: called(source) });
    }
    if looks_binary(&text) {
        return Err(ImportError::NotText { name: called(source), what: "a program or a data file" });
    }
    let same = text.as_bytes() == body;
    Ok(Decoded { offset: same.then_some(skip), text: text.into_owned(), encoding: encoding.name() })
}

/// The encoding of a text without a byte order mark.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // Western text in UTF-16 has a zero in nearly every second byte.
    if odd * 5 > head.len() * 2 && even * 20 < head.len() {
        UTF_16LE
    } else if even * 5 > head.len() * 2 && odd * 20 < head.len() {
        UTF_16BE
    } else {
        guess_single(bytes)
    }
}

/// UTF-8, or the old Western encoding where a text is full of bytes that UTF-8 does not have.
fn guess_single(bytes: &[u8]) -> &'static Encoding {
    if let Err(error) = std::str::from_utf8(bytes) {
        // A few broken bytes in a UTF-8 text are replaced; a text that is full of them is in the old Western encoding.
        let valid =
            bytes.utf8_chunks().map(|chunk| chunk.valid().chars().filter(|c| !c.is_ascii()).count()).sum::<usize>();
        let broken = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
        return if valid > broken && error.valid_up_to() > 0 { UTF_8 } else { WINDOWS_1252 };
    }
    UTF_8
}

/// What a file is that begins like no text.
fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    const SIGNS: &[(&[u8], &str)] = &[
        (b"%PDF-", "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x7fELF", "a program"),
        (b"MZ\x90", "a program"),
        (b"\x1f\x8b", "a packed file"),
        (b"7z\xbc\xaf", "a packed file"),
        (b"\xd0\xcf\x11\xe0", "an old Office document"),
        (b"{\\rtf", "a rich text file"),
        (b"SQLite format 3", "a database"),
    ];
    SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, what)| *what)
}

/// Whether more than one character in a hundred is a control character or could not be decoded.
fn looks_binary(text: &str) -> bool {
    let (mut odd, mut all) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        odd += usize::from(c == '\u{fffd}' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')));
    }
    odd * 100 > all
}
