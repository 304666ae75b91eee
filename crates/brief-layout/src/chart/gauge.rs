//! How likely a repeat is, now and after the lasting fix, on a scale of five.

use std::rc::Rc;

use brief_scene::{Cap, Path, Point, Rect, Role, Shape, Stroke};
use brief_story::{Repeat, RepeatPoint, Span};

use crate::desk::{At, Desk, Tag};
use crate::r#type::{Block, Wrap, styles};

/// The height of the gauge from its heading to the end of its labels.
pub(crate) const HEIGHT: f32 = 84.0;

const SEGMENT_GAP: f32 = 3.0;
/// From the middle of a mark to its edge.
const REACH: f32 = 7.0;

/// Draws the gauge with its upper left corner at a point.
pub(crate) fn draw(desk: &mut Desk<'_>, repeat: &Repeat, (x, top): (f32, f32), width: f32) {
    let theme = desk.theme;
    let node = desk.leaf(Role::Figure { alt: repeat.alt.clone() });
    let tag = Tag { node: Some(node), origin: None };
    let title = desk.words(&repeat.title, styles::H, Wrap::Never);
    desk.place(&title, At::left(x, top), theme.ink3, &tag);
    let track = top + 31.0;
    let segment = (width - 4.0 * SEGMENT_GAP) / 5.0;
    for index in 0..5_u8 {
        let left = x + f32::from(index) * (segment + SEGMENT_GAP);
        desk.panel(Rect::new(left, track, segment, 8.0), 2.0, theme.surface2, &tag);
    }
    let center = |point: &RepeatPoint| Point {
        x: x + f32::from(point.level.clamp(1, 5) - 1) * (segment + SEGMENT_GAP) + segment / 2.0,
        y: track + 4.0,
    };
    let points: Vec<(&RepeatPoint, Point, bool)> = [(&repeat.now, true), (&repeat.after, false)]
        .into_iter()
        .filter_map(|(point, now)| point.as_ref().map(|point| (point, center(point), now)))
        .collect();
    if let [(_, now, _), (_, after, _)] = points[..]
        && (now.x - after.x).abs() > 1.0
    {
        arrow(desk, now, after, &tag);
    }
    let same = points.len() == 2 && (points[0].1.x - points[1].1.x).abs() <= 1.0;
    for (point, at, now) in &points {
        let tag = Tag { node: Some(node), origin: desk.origin(&point.field) };
        if *now {
            desk.fill(Path::circle(*at, 7.0), theme.ink, &tag);
        } else if !same {
            let stroke = Stroke { color: theme.ink, width: 1.6, dash: None, cap: Cap::Butt };
            let path = Path::circle(*at, 6.2);
            desk.shape(Shape { path, fill: Some(theme.paper), stroke: Some(stroke) }, &tag);
        }
    }
    labels(desk, repeat, (&points, same), (Rect::new(x, top + 47.0, width, 38.0), &tag));
}

fn arrow(desk: &mut Desk<'_>, from: Point, to: Point, tag: &Tag) {
    let ink = desk.theme.ink;
    let side = if to.x < from.x { -1.0 } else { 1.0 };
    let tip = to.x - side * 9.5;
    let line = Path::line(Point { x: from.x, y: from.y }, Point { x: tip, y: to.y });
    desk.stroke(line, (1.75, ink), tag);
    let back = tip - side * 6.5;
    let head = [Point { x: back, y: to.y - 4.8 }, Point { x: tip, y: to.y }, Point { x: back, y: to.y + 4.8 }];
    desk.stroke(Path::polyline(&head), (1.75, ink), tag);
}

/// The words below the gauge, each under its mark as far as the other one lets it; smaller, then below each other, where
/// the gauge is narrow.
fn labels(
    desk: &mut Desk<'_>,
    repeat: &Repeat,
    (points, same): (&[(&RepeatPoint, Point, bool)], bool),
    (area, tag): (Rect, &Tag),
) {
    let mut sorted: Vec<&(&RepeatPoint, Point, bool)> = points.iter().collect();
    sorted.sort_by(|a, b| a.1.x.total_cmp(&b.1.x));
    if same {
        sorted.truncate(1);
    }
    let ink2 = desk.theme.ink2;
    for style in [styles::LAB, styles::SM] {
        let blocks: Vec<[Rc<Block>; 2]> = sorted
            .iter()
            .map(|(point, ..)| {
                let second = if same { &repeat.unchanged } else { &point.detail };
                [desk.set(&first_line(point), style, Wrap::Never), desk.words(second, style, Wrap::Never)]
            })
            .collect();
        let Some(places) = beside(&sorted, &blocks, area) else { continue };
        for ((lines, x), point) in blocks.iter().zip(places).zip(&sorted) {
            let tag = Tag { node: tag.node, origin: desk.origin(&point.0.field) };
            let width = lines[0].width.max(lines[1].width);
            // A label that ends under its mark is aligned with that end.
            let ends = x + width <= point.1.x + REACH + 0.1;
            for (line, y) in lines.iter().zip([area.y, area.y + style.leading - 1.5]) {
                let at = if ends { At::right(x + width, y) } else { At::left(x, y) };
                desk.place(line, at, ink2, &tag);
            }
        }
        return;
    }
    let mut y = area.y;
    for (point, ..) in sorted {
        let mut spans = first_line(point);
        if !point.detail.is_empty() {
            spans.push(Span { text: format!(", {}", point.detail), ..Span::default() });
        }
        let block = desk.set(&spans, styles::SM, Wrap::Greedy(area.width));
        let tag = Tag { node: tag.node, origin: desk.origin(&point.field) };
        desk.place(&block, At::left(area.x, y), ink2, &tag);
        y += block.height();
    }
}

fn first_line(point: &RepeatPoint) -> Vec<Span> {
    let word = |text: String, strong| Span { text, strong, ..Span::default() };
    vec![word(format!("{} ", point.label), false), word(point.word.clone(), true)]
}

/// The left edges of the labels side by side; `None` if they do not fit.
fn beside(points: &[&(&RepeatPoint, Point, bool)], blocks: &[[Rc<Block>; 2]], area: Rect) -> Option<Vec<f32>> {
    const AIR: f32 = 14.0;
    let width = |index: usize| blocks[index][0].width.max(blocks[index][1].width);
    // A label begins under its mark; where the edge is too near, it ends there.
    let wish = |index: usize, x: f32| match (x - REACH, x + REACH - width(index)) {
        (left, _) if left + width(index) <= area.right() => left,
        (_, right) if right >= area.x => right,
        _ => (area.right() - width(index)).max(area.x),
    };
    let mut places: Vec<f32> = points.iter().enumerate().map(|(index, (_, at, _))| wish(index, at.x)).collect();
    if places.len() == 2 && places[0] + width(0) + AIR > places[1] {
        // The left one gives way first, since its mark is the one near the edge.
        places[0] = (places[1] - AIR - width(0)).max(area.x);
        places[1] = places[1].max(places[0] + width(0) + AIR);
    }
    let ends = places.iter().enumerate().map(|(index, place)| place + width(index));
    ends.fold(0.0, f32::max).le(&(area.right() + 0.1)).then_some(places)
}
