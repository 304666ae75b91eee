//! What is said: a brief becomes slides as meaning, talking points, questions and answers.
//!
//! - **Knows**: the document and its Markdown, what the guides want said, how figures are spoken and written.
//! - **Never sees**: points, fonts, pages.
//! - **Entry points**: [`compose`] for deck and notes, [`Writer`] for single figures; [`compose_report`],
//!   [`compose_card`], [`compose_mail`] and [`compose_dates`] for what goes around the meeting; [`compare`] for what has changed.
//! - **Invariant**: every word comes from the brief or from the language's own table, and carries the field that it comes
//!   from; a figure is written by one function wherever it stands.

mod card;
mod compose;
mod deck;
mod follow_up;
mod language;
mod missing;
mod notes;
mod outline;
mod phrase;
mod report;
mod since;
mod talk;
mod writer;

pub use card::{Card, CardFigure, CardQuestion, compose_card};
pub use compose::frame::read_logo;
pub use compose::{Context, Purpose, Story, compose};
pub use deck::{
    Action, AppendixAction, Ask, AskLine, Body, Bottom, Cause, Chart, ChartMoment, Chip, Contingency, Deck, Event,
    Figure, FigurePart, Fix, Frame, Image, ImageKind, Impact, Labelled, Lane, Link, Look, PairBar, PromisedDate,
    RangeBar, Reason, Repeat, RepeatPoint, Request, Risk, RiskRow, SeriesChart, SeriesPoint, ShareBar, Slide, SlideKey,
    TermRow, Unknown,
};
pub use follow_up::{DateEntry, Dates, Mail, MailPart, compose_dates, compose_decisions, compose_mail};
pub use language::Locale;
pub use notes::{FigureSource, Labelling, Minutes, NotesBook, Qa, SlideNotes, Titles};
pub use outline::{outline, transcript};
pub use phrase::{Block, Field, Mark, Passage, Phrase, Placeholder, Slot, Span, Tone};
pub use report::{
    Cell, Column, ColumnKind, Content, KeyFact, Piece, Prose, RANKS, Report, ReportSection, Row, Table, compose_report,
};
pub use since::{Change, FactChange, Since, SinceEntry, compare, compare_facts};
pub use writer::{Writer, WrittenFact};
