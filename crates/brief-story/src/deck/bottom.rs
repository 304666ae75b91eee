//! What stands on the bottom line: figures, reasons, the ask.

use crate::{Field, Mark, Phrase, Slot};

/// A big figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The figure, taken apart into numbers and word units: `4` `h` `12` `min`, or `£345,000`.
    pub parts: Vec<FigurePart>,
    /// The words that follow it.
    pub caption: Phrase,
    /// Measured or estimate.
    pub mark: Mark,
    /// The word for it.
    pub basis: String,
    /// The source or the range; empty if not given.
    pub detail: String,
    /// Where it comes from.
    pub field: Field,
}

/// A number or a word unit inside a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigurePart {
    /// The characters.
    pub text: String,
    /// Whether it is a unit, which stands smaller.
    pub unit: bool,
}

/// The bottom line.
#[derive(Debug, Clone, PartialEq)]
pub struct Bottom {
    /// Up to three figures.
    pub figures: Vec<Slot<Figure>>,
    /// The heading over the reasons.
    pub reasons_title: String,
    /// Why this reaches the CEO.
    pub reasons: Vec<Reason>,
    /// The ask in one line; `None` leaves the block out.
    pub ask: Option<Slot<AskLine>>,
}

/// Why this reaches the CEO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The reason in one word.
    pub name: String,
    /// Why it applies.
    pub text: Slot<Phrase>,
    /// Where it comes from.
    pub field: Field,
}

/// The ask in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskLine {
    /// `Our ask`, or that no decision is needed now.
    pub label: String,
    /// What is asked, or the condition under which something would be.
    pub text: Phrase,
    /// Whether something is asked now; only then the block is filled with the accent.
    pub asked: bool,
}
