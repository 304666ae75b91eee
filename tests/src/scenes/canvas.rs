//! A scene under construction.

use std::sync::Arc;

use brief_scene::{
    Cap, Color, Item, Kind, Link, NodeId, Origin, Page, Path, Point, Rect, Role, Run, Scene, Shape, Size, Stroke,
    Structure, Target,
};

use super::studio::{Face, Studio};

/// Where an item belongs: its node and its origin.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// The node; `None` for decoration.
    pub node: Option<NodeId>,
    /// The origin.
    pub origin: Option<Arc<Origin>>,
}

/// Collects pages, items and nodes.
#[derive(Debug, Default)]
pub struct Canvas {
    studio: Studio,
    structure: Structure,
    pages: Vec<Page>,
}

impl Canvas {
    /// Starts a page with white paper.
    pub fn page(&mut self, width: f32, height: f32, label: &str, outline: Option<&str>) {
        self.pages.push(Page {
            size: Size { width, height },
            paper: Color::hex(0xFF_FFFF),
            label: label.to_owned(),
            outline: outline.map(str::to_owned),
            items: Vec::new(),
        });
    }

    /// The page begun last.
    ///
    /// # Panics
    /// If no page has been begun.
    pub fn last_page(&mut self) -> &mut Page {
        self.pages.last_mut().expect("a page has been begun")
    }

    /// Adds a node to the tree of roles.
    pub fn node(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        self.structure.add(role, parent)
    }

    /// A place with a new node and an origin.
    pub fn place(&mut self, role: Role, parent: NodeId, field: &str) -> Place {
        let slide = field.split('.').next().unwrap_or_default().to_owned();
        let origin = Origin { slide, field: field.to_owned(), placeholder: false };
        Place { node: Some(self.node(role, Some(parent))), origin: Some(Arc::new(origin)) }
    }

    /// Adds an item to the page begun last.
    pub fn add(&mut self, kind: Kind, place: &Place) {
        let item = Item { kind, node: place.node, origin: place.origin.clone() };
        self.last_page().items.push(item);
    }

    /// Sets text in ink and returns where it ends.
    pub fn text(&mut self, face: Face, size: f32, at: Point, text: &str, place: &Place) -> f32 {
        self.colored(face, size, at, text, (Color::hex(0x11_181C), place))
    }

    /// Sets text in a colour and returns where it ends.
    pub fn colored(&mut self, face: Face, size: f32, at: Point, text: &str, look: (Color, &Place)) -> f32 {
        let run = Run { color: look.0, ..self.studio.run(face, size, at, text) };
        let end = run.x + run.width;
        self.add(Kind::Text(run), look.1);
        end
    }

    /// Fills a path.
    pub fn fill(&mut self, path: Path, color: u32, place: &Place) {
        self.add(Kind::Shape(Shape { path, fill: Some(Color::hex(color)), stroke: None }), place);
    }

    /// Draws along a path.
    pub fn stroke(&mut self, path: Path, (color, width): (u32, f32), dash: Option<(f32, f32)>, place: &Place) {
        let cap = if dash.is_some() { Cap::Round } else { Cap::Butt };
        let stroke = Stroke { color: Color::hex(color), width, dash, cap };
        self.add(Kind::Shape(Shape { path, fill: None, stroke: Some(stroke) }), place);
    }

    /// Makes an area sensitive.
    pub fn link(&mut self, rect: Rect, target: Target, title: &str, place: &Place) {
        self.add(Kind::Link(Link { rect, target, title: title.to_owned() }), place);
    }

    /// The finished scene.
    #[must_use]
    pub fn finish(self, title: &str) -> Scene {
        Scene {
            title: title.to_owned(),
            author: "A. Presenter & Team <Operations>".to_owned(),
            language: "en-GB".to_owned(),
            as_of: 1_732_183_200,
            fonts: self.studio.fonts().to_vec(),
            pages: self.pages,
            structure: self.structure,
        }
    }
}
