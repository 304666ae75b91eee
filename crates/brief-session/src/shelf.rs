//! What the app keeps for the person between two runs: the briefs used before, and the choices made.

use std::path::{Path, PathBuf};

use brief_model::Moment;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::message::{Appearance, ExportChoice, Settings};
use crate::{Existing, Host, NewFile};

/// The shelf, in memory and in the data folder of the app.
#[derive(Debug)]
pub(crate) struct Shelf {
    folder: PathBuf,
    recent: Vec<Used>,
    choices: Choices,
}

/// A brief that was used.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Used {
    pub(crate) path: PathBuf,
    pub(crate) title: String,
    pub(crate) at: Moment,
}

/// What the person has chosen, with the paths that no window sees.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Choices {
    theme: Appearance,
    text_size: Option<u16>,
    export_folder: Option<PathBuf>,
    export: ExportChoice,
    customers: Vec<String>,
    known_words: Vec<String>,
    own_words: Option<PathBuf>,
}

/// How many briefs are remembered.
const RECENT: usize = 12;

const RECENT_FILE: &str = "recent.json";
const CHOICES_FILE: &str = "settings.json";

impl Shelf {
    /// The shelf in a folder; empty if nothing can be read there.
    pub(crate) fn open(host: &impl Host, folder: &Path) -> Self {
        Self {
            recent: read(host, &folder.join(RECENT_FILE)),
            choices: read(host, &folder.join(CHOICES_FILE)),
            folder: folder.to_owned(),
        }
    }

    /// The briefs used before, the last one first.
    pub(crate) fn recent(&self) -> &[Used] {
        &self.recent
    }

    /// The brief of a name that a window knows.
    pub(crate) fn find(&self, id: &str) -> Option<&Used> {
        self.recent.iter().find(|used| used.id() == id)
    }

    /// Puts a brief first, with a picture of its first slide.
    pub(crate) fn put(&mut self, host: &impl Host, used: Used, thumbnail: &str) {
        let picture = self.picture(&used);
        self.recent.retain(|other| other.path != used.path);
        self.recent.insert(0, used);
        for old in self.recent.split_off(self.recent.len().min(RECENT)) {
            drop(host.remove(&self.picture(&old)));
        }
        write(host, &picture, thumbnail.as_bytes());
        self.keep_recent(host);
    }

    /// Takes a brief off the shelf; its file stays.
    pub(crate) fn forget(&mut self, host: &impl Host, id: &str) {
        if let Some(place) = self.recent.iter().position(|used| used.id() == id) {
            let used = self.recent.remove(place);
            drop(host.remove(&self.picture(&used)));
            self.keep_recent(host);
        }
    }

    /// The picture of a brief's first slide.
    pub(crate) fn thumbnail(&self, host: &impl Host, used: &Used) -> Option<String> {
        String::from_utf8(host.read(&self.picture(used)).ok()?).ok().filter(|svg| svg.starts_with("<svg"))
    }

    /// What the person has chosen.
    pub(crate) fn settings(&self) -> Settings {
        let usual = Settings::default();
        Settings {
            theme: self.choices.theme,
            text_size: self.choices.text_size.unwrap_or(usual.text_size),
            export_folder: self.choices.export_folder.as_deref().map(shown),
            customers: self.choices.customers.clone(),
            known_words: self.choices.known_words.clone(),
            ..usual
        }
    }

    /// Takes over what the person has chosen, but for the folder, which only a dialog gives.
    pub(crate) fn choose(&mut self, host: &impl Host, settings: &Settings) {
        self.choices.theme = settings.theme;
        self.choices.text_size = Some(settings.text_size.clamp(80, 200));
        self.choices.customers = named(&settings.customers);
        self.choices.known_words = named(&settings.known_words);
        self.keep_choices(host);
    }

    /// The file of the company's own words.
    pub(crate) fn own_words(&self) -> Option<&Path> {
        self.choices.own_words.as_deref()
    }

    /// Takes over the file of the company's own words, or that there is none any more.
    pub(crate) fn choose_own_words(&mut self, host: &impl Host, path: Option<PathBuf>) {
        self.choices.own_words = path;
        self.keep_choices(host);
    }

    /// The folder of the last export.
    pub(crate) fn export_folder(&self) -> Option<&Path> {
        self.choices.export_folder.as_deref()
    }

    /// Takes over the folder of an export.
    pub(crate) fn choose_folder(&mut self, host: &impl Host, folder: PathBuf) {
        self.choices.export_folder = Some(folder);
        self.keep_choices(host);
    }

    /// Which files were exported last.
    pub(crate) fn export_choice(&self) -> ExportChoice {
        self.choices.export
    }

    /// Takes over which files are exported.
    pub(crate) fn choose_files(&mut self, host: &impl Host, choice: ExportChoice) {
        self.choices.export = choice;
        self.keep_choices(host);
    }

    /// Words that are spelled as they are meant, in every brief.
    pub(crate) fn known_words(&self) -> &[String] {
        &self.choices.known_words
    }

    /// Names of customers that should leave in no file unnoticed.
    pub(crate) fn customers(&self) -> &[String] {
        &self.choices.customers
    }

    fn keep_recent(&self, host: &impl Host) {
        keep(host, &self.folder.join(RECENT_FILE), &self.recent);
    }

    fn keep_choices(&self, host: &impl Host) {
        keep(host, &self.folder.join(CHOICES_FILE), &self.choices);
    }

    fn picture(&self, used: &Used) -> PathBuf {
        self.folder.join("thumbnails").join(format!("{}.svg", used.id()))
    }
}

impl Used {
    /// A name that tells nothing of the disk.
    pub(crate) fn id(&self) -> String {
        let print = Sha256::digest(self.path.as_os_str().as_encoded_bytes());
        print.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Names without blanks around them, each once.
fn named(names: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()) {
        if !kept.iter().any(|other| other == name) {
            kept.push(name.to_owned());
        }
    }
    kept
}

/// A path as it is shown to the person.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Reads what was kept. A shelf is a comfort: if it is broken, the app begins without it.
fn read<T: DeserializeOwned + Default>(host: &impl Host, path: &Path) -> T {
    host.read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn keep(host: &impl Host, path: &Path, content: &impl Serialize) {
    write(host, path, &serde_json::to_vec_pretty(content).expect("the shelf has text keys and finite numbers only"));
}

/// Writes a file of the shelf, or does without it.
fn write(host: &impl Host, path: &Path, bytes: &[u8]) {
    if let Some(folder) = path.parent() {
        drop(host.make_folder(folder));
    }
    drop(host.write(&[NewFile { path, bytes }], Existing::Replace));
}
