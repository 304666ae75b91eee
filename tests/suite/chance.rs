//! The renderers take whatever a scene can hold: no number and no text makes them fail, or write what cannot be read.

use std::sync::Arc;

use brief_pdf::{Options, write};
use brief_scene::{
    Cap, Color, Glyph, Image, Item, Kind, Link, NodeId, Origin, Page, Path, Picture, Point, Rect, Role, Run, Scene,
    Scope, Segment, Shape, Size, Stroke, Structure, Target,
};
use product_tests::scenes::{self, Studio};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use resvg::usvg::roxmltree::Document;

use crate::pdf::{File, readable};

/// Measures from usual to absurd.
fn measure() -> impl Strategy<Value = f32> {
    prop_oneof![
        8 => -50.0..1000.0_f32,
        1 => any::<f32>(),
        1 => select(vec![0.0, -0.0, 1e-9, -1e9, f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN_POSITIVE]),
    ]
}

fn point() -> impl Strategy<Value = Point> {
    (measure(), measure()).prop_map(|(x, y)| Point { x, y })
}

fn rect() -> impl Strategy<Value = Rect> {
    (point(), point()).prop_map(|(at, size)| Rect::new(at.x, at.y, size.x, size.y))
}

fn color() -> impl Strategy<Value = Color> {
    any::<u32>().prop_map(Color::hex)
}

/// Text with characters that formats have a meaning for, and with any others.
fn text() -> BoxedStrategy<String> {
    prop_oneof!["[a-zéß ]{0,12}", "[\u{0}-\u{20}<>&\"'()\\\\\u{ad}\u{200b}\u{fffe}\u{1f600}]{0,6}", any::<String>()]
        .boxed()
}

fn run() -> BoxedStrategy<Run> {
    let glyph = (prop_oneof![4 => 1..900_u16, 1 => Just(0)], measure(), measure(), any::<(Index, Index)>());
    let glyphs = prop::collection::vec(glyph, 0..12);
    ((0..4_u16, measure(), point(), measure(), color()), text(), glyphs, any::<bool>())
        .prop_map(|((font, size, at, width, color), text, glyphs, rtl)| {
            let ends: Vec<usize> = text.char_indices().map(|(place, _)| place).chain([text.len()]).collect();
            let glyph = |(id, x, y, (from, to)): (u16, f32, f32, (Index, Index))| {
                let (from, to) = (*from.get(&ends), *to.get(&ends));
                Glyph { id, x, y, text: from.min(to)..from.max(to) }
            };
            let glyphs = glyphs.into_iter().map(glyph).collect();
            let font = brief_scene::FontId(font);
            Run { font, size, color, x: at.x, y: at.y, width, ascent: size, descent: 0.0, glyphs, text, rtl }
        })
        .boxed()
}

fn path() -> BoxedStrategy<Path> {
    let segment = prop_oneof![
        point().prop_map(Segment::Move),
        point().prop_map(Segment::Line),
        (point(), point(), point()).prop_map(|(a, b, c)| Segment::Curve(a, b, c)),
        Just(Segment::Close),
    ];
    (point(), prop::collection::vec(segment, 0..8))
        .prop_map(|(start, rest)| {
            let segments = [Segment::Move(start)].into_iter().chain(rest).collect();
            Path { segments }
        })
        .boxed()
}

fn shape() -> BoxedStrategy<Shape> {
    let dash = prop::option::of((measure(), measure()));
    let cap = select(vec![Cap::Butt, Cap::Round]);
    let stroke = (color(), measure(), dash, cap);
    let stroke = stroke.prop_map(|(color, width, dash, cap)| Stroke { color, width, dash, cap });
    (path(), prop::option::of(color()), prop::option::of(stroke))
        .prop_map(|(path, fill, stroke)| Shape { path, fill, stroke })
        .boxed()
}

/// Everything that can stand on a page but a picture of another one.
fn kind() -> BoxedStrategy<Kind> {
    let image = (rect(), select(scenes::images())).prop_map(|(rect, (_, data, format))| Image {
        rect,
        format,
        data,
        width: 48,
        height: 24,
    });
    let target = prop_oneof![(0..5_usize).prop_map(Target::Page), text().prop_map(Target::Address)];
    let link = (rect(), target, text()).prop_map(|(rect, target, title)| Link { rect, target, title });
    prop_oneof![
        4 => run().prop_map(Kind::Text),
        2 => shape().prop_map(Kind::Shape),
        1 => image.prop_map(Kind::Image),
        1 => link.prop_map(Kind::Link),
    ]
    .boxed()
}

fn page(kinds: BoxedStrategy<Kind>, nodes: u32) -> BoxedStrategy<Page> {
    let origin = (text(), text(), any::<bool>());
    let origin = origin.prop_map(|(slide, field, placeholder)| Arc::new(Origin { slide, field, placeholder }));
    let node = prop::option::weighted(0.8, 0..nodes.max(1)).prop_map(move |id| id.filter(|_| nodes > 0).map(NodeId));
    let item = (kinds, node, prop::option::of(origin)).prop_map(|(kind, node, origin)| Item { kind, node, origin });
    let head = (point(), color(), text(), prop::option::of(text()));
    (head, prop::collection::vec(item, 0..8))
        .prop_map(|((size, paper, label, outline), items)| {
            let size = Size { width: size.x, height: size.y };
            Page { size, paper, label, outline, items }
        })
        .boxed()
}

fn role() -> BoxedStrategy<Role> {
    prop_oneof![
        Just(Role::Section),
        any::<u8>().prop_map(Role::Heading),
        Just(Role::Paragraph),
        any::<bool>().prop_map(|numbered| Role::List { numbered }),
        Just(Role::ListItem),
        Just(Role::Label),
        Just(Role::Body),
        Just(Role::Table),
        Just(Role::Row),
        Just(Role::HeaderCell(Scope::Row)),
        Just(Role::Cell),
        text().prop_map(|alt| Role::Figure { alt }),
        Just(Role::Link),
        prop::option::of(text()).prop_map(|alt| Role::Span { alt }),
    ]
    .boxed()
}

/// A tree in which every role may stand under every other.
fn structure() -> BoxedStrategy<Structure> {
    prop::collection::vec((role(), any::<Index>(), any::<bool>()), 0..12)
        .prop_map(|nodes| {
            let mut structure = Structure::default();
            for (role, parent, is_top) in nodes {
                let count = structure.nodes.len();
                let parent =
                    (count > 0 && !is_top).then(|| NodeId(u32::try_from(parent.index(count)).unwrap_or_default()));
                structure.add(role, parent);
            }
            structure
        })
        .boxed()
}

fn scene() -> impl Strategy<Value = Scene> {
    structure().prop_flat_map(|structure| {
        let nodes = u32::try_from(structure.nodes.len()).unwrap_or_default();
        let picture = (rect(), page(kind(), 0)).prop_map(|(rect, page)| Picture { rect, page: Arc::new(page) });
        let kinds = prop_oneof![6 => kind(), 1 => picture.prop_map(Kind::Picture)].boxed();
        let pages = prop::collection::vec(page(kinds, nodes), 1..4);
        (text(), text(), text(), any::<i64>(), pages).prop_map(move |(title, author, language, as_of, pages)| Scene {
            title,
            author,
            language,
            as_of,
            fonts: Studio::default().fonts().to_vec(),
            pages,
            structure: structure.clone(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_scene_becomes_a_file_that_can_be_read(scene in scene()) {
        let bytes = write(&scene, &Options::default());
        let bytes = bytes.expect("a scene whose fonts and images can be read can be written");
        prop_assert_eq!(File::read(&bytes).pages.len(), scene.pages.len());
        prop_assert!(readable(&bytes).contains("Document"));
    }

    #[test]
    fn every_page_becomes_well_formed_svg(scene in scene()) {
        for page in 0..scene.pages.len() {
            let text = brief_svg::render_page(&scene, page);
            prop_assert!(Document::parse(&text).is_ok(), "{}", text);
            prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
        }
    }
}
