//! The only place that decides where anything goes: a story becomes a scene.
//!
//! - **Knows**: the grid, the type, the colours; how a slide adapts to more, fewer and longer contents.
//! - **Never sees**: the brief, PDF, SVG, the coach.
//! - **Entry points**: [`lay_out_deck`], [`lay_out_notes`], [`lay_out_report`] and [`lay_out_card`].
//! - **Invariant**: nothing is clipped, overlapped or dropped. What does not fit flows to a further page, and a [`Remark`]
//!   says so.
//!
//! Measures are points on the page, y downwards from the top.

mod card;
mod chart;
mod column;
mod deck;
mod desk;
mod frame;
mod grid;
mod marks;
mod notes;
mod report;
mod slides;
mod theme;
mod r#type;

pub use card::{CardSheet, lay_out_card};
pub use deck::{LaidOut, Remark, lay_out_deck};
pub use notes::lay_out_notes;
pub use report::lay_out_report;
pub use r#type::Typesetter;
