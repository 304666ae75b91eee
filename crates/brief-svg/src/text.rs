//! Runs of glyphs.
//!
//! A run becomes one path that holds the outlines of all its glyphs. One `<use>` for each glyph would be two fifths of the
//! text, but twenty times as many elements, each with a tree of its own for the viewer to build at every keystroke: measured in
//! WebKitGTK 2.50 on a slide of 515 glyphs, 99 kB of paths are taken in and laid out in 3 ms, 39 kB of uses in 15 ms.

use brief_scene::Run;

use crate::number::{PathData, push_number};
use crate::page::Painter;

/// Errors below this many points do not show: a fiftieth of a pixel at 144 dots to the inch.
const INVISIBLE: f64 = 0.01;

/// Paints a run. A glyph that the face lacks is left out rather than shown as a box.
pub(crate) fn paint(painter: &mut Painter<'_>, run: &Run) {
    let face = painter.outlines.face(painter.scene.font(run.font));
    let units = f64::from(painter.outlines.units_per_em(face));
    if units == 0.0 || run.size <= 0.0 {
        return;
    }
    let scale = f64::from(run.size) / units;
    let decimals = if scale > 2.0 * INVISIBLE { 1 } else { 0 };
    let mut data = String::new();
    for glyph in run.glyphs.iter().filter(|glyph| glyph.id != 0) {
        let Some(outline) = painter.outlines.outline(face, glyph.id) else { continue };
        let mut path = PathData::new(&mut data, decimals);
        path.command('M');
        path.number(f64::from(glyph.x) / scale + outline.start.0);
        path.number(f64::from(glyph.y) / scale + outline.start.1);
        data.push_str(&outline.steps);
    }
    if data.is_empty() {
        return;
    }
    let out = &mut painter.out;
    out.push_str("<path transform=\"translate(");
    push_number(out, f64::from(run.x), 3);
    out.push(' ');
    push_number(out, f64::from(run.y), 3);
    out.push_str(")scale(");
    // Nine places keep the end of a line of a thousand points within a thousandth of a point.
    push_number(out, scale, 9);
    out.push_str(")\"");
    painter.push_color("fill", run.color);
    painter.out.push_str(" d=\"");
    painter.out.push_str(&data);
    painter.out.push_str("\"/>");
}
