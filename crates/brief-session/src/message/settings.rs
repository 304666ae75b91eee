//! What a person has chosen for the app.

use serde::{Deserialize, Serialize};

use super::OwnWordsView;

/// What a person has chosen for the app; it stays on the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Light or dark windows.
    pub theme: Appearance,
    /// The size of the window's text in per cent, 80 to 200.
    pub text_size: u16,
    /// The folder of the last export, to be shown and for nothing else; what a window says here is not taken over.
    pub export_folder: Option<String>,
    /// Names of customers that should leave in no file unnoticed.
    pub customers: Vec<String>,
    /// Words that are spelled as they are meant, in every brief.
    pub known_words: Vec<String>,
    /// The company's own words, to be shown and for nothing else.
    pub own_words: Option<OwnWordsView>,
}

/// Light or dark windows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Dark text on a light ground.
    Light,
    /// Light text on a dark ground.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Appearance::System,
            text_size: 100,
            export_folder: None,
            customers: Vec::new(),
            known_words: Vec::new(),
            own_words: None,
        }
    }
}
