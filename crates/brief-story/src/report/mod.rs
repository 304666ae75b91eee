//! The written report as meaning: a summary and sections of prose, tables and a chart.

mod cause;
mod impact;
mod plan;
pub(crate) mod summary;
mod table;

use brief_model::Brief;

use crate::compose::{Context, Teller, bottom, frame};
use crate::{Chart, Chip, Field, Frame, Locale, Look, Mark, Passage, Phrase, Tone};

/// The written report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The title of the document, in plain words.
    pub title: String,
    /// Who wrote it; empty if unknown.
    pub author: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// How the language writes the figures that only the layout knows.
    pub locale: Locale,
    /// The moment of the brief, in seconds since 1970-01-01 00:00 UTC.
    pub as_of: i64,
    /// What stands on every page.
    pub frame: Frame,
    /// How it looks.
    pub look: Look,
    /// What it is: `Incident report`.
    pub name: String,
    /// How things stand.
    pub chip: Option<Chip>,
    /// The message as a sentence without full stop.
    pub headline: Phrase,
    /// When, how long, which service, who, under which number.
    pub facts: Vec<KeyFact>,
    /// The whole story in a few sentences.
    pub summary: ReportSection,
    /// Everything else, in the order of reading.
    pub sections: Vec<ReportSection>,
    /// The heading over what does not fit on two pages: `Annex`.
    pub annex: String,
    /// What a section says of which a part stands in the annex.
    pub more: String,
    /// What a section says of which everything stands in the annex.
    pub moved: String,
}

/// A fact of the left column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFact {
    /// What it is.
    pub label: String,
    /// What it says, line by line.
    pub lines: Vec<String>,
    /// Where it comes from.
    pub field: Field,
}

/// A part of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportSection {
    /// Its name in origins, for example `impact`.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub pieces: Vec<Piece>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// How soon it gives way: 0 stays in any case, [`RANKS`] goes first. The rows of a table have ranks of their own.
    pub rank: u8,
    /// What it says.
    pub content: Content,
}

/// The highest rank.
pub const RANKS: u8 = 5;

/// What a piece says.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Words.
    Prose(Prose),
    /// Rows.
    Table(Table),
    /// A picture of figures.
    Chart(Box<Chart>),
}

/// Words, perhaps behind a word that says how sure they are or what they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The word before them, with its full stop; empty if there is none.
    pub lead: String,
    /// The shape and the colour family of that word, as on the slide; `None` for ink.
    pub state: Option<(Mark, Tone)>,
    /// The words.
    pub text: Passage,
}

/// Rows of cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Row>,
    /// Whether an annex shows all rows again, because the rest alone would be a course with holes.
    pub course: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading; may be empty.
    pub head: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Sentences: it takes the room that the others leave.
    Words,
    /// A name, a state or a date in a few words.
    Label,
    /// More of what the column before it says; it may stand below that one where this spares room.
    Under,
    /// More of what the column before it says; it stands below that one on paper.
    Below,
    /// A figure, flush right.
    Figure,
    /// A name for the row, which may stand beside the table; a strong one names all rows up to the next that differs.
    Aside,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// How soon it gives way; see [`Piece::rank`].
    pub rank: u8,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// The day to which it belongs, and its first cell with that day: it stands where the row above is of another day.
    pub day: Option<(String, Cell)>,
}

impl Row {
    /// A row that gives way at a rank.
    fn of(rank: u8, cells: Vec<Cell>) -> Self {
        Self { rank, cells, day: None }
    }
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// A state as a shape before the words.
    pub mark: Option<Mark>,
    /// Whether it stands out.
    pub strong: bool,
    /// The words; may be empty.
    pub text: Phrase,
}

/// Tells the written report of a brief.
///
/// Total and deterministic, as [`crate::compose`]; a report never has placeholders.
#[must_use]
pub fn compose_report(brief: &Brief, context: &Context) -> Report {
    let context = Context { purpose: crate::Purpose::Export, ..*context };
    let teller = Teller::new(brief, &context);
    let paper = teller.voice.paper();
    let headline = bottom::headline(&teller);
    let deck = frame::deck(&teller, Vec::new());
    let sections = [
        impact::section(&teller),
        impact::timeline(&teller),
        cause::section(&teller),
        cause::technical(&teller),
        cause::unknowns(&teller),
        plan::section(&teller),
        plan::contingency(&teller),
        plan::risk(&teller),
        plan::next_steps(&teller),
    ];
    Report {
        title: if deck.title.is_empty() { headline.text() } else { deck.title },
        author: deck.author,
        language: deck.language,
        locale: deck.locale,
        as_of: deck.as_of,
        frame: deck.frame,
        look: deck.look,
        name: paper.report.to_owned(),
        chip: bottom::chip(&teller),
        headline,
        facts: summary::facts(&teller),
        summary: summary::section(&teller),
        sections: sections.into_iter().flatten().filter(|section| !section.pieces.is_empty()).collect(),
        annex: paper.annex.to_owned(),
        more: paper.more.to_owned(),
        moved: paper.moved.to_owned(),
    }
}

impl Piece {
    /// Words that give way at a rank.
    fn prose(rank: u8, text: Passage) -> Self {
        Self { rank, content: Content::Prose(Prose { lead: String::new(), state: None, text }) }
    }

    /// Words behind what they are about.
    fn led(rank: u8, lead: &str, text: Passage) -> Self {
        Self { rank, content: Content::Prose(Prose { lead: format!("{lead}."), state: None, text }) }
    }
}

/// A section, if it says anything.
fn section(key: &'static str, title: &str, pieces: Vec<Piece>) -> Option<ReportSection> {
    (!pieces.is_empty()).then(|| ReportSection { key, title: title.to_owned(), pieces })
}
