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
/// The least space between two labels.
const AIR: f32 = 10.0;
/// How many dates an axis holds.
pub(crate) const MOST: usize = 6;

/// An axis with all its labels, before it has a height on a page.
#[derive(Debug)]
pub(crate) struct Axis<'a> {
    dates: &'a [PromisedDate],
    /// The left and the right end of the line.
    ends: (f32, f32),
    /// Where the marks stand, in the order of the dates.
    marks: Vec<f32>,
    labels: Vec<Label>,
    to_scale: bool,
    /// How much higher than one line the names are.
    pub(crate) extra: f32,
}

/// Name and time of a date; both on one line for a date from outside.
#[derive(Debug)]
struct Label {
    name: Rc<Block>,
    when: Option<Rc<Block>>,
    left: f32,
}

impl Label {
    fn width(&self) -> f32 {
        self.name.width.max(self.when.as_ref().map_or(0.0, |when| when.width))
    }
}

/// Sets the dates between two edges: to scale if their labels leave each other room, otherwise in equal steps.
/// `None` if the labels are too long for an axis.
pub(crate) fn axis<'a>(desk: &mut Desk<'_>, dates: &'a [PromisedDate], area: (f32, f32)) -> Option<Axis<'a>> {
    let ends = (area.0 + RADIUS, area.1 - RADIUS);
    to_scale(desk, dates, (ends, area))
        .or_else(|| in_steps(desk, dates, (ends, area), 1.0))
        .or_else(|| in_steps(desk, dates, (ends, area), 1.5))
}

/// Places that keep the proportions of time, with every name on one line that begins at its mark.
fn to_scale<'a>(
    desk: &mut Desk<'_>,
    dates: &'a [PromisedDate],
    (ends, area): ((f32, f32), (f32, f32)),
) -> Option<Axis<'a>> {
    let span = dates.last()?.at - dates.first()?.at;
    if span <= 0 {
        return None;
    }
    // Seconds are counted exactly by a double; the share fits a float.
    let place =
        |date: &PromisedDate| ends.0 + (ends.1 - ends.0) * ((date.at - dates[0].at) as f64 / span as f64) as f32;
    let marks: Vec<f32> = dates.iter().map(place).collect();
    let ours: Vec<f32> = dates.iter().zip(&marks).filter(|(date, _)| !date.outside).map(|(_, x)| *x).collect();
    let apart = marks.windows(2).all(|pair| pair[1] - pair[0] >= 2.0 * RADIUS + 4.0)
        && ours.windows(2).all(|pair| pair[1] - pair[0] >= NEIGHBOURS);
    if !apart {
        return None;
    }
    let mut labels = Vec::new();
    for (date, x) in dates.iter().zip(&marks) {
        let mut label = label(desk, date, (name_style(dates), f32::MAX));
        let wish = if date.outside { x - label.width() / 2.0 } else { x - RADIUS };
        label.left = wish.min(area.1 - label.width()).max(area.0);
        labels.push(label);
    }
    clear(dates, &labels).then_some(Axis { dates, ends, marks, labels, to_scale: true, extra: 0.0 })
}

/// Equal steps from end to end: the first name begins at its mark, the last one ends there, the others are centred. A name takes
/// the part of a step that `shared` divides it by: 1 if its neighbours are short, 1.5 if one of them stands at an end and all are
/// equally long.
fn in_steps<'a>(
    desk: &mut Desk<'_>,
    dates: &'a [PromisedDate],
    (ends, area): ((f32, f32), (f32, f32)),
    shared: f32,
) -> Option<Axis<'a>> {
    let last = dates.len().checked_sub(1)?;
    // There are six dates at most.
    let step = (ends.1 - ends.0) / last.max(1) as f32;
    let room = if last > 1 { (step + RADIUS - AIR) / shared } else { (step + 2.0 * RADIUS - AIR) / 2.0 };
    let style = name_style(dates);
    let marks: Vec<f32> = (0..dates.len()).map(|index| ends.0 + index as f32 * step).collect();
    let mut labels = Vec::new();
    for (index, (date, x)) in dates.iter().zip(&marks).enumerate() {
        let mut label = label(desk, date, (style, room));
        let wish = match index {
            0 => area.0,
            _ if index == last => area.1 - label.width(),
            _ => x - label.width() / 2.0,
        };
        label.left = wish.min(area.1 - label.width()).max(area.0);
        labels.push(label);
    }
    let ours = labels.iter().filter(|label| label.when.is_some());
    let extra = ours.map(|label| label.name.height() - style.leading).fold(0.0, f32::max);
    let fits = extra <= 2.0 * style.leading && clear(dates, &labels);
    fits.then_some(Axis { dates, ends, marks, labels, to_scale: false, extra })
}

fn name_style(dates: &[PromisedDate]) -> Style {
    let ours = dates.iter().filter(|date| !date.outside).count();
    if ours > 4 { styles::SM.face(Face::Text600) } else { styles::H }
}

fn label(desk: &mut Desk<'_>, date: &PromisedDate, (style, room): (Style, f32)) -> Label {
    if date.outside {
        let both = desk.words(&format!("{}, {}", date.name, date.when), styles::SM, Wrap::Never);
        return Label { name: both, when: None, left: 0.0 };
    }
    let one = desk.words(&date.name, style, Wrap::Never);
    let name = if one.width <= room { one } else { desk.words(&date.name, style, Wrap::Balanced(room.max(60.0))) };
    Label { name, when: Some(desk.words(&date.when, styles::SM, Wrap::Never)), left: 0.0 }
}

/// Whether the labels of each side leave each other room; those from outside stand above the line, ours below it.
fn clear(dates: &[PromisedDate], labels: &[Label]) -> bool {
    let mut ends = [f32::MIN; 2];
    dates.iter().zip(labels).all(|(date, label)| {
        let end = &mut ends[usize::from(date.outside)];
        let free = label.left >= *end + AIR - 2.0;
        *end = label.left + label.width();
        free
    })
}

/// Draws an axis at a height.
pub(crate) fn draw(desk: &mut Desk<'_>, axis: &Axis<'_>, y: f32) {
    let theme = desk.theme;
    let (left, right) = axis.ends;
    let line = Path::line(Point { x: left, y }, Point { x: right, y });
    desk.stroke(line, (1.0, theme.rule_strong), &Tag::default());
    if axis.to_scale {
        ticks(desk, axis.dates, (y, left, right));
    }
    // The labels say all that the axis shows, so that it is a list and not a figure for whoever listens.
    desk.open(Role::List { numbered: false });
    for ((date, x), label) in axis.dates.iter().zip(&axis.marks).zip(&axis.labels) {
        desk.open(Role::ListItem);
        let tag = desk.tag(Role::Body, &date.field);
        mark(desk, date, Point { x: *x, y });
        place_label(desk, label, (*x, y), &tag);
        desk.close();
    }
    desk.close();
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

/// Name and date: below the axis for ours, above it for those from outside. Both lines keep the side on which the mark is.
fn place_label(desk: &mut Desk<'_>, label: &Label, (x, y): (f32, f32), tag: &Tag) {
    let theme = desk.theme;
    let Some(when) = &label.when else {
        let at = At::left(label.left, y - 15.0).on_baseline(label.name.style);
        desk.place(&label.name, at, theme.ink2, tag);
        return;
    };
    let (middle, right) = (label.left + label.width() / 2.0, label.left + label.width());
    let at = |top: f32| match x {
        x if (x - middle).abs() < 1.0 => At::center(middle, top),
        x if x > middle => At::right(right, top),
        _ => At::left(label.left, top),
    };
    let style = label.name.style;
    desk.place(&label.name, at(y + 28.0).on_baseline(style), theme.ink, tag);
    let lower = y + 45.0 + label.name.height() - style.leading;
    desk.place(when, at(lower).on_baseline(styles::SM), theme.ink2, tag);
}
