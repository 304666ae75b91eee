//! What the start screen shows, and what a window gets with a brief that is opened.

use serde::Serialize;
use serde_json::Value;

use super::{Review, SaveState, Settings};
use crate::Problem;

/// What the start screen shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StartScreen {
    /// The briefs that were open before, the last one first.
    pub recent: Vec<Recent>,
    /// The samples that come with the product.
    pub samples: Vec<SampleCard>,
    /// Work that was not saved when the app ended.
    pub recovered: Vec<Recovered>,
    /// What the person has chosen.
    pub settings: Settings,
    /// The brief that is open already: after a reload of the window, or named when the app was started.
    pub opened: Option<Opened>,
    /// Why the brief that was named when the app was started could not be opened.
    pub problem: Option<Problem>,
    /// The version of the product.
    pub version: String,
}

/// A brief that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Recent {
    /// Its name for the commands; it tells nothing of the disk.
    pub id: String,
    /// The name of its file.
    pub name: String,
    /// Its folder, to be shown.
    pub folder: String,
    /// The title of the incident; may be empty.
    pub title: String,
    /// When it was last used, as words: `today, 14:05`, `yesterday`, `Sat 14 Nov`.
    pub last_used: String,
    /// The first slide as SVG text.
    pub thumbnail: Option<String>,
    /// Whether its file is gone.
    pub missing: bool,
}

/// A sample that comes with the product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SampleCard {
    /// Its name for the commands.
    pub id: String,
    /// The title of its incident.
    pub title: String,
    /// What it shows, in one line.
    pub what: String,
    /// The first slide as SVG text.
    pub thumbnail: Option<String>,
}

/// Work that was not saved when the app ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Recovered {
    /// Its name for the commands.
    pub id: String,
    /// The name of its file, or of a brief without one.
    pub name: String,
    /// The title of the incident; may be empty.
    pub title: String,
    /// When it was last edited, as words.
    pub last_edit: String,
    /// Whether a saved file is there as well.
    pub saved_too: bool,
}

/// A brief that a window has open.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    /// The brief, as in its file.
    #[cfg_attr(feature = "bindings", ts(as = "brief_model::Brief"))]
    pub brief: Value,
    /// The name of its file, or of a brief without one.
    pub name: String,
    /// How it stands to its file.
    pub save: SaveState,
    /// The first review, with all pages.
    pub review: Review,
    /// What the person has chosen.
    pub settings: Settings,
}
