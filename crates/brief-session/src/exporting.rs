//! Exporting the draft: first what would be written, then the files.

use std::path::{Path, PathBuf};

use crate::export::{ExportRequest, Outputs, export};
use crate::message::{ExportChoice, ExportPlan, Exported, ExportedFile, FileKind, GapView};
use crate::session::Session;
use crate::shelf::shown;
use crate::{Error, Host};

impl<H: Host> Session<H> {
    /// What an export would write.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn export_plan(&mut self, choice: ExportChoice) -> Result<ExportPlan, Error> {
        let as_of = self.as_of()?;
        let brief = self.brief()?.clone();
        let pages = self.press.lay_out(&brief, as_of);
        let notes = choice.notes.then(|| self.press.notes_scene(&pages).pages.len());
        let deck = pages.deck.scene.pages.len();
        let preview = self.press.preview(&brief, as_of).story;
        let missing = preview.deck.slides.iter().flat_map(brief_story::Slide::placeholders);
        let gaps = missing.map(|gap| GapView { field: gap.field.0.clone(), what: gap.what.clone() }).collect();
        let folder = self.shelf.export_folder();
        let prefix = self.prefix();
        let mut files = Vec::new();
        let mut plan = |kind, name: String, pages| {
            let name = format!("{prefix}{name}");
            let exists = folder.is_some_and(|folder| self.host.exists(&folder.join(&name)));
            files.push(crate::message::PlannedFile { kind, name, pages, exists });
        };
        if choice.deck {
            plan(FileKind::Deck, "deck.pdf".to_owned(), Some(deck));
        }
        if choice.notes {
            plan(FileKind::Notes, "notes.pdf".to_owned(), notes);
        }
        for number in (1..=deck).filter(|_| choice.svg) {
            let digits = deck.to_string().len().max(2);
            plan(FileKind::Svg, format!("deck-{number:0digits$}.svg"), Some(1));
        }
        Ok(ExportPlan { files, folder: folder.map(shown), gaps, leaks: Vec::new() })
    }

    /// Takes over the folder for exports.
    pub fn set_export_folder(&mut self, folder: PathBuf) -> String {
        let name = shown(&folder);
        self.shelf.choose_folder(&self.host, folder);
        name
    }

    /// The folder that a dialog begins in: that of the last export, or that of the brief.
    pub fn usual_folder(&self) -> Option<PathBuf> {
        let own = || Some(self.desk.as_ref()?.draft.file.as_ref()?.path.parent()?.to_owned());
        self.shelf.export_folder().map(Path::to_owned).or_else(own)
    }

    /// Writes the files, all or none.
    ///
    /// # Errors
    /// If no folder has been picked, a file cannot be written, or one stands there and is not to be replaced.
    pub fn export_files(&mut self, choice: ExportChoice, overwrite: bool) -> Result<Exported, Error> {
        let folder = self.shelf.export_folder().ok_or(Error::NoPlace)?.to_owned();
        let brief = self.brief()?.clone();
        let request = ExportRequest {
            folder: folder.clone(),
            prefix: self.prefix(),
            outputs: Outputs { deck: choice.deck, notes: choice.notes, svg: choice.svg, ..Outputs::default() },
            overwrite,
            ..ExportRequest::default()
        };
        let paths = export(&self.host, &mut self.press, &brief, &request)?;
        let files = paths.iter().enumerate().map(|(place, path)| self.exported_file(place, path)).collect();
        self.exported = paths;
        Ok(Exported { files, folder: shown(&folder) })
    }

    /// Where a file of the last export is.
    ///
    /// # Errors
    /// If there is none of this name.
    pub fn exported_path(&self, id: &str) -> Result<&Path, Error> {
        let place = id.parse::<usize>().ok();
        place.and_then(|place| self.exported.get(place)).map(PathBuf::as_path).ok_or(Error::Nothing)
    }

    fn exported_file(&self, place: usize, path: &Path) -> ExportedFile {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let kind = match () {
            () if name.ends_with("deck.pdf") => FileKind::Deck,
            () if name.ends_with("notes.pdf") => FileKind::Notes,
            () => FileKind::Svg,
        };
        let bytes = self.host.read(path).map_or(0, |bytes| bytes.len() as u64);
        ExportedFile { id: place.to_string(), kind, name, bytes }
    }

    /// What the names of the files begin with.
    fn prefix(&self) -> String {
        self.safe_name().map_or_else(String::new, |name| format!("{name} "))
    }

    /// The name of the draft without what no file name may have; `None` if nothing is left.
    pub(crate) fn safe_name(&self) -> Option<String> {
        let safe = |c: char| if c.is_alphanumeric() || " -_()".contains(c) { c } else { ' ' };
        let name: String = self.name()?.chars().map(safe).collect();
        let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        Some(name.trim().to_owned()).filter(|name| !name.is_empty())
    }
}
