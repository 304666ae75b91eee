//! A place for the name of a line, close to the line and clear of everything else.

use brief_scene::Rect;

/// A line as points in the order of x.
pub(super) type Polyline = Vec<(f32, f32)>;

/// What a label must keep clear of.
pub(super) struct Clearing<'a> {
    /// Lines that it must not touch.
    pub(super) lines: &'a [Polyline],
    /// Places where a vertical line stands.
    pub(super) uprights: &'a [f32],
    /// Heights of grid lines, which a label had better not cross.
    pub(super) grid: &'a [f32],
    /// Labels that stand already.
    pub(super) labels: &'a [Rect],
    /// Where it must stay.
    pub(super) plot: Rect,
}

impl Clearing<'_> {
    fn allows(&self, label: Rect) -> bool {
        let plot = self.plot;
        let inside = label.x >= plot.x + 3.0
            && label.right() <= plot.right() - 3.0
            && label.y >= plot.y + 1.0
            && label.bottom() <= plot.bottom() - 3.0;
        inside
            && !self.uprights.iter().any(|x| (label.x - 4.0..=label.right() + 4.0).contains(x))
            && !self.labels.iter().any(|other| overlap(label, *other))
            && !self.lines.iter().any(|line| {
                extent(line, label.x, label.right())
                    .is_some_and(|(low, high)| high > label.y - 2.0 && low < label.bottom() + 2.0)
            })
    }

    /// The place nearest to a line, above or below it, for a label of a size. Places further left are preferred.
    pub(super) fn near(&self, line: &Polyline, (width, height): (f32, f32)) -> Option<Rect> {
        let mut best: Option<(f32, Rect)> = None;
        let mut x = self.plot.x + 4.0;
        while x + width < self.plot.right() {
            if let Some((low, high)) = extent(line, x, x + width) {
                for y in [low - 5.0 - height, high + 5.0] {
                    let place = Rect::new(x, y, width, height);
                    // A flat stretch of the line carries its name best, away from other lines and from the grid.
                    let crossed = self.grid.iter().any(|grid| (place.y + 2.0..=place.bottom() - 2.0).contains(grid));
                    let near = self.lines.iter().filter(|other| *other != line).any(|other| {
                        extent(other, place.x, place.right())
                            .is_some_and(|(low, high)| high > place.y - 14.0 && low < place.bottom() + 14.0)
                    });
                    let cost = (high - low)
                        + (x - self.plot.x) / self.plot.width * 12.0
                        + f32::from(u8::from(y > low)) * 4.0
                        + f32::from(u8::from(crossed)) * 10.0
                        + f32::from(u8::from(near)) * 18.0;
                    if self.allows(place) && !self.enclosed(place) && best.is_none_or(|(least, _)| cost < least) {
                        best = Some((cost, place));
                    }
                }
            }
            x += 6.0;
        }
        best.map(|(_, place)| place)
    }

    /// A place that ends where a line ends, below or above it.
    pub(super) fn at_end(&self, (x, y): (f32, f32), (width, height): (f32, f32)) -> Option<Rect> {
        let left = x.min(self.plot.right() - 4.0) - width;
        let places = [y + 5.0, y - 5.0 - height].map(|top| Rect::new(left, top, width, height));
        places.into_iter().find(|place| self.allows(*place) && !self.enclosed(*place))
    }

    /// Whether a place lies between two lines, where the gap is filled.
    fn enclosed(&self, place: Rect) -> bool {
        let sides = self.lines.iter().filter_map(|line| extent(line, place.x, place.right()));
        let (above, below): (Vec<_>, Vec<_>) = sides.partition(|(_, lowest)| *lowest <= place.y);
        !above.is_empty() && !below.is_empty()
    }

    /// The place between two lines that is nearest to the middle of their gap, among those with enough air.
    pub(super) fn between(&self, lines: (&Polyline, &Polyline), (width, height): (f32, f32)) -> Option<Rect> {
        let mut found: Vec<(f32, Rect)> = Vec::new();
        let mut x = self.plot.x + 4.0;
        while x + width < self.plot.right() {
            if let (Some(a), Some(b)) = (extent(lines.0, x, x + width), extent(lines.1, x, x + width)) {
                let (above, below) = if a.1 <= b.0 { (a.1, b.0) } else { (b.1, a.0) };
                let room = below - above - height;
                let place = Rect::new(x, f32::midpoint(above, below) - height / 2.0, width, height);
                if room >= 6.0 && self.allows(place) {
                    found.push((room, place));
                }
            }
            x += 4.0;
        }
        let most = found.iter().map(|(room, _)| *room).fold(0.0, f32::max);
        // Beyond a line's height of air, more of it is no gain.
        found.retain(|(room, _)| *room >= most.min(height));
        let middle = f32::midpoint(found.first()?.1.x, found.last()?.1.x);
        let nearest = |a: &Rect, b: &Rect| (a.x - middle).abs().total_cmp(&(b.x - middle).abs());
        found.into_iter().map(|(_, place)| place).min_by(nearest)
    }
}

/// The highest and the lowest point (least and greatest y) of a line between two places.
fn extent(line: &Polyline, from: f32, to: f32) -> Option<(f32, f32)> {
    let ends = [value_at(line, from), value_at(line, to)].into_iter().flatten();
    let inner = line.iter().filter(|(x, _)| (from..=to).contains(x)).map(|(_, y)| *y);
    ends.chain(inner)
        .fold(None, |found: Option<(f32, f32)>, y| Some(found.map_or((y, y), |(low, high)| (low.min(y), high.max(y)))))
}

/// The height of a line at a place, between its points.
pub(super) fn value_at(line: &Polyline, x: f32) -> Option<f32> {
    let after = line.partition_point(|(at, _)| *at < x);
    let (x1, y1) = *line.get(after)?;
    if x1 <= x || after == 0 {
        return (x1 - x).abs().le(&0.01).then_some(y1);
    }
    let (x0, y0) = line[after - 1];
    Some(y0 + (y1 - y0) * (x - x0) / (x1 - x0))
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.right() + 4.0 && b.x < a.right() + 4.0 && a.y < b.bottom() && b.y < a.bottom()
}
