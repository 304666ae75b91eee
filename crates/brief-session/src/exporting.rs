//! Exporting the draft: first what would be written, then the files.

use std::path::{Path, PathBuf};

use brief_coach::Leak;
use brief_layout::CardSheet;
use brief_story::{compose_dates, compose_mail};

use crate::export::{Details, ExportRequest, Outputs, Password, Written, export_files, names};
use crate::message::{ExportChoice, ExportPlan, Exported, ExportedFile, FileKind, GapView, PlannedFile};
use crate::outgoing::{Outgoing, PageFile};
use crate::session::Session;
use crate::shelf::shown;
use crate::{Error, Host};

/// All kinds of files, in the order in which they are written.
const KINDS: [FileKind; 7] = [
    FileKind::Deck,
    FileKind::Notes,
    FileKind::Svg,
    FileKind::Report,
    FileKind::Card,
    FileKind::Mail,
    FileKind::Calendar,
];

impl<H: Host> Session<H> {
    /// What an export would write: for a choice, or for that of the last export.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn export_plan(&mut self, choice: Option<ExportChoice>) -> Result<ExportPlan, Error> {
        let choice = choice.unwrap_or_else(|| self.shelf.export_choice());
        let preview = self.press.preview(&self.brief()?.clone(), self.as_of()?).story;
        let missing = preview.deck.slides.iter().flat_map(brief_story::Slide::placeholders);
        let gaps = missing.map(|gap| GapView { field: gap.field.0.clone(), what: gap.what.clone() }).collect();
        let outgoing = self.outgoing()?;
        let mut files = Vec::new();
        for kind in KINDS {
            let count = self.count(&outgoing, kind, choice);
            files.extend(names(kind, count).into_iter().map(|name| self.planned(kind, &name, count)));
        }
        let folder = self.shelf.export_folder().map(shown);
        let (leaks, customers) = (self.leak_views()?, self.shelf.customers().to_vec());
        Ok(ExportPlan { choice, files, folder, gaps, leaks, customers })
    }

    fn planned(&self, kind: FileKind, name: &str, count: usize) -> PlannedFile {
        let name = format!("{}{name}", self.prefix());
        let exists = self.shelf.export_folder().is_some_and(|folder| self.host.exists(&folder.join(&name)));
        PlannedFile { kind, name, count: if kind == FileKind::Svg { 1 } else { count }, exists }
    }

    /// How many pages, words or dates a kind of file has.
    fn count(&mut self, outgoing: &Outgoing, kind: FileKind, choice: ExportChoice) -> usize {
        let (brief, context) = (&outgoing.brief, outgoing.context());
        let mut pages = |file| self.scene(outgoing, file).pages.len();
        match kind {
            FileKind::Deck | FileKind::Svg => pages(PageFile::Deck),
            FileKind::Notes => pages(PageFile::Notes),
            FileKind::Report => pages(PageFile::Report),
            FileKind::Card => pages(PageFile::Card(choice.sheet())),
            FileKind::Mail => brief_post::mail_text(&compose_mail(brief, &context)).split_whitespace().count(),
            FileKind::Calendar => compose_dates(brief, &context, choice.calendar_with_actions).entries.len(),
        }
    }

    /// The places of the words that are kept out of the files.
    pub(crate) fn kept_out(&self) -> Result<Vec<Leak>, Error> {
        let words = &self.desk.as_ref().ok_or(Error::Nothing)?.kept_out;
        let leaks = crate::leaks(self.brief()?, self.shelf.customers());
        Ok(leaks.into_iter().filter(|leak| words.contains(&leak.words)).collect())
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

    /// Writes the files, all or none, and remembers which were asked for; the password is kept nowhere.
    ///
    /// # Errors
    /// If no folder has been picked, a file cannot be written, or one stands there and is not to be replaced.
    pub fn export_files(
        &mut self,
        choice: ExportChoice,
        password: Option<Password>,
        overwrite: bool,
    ) -> Result<Exported, Error> {
        let folder = self.shelf.export_folder().ok_or(Error::NoPlace)?.to_owned();
        let brief = self.brief()?.clone();
        let request = ExportRequest {
            folder: folder.clone(),
            prefix: self.prefix(),
            outputs: choice.outputs(),
            details: choice.details(),
            password,
            remove: self.kept_out()?,
            overwrite,
            ..ExportRequest::default()
        };
        let written = export_files(&self.host, &mut self.press, &brief, &request)?;
        self.shelf.choose_files(&self.host, choice);
        let files = written.iter().enumerate().map(|(place, file)| exported(place, file)).collect();
        self.exported = written.into_iter().map(|file| file.path).collect();
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

    /// What the names of the files begin with.
    pub(crate) fn prefix(&self) -> String {
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

impl ExportChoice {
    /// Which files.
    const fn outputs(&self) -> Outputs {
        let Self { deck, notes, svg, report, card, mail, calendar, .. } = *self;
        Outputs { deck, notes, svg, report, card, mail, calendar }
    }

    /// How some of them are made.
    const fn details(&self) -> Details {
        Details {
            mail_with_deck: self.mail_with_deck,
            calendar_with_actions: self.calendar_with_actions,
            card_sheet: self.sheet(),
        }
    }

    /// On what the card is printed.
    pub(crate) const fn sheet(&self) -> CardSheet {
        if self.card_on_sheet { CardSheet::Corner } else { CardSheet::Card }
    }
}

fn exported(place: usize, file: &Written) -> ExportedFile {
    let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ExportedFile { id: place.to_string(), kind: file.kind, name, bytes: file.size as u64 }
}
