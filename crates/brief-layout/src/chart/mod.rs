//! Charts, drawn as vectors. Each is one figure for a reader who listens.

pub(crate) mod axis;
pub(crate) mod dates;
pub(crate) mod gauge;
mod label;
pub(crate) mod matrix;
pub(crate) mod pairs;
pub(crate) mod range;
pub(crate) mod series;
pub(crate) mod share;

use brief_scene::Rect;
use brief_story::{Chart, Locale};

use crate::desk::Desk;

/// Draws the chart of the impact slide and says how many pairs of bars it shows.
pub(crate) fn draw(desk: &mut Desk<'_>, chart: &Chart, area: Rect, locale: Locale) -> usize {
    match chart {
        Chart::Series(series) => {
            series::draw(desk, series, area, locale);
            0
        }
        Chart::Pairs { .. } => pairs::draw(desk, chart, area, 0),
    }
}
