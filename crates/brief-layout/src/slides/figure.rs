//! A big figure with its caption and its source.

use brief_scene::{Rect, Role};
use brief_story::{Figure, FigurePart, Phrase, Slot};

use crate::column::{Column, Setting};
use crate::deck::Stage;
use crate::desk::{At, Desk, Tag};
use crate::frame::Head;
use crate::marks;
use crate::r#type::{Style, Wrap, styles};

/// How a figure is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FigureStyle {
    /// The style at full size.
    pub(crate) value: Style,
    /// Smaller sizes down to the floor.
    pub(crate) floors: &'static [f32],
    /// The style of the caption.
    pub(crate) caption: Style,
    /// How far the figure hangs left of the margin, so that its stem aligns with the text below.
    pub(crate) hang: f32,
    /// From the upper edge to the baseline of the figure, the top of the caption and the baseline of the source line.
    pub(crate) steps: [f32; 3],
    /// The height that captions take at least, so that the source lines of a row align.
    pub(crate) caption_height: f32,
}

impl FigureStyle {
    /// The figures of the bottom line.
    pub(crate) const BOTTOM: Self = Self {
        value: styles::FIG,
        floors: &[44.0, 40.0],
        caption: styles::BODY,
        hang: 1.5,
        steps: [55.0, 67.0, 108.0],
        caption_height: 0.0,
    };
    /// The figures beside a chart.
    pub(crate) const BESIDE: Self =
        Self { value: styles::FIG2, floors: &[34.0], hang: 1.0, steps: [34.0, 42.0, 80.0], ..Self::BOTTOM };
    /// The same where there are four of them.
    pub(crate) const SHORT: Self = Self {
        value: Style { size: 34.0, leading: 37.4, ..styles::FIG2 },
        floors: &[],
        steps: [27.0, 32.0, 67.0],
        ..Self::BESIDE
    };
    /// A figure that has the slide to itself.
    pub(crate) const ALONE: Self = Self {
        value: styles::FIG1,
        floors: &[88.0, 64.0],
        caption: styles::LEAD,
        hang: 6.0,
        steps: [80.0, 102.0, 152.0],
        caption_height: 0.0,
    };
    /// One of two figures that share the slide.
    pub(crate) const PAIR: Self = Self {
        value: Style { size: 88.0, leading: 88.0, tracking: -2.35, ..styles::FIG1 },
        floors: &[64.0, 50.0],
        ..Self::ALONE
    };

    /// The same, with room for the highest caption of a row in each of its figures.
    pub(crate) fn for_row(self, desk: &mut Desk<'_>, figures: &[Slot<Figure>], width: f32) -> Self {
        let heights = figures
            .iter()
            .filter_map(Slot::filled)
            .map(|figure| desk.set(&figure.caption.spans, self.caption, Wrap::Balanced(width)).height());
        Self { caption_height: heights.fold(0.0, f32::max), ..self }
    }

    /// The height from the upper edge to the end of the source line, for captions of one line.
    pub(crate) fn height(self) -> f32 {
        self.steps[2] + 5.0
    }
}

/// The size at which all figures fit into a width. The smallest if none does: they break then.
pub(crate) fn fitting(desk: &mut Desk<'_>, figures: &[Slot<Figure>], style: FigureStyle, width: f32) -> Style {
    let sizes = std::iter::once(style.value.size).chain(style.floors.iter().copied());
    let styles = sizes.map(|size| style.value.at(size, style.value.leading * size / style.value.size));
    let mut smallest = style.value;
    for value in styles {
        smallest = value;
        let fits = |desk: &mut Desk<'_>, figure: &Figure| value_width(desk, figure, value) <= width;
        if figures.iter().filter_map(Slot::filled).all(|figure| fits(desk, figure)) {
            return value;
        }
    }
    smallest
}

/// Whether the numbers of all figures stand on one line at their smallest size.
pub(crate) fn fit(desk: &mut Desk<'_>, figures: &[Slot<Figure>], style: FigureStyle, width: f32) -> bool {
    let value = fitting(desk, figures, style, width);
    figures.iter().filter_map(Slot::filled).all(|figure| value_width(desk, figure, value) <= width)
}

/// Places a figure and says how high it is, from `top` to the end of its source line.
pub(crate) fn place(desk: &mut Desk<'_>, figure: &Figure, style: FigureStyle, (value, area): (Style, Rect)) -> f32 {
    let [value_baseline, caption_top, source_baseline] = style.steps;
    desk.open(Role::ListItem);
    desk.open(Role::Body);
    let more = place_value(desk, figure, (value, style.hang), (area, area.y + value_baseline));
    let ink = desk.theme.ink;
    let block = desk.set(&figure.caption.spans, style.caption, Wrap::Balanced(area.width));
    let tag = desk.paragraph(&figure.caption.field);
    desk.place(&block, At::left(area.x, area.y + caption_top + more), ink, &tag);
    let lines = (block.height().max(style.caption_height) - style.caption.leading).max(-style.caption.leading);
    let baseline = area.y + source_baseline + more + lines;
    let source = if figure.basis.is_empty() && figure.detail.is_empty() {
        0.0
    } else {
        marks::source_line(desk, figure, (area.x, baseline), area.width)
    };
    desk.close();
    desk.close();
    baseline + source - styles::SM.leading + 5.0 - area.y
}

/// The height that [`place`] will return.
pub(crate) fn height(desk: &mut Desk<'_>, figure: &Figure, style: FigureStyle, (value, width): (Style, f32)) -> f32 {
    let more = f32::from(u8::from(value_width(desk, figure, value) > width)) * value.leading;
    let block = desk.set(&figure.caption.spans, style.caption, Wrap::Balanced(width));
    let lines = (block.height().max(style.caption_height) - style.caption.leading).max(-style.caption.leading);
    let source = marks::source_height(desk, figure, width);
    style.steps[2] + more + lines + source - styles::SM.leading + 5.0
}

/// The figures that fit into a column, and those whose words are too long for any.
pub(crate) fn sort_out<'a>(
    desk: &mut Desk<'_>,
    figures: &'a [Slot<Figure>],
    style: FigureStyle,
    width: f32,
) -> (Vec<Slot<Figure>>, Vec<&'a Figure>) {
    let mut fitting = Vec::new();
    let mut tall = Vec::new();
    for slot in figures {
        match slot {
            Slot::Filled(figure) if height(desk, figure, style, (style.value, width)) > style.steps[2] + 115.0 => {
                tall.push(figure);
            }
            slot => fitting.push(slot.clone()),
        }
    }
    (fitting, tall)
}

/// Figures with too many words, each on a page of its own.
pub(crate) fn place_tall(desk: &mut Desk<'_>, stage: &mut Stage<'_>, figures: &[&Figure]) {
    let (left, width, theme) = (desk.grid.left, desk.grid.width(), desk.theme);
    for figure in figures {
        let top = stage.page(desk, Head::Usual);
        let area = Rect::new(left, top, width, 0.0);
        let [baseline, caption, _] = FigureStyle::BOTTOM.steps;
        let more = place_value(desk, figure, (styles::FIG, FigureStyle::BOTTOM.hang), (area, top + baseline));
        let column = Column::phrase(desk, &figure.caption, Setting::new(styles::BODY, width));
        let end = stage.flow(desk, column, (left, top + caption + more), theme.ink);
        let source = Phrase::plain(format!("{} {}", figure.basis, figure.detail), &figure.field);
        let column = Column::phrase(desk, &source, Setting::new(styles::LAB, width));
        stage.flow(desk, column, (left, end + 4.0), theme.ink2);
    }
}

/// Places numbers and units on one line, or on two if they are too wide, and says how much height that adds.
fn place_value(
    desk: &mut Desk<'_>,
    figure: &Figure,
    (style, hang): (Style, f32),
    (area, baseline): (Rect, f32),
) -> f32 {
    let tag = desk.paragraph(&figure.field);
    let (ink, ink2) = (desk.theme.ink, desk.theme.ink2);
    let left = area.x - hang * style.size / styles::FIG.size.max(style.size);
    let (mut x, mut y) = (left, baseline);
    let mut more = 0.0;
    for (index, part) in figure.parts.iter().enumerate() {
        let last = index + 1 == figure.parts.len();
        let before = gap_before(&figure.parts, index, style);
        let part_style = part_style(part, style);
        // The space at the end is not seen; it keeps the words apart for whoever copies or listens.
        let text = if last { part.text.clone() } else { format!("{} ", part.text) };
        let block = desk.words(&text, part_style, Wrap::Never);
        if x > left && x + before + block.width > area.right() && more == 0.0 {
            (x, more) = (left, style.leading);
            y += more;
        } else {
            x += before;
        }
        let color = if part.unit { ink2 } else { ink };
        if block.width > area.width {
            more += place_wrapped(desk, &text, part_style, (At::left(x, y), color, area.width), &tag);
        } else {
            desk.place(&block, At::left(x, y).on_baseline(part_style), color, &tag);
        }
        x += block.width;
    }
    more
}

/// Places a figure that is wider than its column on several lines at its smallest size.
fn place_wrapped(
    desk: &mut Desk<'_>,
    text: &str,
    style: Style,
    (at, color, width): (At, brief_scene::Color, f32),
    tag: &Tag,
) -> f32 {
    let block = desk.words(text, style, Wrap::Greedy(width));
    desk.place(&block, at.on_baseline(style), color, tag);
    block.height() - style.leading
}

/// The width of numbers and units on one line.
pub(crate) fn value_width(desk: &mut Desk<'_>, figure: &Figure, style: Style) -> f32 {
    let mut width = 0.0;
    for (index, part) in figure.parts.iter().enumerate() {
        width += gap_before(&figure.parts, index, style);
        width += desk.typesetter.width(&part.text, part_style(part, style));
    }
    width
}

fn part_style(part: &FigurePart, style: Style) -> Style {
    if part.unit { styles::UNIT.at(style.size / 2.0, style.leading / 2.0) } else { style }
}

/// The space before a part: narrow before a unit, wide after one.
fn gap_before(parts: &[FigurePart], index: usize, style: Style) -> f32 {
    match (index.checked_sub(1).map(|before| parts[before].unit), parts[index].unit) {
        (None, _) => 0.0,
        (Some(_), true) => 0.07 * style.size,
        (Some(true), false) => 0.17 * style.size,
        (Some(false), false) => 0.25 * style.size,
    }
}
