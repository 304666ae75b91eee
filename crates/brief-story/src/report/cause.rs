//! Why it happened, how sure we are, and what is not known yet.

use brief_model::CauseStatus;

use super::table::{rank_at, table};
use super::{Cell, ColumnKind, Content, Piece, Prose, ReportSection, Row, section as part};
use crate::compose::{Teller, cause};
use crate::{Field, Passage, Phrase};

/// How many open questions stay in the body.
const QUESTIONS: usize = 2;

/// The root cause with its status, the chain of what led to it, and why nothing stopped it.
pub(super) fn section(teller: &Teller<'_>) -> Option<ReportSection> {
    let brief = &teller.brief.cause;
    let (words, paper) = (teller.words(), teller.voice.paper());
    let mut pieces = Vec::new();
    pieces.extend(explanation(teller));
    let chain = chain(teller);
    let told = !brief.explanation.is_empty();
    pieces.extend(chain.map(|piece| Piece { rank: if told { 3 } else { 0 }, ..piece }));
    let gap = teller.passage(&brief.safeguard_gap, "cause.safeguard_gap");
    pieces.extend(gap.map(|gap| Piece::led(1, words.safeguards, gap)));
    let title = if brief.status == Some(CauseStatus::Confirmed) { paper.cause } else { paper.cause_open };
    part("cause", title, pieces)
}

/// The status as a word, the cause in plain words, and when it will be confirmed.
fn explanation(teller: &Teller<'_>) -> Option<Piece> {
    let brief = &teller.brief.cause;
    let explained = teller.passage(&brief.explanation, "cause.explanation");
    let confirmed = brief.status == Some(CauseStatus::Confirmed);
    let by = brief.confirm_by.filter(|_| !confirmed).map(|by| teller.voice.confirmed_by(&teller.calendar.promise(by)));
    // Where nothing points to a cause yet, there is nothing to confirm.
    let unknown = brief.status == Some(CauseStatus::Unknown);
    let told = if unknown { super::summary::cause(teller) } else { by };
    let by = teller.spoken(told, "cause.confirm_by");
    let mut blocks = Vec::new();
    for passage in [explained, by].into_iter().flatten() {
        blocks.extend(passage.blocks);
    }
    if blocks.is_empty() && brief.status.is_none() {
        return None;
    }
    let text = Passage { blocks, field: Field::from("cause.explanation") };
    let chip = cause::chip(teller);
    let lead = chip.as_ref().map(|chip| format!("{}.", chip.short)).unwrap_or_default();
    let state = chip.map(|chip| (chip.mark, chip.tone));
    Some(Piece { rank: 0, content: Content::Prose(Prose { lead, state, text }) })
}

/// Trigger, conditions and effect.
fn chain(teller: &Teller<'_>) -> Option<Piece> {
    if !cause::has_chain(teller) {
        return None;
    }
    let brief = &teller.brief.cause;
    let words = teller.words();
    let mut links: Vec<(&str, Phrase)> = vec![(words.trigger, teller.phrase(&brief.trigger, "cause.trigger"))];
    for (index, condition) in brief.conditions.iter().enumerate() {
        links.push((words.condition, teller.phrase(condition, format!("cause.conditions[{index}]"))));
    }
    links.push((words.effect, teller.phrase(&brief.effect, "cause.effect")));
    let rows = links.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| {
        let field = text.field.clone();
        Row::of(0, vec![Cell::plain(label, &field).strong(), Cell::of(text)])
    });
    table(&[("", ColumnKind::Label), ("", ColumnKind::Words)], rows.collect())
}

/// The same for engineers: what it is in technical terms, and the parts of the system.
pub(super) fn technical(teller: &Teller<'_>) -> Option<ReportSection> {
    let brief = &teller.brief.cause;
    let mut pieces = Vec::new();
    pieces.extend(teller.passage(&brief.technical, "cause.technical").map(|text| Piece::prose(4, text)));
    let parts = brief.components.iter().enumerate().filter_map(|(index, component)| {
        let name = teller.some_label(&component.name, format!("cause.components[{index}].name"))?;
        let plain = teller.some_label(&component.plain, format!("cause.components[{index}].plain"));
        Some(Row::of(5, vec![Cell::of(name).strong(), Cell::of(plain.unwrap_or_default())]))
    });
    let table = table(&[("", ColumnKind::Label), ("", ColumnKind::Words)], parts.collect());
    pieces.extend(table.map(|table| Piece { rank: 5, ..table }));
    part("technical", teller.voice.paper().technical, pieces)
}

/// What is not known yet, with who finds out and when.
pub(super) fn unknowns(teller: &Teller<'_>) -> Option<ReportSection> {
    let paper = teller.voice.paper();
    let rows = cause::unknowns(teller).into_iter().enumerate().map(|(place, unknown)| {
        let (owner, due) = (Cell::slot(unknown.owner.as_ref()), Cell::slot(unknown.due.as_ref()));
        Row::of(rank_at(place, QUESTIONS, 1), vec![Cell::of(unknown.question), owner, due])
    });
    let columns =
        [(paper.question, ColumnKind::Words), (paper.owner, ColumnKind::Label), (paper.by, ColumnKind::Label)];
    part("unknowns", paper.unknowns, table(&columns, rows.collect()).into_iter().collect())
}
