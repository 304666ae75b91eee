//! The risk on the narrow page: the matrix with the gauge and the outlook beside it.

use brief_scene::Rect;
use brief_story::Risk;

use super::{Density, Surroundings, pages, panel_height, place_panel, place_repeat, row_heights};
use crate::chart::gauge;
use crate::chart::matrix::{self, MatrixGrid};
use crate::desk::Desk;
use crate::frame::BODY_TOP;
use crate::grid::BODY_END;

/// On the narrow page: the matrix, to its right the gauge and what happens if nothing is done, and the list below all. If
/// most of the list would stand on the next page anyway, all of it does, and the matrix takes the room.
pub(super) fn head(desk: &mut Desk<'_>, body: &Risk, top: f32) -> Surroundings {
    let (left, right) = (desk.grid.left, desk.grid.right());
    let matrix = |cell| MatrixGrid { x: left + 66.0, y: top + 20.0, cell };
    let small = matrix((44.0, 27.0));
    let aside = beside_matrix(desk, body, (small, top));
    let end = small.end().max(aside.end);
    let usual = row_heights(desk, body, (right - left, Density::Usual));
    let tight = row_heights(desk, body, (right - left, Density::Tight));
    let room = BODY_END - end - 8.0;
    let spares = pages(&tight, room) < pages(&usual, room);
    let (heights, density) = if spares { (tight, Density::Tight) } else { (usual, Density::Usual) };
    let fitting = |from: f32, rows: &[f32]| {
        let ends = rows.iter().scan(from, |y, height| {
            *y += height;
            Some(*y)
        });
        ends.take_while(|end| *end <= BODY_END).count()
    };
    let here = fitting(end + 8.0, &heights);
    let apart = 2 * here < heights.len() && pages(&heights, BODY_END - BODY_TOP) < pages(&heights, room);
    if !apart {
        matrix::draw(desk, body, small, left);
        aside.place(desk, body);
        return Surroundings { list: (left, end + 8.0), said: aside.panel.is_some(), density };
    }
    let large = matrix((52.0, ((BODY_END - top - 20.0 - 38.0 - 8.0) / 5.0).min(46.0)));
    let aside = beside_matrix(desk, body, (large, top));
    matrix::draw(desk, body, large, left);
    aside.place(desk, body);
    Surroundings { list: (left, BODY_END), said: aside.panel.is_some(), density }
}

/// What stands to the right of the matrix on the narrow page.
struct Aside {
    x: f32,
    gauge: f32,
    /// What happens if nothing is done, if it has room there.
    panel: Option<Rect>,
    end: f32,
}

fn beside_matrix(desk: &mut Desk<'_>, body: &Risk, (grid, top): (MatrixGrid, f32)) -> Aside {
    let x = grid.right() + 28.0;
    let width = desk.grid.right() - x;
    let gauge_end = if body.repeat.is_some() { top + 4.0 + gauge::HEIGHT } else { top };
    let height = body.if_nothing.as_ref().map(|slot| panel_height(desk, slot, width));
    let panel = height.map(|height| Rect::new(x, gauge_end + 14.0, width, height));
    // A panel that is much higher than the matrix would push the list away.
    let panel = panel.filter(|panel| panel.bottom() <= grid.end().max(top + 260.0));
    Aside { x, gauge: top + 4.0, panel, end: panel.map_or(gauge_end, Rect::bottom) }
}

impl Aside {
    fn place(&self, desk: &mut Desk<'_>, body: &Risk) {
        if let Some(repeat) = &body.repeat {
            place_repeat(desk, repeat, (self.x, self.gauge), desk.grid.right() - self.x);
        }
        if let (Some(slot), Some(area)) = (&body.if_nothing, self.panel) {
            place_panel(desk, body, slot, area);
        }
    }
}
