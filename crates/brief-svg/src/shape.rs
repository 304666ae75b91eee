//! Filled and stroked paths.

use brief_scene::{Cap, Path, Point, Segment, Shape, Stroke};

use crate::number::{PathData, push_measure, push_number};
use crate::page::Painter;

/// Paints a path with its fill and its stroke.
pub(crate) fn paint(painter: &mut Painter<'_>, shape: &Shape) {
    let stroke = shape.stroke.as_ref().filter(|stroke| stroke.width > 0.0);
    if shape.path.segments.is_empty() || (shape.fill.is_none() && stroke.is_none()) {
        return;
    }
    painter.out.push_str("<path d=\"");
    push_path(&mut painter.out, &shape.path);
    painter.out.push('"');
    match shape.fill {
        Some(color) => painter.push_color("fill", color),
        None => {
            painter.out.push_str(" fill=\"none\"");
            if painter.interactive() && matches!(shape.path.segments.last(), Some(Segment::Close)) {
                // A click into an empty box means the box.
                painter.out.push_str(" pointer-events=\"all\"");
            }
        }
    }
    if let Some(stroke) = stroke {
        push_stroke(painter, stroke);
    }
    painter.out.push_str("/>");
}

/// Appends the steps of a path, in points to a hundredth.
pub(crate) fn push_path(out: &mut String, path: &Path) {
    let mut data = PathData::new(out, 2);
    let mut at = Point::default();
    let mut start = Point::default();
    let point = |data: &mut PathData<'_>, letter: Option<char>, point: Point| {
        if let Some(letter) = letter {
            data.command(letter);
        }
        data.number(f64::from(point.x));
        data.number(f64::from(point.y));
    };
    for segment in &path.segments {
        match *segment {
            Segment::Move(to) => {
                point(&mut data, Some('M'), to);
                (at, start) = (to, to);
            }
            Segment::Line(to) => {
                if to.y == at.y {
                    data.command('H');
                    data.number(f64::from(to.x));
                } else if to.x == at.x {
                    data.command('V');
                    data.number(f64::from(to.y));
                } else {
                    point(&mut data, Some('L'), to);
                }
                at = to;
            }
            Segment::Curve(first, second, to) => {
                point(&mut data, Some('C'), first);
                point(&mut data, None, second);
                point(&mut data, None, to);
                at = to;
            }
            Segment::Close => {
                data.command('Z');
                at = start;
            }
        }
    }
}

fn push_stroke(painter: &mut Painter<'_>, stroke: &Stroke) {
    painter.push_color("stroke", stroke.color);
    let out = &mut painter.out;
    push_measure(out, "stroke-width", stroke.width);
    if let Some((dash, gap)) = stroke.dash
        && dash >= 0.0
        && gap >= 0.0
        && dash + gap > 0.0
    {
        out.push_str(" stroke-dasharray=\"");
        push_number(out, f64::from(dash), 2);
        out.push(' ');
        push_number(out, f64::from(gap), 2);
        out.push('"');
    }
    match stroke.cap {
        // What SVG takes for granted: cut ends, mitred corners up to a ratio of 4.
        Cap::Butt => {}
        Cap::Round => out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(path: &Path) -> String {
        let mut out = String::new();
        push_path(&mut out, path);
        out
    }

    #[test]
    fn level_and_upright_lines_name_one_coordinate() {
        let rect = Path::rect(brief_scene::Rect::new(48.0, 432.0, 864.5, 52.0));
        assert_eq!(data(&rect), "M48 432H912.5V484H48Z");
    }

    #[test]
    fn after_a_close_the_pen_is_back_at_the_start() {
        let p = |x, y| Point { x, y };
        let mut path = Path::polygon(&[p(1.0, 1.0), p(5.0, 2.0), p(4.0, 7.0)]);
        path.segments.push(Segment::Line(p(1.0, 9.0)));
        assert_eq!(data(&path), "M1 1L5 2L4 7ZV9");
    }
}
