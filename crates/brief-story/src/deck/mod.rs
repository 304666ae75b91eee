//! The deck as meaning: what stands on each slide, without a place for it.

mod appendix;
mod ask;
mod bottom;
mod cause;
mod chart;
mod fix;
mod impact;
mod risk;
mod slide;

use std::sync::Arc;

pub use appendix::{AppendixAction, Event, TermRow};
pub use ask::{Ask, PromisedDate, Request};
pub use bottom::{AskLine, Bottom, Figure, FigurePart, Reason};
pub use cause::{Cause, Link, Unknown};
pub use chart::{Chart, ChartMoment, PairBar, SeriesChart, SeriesPoint};
pub use fix::{Action, Contingency, Fix, Lane};
pub use impact::{Impact, Labelled, RangeBar, ShareBar};
pub use risk::{Repeat, RepeatPoint, Risk, RiskRow};
pub use slide::{Body, Chip, Slide, SlideKey};

use crate::Locale;

/// The deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// The title of the document, in plain words.
    pub title: String,
    /// Who speaks; empty if unknown.
    pub author: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// How the language writes the figures that only the layout knows.
    pub locale: Locale,
    /// The moment of the brief, in seconds since 1970-01-01 00:00 UTC.
    pub as_of: i64,
    /// What stands on every page.
    pub frame: Frame,
    /// How it looks.
    pub look: Look,
    /// The six slides, then those of the appendix. A slide without anything to say is left out of an export.
    pub slides: Vec<Slide>,
}

/// What stands in the footer of every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Who may read it; empty if not said.
    pub classification: String,
    /// For when it holds, for example `As of Sat 14 Nov 2026, 14:30 UTC`.
    pub as_of: String,
    /// Who speaks and for whom, for the first slide, for example `Head of Platform, for the CEO`; empty if unknown.
    pub presenter: String,
}

/// The look, with the logo decoded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Light text on a dark ground.
    pub dark: bool,
    /// Red, green and blue of the accent that the user chose.
    pub accent: Option<[u8; 3]>,
    /// 4:3 instead of 16:9.
    pub standard: bool,
    /// Letter instead of A4, for notes.
    pub letter: bool,
    /// The logo.
    pub logo: Option<Image>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The format of the bytes.
    pub kind: ImageKind,
    /// The image file.
    pub data: Arc<[u8]>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
}

/// The format of a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}
