//! The desk on which pages are made: it places type and shapes and notes what they are and where they come from.

use std::rc::Rc;
use std::sync::Arc;

use brief_scene::{
    Cap, Color, Item, Kind, Link, NodeId, Origin, Page, Path, Point, Rect, Role, Shape, Stroke, Structure, Target,
};
use brief_story::{Field, Phrase, Span};

use crate::deck::Remark;
use crate::grid::Grid;
use crate::theme::Theme;
use crate::r#type::{Block, Line, Style, Typesetter, Wrap};

/// Pages in the making.
pub(crate) struct Desk<'t> {
    pub(crate) typesetter: &'t mut Typesetter,
    pub(crate) theme: Theme,
    pub(crate) grid: Grid,
    pub(crate) pages: Vec<Page>,
    pub(crate) structure: Structure,
    pub(crate) remarks: Vec<Remark>,
    /// The name of the slide, for origins.
    slide: String,
    /// The nodes that are open, the innermost last.
    open: Vec<NodeId>,
}

/// Where a block goes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    /// The left edge, the right edge or the middle, depending on `align`.
    pub(crate) x: f32,
    /// The upper edge.
    pub(crate) top: f32,
    pub(crate) align: Align,
}

/// Which part of a line stands at `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
    Center,
}

/// What an item is and where it comes from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tag {
    pub(crate) node: Option<NodeId>,
    pub(crate) origin: Option<Arc<Origin>>,
}

impl At {
    /// With the left edge at `x`.
    pub(crate) const fn left(x: f32, top: f32) -> Self {
        Self { x, top, align: Align::Left }
    }

    /// With the right edge at `x`.
    pub(crate) const fn right(x: f32, top: f32) -> Self {
        Self { x, top, align: Align::Right }
    }

    /// With the middle at `x`.
    pub(crate) const fn center(x: f32, top: f32) -> Self {
        Self { x, top, align: Align::Center }
    }

    /// The same place for a line in `style` whose baseline is given instead of its top.
    pub(crate) fn on_baseline(self, style: Style) -> Self {
        Self { top: self.top - style.baseline(), ..self }
    }

    /// The same place, further down.
    pub(crate) fn below(self, distance: f32) -> Self {
        Self { top: self.top + distance, ..self }
    }

    fn line_x(self, width: f32) -> f32 {
        match self.align {
            Align::Left => self.x,
            Align::Right => self.x - width,
            Align::Center => self.x - width / 2.0,
        }
    }
}

impl<'t> Desk<'t> {
    pub(crate) fn new(typesetter: &'t mut Typesetter, theme: Theme, grid: Grid) -> Self {
        Self {
            typesetter,
            theme,
            grid,
            pages: Vec::new(),
            structure: Structure::default(),
            remarks: Vec::new(),
            slide: String::new(),
            open: Vec::new(),
        }
    }

    /// Begins a page. `outline` is `None` on a page that continues the one before it.
    pub(crate) fn begin_page(&mut self, outline: Option<String>) {
        let label = (self.pages.len() + 1).to_string();
        self.pages.push(Page { size: self.grid.size, paper: self.theme.paper, label, outline, items: Vec::new() });
    }

    /// From now on, everything belongs to this slide.
    pub(crate) fn begin_slide(&mut self, name: &str) {
        name.clone_into(&mut self.slide);
        self.open.clear();
    }

    /// Opens a node in the reading order; what follows belongs to it until it is closed.
    pub(crate) fn open(&mut self, role: Role) -> NodeId {
        let node = self.leaf(role);
        self.open.push(node);
        node
    }

    /// Closes the node that was opened last.
    pub(crate) fn close(&mut self) {
        self.open.pop();
    }

    /// Adds a node to the one that is open.
    pub(crate) fn leaf(&mut self, role: Role) -> NodeId {
        self.structure.add(role, self.open.last().copied())
    }

    /// A new paragraph that comes from a field.
    pub(crate) fn paragraph(&mut self, field: &Field) -> Tag {
        let node = self.leaf(Role::Paragraph);
        Tag { node: Some(node), origin: self.origin(field) }
    }

    /// A new node of a role that comes from a field.
    pub(crate) fn tag(&mut self, role: Role, field: &Field) -> Tag {
        let node = self.leaf(role);
        Tag { node: Some(node), origin: self.origin(field) }
    }

    /// Decoration that comes from a field, so that a click on it finds the field.
    pub(crate) fn decoration(&self, field: &Field) -> Tag {
        Tag { node: None, origin: self.origin(field) }
    }

    /// Where something comes from.
    pub(crate) fn origin(&self, field: &Field) -> Option<Arc<Origin>> {
        Some(Arc::new(Origin { slide: self.slide.clone(), field: field.0.clone(), placeholder: false }))
    }

    /// A place that is missing.
    pub(crate) fn placeholder(&self, field: &Field) -> Option<Arc<Origin>> {
        Some(Arc::new(Origin { slide: self.slide.clone(), field: field.0.clone(), placeholder: true }))
    }

    /// Sets words.
    pub(crate) fn set(&mut self, spans: &[Span], style: Style, wrap: Wrap) -> Rc<Block> {
        self.typesetter.set(spans, style, wrap)
    }

    /// Sets plain words.
    pub(crate) fn words(&mut self, text: &str, style: Style, wrap: Wrap) -> Rc<Block> {
        self.typesetter.words(text, style, wrap)
    }

    /// Sets and places a phrase as a paragraph of its own, and says how high it is.
    pub(crate) fn phrase(&mut self, phrase: &Phrase, style: Style, wrap: Wrap, ink: (At, Color)) -> f32 {
        let block = self.set(&phrase.spans, style, wrap);
        let tag = self.paragraph(&phrase.field);
        self.place(&block, ink.0, ink.1, &tag);
        block.height()
    }

    /// Sets and places a label on one line as a paragraph of its own, and says how wide it is.
    pub(crate) fn label(&mut self, text: &str, style: Style, ink: (At, Color), field: &Field) -> f32 {
        let block = self.words(text, style, Wrap::Never);
        let tag = self.paragraph(field);
        self.place(&block, ink.0, ink.1, &tag);
        block.width
    }

    /// Places a block.
    pub(crate) fn place(&mut self, block: &Block, at: At, color: Color, tag: &Tag) {
        for (index, line) in block.lines.iter().enumerate() {
            // A page holds far fewer lines than a float counts exactly.
            let y = at.top + index as f32 * block.style.leading + block.style.baseline();
            self.place_line(line, (at.line_x(line.width), y), color, tag);
        }
    }

    /// Places a line with its left end and its baseline at a point.
    pub(crate) fn place_line(&mut self, line: &Line, (x, y): (f32, f32), color: Color, tag: &Tag) {
        for piece in &line.pieces {
            for missing in &piece.missing {
                let field = tag.origin.as_ref().map(|origin| origin.field.clone()).unwrap_or_default();
                self.remarks.push(Remark::MissingGlyph { text: missing.clone(), field });
            }
            let Some(address) = &piece.link else {
                self.push(Kind::Text(piece.run(x, y, color)), tag);
                continue;
            };
            let accent = self.theme.accent;
            let linked = Tag {
                node: tag.node.map(|node| self.structure.add(Role::Link, Some(node))),
                origin: tag.origin.clone(),
            };
            let run = piece.run(x, y, accent);
            let rect = run.bounds();
            self.push(Kind::Text(run), &linked);
            self.rule((x + piece.x, x + piece.x + piece.width), y + 2.0, (0.75, accent));
            let link = Link { rect, target: Target::Address(address.clone()), title: piece.text.clone() };
            self.push(Kind::Link(link), &linked);
        }
    }

    /// A horizontal line between two places, as decoration.
    pub(crate) fn rule(&mut self, (from, to): (f32, f32), y: f32, (width, color): (f32, Color)) {
        let path = Path::line(Point { x: from, y }, Point { x: to, y });
        self.stroke(path, (width, color), &Tag::default());
    }

    /// A line along a path.
    pub(crate) fn stroke(&mut self, path: Path, (width, color): (f32, Color), tag: &Tag) {
        let stroke = Stroke { color, width, dash: None, cap: Cap::Butt };
        self.shape(Shape { path, fill: None, stroke: Some(stroke) }, tag);
    }

    /// A filled path.
    pub(crate) fn fill(&mut self, path: Path, color: Color, tag: &Tag) {
        self.shape(Shape { path, fill: Some(color), stroke: None }, tag);
    }

    /// A filled rectangle with round corners.
    pub(crate) fn panel(&mut self, rect: Rect, radius: f32, color: Color, tag: &Tag) {
        self.fill(Path::rounded(rect, radius), color, tag);
    }

    /// A shape.
    pub(crate) fn shape(&mut self, shape: Shape, tag: &Tag) {
        self.push(Kind::Shape(shape), tag);
    }

    /// Anything.
    pub(crate) fn push(&mut self, kind: Kind, tag: &Tag) {
        let page = self.pages.last_mut().expect("a page is begun before anything is placed");
        page.items.push(Item { kind, node: tag.node, origin: tag.origin.clone() });
    }
}
