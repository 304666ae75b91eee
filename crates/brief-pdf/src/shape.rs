//! Filled and stroked paths.

use brief_scene::{Path, Point, Segment, Shape};
use printpdf::{Line, LinePoint, Op, PaintMode, Polygon, PolygonRing};

use crate::content::point;
use crate::mark::Mark;
use crate::page::{Painter, WINDING};

/// One outline of a path.
struct Outline {
    points: Vec<LinePoint>,
    closed: bool,
}

/// Paints a path with its fill and its stroke.
pub(crate) fn paint(painter: &mut Painter<'_>, shape: &Shape, mark: Mark) {
    let stroke = shape.stroke.as_ref().filter(|stroke| stroke.width > 0.0);
    let outlines = outlines(painter.size.height, &shape.path);
    if outlines.is_empty() || (shape.fill.is_none() && stroke.is_none()) {
        return;
    }
    painter.mark(mark);
    painter.end_text();
    if let Some(fill) = shape.fill {
        painter.set_fill(fill);
        let rings = outlines.iter().map(|outline| PolygonRing { points: outline.points.clone() }).collect();
        let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WINDING };
        painter.push(Op::DrawPolygon { polygon });
    }
    if let Some(stroke) = stroke {
        painter.set_stroke(stroke);
        // One outline at a time: printpdf would close only the last one of several.
        for Outline { points, closed } in outlines {
            painter.push(Op::DrawLine { line: Line { points, is_closed: closed } });
        }
    }
}

/// The outlines of a path on a page of the given height.
fn outlines(height: f32, path: &Path) -> Vec<Outline> {
    let mut outlines: Vec<Outline> = Vec::new();
    let to = |at: Point, bezier: bool| LinePoint { p: point(height, at), bezier };
    for segment in &path.segments {
        match *segment {
            Segment::Move(at) => outlines.push(Outline { points: vec![to(at, false)], closed: false }),
            Segment::Line(at) => add(&mut outlines, [to(at, false)]),
            Segment::Curve(first, second, at) => add(&mut outlines, [to(first, true), to(second, true), to(at, false)]),
            Segment::Close => {
                if let Some(outline) = outlines.last_mut() {
                    outline.closed = true;
                }
            }
        }
    }
    // A point alone has nothing to fill and, cut off at its end, nothing to draw.
    outlines.retain(|outline| outline.points.len() > 1);
    outlines
}

fn add<const N: usize>(outlines: &mut [Outline], points: [LinePoint; N]) {
    if let Some(outline) = outlines.last_mut() {
        outline.points.extend(points);
    }
}
