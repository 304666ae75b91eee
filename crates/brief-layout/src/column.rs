//! Passages: paragraphs and lists as a column of lines that can be split between pages.

use std::rc::Rc;

use brief_scene::{Color, Role};
use brief_story::{Block, Field, Passage, Phrase};

use crate::desk::{Desk, Tag};
use crate::r#type;
use crate::r#type::{Style, Wrap};

/// A column of lines.
#[derive(Debug, Clone, Default)]
pub(crate) struct Column {
    lines: Vec<Row>,
    field: Field,
}

/// A line of a column.
#[derive(Debug, Clone)]
struct Row {
    block: Rc<r#type::Block>,
    line: usize,
    /// From the left edge of the column.
    x: f32,
    /// From the upper edge of the column to the upper edge of the line.
    top: f32,
    /// The mark of a list entry, on its first line.
    marker: Option<Rc<r#type::Block>>,
    /// Whether the line belongs to a list.
    listed: bool,
}

/// How a passage is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    pub(crate) style: Style,
    pub(crate) width: f32,
    /// Space between two paragraphs.
    pub(crate) gap: f32,
    /// Whether short paragraphs are balanced.
    pub(crate) balanced: bool,
}

impl Setting {
    /// A setting with a usual gap between paragraphs.
    pub(crate) fn new(style: Style, width: f32) -> Self {
        Self { style, width, gap: style.leading / 3.0, balanced: false }
    }

    /// The same, with short paragraphs balanced.
    pub(crate) const fn balanced(self) -> Self {
        Self { balanced: true, ..self }
    }

    fn wrap(self, width: f32) -> Wrap {
        if self.balanced { Wrap::Balanced(width) } else { Wrap::Greedy(width) }
    }
}

impl Column {
    /// Sets a phrase as a single paragraph.
    pub(crate) fn phrase(desk: &mut Desk<'_>, phrase: &Phrase, setting: Setting) -> Self {
        let block = Block { spans: phrase.spans.clone(), ..Block::default() };
        Self::set(desk, &Passage { blocks: vec![block], field: phrase.field.clone() }, setting)
    }

    /// Sets a passage.
    pub(crate) fn set(desk: &mut Desk<'_>, passage: &Passage, setting: Setting) -> Self {
        let mut column = Self { lines: Vec::new(), field: passage.field.clone() };
        let Setting { style, width, gap, .. } = setting;
        let step = style.size * 1.1;
        let mut top = 0.0;
        for (index, block) in passage.blocks.iter().enumerate() {
            if index > 0 {
                let close = block.marker.is_some() && passage.blocks[index - 1].marker.is_some();
                top += if close { gap / 2.0 } else { gap };
            }
            let marker = block.marker.as_ref().map(|marker| desk.words(marker, style, Wrap::Never));
            let hang = marker.as_ref().map_or(0.0, |marker| (marker.width + style.size * 0.45).max(step));
            let x = f32::from(block.depth.min(4)) * step + hang;
            let set = desk.set(&block.spans, style, setting.wrap((width - x).max(step)));
            for line in 0..set.lines.len() {
                column.lines.push(Row {
                    block: Rc::clone(&set),
                    line,
                    x,
                    top,
                    marker: marker.clone().filter(|_| line == 0),
                    listed: marker.is_some(),
                });
                top += style.leading;
            }
        }
        column
    }

    /// Its height in points.
    pub(crate) fn height(&self) -> f32 {
        self.lines.last().map_or(0.0, |row| row.top + row.block.style.leading)
    }

    /// How many lines it has.
    pub(crate) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Splits off what does not fit into a height. At least one line stays, so that a split always ends; neither side is
    /// left with a lonely line where that can be helped.
    pub(crate) fn split(mut self, height: f32) -> (Self, Option<Self>) {
        let bottom = |row: &Row| row.top + row.block.style.leading;
        let mut fits = self.lines.iter().take_while(|row| bottom(row) <= height + 0.01).count().max(1);
        if fits >= self.lines.len() {
            return (self, None);
        }
        let begins = |row: &Row| row.line == 0;
        let inside = !begins(&self.lines[fits]);
        let orphan = fits > 1 && inside && begins(&self.lines[fits - 1]);
        let widow = fits > 2 && inside && self.lines.get(fits + 1).is_none_or(begins);
        if orphan || widow {
            fits -= 1;
        }
        let mut rest = self.lines.split_off(fits);
        let shift = rest[0].top;
        for row in &mut rest {
            row.top -= shift;
        }
        let field = self.field.clone();
        (self, Some(Self { lines: rest, field }))
    }

    /// Places the column with its upper left corner at a point.
    pub(crate) fn place(&self, desk: &mut Desk<'_>, (x, top): (f32, f32), color: Color) {
        let origin = desk.origin(&self.field);
        let mut list = false;
        let mut tag = Tag::default();
        for (index, row) in self.lines.iter().enumerate() {
            let fresh = index == 0 || row.line == 0;
            if fresh && row.listed != list {
                if list {
                    desk.close();
                } else {
                    desk.open(Role::List { numbered: false });
                }
                list = row.listed;
            }
            if fresh {
                let (node, label) = if row.listed { entry(desk, row) } else { (desk.leaf(Role::Paragraph), None) };
                tag = Tag { node: Some(node), origin: origin.clone() };
                if let (Some(marker), Some(label)) = (&row.marker, label) {
                    let at =
                        crate::desk::At::left(x + row.x - marker.width - row.block.style.size * 0.45, top + row.top);
                    let label = Tag { node: Some(label), origin: origin.clone() };
                    desk.place(marker, at, color, &label);
                }
            }
            let y = top + row.top + row.block.style.baseline();
            desk.place_line(&row.block.lines[row.line], (x + row.x, y), color, &tag);
        }
        if list {
            desk.close();
        }
    }
}

/// The nodes of a list entry: its body, and its label if it shows one.
fn entry(desk: &mut Desk<'_>, row: &Row) -> (brief_scene::NodeId, Option<brief_scene::NodeId>) {
    desk.open(Role::ListItem);
    let label = row.marker.is_some().then(|| desk.leaf(Role::Label));
    let body = desk.leaf(Role::Body);
    desk.close();
    (body, label)
}
