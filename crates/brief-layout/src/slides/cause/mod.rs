//! The cause: a chain from trigger to effect, the safeguards, and what is not known yet.

mod rows;

use brief_scene::{Path, Point, Rect, Role};
use brief_story::{Cause, Link, Phrase, Slot, Unknown};

use crate::column::{Column, Setting};
use crate::deck::{Stage, TALL};
use crate::desk::{At, Desk, Tag};
use crate::frame::{self, Head};
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Face, Style, Wrap, styles};

/// Space between two links, in which the arrow stands.
const GAP: f32 = 36.0;
const PADDING: f32 = 16.0;
/// On the narrow page, a link of more lines than this is too thin a column to read.
const MOST_LINES: f32 = 4.0;
/// Upper edges inside a link: of its label and of its text; the space below the text is that above the label.
const LABEL: f32 = 13.0;
const TEXT: f32 = 35.0;

/// Lays out the slide.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Cause) {
    let top = stage.page(desk, Head::Usual);
    let shape = Shape::of(desk, body);
    let lower = lower_height(desk, body, shape);
    let end = if body.chain.is_empty() {
        explanation(desk, stage, body, top)
    } else {
        chain(desk, stage, body, (top, lower))
    };
    if lower == 0.0 {
        return;
    }
    let start = if end > top { end + 26.0 } else { end };
    let start = if start + lower > BODY_END && end > top {
        plain_words(desk, body, end + 32.0);
        stage.page(desk, Head::Usual)
    } else {
        start
    };
    lower_half(desk, stage, body, start);
}

/// The cause in plain words, where there is no chain.
fn explanation(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Cause, top: f32) -> f32 {
    let Some(words) = &body.explanation else { return top };
    let width = desk.grid.span(9);
    let column = Column::set(desk, words, Setting::new(styles::LEAD, width));
    let (left, ink) = (desk.grid.left, desk.theme.ink);
    stage.flow(desk, column, (left, top), ink)
}

/// The cause in plain words below a chain that has the page to itself, if there is room for all of them.
fn plain_words(desk: &mut Desk<'_>, body: &Cause, top: f32) {
    let Some(words) = body.explanation.as_ref().filter(|_| !body.chain.is_empty()) else { return };
    let column = Column::set(desk, words, Setting::new(styles::LEAD, desk.grid.span(9)));
    if top + column.height() <= BODY_END {
        let (left, ink) = (desk.grid.left, desk.theme.ink);
        column.place(desk, (left, top), ink);
    }
}

/// The chain: side by side, with larger type if it has the page to itself; below each other where that is too narrow.
fn chain(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Cause, (top, lower): (f32, f32)) -> f32 {
    // The count of links is at most a handful.
    let count = body.chain.len() as f32;
    let width = (desk.grid.width() - GAP * (count - 1.0)) / count;
    if width < 180.0 {
        return rows::place(desk, stage, body, top);
    }
    let small = if body.chain.len() > 3 { styles::BODYM.at(18.0, 23.0) } else { styles::BODYM };
    let height = chain_height(desk, &body.chain, small, width);
    let below = if lower > 0.0 { 26.0 + lower } else { 0.0 };
    let thin = desk.grid.is_standard() && height > TEXT + MOST_LINES * small.leading + LABEL + 0.5;
    if thin {
        return rows::place(desk, stage, body, top);
    }
    // Four links are too narrow for larger type, even where there is room below.
    let (style, height) = if top + height + below <= BODY_END || body.chain.len() > 3 {
        (small, height)
    } else {
        let large = chain_height(desk, &body.chain, styles::LEAD, width);
        if top + large <= BODY_END { (styles::LEAD, large) } else { (small, height) }
    };
    if top + height > BODY_END {
        return rows::place(desk, stage, body, top);
    }
    for (index, link) in body.chain.iter().enumerate() {
        let x = desk.grid.left + index as f32 * (width + GAP);
        place_link(desk, link, style, Rect::new(x, top, width, height));
        if index > 0 {
            arrow(desk, Point { x: x - GAP / 2.0, y: top + height / 2.0 }, (1.0, 0.0));
        }
    }
    top + height
}

fn chain_height(desk: &mut Desk<'_>, chain: &[Link], style: Style, width: f32) -> f32 {
    let heights = chain.iter().map(|link| match &link.text {
        Slot::Filled(text) => desk.set(&text.spans, style, Wrap::Balanced(width - 2.0 * PADDING)).height(),
        Slot::Missing(missing) => {
            desk.words(&missing.question, styles::LAB, Wrap::Greedy(width - 2.0 * PADDING)).height() + 4.0
        }
    });
    TEXT + heights.fold(0.0, f32::max) + LABEL
}

fn place_link(desk: &mut Desk<'_>, link: &Link, style: Style, area: Rect) {
    let theme = desk.theme;
    let (x, width) = (area.x + PADDING, area.width - 2.0 * PADDING);
    let (ground, label) = if link.effect { (theme.accent_tint, theme.accent) } else { (theme.surface, theme.ink3) };
    match &link.text {
        Slot::Filled(text) => {
            let back = desk.decoration(&text.field);
            desk.panel(area, 6.0, ground, &back);
            desk.label(&link.label, styles::H, (At::left(x, area.y + LABEL), label), &text.field);
            desk.phrase(text, style, Wrap::Balanced(width), (At::left(x, area.y + TEXT), theme.ink));
        }
        Slot::Missing(missing) => marks::placeholder_box(desk, missing, area),
    }
}

/// An arrow 24 long around a centre, in a direction.
fn arrow(desk: &mut Desk<'_>, center: Point, (dx, dy): (f32, f32)) {
    let ink3 = desk.theme.ink3;
    let at =
        |along: f32, aside: f32| Point { x: center.x + along * dx - aside * dy, y: center.y + along * dy + aside * dx };
    let tag = Tag::default();
    desk.stroke(Path::line(at(-12.0, 0.0), at(12.0, 0.0)), (1.5, ink3), &tag);
    let head = Path::polyline(&[at(5.5, -5.0), at(12.0, 0.0), at(5.5, 5.0)]);
    desk.stroke(head, (1.5, ink3), &tag);
}

/// How the lower half is divided.
#[derive(Clone, Copy)]
struct Shape {
    /// The width of the safeguards.
    safeguards: f32,
    /// Where the open questions begin.
    unknowns: f32,
    /// The width of owner and time; 0 if they stand below the question.
    aside: f32,
}

impl Shape {
    fn of(desk: &mut Desk<'_>, body: &Cause) -> Self {
        let grid = desk.grid;
        let aside = if grid.is_standard() { 0.0 } else { 146.0 };
        match (&body.safeguards, body.unknowns.is_empty()) {
            (_, true) => Self { safeguards: grid.span(8), unknowns: grid.right(), aside },
            (None, false) => Self { safeguards: 0.0, unknowns: grid.left, aside },
            (Some(_), false) => Self::beside(desk, body, aside),
        }
    }

    /// Safeguards and open questions side by side: 342 of 864, and from 420 on, are the measures of the wide page. Where the
    /// questions would need another page, they get more of the width.
    fn beside(desk: &mut Desk<'_>, body: &Cause, aside: f32) -> Self {
        let (left, width) = (desk.grid.left, desk.grid.width());
        let shape = |safeguards: f32, unknowns: f32| Self {
            safeguards: width * safeguards / 864.0,
            unknowns: left + width * unknowns / 864.0,
            aside,
        };
        let shapes = [shape(342.0, 420.0), shape(280.0, 332.0)];
        let usual = frame::BODY_TOP;
        let fitting = shapes.into_iter().find(|shape| usual + lower_height(desk, body, *shape) <= BODY_END);
        fitting.unwrap_or(shapes[0])
    }

    fn question(self, desk: &Desk<'_>) -> f32 {
        let width = desk.grid.right() - self.unknowns;
        if self.aside > 0.0 { width - self.aside - 20.0 } else { width }
    }
}

const HEADING: f32 = 24.0;

fn lower_height(desk: &mut Desk<'_>, body: &Cause, shape: Shape) -> f32 {
    let left = match &body.safeguards {
        None => 0.0,
        Some(Slot::Filled(text)) => Column::set(desk, text, Setting::new(styles::BODY, shape.safeguards)).height(),
        Some(Slot::Missing(missing)) => marks::placeholder_height(desk, missing, shape.safeguards),
    };
    let rows = body.unknowns.iter().enumerate();
    let right: f32 =
        rows.map(|(index, row)| unknown_height(desk, row, shape) + if index > 0 { 18.0 } else { 0.0 }).sum();
    let height = left.max(right);
    if height > 0.0 { HEADING + height } else { 0.0 }
}

/// Safeguards on the left, open questions on the right; each flows on where it does not fit.
fn lower_half(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Cause, top: f32) {
    let shape = Shape::of(desk, body);
    let (left, theme) = (desk.grid.left, desk.theme);
    let mut rest = None;
    match &body.safeguards {
        Some(Slot::Filled(text)) => {
            desk.label(&body.safeguards_title, styles::H, (At::left(left, top), theme.ink3), &text.field);
            let column = Column::set(desk, text, Setting::new(styles::BODY, shape.safeguards));
            let (here, next) = column.split(BODY_END - top - HEADING);
            here.place(desk, (left, top + HEADING), theme.ink);
            rest = next;
        }
        Some(Slot::Missing(missing)) => {
            desk.label(&body.safeguards_title, styles::H, (At::left(left, top), theme.ink3), &missing.field);
            let height = marks::placeholder_height(desk, missing, shape.safeguards);
            marks::placeholder_box(desk, missing, Rect::new(left, top + HEADING, shape.safeguards, height));
        }
        None => {}
    }
    let mut shown = unknown_rows(desk, stage, body, (0, shape, top));
    while rest.is_some() || shown < body.unknowns.len() {
        let top = stage.page(desk, Head::Usual);
        if let Some(column) = rest.take() {
            let (here, next) = column.split(BODY_END - top);
            here.place(desk, (left, top), theme.ink);
            rest = next;
        }
        if shown < body.unknowns.len() {
            shown = unknown_rows(desk, stage, body, (shown, shape, top));
        }
    }
}

/// Places as many open questions as fit, from one on, and says which is the next.
fn unknown_rows(
    desk: &mut Desk<'_>,
    stage: &mut Stage<'_>,
    body: &Cause,
    (from, shape, top): (usize, Shape, f32),
) -> usize {
    if body.unknowns.is_empty() {
        return 0;
    }
    let theme = desk.theme;
    let heading = At::left(shape.unknowns, top);
    desk.label(&body.unknowns_title, styles::H, (heading, theme.ink3), &body.unknowns[0].question.field);
    desk.open(Role::List { numbered: false });
    let mut y = top + HEADING;
    let mut next = from;
    for unknown in &body.unknowns[from..] {
        let height = unknown_height(desk, unknown, shape);
        let first = next == from;
        let start = if first { y } else { y + 18.0 };
        if !first && start + height > BODY_END {
            break;
        }
        if !first {
            desk.rule((shape.unknowns, desk.grid.right()), y + 9.0, (0.75, theme.rule));
        }
        next += 1;
        if height > TALL {
            desk.close();
            place_tall_unknown(desk, stage, unknown, (shape, start));
            return next;
        }
        place_unknown(desk, unknown, shape, start);
        y = start + height;
    }
    desk.close();
    next
}

fn unknown_height(desk: &mut Desk<'_>, unknown: &Unknown, shape: Shape) -> f32 {
    let question = desk.set(&unknown.question.spans, styles::BODY, Wrap::Balanced(shape.question(desk))).height();
    let medium = styles::LAB.face(Face::Text500);
    let size = |desk: &mut Desk<'_>, slot: &Option<Slot<Phrase>>, style: Style, width: f32| match slot {
        Some(Slot::Filled(words)) => {
            let block = desk.set(&words.spans, style, Wrap::Greedy(width));
            (block.width, block.height())
        }
        Some(Slot::Missing(missing)) => (desk.typesetter.width(&missing.what, styles::LAB), style.leading),
        None => (0.0, 0.0),
    };
    if shape.aside > 0.0 {
        let (_, owner) = size(desk, &unknown.owner, medium, shape.aside);
        let (_, due) = size(desk, &unknown.due, styles::LAB, shape.aside);
        return question.max(2.5 + owner + due);
    }
    let width = desk.grid.right() - shape.unknowns;
    let (owner, owner_height) = size(desk, &unknown.owner, medium, width);
    let (due, due_height) = size(desk, &unknown.due, styles::LAB, width);
    let beside = owner == 0.0 || owner + 12.0 + due <= width;
    question
        + 1.0
        + if beside { owner_height.max(due_height) } else { owner_height.max(styles::LAB.leading) + due_height }
}

/// A question that takes more than a page; what follows it begins on a page of its own.
fn place_tall_unknown(desk: &mut Desk<'_>, stage: &mut Stage<'_>, unknown: &Unknown, (shape, top): (Shape, f32)) {
    let ink = desk.theme.ink;
    let setting = Setting::new(styles::BODY, shape.question(desk));
    let column = Column::phrase(desk, &unknown.question, setting);
    let mut end = stage.flow(desk, column, (shape.unknowns, top), ink);
    let (x, width, ink2) = (shape.unknowns, desk.grid.right() - shape.unknowns, desk.theme.ink2);
    for slot in [&unknown.owner, &unknown.due].into_iter().flatten() {
        match slot {
            Slot::Filled(words) => {
                let column = Column::phrase(desk, words, Setting::new(styles::LAB, width));
                end = stage.flow(desk, column, (x, end), ink2);
            }
            Slot::Missing(missing) => {
                if end + styles::LAB.leading > BODY_END {
                    end = stage.page(desk, Head::Usual);
                }
                marks::placeholder_word(desk, missing, (x, end + styles::LAB.baseline()));
                end += styles::LAB.leading;
            }
        }
    }
}

fn place_unknown(desk: &mut Desk<'_>, unknown: &Unknown, shape: Shape, top: f32) {
    let ink = desk.theme.ink;
    desk.open(Role::ListItem);
    desk.open(Role::Body);
    let wrap = Wrap::Balanced(shape.question(desk));
    let height = desk.phrase(&unknown.question, styles::BODY, wrap, (At::left(shape.unknowns, top), ink));
    let below = if shape.aside > 0.0 { 0.0 } else { height + 1.0 };
    place_owner(desk, unknown, (shape, top + below));
    desk.close();
    desk.close();
}

/// Owner and time: below each other beside the question, or beside each other below it.
fn place_owner(desk: &mut Desk<'_>, unknown: &Unknown, (shape, top): (Shape, f32)) {
    let theme = desk.theme;
    let aside = shape.aside > 0.0;
    let medium = styles::LAB.face(Face::Text500);
    let width = if aside { shape.aside } else { desk.grid.right() - shape.unknowns };
    let (mut x, mut y) = if aside { (desk.grid.right() - width, top + 2.5) } else { (shape.unknowns, top) };
    for (slot, style, ink) in [(&unknown.owner, medium, theme.ink), (&unknown.due, styles::LAB, theme.ink2)] {
        let (used, height) = match slot {
            Some(Slot::Filled(words)) => {
                let block = desk.set(&words.spans, style, Wrap::Greedy(width));
                if !aside && x + block.width > desk.grid.right() {
                    (x, y) = (shape.unknowns, y + style.leading);
                }
                let tag = desk.paragraph(&words.field);
                desk.place(&block, At::left(x, y), ink, &tag);
                (block.width, block.height())
            }
            Some(Slot::Missing(missing)) => {
                (marks::placeholder_word(desk, missing, (x, y + style.baseline())), style.leading)
            }
            None => continue,
        };
        if aside {
            y += height;
        } else {
            x += used + 12.0;
        }
    }
}
