//! What a page of SVG is made of, and what it must never have.

use brief_scene::Scene;
use brief_svg::{Renderer, render_page};
use expect_test::expect_file;
use product_tests::scenes;
use resvg::usvg::roxmltree::{Document, Node};

/// Everything that a page may be made of. Whatever is not here could carry a style, a script, or an address.
const ELEMENTS: &[&str] = &["svg", "g", "rect", "path", "image"];
const ATTRIBUTES: &[&str] = &[
    "aria-label",
    "d",
    "data-field",
    "data-placeholder",
    "data-slide",
    "fill",
    "height",
    "href",
    "lang",
    "pointer-events",
    "preserveAspectRatio",
    "role",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-width",
    "transform",
    "viewBox",
    "width",
    "x",
    "y",
];

fn pages(scene: &Scene) -> Vec<String> {
    (0..scene.pages.len()).map(|page| render_page(scene, page)).collect()
}

fn every_page() -> Vec<String> {
    let deck = scenes::slides(3);
    [scenes::oddities(), scenes::notes(&deck), deck].iter().flat_map(pages).collect()
}

#[test]
fn a_strict_content_policy_has_nothing_to_object_to() {
    for page in every_page() {
        let document = Document::parse(&page).expect("the page is well-formed");
        for node in document.descendants().filter(Node::is_element) {
            assert!(ELEMENTS.contains(&node.tag_name().name()), "element {:?}", node.tag_name());
            for attribute in node.attributes() {
                assert!(ATTRIBUTES.contains(&attribute.name()), "attribute {attribute:?}");
                let is_image = attribute.value().starts_with("data:image/");
                assert!(attribute.name() != "href" || is_image, "address {:?}", attribute.value());
            }
        }
    }
}

#[test]
fn a_click_finds_its_field() {
    let page = render_page(&scenes::oddities(), 0);
    let document = Document::parse(&page).expect("the page is well-formed");
    let group = document.descendants().find(|node| node.attribute("data-field") == Some("letters.owner"));
    let group = group.expect("the placeholder has a group");
    assert_eq!((group.attribute("data-slide"), group.attribute("data-placeholder")), (Some("letters"), Some("true")));
    assert!(group.children().any(|node| node.attribute("pointer-events") == Some("all")), "between its letters, too");
    let of_notes = render_page(&scenes::notes(&scenes::slides(1)), 0);
    assert!(!of_notes.contains("impact.facts"), "a picture of a slide leads to no field of the slide");
}

#[test]
fn each_line_between_head_and_end_is_well_formed_by_itself() {
    for page in every_page() {
        let lines: Vec<&str> = page.lines().collect();
        let [head, between @ .., end] = lines.as_slice() else { panic!("a page has a head and an end") };
        assert!(head.starts_with("<svg ") && *end == "</svg>");
        assert!(between.len() > 1, "the paper, and something on it");
        for line in between {
            Document::parse(&format!("<g>{line}</g>")).expect("it can be taken for itself");
        }
    }
}

#[test]
fn consecutive_items_of_one_field_stand_in_one_group() {
    let page = render_page(&scenes::slides(1), 0);
    assert_eq!(page.matches("data-field=\"impact.series\"").count(), 1);
    assert_eq!(page.matches("data-field=\"impact.facts[1]\"").count(), 1);
}

#[test]
fn a_screen_reader_hears_the_page_in_order() {
    let name = |scene: &Scene, page: usize| {
        let text = render_page(scene, page);
        let document = Document::parse(&text).expect("the page is well-formed");
        let root = document.root_element();
        assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some("en-GB")));
        root.attribute("aria-label").expect("the page has a name").to_owned()
    };
    assert_eq!(
        name(&scenes::slides(3), 1),
        "Fix What are you doing about it? Payments run again; two of three lasting fixes are under way. \
         Done Rolled the configuration back at 14:15 Done 16 Nov · Mara Fielding. \
         Started Configuration is checked by a second person Started, due 21 Nov · Ifeoma Okafor. \
         Planned Automatic test of the payment path before release Planned, due 5 Dec · Jürgen Großmann. \
         The official finding is on the status page of the shop."
    );
    assert_eq!(
        name(&scenes::oddities(), 3),
        "Said first, painted late, leads to back to the shapes. Known. the cause. Open. 1. an entry. 2. an entry."
    );
    assert_eq!(name(&scenes::notes(&scenes::slides(1)), 0).split(". ").nth(1), Some("Slide 1"));
}

#[test]
fn what_is_remembered_changes_nothing() {
    let mut renderer = Renderer::new();
    for scene in [scenes::slides(3), scenes::oddities(), scenes::slides(3)] {
        for (number, fresh) in pages(&scene).into_iter().enumerate() {
            assert_eq!(renderer.render_page(&scene, number), fresh);
        }
    }
}

#[test]
fn a_page_that_does_not_exist_is_empty() {
    assert_eq!(render_page(&scenes::slides(1), 1), "");
}

#[test]
fn a_font_that_cannot_be_read_paints_nothing_and_still_speaks() {
    let mut scene = scenes::slides(1);
    for font in &mut scene.fonts {
        font.data = std::borrow::Cow::Borrowed(b"not a font");
    }
    let page = render_page(&scene, 0);
    assert!(page.contains("15% of shoppers"), "{page}");
    assert!(!page.contains("scale("), "{page}");
}

#[test]
fn remarks_in_images_are_not_passed_on() {
    let name = |data: &[u8]| String::from_utf8_lossy(data).contains("Hidden remark");
    assert!(scenes::images().iter().any(|(_, data, _)| name(data)), "the images have some");
    let page = render_page(&scenes::oddities(), 2);
    for encoded in page.split("base64,").skip(1) {
        let encoded = encoded.split('"').next().expect("the address ends");
        let data = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, encoded).expect("base64");
        assert!(!name(&data), "a remark has been passed on");
    }
}

#[test]
fn a_page_reads_as_it_was_meant() {
    let lines = |page: String| page.replace(">\n", ">").replace('>', ">\n");
    expect_file!["../ref/svg/shapes.svg.txt"].assert_eq(&lines(render_page(&scenes::oddities(), 1)));
    expect_file!["../ref/svg/structure.svg.txt"].assert_eq(&lines(render_page(&scenes::oddities(), 3)));
}
