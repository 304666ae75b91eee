//! The lanes of the fix: now, next and lasting, side by side.

use brief_scene::{Point, Rect, Role};
use brief_story::{Action, Lane, Phrase, Span};

use super::{ACTION, filled, missing, place_missing};
use crate::desk::{At, Desk};
use crate::marks;
use crate::r#type::{Wrap, styles};

/// From the left edge of an action to its text.
const INDENT: f32 = 25.0;
/// Between two actions of a lane.
const BETWEEN: f32 = 14.0;
/// From the rule of a lane to its first action.
const FIRST: f32 = 38.0;

pub(super) fn height(desk: &mut Desk<'_>, lane: &Lane, width: f32) -> f32 {
    let mut height = FIRST;
    for (index, action) in lane.actions.iter().enumerate() {
        height += action_height(desk, action, width) + if index > 0 { BETWEEN } else { 0.0 };
    }
    height + if lane.actions.is_empty() { styles::LAB.leading } else { 0.0 }
}

pub(super) fn place(desk: &mut Desk<'_>, lane: &Lane, area: Rect, first: bool) {
    let theme = desk.theme;
    let rule = if first { (2.0, theme.accent) } else { (0.75, theme.rule_strong) };
    desk.rule((area.x, area.right()), area.y, rule);
    let baseline = area.y + 22.0;
    desk.label(
        &lane.name,
        styles::BODYB,
        (At::left(area.x, baseline).on_baseline(styles::BODYB), theme.ink),
        &marks::nowhere(),
    );
    if !lane.count.is_empty() {
        let at = At::right(area.right(), baseline).on_baseline(styles::LAB);
        desk.label(&lane.count, styles::LAB, (at, theme.ink3), &marks::nowhere());
    }
    if lane.actions.is_empty() {
        let at = At::left(area.x, area.y + FIRST);
        desk.label(&lane.nothing, styles::LAB, (at, theme.ink3), &marks::nowhere());
        return;
    }
    desk.open(Role::List { numbered: false });
    let mut top = area.y + FIRST;
    for action in &lane.actions {
        top += place_action(desk, action, Rect::new(area.x, top, area.width, 0.0)) + BETWEEN;
    }
    desk.close();
}

/// The line below an action: state, date and owner, on one line or on two.
fn state_lines(desk: &mut Desk<'_>, action: &Action, width: f32) -> Vec<Vec<Span>> {
    let strong = |text: &str| Span { text: format!("{text} "), strong: true, ..Span::default() };
    let plain = |text: String| Span { text, ..Span::default() };
    let when = filled(action.when.as_ref()).map(Phrase::text).unwrap_or_default();
    let owner = filled(action.owner.as_ref()).map(Phrase::text).unwrap_or_default();
    let first = vec![strong(&action.status), plain(when.clone())];
    if owner.is_empty() {
        return vec![first];
    }
    let dot = if when.is_empty() { "" } else { "\u{a0}· " };
    let together = vec![strong(&action.status), plain(format!("{when}{dot}{owner}"))];
    let block = desk.set(&together, styles::LAB, Wrap::Never);
    if block.width <= width { vec![together] } else { vec![first, vec![plain(owner)]] }
}

fn action_height(desk: &mut Desk<'_>, action: &Action, width: f32) -> f32 {
    let width = width - INDENT;
    let text = desk.set(&action.text.spans, ACTION, Wrap::Greedy(width)).height();
    let states = state_lines(desk, action, width);
    let state: f32 = states.iter().map(|line| desk.set(line, styles::LAB, Wrap::Greedy(width)).height()).sum();
    let gaps = if missing(action).is_empty() { 0.0 } else { styles::LAB.leading };
    let side = action.side_effect.as_ref();
    let side = side.map_or(0.0, |side| desk.set(&side.spans, styles::LAB, Wrap::Greedy(width)).height());
    text + state + gaps + side
}

/// Places an action of a lane and says how high it is.
fn place_action(desk: &mut Desk<'_>, action: &Action, area: Rect) -> f32 {
    let theme = desk.theme;
    let (x, width) = (area.x + INDENT, area.width - INDENT);
    desk.open(Role::ListItem);
    desk.open(Role::Body);
    marks::draw(desk, action.mark, Point { x: area.x + 8.0, y: area.y + ACTION.leading / 2.0 }, 7.5);
    let mut y = area.y + desk.phrase(&action.text, ACTION, Wrap::Greedy(width), (At::left(x, area.y), theme.ink));
    for line in state_lines(desk, action, width) {
        let block = desk.set(&line, styles::LAB, Wrap::Greedy(width));
        let tag = desk.paragraph(&action.text.field);
        desk.place(&block, At::left(x, y), theme.ink2, &tag);
        y += block.height();
    }
    y += place_missing(desk, action, (x, y));
    if let Some(side) = &action.side_effect {
        y += desk.phrase(side, styles::LAB, Wrap::Greedy(width), (At::left(x, y), theme.warn));
    }
    desk.close();
    desk.close();
    y - area.y
}
