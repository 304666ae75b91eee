//! The rows of the fix, where lanes are too small: the lanes below each other, on as many pages as it takes.

use brief_scene::{Color, Point, Role};
use brief_story::{Action, Fix, Lane, Mark, Phrase, Span};

use super::{ACTION, filled, missing, place_missing};
use crate::column::{Column, Setting};
use crate::deck::Stage;
use crate::desk::{At, Desk};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Style, Wrap, styles};

/// The measures of the rows.
#[derive(Clone, Copy)]
pub(crate) struct RowGrid {
    /// Where the marks begin.
    mark: f32,
    /// Where the text begins, and its width.
    text: (f32, f32),
    /// Where state and owner begin, and their width.
    aside: (f32, f32),
}

impl RowGrid {
    /// Where the marks begin.
    pub(crate) const fn mark(self) -> f32 {
        self.mark
    }

    /// The measures for a page.
    pub(crate) fn of(desk: &Desk<'_>) -> Self {
        let grid = desk.grid;
        // The longest usual state, "Started, until Wed 25 Nov", stands on one line.
        let (name, aside) = if grid.is_standard() { (88.0, 186.0) } else { (106.0, 192.0) };
        let mark = grid.left + name;
        let text = mark + 26.0;
        Self { mark, text: (text, grid.right() - aside - 24.0 - text), aside: (grid.right() - aside, aside) }
    }
}

/// The rows of all lanes, on as many pages as it takes. A lane is split only if it alone exceeds a page or if that spares
/// a page; the last page keeps room for the contingency.
pub(super) fn place(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Fix, (top, reserve): (f32, f32)) {
    let grid = RowGrid::of(desk);
    let whole = distribute(desk, &body.lanes, grid, (top, reserve, true));
    let split = distribute(desk, &body.lanes, grid, (top, reserve, false));
    let pages = if split.len() < whole.len() { split } else { whole };
    for (index, page) in pages.iter().enumerate() {
        let mut y = if index == 0 { top } else { stage.page(desk, Head::Usual) };
        let end = BODY_END - if index + 1 == pages.len() { reserve } else { 0.0 };
        let rows: usize = page.iter().map(|part| part.actions.len()).sum();
        let content: f32 = page.iter().map(|part| part.height).sum();
        // There are fewer rows on a page than a float counts exactly.
        let spare = if rows == 0 { 0.0 } else { ((end - y - content) / rows as f32).clamp(0.0, 10.0) };
        for part in page {
            y = place_lane_rows(desk, stage, part, (grid, spare, y));
        }
    }
}

/// The rows of one lane on one page.
struct Part<'a> {
    lane: &'a Lane,
    actions: &'a [Action],
    height: f32,
    /// Whether the lane begins here, so that its name and count stand here.
    begins: bool,
    first: bool,
}

/// The space between two lanes.
const LANE_GAP: f32 = 6.0;

fn distribute<'a>(
    desk: &mut Desk<'_>,
    lanes: &'a [Lane],
    grid: RowGrid,
    (top, reserve, unbroken): (f32, f32, bool),
) -> Vec<Vec<Part<'a>>> {
    let mut pages: Vec<Vec<Part<'a>>> = vec![Vec::new()];
    let mut room = BODY_END - top;
    let page_height = BODY_END - top;
    for (index, lane) in lanes.iter().enumerate() {
        let kept = if index + 1 == lanes.len() { reserve } else { 0.0 };
        let heights: Vec<f32> = lane.actions.iter().map(|action| row_height(desk, action, grid)).collect();
        let all = lane_rows_height(&heights);
        if unbroken
            && all + kept > room
            && all + kept <= page_height
            && pages.last().is_some_and(|page| !page.is_empty())
        {
            pages.push(Vec::new());
            room = page_height;
        }
        let mut from = 0;
        loop {
            let least = heights.get(from).map_or(0.0, |height| (height + LANE_GAP).max(MINIMUM_LANE));
            if least > room && pages.last().is_some_and(|page| !page.is_empty()) {
                pages.push(Vec::new());
                room = page_height;
            }
            let mut to = from;
            let mut height = LANE_GAP;
            while to < heights.len() && (to == from || height + heights[to] <= room) {
                height += heights[to];
                to += 1;
            }
            let whole = to == heights.len();
            let height = if heights.is_empty() { lane_rows_height(&heights) } else { height.max(MINIMUM_LANE) };
            // A lane of which only the last row needs the contingency's room gives up that row.
            let to = if whole && height + kept > room && to > from + 1 && kept > 0.0 { to - 1 } else { to };
            let part = Part { lane, actions: &lane.actions[from..to], height, begins: from == 0, first: index == 0 };
            if let Some(page) = pages.last_mut() {
                page.push(part);
            }
            room -= height;
            if to == heights.len() {
                break;
            }
            from = to;
            pages.push(Vec::new());
            room = page_height;
        }
        if index + 1 == lanes.len() && room < kept {
            pages.push(Vec::new());
        }
    }
    pages
}

/// A lane is at least as high as its name and its count.
const MINIMUM_LANE: f32 = 56.0;

fn lane_rows_height(rows: &[f32]) -> f32 {
    (rows.iter().sum::<f32>() + LANE_GAP).max(if rows.is_empty() { 36.0 } else { MINIMUM_LANE })
}

/// The height of a row without spare room.
pub(crate) fn row_height(desk: &mut Desk<'_>, action: &Action, grid: RowGrid) -> f32 {
    let style = row_style(action);
    let text = desk.set(&action.text.spans, style, Wrap::Greedy(grid.text.1)).height();
    let side = action.side_effect.as_ref();
    let side = side.map_or(0.0, |side| desk.set(&side.spans, styles::LAB, Wrap::Greedy(grid.text.1)).height());
    let states = row_states(desk, action, grid.aside.1);
    let aside: f32 = states.iter().map(|line| desk.set(line, styles::LAB, Wrap::Greedy(grid.aside.1)).height()).sum();
    let gaps = if missing(action).is_empty() { 0.0 } else { styles::LAB.leading };
    let lift = (style.leading - styles::LAB.leading) / 2.0;
    (text + side).max(aside + gaps + lift) + 10.0
}

const fn row_style(action: &Action) -> Style {
    if action.done { styles::LAB } else { ACTION }
}

/// State and owner of a row: on one line for what is done, on two for the rest.
fn row_states(desk: &mut Desk<'_>, action: &Action, width: f32) -> Vec<Vec<Span>> {
    let strong = |text: &str| Span { text: format!("{text} "), strong: true, ..Span::default() };
    let plain = |text: String| Span { text, ..Span::default() };
    let owner = filled(action.owner.as_ref()).map(Phrase::text).unwrap_or_default();
    let first = vec![strong(&action.status), plain(action.when_short.clone())];
    if owner.is_empty() {
        return vec![first];
    }
    let dot = if action.when_short.is_empty() { "" } else { "\u{a0}· " };
    let together = vec![strong(&action.status), plain(format!("{}{dot}{owner}", action.when_short))];
    let fits = action.done && desk.set(&together, styles::LAB, Wrap::Never).width <= width;
    if fits { vec![together] } else { vec![first, vec![plain(owner)]] }
}

fn place_lane_rows(
    desk: &mut Desk<'_>,
    stage: &mut Stage<'_>,
    part: &Part<'_>,
    (grid, spare, top): (RowGrid, f32, f32),
) -> f32 {
    let theme = desk.theme;
    let page = desk.grid;
    let rule = if part.first { (2.0, theme.accent) } else { (0.75, theme.rule_strong) };
    desk.rule((page.left, page.right()), top, rule);
    let nowhere = marks::nowhere();
    // The name stands on the line of the first action.
    let first = part.actions.first().map_or(ACTION, row_style);
    let shift = if part.actions.is_empty() { 0.0 } else { spare / 2.0 };
    let baseline = top + 5.0 + shift + first.baseline();
    let at = At::left(page.left, baseline).on_baseline(styles::BODYB);
    desk.label(&part.lane.name, styles::BODYB, (at, theme.ink), &nowhere);
    if part.begins && !part.lane.count.is_empty() {
        let at = At::left(page.left, baseline + 19.0).on_baseline(styles::LAB);
        desk.label(&part.lane.count, styles::LAB, (at, theme.ink3), &nowhere);
    }
    if part.lane.actions.is_empty() {
        desk.label(&part.lane.nothing, styles::LAB, (At::left(grid.mark, top + 8.0), theme.ink3), &nowhere);
        return top + part.height;
    }
    desk.open(Role::List { numbered: false });
    let mut y = top;
    for (index, action) in part.actions.iter().enumerate() {
        if index > 0 {
            desk.rule((grid.mark, page.right()), y, (0.5, theme.rule));
        }
        let height = row_height(desk, action, grid) + spare;
        if y + height > BODY_END + 1.0 {
            desk.close();
            return tall_row(desk, stage, action, (grid, y + 5.0));
        }
        place_row(desk, action, (grid, theme.ink), y + 5.0 + spare / 2.0);
        y += height;
    }
    desk.close();
    let content: f32 = y - top + LANE_GAP;
    top + content.max(part.height)
}

/// An action that takes more than a page. It stands alone in its part, so that nothing follows it there.
pub(crate) fn tall_row(
    desk: &mut Desk<'_>,
    stage: &mut Stage<'_>,
    action: &Action,
    (grid, top): (RowGrid, f32),
) -> f32 {
    let theme = desk.theme;
    let aside = Action {
        text: Phrase { field: action.text.field.clone(), ..Phrase::default() },
        side_effect: None,
        ..action.clone()
    };
    let beside = top + row_height(desk, &aside, grid) <= BODY_END + 10.0;
    if beside {
        place_row(desk, &aside, (grid, theme.ink), top);
    } else {
        marks::draw(desk, action.mark, Point { x: grid.mark + 8.0, y: top + row_style(action).leading / 2.0 }, 7.5);
    }
    let (x, width) = grid.text;
    let text = Column::phrase(desk, &action.text, Setting::new(row_style(action), width));
    let mut end = stage.flow(desk, text, (x, top), theme.ink);
    if let Some(side) = &action.side_effect {
        let side = Column::phrase(desk, side, Setting::new(styles::LAB, width));
        end = stage.flow(desk, side, (x, end), theme.warn);
    }
    // What is too long to stand beside the text stands below it.
    let below = if beside { Vec::new() } else { row_states(desk, action, width) };
    for spans in below {
        let state = Phrase { spans, field: action.text.field.clone() };
        let state = Column::phrase(desk, &state, Setting::new(styles::LAB, width));
        end = stage.flow(desk, state, (x, end), theme.ink2);
    }
    end + 5.0
}

/// Places a row with the upper edge of its text at `top`.
pub(crate) fn place_row(desk: &mut Desk<'_>, action: &Action, (grid, ink): (RowGrid, Color), top: f32) {
    let theme = desk.theme;
    let style = row_style(action);
    desk.open(Role::ListItem);
    desk.open(Role::Body);
    marks::draw(desk, action.mark, Point { x: grid.mark + 8.0, y: top + style.leading / 2.0 }, 7.5);
    let color = if action.done { theme.ink2 } else { ink };
    let (x, width) = grid.text;
    let height = desk.phrase(&action.text, style, Wrap::Greedy(width), (At::left(x, top), color));
    if let Some(side) = &action.side_effect {
        desk.phrase(side, styles::LAB, Wrap::Greedy(width), (At::left(x, top + height), theme.warn));
    }
    let mut y = top + (style.leading - styles::LAB.leading) / 2.0;
    for (index, line) in row_states(desk, action, grid.aside.1).iter().enumerate() {
        let tag = desk.paragraph(&action.text.field);
        let started = index == 0 && action.mark == Mark::Started;
        y += place_state(desk, line, (At::left(grid.aside.0, y), grid.aside.1), (started, &tag));
    }
    place_missing(desk, action, (grid.aside.0, y));
    desk.close();
    desk.close();
}

/// Places a line of state; the word for what is under way has the colour of its mark.
fn place_state(
    desk: &mut Desk<'_>,
    line: &[Span],
    (at, width): (At, f32),
    (started, tag): (bool, &crate::desk::Tag),
) -> f32 {
    let (ink2, accent) = (desk.theme.ink2, desk.theme.accent);
    let block = desk.set(line, styles::LAB, Wrap::Greedy(width));
    for (index, set) in block.lines.iter().enumerate() {
        // There are a few lines at most.
        let y = at.top + index as f32 * block.style.leading + block.style.baseline();
        // The word is the only thing in its weight, so that it is a piece of its own, the first one.
        let word = usize::from(started && index == 0).min(set.pieces.len());
        let (word, rest) = set.pieces.split_at(word);
        for (pieces, color) in [(word, accent), (rest, ink2)] {
            let part = crate::r#type::Line { pieces: pieces.to_vec(), width: set.width };
            desk.place_line(&part, (at.x, y), color, tag);
        }
    }
    block.height()
}
