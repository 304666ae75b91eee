//! A part of a whole as one bar.

use brief_scene::{Path, Rect, Role};
use brief_story::ShareBar;

use crate::desk::{At, Desk};
use crate::r#type::{Face, Wrap, styles};

/// Draws the bar with its labels below.
pub(crate) fn draw(desk: &mut Desk<'_>, bar: &ShareBar, area: Rect) {
    const GAP: f32 = 3.0;
    let theme = desk.theme;
    let tag = desk.tag(Role::Figure { alt: bar.alt.clone() }, &bar.field);
    // A sliver stays visible, and the rest keeps its place behind the gap.
    let part = (area.width * bar.share.clamp(0.0, 1.0) as f32).clamp(2.0, area.width);
    desk.fill(Path::rect(Rect { width: part, ..area }), theme.accent, &tag);
    let rest = area.x + part + GAP;
    if rest < area.right() {
        desk.fill(Path::rect(Rect::new(rest, area.y, area.right() - rest, area.height)), theme.surface2, &tag);
    }
    let baseline = area.bottom() + 20.0;
    let strong = styles::LAB.face(Face::Text600);
    let label = desk.words(&bar.part, strong, Wrap::Never);
    desk.place(&label, At::left(area.x, baseline).on_baseline(strong), theme.accent, &tag);
    let whole = desk.words(&bar.whole, styles::LAB, Wrap::Never);
    let whole_x = area.right() - whole.width;
    if whole_x > area.x + label.width + 16.0 {
        desk.place(&whole, At::left(whole_x, baseline).on_baseline(styles::LAB), theme.ink2, &tag);
    }
    let others = desk.words(&bar.rest, styles::LAB, Wrap::Never);
    let others_x = (rest + 1.0).max(area.x + label.width + 16.0);
    if others.width > 0.0 && others_x + others.width + 16.0 <= whole_x {
        desk.place(&others, At::left(others_x, baseline).on_baseline(styles::LAB), theme.ink2, &tag);
    }
}
