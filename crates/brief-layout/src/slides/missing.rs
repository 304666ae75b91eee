//! What is missing on a slide and has no place of its own: dashed boxes below everything else, in a preview only.

use brief_scene::{Item, Rect};
use brief_story::Placeholder;

use crate::deck::Stage;
use crate::desk::Desk;
use crate::frame::Head;
use crate::grid::{BODY_END, HEAD_TOP};
use crate::marks;

/// Places the boxes in rows of two where the slide has room, otherwise on a further page.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, missing: &[Placeholder]) {
    for row in missing.chunks(2) {
        let span = if row.len() == 1 { 12 } else { 6 };
        let width = desk.grid.span(span);
        let heights = row.iter().map(|placeholder| marks::placeholder_height(desk, placeholder, width));
        let height = heights.fold(64.0, f32::max);
        let top = match free(desk, height) {
            Some(top) => top,
            None => stage.page(desk, Head::Usual),
        };
        for (column, placeholder) in [0, 6].into_iter().zip(row) {
            let area = Rect::new(desk.grid.column(column), top, width, height);
            marks::placeholder_box(desk, placeholder, area);
        }
    }
}

/// The first place in the body where a box of a height has air above and below.
fn free(desk: &Desk<'_>, height: f32) -> Option<f32> {
    const AIR: f32 = 12.0;
    let items = desk.pages.last().map(|page| page.items.as_slice()).unwrap_or_default();
    let mut taken: Vec<Rect> = items.iter().filter_map(Item::bounds).collect();
    taken.push(Rect::new(0.0, BODY_END + AIR, 0.0, 0.0));
    taken.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut top = HEAD_TOP;
    for rect in taken {
        if rect.y - top >= height + 2.0 * AIR {
            return Some(top + AIR);
        }
        top = top.max(rect.bottom());
    }
    None
}

/// The lower edge of everything on the page.
pub(crate) fn lowest(desk: &Desk<'_>) -> f32 {
    let items = desk.pages.last().map(|page| page.items.as_slice()).unwrap_or_default();
    items.iter().filter_map(Item::bounds).map(Rect::bottom).fold(0.0, f32::max)
}
