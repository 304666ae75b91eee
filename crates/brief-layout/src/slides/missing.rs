//! What is missing on a slide and has no place of its own: dashed boxes below everything else, in a preview only.

use brief_scene::{Item, Rect};
use brief_story::Placeholder;

use crate::deck::Stage;
use crate::desk::Desk;
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;

/// Places the boxes in rows of two, on a further page where the slide is full.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, missing: &[Placeholder]) {
    if missing.is_empty() {
        return;
    }
    let mut top = lowest(desk) + 24.0;
    for row in missing.chunks(2) {
        let span = if row.len() == 1 { 12 } else { 6 };
        let width = desk.grid.span(span);
        let heights = row.iter().map(|placeholder| marks::placeholder_height(desk, placeholder, width));
        let height = heights.fold(64.0, f32::max);
        if top + height > BODY_END {
            top = stage.page(desk, Head::Usual);
        }
        for (column, placeholder) in [0, 6].into_iter().zip(row) {
            let area = Rect::new(desk.grid.column(column), top, width, height);
            marks::placeholder_box(desk, placeholder, area);
        }
        top += height + 16.0;
    }
}

/// The lower edge of everything on the page.
pub(crate) fn lowest(desk: &Desk<'_>) -> f32 {
    let items = desk.pages.last().map(|page| page.items.as_slice()).unwrap_or_default();
    items.iter().filter_map(Item::bounds).map(Rect::bottom).fold(0.0, f32::max)
}
