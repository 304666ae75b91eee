//! How tables are put together.

use super::{Cell, Column, ColumnKind, Content, Piece, Row, Table};
use crate::{Field, Mark, Phrase, Slot};

/// A table as a piece, without the columns in which nothing stands; nothing if it has no rows.
pub(super) fn table(columns: &[(&str, ColumnKind)], mut rows: Vec<Row>) -> Option<Piece> {
    let empty = |column: usize| {
        rows.iter().all(|row| row.cells.get(column).is_none_or(|cell| cell.mark.is_none() && cell.text.is_empty()))
    };
    let used: Vec<bool> =
        columns.iter().enumerate().map(|(place, (_, kind))| *kind == ColumnKind::Words || !empty(place)).collect();
    for row in &mut rows {
        let mut used = used.iter();
        row.cells.retain(|_| used.next().is_none_or(|used| *used));
    }
    let column = |(head, kind): &(&str, ColumnKind)| Column { head: (*head).to_owned(), kind: *kind };
    let columns = columns.iter().zip(&used).filter(|(_, used)| **used).map(|(named, _)| column(named)).collect();
    (!rows.is_empty()).then_some(Piece { rank: 0, content: Content::Table(Table { columns, rows, course: false }) })
}

/// The rank of a row by its place: the first ones stay.
pub(super) const fn rank_at(place: usize, stay: usize, rank: u8) -> u8 {
    if place < stay { 0 } else { rank }
}

impl Cell {
    /// Words.
    pub(super) fn of(text: Phrase) -> Self {
        Self { text, ..Self::default() }
    }

    /// Plain words from a field.
    pub(super) fn plain(text: impl Into<String>, field: &Field) -> Self {
        Self::of(Phrase::plain(text, field))
    }

    /// Words that may be missing.
    pub(super) fn slot(slot: Option<&Slot<Phrase>>) -> Self {
        Self::of(slot.and_then(Slot::filled).cloned().unwrap_or_default())
    }

    /// The same, standing out.
    pub(super) fn strong(self) -> Self {
        Self { strong: true, ..self }
    }

    /// The same with a state before it.
    pub(super) fn marked(self, mark: Mark) -> Self {
        Self { mark: Some(mark), ..self }
    }
}
