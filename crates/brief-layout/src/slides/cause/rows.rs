//! The chain of the cause below each other, each link over the whole width.

use brief_scene::{Point, Rect};
use brief_story::{Block, Cause, Link, Passage, Phrase, Slot};

use super::{PADDING, arrow};
use crate::column::{Column, Setting};
use crate::deck::Stage;
use crate::desk::{At, Desk};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::r#type::{Wrap, styles};

/// Above and below the text of a link over the whole width, and between two of them: less where that keeps the chain on a page.
const ROW_AIR: [(f32, f32); 3] = [(11.0, 22.0), (8.0, 18.0), (6.0, 14.0)];

/// The widest air at which all links fit on a page.
fn row_air(desk: &mut Desk<'_>, body: &Cause, (width, room): (f32, f32)) -> (f32, f32) {
    let texts: f32 = body
        .chain
        .iter()
        .map(|link| Column::set(desk, &link_passage(link), Setting::new(styles::BODYM, width)).height())
        .sum();
    // There are a handful of links.
    let count = body.chain.len() as f32;
    let fits = |(padding, gap): &(f32, f32)| texts + count * 2.0 * padding + (count - 1.0) * gap <= room;
    ROW_AIR.into_iter().find(fits).unwrap_or(ROW_AIR[0])
}

/// The links below each other, each over the whole width, on as many pages as it takes.
pub(super) fn place(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Cause, top: f32) -> f32 {
    let (grid, theme) = (desk.grid, desk.theme);
    let text_x = grid.left + PADDING + 104.0;
    let width = grid.right() - PADDING - text_x;
    let (padding, gap) = row_air(desk, body, (width, BODY_END - top));
    let mut top = top;
    for (index, link) in body.chain.iter().enumerate() {
        let passage = link_passage(link);
        let mut rest = Some(Column::set(desk, &passage, Setting::new(styles::BODYM, width)));
        let mut first = true;
        while let Some(column) = rest.take() {
            let whole = column.height() + 2.0 * padding;
            if top + whole.min(90.0) > BODY_END {
                top = stage.page(desk, Head::Usual);
            } else if index > 0 && first {
                arrow(desk, Point { x: text_x + 12.0, y: top - gap / 2.0 }, (0.0, gap / 30.0));
            }
            let (here, next) = column.split(BODY_END - top - 2.0 * padding);
            let area = Rect::new(grid.left, top, grid.width(), here.height() + 2.0 * padding);
            let (ground, label) =
                if link.effect { (theme.accent_tint, theme.accent) } else { (theme.surface, theme.ink3) };
            let back = desk.decoration(&passage.field);
            desk.panel(area, 6.0, ground, &back);
            if first {
                let block = desk.words(&link.label, styles::H, Wrap::Greedy(96.0));
                let tag = desk.paragraph(&passage.field);
                // On the first line of the text.
                let lift = (styles::BODYM.leading - styles::H.leading) / 2.0;
                desk.place(&block, At::left(grid.left + PADDING, top + padding + lift), label, &tag);
            }
            here.place(desk, (text_x, top + padding), theme.ink);
            top = area.bottom() + gap;
            first = false;
            rest = next;
        }
    }
    top - gap
}

fn link_passage(link: &Link) -> Passage {
    match &link.text {
        Slot::Filled(Phrase { spans, field }) => {
            let block = Block { spans: spans.clone(), marker: None, depth: 0 };
            Passage { blocks: vec![block], field: field.clone() }
        }
        Slot::Missing(missing) => Passage::plain(missing.question.clone(), &missing.field),
    }
}
