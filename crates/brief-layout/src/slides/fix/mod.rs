//! The fix: three lanes, or rows where lanes are too small, and what happens if the first fix fails or it comes back.

mod lanes;
mod rows;
mod strip;

use brief_scene::Rect;
use brief_story::{Action, Fix, Slot};

pub(crate) use rows::{RowGrid, place_row, row_height, tall_row};

use crate::deck::Stage;
use crate::desk::Desk;
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Style, styles};

/// The text of an action.
const ACTION: Style = Style { size: 18.0, leading: 23.0, ..styles::BODYM };

/// Lays out the slide.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Fix) {
    let top = stage.page(desk, Head::Usual);
    let strip = body.contingency.as_ref().map_or(0.0, |slot| strip::height(desk, slot));
    let tall = strip > 170.0;
    let zone_end = if strip > 0.0 && !tall { BODY_END - strip - 12.0 } else { BODY_END };
    let width = desk.grid.span(4);
    let heights: Vec<f32> = body.lanes.iter().map(|lane| lanes::height(desk, lane, width)).collect();
    let fits = heights.iter().all(|height| top + height <= zone_end);
    if fits && !desk.grid.is_standard() && body.lanes.len() == 3 {
        for (index, lane) in body.lanes.iter().enumerate() {
            // There are three lanes.
            let x = desk.grid.column(4 * index as u8);
            lanes::place(desk, lane, Rect::new(x, top, width, 0.0), index == 0);
        }
    } else {
        let reserve = if tall { 0.0 } else { BODY_END - zone_end };
        rows::place(desk, stage, body, (top, reserve));
    }
    match &body.contingency {
        Some(slot) if !tall => strip::place(desk, slot, strip),
        Some(Slot::Filled(contingency)) => strip::long(desk, stage, contingency),
        _ => {}
    }
}

fn filled<T>(slot: Option<&Slot<T>>) -> Option<&T> {
    slot.and_then(Slot::filled)
}

fn missing(action: &Action) -> Vec<&brief_story::Placeholder> {
    let slots = [action.when.as_ref(), action.owner.as_ref()].into_iter().flatten();
    slots
        .filter_map(|slot| match slot {
            Slot::Missing(missing) => Some(missing),
            Slot::Filled(_) => None,
        })
        .collect()
}

/// Places what is not said of an action, and says how high that is.
fn place_missing(desk: &mut Desk<'_>, action: &Action, (x, y): (f32, f32)) -> f32 {
    let missing = missing(action);
    if missing.is_empty() {
        return 0.0;
    }
    let mut x = x;
    for placeholder in missing {
        x += marks::placeholder_word(desk, placeholder, (x, y + styles::LAB.baseline())) + 12.0;
    }
    styles::LAB.leading
}
