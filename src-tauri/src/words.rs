//! The texts of the shell, from the catalogue of the face: a second language is another file of it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

/// The part of the English catalogue that the shell shows itself.
const ENGLISH: &str = include_str!("../../ui/src/texts/shell.en.json");

/// What the shell says without the face.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    menus: BTreeMap<String, String>,
    entries: BTreeMap<String, String>,
    pub(crate) dialogs: Dialogs,
    pub(crate) silent: Silent,
}

/// What files are called in the dialogs that pick them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Dialogs {
    pub(crate) brief: String,
    pub(crate) report: String,
    pub(crate) any_file: String,
    pub(crate) image: String,
    pub(crate) own_words: String,
}

/// What is asked in the place of a face that does not answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Silent {
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) close: String,
    pub(crate) wait: String,
}

impl Words {
    /// What a menu is called.
    pub(crate) fn menu(&self, name: &str) -> &str {
        self.menus.get(name).map_or("", String::as_str)
    }

    /// What the entry of a command is called.
    pub(crate) fn entry(&self, command: &str) -> &str {
        self.entries.get(command).map_or("", String::as_str)
    }
}

/// The texts in the language of the app.
pub(crate) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| serde_json::from_str(ENGLISH).expect("the catalogue is committed and tested"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_whole() {
        assert!(words().menus.values().chain(words().entries.values()).all(|name| !name.is_empty()));
        assert_eq!(words().menu("file"), "File");
        assert_eq!(words().entry("nothing of ours"), "");
    }
}
