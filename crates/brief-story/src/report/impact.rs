//! What it did, in figures, and what happened when.

use brief_model::{Metric, Unit};

use super::table::{rank_at, table};
use super::{Cell, ColumnKind, Content, Piece, ReportSection, Row, section as part};
use crate::compose::{Teller, appendix, chart, impact};
use crate::{Event, Field, Mark, talk};

/// How many figures stay in the body.
const FIGURES: usize = 4;
/// How many measures stay in the body.
const MEASURES: usize = 3;
/// How many events stay in the body.
const EVENTS: usize = 6;

/// The figures as a table, the chart, and what customers and others noticed.
pub(super) fn section(teller: &Teller<'_>) -> Option<ReportSection> {
    let mut pieces = Vec::new();
    // Measures before and during stand in the table; a line over time is worth a picture, and more than further rows.
    let line = chart::chart(teller).filter(|chart| matches!(chart, crate::Chart::Series(_)));
    pieces.extend(figures(teller, if line.is_some() { 2 } else { 0 }));
    pieces.extend(line.map(|line| Piece { rank: 1, content: Content::Chart(Box::new(line)) }));
    for words in impact::words(teller) {
        pieces.push(Piece::led(3, &words.label, words.text));
    }
    pieces.extend(sources(teller));
    part("impact", teller.words().slides[1].0, pieces)
}

/// The facts, and the measures, which give way at a rank.
fn figures(teller: &Teller<'_>, rank: u8) -> Option<Piece> {
    let measures: Vec<(usize, &Metric)> = teller.brief.impact.metrics.iter().enumerate().collect();
    let compared = measures.iter().any(|(_, metric)| metric.before.is_some());
    let facts = teller.brief.impact.facts.iter().enumerate().filter(|(_, fact)| !fact.supporting);
    let mut rows: Vec<Row> = facts.filter_map(|(index, _)| fact(teller, index, compared)).collect();
    for (place, row) in rows.iter_mut().enumerate() {
        row.rank = rank_at(place, FIGURES, 4);
    }
    let told = measures.into_iter().filter_map(|(index, metric)| measure(teller, index, metric, compared));
    rows.extend(told.enumerate().map(|(place, row)| Row { rank: rank_at(place, MEASURES, 4).max(rank), ..row }));
    let (words, paper) = (teller.words(), teller.voice.paper());
    let value = if compared { words.during } else { "" };
    let mut columns = vec![("", ColumnKind::Words)];
    if compared {
        columns.push((words.before, ColumnKind::Figure));
    }
    // A single heading in its row would look like a mistake.
    let source = if compared { paper.source } else { "" };
    columns.extend([(value, ColumnKind::Figure), ("", ColumnKind::Label), (source, ColumnKind::Under)]);
    table(&columns, rows)
}

fn fact(teller: &Teller<'_>, index: usize, compared: bool) -> Option<Row> {
    let told = teller.look(index)?;
    let words = teller.words();
    let field: Field = told.field().into();
    let what = teller.voice.as_entry(&told.caption(teller), told.figure.unit);
    let (mark, basis) =
        if told.estimate() { (Mark::Estimate, words.estimate) } else { (Mark::Measured, words.measured) };
    let source = teller.range_text(&told).unwrap_or_else(|| teller.label(&told.fact.source));
    let mut cells = vec![Cell::plain(what, &field)];
    if compared {
        cells.push(Cell::plain("–", &field));
    }
    cells.extend([
        Cell::plain(told.text.clone(), &field).strong(),
        Cell::plain(basis, &field).marked(mark),
        Cell::plain(source, &field),
    ]);
    Some(Row::of(0, cells))
}

fn measure(teller: &Teller<'_>, index: usize, metric: &Metric, compared: bool) -> Option<Row> {
    let words = teller.words();
    let what = teller.voice.measured(&teller.label(&metric.what), metric.per);
    if what.is_empty() || (metric.before.is_none() && metric.during.is_none()) {
        return None;
    }
    let field: Field = format!("impact.metrics[{index}]").into();
    let measure = chart::measure(teller, metric);
    let write = |value: Option<brief_model::Amount>| value.map_or("–".to_owned(), |value| measure.write(value.get()));
    let estimate = metric.basis == brief_model::Basis::Estimate;
    let (mark, basis) = if estimate { (Mark::Estimate, words.estimate) } else { (Mark::Measured, words.measured) };
    let mut cells = vec![Cell::plain(teller.voice.as_entry(&what, Unit::Count), &field)];
    if compared {
        cells.push(Cell::plain(write(metric.before), &field));
    }
    cells.extend([
        Cell::plain(write(metric.during), &field).strong(),
        Cell::plain(basis, &field).marked(mark),
        Cell::plain(teller.label(&metric.source), &field),
    ]);
    Some(Row::of(0, cells))
}

/// Where the figures come from: what is computed, and how.
fn sources(teller: &Teller<'_>) -> Option<Piece> {
    let facts = &teller.brief.impact.facts;
    let computed: Vec<usize> =
        (0..facts.len()).filter(|index| !facts[*index].supporting && facts[*index].computed.is_some()).collect();
    let rows = talk::figure_sources(teller, &computed).into_iter().map(|source| {
        let field = source.text.field.clone();
        Row::of(5, vec![Cell::plain(source.value, &field).strong(), Cell::of(source.text)])
    });
    let piece = table(&[("", ColumnKind::Label), ("", ColumnKind::Words)], rows.collect())?;
    Some(Piece { rank: 5, ..piece })
}

/// What happened when.
pub(super) fn timeline(teller: &Teller<'_>) -> Option<ReportSection> {
    let events = appendix::events(teller);
    let days = events.iter().filter(|event| !event.day.is_empty()).count();
    let last = events.len().saturating_sub(1);
    let weighty = |place: usize, event: &Event| !event.moment.is_empty() || place == 0 || place == last;
    let (mut kept, mut day) = (0, String::new());
    let rows = events.iter().enumerate().map(|(place, event)| {
        let rank = if weighty(place, event) && kept < EVENTS { 0 } else { 4 };
        kept += usize::from(rank == 0);
        let field = &event.what.field;
        if !event.day.is_empty() {
            day.clone_from(&event.day);
        }
        let time = if event.time.is_empty() { teller.voice.paper().time_open.to_owned() } else { event.time.clone() };
        let what = if event.what.is_empty() { Cell::plain(&event.moment, field) } else { Cell::of(event.what.clone()) };
        let dated = Cell::plain(teller.voice.day_and_time(&day, &time), field).strong();
        // Which rows stand on a page is not known here; the first one of each day there says which day it is.
        let dated = (days > 1 && event.at.is_some()).then(|| (day.clone(), dated));
        Row { day: dated, ..Row::of(rank, vec![Cell::plain(time, field).strong(), what]) }
    });
    let table = table(&[("", ColumnKind::Label), ("", ColumnKind::Words)], rows.collect());
    let course = table.map(|mut piece| {
        if let Content::Table(table) = &mut piece.content {
            table.course = true;
        }
        piece
    });
    part("timeline", teller.voice.paper().happened, course.into_iter().collect())
}
