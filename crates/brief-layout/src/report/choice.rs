//! What stays in the body of the report and what gives way to its annex.

use std::collections::BTreeSet;

use brief_story::{Content, Piece, RANKS, Report, ReportSection, Table};

/// A piece, or the rows of one rank in a table: its rank, its section and its place there.
pub(super) type Item = (u8, usize, usize);

/// What stands in the body.
pub(super) struct Choice {
    /// Everything up to this rank.
    pub(super) rank: u8,
    /// And this.
    pub(super) more: BTreeSet<Item>,
    /// The section before which the page turns, though it would fit.
    pub(super) turn: Option<usize>,
    /// How much air there is, of the usual.
    pub(super) air: f32,
}

impl Choice {
    /// All of it.
    pub(super) const fn everything(air: f32) -> Self {
        Self { rank: RANKS, more: BTreeSet::new(), turn: None, air }
    }

    fn has(&self, item: Item) -> bool {
        item.0 <= self.rank || self.more.contains(&item)
    }
}

/// Everything that may give way, in the order in which it comes back.
pub(super) fn items(report: &Report) -> BTreeSet<Item> {
    let mut items = BTreeSet::new();
    for (section, part) in report.sections.iter().enumerate() {
        for (place, piece) in part.pieces.iter().enumerate() {
            match &piece.content {
                Content::Table(table) => {
                    items.extend(table.rows.iter().map(|row| (row.rank.max(piece.rank), section, place)));
                }
                _ => {
                    items.insert((piece.rank, section, place));
                }
            }
        }
    }
    items
}

/// What stays of a section, and whether anything goes.
pub(super) fn parted((section, part): (usize, &ReportSection), choice: &Choice) -> (ReportSection, bool) {
    let mut later = false;
    let mut pieces = Vec::new();
    for (place, piece) in part.pieces.iter().enumerate() {
        let stays = |rank: u8| choice.has((rank.max(piece.rank), section, place));
        let kept = match &piece.content {
            Content::Table(table) => {
                let rows: Vec<_> = table.rows.iter().filter(|row| stays(row.rank)).cloned().collect();
                later |= rows.len() < table.rows.len();
                let whole = rows.len() == table.rows.len();
                let left = Table { rows, ..table.clone() };
                (!left.rows.is_empty()).then(|| Content::Table(if whole { left } else { without_bare_columns(left) }))
            }
            content => Some(content.clone()).filter(|_| stays(0)),
        };
        later |= kept.is_none();
        pieces.extend(kept.map(|content| Piece { rank: piece.rank, content }));
    }
    (ReportSection { pieces, ..part.clone() }, later)
}

/// A table without the columns of figures in which, of the rows that are left, none has one. The heads that told them from
/// the others go with them.
fn without_bare_columns(mut table: Table) -> Table {
    let none = |cell: &brief_story::Cell| matches!(cell.text.text().as_str(), "" | "–");
    let bare: Vec<bool> = (0..table.columns.len())
        .map(|place| {
            let figures = table.columns[place].kind == brief_story::ColumnKind::Figure;
            figures && table.rows.iter().all(|row| row.cells.get(place).is_none_or(none))
        })
        .collect();
    if !bare.contains(&true) {
        return table;
    }
    let stays = |place: usize| !bare.get(place).copied().unwrap_or_default();
    let mut places = 0..;
    table.columns.retain(|_| places.next().is_none_or(stays));
    for row in &mut table.rows {
        let mut places = 0..;
        row.cells.retain(|_| places.next().is_none_or(stays));
    }
    table.columns.iter_mut().for_each(|column| column.head.clear());
    table
}

/// What stands in the annex of a section: the pieces and the rows that went, and a course in full where a row went.
pub(super) fn annexed((section, part): (usize, &ReportSection), choice: &Choice) -> Option<ReportSection> {
    let went = |(place, piece): (usize, &Piece)| {
        let goes = |rank: u8| !choice.has((rank.max(piece.rank), section, place));
        match &piece.content {
            Content::Table(table) => {
                let mut table = table.clone();
                if !(table.course && table.rows.iter().any(|row| goes(row.rank))) {
                    table.rows.retain(|row| goes(row.rank));
                }
                (!table.rows.is_empty()).then_some(Piece { rank: piece.rank, content: Content::Table(table) })
            }
            _ => goes(0).then(|| piece.clone()),
        }
    };
    let pieces: Vec<Piece> = part.pieces.iter().enumerate().filter_map(went).collect();
    (!pieces.is_empty()).then(|| ReportSection { pieces, ..part.clone() })
}
