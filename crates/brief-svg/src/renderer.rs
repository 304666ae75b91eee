//! The entry: a renderer that remembers what the next page will need again.

use brief_scene::Scene;

use crate::image::Encoded;
use crate::outline::Outlines;
use crate::page::Painter;

/// Renders pages and keeps outlines of glyphs and encoded images between calls. What it keeps never changes what it writes.
#[derive(Default)]
pub struct Renderer {
    outlines: Outlines,
    encoded: Encoded,
}

impl Renderer {
    /// A renderer that remembers nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The page with the given number, counted from 0, as an `<svg>` element; empty text if there is no such page.
    ///
    /// Consecutive items of one origin stand in a `<g>` with `data-slide`, `data-field` (empty if the whole slide is meant) and,
    /// where something is missing, `data-placeholder`. Text of a face that cannot be read is not painted, but stays in the
    /// name that a screen reader says. Each such group is a line of the text, as are the paper, the head and the end.
    #[must_use]
    pub fn render_page(&mut self, scene: &Scene, page: usize) -> String {
        let Some(page) = scene.pages.get(page) else { return String::new() };
        Painter::new(scene, &mut self.outlines, &mut self.encoded).paint_page(page)
    }
}

impl std::fmt::Debug for Renderer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Renderer")
    }
}

/// The page with the given number, counted from 0, as an `<svg>` element. See [`Renderer::render_page`].
#[must_use]
pub fn render_page(scene: &Scene, page: usize) -> String {
    Renderer::new().render_page(scene, page)
}
