//! The content of a page: what is painted, in which state, for which node.

use brief_scene::{Color, FontId, Item, Kind, Page, Rect, Role, Scene, Size, Stroke};
use printpdf::{LineCapStyle, LineDashPattern, LineJoinStyle, Op, PaintMode, PdfFontHandle, PdfPage, Pt, WindingOrder};

use crate::content::{color, pt, thousandths};
use crate::error::{PdfError, Place};
use crate::face::Faces;
use crate::image::Images;
use crate::mark::{Artifact, Leaf, LeafKind, Mark, Record, begin_content};
use crate::text::LastRun;
use crate::{image, link, picture, shape, structure, text};

/// What all pages share.
pub(crate) struct Resources {
    pub(crate) faces: Faces,
    pub(crate) images: Images,
    pub(crate) record: Record,
}

/// Paints one page.
pub(crate) struct Painter<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) resources: &'a mut Resources,
    /// The size of the page that coordinates refer to now: that of a picture inside one.
    pub(crate) size: Size,
    /// The page, counted from 0.
    pub(crate) number: usize,
    ops: Vec<Op>,
    state: State,
    open: Option<Mark>,
    in_text: bool,
    /// How many marked sequences the page has so far.
    marked: usize,
    /// How many pictures enclose what is painted now.
    depth: usize,
    /// The run painted last in the picture.
    pub(crate) last_inner: Option<LastRun>,
    transparent: bool,
}

/// What the viewer has been told last, so that it is not told again.
#[derive(Clone, Default)]
struct State {
    fill: Option<Color>,
    stroke: Option<Stroke>,
    font: Option<(FontId, f32)>,
}

/// Paints the page with the given number, counted from 0.
pub(crate) fn paint_page(scene: &Scene, number: usize, resources: &mut Resources) -> Result<PdfPage, PdfError> {
    let page = &scene.pages[number];
    let mut painter = Painter {
        scene,
        resources,
        size: page.size,
        number,
        ops: Vec::new(),
        state: State::default(),
        open: None,
        in_text: false,
        marked: 0,
        depth: 0,
        last_inner: None,
        transparent: false,
    };
    painter.paint_content(page)?;
    painter.close_mark();
    let Painter { ops, marked, transparent, .. } = painter;
    resources.record.marked.push(marked);
    resources.record.transparent.push(transparent);
    let area = printpdf::Rect::from_wh(pt(page.size.width), pt(page.size.height));
    Ok(PdfPage { media_box: area.clone(), trim_box: area.clone(), crop_box: area, ops })
}

impl Painter<'_> {
    /// Adds an operator.
    pub(crate) fn push(&mut self, op: Op) {
        self.ops.push(op);
    }

    /// Paints the paper and the items of a page.
    pub(crate) fn paint_content(&mut self, page: &Page) -> Result<(), PdfError> {
        self.mark(Mark::Artifact(Artifact::Background));
        self.end_text();
        self.set_fill(page.paper);
        let area = printpdf::Rect { mode: Some(PaintMode::Fill), ..self.area() };
        self.push(Op::DrawRectangle { rectangle: area });
        for item in &page.items {
            self.paint_item(item)?;
        }
        Ok(())
    }

    /// Paints a page inside a picture: as it is, without its nodes.
    pub(crate) fn paint_inner(&mut self, page: &Page) -> Result<(), PdfError> {
        let (size, state) = (self.size, self.state.clone());
        self.depth += 1;
        self.last_inner = None;
        self.size = page.size;
        // printpdf looks for the last font in the order of the operators, whatever state is saved in between.
        self.state = State::default();
        self.paint_content(page)?;
        self.end_text();
        self.depth -= 1;
        self.last_inner = None;
        self.size = size;
        self.state = State { font: None, ..state };
        Ok(())
    }

    /// Whether what is painted now stands inside a picture.
    pub(crate) fn in_picture(&self) -> bool {
        self.depth > 0
    }

    /// The whole page as a rectangle.
    pub(crate) fn area(&self) -> printpdf::Rect {
        printpdf::Rect::from_wh(pt(self.size.width), pt(self.size.height))
    }

    /// Where an item stands, for an error.
    pub(crate) fn place(&self, item: &Item) -> Place {
        Place { page: self.number, origin: item.origin.clone() }
    }

    /// Notes that something is transparent, which the page has to declare.
    pub(crate) fn note_transparency(&mut self) {
        self.transparent = true;
    }

    /// Goes on painting for a mark, or starts to.
    pub(crate) fn mark(&mut self, mark: Mark) {
        if self.in_picture() || self.open == Some(mark) {
            return;
        }
        self.close_mark();
        match mark {
            Mark::Artifact(artifact) => {
                let size = (thousandths(self.size.width), thousandths(self.size.height));
                self.push(artifact.begin(size));
            }
            Mark::Node(node) => {
                let tag = structure::tag(&self.scene.structure.node(node).role);
                let number = self.add_leaf(node);
                self.push(begin_content(&tag, number, None));
            }
        }
        self.open = Some(mark);
    }

    /// Paints something for a node that is to be read as the given text. It gets a sequence of its own: readers lose what follows
    /// a sequence inside another one.
    pub(crate) fn mark_as_text(&mut self, node: brief_scene::NodeId, said: &str) {
        self.close_mark();
        let number = self.add_leaf(node);
        self.push(begin_content("Span", number, Some(said)));
        self.open = Some(Mark::Node(node));
    }

    /// Ends the marked sequence that is open, if one is.
    pub(crate) fn close_mark(&mut self) {
        self.end_text();
        if self.open.take().is_some() {
            self.push(Op::EndMarkedContent);
        }
    }

    /// Makes sure that glyphs can be shown in a font and a colour.
    pub(crate) fn begin_text(&mut self, font: FontId, size: f32, color: Color) {
        if !self.in_text {
            self.push(Op::StartTextSection);
            self.in_text = true;
        }
        if self.state.font != Some((font, size)) {
            let handle = PdfFontHandle::External(self.resources.faces.face(font).id.clone());
            self.push(Op::SetFont { font: handle, size: pt(size) });
            self.state.font = Some((font, size));
        }
        self.set_fill(color);
    }

    /// Makes sure that paths can be painted.
    pub(crate) fn end_text(&mut self) {
        if self.in_text {
            self.push(Op::EndTextSection);
            self.in_text = false;
        }
    }

    /// Sets the colour of fills and glyphs.
    pub(crate) fn set_fill(&mut self, fill: Color) {
        if self.state.fill != Some(fill) {
            self.push(Op::SetFillColor { col: color(fill) });
            self.state.fill = Some(fill);
        }
    }

    /// Sets everything about lines.
    pub(crate) fn set_stroke(&mut self, stroke: &Stroke) {
        let last = self.state.stroke.replace(stroke.clone());
        let changed = |is_same: fn(&Stroke, &Stroke) -> bool| last.as_ref().is_none_or(|last| !is_same(last, stroke));
        let mut ops = Vec::new();
        if last.is_none() {
            // Where SVG cuts off a corner; PDF would let it stick out more than twice as far.
            ops.push(Op::SetMiterLimit { limit: Pt(4.0) });
        }
        if changed(|a, b| a.color == b.color) {
            ops.push(Op::SetOutlineColor { col: color(stroke.color) });
        }
        if changed(|a, b| a.width == b.width) {
            ops.push(Op::SetOutlineThickness { pt: pt(stroke.width) });
        }
        if changed(|a, b| a.cap == b.cap) {
            let (cap, join) = match stroke.cap {
                brief_scene::Cap::Butt => (LineCapStyle::Butt, LineJoinStyle::Miter),
                brief_scene::Cap::Round => (LineCapStyle::Round, LineJoinStyle::Round),
            };
            ops.extend([Op::SetLineCapStyle { cap }, Op::SetLineJoinStyle { join }]);
        }
        if changed(|a, b| a.dash == b.dash) {
            ops.push(Op::SetLineDashPattern { dash: dash(stroke) });
        }
        self.ops.append(&mut ops);
    }

    fn paint_item(&mut self, item: &Item) -> Result<(), PdfError> {
        self.note(item);
        let mark = self.mark_of(item);
        match &item.kind {
            Kind::Text(run) => text::paint(self, run, mark),
            Kind::Shape(shape) => shape::paint(self, shape, mark),
            Kind::Image(image) => image::paint(self, image, item, mark)?,
            Kind::Link(link) => link::note(self, link, item.node),
            Kind::Picture(picture) => picture::paint(self, picture, mark)?,
        }
        Ok(())
    }

    fn mark_of(&self, item: &Item) -> Mark {
        let Some(node) = item.node else {
            let Kind::Text(run) = &item.kind else { return Mark::Artifact(Artifact::Layout) };
            let upper_half = run.y < self.size.height / 2.0;
            return Mark::Artifact(if upper_half { Artifact::Header } else { Artifact::Footer });
        };
        Mark::Node(node)
    }

    fn add_leaf(&mut self, node: brief_scene::NodeId) -> usize {
        let number = self.marked;
        self.marked += 1;
        let leaf = Leaf { node: Some(node), page: self.number, kind: LeafKind::Marked(number) };
        self.resources.record.leaves.push(leaf);
        number
    }

    /// Notes what the structure tree says of an item: that it is text, and the area by which its figures grow.
    fn note(&mut self, item: &Item) {
        let (Some(node), Some(area), false) = (item.node, painted_area(item), self.in_picture()) else { return };
        if matches!(item.kind, Kind::Text(_)) {
            self.resources.record.with_text.insert(node);
        }
        let structure = &self.scene.structure;
        for id in std::iter::successors(Some(node), |id| structure.node(*id).parent) {
            if matches!(structure.node(id).role, Role::Figure { .. }) {
                let entry = self.resources.record.boxes.entry(id).or_insert((self.number, area));
                if entry.0 == self.number {
                    entry.1 = entry.1.union(area);
                }
            }
        }
    }
}

/// What an item covers, with the thickness of its lines; `None` if it paints nothing.
fn painted_area(item: &Item) -> Option<Rect> {
    let area = item.bounds()?;
    let Kind::Shape(shape) = &item.kind else { return Some(area) };
    let width = shape.stroke.as_ref().map_or(0.0, |stroke| stroke.width);
    let grown = Rect::new(area.x - width / 2.0, area.y - width / 2.0, area.width + width, area.height + width);
    (shape.fill.is_some() || width > 0.0).then_some(grown)
}

/// The rhythm of a line. A rhythm that never draws or never ends is none.
fn dash(stroke: &Stroke) -> LineDashPattern {
    match stroke.dash {
        Some((dash, gap)) if dash >= 0.0 && gap >= 0.0 && dash + gap > 0.0 => {
            LineDashPattern::new(0.0, &[thousandths(dash), thousandths(gap)])
        }
        _ => LineDashPattern::solid(),
    }
}

/// The rule by which all paths of a scene are filled.
pub(crate) const WINDING: WindingOrder = WindingOrder::NonZero;
