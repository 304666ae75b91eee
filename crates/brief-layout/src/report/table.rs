//! Tables on paper: hairlines, figures flush right, the words take the room that the others leave.

use std::rc::Rc;

use brief_scene::{Point, Role, Scope};
use brief_story::{Cell, ColumnKind, Row, Table};

use super::page::Sheet;
use super::{ASIDE, text_width, text_x};
use crate::column::{Column, Setting};
use crate::desk::{At, Desk, Tag};
use crate::marks;
use crate::r#type::{Block, Face, Style, Wrap, styles};

/// Between two columns.
const GAP: f32 = 12.0;
/// Above and below the words of a row.
const PAD: f32 = 2.5;
/// A mark and the space behind it.
const MARK: f32 = 14.0;
/// Words get at least this much.
const WORDS: f32 = 92.0;
/// A label gets at most this much, and a figure.
const LABEL: f32 = 124.0;
/// What labels may get instead, where this makes a table lower.
const CAPS: [f32; 4] = [124.0, 100.0, 80.0, 64.0];
/// No column but that of the words is wider than this for the sake of a long word.
const WIDEST: f32 = 96.0;
/// No column is narrower than this, whatever stands beside it.
const NARROWEST: f32 = 36.0;
/// A row that is higher than this is split between pages.
const TALL: f32 = 320.0;

/// A row that has been set.
struct SetRow<'a> {
    row: &'a Row,
    blocks: Vec<Rc<Block>>,
    height: f32,
}

/// The columns on the page.
struct Plan {
    /// The left edge and the width of each column.
    columns: Vec<(f32, f32)>,
    /// Whether a column stands below the one before it.
    below: Vec<bool>,
    /// How much air there is between lines, of the usual.
    air: f32,
}

/// Places a table over as many pages as it takes; its head stands on each.
pub(super) fn place(desk: &mut Desk<'_>, table: &Table, sheet: &mut Sheet<'_>) {
    let (x, width) = (text_x(desk), text_width(desk));
    let shown = Table { rows: named_once(table), ..table.clone() };
    let plan = plan(desk, &shown, (x, width), sheet.air);
    let rows: Vec<SetRow<'_>> = shown.rows.iter().map(|row| set(desk, &plan, row)).collect();
    // On a further page, the first row says again to which group and to which day it belongs.
    let named: Vec<Row> = table.rows.iter().map(dated).collect();
    let named: Vec<SetRow<'_>> = named.iter().map(|row| set(desk, &plan, row)).collect();
    // A page that holds nothing but the head would be a waste.
    sheet.need(desk, head_height(table) + beginning(&rows));
    desk.open(Role::Table);
    head(desk, table, &plan, sheet);
    // How many rows of this table stand on the page.
    let mut here = 0;
    for (index, row) in rows.iter().enumerate() {
        if row.height > TALL {
            desk.close();
            tall(desk, row.row, sheet);
            desk.open(Role::Table);
            here = 1;
            continue;
        }
        // No row stands alone at the top of a page if another one can go with it.
        let widow = match rows.get(index + 1) {
            Some(last) if index + 2 == rows.len() && here >= 2 => row.height + last.height,
            _ => row.height,
        };
        let turned = sheet.y + widow > Sheet::end(desk);
        if turned {
            desk.close();
            sheet.turn(desk);
            if table.columns.iter().any(|column| column.kind == ColumnKind::Aside) {
                // The names of its rows begin below the title.
                sheet.y = sheet.y.max(sheet.beside - head_height(table));
            }
            desk.open(Role::Table);
            head(desk, table, &plan, sheet);
            here = 0;
        }
        if here > 0 {
            let rule = desk.theme.rule;
            desk.rule((x, x + width), sheet.y, (0.5, rule));
        }
        here += 1;
        let row = if turned { &named[index] } else { row };
        place_row(desk, (table, row), &plan, sheet.y);
        sheet.y += row.height;
    }
    desk.close();
}

/// The height of the rows with which a table begins: two of them, or all of a few.
fn beginning(rows: &[SetRow<'_>]) -> f32 {
    let together = if rows.len() <= 3 { rows.len() } else { 2 };
    rows.iter().take(together).map(|row| row.height).sum::<f32>().min(TALL)
}

/// A row with the day to which it belongs.
fn dated(row: &Row) -> Row {
    let mut row = row.clone();
    if let (Some((_, cell)), Some(first)) = (row.day.clone(), row.cells.first_mut()) {
        *first = cell;
    }
    row
}

/// The rows, with the name of a group and with a day in its first row only.
fn named_once(table: &Table) -> Vec<Row> {
    let mut day = String::new();
    let once = |row: &Row| match &row.day {
        Some((new, _)) if *new != day => {
            day.clone_from(new);
            dated(row)
        }
        _ => row.clone(),
    };
    let mut rows: Vec<Row> = table.rows.iter().map(once).collect();
    let Some(aside) = table.columns.iter().position(|column| column.kind == ColumnKind::Aside) else {
        return rows;
    };
    let mut before = String::new();
    for cell in rows.iter_mut().filter_map(|row| row.cells.get_mut(aside)).filter(|cell| cell.strong) {
        let name = cell.text.text();
        if name == before {
            cell.text.spans.clear();
        }
        before = name;
    }
    rows
}

/// The height of the head and the rows with which a table begins.
pub(super) fn least(desk: &mut Desk<'_>, table: &Table, air: f32) -> f32 {
    let place = (text_x(desk), text_width(desk));
    let shown = Table { rows: named_once(table), ..table.clone() };
    let plan = plan(desk, &shown, place, air);
    let rows: Vec<SetRow<'_>> = shown.rows.iter().map(|row| set(desk, &plan, row)).collect();
    head_height(table) + beginning(&rows)
}

/// Whether a piece is a table that has names of rows beside it.
pub(super) fn stands_aside(piece: &brief_story::Piece) -> bool {
    let aside = |table: &Table| table.columns.iter().any(|column| column.kind == ColumnKind::Aside);
    matches!(&piece.content, brief_story::Content::Table(table) if aside(table))
}

fn has_head(table: &Table) -> bool {
    table.columns.iter().any(|column| !column.head.is_empty())
}

fn head_height(table: &Table) -> f32 {
    if has_head(table) { styles::PAPER_FOOT.leading + 5.0 } else { 0.0 }
}

fn head(desk: &mut Desk<'_>, table: &Table, plan: &Plan, sheet: &mut Sheet<'_>) {
    if !has_head(table) {
        sheet.y -= PAD - 1.0;
        return;
    }
    let theme = desk.theme;
    desk.open(Role::Row);
    for ((column, (x, width)), &below) in table.columns.iter().zip(&plan.columns).zip(&plan.below) {
        // The title of the section stands where the head of this one would.
        let hidden = column.kind == ColumnKind::Aside || below;
        let shown = if hidden { "" } else { &column.head };
        let block = desk.words(shown, styles::PAPER_FOOT, Wrap::Greedy(*width));
        let shown = Block { lines: block.lines.iter().take(1).cloned().collect(), ..(*block).clone() };
        let tag = Tag { node: Some(desk.leaf(Role::HeaderCell(Scope::Column))), origin: None };
        let at = match column.kind {
            ColumnKind::Figure => At::right(x + width, sheet.y + 1.0),
            _ => At::left(*x, sheet.y + 1.0),
        };
        desk.place(&shown, at, theme.ink3, &tag);
    }
    desk.close();
    sheet.y += head_height(table);
    let (x, width) = (text_x(desk), text_width(desk));
    desk.rule((x, x + width), sheet.y, (0.5, theme.rule));
}

/// The plan under which the table is lowest; of equal ones the first, with every column beside the other.
fn plan(desk: &mut Desk<'_>, table: &Table, (x, width): (f32, f32), air: f32) -> Plan {
    let needs: Vec<Needs> = (0..table.columns.len()).map(|column| needs(desk, table, column)).collect();
    let first = columns(table, &needs, (x, width), Limits { stacked: false, cap: LABEL, air });
    if table.columns.iter().filter(|column| column.kind != ColumnKind::Aside).count() < 3 {
        return first;
    }
    let under = table.columns.iter().any(|column| column.kind == ColumnKind::Under);
    let others = CAPS.into_iter().map(|cap| Limits { stacked: false, cap, air });
    let others = others.chain(CAPS.into_iter().filter(|_| under).map(|cap| Limits { stacked: true, cap, air }));
    let mut lowest = (height(desk, table, &first), first);
    for limits in others {
        let plan = columns(table, &needs, (x, width), limits);
        let height = height(desk, table, &plan);
        if height < lowest.0 {
            lowest = (height, plan);
        }
    }
    lowest.1
}

/// How high the rows of a table are.
fn height(desk: &mut Desk<'_>, table: &Table, plan: &Plan) -> f32 {
    table.rows.iter().map(|row| set(desk, plan, row).height).sum()
}

/// What the columns of a plan keep to.
#[derive(Clone, Copy)]
struct Limits {
    /// Whether what may stand below the column before it does.
    stacked: bool,
    /// No name, state or date gets more than this for the sake of one line.
    cap: f32,
    /// How much air there is between lines, of the usual.
    air: f32,
}

/// The widths of the columns: what names, states and figures need; words take the rest. A name of a row or of a group
/// stands beside the table, in the left column of the page.
fn columns(table: &Table, needs: &[Needs], (x, width): (f32, f32), limits: Limits) -> Plan {
    let below = |column: &brief_story::Column| match column.kind {
        ColumnKind::Below => true,
        ColumnKind::Under => limits.stacked,
        _ => false,
    };
    let needs: Vec<Needs> = (0..needs.len())
        .map(|index| match table.columns.get(index + 1) {
            Some(next) if below(next) => needs[index].with(needs[index + 1]),
            _ => needs[index],
        })
        .collect();
    let beside = |column: &brief_story::Column| column.kind != ColumnKind::Aside && !below(column);
    // Few columns are few enough for a float.
    let gaps = GAP * table.columns.iter().filter(|column| beside(column)).count().saturating_sub(1) as f32;
    let words = table.columns.iter().filter(|column| column.kind == ColumnKind::Words).count();
    // A label's longest word may be broken where nothing else helps; a figure may not.
    let wide = |(cap, bound): (f32, f32), column: &brief_story::Column, needs: &Needs| {
        let least = if column.kind == ColumnKind::Figure { needs.least } else { needs.least.min(bound) };
        needs.natural.min(cap.max(least))
    };
    let sum = |limits: (f32, f32)| -> f32 {
        let narrow = table.columns.iter().zip(&needs).filter(|(column, _)| beside(column));
        let narrow = narrow.filter(|(column, _)| column.kind != ColumnKind::Words);
        narrow.map(|(column, needs)| wide(limits, column, needs)).sum()
    };
    let (mut cap, mut bound) = (limits.cap, f32::MAX);
    while cap > NARROWEST && sum((cap, bound)) + gaps + WORDS * words as f32 > width {
        cap -= 4.0;
    }
    if sum((cap, bound)) + gaps + NARROWEST * words as f32 > width {
        bound = WIDEST;
    }
    while bound > NARROWEST && sum((cap, bound)) + gaps + NARROWEST * words as f32 > width {
        bound -= 4.0;
    }
    let rest = ((width - gaps - sum((cap, bound))) / words.max(1) as f32).max(NARROWEST);
    let (mut left, mut places) = (x, Vec::with_capacity(needs.len()));
    for (column, needs) in table.columns.iter().zip(&needs) {
        if column.kind == ColumnKind::Aside {
            places.push((x - ASIDE - super::GAP, ASIDE));
            continue;
        }
        if let (true, Some(before)) = (below(column), places.last()) {
            places.push(*before);
            continue;
        }
        let width = if column.kind == ColumnKind::Words { rest } else { wide((cap, bound), column, needs) };
        places.push((left, width));
        left += width + GAP;
    }
    let below = table.columns.iter().map(below).collect();
    Plan { columns: places, below, air: limits.air }
}

/// What a column needs, in points.
#[derive(Clone, Copy)]
struct Needs {
    /// Its width on one line.
    natural: f32,
    /// The width of what must not be broken.
    least: f32,
    /// How far its words stand in, behind marks.
    indent: f32,
}

impl Needs {
    /// The same with another column below it, behind its marks.
    fn with(self, below: Self) -> Self {
        Self {
            natural: self.natural.max(self.indent + below.natural),
            least: self.least.max(self.indent + below.least),
            indent: self.indent,
        }
    }
}

/// The width that a column would take on one line, and that of its longest word; a figure and a head are never broken.
fn needs(desk: &mut Desk<'_>, table: &Table, column: usize) -> Needs {
    let head = desk.typesetter.width(&table.columns[column].head, styles::PAPER_FOOT);
    let figure = table.columns[column].kind == ColumnKind::Figure;
    let (mut natural, mut least) = (head, head);
    for cell in table.rows.iter().filter_map(|row| row.cells.get(column)) {
        let whole = desk.set(&cell.text.spans, style(cell), Wrap::Never).width + indent(cell);
        natural = natural.max(whole);
        let text = cell.text.text();
        let longest = text.split(' ').map(|word| desk.typesetter.width(word, style(cell)));
        let longest = longest.fold(0.0, f32::max) + indent(cell);
        least = least.max(if figure { whole } else { longest });
    }
    // A hair more, so that what fits does not break by a rounding; and a word of any length must not take the page.
    let indent = table.rows.iter().filter_map(|row| row.cells.get(column)).map(indent).fold(0.0, f32::max);
    Needs { natural: natural + 0.5, least: least.min(WIDEST) + 0.5, indent }
}

fn indent(cell: &Cell) -> f32 {
    if cell.mark.is_some() { MARK } else { 0.0 }
}

/// How far the words of a cell stand in: behind its mark, or below the words of the cell before it.
fn indent_at(row: &Row, plan: &Plan, index: usize) -> f32 {
    let index = if plan.below[index] { index - 1 } else { index };
    row.cells.get(index).map_or(0.0, indent)
}

fn style(cell: &Cell) -> Style {
    if cell.strong { styles::REPORT_CELL.face(Face::Text600) } else { styles::REPORT_CELL }
}

/// The same with the air of a plan.
fn aired(style: Style, plan: &Plan) -> Style {
    Style { leading: style.leading * plan.air, ..style }
}

fn set<'r>(desk: &mut Desk<'_>, plan: &Plan, row: &'r Row) -> SetRow<'r> {
    let mut blocks: Vec<Rc<Block>> = Vec::with_capacity(row.cells.len());
    let (mut height, mut above) = (aired(styles::REPORT_CELL, plan).leading, 0.0);
    for (index, (cell, (_, width))) in row.cells.iter().zip(&plan.columns).enumerate() {
        let wrap = Wrap::Greedy((width - indent_at(row, plan, index)).max(24.0));
        let block = desk.set(&cell.text.spans, aired(style(cell), plan), wrap);
        above = if plan.below[index] { above + block.height() } else { block.height() };
        height = height.max(above);
        blocks.push(block);
    }
    SetRow { row, blocks, height: height + 2.0 * PAD }
}

fn place_row(desk: &mut Desk<'_>, (table, set): (&Table, &SetRow<'_>), plan: &Plan, y: f32) {
    let theme = desk.theme;
    desk.open(Role::Row);
    for (index, (cell, block)) in set.row.cells.iter().zip(&set.blocks).enumerate() {
        let (x, width) = plan.columns[index];
        let kind = table.columns[index].kind;
        let role = if index == 0 { Role::HeaderCell(Scope::Row) } else { Role::Cell };
        let tag = desk.tag(role, &cell.text.field);
        let top = y + PAD;
        if let Some(mark) = cell.mark {
            let center = Point { x: x + 5.0, y: top + aired(styles::REPORT_CELL, plan).leading / 2.0 };
            let small = matches!(mark, brief_story::Mark::Measured | brief_story::Mark::Estimate);
            marks::draw(desk, mark, center, if small { 3.6 } else { 4.8 });
        }
        let at = match kind {
            ColumnKind::Figure => At::right(x + width, top),
            _ if plan.below[index] => {
                At::left(x + indent_at(set.row, plan, index), top + set.blocks[index - 1].height())
            }
            _ => At::left(x + indent(cell), top),
        };
        let quiet = matches!(kind, ColumnKind::Label | ColumnKind::Under | ColumnKind::Below | ColumnKind::Aside)
            && !cell.strong
            && cell.mark.is_none();
        desk.place(block, at, if quiet { theme.ink2 } else { theme.ink }, &tag);
    }
    desk.close();
}

/// A row that no page holds: its cells follow each other over the whole column.
fn tall(desk: &mut Desk<'_>, row: &Row, sheet: &mut Sheet<'_>) {
    let (x, width) = (text_x(desk), text_width(desk));
    for cell in row.cells.iter().filter(|cell| !cell.text.is_empty()) {
        let column = Column::phrase(desk, &cell.text, Setting::new(style(cell), width));
        sheet.flow(desk, column, x);
        sheet.y += PAD;
    }
}
