//! Points, rectangles and paths.

/// A place on a page, in points from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Points to the right.
    pub x: f32,
    /// Points downwards.
    pub y: f32,
}

/// A width and a height in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

/// A rectangle in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width, 0 or more.
    pub width: f32,
    /// The height, 0 or more.
    pub height: f32,
}

impl Rect {
    /// A rectangle from its upper left corner and its size.
    #[must_use]
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// The right edge.
    #[must_use]
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// Whether a point lies in the rectangle or on its edge.
    #[must_use]
    pub fn contains(self, point: Point) -> bool {
        (self.x..=self.right()).contains(&point.x) && (self.y..=self.bottom()).contains(&point.y)
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self { x, y, width: self.right().max(other.right()) - x, height: self.bottom().max(other.bottom()) - y }
    }
}

/// One step of a [`Path`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Lifts the pen and sets it down at a point.
    Move(Point),
    /// A straight line to a point.
    Line(Point),
    /// A cubic Bézier curve: two control points and the end.
    Curve(Point, Point, Point),
    /// Closes the current outline with a straight line to where it began.
    Close,
}

/// A path of one or more outlines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    /// The steps; the first one of each outline is a [`Segment::Move`].
    pub segments: Vec<Segment>,
}

/// How far the control points of a quarter circle stand from its ends, in radii.
const CIRCLE: f32 = 0.552_284_8;

impl Path {
    /// A straight line between two points.
    #[must_use]
    pub fn line(from: Point, to: Point) -> Self {
        Self::polyline(&[from, to])
    }

    /// An open line through all points; empty if there are none.
    #[must_use]
    pub fn polyline(points: &[Point]) -> Self {
        let mut segments = Vec::with_capacity(points.len());
        for (index, point) in points.iter().enumerate() {
            segments.push(if index == 0 { Segment::Move(*point) } else { Segment::Line(*point) });
        }
        Self { segments }
    }

    /// A closed outline through all points; empty if there are none.
    #[must_use]
    pub fn polygon(points: &[Point]) -> Self {
        let mut path = Self::polyline(points);
        if !path.segments.is_empty() {
            path.segments.push(Segment::Close);
        }
        path
    }

    /// A rectangle with square corners.
    #[must_use]
    pub fn rect(r: Rect) -> Self {
        let corner = |x, y| Point { x, y };
        Self::polygon(&[
            corner(r.x, r.y),
            corner(r.right(), r.y),
            corner(r.right(), r.bottom()),
            corner(r.x, r.bottom()),
        ])
    }

    /// A rectangle with round corners. The radius shrinks to half the shorter side where it is larger.
    #[must_use]
    pub fn rounded(r: Rect, radius: f32) -> Self {
        let radius = radius.min(r.width / 2.0).min(r.height / 2.0);
        if radius <= 0.0 {
            return Self::rect(r);
        }
        let p = |x, y| Point { x, y };
        let (left, top, right, bottom) = (r.x, r.y, r.right(), r.bottom());
        let k = radius * (1.0 - CIRCLE);
        Self {
            segments: vec![
                Segment::Move(p(left + radius, top)),
                Segment::Line(p(right - radius, top)),
                Segment::Curve(p(right - k, top), p(right, top + k), p(right, top + radius)),
                Segment::Line(p(right, bottom - radius)),
                Segment::Curve(p(right, bottom - k), p(right - k, bottom), p(right - radius, bottom)),
                Segment::Line(p(left + radius, bottom)),
                Segment::Curve(p(left + k, bottom), p(left, bottom - k), p(left, bottom - radius)),
                Segment::Line(p(left, top + radius)),
                Segment::Curve(p(left, top + k), p(left + k, top), p(left + radius, top)),
                Segment::Close,
            ],
        }
    }

    /// A circle.
    #[must_use]
    pub fn circle(center: Point, radius: f32) -> Self {
        let side = 2.0 * radius;
        Self::rounded(Rect::new(center.x - radius, center.y - radius, side, side), radius)
    }

    /// The right half of a disc.
    #[must_use]
    pub fn right_half_disc(center: Point, radius: f32) -> Self {
        Self::half_disc(center, radius, 1.0)
    }

    /// The left half of a disc.
    #[must_use]
    pub fn left_half_disc(center: Point, radius: f32) -> Self {
        Self::half_disc(center, radius, -1.0)
    }

    fn half_disc(center: Point, radius: f32, side: f32) -> Self {
        let p = |dx: f32, dy: f32| Point { x: center.x + side * dx * radius, y: center.y + dy * radius };
        Self {
            segments: vec![
                Segment::Move(p(0.0, -1.0)),
                Segment::Curve(p(CIRCLE, -1.0), p(1.0, -CIRCLE), p(1.0, 0.0)),
                Segment::Curve(p(1.0, CIRCLE), p(CIRCLE, 1.0), p(0.0, 1.0)),
                Segment::Close,
            ],
        }
    }

    /// The smallest rectangle around all points and control points; `None` if the path is empty.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let mut bounds: Option<Rect> = None;
        let mut add = |p: Point| {
            let dot = Rect::new(p.x, p.y, 0.0, 0.0);
            bounds = Some(bounds.map_or(dot, |b| b.union(dot)));
        };
        for segment in &self.segments {
            match *segment {
                Segment::Move(p) | Segment::Line(p) => add(p),
                Segment::Curve(a, b, c) => {
                    add(a);
                    add(b);
                    add(c);
                }
                Segment::Close => {}
            }
        }
        bounds
    }
}
