//! The preview and the file show the same: dot by dot as others draw them, and glyph by glyph.

mod glyphs;
mod pixels;

use std::sync::Arc;

use brief_scene::{Item, Kind, Scene};
use product_tests::scenes;

use self::pixels::{Picture, Resolution, difference, drawn_from_pdf, drawn_from_svg};

/// How many percent of the dots may differ: the smallest defect of the controls below differs twice as much, and what is left
/// of two renderers' habits only a tenth.
const LIMIT: f64 = 0.005;

/// Holds that a scene looks the same as SVG and as PDF, and that every glyph stands where the scene wants it.
///
/// # Panics
/// If a page differs; the message says which one, and by how much.
pub(crate) fn hold(scene: &Scene) {
    let bytes = brief_pdf::write(scene, &brief_pdf::Options::default()).expect("the scene can be written");
    if let Err(off) = glyphs::compare(scene, &bytes) {
        panic!("{off}");
    }
    let is_picture = |item: &Item| matches!(item.kind, Kind::Picture(_));
    let has_pictures = scene.pages.iter().any(|page| page.items.iter().any(is_picture));
    let resolution = if has_pictures { Resolution::Fine } else { Resolution::Usual };
    let (svg, pdf) = (drawn_from_svg(scene, resolution), drawn_from_pdf(&bytes, resolution));
    assert_eq!(svg.len(), pdf.len(), "both have all pages");
    for (number, (a, b)) in svg.iter().zip(&pdf).enumerate() {
        let share = difference(a, b);
        assert!(share <= LIMIT, "page {} differs in {share:.4} % of its dots", number + 1);
    }
}

#[test]
fn a_usual_deck_looks_the_same_in_preview_and_file() {
    hold(&scenes::slides(3));
}

#[test]
fn unusual_things_look_the_same_in_preview_and_file() {
    hold(&scenes::oddities());
}

#[test]
fn pictures_of_slides_look_the_same_in_preview_and_file() {
    hold(&scenes::notes(&scenes::slides(3)));
}

#[test]
fn a_page_that_is_one_dot_off_is_found() {
    let picture = drawn(&scenes::slides(1), 0);
    let mut shifted = picture.clone();
    shifted.samples.rotate_right(3);
    assert!(difference(&picture, &shifted) < LIMIT, "one dot is what renderers differ by");
    shifted.samples.rotate_right(3);
    assert!(difference(&picture, &shifted) > 100.0 * LIMIT, "two dots are not");
}

#[test]
fn a_word_that_is_lacking_is_found() {
    let scene = scenes::slides(2);
    let mut without = scene.clone();
    // The smallest text of the slide: "Internal", at the foot.
    without.pages[1].items.retain(|item| !matches!(&item.kind, Kind::Text(run) if run.text == "Internal"));
    let share = difference(&drawn(&scene, 1), &drawn(&without, 1));
    assert!(share > LIMIT, "{share}");
}

#[test]
fn a_mark_in_another_colour_is_found() {
    let scene = scenes::slides(2);
    let mut other = scene.clone();
    for item in &mut other.pages[1].items {
        if let Kind::Shape(shape) = &mut item.kind
            && let Some(stroke) = &mut shape.stroke
            && stroke.width == 1.5
        {
            stroke.color = brief_scene::Color::hex(0xA3_241B);
        }
    }
    let share = difference(&drawn(&scene, 1), &drawn(&other, 1));
    assert!(share > LIMIT, "{share}");
}

#[test]
fn a_glyph_that_is_off_is_found() {
    let scene = scenes::notes(&scenes::slides(1));
    let bytes = brief_pdf::write(&scene, &brief_pdf::Options::default()).expect("the scene can be written");
    assert_eq!(glyphs::compare(&scene, &bytes), Ok(()));
    let moved = with_first_run(&scene, |run| run.glyphs[3].x += 0.1);
    assert!(
        glyphs::compare(&moved, &bytes).is_err(),
        "a glyph a tenth of a point to the right, a third of that in the picture"
    );
    let longer = with_first_run(&scene, |run| run.glyphs.push(run.glyphs[0].clone()));
    assert!(glyphs::compare(&longer, &bytes).is_err(), "a glyph more in the scene");
    let shorter = with_first_run(&scene, |run| run.glyphs.truncate(run.glyphs.len() - 1));
    assert!(glyphs::compare(&shorter, &bytes).is_err(), "a glyph more in the file");
}

/// A page as resvg draws it.
fn drawn(scene: &Scene, page: usize) -> Picture {
    drawn_from_svg(scene, Resolution::Usual).swap_remove(page)
}

/// The scene with one run of the first picture changed.
fn with_first_run(scene: &Scene, change: impl FnOnce(&mut brief_scene::Run)) -> Scene {
    let mut scene = scene.clone();
    let picture = scene.pages[0].items.iter_mut().find_map(|item| match &mut item.kind {
        Kind::Picture(picture) => Some(picture),
        _ => None,
    });
    let page = Arc::make_mut(&mut picture.expect("the notes have a picture").page);
    let run = page.items.iter_mut().find_map(|item| match &mut item.kind {
        Kind::Text(run) => Some(run),
        _ => None,
    });
    change(run.expect("the slide has text"));
    scene
}
