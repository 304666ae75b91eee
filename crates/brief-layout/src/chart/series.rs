//! A line over time, with the incident shaded, its moments marked and the gap to the usual line filled.

use brief_scene::{Cap, Path, Point, Rect, Role, Shape, Stroke};
use brief_story::{ChartMoment, Locale, SeriesChart, SeriesPoint};

use super::axis::{ValueAxis, time_ticks};
use super::label::{Clearing, Polyline, value_at};
use crate::desk::{At, Desk, Tag};
use crate::r#type::{Face, Wrap, styles};

/// A chart with its scales.
struct Plot<'a> {
    series: &'a SeriesChart,
    area: Rect,
    axis: ValueAxis,
    /// The first and the last moment.
    span: (i64, i64),
    tag: Tag,
    /// The line, in pieces between gaps.
    actual: Vec<Polyline>,
    /// The usual line, in pieces between gaps.
    usual: Vec<Polyline>,
}

/// Two labels of moments closer than this stand on different sides of their lines.
const LEVEL: f32 = 34.0;

/// Draws the chart into an area.
pub(crate) fn draw(desk: &mut Desk<'_>, series: &SeriesChart, area: Rect, locale: Locale) {
    let node = desk.leaf(Role::Figure { alt: series.alt.clone() });
    let tag = Tag { node: Some(node), origin: desk.origin(&series.field) };
    let more = header(desk, series, area, &tag);
    let area = Rect::new(area.x, area.y + more, area.width, area.height - more);
    let Some(span) = span(&series.points) else { return };
    let values = series.points.iter().flat_map(|point| [point.value, point.usual]).flatten();
    let axis = ValueAxis::over(values, 5);
    let margin = axis_margin(desk, series, axis, locale);
    let mut plot = Plot {
        series,
        area: Rect::new(area.x + margin, area.y + 66.0, area.width - margin - 18.0, area.height - 66.0 - 22.0),
        axis,
        span,
        tag,
        actual: Vec::new(),
        usual: Vec::new(),
    };
    let places = place_moments(desk, &plot, area);
    let levels = places.iter().map(|place| place.level).max().unwrap_or(0);
    let lower = f32::from(levels) * LEVEL;
    plot.area = Rect::new(plot.area.x, plot.area.y + lower, plot.area.width, plot.area.height - lower);
    plot.actual = plot.line(|point| point.value);
    plot.usual = plot.line(|point| point.usual);
    plot.paint(desk, &places, locale);
}

/// Title and date. Says by how much the title is higher than one line.
fn header(desk: &mut Desk<'_>, series: &SeriesChart, area: Rect, tag: &Tag) -> f32 {
    let theme = desk.theme;
    let baseline = area.y + 10.0;
    let when = desk.words(&series.when, styles::SM, Wrap::Never);
    let title = desk.words(&series.title, styles::H, Wrap::Greedy(area.width - when.width - 16.0));
    desk.place(&title, At::left(area.x, baseline).on_baseline(styles::H), theme.ink, tag);
    desk.place(&when, At::right(area.right(), baseline).on_baseline(styles::SM), theme.ink3, tag);
    (title.height() - styles::H.leading).clamp(0.0, area.height / 3.0)
}

fn span(points: &[SeriesPoint]) -> Option<(i64, i64)> {
    let (first, last) = (points.first()?.at, points.last()?.at);
    (last > first).then_some((first, last))
}

/// The room that the numbers of the value axis take.
fn axis_margin(desk: &mut Desk<'_>, series: &SeriesChart, axis: ValueAxis, locale: Locale) -> f32 {
    let widths = axis.ticks().into_iter().map(|tick| {
        let text = tick_text(series, axis, tick, locale);
        desk.typesetter.width(&text, styles::SM)
    });
    28.0_f32.max(widths.fold(0.0, f32::max) + 8.0)
}

fn tick_text(series: &SeriesChart, axis: ValueAxis, tick: f64, locale: Locale) -> String {
    format!("{}{}{}", series.prefix, locale.axis_number(tick, axis.step), series.suffix)
}

impl Plot<'_> {
    fn x(&self, at: i64) -> f32 {
        let (from, to) = self.span;
        // Seconds are counted exactly by a double; the share fits a float.
        let share = ((at - from) as f64 / (to - from) as f64) as f32;
        self.area.x + self.area.width * share
    }

    fn y(&self, value: f64) -> f32 {
        let share = ((value - self.axis.low) / (self.axis.high - self.axis.low)) as f32;
        self.area.bottom() - self.area.height * share
    }

    /// The points of a line between its gaps. Where many points fall on one place, the highest and the lowest stay.
    fn line(&self, value: impl Fn(&SeriesPoint) -> Option<f64>) -> Vec<Polyline> {
        let mut lines: Vec<Polyline> = vec![Vec::new()];
        for point in &self.series.points {
            let Some(value) = value(point) else {
                lines.push(Vec::new());
                continue;
            };
            if let Some(line) = lines.last_mut() {
                line.push((self.x(point.at), self.y(value)));
            }
        }
        lines.retain(|line| line.len() > 1);
        lines.into_iter().map(thin).collect()
    }

    fn paint(&self, desk: &mut Desk<'_>, moments: &[MomentPlace<'_>], locale: Locale) {
        self.paint_band(desk);
        self.paint_gap(desk);
        self.paint_axes(desk, locale);
        let theme = desk.theme;
        for line in &self.usual {
            let stroke = Stroke { color: theme.ink3, width: 1.25, dash: Some((1.0, 4.0)), cap: Cap::Round };
            desk.shape(Shape { path: polyline(line), fill: None, stroke: Some(stroke) }, &self.tag);
        }
        for place in moments {
            let line = [Point { x: place.x, y: self.area.y - 10.0 }, Point { x: place.x, y: self.area.bottom() }];
            desk.stroke(Path::polyline(&line), (0.9, theme.ink2), &self.tag);
        }
        for line in &self.actual {
            let stroke = Stroke { color: theme.accent, width: 2.0, dash: None, cap: Cap::Round };
            desk.shape(Shape { path: polyline(line), fill: None, stroke: Some(stroke) }, &self.tag);
        }
        for place in moments {
            self.paint_moment(desk, place);
        }
        self.paint_labels(desk, moments, locale);
    }

    /// From start to end of the incident.
    fn paint_band(&self, desk: &mut Desk<'_>) {
        let Some((from, to)) = self.series.incident else { return };
        let (from, to) = (self.x(from.max(self.span.0)), self.x(to.min(self.span.1)));
        if to > from {
            let band = Rect::new(from, self.area.y - 10.0, to - from, self.area.height + 10.0);
            let surface = desk.theme.surface;
            desk.fill(Path::rect(band), surface, &self.tag);
        }
    }

    /// Between the line and the usual line, while the incident lasts.
    fn paint_gap(&self, desk: &mut Desk<'_>) {
        let Some((from, to)) = self.series.incident else { return };
        let (from, to) = (self.x(from.max(self.span.0)), self.x(to.min(self.span.1)));
        for actual in &self.actual {
            for usual in &self.usual {
                let over = cut(actual, from, to);
                let back = cut(usual, from.max(actual[0].0), to.min(actual[actual.len() - 1].0));
                if over.len() > 1 && back.len() > 1 {
                    let outline: Vec<Point> =
                        over.iter().chain(back.iter().rev()).map(|&(x, y)| Point { x, y }).collect();
                    let gap = desk.theme.gap;
                    desk.fill(Path::polygon(&outline), gap, &self.tag);
                }
            }
        }
    }

    fn paint_axes(&self, desk: &mut Desk<'_>, locale: Locale) {
        let (theme, area) = (desk.theme, self.area);
        for tick in self.axis.ticks() {
            let y = self.y(tick);
            let zero = tick.abs() < self.axis.step / 1e6;
            let line = (if zero { 0.75 } else { 0.5 }, if zero { theme.rule_strong } else { theme.rule });
            let path = Path::line(Point { x: area.x, y }, Point { x: area.right(), y });
            desk.stroke(path, line, &self.tag);
            let block = desk.words(&tick_text(self.series, self.axis, tick, locale), styles::SM, Wrap::Never);
            let at = At::right(area.x - 8.0, y + 0.3636 * styles::SM.size).on_baseline(styles::SM);
            desk.place(&block, at, theme.ink3, &self.tag);
        }
        // A label with a little air takes about 60 points.
        let most = (area.width / 60.0) as i64;
        let (step, ticks) = time_ticks(self.span, self.series.offset, most.max(2));
        for tick in ticks {
            let text = if step < 86_400 {
                locale.clock(tick, self.series.offset)
            } else {
                locale.day_short(tick, self.series.offset)
            };
            let block = desk.words(&text, styles::SM, Wrap::Never);
            let x = self.x(tick);
            let stub = Path::line(Point { x, y: area.bottom() }, Point { x, y: area.bottom() + 4.0 });
            desk.stroke(stub, (0.75, theme.rule_strong), &self.tag);
            let at = At::center(x, area.bottom() + 17.5).on_baseline(styles::SM);
            desk.place(&block, at, theme.ink3, &self.tag);
        }
    }

    fn paint_moment(&self, desk: &mut Desk<'_>, place: &MomentPlace<'_>) {
        let theme = desk.theme;
        let tag = Tag { node: self.tag.node, origin: desk.origin(&place.moment.field) };
        if let Some(y) = self.actual.iter().find_map(|line| value_at(line, place.x)) {
            let stroke = Stroke { color: theme.ink, width: 1.5, dash: None, cap: Cap::Butt };
            let path = Path::circle(Point { x: place.x, y }, 3.2);
            desk.shape(Shape { path, fill: Some(theme.paper), stroke: Some(stroke) }, &tag);
        }
        let lift = f32::from(place.level) * LEVEL;
        let strong = styles::SM.face(Face::Text600);
        for (text, style, ink, up) in
            [(&place.moment.name, strong, theme.ink, 31.0), (&place.moment.time, styles::SM, theme.ink2, 16.0)]
        {
            let block = desk.words(text, style, Wrap::Never);
            let baseline = self.area.y - lift - up;
            let at = if place.left { At::right(place.x - 4.0, baseline) } else { At::left(place.x, baseline) };
            desk.place(&block, at.on_baseline(style), ink, &tag);
        }
    }

    /// The names of the lines and of the gap, each where it keeps clear of everything.
    fn paint_labels(&self, desk: &mut Desk<'_>, moments: &[MomentPlace<'_>], locale: Locale) {
        let theme = desk.theme;
        let lines: Vec<Polyline> = self.actual.iter().chain(&self.usual).cloned().collect();
        let uprights: Vec<f32> = moments.iter().map(|place| place.x).collect();
        let grid: Vec<f32> = self.axis.ticks().into_iter().map(|tick| self.y(tick)).collect();
        let mut labels: Vec<Rect> = Vec::new();
        let strong = styles::SM.face(Face::Text600);
        let (actual, usual) = (longest(&self.actual), longest(&self.usual));
        if let (Some(gap), Some(actual), Some(usual)) = (&self.series.gap_label, actual, usual) {
            let block = desk.set(&gap.spans, strong, Wrap::Never);
            let clearing =
                Clearing { lines: &lines, uprights: &uprights, grid: &grid, labels: &labels, plot: self.area };
            if let Some(place) = clearing.between((actual, usual), (block.width, strong.leading)) {
                let tag = Tag { node: self.tag.node, origin: desk.origin(&gap.field) };
                desk.place(&block, At::left(place.x, place.y), theme.ink, &tag);
                labels.push(place);
            }
        }
        if let Some(place) = self.paint_end(desk, (&lines, &uprights), locale) {
            labels.push(place);
        }
        for (name, line, style, color) in [
            (&self.series.label, actual, strong, theme.accent),
            (&self.series.usual_label, usual, styles::SM, theme.ink2),
        ] {
            let Some(line) = line.filter(|_| !name.is_empty()) else { continue };
            let block = desk.words(name, style, Wrap::Never);
            let clearing =
                Clearing { lines: &lines, uprights: &uprights, grid: &grid, labels: &labels, plot: self.area };
            if let Some(place) = clearing.near(line, (block.width, style.leading)) {
                desk.place(&block, At::left(place.x, place.y), color, &self.tag);
                labels.push(place);
            }
        }
    }
}

impl Plot<'_> {
    /// Where the incident outlasts the measurement, the end of the line says when that was taken.
    fn paint_end(&self, desk: &mut Desk<'_>, (lines, uprights): (&[Polyline], &[f32]), locale: Locale) -> Option<Rect> {
        let last = self.series.points.iter().rev().find(|point| point.value.is_some())?;
        self.series.incident.filter(|(_, to)| *to > last.at && last.at == self.span.1)?;
        let text = locale.last_measured(last.at, self.series.offset);
        let block = desk.words(&text, styles::SM, Wrap::Never);
        let y = self.y(last.value?);
        let clearing = Clearing { lines, uprights, grid: &[], labels: &[], plot: self.area };
        let place = clearing.at_end((self.x(last.at), y), (block.width, styles::SM.leading))?;
        let ink3 = desk.theme.ink3;
        desk.place(&block, At::left(place.x, place.y), ink3, &self.tag);
        Some(place)
    }
}

/// Where the label of a moment stands.
struct MomentPlace<'a> {
    moment: &'a ChartMoment,
    x: f32,
    /// To the left of its line.
    left: bool,
    /// 0 next to the plot; each further level stands higher.
    level: u8,
}

/// Labels stand to the right of their lines; to the left where the next one is too close; higher where that is taken too.
fn place_moments<'a>(desk: &mut Desk<'_>, plot: &Plot<'a>, area: Rect) -> Vec<MomentPlace<'a>> {
    const AIR: f32 = 8.0;
    let strong = styles::SM.face(Face::Text600);
    let within = |moment: &&ChartMoment| (plot.span.0..=plot.span.1).contains(&moment.at);
    let mut moments: Vec<&ChartMoment> = plot.series.moments.iter().filter(within).collect();
    moments.sort_by_key(|moment| moment.at);
    let mut taken: Vec<(u8, f32, f32)> = Vec::new();
    let mut places = Vec::new();
    for (index, moment) in moments.iter().enumerate() {
        let x = plot.x(moment.at);
        let name = desk.typesetter.width(&moment.name, strong);
        let width = name.max(desk.typesetter.width(&moment.time, styles::SM));
        let next = moments.get(index + 1).map(|next| plot.x(next.at));
        let free = |level: u8, from: f32, to: f32| {
            from >= area.x
                && to <= area.right()
                && !taken.iter().any(|&(l, a, b)| l == level && from < b + AIR && a < to + AIR)
        };
        let right =
            |level: u8| free(level, x, x + width) && (level > 0 || next.is_none_or(|next| x + width + AIR <= next));
        let left = |level: u8| free(level, x - 4.0 - width, x - 4.0);
        let spot = (0..6).find_map(|level| {
            if right(level) {
                Some((false, level))
            } else if left(level) {
                Some((true, level))
            } else {
                None
            }
        });
        let (to_left, level) = spot.unwrap_or((false, 0));
        let from = if to_left { x - 4.0 - width } else { x };
        taken.push((level, from, from + width));
        places.push(MomentPlace { moment, x, left: to_left, level });
    }
    places
}

fn polyline(line: &Polyline) -> Path {
    let points: Vec<Point> = line.iter().map(|&(x, y)| Point { x, y }).collect();
    Path::polyline(&points)
}

fn longest(lines: &[Polyline]) -> Option<&Polyline> {
    lines.iter().max_by(|a, b| {
        let length = |line: &Polyline| line[line.len() - 1].0 - line[0].0;
        length(a).total_cmp(&length(b))
    })
}

/// The part of a line between two places, with its ends between the points.
fn cut(line: &Polyline, from: f32, to: f32) -> Polyline {
    let mut part = Vec::new();
    part.extend(value_at(line, from).map(|y| (from, y)));
    part.extend(line.iter().copied().filter(|(x, _)| *x > from && *x < to));
    part.extend(value_at(line, to).filter(|_| to > from).map(|y| (to, y)));
    part
}

/// At most two points for each half point of width: more cannot be seen and would swell the file.
fn thin(line: Polyline) -> Polyline {
    const STEP: f32 = 0.5;
    if line.len() < 1_500 {
        return line;
    }
    let mut thinned: Polyline = Vec::new();
    for bucket in line.chunk_by(|a, b| (a.0 / STEP).floor() == (b.0 / STEP).floor()) {
        let low = bucket.iter().min_by(|a, b| a.1.total_cmp(&b.1));
        let high = bucket.iter().max_by(|a, b| a.1.total_cmp(&b.1));
        let mut pair: Polyline = low.into_iter().chain(high).copied().collect();
        pair.sort_by(|a, b| a.0.total_cmp(&b.0));
        pair.dedup();
        thinned.extend(pair);
    }
    thinned
}
