//! The start screen: briefs used before, samples, and what was not saved when the app ended.

use std::path::{Path, PathBuf};

use brief_model::Brief;
use serde_json::Value;

use crate::draft::{Draft, Kept, Print};
use crate::journal::{self, Journal, Told};
use crate::message::{Opened, Recent, Recovered, SampleCard, StartScreen};
use crate::moment::moment_of;
use crate::session::Session;
use crate::shelf::{Used, shown};
use crate::{Error, Host, Press, words};

/// A sample that comes with the product.
struct Sample {
    id: &'static str,
    what: &'static str,
    bytes: &'static [u8],
}

const SAMPLES: &[Sample] = &[
    Sample {
        id: "network-outage",
        what: "An outage that is over, told the same evening: confirmed cause, lasting fix, two requests",
        bytes: include_bytes!("../../../assets/samples/network-outage.brief"),
    },
    Sample {
        id: "lost-entries",
        what: "Data that is lost for good: estimates and a range, a probable cause, no request for now",
        bytes: include_bytes!("../../../assets/samples/lost-entries.brief"),
    },
    Sample {
        id: "nationwide-outage",
        what: "An outage that still goes on: unknown cause, open questions with owners, three requests within hours",
        bytes: include_bytes!("../../../assets/samples/nationwide-outage.brief"),
    },
    Sample {
        id: "slow-checkout",
        what: "How not to do it: a first draft with blame, jargon and guesses, for the coach to take apart",
        bytes: include_bytes!("../../../assets/samples/slow-checkout.brief"),
    },
];

impl<H: Host> Session<H> {
    /// What the start screen shows.
    pub fn start(&mut self) -> StartScreen {
        if self.cards.is_empty() {
            self.cards = SAMPLES.iter().map(|sample| card(&self.host, &mut self.press, sample)).collect();
        }
        StartScreen {
            recent: self.shelf.recent().iter().map(|used| self.recent(used)).collect(),
            samples: self.cards.clone(),
            recovered: self.recovered(),
            settings: self.settings(),
            opened: self.again(),
            problem: None,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// Takes a brief off the list of those used before; its file stays.
    pub fn forget_recent(&mut self, id: &str) {
        self.shelf.forget(&self.host, id);
    }

    /// Opens a copy of a sample.
    ///
    /// # Errors
    /// If there are changes that are not saved, or there is no such sample.
    pub fn open_sample(&mut self, id: &str) -> Result<Opened, Error> {
        let sample = SAMPLES.iter().find(|sample| sample.id == id).ok_or(Error::Nothing)?;
        let opened = self.open_copy(sample.id, sample.bytes)?;
        let title = self.brief()?.situation.title.clone();
        self.desk_mut()?.draft.name.clone_from(&title);
        Ok(Opened { name: title, ..opened })
    }

    /// Goes on with work that was not saved when the app ended. It stays unsaved.
    ///
    /// # Errors
    /// If there are changes that are not saved, or that work is not there any more.
    pub fn recover(&mut self, id: &str) -> Result<Opened, Error> {
        self.refuse_unsaved()?;
        let path = self.journal(id).ok_or(Error::Nothing)?;
        let told = self.host.read(&path).ok().as_deref().and_then(journal::read).ok_or(Error::Nothing)?;
        let mut draft = self.drafted(&told)?;
        draft.mark_changed();
        self.lay(draft)?;
        self.desk_mut()?.journal = Journal::going_on(&path);
        self.opened()
    }

    /// Leaves work behind that was not saved when the app ended.
    ///
    /// # Errors
    /// If it cannot be removed from the disk.
    pub fn discard(&mut self, id: &str) -> Result<(), Error> {
        let path = self.journal(id).ok_or(Error::Nothing)?;
        Ok(self.host.remove(&path)?)
    }

    fn recent(&self, used: &Used) -> Recent {
        Recent {
            id: used.id(),
            name: stem(&used.path),
            folder: used.path.parent().map(shown).unwrap_or_default(),
            title: used.title.clone(),
            last_used: words::ago(used.at, self.host.now()),
            thumbnail: self.shelf.thumbnail(&self.host, used),
            missing: !self.host.exists(&used.path),
        }
    }

    /// What was not saved, the newest first, without the draft that is open.
    pub(crate) fn recovered(&self) -> Vec<Recovered> {
        let mut found: Vec<(PathBuf, Told)> = self
            .journals()
            .filter_map(|path| Some((path.clone(), journal::read(&self.host.read(&path).ok()?)?)))
            .collect();
        found.sort_by_key(|(_, told)| std::cmp::Reverse(told.at));
        let views = found.into_iter().filter_map(|(path, told)| {
            let draft = self.drafted(&told).ok()?;
            Some(Recovered {
                id: stem(&path),
                name: draft.name.clone(),
                title: draft.brief().situation.title.clone(),
                last_edit: words::ago(told.at, self.host.now()),
                saved_too: told.head.file.as_ref().is_some_and(|file| self.host.exists(file)),
            })
        });
        views.collect()
    }

    fn journals(&self) -> impl Iterator<Item = PathBuf> {
        let own = self.desk.as_ref().and_then(|desk| desk.journal.path()).map(Path::to_owned);
        let is_journal = |path: &PathBuf| path.extension().is_some_and(|end| end == journal::ENDING);
        self.host.list(&self.journals).into_iter().filter(is_journal).filter(move |path| Some(path) != own.as_ref())
    }

    fn journal(&self, id: &str) -> Option<PathBuf> {
        self.journals().find(|path| stem(path) == id)
    }

    /// The draft that a journal tells, beside its file if that is still there.
    fn drafted(&self, told: &Told) -> Result<Draft, Error> {
        let mut draft = Draft::unsaved(read(&told.head.brief)?, told.head.name.clone());
        draft.replay(&told.edits);
        let file = told.head.file.as_ref().and_then(|path| Some((path.clone(), self.host.read(path).ok()?)));
        draft.file = file.map(|(path, bytes)| Kept { path, print: Print::of(&bytes), original: Some(bytes) });
        Ok(draft)
    }
}

fn read(tree: &Value) -> Result<Brief, Error> {
    let bytes = serde_json::to_vec(tree).expect("a tree of JSON can be written");
    brief_model::read(&bytes).map_err(|fault| Error::Refused { fault })
}

fn card(host: &impl Host, press: &mut Press, sample: &Sample) -> SampleCard {
    let brief = brief_model::read(sample.bytes).expect("a sample is a brief");
    let pages = press.lay_out(&brief, moment_of(&brief, None, host));
    SampleCard {
        id: sample.id.to_owned(),
        title: brief.situation.title.clone(),
        what: sample.what.to_owned(),
        thumbnail: Some(press.draw(&pages.deck.scene, 0)),
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
