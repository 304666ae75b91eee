//! The script for rehearsing: what to say, and what may be asked.

use serde::Serialize;

/// The script for a rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Script {
    /// The slides in their order.
    pub slides: Vec<ScriptSlide>,
    /// All questions in the order in which they usually come.
    pub questions: Vec<QaView>,
    /// How long all slides take, in seconds.
    pub seconds: u32,
    /// What the meeting has, questions included, in seconds.
    pub planned: Option<u32>,
}

/// What to say to a slide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ScriptSlide {
    /// Its place in the deck, from 0.
    pub index: usize,
    /// Its name in the pages' `data-slide`.
    pub key: String,
    /// Its name, to be shown.
    pub name: String,
    /// Its message in plain words.
    pub headline: String,
    /// How long it takes, in seconds.
    pub seconds: u32,
    /// What to say, one thought after the other.
    pub say: Vec<Say>,
    /// The sentence that leads to the next slide; empty on the last one.
    pub bridge: String,
    /// The questions that it provokes.
    pub questions: Vec<QaView>,
}

/// Something to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Say {
    /// The words.
    pub text: String,
    /// The field that they come from; may be empty.
    pub field: String,
    /// Whether they are the presenter's own.
    pub own: bool,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct QaView {
    /// Its name, the same wherever it stands.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer, one paragraph each.
    pub answer: Vec<String>,
    /// The field that would answer it, if nothing does.
    pub missing: Option<String>,
}
