//! The session of a window: one draft at a time, with everything that a person can ask for.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use brief_model::{Brief, Moment};

use crate::draft::{Draft, Kept, NEW, Print};
use crate::journal::Journal;
use crate::message::{Edit, Opened, Review, SaveKind, SaveState, Settings, Stepped};
use crate::moment::moment_of;
use crate::own_words::OwnWords;
use crate::review::{Circumstances, Reviewer};
use crate::shelf::{Shelf, Used, shown};
use crate::{Error, Existing, Host, NewFile, Press, Problem, Start, words};

/// The session of a window.
pub struct Session<H> {
    pub(crate) host: H,
    pub(crate) press: Press,
    pub(crate) shelf: Shelf,
    pub(crate) own_words: OwnWords,
    /// The folder of the journals.
    pub(crate) journals: PathBuf,
    pub(crate) desk: Option<Desk>,
    /// The files of the last export.
    pub(crate) exported: Vec<PathBuf>,
    pub(crate) cards: Vec<crate::message::SampleCard>,
    /// The report that is under review.
    pub(crate) report: Option<crate::import_review::Report>,
}

/// The draft that is open, with what belongs to it.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) draft: Draft,
    pub(crate) journal: Journal,
    pub(crate) reviewer: Reviewer,
    /// Words that are kept out of all files.
    pub(crate) kept_out: BTreeSet<String>,
}

impl<H: Host> Session<H> {
    /// A session on a host that keeps its things in a data folder.
    pub fn new(host: H, data: &Path) -> Self {
        let shelf = Shelf::open(&host, data);
        Self {
            own_words: OwnWords::open(&host, shelf.own_words()),
            shelf,
            press: Press::new(),
            journals: data.join("journal"),
            desk: None,
            exported: Vec::new(),
            cards: Vec::new(),
            report: None,
            host,
        }
    }

    /// Takes over what the person has chosen.
    pub fn set_settings(&mut self, settings: &Settings) {
        let known = self.shelf.known_words().to_vec();
        self.shelf.choose(&self.host, settings);
        if self.shelf.known_words() != known {
            self.give_words();
        }
    }

    /// Whether something would be lost without saving.
    pub fn has_changes(&self) -> bool {
        self.desk.as_ref().is_some_and(|desk| desk.draft.has_changes())
    }

    /// Whether the brief that is open has a file.
    pub fn has_file(&self) -> bool {
        self.desk.as_ref().is_some_and(|desk| desk.draft.file.is_some())
    }

    /// The name of the draft for the title of a window, and for a file that it is saved to.
    pub fn name(&self) -> Option<&str> {
        self.desk.as_ref().map(|desk| desk.draft.called())
    }

    /// The name that a file for the draft would have.
    pub fn file_name(&self) -> String {
        format!("{}.brief", self.safe_name().unwrap_or_else(|| "briefing".to_owned()))
    }

    /// Begins a brief: an empty one, or one with an example in every field.
    ///
    /// # Errors
    /// If there are changes that are not saved.
    pub fn begin(&mut self, start: Start) -> Result<Opened, Error> {
        let brief = start.brief();
        let name = if start == Start::Example { "Example" } else { NEW };
        self.lay(Draft::unsaved(brief, name))
    }

    /// Opens the brief in a file.
    ///
    /// # Errors
    /// If there are changes that are not saved, or the file is not a brief that this version can read.
    pub fn open(&mut self, path: &Path) -> Result<Opened, Error> {
        self.refuse_unsaved()?;
        let draft = self.read(path)?;
        let opened = self.lay(draft)?;
        self.put_on_shelf(path);
        Ok(opened)
    }

    /// Opens a brief that was used before.
    ///
    /// # Errors
    /// As [`Session::open`], and if it is not on the shelf any more.
    pub fn open_recent(&mut self, id: &str) -> Result<Opened, Error> {
        let path = self.shelf.find(id).ok_or(Error::Nothing)?.path.clone();
        self.open(&path)
    }

    /// Opens a copy of a brief that has no file, such as a sample or one that was dropped on the window.
    ///
    /// # Errors
    /// If there are changes that are not saved, or the bytes are not a brief that this version can read.
    pub fn open_copy(&mut self, name: &str, bytes: &[u8]) -> Result<Opened, Error> {
        let broken = |fault| Error::Broken { path: name.into(), fault };
        let brief = brief_model::read(bytes).map_err(broken)?;
        let name = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.lay(Draft::unsaved(brief, name))
    }

    /// The draft as it is, for a window that was loaded again.
    pub fn again(&mut self) -> Option<Opened> {
        self.desk.is_some().then(|| self.opened())?.ok()
    }

    /// Takes the version of the file, after another program has changed it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn reload(&mut self) -> Result<Opened, Error> {
        let path = self.file()?;
        let draft = self.read(&path)?;
        self.clear();
        self.lay(draft)
    }

    /// Closes the draft.
    ///
    /// # Errors
    /// If there are changes that are not saved and are not to be left behind.
    pub fn close(&mut self, discard: bool) -> Result<(), Error> {
        if !discard {
            self.refuse_unsaved()?;
        }
        self.clear();
        Ok(())
    }

    /// Carries out edits and reviews the draft.
    ///
    /// # Errors
    /// If a value does not fit its field. Then nothing has changed.
    pub fn edit(&mut self, edits: &[Edit], group: Option<&str>) -> Result<Review, Error> {
        let now = self.host.now();
        self.desk_mut()?.draft.edit(edits, group, now)?;
        self.note(edits);
        self.review(false)
    }

    /// Takes the last step back.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn undo(&mut self) -> Result<Option<Stepped>, Error> {
        let step = self.desk_mut()?.draft.undo();
        self.stepped(step)
    }

    /// Does the last step again that was taken back.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn redo(&mut self) -> Result<Option<Stepped>, Error> {
        let step = self.desk_mut()?.draft.redo();
        self.stepped(step)
    }

    /// Reviews the draft as it is now; with all pages, if the window has none.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn review(&mut self, fresh: bool) -> Result<Review, Error> {
        self.review_when(fresh, fresh)
    }

    fn review_when(&mut self, fresh: bool, at_leisure: bool) -> Result<Review, Error> {
        let save = self.save_state()?;
        let desk = self.desk.as_mut().ok_or(Error::Nothing)?;
        let as_of = moment_of(desk.draft.brief(), None, &self.host);
        let circumstances = Circumstances { as_of, save, fresh, at_leisure };
        Ok(desk.reviewer.review(&mut self.press, &desk.draft, circumstances))
    }

    /// Reviews the draft after the world around it may have changed: the clock, and the company's own words.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn refresh(&mut self, fresh: bool) -> Result<Review, Error> {
        self.look_at_own_words();
        self.review_when(fresh, true)
    }

    /// Words like a misspelt one in the language of the brief, the likeliest first, with a capital where it has one.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn suggest(&self, word: &str) -> Result<Vec<String>, Error> {
        let desk = self.desk.as_ref().ok_or(Error::Nothing)?;
        Ok(desk.reviewer.suggest(word, &desk.draft.brief().language))
    }

    /// Makes sure that what was edited is safe on the disk; to be called each half second.
    pub fn settle(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.journal.settle(&self.host);
        }
    }

    /// How the draft stands to its file.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn save_state(&self) -> Result<SaveState, Error> {
        let draft = &self.desk.as_ref().ok_or(Error::Nothing)?.draft;
        let kind = match (draft.has_changes(), &draft.failed, &draft.file) {
            (true, Some(_), _) => SaveKind::Failed,
            (true, None, _) => SaveKind::Unsaved,
            (false, _, Some(_)) => SaveKind::Saved,
            (false, _, None) => SaveKind::New,
        };
        Ok(SaveState {
            kind,
            name: draft.called().to_owned(),
            at: draft.saved_at.map(|at| words::clock(at, self.host.now())),
            problem: draft.failed.clone().filter(|_| kind == SaveKind::Failed),
            path_shown: draft.file.as_ref().map(|file| shown(&file.path)),
        })
    }

    /// Whether another program has changed the file of the draft.
    pub fn is_changed_outside(&self) -> bool {
        let file = self.desk.as_ref().and_then(|desk| desk.draft.file.as_ref());
        file.is_some_and(|file| self.host.read(&file.path).is_ok_and(|bytes| Print::of(&bytes) != file.print))
    }

    /// Saves the draft to its file. A failure of the disk is told in the state that comes back, and loses nothing.
    ///
    /// # Errors
    /// If it has no file, or another program has changed the file and it is not to be replaced.
    pub fn save(&mut self, over: bool) -> Result<SaveState, Error> {
        let path = self.file()?;
        if !over && self.is_changed_outside() {
            return Err(Error::Changed { path });
        }
        if over {
            let there = self.host.read(&path).ok();
            if let Some(file) = &mut self.desk_mut()?.draft.file {
                file.original = there;
            }
        }
        self.keep(&path, Existing::Replace)
    }

    /// Saves the draft to another file, which becomes its file. Without an ending, the name gets that of a brief.
    ///
    /// # Errors
    /// If no brief is open. A failure of the disk is told in the state that comes back.
    pub fn save_as(&mut self, path: &Path) -> Result<SaveState, Error> {
        if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("brief")) {
            return self.keep(path, Existing::Replace);
        }
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".brief");
        // The person was asked about the name without the ending only.
        self.keep(&path.with_file_name(name), Existing::Keep)
    }

    /// Writes the draft to a file and makes it its own.
    fn keep(&mut self, path: &Path, existing: Existing) -> Result<SaveState, Error> {
        let now = self.host.now();
        let desk = self.desk.as_mut().ok_or(Error::Nothing)?;
        let bytes = brief_model::write(&to_keep(&desk.draft));
        let own = desk.draft.file.as_mut().filter(|file| file.path == path);
        if let Some(original) = own.and_then(|file| file.original.take()).filter(|old| *old != bytes) {
            // One version back, for the day on which somebody regrets. Without room for it, saving goes first.
            let aside = [NewFile { path: &previous(path), bytes: &original }];
            drop(self.host.write(&aside, Existing::Replace));
        }
        match self.host.write(&[NewFile { path, bytes: &bytes }], existing) {
            Ok(()) => {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let draft = &mut desk.draft;
                draft.file = Some(Kept { path: path.to_owned(), print: Print::of(&bytes), original: None });
                (draft.name, draft.saved_at, draft.failed) = (name, Some(now), None);
                draft.mark_saved();
                desk.journal.end(&self.host);
                self.put_on_shelf(path);
            }
            Err(error) => {
                desk.draft.failed = Some(Problem::from(Error::from(error)));
                desk.draft.mark_changed();
            }
        }
        self.save_state()
    }

    /// Enters edits into the journal, or notes that this failed.
    pub(crate) fn note(&mut self, edits: &[Edit]) {
        let Some(Desk { draft, journal, .. }) = &mut self.desk else { return };
        let head = || crate::journal::Head {
            format: crate::journal::FORMAT.to_owned(),
            name: draft.name.clone(),
            file: draft.file.as_ref().map(|file| file.path.clone()),
            at: self.host.now(),
            brief: draft.tree().clone(),
        };
        draft.failed = match journal.note(&self.host, edits, head) {
            Ok(()) => None,
            Err(error) => Some(Problem::from(Error::from(error))),
        };
    }

    fn stepped(&mut self, step: Option<(String, Vec<Edit>)>) -> Result<Option<Stepped>, Error> {
        let Some((path, edits)) = step else { return Ok(None) };
        self.note(&edits);
        Ok(Some(Stepped { path, edits, review: self.review(false)? }))
    }

    fn read(&self, path: &Path) -> Result<Draft, Error> {
        let bytes = self.host.read(path)?;
        let broken = |fault| Error::Broken { path: path.to_owned(), fault };
        let brief = brief_model::read(&bytes).map_err(broken)?;
        let print = Print::of(&bytes);
        Ok(Draft::kept(brief, Kept { path: path.to_owned(), print, original: Some(bytes) }))
    }

    /// Lays a draft on the desk in the place of one that is saved.
    pub(crate) fn lay(&mut self, draft: Draft) -> Result<Opened, Error> {
        self.refuse_unsaved()?;
        self.clear();
        self.look_at_own_words();
        let journal = Journal::new(&self.journals);
        let reviewer = Reviewer::new(self.own_words.lexicon(), self.shelf.known_words());
        self.desk = Some(Desk { draft, journal, reviewer, kept_out: BTreeSet::new() });
        self.opened()
    }

    pub(crate) fn opened(&mut self) -> Result<Opened, Error> {
        let review = self.review(true)?;
        let draft = &self.desk.as_ref().ok_or(Error::Nothing)?.draft;
        Ok(Opened {
            brief: draft.tree().clone(),
            name: draft.name.clone(),
            save: review.save.clone(),
            review,
            settings: self.settings(),
        })
    }

    /// Clears the desk; what lies there is not needed any more.
    fn clear(&mut self) {
        if let Some(mut desk) = self.desk.take() {
            desk.journal.end(&self.host);
        }
    }

    pub(crate) fn refuse_unsaved(&self) -> Result<(), Error> {
        if self.has_changes() { Err(Error::Unsaved) } else { Ok(()) }
    }

    pub(crate) fn desk_mut(&mut self) -> Result<&mut Desk, Error> {
        self.desk.as_mut().ok_or(Error::Nothing)
    }

    /// The brief that is open.
    pub(crate) fn brief(&self) -> Result<&Brief, Error> {
        Ok(self.desk.as_ref().ok_or(Error::Nothing)?.draft.brief())
    }

    /// The moment for which the brief that is open is told.
    pub(crate) fn as_of(&self) -> Result<Moment, Error> {
        Ok(moment_of(self.brief()?, None, &self.host))
    }

    fn file(&self) -> Result<PathBuf, Error> {
        let desk = self.desk.as_ref().ok_or(Error::Nothing)?;
        desk.draft.file.as_ref().map(|file| file.path.clone()).ok_or(Error::NoPlace)
    }

    fn put_on_shelf(&mut self, path: &Path) {
        let Some(desk) = &self.desk else { return };
        let title = desk.draft.brief().situation.title.clone();
        let used = Used { path: path.to_owned(), title, at: self.host.now() };
        self.shelf.put(&self.host, used, desk.reviewer.cover());
    }
}

impl<H> std::fmt::Debug for Session<H> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("desk", &self.desk).finish_non_exhaustive()
    }
}

/// A brief as it is kept: the sentences of a report go with the fields that they stand behind. In the draft they stay,
/// since an undo may bring the field back.
fn to_keep(draft: &Draft) -> Cow<'_, Brief> {
    let brief = draft.brief();
    let Some(origin) = &brief.review.origin else { return Cow::Borrowed(brief) };
    let mut kept = brief.clone();
    kept.review.origin = Some(origin.without_stale(draft.tree()));
    Cow::Owned(kept)
}

/// Where the version before is kept: `checkout (previous).brief` beside `checkout.brief`.
fn previous(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(" (previous).brief");
    path.with_file_name(name)
}
