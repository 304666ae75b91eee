//! The dates that we promise, on an axis.

use brief_scene::{Cap, Path, Point, Rect, Role, Shape, Stroke};
use brief_story::PromisedDate;

use crate::desk::{At, Desk, Tag};
use crate::r#type::{Face, Style, Wrap, styles};

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
    let ours = dates.iter().filter(|date| !date.outside).count();
    let name = if ours > 4 { styles::SM.face(Face::Text600) } else { styles::H };
    let (places, to_scale) = places(desk, dates, (left, right), name);
    desk.stroke(Path::line(Point { x: left, y }, Point { x: right, y }), (1.0, theme.rule_strong), &Tag::default());
    if to_scale {
        ticks(desk, dates, (y, left, right));
    }
    // The labels say all that the axis shows, so that it is a list and not a figure for whoever listens.
    desk.open(Role::List { numbered: false });
    for (index, (date, x)) in dates.iter().zip(&places).enumerate() {
        let room = places.get(index + 1).map_or(area.1, |next| *next) - x;
        desk.open(Role::ListItem);
        let tag = desk.tag(Role::Body, &date.field);
        mark(desk, date, Point { x: *x, y }, &tag);
        label(desk, date, (*x, y), (area, room, name), &tag);
        desk.close();
    }
    desk.close();
}

/// Where the dates stand: to scale if their labels leave each other room, otherwise in equal steps.
fn places(desk: &mut Desk<'_>, dates: &[PromisedDate], (left, right): (f32, f32), name: Style) -> (Vec<f32>, bool) {
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return (Vec::new(), false) };
    let span = last.at - first.at;
    if span > 0 {
        // Seconds are counted exactly by a double; the share fits a float.
        let scale = |date: &PromisedDate| left + (right - left) * ((date.at - first.at) as f64 / span as f64) as f32;
        let scaled: Vec<f32> = dates.iter().map(scale).collect();
        let ours: Vec<(usize, f32)> =
            dates.iter().zip(&scaled).enumerate().filter(|(_, (d, _))| !d.outside).map(|(i, (_, x))| (i, *x)).collect();
        let outside: Vec<f32> = dates.iter().zip(&scaled).filter(|(d, _)| d.outside).map(|(_, x)| *x).collect();
        let roomy = ours.windows(2).all(|pair| {
            let width = desk.typesetter.width(&dates[pair[0].0].name, name);
            pair[1].1 - pair[0].1 >= NEIGHBOURS.max(width + 14.0)
        });
        let apart = scaled.windows(2).all(|pair| pair[1] - pair[0] >= 2.0 * RADIUS + 4.0);
        if roomy && apart && outside.windows(2).all(|pair| pair[1] - pair[0] >= 190.0) {
            return (scaled, true);
        }
    }
    let count = dates.len().max(2);
    // There are six dates at most.
    let last_room = if dates.len() > 1 { desk.typesetter.width(&dates[dates.len() - 1].when, styles::SM) } else { 0.0 };
    let step = (right - left - last_room.min(120.0)) / (count - 1) as f32;
    ((0..dates.len()).map(|index| left + index as f32 * step).collect(), false)
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
fn mark(desk: &mut Desk<'_>, date: &PromisedDate, center: Point, tag: &Tag) {
    let theme = desk.theme;
    let tag = Tag { node: None, origin: tag.origin.clone() };
    if date.outside {
        let corner = |dx: f32, dy: f32| Point { x: center.x + dx * RADIUS, y: center.y + dy * RADIUS };
        let path = Path::polygon(&[corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)]);
        let halo = Path::rect(Rect::new(center.x - RADIUS - 2.0, center.y - 1.0, 2.0 * RADIUS + 4.0, 2.0));
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
        let both = desk.words(&format!("{}, {}", date.name, date.when), styles::SM, Wrap::Never);
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
