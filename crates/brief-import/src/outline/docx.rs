//! Reads Word documents: the text of `word/document.xml` with its headings, lists and tables.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Builder, Kind, Page, finish};
use crate::ImportError;

/// The most that a document may unpack to; a larger one is a trap or no report.
const LARGEST: u64 = 60_000_000;

/// Unpacks a document into its text, one paragraph or cell a line, and its blocks.
pub(crate) fn unpack(name: &str, bytes: &[u8]) -> Result<(String, Page), ImportError> {
    let damaged = |why: &str| ImportError::Damaged { name: name.to_owned(), why: why.to_owned() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("the archive cannot be opened"))?;
    let Ok(part) = archive.by_name("word/document.xml") else {
        return Err(ImportError::NotText { name: name.to_owned(), what: "a packed file" });
    };
    let mut xml = String::new();
    part.take(LARGEST).read_to_string(&mut xml).map_err(|_| damaged("its text cannot be unpacked"))?;
    let pieces = pieces(&xml).ok_or_else(|| damaged("its text is not well formed"))?;
    let mut text = String::new();
    let mut places = Vec::with_capacity(pieces.len());
    for piece in &pieces {
        let start = text.len();
        text.push_str(&piece.text);
        places.push(start..text.len());
        text.push('\n');
    }
    if text.trim().is_empty() {
        return Err(ImportError::Empty { name: name.to_owned() });
    }
    let mut builder = Builder::new(&text);
    for (piece, place) in pieces.iter().zip(places) {
        piece.lay(&mut builder, place);
    }
    let page = finish(builder);
    Ok((text, page))
}

/// A paragraph, alone or in a cell.
#[derive(Default)]
struct Piece {
    text: String,
    style: String,
    item: bool,
    bold: Vec<std::ops::Range<usize>>,
    cell: Option<Cell>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Cell {
    table: usize,
    row: usize,
    cell: usize,
}

impl Piece {
    fn lay(&self, builder: &mut Builder<'_>, place: std::ops::Range<usize>) {
        match self.cell {
            Some(Cell { row, cell, .. }) => {
                if row == 0 && cell == 0 && !matches!(builder.open(), Some((Kind::Row, _))) {
                    builder.begin_table();
                }
                if cell == 0 || !matches!(builder.open(), Some((Kind::Row, _))) {
                    builder.begin(Kind::Row, 0);
                    builder.mark_row();
                }
                builder.begin_cell();
            }
            None => {
                let level = self.style.strip_prefix("heading").and_then(|level| level.parse::<u8>().ok());
                let kind = match level {
                    Some(level) => Kind::Heading(level.clamp(1, 6)),
                    None if self.style == "title" => Kind::Heading(1),
                    None if self.item => Kind::Item,
                    None => Kind::Paragraph,
                };
                builder.begin(kind, u8::from(self.item));
            }
        }
        let mut at = 0;
        for bold in &self.bold {
            builder.verbatim(place.start + at..place.start + bold.start);
            builder.begin_strong();
            builder.verbatim(place.start + bold.start..place.start + bold.end);
            builder.end_strong();
            at = bold.end;
        }
        builder.verbatim(place.start + at..place.end);
        if self.cell.is_none() {
            builder.end();
        }
    }
}

#[derive(Default)]
struct State {
    done: Vec<Piece>,
    now: Piece,
    tables: usize,
    rows: Vec<(usize, usize)>,
    bold: bool,
    in_text: bool,
    in_properties: bool,
}

fn pieces(xml: &str) -> Option<Vec<Piece>> {
    let mut reader = Reader::from_str(xml);
    let mut state = State::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => state.open(&tag),
            Ok(Event::Empty(tag)) => {
                state.open(&tag);
                state.close(tag.local_name().as_ref());
            }
            Ok(Event::End(tag)) => state.close(tag.local_name().as_ref()),
            Ok(Event::Text(text)) if state.in_text => {
                state.now.text.push_str(&text);
            }
            Ok(Event::GeneralRef(name)) if state.in_text => {
                let name: &str = &name;
                let known = quick_xml::escape::unescape(&format!("&{name};")).map(|text| text.into_owned());
                state.now.text.push_str(&known.unwrap_or_default());
            }
            Ok(Event::Eof) => return Some(state.done),
            // What was read in front of the damage is still a report; nothing at all is none.
            Err(_) => return (!state.done.is_empty()).then_some(state.done),
            Ok(_) => {}
        }
    }
}

impl State {
    fn open(&mut self, tag: &BytesStart<'_>) {
        let value = || {
            let attribute =
                tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == "val")?;
            Some(attribute.value.into_owned())
        };
        match tag.local_name().as_ref() {
            "p" => {
                let cell = self.rows.last().map(|(row, cell)| Cell { table: self.tables, row: *row, cell: *cell });
                self.now = Piece { cell, ..Piece::default() };
            }
            "pStyle" => {
                self.now.style = value().unwrap_or_default().to_ascii_lowercase().replace(' ', "");
                self.now.item |= self.now.style.starts_with("list");
            }
            "numPr" => self.now.item = true,
            "rPr" => self.in_properties = true,
            "b" if self.in_properties => self.bold = value().is_none_or(|value| value != "0" && value != "false"),
            "t" => {
                self.in_text = true;
                if self.bold {
                    let at = self.now.text.len();
                    self.now.bold.push(at..at);
                }
            }
            "tab" if !self.in_properties => self.now.text.push(' '),
            "br" | "cr" => self.now.text.push(' '),
            "tbl" => {
                self.tables += 1;
                self.rows.push((usize::MAX, 0));
            }
            "tr" => {
                if let Some((row, cell)) = self.rows.last_mut() {
                    *row = row.wrapping_add(1);
                    *cell = usize::MAX;
                }
            }
            "tc" => {
                if let Some((_, cell)) = self.rows.last_mut() {
                    *cell = cell.wrapping_add(1);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => {
                let piece = std::mem::take(&mut self.now);
                if !piece.text.trim().is_empty() {
                    self.done.push(piece);
                }
            }
            "t" => {
                self.in_text = false;
                let end = self.now.text.len();
                if self.bold
                    && let Some(bold) = self.now.bold.last_mut()
                {
                    bold.end = end;
                }
            }
            "rPr" => self.in_properties = false,
            "r" => self.bold = false,
            "tbl" => {
                self.rows.pop();
            }
            _ => {}
        }
    }
}
