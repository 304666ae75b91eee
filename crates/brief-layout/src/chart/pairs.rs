//! Measures before and during the incident, each pair of bars on its own scale.

use brief_scene::{Path, Rect, Role};
use brief_story::{Chart, PairBar};

use crate::desk::{At, Desk, Tag};
use crate::r#type::{Wrap, styles};

const BAR: f32 = 17.0;
const BETWEEN: f32 = 4.0;
/// How many pairs stand on a page.
const MOST: usize = 3;
/// The widest space between two pairs.
const WIDEST: f32 = 72.0;
/// The longest bar leaves this much for its value.
const VALUE: f32 = 110.0;

/// Draws as many pairs as fit, from one on, and says how many those are. A pair whose name alone fills the area does not
/// fit; see [`draw_long`].
pub(crate) fn draw(desk: &mut Desk<'_>, chart: &Chart, area: Rect, from: usize) -> usize {
    let Chart::Pairs { title, before, during, bars, alt } = chart else { return 0 };
    let first = bars.get(from).map_or(0.0, |bar| pair_height(desk, bar, area.width));
    if area.y + 26.0 + first > area.bottom() {
        return 0;
    }
    let node = desk.leaf(Role::Figure { alt: alt.clone() });
    let tag = Tag { node: Some(node), origin: None };
    header(desk, (title, before, during), area, &tag);
    let heights: Vec<f32> = bars.iter().skip(from).take(MOST).map(|bar| pair_height(desk, bar, area.width)).collect();
    let sum = heights.iter().sum::<f32>();
    // The count is three at most.
    let first = if sum + 32.0 * heights.len() as f32 <= area.height { 32.0 } else { 26.0 };
    let between = heights.len().saturating_sub(1).max(1) as f32;
    // A pair more apart than this is no longer seen as one of several.
    let gap = ((area.height - first - sum - 24.0) / between).clamp(first, WIDEST);
    let mut top = area.y + first;
    let mut shown = 0;
    for (bar, height) in bars.iter().skip(from).zip(heights) {
        if shown > 0 && top + height > area.bottom() {
            break;
        }
        if shown > 0 {
            let rule = desk.theme.rule;
            desk.rule((area.x, area.right()), top - gap / 2.0 + 1.0, (0.75, rule));
        }
        pair(desk, bar, Rect::new(area.x, top, area.width, height), &tag);
        top += height + gap;
        shown += 1;
    }
    shown
}

/// Draws the bars of a pair whose name has been placed above.
pub(crate) fn draw_long(desk: &mut Desk<'_>, bar: &PairBar, area: Rect, alt: &str) {
    let node = desk.leaf(Role::Figure { alt: alt.to_owned() });
    let tag = Tag { node: Some(node), origin: desk.origin(&bar.what.field) };
    bars_of(desk, bar, area, &tag);
}

/// The height of the two bars of a pair.
pub(crate) const BARS: f32 = 2.0 * BAR + BETWEEN;

fn header(desk: &mut Desk<'_>, (title, before, during): (&str, &str, &str), area: Rect, tag: &Tag) {
    let theme = desk.theme;
    let baseline = area.y + 10.0;
    let block = desk.words(title, styles::H, Wrap::Never);
    desk.place(&block, At::left(area.x, baseline).on_baseline(styles::H), theme.ink, tag);
    let mut right = area.right();
    for (word, color) in [(during, theme.accent), (before, theme.accent_mid)] {
        let block = desk.words(word, styles::SM, Wrap::Never);
        desk.place(&block, At::right(right, baseline).on_baseline(styles::SM), theme.ink2, tag);
        right -= block.width + 6.0 + 10.0;
        desk.fill(Path::rect(Rect::new(right, baseline - 9.4, 10.0, 10.0)), color, tag);
        right -= 24.0;
    }
}

fn pair_height(desk: &mut Desk<'_>, bar: &PairBar, width: f32) -> f32 {
    let name = desk.set(&bar.what.spans, styles::BODY, Wrap::Greedy(width)).height();
    name + 4.0 + BARS
}

fn pair(desk: &mut Desk<'_>, bar: &PairBar, area: Rect, tag: &Tag) {
    let theme = desk.theme;
    let tag = Tag { node: tag.node, origin: desk.origin(&bar.what.field) };
    let name = desk.set(&bar.what.spans, styles::BODY, Wrap::Greedy(area.width));
    desk.place(&name, At::left(area.x, area.y), theme.ink, &tag);
    let below = name.height() + 4.0;
    bars_of(desk, bar, Rect::new(area.x, area.y + below, area.width, area.height - below), &tag);
}

fn bars_of(desk: &mut Desk<'_>, bar: &PairBar, area: Rect, tag: &Tag) {
    let theme = desk.theme;
    let longest = bar.before.max(bar.during).max(f64::MIN_POSITIVE);
    let mut top = area.y;
    let rows = [
        (bar.before, &bar.before_text, theme.accent_mid, (styles::LAB, theme.ink2)),
        (bar.during, &bar.during_text, theme.accent, (styles::H, theme.ink)),
    ];
    for (value, text, color, (style, ink)) in rows {
        let label = desk.words(text, style, Wrap::Never);
        let room = area.width - VALUE.max(label.width + 10.0);
        // The share lies between 0 and 1. A value of nothing still shows where its bar begins.
        let width = (room * (value / longest).clamp(0.0, 1.0) as f32).max(1.5);
        desk.fill(Path::rect(Rect::new(area.x, top, width, BAR)), color, tag);
        let at = At::left(area.x + width + 8.0, top + BAR / 2.0 + 0.3636 * style.size).on_baseline(style);
        desk.place(&label, at, ink, tag);
        top += BAR + BETWEEN;
    }
}
