//! Everything that a scene may hold and a usual deck does not.

use std::sync::Arc;

use brief_scene::{
    Cap, Color, Image, ImageFormat, Item, Kind, Origin, Path, Point, Rect, Role, Scene, Scope, Segment, Shape, Stroke,
    Target,
};

use super::canvas::{Canvas, Place};
use super::studio::Face;

const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// Small images of 48 × 24 pixels: a name, the file's bytes and its format.
#[must_use]
pub fn images() -> Vec<(&'static str, Arc<[u8]>, ImageFormat)> {
    let image = |name, data: &[u8], format| (name, Arc::from(data), format);
    vec![
        image("alpha.png", include_bytes!("../../images/alpha.png"), ImageFormat::Png),
        image("colour.png", include_bytes!("../../images/colour.png"), ImageFormat::Png),
        image("palette.png", include_bytes!("../../images/palette.png"), ImageFormat::Png),
        image("grey16.png", include_bytes!("../../images/grey16.png"), ImageFormat::Png),
        image("colour.jpg", include_bytes!("../../images/colour.jpg"), ImageFormat::Jpeg),
        image("progressive.jpg", include_bytes!("../../images/progressive.jpg"), ImageFormat::Jpeg),
        image("grey.jpg", include_bytes!("../../images/grey.jpg"), ImageFormat::Jpeg),
    ]
}

/// A scene of four pages of different sizes with unusual text, shapes, images, and structure.
#[must_use]
pub fn oddities() -> Scene {
    let mut canvas = Canvas::default();
    letters(&mut canvas);
    shapes(&mut canvas);
    raster(&mut canvas);
    structure(&mut canvas);
    canvas.finish("Odd & <unusual> \"things\": naïve ﬁgures 東\u{1}")
}

/// Ligatures, marks, letters that the face lacks, and text whose glyphs stand for more than one text.
fn letters(canvas: &mut Canvas) {
    canvas.page(720.0, 540.0, "i", Some("Letters (and \\ marks)"));
    let section = canvas.node(Role::Section, None);
    let place = canvas.place(Role::Heading(1), section, "letters.headline");
    canvas.text(Face::Display, 112.0, at(40.0, 120.0), "AVATo 1:10", &place);
    let lines = [
        (Face::Regular, "Kerning: AVAST To. Wave Ty P, “quoted” – 50 % ≤ 3 × 4 → €5"),
        (Face::Regular, "Accents: é è ü ñ Å ç ő ž, apart: e\u{301} a\u{308}, stacked: q\u{301} x\u{302}\u{323}"),
        (Face::Regular, "The same glyph twice: caf\u{e9} and cafe\u{301}, \u{fb01} and fi, \u{a0}and\u{ad} blanks"),
        (Face::Regular, "Lacking: \u{16a0}\u{16a1} in a line, and \u{6771}\u{4eac}"),
        (Face::Mono, "fn main() { a != b && c <= d; } // => ->"),
        (Face::Mono, "Mono with ü, ﬁ and \u{16a0} lacking"),
    ];
    for (row, (face, text)) in lines.into_iter().enumerate() {
        let place = canvas.place(Role::Paragraph, section, "letters.text");
        canvas.text(face, 18.0, at(40.0, 180.0 + 30.0 * row as f32), text, &place);
    }
    let place = canvas.place(Role::Paragraph, section, "letters.text");
    let end = canvas.text(Face::Regular, 18.0, at(40.0, 390.0), "Two runs of ", &place);
    canvas.text(Face::SemiBold, 18.0, at(end, 390.0), "one line, ", &place);
    canvas.text(Face::Regular, 18.0, at(40.0, 416.0), "and a second line\ttoo.", &place);
    let origin = Origin { slide: "letters".to_owned(), field: "letters.owner".to_owned(), placeholder: true };
    let place = Place { node: Some(canvas.node(Role::Paragraph, Some(section))), origin: Some(Arc::new(origin)) };
    canvas.stroke(Path::rounded(Rect::new(40.0, 440.0, 200.0, 40.0), 4.0), (0x81_8D95, 1.0), Some((3.0, 3.0)), &place);
    canvas.colored(Face::Regular, 14.0, at(52.0, 465.0), "owner?", (Color::hex(0x58_646C), &place));
    canvas.text(Face::Regular, 9.0, at(40.0, 520.0), "Repeated at the foot: caf\u{e9} cafe\u{301}", &Place::default());
}

/// Fill with stroke, holes, open and closed outlines, sharp corners, dashes, no colour at all, dark paper.
fn shapes(canvas: &mut Canvas) {
    canvas.page(960.0, 540.0, "ii", Some("Shapes"));
    canvas.last_page().paper = Color::hex(0x10_161A);
    let section = canvas.node(Role::Section, None);
    let alt = "Six drawn things".to_owned();
    let place = canvas.place(Role::Figure { alt }, section, "shapes.figure");
    let stroke = |color, width, cap| Stroke { color: Color::hex(color), width, dash: None, cap };
    let both = |path, cap| Shape { path, fill: Some(Color::hex(0x20_313B)), stroke: Some(stroke(0x6A_AED2, 6.0, cap)) };
    let triangle = [at(60.0, 200.0), at(120.0, 60.0), at(180.0, 200.0)];
    canvas.add(Kind::Shape(both(Path::polygon(&triangle), Cap::Butt)), &place);
    let moved = triangle.map(|p| at(p.x + 180.0, p.y));
    canvas.add(Kind::Shape(both(Path::polyline(&moved), Cap::Round)), &place);
    let mut ring = Path::circle(at(500.0, 130.0), 70.0);
    let hole: Vec<Segment> =
        Path::polygon(&[at(470.0, 100.0), at(470.0, 160.0), at(530.0, 160.0), at(530.0, 100.0)]).segments;
    ring.segments.extend(hole);
    canvas.add(Kind::Shape(both(ring, Cap::Butt)), &place);
    let needle = [at(620.0, 200.0), at(640.0, 60.0), at(660.0, 200.0), at(700.0, 60.0), at(760.0, 200.0)];
    canvas.stroke(Path::polyline(&needle), (0xE5_AE55, 5.0), None, &place);
    let cut = Stroke { dash: Some((12.0, 6.0)), ..stroke(0xF2_938A, 4.0, Cap::Butt) };
    let line = Path::line(at(60.0, 260.0), at(760.0, 290.0));
    canvas.add(Kind::Shape(Shape { path: line, fill: None, stroke: Some(cut) }), &place);
    canvas.stroke(
        Path::rounded(Rect::new(60.0, 320.0, 300.0, 120.0), 24.0),
        (0x66_C793, 3.0),
        Some((0.0, 8.0)),
        &place,
    );
    let unpainted = Shape { path: Path::rect(Rect::new(0.0, 0.0, 9.0, 9.0)), fill: None, stroke: None };
    canvas.add(Kind::Shape(unpainted), &place);
    let hairless = stroke(0xFF_FFFF, 0.0, Cap::Butt);
    let line = Path::line(at(0.0, 0.0), at(960.0, 540.0));
    canvas.add(Kind::Shape(Shape { path: line, fill: None, stroke: Some(hairless) }), &place);
    canvas.add(Kind::Shape(Shape { path: Path::default(), fill: Some(Color::hex(0)), stroke: None }), &place);
    canvas.fill(Path::right_half_disc(at(600.0, 380.0), 50.0), 0x66_C793, &place);
    canvas.fill(Path::left_half_disc(at(590.0, 380.0), 50.0), 0xE5_AE55, &place);
}

/// Every kind of image, one of them twice.
fn raster(canvas: &mut Canvas) {
    canvas.page(595.0, 842.0, "A-1", Some("Images"));
    canvas.last_page().paper = Color::hex(0xE6_EAEC);
    let section = canvas.node(Role::Section, None);
    let mut all = images();
    all.push(all[0].clone());
    for (row, (name, data, format)) in all.into_iter().enumerate() {
        // At 144 dots to the inch, every pixel is one dot.
        let rect = Rect::new(48.0, 48.0 + 24.0 * row as f32, 24.0, 12.0);
        let place = canvas.place(Role::Figure { alt: format!("The image {name}") }, section, "images");
        canvas.add(Kind::Image(Image { rect, format, data, width: 48, height: 24 }), &place);
    }
}

/// Content apart from its node's other content, a node over two pages, links without a node, roles out of order.
fn structure(canvas: &mut Canvas) {
    canvas.page(298.0, 420.0, "A-2", None);
    let section = canvas.node(Role::Section, None);
    let last = canvas.place(Role::Paragraph, section, "structure.first");
    canvas.text(Face::Regular, 12.0, at(24.0, 40.0), "Said first, ", &last);
    let nowhere = canvas.place(Role::Paragraph, section, "structure.empty");
    let table = canvas.node(Role::Table, nowhere.node.map(|_| section));
    for row in 0..2 {
        let line = canvas.node(Role::Row, Some(table));
        let y = 70.0 + 20.0 * row as f32;
        let head = canvas.place(Role::HeaderCell(Scope::Row), line, "structure.table");
        canvas.text(Face::SemiBold, 12.0, at(24.0, y), if row == 0 { "Known" } else { "Open" }, &head);
        let cell = canvas.place(Role::Cell, line, "structure.table");
        if row == 0 {
            canvas.text(Face::Regular, 12.0, at(100.0, y), "the cause", &cell);
        }
    }
    let list = canvas.node(Role::List { numbered: true }, Some(section));
    for row in 0..2 {
        let entry = canvas.node(Role::ListItem, Some(list));
        let y = 130.0 + 20.0 * row as f32;
        let label = canvas.place(Role::Label, entry, "structure.list");
        canvas.text(Face::Regular, 12.0, at(24.0, y), &format!("{}.", row + 1), &label);
        let body = canvas.place(Role::Body, entry, "structure.list");
        canvas.text(Face::Regular, 12.0, at(44.0, y), "an entry", &body);
    }
    canvas.text(Face::Regular, 12.0, at(24.0, 200.0), "painted late, ", &last);
    let arrow = canvas.node(Role::Span { alt: Some("leads to".to_owned()) }, last.node);
    let arrow = Place { node: Some(arrow), ..last.clone() };
    canvas.text(Face::Regular, 12.0, at(110.0, 200.0), "→", &arrow);
    let page = Rect::new(24.0, 210.0, 120.0, 16.0);
    canvas.text(Face::Regular, 12.0, at(24.0, 222.0), "back to the shapes", &last);
    canvas.link(page, Target::Page(1), "Shapes", &last);
    canvas.link(Rect::new(200.0, 20.0, 40.0, 20.0), Target::Page(99), "Nowhere", &Place::default());
    let address = "https://example.com/ä?q=a b&c=(d)".to_owned();
    canvas.link(Rect::new(200.0, 50.0, 40.0, 20.0), Target::Address(address), "Mark (1) \\ ü", &Place::default());
    canvas.page(298.0, 420.0, "A-3", None);
    canvas.text(Face::Regular, 12.0, at(24.0, 40.0), "and ended on the next page.", &last);
    canvas.last_page().items.push(Item::decoration(Kind::Shape(Shape {
        path: Path::rect(Rect::new(250.0, 380.0, 60.0, 60.0)),
        fill: Some(Color::hex(0x0B_5A7A)),
        stroke: None,
    })));
}
