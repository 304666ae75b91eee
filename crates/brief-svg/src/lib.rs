//! A page of a scene as SVG text that a web page with a strict content policy may hold.
//!
//! - **Knows**: the scene, outlines of glyphs (skrifa), the syntax of SVG.
//! - **Never sees**: the story, the layout, PDF; where the text is shown.
//! - **Entry point**: [`Renderer::render_page`], which keeps outlines for the next call, or [`render_page`] for a single page.
//! - **Invariant**: the text has no `style`, no script, no identifier and no address but `data:` of raster images, so that
//!   any number of pages may stand in one document; the same page gives the same bytes. Each line but the first and the last
//!   is well-formed by itself, so that a page that has changed can be told by its changed lines.

mod escape;
mod image;
mod link;
mod name;
mod number;
mod outline;
mod page;
mod picture;
mod renderer;
mod shape;
mod text;

pub use renderer::{Renderer, render_page};
