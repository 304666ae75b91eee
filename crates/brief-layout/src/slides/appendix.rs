//! The appendix: what happened when, all actions in full, and the terms.

use std::ops::Range;

use brief_scene::{Path, Point, Role};
use brief_story::{AppendixAction, Event, Phrase, TermRow};

use super::fix::{RowGrid, place_row, row_height, tall_row};
use crate::column::{Column, Setting};
use crate::deck::{Stage, TALL};
use crate::desk::{At, Desk, Tag};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Block, Face, Wrap, styles};

/// The widest space that is added between two rows of a page that has room.
const SPARE: f32 = 16.0;

/// What happened when: times on the left, a line with a dot for each event, words on the right. From its first moment to its
/// last one, the incident itself stands out on the line.
pub(crate) fn timeline(desk: &mut Desk<'_>, stage: &mut Stage<'_>, events: &[Event]) {
    let (grid, theme) = (desk.grid, desk.theme);
    let line_x = grid.left + 190.0;
    let text_x = line_x + 24.0;
    let width = grid.right() - text_x;
    let mut y = stage.page(desk, Head::Usual);
    let heights: Vec<f32> = events.iter().map(|event| event_height(desk, event, width)).collect();
    let between = EVENT_GAP + spare(&heights, EVENT_GAP, BODY_END - y);
    let lasts = incident(events);
    let mut above: Option<f32> = None;
    desk.open(Role::List { numbered: false });
    for (index, (event, height)) in events.iter().zip(heights).enumerate() {
        if above.is_some() && y + height.min(TALL) > BODY_END {
            desk.close();
            y = stage.page(desk, Head::Usual);
            desk.open(Role::List { numbered: false });
            above = None;
        }
        let dot = Point { x: line_x, y: y + 12.0 };
        if let Some(above) = above {
            let line = Path::line(Point { x: line_x, y: above }, Point { x: line_x, y: dot.y - 9.0 });
            let look = if lasts.contains(&index) { (2.0, theme.accent) } else { (1.0, theme.rule_strong) };
            desk.stroke(line, look, &Tag::default());
        }
        if y + height > BODY_END {
            let brief =
                Event { what: Phrase { field: event.what.field.clone(), ..Phrase::default() }, ..event.clone() };
            place_event(desk, &brief, (grid.left, line_x, text_x, y), width);
            desk.close();
            let words = Column::phrase(desk, &event.what, Setting::new(styles::BODY, width));
            y = stage.flow(desk, words, (text_x, y + if event.moment.is_empty() { 0.0 } else { 22.0 }), theme.ink)
                + 12.0;
            desk.open(Role::List { numbered: false });
            above = None;
            continue;
        }
        place_event(desk, event, (grid.left, line_x, text_x, y), width);
        above = Some(dot.y + 9.0);
        y += height + between;
    }
    desk.close();
}

/// Between two events of a full page.
const EVENT_GAP: f32 = 12.0;

/// What each row of a page gets in addition, so that a page that holds all of them is not empty at its foot.
fn spare(heights: &[f32], gap: f32, room: f32) -> f32 {
    // There are fewer rows than a float counts exactly.
    let count = heights.len().max(1) as f32;
    let left = room - heights.iter().sum::<f32>() - gap * (count - 1.0);
    (left / count).clamp(0.0, SPARE)
}

/// The events that are reached from the one before while the incident lasts: to its last moment, or to the end if it has but one.
fn incident(events: &[Event]) -> Range<usize> {
    let moments: Vec<usize> = (0..events.len()).filter(|index| !events[*index].moment.is_empty()).collect();
    match moments[..] {
        [] => 0..0,
        [only] => only + 1..events.len(),
        [first, .., last] => first + 1..last + 1,
    }
}

fn event_height(desk: &mut Desk<'_>, event: &Event, width: f32) -> f32 {
    if event.what.is_empty() {
        return 24.0;
    }
    let words = desk.set(&event.what.spans, styles::BODY, Wrap::Greedy(width)).height();
    if event.moment.is_empty() { words } else { words.max(24.0) + 18.0 }
}

fn place_event(desk: &mut Desk<'_>, event: &Event, (left, line_x, text_x, top): (f32, f32, f32, f32), width: f32) {
    let theme = desk.theme;
    let field = &event.what.field;
    desk.open(Role::ListItem);
    let label = desk.tag(Role::Label, field);
    let baseline = top + styles::BODY.baseline();
    if !event.day.is_empty() {
        let day = desk.words(&format!("{} ", event.day), styles::LAB, Wrap::Never);
        desk.place(&day, At::left(left, baseline).on_baseline(styles::LAB), theme.ink3, &label);
    }
    let strong = styles::LAB.face(Face::Text600);
    let time = desk.words(&event.time, strong, Wrap::Never);
    desk.place(&time, At::right(line_x - 18.0, baseline).on_baseline(strong), theme.ink, &label);
    let center = Point { x: line_x, y: top + 12.0 };
    if event.moment.is_empty() {
        marks::ring(desk, center, 5.0, (theme.ink3, None));
    } else {
        marks::disc(desk, center, 6.0, theme.accent);
    }
    desk.open(Role::Body);
    let mut y = top;
    if !event.moment.is_empty() {
        desk.label(&event.moment, styles::H, (At::left(text_x, top + 3.0), theme.accent), field);
        y += 22.0;
    }
    if !event.what.is_empty() {
        desk.phrase(&event.what, styles::BODY, Wrap::Greedy(width), (At::left(text_x, y), theme.ink));
    }
    desk.close();
    desk.close();
}

/// All actions in full, lane by lane, about the same amount on each page.
pub(crate) fn actions(desk: &mut Desk<'_>, stage: &mut Stage<'_>, actions: &[AppendixAction]) {
    let rows = RowGrid::of(desk);
    let (grid, theme) = (desk.grid, desk.theme);
    let top = stage.page(desk, Head::Usual);
    let heights: Vec<f32> = actions.iter().map(|row| row_height(desk, &row.action, rows)).collect();
    let total: f32 = heights.iter().sum();
    let pages = (total / (BODY_END - top)).ceil().max(1.0);
    let enough = top + total / pages;
    let mut y = top;
    let mut lane = "";
    for (row, height) in actions.iter().zip(heights) {
        if y > top && (y + height > BODY_END || y >= enough) {
            y = stage.page(desk, Head::Usual);
            lane = "";
        }
        if row.lane == lane {
            desk.rule((rows.mark(), grid.right()), y, (0.5, theme.rule));
        } else {
            lane = &row.lane;
            desk.rule((grid.left, grid.right()), y, (0.75, theme.rule_strong));
            desk.label(lane, styles::BODYB, (At::left(grid.left, y + 5.5), theme.ink), &marks::nowhere());
        }
        if y + height > BODY_END + 1.0 {
            y = tall_row(desk, stage, &row.action, (rows, y + 5.0));
            continue;
        }
        desk.open(Role::List { numbered: false });
        place_row(desk, &row.action, (rows, theme.ink), y + 5.0);
        desk.close();
        y += height;
    }
}

/// Terms with their explanation, as a table.
pub(crate) fn terms(desk: &mut Desk<'_>, stage: &mut Stage<'_>, terms: &[TermRow]) {
    let (grid, theme) = (desk.grid, desk.theme);
    let (word_width, plain_x) = (grid.span(4) - 12.0, grid.column(4));
    let plain_width = grid.right() - plain_x;
    let mut y = stage.page(desk, Head::Usual);
    desk.rule((grid.left, grid.right()), y, (0.75, theme.rule_strong));
    y += 10.0;
    let top = y;
    let set = |desk: &mut Desk<'_>, term: &TermRow| {
        let word = desk.set(&term.word.spans, styles::BODYB, Wrap::Greedy(word_width));
        (word, desk.set(&term.plain.spans, styles::BODY, Wrap::Greedy(plain_width)))
    };
    let rows: Vec<_> = terms.iter().map(|term| set(desk, term)).collect();
    let heights: Vec<f32> = rows.iter().map(|(word, plain)| word.height().max(plain.height())).collect();
    let between = 18.0 + spare(&heights, 18.0, BODY_END - y);
    desk.open(Role::List { numbered: false });
    for ((term, (word, plain)), height) in terms.iter().zip(rows).zip(heights) {
        if y > top && y + height.min(TALL) > BODY_END {
            desk.close();
            y = stage.page(desk, Head::Usual);
            desk.open(Role::List { numbered: false });
        } else if y > top {
            desk.rule((grid.left, grid.right()), y - between / 2.0, (0.5, theme.rule));
        }
        if y + height > BODY_END {
            desk.close();
            let word = Column::phrase(desk, &term.word, Setting::new(styles::BODYB, grid.width()));
            let end = stage.flow(desk, word, (grid.left, y), theme.ink);
            let plain = Column::phrase(desk, &term.plain, Setting::new(styles::BODY, plain_width));
            y = stage.flow(desk, plain, (plain_x, end), theme.ink) + 18.0;
            desk.open(Role::List { numbered: false });
            continue;
        }
        desk.open(Role::ListItem);
        let place = |desk: &mut Desk<'_>, block: &Block, x: f32, tag: &Tag| {
            desk.place(block, At::left(x, y), theme.ink, tag);
        };
        let tag = desk.tag(Role::Label, &term.word.field);
        place(desk, &word, grid.left, &tag);
        let tag = desk.tag(Role::Body, &term.plain.field);
        place(desk, &plain, plain_x, &tag);
        desk.close();
        y += height + between;
    }
    desk.close();
}
