//! The dates that we promise, on an axis.

use std::rc::Rc;

use brief_scene::{Cap, Path, Point, Rect, Role, Shape, Stroke};
use brief_story::PromisedDate;

use crate::desk::{At, Desk, Tag};
use crate::r#type::{Block, Face, Style, Wrap, styles};

/// The radius of a promise.
const RADIUS: f32 = 7.0;
/// Dates are drawn to scale if neighbours are at least this far apart.
const NEIGHBOURS: f32 = 112.0;
/// How many dates an axis holds.
pub(crate) const MOST: usize = 6;

/// Draws an axis at a height between two edges.
pub(crate) fn draw(desk: &mut Desk<'_>, dates: &[PromisedDate], (y, area): (f32, (f32, f32))) {
    let theme = desk.theme;
    let (left, right) = (area.0 + RADIUS, area.1 - RADIUS);
    let name = name_style(dates);
    let (places, to_scale) = places(desk, dates, (left, right), name);
    desk.stroke(Path::line(Point { x: left, y }, Point { x: right, y }), (1.0, theme.rule_strong), &Tag::default());
    if to_scale {
        ticks(desk, dates, (y, left, right));
    }
    // The labels say all that the axis shows, so that it is a list and not a figure for whoever listens.
    desk.open(Role::List { numbered: false });
    for (index, (date, x)) in dates.iter().zip(&places).enumerate() {
        // To scale, every label has room on its one line; the last one moves to the left where it would leave the page.
        let room = if to_scale { f32::MAX } else { room(dates, &places, index, area.1) };
        desk.open(Role::ListItem);
        let tag = desk.tag(Role::Body, &date.field);
        mark(desk, date, Point { x: *x, y });
        label(desk, date, (*x, y), (area, room, name), &tag);
        desk.close();
    }
    desk.close();
}

/// How much higher than one line the names are; `None` if a name is too long for an axis.
pub(crate) fn extra(desk: &mut Desk<'_>, dates: &[PromisedDate], area: (f32, f32)) -> Option<f32> {
    let style = name_style(dates);
    let (places, to_scale) = places(desk, dates, (area.0 + RADIUS, area.1 - RADIUS), style);
    let mut extra = 0.0_f32;
    for (index, date) in dates.iter().enumerate() {
        if date.outside {
            let width = desk.typesetter.width(&outside_text(date), styles::SM);
            if width > (area.1 - area.0) / 2.0 {
                return None;
            }
        } else {
            let room = if to_scale { f32::MAX } else { room(dates, &places, index, area.1) };
            let name = name_block(desk, date, style, room);
            extra = extra.max(name.height() - style.leading);
        }
    }
    (extra <= 2.0 * style.leading).then_some(extra)
}

fn name_style(dates: &[PromisedDate]) -> Style {
    let ours = dates.iter().filter(|date| !date.outside).count();
    if ours > 4 { styles::SM.face(Face::Text600) } else { styles::H }
}

fn outside_text(date: &PromisedDate) -> String {
    format!("{}, {}", date.name, date.when)
}

/// From a date to the next one whose label stands on the same side.
fn room(dates: &[PromisedDate], places: &[f32], index: usize, right: f32) -> f32 {
    let same_side = |(date, _): &(&PromisedDate, &f32)| date.outside == dates[index].outside;
    let next = dates.iter().zip(places).skip(index + 1).find(same_side);
    next.map_or(right, |(_, next)| *next) - places[index]
}

fn name_block(desk: &mut Desk<'_>, date: &PromisedDate, style: Style, room: f32) -> Rc<Block> {
    let one = desk.words(&date.name, style, Wrap::Never);
    if one.width + 8.0 <= room { one } else { desk.words(&date.name, style, Wrap::Balanced((room - 10.0).max(60.0))) }
}

/// Where the dates stand: to scale if their labels leave each other room, otherwise in equal steps.
fn places(desk: &mut Desk<'_>, dates: &[PromisedDate], (left, right): (f32, f32), name: Style) -> (Vec<f32>, bool) {
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return (Vec::new(), false) };
    let span = last.at - first.at;
    if span > 0 {
        // Seconds are counted exactly by a double; the share fits a float.
        let scale = |date: &PromisedDate| left + (right - left) * ((date.at - first.at) as f64 / span as f64) as f32;
        let scaled: Vec<f32> = dates.iter().map(scale).collect();
        let apart = scaled.windows(2).all(|pair| pair[1] - pair[0] >= 2.0 * RADIUS + 4.0);
        if apart && roomy(desk, dates, (&scaled, right + RADIUS), name) {
            return (scaled, true);
        }
    }
    let count = dates.len().max(2);
    // There are six dates at most.
    let last_room = if dates.len() > 1 { desk.typesetter.width(&dates[dates.len() - 1].when, styles::SM) } else { 0.0 };
    let step = (right - left - last_room.min(120.0)) / (count - 1) as f32;
    ((0..dates.len()).map(|index| left + index as f32 * step).collect(), false)
}

/// Whether the labels of each side leave each other room.
fn roomy(desk: &mut Desk<'_>, dates: &[PromisedDate], (places, edge): (&[f32], f32), name: Style) -> bool {
    const AIR: f32 = 10.0;
    let mut ends = [f32::MIN; 2];
    let mut last = f32::MIN;
    for (date, x) in dates.iter().zip(places) {
        let width = if date.outside {
            desk.typesetter.width(&outside_text(date), styles::SM)
        } else {
            desk.typesetter.width(&date.name, name).max(desk.typesetter.width(&date.when, styles::SM))
        };
        let left = (x - RADIUS).min(edge - width);
        let end = &mut ends[usize::from(date.outside)];
        if left < *end + AIR || (!date.outside && x - last < NEIGHBOURS) {
            return false;
        }
        *end = left + width;
        if !date.outside {
            last = *x;
        }
    }
    true
}

/// A tick for each midnight, if there are not too many.
fn ticks(desk: &mut Desk<'_>, dates: &[PromisedDate], (y, left, right): (f32, f32, f32)) {
    const DAY: i64 = 86_400;
    let (first, last) = (&dates[0], &dates[dates.len() - 1]);
    let offset = i64::from(first.offset);
    let span = last.at - first.at;
    if span / DAY > 45 {
        return;
    }
    let mut tick = ((first.at + offset).div_euclid(DAY) + 1) * DAY - offset;
    while tick < last.at {
        let x = left + (right - left) * ((tick - first.at) as f64 / span as f64) as f32;
        let color = desk.theme.rule_strong;
        desk.stroke(Path::line(Point { x, y: y - 3.0 }, Point { x, y: y + 3.0 }), (1.0, color), &Tag::default());
        tick += DAY;
    }
}

/// The next promise is full, later ones are hollow; a date from outside is a diamond.
pub(crate) fn mark(desk: &mut Desk<'_>, date: &PromisedDate, center: Point) {
    let theme = desk.theme;
    let tag = desk.decoration(&date.field);
    if date.outside {
        let corner = |dx: f32, dy: f32| Point { x: center.x + dx * RADIUS, y: center.y + dy * RADIUS };
        let path = Path::polygon(&[corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)]);
        let halo = Path::rect(Rect::new(center.x - RADIUS - 2.0, center.y - 1.0, 2.0 * RADIUS + 2.0, 2.0));
        desk.fill(halo, theme.paper, &tag);
        desk.fill(path, theme.ink, &tag);
    } else if date.next {
        desk.fill(Path::circle(center, RADIUS), theme.accent, &tag);
    } else {
        let stroke = Stroke { color: theme.accent, width: 2.0, dash: None, cap: Cap::Butt };
        let path = Path::circle(center, RADIUS - 1.0);
        desk.shape(Shape { path, fill: Some(theme.paper), stroke: Some(stroke) }, &tag);
    }
}

/// Name and date: below the axis for ours, above it for those from outside; aligned with the mark as far as the edge lets.
fn label(
    desk: &mut Desk<'_>,
    date: &PromisedDate,
    (x, y): (f32, f32),
    (area, room, style): ((f32, f32), f32, Style),
    tag: &Tag,
) {
    let theme = desk.theme;
    if date.outside {
        let both = desk.words(&outside_text(date), styles::SM, Wrap::Never);
        let left = (x - RADIUS).min(area.1 - both.width).max(area.0);
        desk.place(&both, At::left(left, y - 15.0).on_baseline(styles::SM), theme.ink2, tag);
        return;
    }
    let when = desk.words(&date.when, styles::SM, Wrap::Never);
    let one = desk.words(&date.name, style, Wrap::Never);
    let name = if one.width + 8.0 <= room {
        one
    } else {
        desk.words(&date.name, style, Wrap::Balanced((room - 10.0).max(60.0)))
    };
    let width = name.width.max(when.width);
    let left = (x - RADIUS).min(area.1 - width).max(area.0);
    let top = At::left(left, y + 28.0).on_baseline(style);
    desk.place(&name, top, theme.ink, tag);
    let lower = y + 45.0 + name.height() - style.leading;
    desk.place(&when, At::left(left, lower).on_baseline(styles::SM), theme.ink2, tag);
}
