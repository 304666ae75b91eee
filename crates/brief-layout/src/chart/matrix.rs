//! The risk matrix: likelihood upwards, severity to the right, a number for each risk.

use std::collections::BTreeMap;

use brief_scene::{Path, Point, Rect, Role};
use brief_story::Risk;

use crate::desk::{At, Desk, Tag};
use crate::marks;
use crate::r#type::{Face, Wrap, styles};

/// The measures of a matrix.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MatrixGrid {
    /// The upper left corner of the cells.
    pub(crate) x: f32,
    /// The upper edge of the cells.
    pub(crate) y: f32,
    /// Width and height of a cell.
    pub(crate) cell: (f32, f32),
}

const GAP: f32 = 2.0;

impl MatrixGrid {
    /// The right edge of the cells.
    pub(crate) fn right(self) -> f32 {
        self.x + 5.0 * self.cell.0 + 4.0 * GAP
    }

    /// The lower edge of the cells.
    pub(crate) fn bottom(self) -> f32 {
        self.y + 5.0 * self.cell.1 + 4.0 * GAP
    }

    /// The lower edge with the names of the axis.
    pub(crate) fn end(self) -> f32 {
        self.bottom() + 38.0
    }

    /// The cell of a likelihood and a severity, 1 to 5 each.
    fn area(self, likelihood: u8, severity: u8) -> Rect {
        let (width, height) = self.cell;
        let x = self.x + f32::from(severity - 1) * (width + GAP);
        let y = self.y + f32::from(5 - likelihood) * (height + GAP);
        Rect::new(x, y, width, height)
    }
}

/// The band of a cell by likelihood × severity: 0 low, 1 mid, 2 high.
const fn band(likelihood: u8, severity: u8) -> usize {
    match likelihood * severity {
        0..=4 => 0,
        5..=11 => 1,
        _ => 2,
    }
}

/// The cells in which the words of the bands had best stand: low, mid, high.
const WORDS: [(u8, u8); 3] = [(1, 1), (5, 1), (5, 5)];

/// Draws the matrix with all risks that have both measures.
pub(crate) fn draw(desk: &mut Desk<'_>, risk: &Risk, grid: MatrixGrid, left: f32) {
    let node = desk.leaf(Role::Figure { alt: risk.alt.clone() });
    let tag = Tag { node: Some(node), origin: None };
    let theme = desk.theme;
    for likelihood in 1..=5 {
        for severity in 1..=5 {
            let color = theme.risk[band(likelihood, severity)];
            desk.fill(Path::rounded(grid.area(likelihood, severity), 2.0), color, &tag);
        }
    }
    let words = word_cells(risk, grid);
    for cell in &words {
        let area = grid.area(cell.0, cell.1);
        let word = desk.words(&risk.bands[band(cell.0, cell.1)], styles::SM, Wrap::Never);
        desk.place(&word, At::left(area.x + 5.0, area.y + 3.0), theme.ink, &tag);
    }
    axes(desk, risk, (grid, left), &tag);
    numbers(desk, risk, (grid, &words), node);
}

/// Where the words of the bands stand: in a corner, or, where that has no room for a word beside its numbers, in the free cell of
/// the band that is nearest to the corner.
fn word_cells(risk: &Risk, grid: MatrixGrid) -> Vec<(u8, u8)> {
    let count = |cell: (u8, u8)| {
        risk.risks.iter().filter(|row| (row.likelihood, row.severity) == (Some(cell.0), Some(cell.1))).count()
    };
    let large = grid.cell.0 >= 50.0 && grid.cell.1 >= 36.0;
    let has_room = |cell: (u8, u8)| count(cell) <= if large { 2 } else { 0 };
    let cells = (1..=5_u8).flat_map(|likelihood| (1..=5_u8).map(move |severity| (likelihood, severity)));
    let nearest = |corner: (u8, u8)| {
        let own = cells.clone().filter(|cell| band(cell.0, cell.1) == band(corner.0, corner.1) && has_room(*cell));
        own.min_by_key(|cell| cell.0.abs_diff(corner.0) + cell.1.abs_diff(corner.1))
    };
    WORDS.into_iter().filter_map(nearest).collect()
}

fn axes(desk: &mut Desk<'_>, risk: &Risk, (grid, left): (MatrixGrid, f32), tag: &Tag) {
    let theme = desk.theme;
    let strong = styles::SM.face(Face::Text600);
    let [likelihood, severity] = &risk.axes;
    let title = desk.words(likelihood, strong, Wrap::Never);
    desk.place(&title, At::left(left, grid.y - 10.0).on_baseline(strong), theme.ink3, tag);
    for level in 1..=5_u8 {
        let row = grid.area(level, 1);
        let name = desk.words(&risk.likelihoods[usize::from(level - 1)], styles::SM, Wrap::Never);
        let baseline = row.y + row.height / 2.0 + 0.3636 * styles::SM.size;
        desk.place(&name, At::right(grid.x - 10.0, baseline).on_baseline(styles::SM), theme.ink2, tag);
        let column = grid.area(1, level);
        let name = desk.words(&risk.severities[usize::from(level - 1)], styles::SM, Wrap::Never);
        let at = At::center(column.x + column.width / 2.0, grid.bottom() + 17.0);
        desk.place(&name, at.on_baseline(styles::SM), theme.ink2, tag);
    }
    let title = desk.words(severity, strong, Wrap::Never);
    desk.place(&title, At::right(grid.right(), grid.bottom() + 34.0).on_baseline(strong), theme.ink3, tag);
}

fn numbers(desk: &mut Desk<'_>, risk: &Risk, (grid, words): (MatrixGrid, &[(u8, u8)]), node: brief_scene::NodeId) {
    let mut cells: BTreeMap<(u8, u8), Vec<usize>> = BTreeMap::new();
    for (index, row) in risk.risks.iter().enumerate() {
        if let (Some(likelihood), Some(severity)) = (row.likelihood, row.severity) {
            cells.entry((likelihood.clamp(1, 5), severity.clamp(1, 5))).or_default().push(index);
        }
    }
    for ((likelihood, severity), risks) in cells {
        let area = grid.area(likelihood, severity);
        let shift = if words.contains(&(likelihood, severity)) { 3.0 } else { 0.0 };
        let center = Point { x: area.x + area.width / 2.0, y: area.y + area.height / 2.0 + shift };
        let Some((radius, places)) = arrange(risks.len(), grid.cell) else {
            range(desk, (risks[0] + 1, risks[risks.len() - 1] + 1), center, node);
            continue;
        };
        for (index, (dx, dy)) in risks.iter().zip(places) {
            let tag = Tag { node: Some(node), origin: desk.origin(&risk.risks[*index].field) };
            let at = Point { x: center.x + dx, y: center.y + dy };
            let colors = (desk.theme.ink, desk.theme.paper);
            marks::number(desk, &(index + 1).to_string(), at, (radius, colors), &tag);
        }
    }
}

/// The radius and the places of a cell's numbers around its middle; `None` if they are too many for it.
fn arrange(count: usize, (width, height): (f32, f32)) -> Option<(f32, Vec<(f32, f32)>)> {
    let one = 11.0_f32.min(height / 2.0 - 1.0);
    match count {
        1 => Some((one, vec![(0.0, 0.0)])),
        2 => {
            let radius = one.min(width / 4.0 - 0.75);
            Some((radius, vec![(-radius - 0.5, 0.0), (radius + 0.5, 0.0)]))
        }
        3 => {
            let (radius, rise) = (9.5_f32, 8.2_f32);
            let fits = height >= 2.0 * (radius + rise) && width >= 4.0 * radius + 1.0;
            let places = vec![(0.0, -rise), (-radius - 0.5, rise), (radius + 0.5, rise)];
            fits.then_some((radius, places))
        }
        _ => None,
    }
}

/// Many risks in one cell stand as a range. They follow each other, since the list is in the order of the cells' weight.
fn range(desk: &mut Desk<'_>, (first, last): (usize, usize), center: Point, node: brief_scene::NodeId) {
    let theme = desk.theme;
    let style = styles::SM.face(Face::Text600);
    let block = desk.words(&format!("{first}–{last}"), style, Wrap::Never);
    let width = block.width + 16.0;
    let area = Rect::new(center.x - width / 2.0, center.y - 10.0, width, 20.0);
    let tag = Tag { node: Some(node), origin: None };
    desk.panel(area, 10.0, theme.ink, &tag);
    let at = At::center(center.x, center.y + 0.3636 * style.size).on_baseline(style);
    desk.place(&block, at, theme.paper, &tag);
}
