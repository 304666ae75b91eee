//! Scenes made by hand, for tests and measurements of the renderers without the rooms before them.

mod canvas;
mod notes;
mod oddities;
mod slides;
mod studio;

pub use canvas::{Canvas, Place};
pub use notes::notes;
pub use oddities::{images, oddities};
pub use slides::slides;
pub use studio::{Face, Studio};
