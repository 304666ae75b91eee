//! The second plan: what happens if the first fix fails or, once it has worked, if it comes back.

use brief_scene::Rect;
use brief_story::{Contingency, Slot};

use crate::column::{Column, Setting};
use crate::deck::Stage;
use crate::desk::{At, Desk};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Wrap, styles};

const INSET: f32 = 18.0;

fn widths(desk: &Desk<'_>) -> (f32, f32) {
    (desk.grid.span(4) - INSET, desk.grid.right() - INSET - desk.grid.column(4))
}

pub(super) fn height(desk: &mut Desk<'_>, slot: &Slot<Contingency>) -> f32 {
    let Slot::Filled(contingency) = slot else { return 58.0 };
    let (label, text) = widths(desk);
    let plan = Column::set(desk, &contingency.plan, Setting::new(styles::BODY, text).balanced()).height();
    let title = desk.words(&contingency.title, styles::H, Wrap::Greedy(label)).height();
    let decides = desk.set(&contingency.decides.spans, styles::LAB, Wrap::Greedy(label)).height();
    (plan + 10.0).max(title + decides + 14.0).max(58.0)
}

/// What happens if the first fix fails, at the lower end of the page.
pub(super) fn place(desk: &mut Desk<'_>, slot: &Slot<Contingency>, height: f32) {
    let theme = desk.theme;
    let area = Rect::new(desk.grid.left, BODY_END - height, desk.grid.width(), height);
    let contingency = match slot {
        Slot::Filled(contingency) => contingency,
        Slot::Missing(missing) => {
            marks::placeholder_box(desk, missing, area);
            return;
        }
    };
    let back = desk.decoration(&contingency.plan.field);
    desk.panel(area, 6.0, theme.surface, &back);
    let (label, text) = widths(desk);
    let title = desk.words(&contingency.title, styles::H, Wrap::Greedy(label));
    let decides = desk.set(&contingency.decides.spans, styles::LAB, Wrap::Greedy(label));
    let middle = area.y + height / 2.0;
    let block = title.height() + if contingency.decides.is_empty() { 0.0 } else { decides.height() + 1.5 };
    let (x, top) = (area.x + INSET, middle - block / 2.0);
    let tag = desk.paragraph(&contingency.plan.field);
    desk.place(&title, At::left(x, top), theme.ink, &tag);
    if !contingency.decides.is_empty() {
        let tag = desk.paragraph(&contingency.decides.field);
        desk.place(&decides, At::left(x, top + title.height() + 1.5), theme.ink2, &tag);
    }
    let plan = Column::set(desk, &contingency.plan, Setting::new(styles::BODY, text).balanced());
    plan.place(desk, (desk.grid.column(4), middle - plan.height() / 2.0), theme.ink);
}

/// A plan that is too long for a strip gets a page of its own, or several.
pub(super) fn long(desk: &mut Desk<'_>, stage: &mut Stage<'_>, contingency: &Contingency) {
    let theme = desk.theme;
    let width = desk.grid.span(8);
    let mut rest = Some(Column::set(desk, &contingency.plan, Setting::new(styles::BODY, width)));
    let mut first = true;
    while let Some(column) = rest.take() {
        let top = stage.page(desk, Head::Usual);
        let (here, next) = column.split(BODY_END - top);
        if first {
            let (label, _) = widths(desk);
            let title = desk.words(&contingency.title, styles::H, Wrap::Greedy(label));
            let tag = desk.paragraph(&contingency.plan.field);
            desk.place(&title, At::left(desk.grid.left, top + 3.0), theme.ink, &tag);
            let decides = (At::left(desk.grid.left, top + 5.0 + title.height()), theme.ink2);
            desk.phrase(&contingency.decides, styles::LAB, Wrap::Greedy(label), decides);
            first = false;
        }
        here.place(desk, (desk.grid.column(4), top), theme.ink);
        rest = next;
    }
}
