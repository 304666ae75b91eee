//! The impact: big figures beside a chart, or large ones alone.

use std::rc::Rc;

use brief_scene::{Rect, Role};
use brief_story::{Chart, Figure, Impact, Labelled, Locale, Mark, PairBar, Passage, RangeBar, Slot};

use super::figure::{self, FigureStyle};
use crate::chart;
use crate::column::{Column, Setting};
use crate::deck::Stage;
use crate::desk::{At, Desk};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Block, Style, Wrap, styles};

/// The width of the figures beside a chart.
const BESIDE: f32 = 248.0;

/// Lays out the slide.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Impact, locale: Locale) {
    let (figures, tall) = figure::sort_out(desk, &body.figures, FigureStyle::BESIDE, BESIDE.min(desk.grid.span(4)));
    lay_out_fitting(desk, stage, &Impact { figures, ..body.clone() }, locale);
    figure::place_tall(desk, stage, &tall);
}

fn lay_out_fitting(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Impact, locale: Locale) {
    let top = stage.page(desk, Head::Usual);
    let rest = match (&body.chart, body.figures.len()) {
        (Some(chart), _) if desk.grid.is_standard() => above_chart(desk, body, chart, (top, locale)),
        (Some(chart), _) => beside_chart(desk, body, chart, (top, locale)),
        (None, 0) => {
            words_only(desk, stage, &body.words, top);
            return;
        }
        (None, 1) => alone(desk, body, top),
        (None, 2) => pair(desk, body, top),
        (None, 4) => four(desk, body, top),
        (None, _) => row(desk, body, top),
    };
    match &body.chart {
        Some(Chart::Pairs { bars, .. }) if rest.pairs < bars.len() => more_pairs(desk, stage, body, rest.pairs),
        Some(Chart::Series(series)) if !rest.chart => {
            let top = stage.page(desk, Head::Usual);
            let area = Rect::new(desk.grid.left, top, desk.grid.width(), BODY_END - top);
            chart::series::draw(desk, series, area, locale);
        }
        _ => {}
    }
    more_figures(desk, stage, &body.figures[rest.figures..]);
}

/// How many figures and pairs of bars have found their place on the first page.
struct Shown {
    figures: usize,
    pairs: usize,
    /// Whether the chart has found its place, unless it is one of pairs.
    chart: bool,
}

/// A chart that is lower than this says nothing.
const LOWEST_CHART: f32 = 150.0;

/// Figures in a column on the left, the chart on the right.
fn beside_chart(desk: &mut Desk<'_>, body: &Impact, chart: &Chart, (top, locale): (f32, Locale)) -> Shown {
    let range = body.range.as_ref().filter(|_| !body.figures.is_empty());
    let end = if range.is_some() { 454.0 } else { BODY_END };
    let (figures, used) =
        figure_column(desk, &body.figures, Rect::new(desk.grid.left, top - 6.0, BESIDE, end - top + 6.0));
    if let Some(range) = range {
        let y = if figures >= 3 { 462.0_f32.max(used + 4.0) } else { used + 12.0 };
        chart::range::draw(desk, range, Rect::new(desk.grid.left, y, BESIDE, 20.0));
    }
    let x = if body.figures.is_empty() { desk.grid.left } else { desk.grid.column(4) };
    let pairs = chart::draw(desk, chart, Rect::new(x, top, desk.grid.right() - x, BODY_END - top), locale);
    Shown { figures, pairs, chart: true }
}

/// Figures below each other with a rule between them. Returns how many fit and where they end.
fn figure_column(desk: &mut Desk<'_>, figures: &[Slot<Figure>], area: Rect) -> (usize, f32) {
    let (style, between) = column_style(desk, figures, area);
    let shown = &figures[..figures.len().min(if between < BETWEEN { 4 } else { 3 })];
    let value = figure::fitting(desk, shown, style, area.width);
    let mut end = area.y;
    let mut count = 0;
    desk.open(Role::List { numbered: false });
    for slot in shown {
        let top = if count == 0 { area.y } else { end + between };
        let height = slot_height(desk, slot, style, (value, area.width));
        if count > 0 && top + height > area.bottom() {
            break;
        }
        if count > 0 && matches!(slot, Slot::Filled(_)) {
            let rule = desk.theme.rule;
            desk.rule((area.x, area.right()), end + between - RULE_ABOVE, (0.75, rule));
        }
        let area = Rect::new(area.x, top, area.width, height);
        match slot {
            Slot::Filled(figure) => {
                figure::place(desk, figure, style, (value, area));
            }
            Slot::Missing(missing) => {
                desk.open(Role::ListItem);
                desk.open(Role::Body);
                marks::placeholder_box(desk, missing, area);
                desk.close();
                desk.close();
            }
        }
        end = top + height;
        count += 1;
    }
    desk.close();
    (count, end)
}

/// The space between two figures of a column, and how much of it lies below the rule.
const BETWEEN: f32 = 22.0;
const RULE_ABOVE: f32 = 8.0;

/// How the figures of a column are set, and the space between them: four of them as short blocks, if all have room.
fn column_style(desk: &mut Desk<'_>, figures: &[Slot<Figure>], area: Rect) -> (FigureStyle, f32) {
    const NARROW: f32 = 14.0;
    let short = FigureStyle::SHORT;
    let value = figure::fitting(desk, figures, short, area.width);
    let heights = figures.iter().map(|slot| slot_height(desk, slot, short, (value, area.width)));
    let all = heights.sum::<f32>() + 3.0 * NARROW;
    let usual = (FigureStyle::BESIDE, BETWEEN);
    if figures.len() == 4 && all <= area.height { (short, NARROW) } else { usual }
}

/// The height of a figure in a column, or of the box in its place.
fn slot_height(desk: &mut Desk<'_>, slot: &Slot<Figure>, style: FigureStyle, (value, width): (Style, f32)) -> f32 {
    match slot {
        Slot::Filled(figure) => figure::height(desk, figure, style, (value, width)),
        Slot::Missing(missing) => marks::placeholder_height(desk, missing, width).max(72.0),
    }
}

/// On the narrow page: figures in a row, the chart below.
fn above_chart(desk: &mut Desk<'_>, body: &Impact, chart: &Chart, (top, locale): (f32, Locale)) -> Shown {
    let mut style = FigureStyle::BESIDE;
    style.hang = 1.0;
    let figures = if four_above(desk, body, (style, top)) { 4 } else { body.figures.len().min(3) };
    let row = &body.figures[..figures];
    // The figure that has a bar below it goes its own way, so that the bar costs the chart no more than its height.
    let estimate = |slot: &Slot<Figure>| slot.filled().is_some_and(|figure| figure.mark == Mark::Estimate);
    let ranged = body.range.as_ref().and_then(|_| row.iter().position(estimate));
    let mut ends = figure_row(desk, row, (style, ranged), top - 6.0);
    if let (Some(range), Some(index)) = (&body.range, ranged) {
        ends[index] = range_below(desk, range, (index, figures), ends[index]);
    }
    let end = ends.into_iter().fold(top - 14.0, f32::max) + 14.0;
    let area = Rect::new(desk.grid.left, end, desk.grid.width(), BODY_END - end);
    if area.height < LOWEST_CHART {
        return Shown { figures, pairs: 0, chart: false };
    }
    let pairs = chart::draw(desk, chart, area, locale);
    Shown { figures, pairs, chart: true }
}

/// Whether all of four figures stand above the chart of a narrow page: their numbers fit side by side, and the chart keeps
/// a height that says something.
fn four_above(desk: &mut Desk<'_>, body: &Impact, (style, top): (FigureStyle, f32)) -> bool {
    let (_, span) = row_columns(body.figures.len());
    let width = desk.grid.span(span);
    if body.figures.len() != 4 || body.range.is_some() || !figure::fit(desk, &body.figures, style, width) {
        return false;
    }
    let aligned = style.for_row(desk, &body.figures, width);
    let value = figure::fitting(desk, &body.figures, style, width);
    let heights = body.figures.iter().map(|slot| slot_height(desk, slot, aligned, (value, width)));
    top + 8.0 + heights.fold(0.0, f32::max) + LOWEST_CHART <= BODY_END
}

/// The range of an estimate below its figure. Returns where it ends.
fn range_below(desk: &mut Desk<'_>, range: &RangeBar, (index, count): (usize, usize), top: f32) -> f32 {
    let (columns, span) = row_columns(count);
    let area = Rect::new(desk.grid.column(columns[index]), top + 3.0, desk.grid.span(span), 14.0);
    chart::range::draw(desk, range, area);
    area.bottom() + if chart::range::label_inside(desk, range, area) { 0.0 } else { styles::SM.leading }
}

/// Where the figures of a row begin, and how many columns each spans.
const fn row_columns(count: usize) -> (&'static [u8], u8) {
    match count {
        1 => (&[0], 12),
        2 => (&[0, 6], 6),
        3 => (&[0, 4, 8], 4),
        _ => (&[0, 3, 6, 9], 3),
    }
}

/// Up to four figures side by side without a rule above, with their source lines on one height, but for the one that goes its
/// own way. Returns where each ends.
fn figure_row(
    desk: &mut Desk<'_>,
    figures: &[Slot<Figure>],
    (style, own): (FigureStyle, Option<usize>),
    top: f32,
) -> Vec<f32> {
    let grid = desk.grid;
    let (columns, span) = row_columns(figures.len());
    let width = grid.span(span);
    let aligned = style.for_row(desk, figures, width);
    let value = figure::fitting(desk, figures, style, width);
    let mut ends = Vec::new();
    desk.open(Role::List { numbered: false });
    for (index, (slot, column)) in figures.iter().zip(columns).enumerate() {
        let area = Rect::new(grid.column(*column), top, width, style.height());
        let style = if own == Some(index) { style } else { aligned };
        ends.push(top + place_slot(desk, slot, style, (value, area)));
    }
    desk.close();
    ends
}

fn place_slot(desk: &mut Desk<'_>, slot: &Slot<Figure>, style: FigureStyle, (value, area): (Style, Rect)) -> f32 {
    match slot {
        Slot::Filled(figure) => figure::place(desk, figure, style, (value, area)),
        Slot::Missing(missing) => {
            let height = marks::placeholder_height(desk, missing, area.width).max(72.0);
            desk.open(Role::ListItem);
            desk.open(Role::Body);
            marks::placeholder_box(desk, missing, Rect { height, ..area });
            desk.close();
            desk.close();
            height
        }
    }
}

/// One figure that has the slide to itself, with the share bar below.
fn alone(desk: &mut Desk<'_>, body: &Impact, top: f32) -> Shown {
    let start = 188.0_f32.clamp(top + 32.0, top + 62.0);
    let ends = figure_row(desk, &body.figures, (FigureStyle::ALONE, None), start);
    below_figures(desk, body, ends.into_iter().fold(start, f32::max));
    Shown { figures: 1, pairs: 0, chart: true }
}

/// Two figures that share the slide.
fn pair(desk: &mut Desk<'_>, body: &Impact, top: f32) -> Shown {
    let mut style = FigureStyle::PAIR;
    style.caption = styles::LEAD;
    let start = top + 12.0;
    let ends = figure_row(desk, &body.figures, (style, None), start);
    below_figures(desk, body, ends.into_iter().fold(start, f32::max));
    Shown { figures: 2, pairs: 0, chart: true }
}

/// Three figures as on the bottom line, and what customers noticed below.
fn row(desk: &mut Desk<'_>, body: &Impact, top: f32) -> Shown {
    let start = top + 8.0;
    let end = super::bottom::figures(desk, &body.figures[..3], start);
    below_figures(desk, body, end);
    Shown { figures: 3, pairs: 0, chart: true }
}

/// Four figures on one page: side by side, or two by two where their numbers or their words are too wide for that. Where
/// neither has room, the page shows three.
fn four(desk: &mut Desk<'_>, body: &Impact, top: f32) -> Shown {
    let start = top + 8.0;
    // Words under a narrow figure read well on up to three lines.
    for (beside, highest) in [(4, 165.0), (2, BODY_END), (4, BODY_END)] {
        let rows: Vec<&[Slot<Figure>]> = body.figures.chunks(beside).collect();
        let heights: Option<Vec<f32>> = rows.iter().map(|row| super::bottom::figures_height(desk, row)).collect();
        let Some(heights) = heights else { continue };
        let between = super::bottom::BELOW_FIGURES * f32::from(u8::from(rows.len() > 1));
        let fits = start + heights.iter().sum::<f32>() + between <= BODY_END;
        if !fits || heights.iter().any(|height| *height > highest) {
            continue;
        }
        let end = rows.into_iter().fold(start, |top, row| super::bottom::figures(desk, row, top));
        below_figures(desk, body, end);
        return Shown { figures: 4, pairs: 0, chart: true };
    }
    row(desk, body, top)
}

/// The share bar and the words, as far as there is room.
fn below_figures(desk: &mut Desk<'_>, body: &Impact, end: f32) {
    let mut top = end;
    if let Some(share) = &body.share
        && end + 16.0 + 34.0 + 26.0 <= BODY_END
    {
        let y = if body.words.is_empty() { (end + 24.0).clamp(392.0, BODY_END - 62.0) } else { end + 16.0 };
        chart::share::draw(desk, share, Rect::new(desk.grid.left, y, desk.grid.width(), 34.0));
        top = y + 34.0 + 32.0;
    }
    // The words are in the notes as well; the slide shows as many of them as it has room for.
    for count in [4, 2, 1] {
        let words = &body.words[..count.min(body.words.len())];
        if place_words(desk, words, top + 4.0) {
            return;
        }
    }
}

/// Places labelled passages side by side, if they fit.
fn place_words(desk: &mut Desk<'_>, words: &[Labelled], top: f32) -> bool {
    let grid = desk.grid;
    let (columns, span): (&[u8], u8) = match words.len() {
        0 => return true,
        1 => (&[0], 12),
        2 => (&[0, 6], 6),
        3 => (&[0, 4, 8], 4),
        _ => (&[0, 3, 6, 9], 3),
    };
    let width = grid.span(span);
    let labels: Vec<Rc<Block>> = words.iter().map(|w| desk.words(&w.label, styles::H, Wrap::Balanced(width))).collect();
    let label_height = labels.iter().map(|label| label.height()).fold(0.0, f32::max);
    for style in [styles::BODY, styles::LAB] {
        let texts: Vec<Column> = words.iter().map(|w| Column::set(desk, &w.text, Setting::new(style, width))).collect();
        let height = texts.iter().map(Column::height).fold(0.0, f32::max);
        if top + 12.0 + label_height + 6.0 + height > BODY_END {
            continue;
        }
        let theme = desk.theme;
        desk.rule((grid.left, grid.right()), top, (0.75, theme.rule));
        for (index, (word, text)) in words.iter().zip(&texts).enumerate().take(columns.len()) {
            let x = grid.column(columns[index]);
            let tag = desk.paragraph(&word.text.field);
            desk.place(&labels[index], At::left(x, top + 12.0), theme.ink3, &tag);
            text.place(desk, (x, top + 18.0 + label_height), theme.ink);
        }
        return true;
    }
    false
}

/// Words and nothing else: one below the other, on as many pages as it takes.
fn words_only(desk: &mut Desk<'_>, stage: &mut Stage<'_>, words: &[Labelled], top: f32) {
    let (grid, theme) = (desk.grid, desk.theme);
    let mut y = top;
    for word in words {
        let mut rest = Some(Column::set(desk, &word.text, Setting::new(styles::LEAD, grid.span(8))));
        let mut label = true;
        while let Some(column) = rest.take() {
            if y + 2.0 * styles::LEAD.leading > BODY_END {
                y = stage.page(desk, Head::Usual);
            }
            let (here, next) = column.split(BODY_END - y);
            if label {
                let width = grid.span(4) - 24.0;
                let block = desk.words(&word.label, styles::H, Wrap::Greedy(width));
                let tag = desk.paragraph(&word.text.field);
                desk.place(&block, At::left(grid.left, y + 4.0), theme.ink3, &tag);
                label = false;
            }
            here.place(desk, (grid.column(4), y), theme.ink);
            y += here.height() + 20.0;
            rest = next;
            if rest.is_some() {
                y = BODY_END;
            }
        }
    }
}

/// Figures that did not fit, three in a row.
fn more_figures(desk: &mut Desk<'_>, stage: &mut Stage<'_>, figures: &[Slot<Figure>]) {
    let mut top = BODY_END;
    let width = desk.grid.span(4);
    for row in figures.chunks(3) {
        let style = FigureStyle::BOTTOM;
        let heights = row.iter().filter_map(Slot::filled).map(|f| figure::height(desk, f, style, (style.value, width)));
        let height = heights.fold(120.0, f32::max);
        if top + height > BODY_END {
            top = stage.page(desk, Head::Usual) + 20.0;
        }
        top = super::bottom::figures(desk, row, top) + 8.0;
    }
}

/// Pairs of bars that did not fit, over the whole width.
fn more_pairs(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Impact, mut from: usize) {
    let Some(chart @ Chart::Pairs { bars, alt, .. }) = &body.chart else { return };
    while from < bars.len() {
        let top = stage.page(desk, Head::Usual);
        let area = Rect::new(desk.grid.left, top, desk.grid.width(), BODY_END - top);
        let shown = chart::pairs::draw(desk, chart, area, from);
        if shown == 0 {
            long_pair(desk, stage, (&bars[from], alt), top);
        }
        from += shown.max(1);
    }
}

/// A pair whose name takes more than a page: the name flows on, and the bars follow its end.
fn long_pair(desk: &mut Desk<'_>, stage: &mut Stage<'_>, (bar, alt): (&PairBar, &str), top: f32) {
    let (left, width, ink) = (desk.grid.left, desk.grid.width(), desk.theme.ink);
    let name = Passage {
        blocks: vec![brief_story::Block { spans: bar.what.spans.clone(), ..brief_story::Block::default() }],
        field: bar.what.field.clone(),
    };
    let mut y = top;
    let mut rest = Some(Column::set(desk, &name, Setting::new(styles::BODY, width)));
    while let Some(column) = rest.take() {
        let (here, next) = column.split(BODY_END - y);
        here.place(desk, (left, y), ink);
        y += here.height();
        rest = next;
        if rest.is_some() || y + 4.0 + chart::pairs::BARS > BODY_END {
            y = stage.page(desk, Head::Usual);
        }
    }
    chart::pairs::draw_long(desk, bar, Rect::new(left, y + 4.0, width, chart::pairs::BARS), alt);
}
