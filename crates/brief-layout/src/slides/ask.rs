//! The ask: what the CEO can do, how the CEO hears from us, and the dates that we promise.

use brief_scene::{Path, Point, Rect, Role};
use brief_story::{Ask, Labelled, Phrase, Request, Slot};

use crate::chart::dates::{self, Axis};
use crate::column::{Column, Setting};
use crate::deck::{Stage, TALL};
use crate::desk::{At, Desk, Tag};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Style, Wrap, styles};

/// How requests are set.
#[derive(Clone, Copy)]
struct Panel {
    style: Style,
    padding: f32,
    between: f32,
}

/// One or two requests.
const LARGE: Panel =
    Panel { style: Style { face: crate::r#type::Face::Text600, ..styles::LEAD }, padding: 12.0, between: 10.0 };
/// Three and more.
const SMALL: Panel = Panel { style: styles::BODYB, padding: 9.0, between: 8.0 };

/// Where the heading of the dates stands at the latest, and how far below it their axis.
const DATES_TOP: f32 = 386.0;
const AXIS: f32 = 48.0;

/// Lays out the slide: requests, rhythm and dates on one page if they fit; otherwise the dates go first, to a page where
/// they stand below each other, and the rhythm stays with the requests as long as it can.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Ask) {
    let top = stage.page(desk, Head::Usual);
    let rhythm = rhythm_height(desk, body);
    let axes = axes(desk, body);
    let extra = axes.iter().flatten().map(|axis| axis.extra).fold(0.0, f32::max);
    let dates_top = if body.dates.is_empty() { BODY_END } else { DATES_TOP - extra.min(54.0) };
    let lower = if rhythm > 0.0 { dates_top - 16.0 - rhythm - 12.0 } else { dates_top - 12.0 };
    let end = if body.requests.is_empty() {
        nothing(desk, stage, body, top)
    } else {
        requests(desk, stage, body, (top, lower))
    };
    let together = body.dates.is_empty() || matches!(axes.as_deref(), Some([_]));
    if end <= lower && together {
        let free = match (end > top, body.dates.is_empty()) {
            // Where nothing is said of an ask, the rhythm comes first.
            (false, _) => top,
            (true, true) => end + 36.0,
            (true, false) => (f32::midpoint(end, dates_top - 4.0) - rhythm / 2.0).max(end + 12.0),
        };
        place_rhythm(desk, body, free);
        place_dates(desk, stage, body, (axes, dates_top));
    } else if end + 28.0 + rhythm <= BODY_END {
        place_rhythm(desk, body, end + 28.0);
        if !body.dates.is_empty() {
            let top = stage.page(desk, Head::Usual);
            place_dates(desk, stage, body, (None, top));
        }
    } else if rhythm > 0.0 || !body.dates.is_empty() {
        let top = stage.page(desk, Head::Usual);
        place_rhythm(desk, body, top);
        let below = if rhythm > 0.0 { top + rhythm + 36.0 } else { top };
        place_dates(desk, stage, body, (None, below));
    }
}

/// Places all requests, on further pages where they do not fit, and says where they end.
fn requests(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Ask, (top, lower): (f32, f32)) -> f32 {
    let total = |desk: &mut Desk<'_>, panel: Panel| {
        let heights = body.requests.iter().map(|request| request_height(desk, request, panel) + panel.between);
        heights.sum::<f32>() - panel.between
    };
    let large = top + total(desk, LARGE);
    let panel = if body.requests.len() <= 2 && large <= lower.max(BODY_END - 120.0) { LARGE } else { SMALL };
    desk.open(Role::List { numbered: true });
    let mut y = top;
    for (index, request) in body.requests.iter().enumerate() {
        let height = request_height(desk, request, panel);
        if index > 0 && y + height.min(TALL) > BODY_END {
            desk.close();
            y = stage.page(desk, Head::Usual);
            desk.open(Role::List { numbered: true });
        }
        let area = Rect::new(desk.grid.left, y, desk.grid.width(), height);
        if y + height > BODY_END {
            y = tall_request(desk, stage, body, (request, panel, area)) + panel.between;
            continue;
        }
        place_request(desk, body, (request, index), (panel, area));
        y += height + panel.between;
    }
    desk.close();
    y - panel.between
}

/// Where the words of a request begin and how wide they may be; where the deadline stands.
struct Columns {
    text: f32,
    width: f32,
    aside: f32,
}

fn columns(desk: &Desk<'_>, body: Option<&Request>) -> Columns {
    let grid = desk.grid;
    let aside = grid.right() - 186.0;
    let text = grid.left + 58.0;
    let end = if body.is_some_and(|request| request.by.is_none()) { grid.right() - 18.0 } else { aside - 14.0 };
    Columns { text, width: end - text, aside }
}

fn request_height(desk: &mut Desk<'_>, request: &Request, panel: Panel) -> f32 {
    let width = columns(desk, Some(request)).width;
    let what = desk.set(&request.what.spans, panel.style, Wrap::Balanced(width)).height();
    let detail = if request.detail.is_empty() {
        0.0
    } else {
        desk.set(&request.detail.spans, styles::LAB, Wrap::Greedy(width)).height()
    };
    let aside = if request.by.is_some() { 45.0 } else { 0.0 };
    (what + detail).max(aside) + 2.0 * panel.padding
}

fn place_request(desk: &mut Desk<'_>, body: &Ask, (request, index): (&Request, usize), (panel, area): (Panel, Rect)) {
    let theme = desk.theme;
    let columns = columns(desk, Some(request));
    let back = desk.decoration(&request.what.field);
    desk.panel(area, 6.0, theme.accent_tint, &back);
    desk.open(Role::ListItem);
    let label = desk.tag(Role::Label, &request.what.field);
    let top = area.y + panel.padding;
    let center = Point { x: area.x + 31.0, y: top + panel.style.leading / 2.0 };
    marks::number(desk, &(index + 1).to_string(), center, (13.0, (theme.accent, theme.on_accent)), &label);
    desk.open(Role::Body);
    let wrap = Wrap::Balanced(columns.width);
    let height = desk.phrase(&request.what, panel.style, wrap, (At::left(columns.text, top), theme.ink));
    if !request.detail.is_empty() {
        let at = At::left(columns.text, top + height);
        desk.phrase(&request.detail, styles::LAB, Wrap::Greedy(columns.width), (at, theme.ink2));
    }
    if let Some(by) = &request.by {
        place_deadline(desk, &body.by_label, by, (columns.aside, area.y + (area.height - 43.0).min(28.0) / 2.0));
    }
    desk.close();
    desk.close();
}

/// A request that takes more than a page flows on without a panel.
fn tall_request(
    desk: &mut Desk<'_>,
    stage: &mut Stage<'_>,
    body: &Ask,
    (request, panel, area): (&Request, Panel, Rect),
) -> f32 {
    let theme = desk.theme;
    let columns = columns(desk, Some(request));
    if let Some(by) = &request.by {
        place_deadline(desk, &body.by_label, by, (columns.aside, area.y));
    }
    let what = Column::phrase(desk, &request.what, Setting::new(panel.style, columns.width));
    let end = stage.flow(desk, what, (columns.text, area.y), theme.ink);
    let detail = Column::phrase(desk, &request.detail, Setting::new(styles::LAB, columns.width));
    stage.flow(desk, detail, (columns.text, end), theme.ink2)
}

fn place_deadline(desk: &mut Desk<'_>, label: &str, by: &Slot<Phrase>, (x, top): (f32, f32)) {
    let theme = desk.theme;
    match by {
        Slot::Filled(by) => {
            desk.label(label, styles::LAB, (At::left(x, top), theme.ink2), &by.field);
            desk.phrase(by, styles::BODYB, Wrap::Never, (At::left(x, top + 19.0), theme.accent));
        }
        Slot::Missing(missing) => {
            desk.label(label, styles::LAB, (At::left(x, top), theme.ink2), &missing.field);
            marks::placeholder_word(desk, missing, (x, top + 19.0 + styles::BODYB.baseline()));
        }
    }
}

/// Nothing is asked now: one panel says so, and under which condition we would ask.
fn nothing(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Ask, top: f32) -> f32 {
    let (grid, theme) = (desk.grid, desk.theme);
    let Labelled { label, text } = match &body.nothing {
        Some(Slot::Filled(nothing)) => nothing,
        Some(Slot::Missing(missing)) => {
            let height = marks::placeholder_height(desk, missing, grid.width());
            marks::placeholder_box(desk, missing, Rect::new(grid.left, top, grid.width(), height));
            return top + height;
        }
        None => return top,
    };
    let x = grid.column(4);
    let width = grid.right() - 18.0 - x;
    let mut y = top;
    let mut first = true;
    let mut rest = Some(Column::set(desk, text, Setting::new(styles::BODY, width)));
    while let Some(column) = rest.take() {
        if !first {
            y = stage.page(desk, Head::Usual);
        }
        let (here, next) = column.split(BODY_END - y - 24.0);
        let area = Rect::new(grid.left, y, grid.width(), (here.height() + 24.0).max(58.0));
        let back = desk.decoration(&text.field);
        desk.panel(area, 6.0, theme.surface, &back);
        if first {
            let block = desk.words(label, styles::BODYB, Wrap::Greedy(x - grid.left - 30.0));
            let tag = desk.paragraph(&text.field);
            let drop = (area.height - here.height().max(24.0)) / 2.0;
            desk.place(&block, At::left(grid.left + 18.0, y + drop), theme.ink, &tag);
        }
        here.place(desk, (x, y + (area.height - here.height()) / 2.0), theme.ink);
        y = area.bottom();
        first = false;
        rest = next;
    }
    y
}

fn rhythm_wrap(desk: &Desk<'_>) -> Wrap {
    Wrap::Balanced(desk.grid.right() - desk.grid.column(4))
}

fn rhythm_height(desk: &mut Desk<'_>, body: &Ask) -> f32 {
    let wrap = rhythm_wrap(desk);
    match &body.rhythm {
        Some(Slot::Filled(words)) => desk.set(&words.spans, styles::BODY, wrap).height(),
        Some(Slot::Missing(_)) => 24.0,
        None => 0.0,
    }
}

fn place_rhythm(desk: &mut Desk<'_>, body: &Ask, top: f32) {
    let (grid, theme) = (desk.grid, desk.theme);
    let field = match &body.rhythm {
        Some(Slot::Filled(words)) => &words.field,
        Some(Slot::Missing(missing)) => &missing.field,
        None => return,
    };
    desk.label(&body.rhythm_title, styles::H, (At::left(grid.left, top + 3.0), theme.ink3), field);
    match &body.rhythm {
        Some(Slot::Filled(words)) => {
            let wrap = rhythm_wrap(desk);
            desk.phrase(words, styles::BODY, wrap, (At::left(grid.column(4), top), theme.ink));
        }
        Some(Slot::Missing(missing)) => {
            marks::placeholder_word(desk, missing, (grid.column(4), top + styles::BODY.baseline()));
        }
        None => {}
    }
}

/// The dates on an axis; as rows where their names are too long for one, and where a page is theirs alone.
fn place_dates(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Ask, (axes, top): (Option<Vec<Axis<'_>>>, f32)) {
    if body.dates.is_empty() {
        return;
    }
    let at = At::left(desk.grid.left, top);
    let ink3 = desk.theme.ink3;
    desk.label(&body.dates_title, styles::H, (at, ink3), &marks::nowhere());
    match axes.as_deref() {
        Some([axis]) if top + AXIS + 50.0 + axis.extra <= BODY_END + 1.0 => dates::draw(desk, axis, top + AXIS),
        _ => date_rows(desk, stage, body, top + 30.0),
    }
}

/// The axes that hold all dates: as few as possible, and about the same number of dates on each.
fn axes<'a>(desk: &mut Desk<'_>, body: &'a Ask) -> Option<Vec<Axis<'a>>> {
    let most = if desk.grid.is_standard() { dates::MOST - 1 } else { dates::MOST };
    let count = body.dates.len().div_ceil(most).max(1);
    let area = (desk.grid.left, desk.grid.right());
    let chunks = body.dates.chunks(body.dates.len().div_ceil(count).max(1));
    chunks.map(|chunk| dates::axis(desk, chunk, area)).collect()
}

/// From a date to the next one below it.
const DATE_ROW: (f32, f32) = (32.0, 48.0);

/// The dates below each other, joined by a line, on as many pages as it takes.
fn date_rows(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Ask, top: f32) {
    let (grid, theme) = (desk.grid, desk.theme);
    let (mark_x, when_x) = (grid.left + 8.0, grid.left + 30.0);
    let times = body.dates.iter().map(|date| desk.words(&date.when, styles::LAB, Wrap::Never).width);
    // A date of another year is longer, because it says the year.
    let name_x = when_x + times.fold(0.0, f32::max).max(144.0) + 16.0;
    // There are fewer dates than a float counts exactly.
    let pitch = ((BODY_END - top) / body.dates.len() as f32).clamp(DATE_ROW.0, DATE_ROW.1);
    let mut y = top;
    let mut above: Option<f32> = None;
    for date in &body.dates {
        let name = brief_story::Passage::plain(date.name.clone(), &date.field);
        let mut rest = Some(Column::set(desk, &name, Setting::new(styles::BODYM, grid.right() - name_x)));
        let mut first = true;
        while let Some(column) = rest.take() {
            if y + column.height().min(48.0) > BODY_END {
                y = stage.page(desk, Head::Usual);
                above = None;
            }
            if first {
                let center = Point { x: mark_x, y: y + 12.0 };
                if let Some(above) = above {
                    let line = Path::line(Point { x: mark_x, y: above }, Point { x: mark_x, y: center.y - 10.0 });
                    desk.stroke(line, (1.0, theme.rule_strong), &Tag::default());
                }
                above = Some(center.y + 10.0);
                dates::mark(desk, date, center);
                desk.label(&date.when, styles::LAB, (At::left(when_x, y + 2.5), theme.ink2), &date.field);
                first = false;
            }
            let (here, next) = column.split(BODY_END - y);
            here.place(desk, (name_x, y), theme.ink);
            y += (here.height() + 8.0).max(pitch);
            if next.is_some() {
                y = BODY_END;
            }
            rest = next;
        }
    }
}
