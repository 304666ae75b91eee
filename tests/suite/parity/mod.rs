//! The preview and the file show the same: dot by dot as others draw them, and glyph by glyph.

mod glyphs;
mod pixels;
mod samples;
mod view;

use std::sync::Arc;

use brief_scene::{Kind, Scene};
use product_tests::scenes;

pub(crate) use self::pixels::{Picture, difference};
pub(crate) use self::view::View;
use self::view::views;
use crate::pdf::Saved;

/// How many percent of the dots may differ: the smallest defect of the controls below differs twice as much, and what is left
/// of two renderers' habits only a tenth.
pub(crate) const LIMIT: f64 = 0.005;

/// Compares a scene as SVG with the same scene as PDF; the error names the page that looks different, or the glyph that stands
/// somewhere else than the scene wants it.
fn compare(scene: &Scene) -> Result<(), String> {
    let bytes = brief_pdf::write(scene, &brief_pdf::Options::default()).map_err(|error| error.to_string())?;
    glyphs::compare(scene, &bytes)?;
    let file = Saved::new(&bytes);
    let mut renderer = brief_svg::Renderer::new();
    for (number, page) in scene.pages.iter().enumerate() {
        let svg = renderer.render_page(scene, number);
        for view in views(page) {
            let share = difference(&view.of_svg(&svg), &view.of_pdf(&file, number));
            if share > LIMIT {
                return Err(format!("page {} differs in {share:.4} % of the dots of {view:?}", number + 1));
            }
        }
    }
    Ok(())
}

#[test]
fn a_usual_deck_looks_the_same_in_preview_and_file() {
    assert_eq!(compare(&scenes::slides(3)), Ok(()));
}

#[test]
fn unusual_things_look_the_same_in_preview_and_file() {
    assert_eq!(compare(&scenes::oddities()), Ok(()));
}

#[test]
fn pictures_of_slides_look_the_same_in_preview_and_file() {
    assert_eq!(compare(&scenes::notes(&scenes::slides(3))), Ok(()));
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
    View::whole(&scene.pages[page], 2.0).of_svg(&brief_svg::render_page(scene, page))
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
