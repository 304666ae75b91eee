//! The bottom line: the sentence, up to three figures, why it reaches the CEO, and the ask.

use brief_scene::{Rect, Role};
use brief_story::{AskLine, Bottom, Figure, Reason, Slot};

use super::figure::{self, FigureStyle};
use crate::column::{Column, Setting};
use crate::deck::{Stage, TALL};
use crate::desk::{At, Desk};
use crate::frame::Head;
use crate::grid::BODY_END;
use crate::marks;
use crate::r#type::{Style, Wrap, styles};

/// Lays out the slide.
pub(crate) fn lay_out(desk: &mut Desk<'_>, stage: &mut Stage<'_>, body: &Bottom) {
    let body_top = stage.page(desk, Head::Hero);
    let top = body_top + 4.0 + if body.reasons.is_empty() { 24.0 } else { 0.0 };
    let ask = body.ask.as_ref().map(|ask| (ask, ask_height(desk, ask)));
    let ask_top = BODY_END - ask.map_or(0.0, |(_, height)| height);
    let width = desk.grid.span(4);
    let (fitting, tall) = figure::sort_out(desk, &body.figures, FigureStyle::BOTTOM, width);
    let figures_end = figures(desk, &fitting, top);
    let mut reasons = Some(&body.reasons[..]).filter(|reasons| !reasons.is_empty());
    let fits = |end: f32| end <= ask_top - 8.0;
    if let Some(list) = reasons
        && let Some(plan) = plan_reasons(desk, list, (figures_end, ask_top - 8.0))
    {
        place_reasons(desk, body, list, &plan);
        reasons = None;
    }
    let later = match ask {
        Some((ask, height)) if fits(figures_end) => {
            place_ask(desk, ask, Rect::new(desk.grid.left, BODY_END - height, desk.grid.width(), height));
            None
        }
        other => other,
    };
    if reasons.is_some() || later.is_some() {
        continue_on_next_page(desk, stage, body, (reasons.unwrap_or_default(), later));
    }
    figure::place_tall(desk, stage, &tall);
}

/// What did not fit: the reasons as rows over the whole width, then the ask.
fn continue_on_next_page(
    desk: &mut Desk<'_>,
    stage: &mut Stage<'_>,
    body: &Bottom,
    (reasons, ask): (&[Reason], Option<(&Slot<AskLine>, f32)>),
) {
    let mut top = stage.page(desk, Head::Usual);
    if !reasons.is_empty() {
        let (grid, ink3) = (desk.grid, desk.theme.ink3);
        desk.label(&body.reasons_title, styles::H, (At::left(grid.left, top), ink3), &marks::nowhere());
        for reason in reasons {
            let height = reason_height(desk, reason, styles::BODY, grid.span(8)).max(30.0);
            if top + height.min(TALL) > BODY_END {
                top = stage.page(desk, Head::Usual);
            }
            let area = Rect::new(grid.column(4), top, grid.span(8), height);
            if let Some(text) = reason.text.filled().filter(|_| height > TALL) {
                let ink = desk.theme.ink;
                desk.label(&reason.name, styles::H, (At::left(area.x, area.y), ink), &reason.field);
                let column = Column::phrase(desk, text, Setting::new(styles::BODY, area.width));
                top = stage.flow(desk, column, (area.x, area.y + 20.0), desk.theme.ink2) + 16.0;
                continue;
            }
            place_reason(desk, reason, styles::BODY, area);
            top += height + 16.0;
        }
    }
    if let Some((ask, height)) = ask {
        if top + height > BODY_END {
            top = stage.page(desk, Head::Usual);
        }
        if let Slot::Filled(ask) = ask
            && top + height > BODY_END
        {
            long_ask(desk, stage, ask, top);
            return;
        }
        place_ask(desk, ask, Rect::new(desk.grid.left, BODY_END - height, desk.grid.width(), height));
    }
}

/// From the end of the figures to the rule below them, which stands 28 below the baseline of their source lines.
pub(crate) const BELOW_FIGURES: f32 = 23.0;

/// The space above the box of a missing figure, and its smallest height.
const GAP: (f32, f32) = (14.0, 84.0);

/// Where the figures of a row begin, and how many columns each spans.
const fn figure_columns(count: usize) -> (&'static [u8], u8) {
    match count {
        0 | 1 => (&[0], 8),
        2 => (&[0, 6], 6),
        3 => (&[0, 4, 8], 4),
        _ => (&[0, 3, 6, 9], 3),
    }
}

/// How high the figures of a row are; `None` if a number is too wide for its column.
pub(crate) fn figures_height(desk: &mut Desk<'_>, figures: &[Slot<Figure>]) -> Option<f32> {
    let width = desk.grid.span(figure_columns(figures.len()).1);
    let style = FigureStyle::BOTTOM.for_row(desk, figures, width);
    let value = figure::fitting(desk, figures, style, width);
    let heights = figures.iter().map(|slot| match slot {
        Slot::Filled(figure) => figure::height(desk, figure, style, (value, width)),
        Slot::Missing(missing) => GAP.0 + marks::placeholder_height(desk, missing, width).max(GAP.1),
    });
    let height = heights.fold(0.0, f32::max);
    figure::fit(desk, figures, style, width).then_some(height)
}

/// Places the figures side by side under a rule each, and says where they end.
pub(crate) fn figures(desk: &mut Desk<'_>, figures: &[Slot<Figure>], top: f32) -> f32 {
    if figures.is_empty() {
        return top;
    }
    let grid = desk.grid;
    let (columns, span) = figure_columns(figures.len());
    let width = grid.span(span);
    let mut style = FigureStyle::BOTTOM;
    if figures.len() == 1 {
        style.caption = styles::LEAD;
        style.steps[2] += 4.0;
    }
    let style = style.for_row(desk, figures, width);
    let value = figure::fitting(desk, figures, style, width);
    desk.open(Role::List { numbered: false });
    let mut end = top;
    for (slot, column) in figures.iter().zip(columns) {
        let area = Rect::new(grid.column(*column), top, width, 0.0);
        let strong = desk.theme.rule_strong;
        desk.rule((area.x, area.right()), top, (0.75, strong));
        let height = match slot {
            Slot::Filled(figure) => figure::place(desk, figure, style, (value, area)),
            Slot::Missing(missing) => {
                desk.open(Role::ListItem);
                desk.open(Role::Body);
                let height = marks::placeholder_height(desk, missing, width).max(GAP.1);
                marks::placeholder_box(desk, missing, Rect::new(area.x, top + GAP.0, width, height));
                desk.close();
                desk.close();
                height + GAP.0
            }
        };
        end = end.max(top + height);
    }
    desk.close();
    end + BELOW_FIGURES
}

/// How the reasons are set.
struct Plan {
    style: Style,
    /// The columns where they begin, and how many columns each spans.
    columns: &'static [u8],
    span: u8,
    /// The upper edge of the names.
    top: f32,
    /// The rule above, and the space below it.
    rule: f32,
    air: f32,
    /// Whether the heading stands above the reasons and not left of them.
    heading_above: bool,
}

/// The first way of setting the reasons that ends before the ask.
fn plan_reasons(desk: &mut Desk<'_>, reasons: &[Reason], (top, end): (f32, f32)) -> Option<Plan> {
    let (columns, span): (&'static [u8], u8) = match reasons.len() {
        1 => (&[4], 8),
        2 => (&[4, 8], 4),
        3 => (&[0, 4, 8], 4),
        4 => (&[0, 3, 6, 9], 3),
        _ => return None,
    };
    let heading_above = reasons.len() > 2;
    let width = desk.grid.span(span);
    // Smaller words and a little less air rather than another page.
    let ways = [(styles::BODY, 12.0, 0.0), (styles::LAB, 12.0, 0.0), (styles::LAB, 8.0, 0.0), (styles::LAB, 8.0, 17.0)];
    for (style, air, lift) in ways {
        let top = top - lift;
        let names = top + air + if heading_above { styles::H.leading + air / 2.0 } else { 0.0 };
        let heights: Vec<f32> = reasons.iter().map(|reason| reason_height(desk, reason, style, width)).collect();
        let height = heights.into_iter().fold(0.0, f32::max);
        if names + height <= end - air / 2.0 {
            return Some(Plan { style, columns, span, top: names, rule: top, air, heading_above });
        }
    }
    None
}

fn place_reasons(desk: &mut Desk<'_>, body: &Bottom, reasons: &[Reason], plan: &Plan) {
    let (grid, theme) = (desk.grid, desk.theme);
    desk.rule((grid.left, grid.right()), plan.rule, (0.75, theme.rule));
    let heading = if plan.heading_above { plan.rule + plan.air } else { plan.top };
    desk.label(&body.reasons_title, styles::H, (At::left(grid.left, heading), theme.ink3), &marks::nowhere());
    for (reason, column) in reasons.iter().zip(plan.columns) {
        let area = Rect::new(grid.column(*column), plan.top, grid.span(plan.span), 0.0);
        place_reason(desk, reason, plan.style, area);
    }
}

fn reason_height(desk: &mut Desk<'_>, reason: &Reason, style: Style, width: f32) -> f32 {
    let text = match &reason.text {
        Slot::Filled(text) => desk.set(&text.spans, style, Wrap::Balanced(width)).height(),
        Slot::Missing(_) => styles::LAB.leading,
    };
    20.0 + text
}

fn place_reason(desk: &mut Desk<'_>, reason: &Reason, style: Style, area: Rect) {
    let theme = desk.theme;
    desk.label(&reason.name, styles::H, (At::left(area.x, area.y), theme.ink), &reason.field);
    match &reason.text {
        Slot::Filled(text) => {
            desk.phrase(text, style, Wrap::Balanced(area.width), (At::left(area.x, area.y + 20.0), theme.ink2));
        }
        Slot::Missing(missing) => {
            marks::placeholder_word(desk, missing, (area.x, area.y + 20.0 + styles::LAB.baseline()));
        }
    }
}

const ASK_INSET: f32 = 18.0;

/// An ask that takes more than a page: a block on each.
fn long_ask(desk: &mut Desk<'_>, stage: &mut Stage<'_>, ask: &AskLine, top: f32) {
    let theme = desk.theme;
    let (ground, ink) = if ask.asked { (theme.accent, theme.on_accent) } else { (theme.surface, theme.ink) };
    let setting = Setting::new(ask_style(ask), ask_width(desk));
    let mut top = top;
    let mut rest = Some(Column::phrase(desk, &ask.text, setting));
    let mut label = Some(&ask.label);
    while let Some(column) = rest.take() {
        let (here, next) = column.split(BODY_END - top - 24.0);
        let area = Rect::new(desk.grid.left, top, desk.grid.width(), here.height() + 24.0);
        let back = desk.decoration(&ask.text.field);
        desk.panel(area, 6.0, ground, &back);
        if let Some(label) = label.take() {
            let block = desk.words(label, styles::H, Wrap::Greedy(ask_label_width(desk)));
            let tag = desk.paragraph(&ask.text.field);
            desk.place(&block, At::left(area.x + ASK_INSET, top + 15.0), ink, &tag);
        }
        here.place(desk, (desk.grid.column(4), top + 12.0), ink);
        rest = next;
        if rest.is_some() {
            top = stage.page(desk, Head::Usual);
        }
    }
}

fn ask_height(desk: &mut Desk<'_>, ask: &Slot<AskLine>) -> f32 {
    let ask = match ask {
        Slot::Filled(ask) => ask,
        Slot::Missing(missing) => return marks::placeholder_height(desk, missing, desk.grid.width()),
    };
    let lines = desk.set(&ask.text.spans, ask_style(ask), Wrap::Balanced(ask_width(desk))).lines.len();
    let label = desk.words(&ask.label, styles::H, Wrap::Greedy(ask_label_width(desk))).height();
    // A page holds far fewer lines than a float counts exactly.
    (20.0 + 24.0 * lines.max(1) as f32).max(52.0).max(label + 20.0)
}

const fn ask_style(ask: &AskLine) -> Style {
    if ask.asked { styles::BODYB } else { styles::BODY }
}

fn ask_width(desk: &Desk<'_>) -> f32 {
    desk.grid.right() - ASK_INSET - desk.grid.column(4)
}

fn ask_label_width(desk: &Desk<'_>) -> f32 {
    desk.grid.span(4) - ASK_INSET
}

fn place_ask(desk: &mut Desk<'_>, ask: &Slot<AskLine>, area: Rect) {
    let theme = desk.theme;
    let ask = match ask {
        Slot::Filled(ask) => ask,
        Slot::Missing(missing) => {
            marks::placeholder_box(desk, missing, area);
            return;
        }
    };
    let (ground, label, ink) = if ask.asked {
        (theme.accent, theme.on_accent, theme.on_accent)
    } else {
        (theme.surface, theme.ink, theme.ink)
    };
    let back = desk.decoration(&ask.text.field);
    desk.panel(area, 6.0, ground, &back);
    let block = desk.words(&ask.label, styles::H, Wrap::Greedy(ask_label_width(desk)));
    let tag = desk.paragraph(&ask.text.field);
    let middle = area.y + area.height / 2.0;
    desk.place(&block, At::left(area.x + ASK_INSET, middle - block.height() / 2.0), label, &tag);
    let block = desk.set(&ask.text.spans, ask_style(ask), Wrap::Balanced(ask_width(desk)));
    let tag = desk.paragraph(&ask.text.field);
    desk.place(&block, At::left(desk.grid.column(4), middle - block.height() / 2.0), ink, &tag);
}
