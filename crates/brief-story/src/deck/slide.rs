//! A slide: which one it is, its message, its state and what proves it.

use crate::{
    AppendixAction, Ask, Bottom, Cause, Event, Field, Fix, Impact, Mark, Phrase, Placeholder, Risk, TermRow, Tone,
};

/// The slides, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlideKey {
    /// The bottom line.
    Bottom,
    /// How many, how much.
    Impact,
    /// What caused it.
    Cause,
    /// What is done about it.
    Fix,
    /// Whether it can happen again.
    Risk,
    /// What the CEO can do, and the next update.
    Ask,
    /// Appendix: what happened when.
    Timeline,
    /// Appendix: all actions in full.
    Actions,
    /// Appendix: terms.
    Terms,
}

impl SlideKey {
    /// Its name in origins, and in the messages to a window.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bottom => "bottom",
            Self::Impact => "impact",
            Self::Cause => "cause",
            Self::Fix => "fix",
            Self::Risk => "risk",
            Self::Ask => "ask",
            Self::Timeline => "timeline",
            Self::Actions => "actions",
            Self::Terms => "terms",
        }
    }
}

impl SlideKey {
    /// Whether it stands behind the talk as a backup, to be shown only if somebody asks.
    #[must_use]
    pub const fn is_backup(self) -> bool {
        matches!(self, Self::Timeline | Self::Actions | Self::Terms)
    }
}

/// One slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Which one.
    pub key: SlideKey,
    /// Its name, for example `Impact`.
    pub name: String,
    /// The CEO's question that it answers.
    pub question: String,
    /// Its message as a sentence without full stop.
    pub headline: Phrase,
    /// The message of its first page, if further ones prove the second half of the headline: `A` of `A; B`. It stands in
    /// the place of the headline only where the slide has further pages.
    pub first_headline: Option<Phrase>,
    /// The message of its second and further pages, where that is another one.
    pub next_headline: Option<Phrase>,
    /// The state in the upper right corner.
    pub chip: Option<Chip>,
    /// What proves the message.
    pub body: Body,
    /// What is missing and has no place of its own in the body; only a preview has any.
    pub missing: Vec<Placeholder>,
}

/// A state in a coloured label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its shape.
    pub mark: Mark,
    /// Its colour.
    pub tone: Tone,
    /// Its words.
    pub text: String,
    /// The same in one or two words, for want of room.
    pub short: String,
    /// Where it comes from.
    pub field: Field,
}

/// What stands below the headline.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// See [`Bottom`].
    Bottom(Bottom),
    /// See [`Impact`].
    Impact(Impact),
    /// See [`Cause`].
    Cause(Cause),
    /// See [`Fix`].
    Fix(Fix),
    /// See [`Risk`].
    Risk(Risk),
    /// See [`Ask`].
    Ask(Ask),
    /// What happened when.
    Timeline(Vec<Event>),
    /// All actions in full.
    Actions(Vec<AppendixAction>),
    /// Terms with their explanation.
    Terms(Vec<TermRow>),
}
