//! An estimate as a bar: the likely value, the part that came back, and a whisker over the range.

use brief_scene::{Path, Point, Rect, Role};
use brief_story::RangeBar;

use crate::desk::{At, Desk, Tag};
use crate::r#type::{Face, Wrap, styles};

/// Around a label inside the bar: to its left and to its right.
const INSET: (f32, f32) = (7.0, 5.0);

/// Where a value stands.
fn place(bar: &RangeBar, area: Rect, value: f64) -> f32 {
    let scale = bar.high.max(bar.likely).max(f64::MIN_POSITIVE);
    // The share lies between 0 and 1.
    area.x + area.width * (value / scale).clamp(0.0, 1.0) as f32
}

/// Whether the name of the part that came back fits into it; otherwise it stands below the bar.
pub(crate) fn label_inside(desk: &mut Desk<'_>, bar: &RangeBar, area: Rect) -> bool {
    let width = desk.typesetter.width(&bar.label, styles::SM.face(Face::Text500));
    bar.recovered.is_none_or(|part| area.x + INSET.0 + width + INSET.1 <= place(bar, area, part))
}

/// Draws the bar.
pub(crate) fn draw(desk: &mut Desk<'_>, bar: &RangeBar, area: Rect) {
    let theme = desk.theme;
    let x = |value: f64| place(bar, area, value);
    let tag = desk.tag(Role::Figure { alt: bar.alt.clone() }, &bar.field);
    let part = |from: f32, to: f32| Path::rect(Rect::new(from, area.y, (to - from).max(0.0), area.height));
    desk.fill(part(area.x, x(bar.likely)), theme.accent_mid, &tag);
    if let Some(recovered) = bar.recovered {
        let end = x(recovered);
        desk.fill(part(area.x, end), theme.accent, &tag);
        let style = styles::SM.face(Face::Text500);
        let label = desk.words(&bar.label, style, Wrap::Never);
        let middle = area.y + area.height / 2.0;
        if label_inside(desk, bar, area) {
            let at = At::left(area.x + INSET.0, middle + 0.3636 * style.size).on_baseline(style);
            desk.place(&label, at, theme.on_accent, &tag);
        } else if area.bottom() + 16.0 <= 500.0 {
            desk.place(&label, At::left(area.x, area.bottom() + 1.0), theme.ink2, &tag);
        }
    }
    whisker(desk, (x(bar.low), x(bar.high)), area, &tag);
}

fn whisker(desk: &mut Desk<'_>, (low, high): (f32, f32), area: Rect, tag: &Tag) {
    if high - low < 1.0 {
        return;
    }
    let ink = desk.theme.ink;
    let y = area.y + area.height / 2.0;
    // The caps stay inside the bar's width.
    let (low, high) = (low + 0.625, high - 0.625);
    for (from, to) in [((low, y), (high, y)), ((low, y - 5.0), (low, y + 5.0)), ((high, y - 5.0), (high, y + 5.0))] {
        let path = Path::line(Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 });
        desk.stroke(path, (1.25, ink), tag);
    }
}
