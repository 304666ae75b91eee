//! From a file to what was read in it.

use std::collections::BTreeSet;
use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::candidate::{Candidate, Contradiction, Field, OpenQuestion, Receipt};
use crate::grammar::zone;
use crate::outline::{self, Kind, Page};
use crate::reading;
use crate::report::Report;
use crate::source::{self, Decoded};
use crate::{ImportError, Source, question};

/// What was read in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The name of the file.
    pub name: String,
    /// The decoded text, to which all places refer.
    pub text: String,
    /// The headings of the text.
    pub outline: Vec<Heading>,
    /// The values that were read, in the order of the walk through a brief.
    pub candidates: Vec<Candidate>,
    /// What the report leaves open.
    pub open_questions: Vec<OpenQuestion>,
    /// Places that do not agree.
    pub contradictions: Vec<Contradiction>,
    /// The name of the encoding of the file, for example `UTF-8`.
    pub encoding: &'static str,
    /// How many bytes stand in the file in front of the text; `None` if the bytes of the file are not those of the text.
    pub offset: Option<usize>,
    /// The SHA-256 of the file (FIPS 180-4), in hexadecimal digits.
    pub sha256: String,
}

/// A heading of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub title: String,
    /// Its level, 1 for the highest.
    pub level: u8,
    /// Its place in the decoded text, in bytes.
    pub bytes: Range<usize>,
}

/// What a person has said about a report that the report does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whether the day comes first in dates such as `02/09/2023`.
    pub day_first: Option<bool>,
    /// The time zone of all times that name none, for example `CET`.
    pub zone: Option<String>,
}

impl Answers {
    /// Whether a text names a time zone that we know.
    #[must_use]
    pub fn knows_zone(text: &str) -> bool {
        zone::named(text).is_some()
    }
}

/// Reads a report.
///
/// # Errors
/// [`ImportError`] if the file is empty, too large, damaged, or no text.
pub fn import(source: &Source) -> Result<Imported, ImportError> {
    import_with(source, &Answers::default())
}

/// Reads a report with what a person has said about it.
///
/// # Errors
/// As [`import`].
pub fn import_with(source: &Source, answers: &Answers) -> Result<Imported, ImportError> {
    source::weigh(source)?;
    let (decoded, page) = if source::is_zip(&source.bytes) {
        let (text, page) = outline::unpack_docx(&source::called(source), &source.bytes)?;
        (Decoded { text, offset: None, encoding: "UTF-8" }, page)
    } else {
        let decoded = source::decode(source)?;
        let page = outline::read(&source.name, &decoded.text);
        (decoded, page)
    };
    let report = Report::of(&page, &source.name, answers);
    let (found, clashes) = reading::read(&report);
    let receipt = |range: &Range<usize>| receipt(&page, &decoded.text, range);
    let mut candidates: Vec<Candidate> = found
        .into_iter()
        .map(|found| Candidate {
            field: found.field,
            certainty: found.certainty(),
            receipt: found.range.as_ref().map(receipt),
            value: found.value,
            inferred: found.inferred,
            rule: found.rule,
        })
        .collect();
    candidates.sort_by_key(|candidate| candidate.field);
    let contradictions = clashes
        .into_iter()
        .map(|clash| Contradiction {
            field: clash.field,
            receipts: clash.places.iter().map(receipt).collect(),
            why: clash.why,
        })
        .collect();
    let unclear = report.calendar.unclear.first().map(|(range, date)| (receipt(range), *date));
    let open_questions = question::of(&candidates, unclear, answers);
    let outline = headings(&page, &decoded.text);
    Ok(Imported {
        name: source.name.clone(),
        outline,
        candidates,
        open_questions,
        contradictions,
        encoding: decoded.encoding,
        offset: decoded.offset,
        sha256: hex(&source.bytes),
        text: decoded.text,
    })
}

impl Imported {
    /// The fields for which nothing was read.
    #[must_use]
    pub fn missing(&self) -> BTreeSet<Field> {
        let read: BTreeSet<Field> = self.candidates.iter().map(|candidate| candidate.field).collect();
        Field::ALL.into_iter().filter(|field| !read.contains(field)).collect()
    }
}

fn receipt(page: &Page, text: &str, range: &Range<usize>) -> Receipt {
    let bytes = snap(text, page.source_range(text, range));
    Receipt { snippet: text[bytes.clone()].to_owned(), bytes }
}

/// A range whose ends are borders of characters.
fn snap(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = range.start.min(text.len());
    let mut end = range.end.clamp(start, text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

fn headings(page: &Page, text: &str) -> Vec<Heading> {
    page.blocks
        .iter()
        .filter_map(|block| {
            let Kind::Heading(level) = block.kind else { return None };
            let bytes = snap(text, page.source_range(text, &block.range));
            Some(Heading { title: page.str(&block.range).to_owned(), level, bytes })
        })
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
