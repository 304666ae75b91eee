//! The draft as it goes out, and the pages that it gives.

use brief_layout::CardSheet;
use brief_model::{Brief, Moment};
use brief_scene::Scene;
use brief_story::{Context, Purpose, compose_card, compose_report};

use crate::session::Session;
use crate::{Error, Host};

/// The draft as it goes out.
pub(crate) struct Outgoing {
    /// The draft without the words that are kept out.
    pub(crate) brief: Brief,
    pub(crate) as_of: Moment,
}

impl Outgoing {
    pub(crate) fn context(&self) -> Context {
        Context { as_of: self.as_of, purpose: Purpose::Export }
    }
}

/// A file that has pages.
pub(crate) enum PageFile {
    /// The slides.
    Deck,
    /// The speaker notes.
    Notes,
    /// The written report.
    Report,
    /// The cue card, and on what it is printed.
    Card(CardSheet),
}

impl<H: Host> Session<H> {
    /// The draft as it goes out, without what is kept out of it.
    pub(crate) fn outgoing(&self) -> Result<Outgoing, Error> {
        Ok(Outgoing { brief: brief_coach::remove_leaks(self.brief()?, &self.kept_out()?), as_of: self.as_of()? })
    }

    /// The pages of a file.
    pub(crate) fn scene(&mut self, outgoing: &Outgoing, file: PageFile) -> Scene {
        let (brief, context) = (&outgoing.brief, outgoing.context());
        match file {
            PageFile::Deck => self.press.lay_out(brief, outgoing.as_of).deck.scene,
            PageFile::Notes => {
                let pages = self.press.lay_out(brief, outgoing.as_of);
                self.press.notes_scene(&pages)
            }
            PageFile::Report => self.press.report_scene(&compose_report(brief, &context)),
            PageFile::Card(sheet) => self.press.card_scene(&compose_card(brief, &context), sheet),
        }
    }
}
