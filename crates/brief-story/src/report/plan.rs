//! What is done about it, what if that fails, what may still come, and what comes next.

use super::table::{rank_at, table};
use super::{Cell, ColumnKind, Piece, ReportSection, Row, section as part};
use crate::compose::{Teller, ask, bottom, fix, risk as risks};
use crate::talk::with_sentence;
use crate::{Action, Field, Span};

/// How many open actions stay in the body beside the lasting fix, and how many more come back first.
const OPEN: usize = 2;
const MORE: usize = 4;
/// How many actions that are done come back before other things.
const DONE: usize = 3;
/// How many risks stay in the body.
const RISKS: usize = 3;

/// The remediation plan as a table, with what it needs and how we know that it works.
pub(super) fn section(teller: &Teller<'_>) -> Option<ReportSection> {
    let (words, paper) = (teller.words(), teller.voice.paper());
    let mut actions: Vec<(usize, bool, Action)> = fix::in_order(teller)
        .into_iter()
        .map(|(index, action)| {
            let fixes = fix::is_lasting_fix(teller, action);
            (fix::lane(action.horizon), fixes, fix::told(teller, index, action))
        })
        .collect();
    actions.sort_by_key(|(lane, ..)| *lane);
    let (mut open, mut done) = (0, 0);
    let rows = actions.iter().map(|(lane, fixes, action)| {
        let rank = match (action.done, fixes) {
            // The lasting fix is what the reader looks for.
            (false, true) => 0,
            (false, false) if open < OPEN => 0,
            (false, false) => rank_at(open, OPEN + MORE, 2).max(1),
            (true, _) => rank_at(done, DONE, 3).max(2),
        };
        open += usize::from(!action.done && !fixes);
        done += usize::from(action.done);
        action_row(action, words.lanes[*lane], rank)
    });
    let columns = [
        ("", ColumnKind::Aside),
        (paper.action, ColumnKind::Words),
        (paper.owner, ColumnKind::Label),
        (paper.status, ColumnKind::Label),
        (paper.date, ColumnKind::Below),
    ];
    let mut pieces: Vec<Piece> = table(&columns, rows.collect()).into_iter().collect();
    let led = [
        (paper.resources, &teller.brief.fix.resources, "fix.resources"),
        (paper.verification, &teller.brief.fix.verification, "fix.verification"),
    ];
    for (lead, text, field) in led {
        pieces.extend(teller.passage(text, field).map(|text| Piece::led(2, lead, text)));
    }
    part("fix", paper.plan, pieces)
}

fn action_row(action: &Action, lane: &str, rank: u8) -> Row {
    let mut what = action.text.clone();
    if let Some(effect) = &action.side_effect {
        crate::compose::without_full_stop(&mut what);
        what.spans.push(Span { text: ". ".to_owned(), ..Span::default() });
        what.spans.extend(effect.spans.iter().cloned());
    }
    let status = action.status.trim_end_matches(',').to_owned();
    let field = action.text.field.clone();
    let cells = vec![
        Cell::plain(lane, &field).strong(),
        Cell::of(what),
        Cell::slot(action.owner.as_ref()),
        Cell::plain(status, &field).marked(action.mark),
        Cell::plain(action.when_short.clone(), &field),
    ];
    Row::of(rank, cells)
}

/// What happens if the first fix fails or, once it has worked, if it comes back.
pub(super) fn contingency(teller: &Teller<'_>) -> Option<ReportSection> {
    let contingency = fix::contingency(teller)?;
    let plan = with_sentence(contingency.plan, &teller.voice.sentence(&contingency.decides.text()));
    part("contingency", teller.voice.paper().contingency, vec![Piece::led(0, &contingency.title, plan)])
}

/// What may still come: the gravest risks, how likely a repeat is, what if nothing is done.
pub(super) fn risk(teller: &Teller<'_>) -> Option<ReportSection> {
    let (words, paper, brief) = (teller.words(), teller.voice.paper(), &teller.brief.risk);
    let mut pieces = Vec::new();
    pieces.extend(teller.passage(&brief.overall, "risk.overall").map(|text| Piece::prose(1, text)));
    let rows = risks::sorted(teller).into_iter().enumerate().map(|(place, (index, item))| {
        let row = risks::row(teller, index, item);
        let rating = risks::rating(teller, item);
        let response = teller.voice.response(&row.response, &row.measure.text());
        let cells = vec![
            Cell::plain(rating, &row.field),
            Cell::of(row.what),
            Cell::plain(response, &row.field),
            Cell::slot(row.owner.as_ref()),
        ];
        Row::of(rank_at(place, RISKS, 3), cells)
    });
    let columns = [
        (paper.rating, ColumnKind::Aside),
        (paper.risk, ColumnKind::Words),
        (paper.response, ColumnKind::Words),
        (paper.owner, ColumnKind::Label),
    ];
    pieces.extend(table(&columns, rows.collect()));
    let repeat = teller.voice.repeat_written(&risks::repeats(teller), bottom::goes_on(teller));
    let repeat = teller.spoken([repeat], "risk.repeat_now");
    pieces.extend(repeat.map(|text| Piece::led(1, words.repeat, text)));
    let nothing = teller.passage(&brief.if_nothing, "risk.if_nothing");
    pieces.extend(nothing.map(|text| Piece::led(2, words.if_nothing, text)));
    part("risk", words.slides[4].0, pieces)
}

/// What is asked, what is promised, and when the CEO hears from us.
pub(super) fn next_steps(teller: &Teller<'_>) -> Option<ReportSection> {
    let (words, paper) = (teller.words(), teller.voice.paper());
    let mut pieces = Vec::new();
    let requests = ask::requests(teller).into_iter().map(|request| {
        let mut what = request.what;
        if !request.detail.is_empty() {
            crate::compose::without_full_stop(&mut what);
            what.spans.push(Span { text: ". ".to_owned(), ..Span::default() });
            what.spans.extend(request.detail.spans);
        }
        Row::of(0, vec![Cell::of(what), Cell::slot(request.by.as_ref()).strong()])
    });
    let columns = [(words.our_ask, ColumnKind::Words), (words.decide_by, ColumnKind::Label)];
    pieces.extend(table(&columns, requests.collect()));
    if pieces.is_empty() {
        pieces.extend(ask::nothing(teller).map(|nothing| Piece::led(0, &nothing.label, nothing.text)));
    }
    let dates = ask::dates(teller).into_iter().map(|date| {
        let field: Field = date.field;
        // What we promise stays; a date from outside may go.
        let cells = vec![Cell::plain(date.name, &field), Cell::plain(date.when, &field)];
        Row::of(if date.outside { 1 } else { 0 }, cells)
    });
    pieces.extend(table(&[(words.dates, ColumnKind::Words), ("", ColumnKind::Label)], dates.collect()));
    if let Some(rhythm) = ask::rhythm(teller) {
        let told = teller.spoken([teller.voice.rhythm_told(&rhythm.text())], "ask.updates");
        pieces.extend(told.map(|text| Piece::prose(1, text)));
    }
    part("ask", paper.next, pieces)
}
