//! Speaker notes: portrait pages with a small picture of each slide.

use std::sync::Arc;

use brief_scene::{Kind, Path, Picture, Point, Rect, Role, Scene};

use super::canvas::Canvas;
use super::studio::Face;

/// Notes for a deck, one A4 page for each of its slides.
#[must_use]
pub fn notes(deck: &Scene) -> Scene {
    let mut canvas = Canvas::default();
    for (number, slide) in deck.pages.iter().enumerate() {
        canvas.page(595.0, 842.0, &(number + 1).to_string(), slide.outline.as_deref());
        let section = canvas.node(Role::Section, None);
        let place = canvas.place(Role::Heading(1), section, "notes");
        canvas.text(Face::SemiBold, 11.0, Point { x: 48.0, y: 40.0 }, "What to say", &place);
        let width = 320.0;
        let rect = Rect::new(48.0, 60.0, width, width * slide.size.height / slide.size.width);
        let place = canvas.place(Role::Figure { alt: format!("Slide {}", number + 1) }, section, "notes");
        canvas.add(Kind::Picture(Picture { rect, page: Arc::new(slide.clone()) }), &place);
        canvas.stroke(Path::rect(rect), (0xD3_D9DD, 0.75), None, &place);
        let place = canvas.place(Role::Paragraph, section, "notes.points[0]");
        let lines =
            ["Only the presenter reads this: start with the customers,", "then the money, then what is safe now."];
        for (row, text) in lines.into_iter().enumerate() {
            let at = Point { x: 48.0, y: rect.bottom() + 40.0 + 20.5 * row as f32 };
            canvas.text(Face::Regular, 13.0, at, text, &place);
        }
    }
    canvas.finish("Speaker notes")
}
