//! Marks: a shape for each state, always beside its word.

use brief_scene::{Cap, Color, Path, Point, Rect, Shape, Stroke};
use brief_story::{Field, Figure, Mark, Placeholder, Tone};

use crate::desk::{At, Desk, Tag};
use crate::r#type::{Block, Face, Wrap, styles};

/// Draws a mark around a centre. `radius` is 4 for figures, 7.5 for actions, 6.5 in chips.
pub(crate) fn draw(desk: &mut Desk<'_>, mark: Mark, center: Point, radius: f32) {
    let theme = desk.theme;
    match mark {
        Mark::Measured => disc(desk, center, radius, theme.ink3),
        Mark::Estimate => ring(desk, center, radius, (theme.ink3, None)),
        Mark::Planned => ring(desk, center, radius, (theme.ink3, None)),
        Mark::Done => {
            disc(desk, center, radius, theme.good);
            tick(desk, center, radius);
        }
        Mark::Started => {
            ring(desk, center, radius, (theme.accent, None));
            desk.fill(Path::right_half_disc(center, radius - 2.6), theme.accent, &Tag::default());
        }
        Mark::Late => warning(desk, center, radius),
        Mark::Hypothesis => ring(desk, center, radius, (theme.warn, Some((2.6, 2.2)))),
        Mark::Probable => {
            ring(desk, center, radius, (theme.warn, None));
            desk.fill(Path::left_half_disc(center, radius - 0.75), theme.warn, &Tag::default());
        }
    }
}

/// The colours of a state: its ink and its ground.
pub(crate) const fn tone(desk: &Desk<'_>, tone: Tone) -> (Color, Color) {
    let theme = &desk.theme;
    match tone {
        Tone::Good => (theme.good, theme.good_tint),
        Tone::Warn => (theme.warn, theme.warn_tint),
        Tone::Bad => (theme.bad, theme.bad_tint),
    }
}

/// The source line of a figure: mark, word, source or range. It ends before `width` by breaking, and says its height.
pub(crate) fn source_line(desk: &mut Desk<'_>, figure: &Figure, (x, baseline): (f32, f32), width: f32) -> f32 {
    let (word, detail) = source_blocks(desk, figure, width);
    draw(desk, figure.mark, Point { x: x + 4.0, y: baseline - 4.4 }, 4.0);
    let (ink2, ink3) = (desk.theme.ink2, desk.theme.ink3);
    let tag = desk.paragraph(&figure.field);
    desk.place(&word, At::left(x + 14.0, baseline).on_baseline(word.style), ink2, &tag);
    let Some(detail) = detail else { return styles::SM.leading };
    let beside = detail.lines.len() == 1 && 20.0 + word.width + detail.width <= width;
    let at = if beside {
        At::left(x + 20.0 + word.width, baseline)
    } else {
        At::left(x + 14.0, baseline + styles::SM.leading)
    };
    desk.place(&detail, at.on_baseline(detail.style), ink3, &tag);
    if beside { styles::SM.leading } else { styles::SM.leading + detail.height() }
}

/// The height that [`source_line`] will take.
pub(crate) fn source_height(desk: &mut Desk<'_>, figure: &Figure, width: f32) -> f32 {
    let (word, detail) = source_blocks(desk, figure, width);
    match detail {
        Some(detail) if detail.lines.len() > 1 || 20.0 + word.width + detail.width > width => {
            styles::SM.leading + detail.height()
        }
        _ => styles::SM.leading,
    }
}

type Blocks = (std::rc::Rc<Block>, Option<std::rc::Rc<Block>>);

fn source_blocks(desk: &mut Desk<'_>, figure: &Figure, width: f32) -> Blocks {
    // The space at the end is not seen; it keeps the two words apart for whoever copies or listens.
    let word = desk.words(&format!("{} ", figure.basis), styles::SM.face(Face::Text500), Wrap::Never);
    let beside = width - 20.0 - word.width;
    let detail = (!figure.detail.is_empty()).then(|| {
        let one = desk.words(&figure.detail, styles::SM, Wrap::Never);
        if one.width <= beside { one } else { desk.words(&figure.detail, styles::SM, Wrap::Greedy(width - 14.0)) }
    });
    (word, detail)
}

/// A number in a disc.
pub(crate) fn number(
    desk: &mut Desk<'_>,
    text: &str,
    center: Point,
    (radius, colors): (f32, (Color, Color)),
    tag: &Tag,
) {
    desk.fill(Path::circle(center, radius), colors.0, &Tag { node: None, origin: tag.origin.clone() });
    let style = styles::SM.face(Face::Text600);
    let block = desk.words(text, style, Wrap::Never);
    // Capitals and digits are 0.727 em high, so that this centres them.
    let at = At::center(center.x, center.y + 0.3636 * style.size).on_baseline(style);
    desk.place(&block, at, colors.1, tag);
}

/// The dashed box that stands in a preview for something that is missing, and its height.
pub(crate) fn placeholder_box(desk: &mut Desk<'_>, placeholder: &Placeholder, rect: Rect) {
    let theme = desk.theme;
    let tag = Tag { node: None, origin: desk.placeholder(&placeholder.field) };
    let stroke = Stroke { color: theme.rule_strong, width: 1.0, dash: Some((3.0, 3.0)), cap: Cap::Butt };
    desk.shape(Shape { path: Path::rounded(rect, 4.0), fill: None, stroke: Some(stroke) }, &tag);
    let inner = rect.width - 28.0;
    let what = desk.words(&placeholder.what, styles::H, Wrap::Greedy(inner));
    let question = desk.words(&placeholder.question, styles::LAB, Wrap::Greedy(inner));
    let top = rect.y + ((rect.height - what.height() - question.height()) / 2.0).max(4.0);
    let node = desk.leaf(brief_scene::Role::Paragraph);
    let tag = Tag { node: Some(node), ..tag };
    desk.place(&what, At::left(rect.x + 14.0, top), theme.ink3, &tag);
    desk.place(&question, At::left(rect.x + 14.0, top + what.height()), theme.ink3, &tag);
}

/// The height that a placeholder box needs at a width.
pub(crate) fn placeholder_height(desk: &mut Desk<'_>, placeholder: &Placeholder, width: f32) -> f32 {
    let what = desk.words(&placeholder.what, styles::H, Wrap::Greedy(width - 28.0)).height();
    let question = desk.words(&placeholder.question, styles::LAB, Wrap::Greedy(width - 28.0)).height();
    what + question + 24.0
}

/// A placeholder inside a line of text: its word with a dashed line below. Returns its width.
pub(crate) fn placeholder_word(desk: &mut Desk<'_>, placeholder: &Placeholder, (x, baseline): (f32, f32)) -> f32 {
    let block = desk.words(&placeholder.what, styles::LAB, Wrap::Never);
    let node = desk.leaf(brief_scene::Role::Paragraph);
    let tag = Tag { node: Some(node), origin: desk.placeholder(&placeholder.field) };
    let theme = desk.theme;
    desk.place(&block, At::left(x, baseline).on_baseline(styles::LAB), theme.ink3, &tag);
    let y = baseline + 3.0;
    let stroke = Stroke { color: theme.rule_strong, width: 1.0, dash: Some((3.0, 3.0)), cap: Cap::Butt };
    let path = Path::line(Point { x, y }, Point { x: x + block.width, y });
    desk.shape(Shape { path, fill: None, stroke: Some(stroke) }, &Tag { node: None, ..tag });
    block.width
}

/// The dot or ring of a field in no state, used by charts.
pub(crate) fn ring(desk: &mut Desk<'_>, center: Point, radius: f32, (color, dash): (Color, Option<(f32, f32)>)) {
    let stroke = Stroke { color, width: 1.5, dash, cap: Cap::Butt };
    // The stroke stays inside the radius, so that full and hollow marks look equally large.
    let path = Path::circle(center, radius - 0.75);
    desk.shape(Shape { path, fill: None, stroke: Some(stroke) }, &Tag::default());
}

/// A full disc.
pub(crate) fn disc(desk: &mut Desk<'_>, center: Point, radius: f32, color: Color) {
    desk.fill(Path::circle(center, radius), color, &Tag::default());
}

fn tick(desk: &mut Desk<'_>, center: Point, radius: f32) {
    let corner = |dx: f32, dy: f32| Point { x: center.x + dx * radius, y: center.y + dy * radius };
    let path = Path::polyline(&[corner(-0.45, 0.05), corner(-0.10, 0.40), corner(0.48, -0.35)]);
    let stroke = Stroke { color: desk.theme.paper, width: 0.26 * radius, dash: None, cap: Cap::Round };
    desk.shape(Shape { path, fill: None, stroke: Some(stroke) }, &Tag::default());
}

fn warning(desk: &mut Desk<'_>, center: Point, radius: f32) {
    let theme = desk.theme;
    let corner = |dx: f32, dy: f32| Point { x: center.x + dx * radius, y: center.y + dy * radius };
    let triangle = Path::polygon(&[corner(0.0, -0.95), corner(1.0, 0.85), corner(-1.0, 0.85)]);
    desk.fill(triangle, theme.bad, &Tag::default());
    let width = 0.22 * radius;
    let bar =
        |top: f32, height: f32| Rect::new(center.x - width / 2.0, center.y + top * radius, width, height * radius);
    desk.fill(Path::rect(bar(-0.35, 0.65)), theme.paper, &Tag::default());
    desk.fill(Path::rect(bar(0.42, 0.22)), theme.paper, &Tag::default());
}

/// Where something comes from that has no field of its own.
pub(crate) fn nowhere() -> Field {
    Field::default()
}
