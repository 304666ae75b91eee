//! The risk: the matrix with its list, the chance of a repeat, and what happens if nothing is done.

mod narrow;

use std::rc::Rc;

use brief_scene::{Point, Rect, Role};
use brief_story::{Passage, Phrase, Repeat, Risk, RiskRow, Slot, Span};

use crate::chart::gauge;
use crate::chart::matrix::{self, MatrixGrid};
use crate::column::{Column, Setting};
use crate::deck::Stage;
use crate::desk::{At, Desk};
use crate::frame::{self, Head};
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Block, Style, Wrap, styles};

/// The smallest height of a row with the response below the risk.
const ROW: f32 = 51.0;
/// The same where there are one or two risks.
const ROOMY_ROW: f32 = 76.0;
/// The same where nothing is said of the response.
const BARE_ROW: f32 = 36.0;
/// How much room the rows of the list take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Density {
    /// One or two risks.
    Roomy,
    Usual,
    /// Where that spares a page.
    Tight,
}

impl Density {
    /// The space below the words of a row.
    const fn air(self) -> f32 {
        match self {
            Self::Roomy | Self::Usual => 8.0,
            Self::Tight => 3.0,
        }
    }

    /// The smallest height of a row, with the response below the risk or bare.
    const fn least(self, bare: bool) -> f32 {
        match (self, bare) {
            (Self::Tight, true) => BARE_ROW - 5.0,
            (Self::Tight, false) => ROW - 5.0,
            (_, true) => BARE_ROW,
            (Self::Roomy, false) => ROOMY_ROW,
            (Self::Usual, false) => ROW,
        }
    }

    /// The response to a risk.
    const fn measure(self) -> Style {
        match self {
            Self::Roomy => styles::BODY,
            Self::Usual | Self::Tight => styles::LAB,
        }
    }
}

/// The space between a number's left edge and the text.
const NUMBER: f32 = 34.0;

/// Lays out the slide.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Risk) {
    let top = stage.page(desk, Head::Usual);
    let rest = if body.risks.is_empty() {
        without_risks(desk, body, top)
    } else if desk.grid.is_standard() {
        paged(desk, stage, body, top)
    } else if let Some(rest) = full(desk, stage, body, top) {
        rest
    } else if compact(desk, body, top) {
        None
    } else {
        paged(desk, stage, body, top)
    };
    if let Some(passage) = rest {
        long_passage(desk, stage, body, passage);
    }
}

/// No risks: the gauge first, over the whole width. Returns the passage that did not fit.
fn without_risks<'a>(desk: &mut Desk<'_>, body: &'a Risk, top: f32) -> Option<&'a Passage> {
    let (left, width) = (desk.grid.left, desk.grid.width());
    let mut y = top;
    if let Some(repeat) = &body.repeat {
        y += place_repeat(desk, repeat, (left, y), width) + 24.0;
    }
    let slot = body.if_nothing.as_ref()?;
    let height = panel_height(desk, slot, width);
    if y + height > BODY_END {
        return slot.filled();
    }
    place_panel(desk, body, slot, Rect::new(left, y, width, height));
    None
}

/// Up to five risks: matrix and gauge on the left, list and panel on the right. `None` if it does not fit; otherwise
/// the passage that is left over.
fn full<'a>(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &'a Risk, top: f32) -> Option<Option<&'a Passage>> {
    const LIST: f32 = 422.0;
    let right = desk.grid.right();
    let density = if body.risks.len() <= 2 { Density::Roomy } else { Density::Usual };
    let rows: f32 = row_heights(desk, body, (right - LIST, density)).iter().sum();
    let panel = body.if_nothing.as_ref().map(|slot| (slot, panel_height(desk, slot, right - LIST).max(84.0)));
    let list_end = BODY_END - panel.map_or(0.0, |(_, height)| height + 8.0);
    if top + rows > list_end {
        return None;
    }
    let gauge_top = if body.repeat.is_some() { BODY_END - gauge::HEIGHT + 2.0 } else { BODY_END };
    let cell = ((gauge_top - 6.0 - 38.0 - top - 20.0 - 8.0) / 5.0).min(38.0);
    if cell < 27.0 {
        return None;
    }
    let grid = MatrixGrid { x: desk.grid.left + 70.0, y: top + 20.0, cell: (52.0, cell) };
    matrix::draw(desk, body, grid, desk.grid.left);
    list(desk, stage, body, (0, LIST, top, density));
    if let Some(repeat) = &body.repeat {
        place_repeat(desk, repeat, (desk.grid.left, gauge_top), 362.0);
    }
    if let Some((slot, height)) = panel {
        place_panel(desk, body, slot, Rect::new(LIST, BODY_END - height, right - LIST, height));
    }
    Some(None)
}

/// Six to nine risks, each on one line. Needs a headline of one line and short words.
fn compact(desk: &mut Desk<'_>, body: &Risk, top: f32) -> bool {
    const LIST: f32 = 352.0;
    const TEXT: f32 = 31.0;
    const MEASURE: f32 = 635.0;
    const STRIP: f32 = 52.0;
    let right = desk.grid.right();
    // The count is at most nine.
    let end = BODY_END - body.if_nothing.as_ref().map_or(0.0, |_| STRIP + 8.0);
    let height = ((end - top) / body.risks.len() as f32).min(40.0);
    let strip_fits = body.if_nothing.as_ref().is_none_or(|slot| strip_height(desk, slot) <= STRIP);
    if body.risks.len() > 9 || height < 32.0 || !strip_fits || top + 20.0 + 143.0 + 38.0 + gauge::HEIGHT > end + 8.0 {
        return false;
    }
    let cells: Vec<[Rc<Block>; 3]> = body
        .risks
        .iter()
        .map(|row| {
            let owner = owner_block(desk, row, styles::SM);
            let width = right - MEASURE - owner.width - 16.0;
            let measure = desk.set(&measure_spans(row), SMALL_MEASURE, Wrap::Balanced(width.max(40.0)));
            [desk.set(&row.what.spans, styles::BODYM, Wrap::Never), measure, owner]
        })
        .collect();
    let fits = |cell: &[Rc<Block>; 3]| cell[0].width <= 250.0 && cell[1].lines.len() <= 2;
    if !cells.iter().all(fits) {
        return false;
    }
    let grid = MatrixGrid { x: desk.grid.left + 66.0, y: top + 20.0, cell: (40.0, 27.0) };
    matrix::draw(desk, body, grid, desk.grid.left);
    let theme = desk.theme;
    desk.open(Role::List { numbered: true });
    let mut y = top;
    for (index, (row, [what, measure, owner])) in body.risks.iter().zip(&cells).enumerate() {
        let middle = y + height / 2.0;
        if index > 0 {
            desk.rule((LIST, right), y, (0.5, theme.rule));
        }
        desk.open(Role::ListItem);
        let label = desk.tag(Role::Label, &row.field);
        let center = Point { x: LIST + 10.5, y: middle };
        marks::number(desk, &(index + 1).to_string(), center, (10.5, (theme.ink, theme.paper)), &label);
        desk.open(Role::Body);
        let line = |block: &Block, x: f32| At::left(x, middle - block.height() / 2.0);
        let tag = desk.paragraph(&row.what.field);
        desk.place(what, line(what, LIST + TEXT), theme.ink, &tag);
        let tag = desk.paragraph(&row.measure.field);
        desk.place(measure, line(measure, MEASURE), theme.ink2, &tag);
        place_owner(desk, row, owner, (right, middle - owner.height() / 2.0));
        desk.close();
        desk.close();
        y += height;
    }
    desk.close();
    if let Some(repeat) = &body.repeat {
        place_repeat(desk, repeat, (desk.grid.left, grid.end() + 14.0), grid.right() - desk.grid.left);
    }
    if let Some(slot) = &body.if_nothing {
        place_strip(desk, body, slot, STRIP);
    }
    true
}

/// The measure of a compact row: two lines in the height of one risk.
const SMALL_MEASURE: Style = Style { leading: 15.0, ..styles::SM };

/// Any number of risks: the matrix small on each page, the list beside it or, on the narrow page, below it.
/// Returns the passage that did not fit.
fn paged<'a>(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &'a Risk, top: f32) -> Option<&'a Passage> {
    let mut next = 0;
    let narrow = desk.grid.is_standard();
    let Surroundings { list: mut place, said, density } =
        if narrow { narrow::head(desk, body, top) } else { wide_head(desk, body, (top, true)) };
    loop {
        if place.1 < BODY_END {
            next = list(desk, stage, body, (next, place.0, place.1, density));
        }
        if next < body.risks.len() {
            let top = stage.page(desk, Head::Usual);
            place = if narrow { (desk.grid.left, top) } else { wide_head(desk, body, (top, false)).list };
            continue;
        }
        let slot = body.if_nothing.as_ref().filter(|_| !said)?;
        let height = strip_height(desk, slot);
        let items_end = super::missing::lowest(desk);
        if items_end + 10.0 + height > BODY_END {
            let top = stage.page(desk, Head::Usual);
            if height > BODY_END - top {
                return slot.filled();
            }
        }
        place_strip(desk, body, slot, height);
        return None;
    }
}

/// What stands above or beside the list on a page.
struct Surroundings {
    /// Where the list begins; at the end of the body if it has no room on this page.
    list: (f32, f32),
    /// Whether it is said here what happens if nothing is done.
    said: bool,
    /// How much room its rows take.
    density: Density,
}

/// How many pages rows take of which the first page has room for so much.
fn pages(heights: &[f32], first: f32) -> usize {
    let (mut count, mut room) = (1, first);
    for height in heights {
        if *height > room {
            count += 1;
            // The headline of a further page may have two lines.
            room = BODY_END - frame::BODY_TOP;
        }
        room -= height;
    }
    count
}

/// The small matrix and, on the first page, the gauge below it; the list stands beside them.
fn wide_head(desk: &mut Desk<'_>, body: &Risk, (top, first): (f32, bool)) -> Surroundings {
    let left = desk.grid.left;
    let grid = MatrixGrid { x: left + 66.0, y: top + 20.0, cell: (40.0, 27.0) };
    matrix::draw(desk, body, grid, left);
    if let Some(repeat) = body.repeat.as_ref().filter(|_| first && grid.end() + 10.0 + gauge::HEIGHT <= BODY_END) {
        place_repeat(desk, repeat, (left, grid.end() + 10.0), grid.right() - left);
    }
    let x = grid.right() + 30.0;
    let mut count = |density| pages(&row_heights(desk, body, (desk.grid.right() - x, density)), BODY_END - top);
    let density = if count(Density::Tight) < count(Density::Usual) { Density::Tight } else { Density::Usual };
    Surroundings { list: (x, top), said: false, density }
}

/// Places as many rows as fit, from one on, and says which is the next.
fn list(
    desk: &mut Desk<'_>,
    stage: &mut Stage<'_>,
    body: &Risk,
    (from, x, top, density): (usize, f32, f32, Density),
) -> usize {
    let (theme, right) = (desk.theme, desk.grid.right());
    desk.open(Role::List { numbered: true });
    let mut y = top;
    let mut next = from;
    for row in &body.risks[from..] {
        let height = row_height(desk, row, (right - x, density));
        if next > from {
            if y + height > BODY_END {
                break;
            }
            desk.rule((x, right), y - 0.5 - density.air() / 2.0, (0.5, theme.rule));
        }
        next += 1;
        if y + height > BODY_END {
            desk.close();
            tall_row(desk, stage, row, (next, x, y));
            return next;
        }
        place_row(desk, row, next, (x, right, y, density));
        y += height;
    }
    desk.close();
    next
}

/// A risk that takes more than a page.
fn tall_row(desk: &mut Desk<'_>, stage: &mut Stage<'_>, row: &RiskRow, (number, x, top): (usize, f32, f32)) {
    let (theme, right, text) = (desk.theme, desk.grid.right(), x + NUMBER);
    let label = desk.tag(Role::Label, &row.field);
    let colors = (theme.ink, theme.paper);
    marks::number(desk, &number.to_string(), Point { x: x + 11.0, y: top + 12.0 }, (11.0, colors), &label);
    let what = Column::phrase(desk, &row.what, Setting::new(styles::BODYM, right - text));
    let mut end = stage.flow(desk, what, (text, top), theme.ink);
    let measure = Phrase { spans: measure_spans(row), field: row.measure.field.clone() };
    let owner = row.owner.as_ref().and_then(Slot::filled);
    for words in [Some(&measure), owner].into_iter().flatten() {
        let column = Column::phrase(desk, words, Setting::new(styles::LAB, right - text));
        end = stage.flow(desk, column, (text, end), theme.ink2);
    }
}

fn measure_spans(row: &RiskRow) -> Vec<Span> {
    let mut spans = Vec::new();
    if !row.response.is_empty() {
        // Without the colon, "Avoid contract" would mean its opposite.
        let colon = if row.measure.is_empty() { "" } else { ": " };
        spans.push(Span { text: format!("{}{colon}", row.response), strong: true, ..Span::default() });
    }
    spans.extend(row.measure.spans.iter().cloned());
    spans
}

fn owner_block(desk: &mut Desk<'_>, row: &RiskRow, style: Style) -> Rc<Block> {
    match &row.owner {
        Some(Slot::Filled(owner)) => desk.set(&owner.spans, style, Wrap::Greedy(170.0)),
        Some(Slot::Missing(missing)) => desk.words(&missing.what, styles::LAB, Wrap::Never),
        None => desk.words("", style, Wrap::Never),
    }
}

fn place_owner(desk: &mut Desk<'_>, row: &RiskRow, block: &Block, (right, top): (f32, f32)) {
    match &row.owner {
        Some(Slot::Filled(owner)) => {
            let ink2 = desk.theme.ink2;
            let tag = desk.paragraph(&owner.field);
            desk.place(block, At::right(right, top), ink2, &tag);
        }
        Some(Slot::Missing(missing)) => {
            marks::placeholder_word(desk, missing, (right - block.width, top + styles::LAB.baseline()));
        }
        None => {}
    }
}

fn row_heights(desk: &mut Desk<'_>, body: &Risk, measure: (f32, Density)) -> Vec<f32> {
    body.risks.iter().map(|row| row_height(desk, row, measure)).collect()
}

fn row_height(desk: &mut Desk<'_>, row: &RiskRow, (width, density): (f32, Density)) -> f32 {
    let what = desk.set(&row.what.spans, styles::BODYM, Wrap::Greedy(width - NUMBER)).height();
    let owner = owner_block(desk, row, styles::LAB);
    let measure_width = (width - NUMBER - owner.width - 16.0).max(120.0);
    let measure = desk.set(&measure_spans(row), density.measure(), Wrap::Greedy(measure_width)).height();
    let below = measure.max(owner.height());
    let bare = row.response.is_empty() && row.measure.is_empty() && row.owner.is_none();
    (what + if bare { 0.0 } else { below } + density.air()).max(density.least(bare))
}

fn place_row(desk: &mut Desk<'_>, row: &RiskRow, number: usize, (x, right, top, density): (f32, f32, f32, Density)) {
    let theme = desk.theme;
    desk.open(Role::ListItem);
    let label = desk.tag(Role::Label, &row.field);
    let center = Point { x: x + 11.0, y: top + 12.0 };
    marks::number(desk, &number.to_string(), center, (11.0, (theme.ink, theme.paper)), &label);
    desk.open(Role::Body);
    let text = x + NUMBER;
    let wrap = Wrap::Greedy(right - text);
    let height = desk.phrase(&row.what, styles::BODYM, wrap, (At::left(text, top), theme.ink));
    let owner = owner_block(desk, row, styles::LAB);
    let style = density.measure();
    let measure = desk.set(&measure_spans(row), style, Wrap::Greedy((right - text - owner.width - 16.0).max(120.0)));
    let y = top + height - 0.5;
    let tag = desk.paragraph(&row.measure.field);
    desk.place(&measure, At::left(text, y), theme.ink2, &tag);
    place_owner(desk, row, &owner, (right, y + style.baseline() - styles::LAB.baseline()));
    desk.close();
    desk.close();
}

/// The gauge, or what is missing in its place. Returns how high that is.
fn place_repeat(desk: &mut Desk<'_>, repeat: &Slot<Repeat>, (x, top): (f32, f32), width: f32) -> f32 {
    match repeat {
        Slot::Filled(repeat) => gauge::draw(desk, repeat, (x, top), width),
        Slot::Missing(missing) => marks::placeholder_box(desk, missing, Rect::new(x, top, width, gauge::HEIGHT)),
    }
    gauge::HEIGHT
}

const INSET: f32 = 18.0;

fn panel_height(desk: &mut Desk<'_>, slot: &Slot<Passage>, width: f32) -> f32 {
    match slot {
        Slot::Filled(text) => 29.0 + Column::set(desk, text, panel_setting(width)).height() + 7.0,
        Slot::Missing(missing) => marks::placeholder_height(desk, missing, width),
    }
}

fn panel_setting(width: f32) -> Setting {
    Setting::new(styles::BODY, width - 2.0 * INSET).balanced()
}

/// What happens if nothing is done, below the list.
fn place_panel(desk: &mut Desk<'_>, body: &Risk, slot: &Slot<Passage>, area: Rect) {
    let theme = desk.theme;
    match slot {
        Slot::Filled(text) => {
            let back = desk.decoration(&text.field);
            desk.panel(area, 6.0, theme.surface, &back);
            let at = At::left(area.x + INSET, area.y + 8.0);
            desk.label(&body.if_nothing_title, styles::H, (at, theme.ink3), &text.field);
            let column = Column::set(desk, text, panel_setting(area.width));
            column.place(desk, (area.x + INSET, area.y + 29.0), theme.ink);
        }
        Slot::Missing(missing) => marks::placeholder_box(desk, missing, area),
    }
}

fn strip_setting(desk: &Desk<'_>) -> (f32, Setting) {
    let x = if desk.grid.is_standard() { desk.grid.column(4) } else { 352.0 };
    (x, Setting::new(styles::BODY, desk.grid.right() - INSET - x).balanced())
}

fn strip_height(desk: &mut Desk<'_>, slot: &Slot<Passage>) -> f32 {
    match slot {
        Slot::Filled(text) => {
            let (_, setting) = strip_setting(desk);
            (Column::set(desk, text, setting).height() + 4.0).max(52.0)
        }
        Slot::Missing(_) => 58.0,
    }
}

/// What happens if nothing is done, as a strip at the lower end of the page.
fn place_strip(desk: &mut Desk<'_>, body: &Risk, slot: &Slot<Passage>, height: f32) {
    let theme = desk.theme;
    let area = Rect::new(desk.grid.left, BODY_END - height, desk.grid.width(), height);
    match slot {
        Slot::Filled(text) => {
            let back = desk.decoration(&text.field);
            desk.panel(area, 6.0, theme.surface, &back);
            let (x, setting) = strip_setting(desk);
            let title = desk.words(&body.if_nothing_title, styles::H, Wrap::Greedy(x - area.x - INSET - 12.0));
            let middle = area.y + height / 2.0;
            let tag = desk.paragraph(&text.field);
            desk.place(&title, At::left(area.x + INSET, middle - title.height() / 2.0), theme.ink3, &tag);
            let column = Column::set(desk, text, setting);
            column.place(desk, (x, middle - column.height() / 2.0), theme.ink);
        }
        Slot::Missing(missing) => marks::placeholder_box(desk, missing, area),
    }
}

/// A passage that is too long for any panel gets pages of its own.
fn long_passage(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Risk, passage: &Passage) {
    let theme = desk.theme;
    let width = desk.grid.span(8);
    let mut rest = Some(Column::set(desk, passage, Setting::new(styles::BODY, width)));
    let mut first = true;
    while let Some(column) = rest.take() {
        let top = stage.page(desk, Head::Usual);
        if first {
            let at = At::left(desk.grid.left, top + 3.0);
            desk.label(&body.if_nothing_title, styles::H, (at, theme.ink3), &passage.field);
            first = false;
        }
        let (here, next) = column.split(BODY_END - top);
        here.place(desk, (desk.grid.column(4), top), theme.ink);
        rest = next;
    }
}
