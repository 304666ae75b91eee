//! What the files of an export look like, before they are written.

use brief_story::{DateEntry, Writer, compose_dates, compose_mail};
use chrono::DateTime;

use crate::export::names;
use crate::message::{DateView, ExportChoice, FileKind, PageSize, Proof};
use crate::outgoing::{Outgoing, PageFile};
use crate::session::Session;
use crate::words::plain;
use crate::{Error, Host};

impl<H: Host> Session<H> {
    /// What a kind of file looks like, without what is kept out of it.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn proof(&mut self, kind: FileKind, choice: ExportChoice) -> Result<Proof, Error> {
        let outgoing = self.outgoing()?;
        Ok(match kind {
            FileKind::Mail => self.mail_proof(&outgoing, choice),
            FileKind::Calendar => dates_proof(&outgoing, choice),
            FileKind::Deck | FileKind::Svg => self.pages_proof(&outgoing, PageFile::Deck),
            FileKind::Notes => self.pages_proof(&outgoing, PageFile::Notes),
            FileKind::Report => self.pages_proof(&outgoing, PageFile::Report),
            FileKind::Card => self.pages_proof(&outgoing, PageFile::Card(choice.sheet())),
        })
    }

    fn pages_proof(&mut self, outgoing: &Outgoing, file: PageFile) -> Proof {
        let scene = self.scene(outgoing, file);
        Proof::Pages { size: PageSize::of(&scene), pages: self.press.draw_all(&scene) }
    }

    fn mail_proof(&self, outgoing: &Outgoing, choice: ExportChoice) -> Proof {
        let mail = compose_mail(&outgoing.brief, &outgoing.context());
        let deck = || names(FileKind::Deck, 0).into_iter().map(|name| format!("{}{name}", self.prefix())).next();
        Proof::Mail {
            subject: plain(&mail.subject),
            text: brief_post::mail_text(&mail),
            attached: choice.mail_with_deck.then(deck).flatten(),
            undecided: mail.undecided,
        }
    }
}

fn dates_proof(outgoing: &Outgoing, choice: ExportChoice) -> Proof {
    let context = outgoing.context();
    let writer = Writer::new(&outgoing.brief, &context);
    let dates = compose_dates(&outgoing.brief, &context, choice.calendar_with_actions);
    Proof::Dates { dates: dates.entries.iter().map(|entry| date_view(entry, &writer, outgoing)).collect() }
}

fn date_view(entry: &DateEntry, writer: &Writer<'_>, outgoing: &Outgoing) -> DateView {
    // On the clock of the place that the brief speaks of.
    let offset = *outgoing.as_of.0.offset();
    let at = DateTime::from_timestamp(entry.at, 0).unwrap_or(DateTime::UNIX_EPOCH).with_timezone(&offset);
    DateView {
        when: plain(writer.moment(brief_model::Moment(at))),
        title: plain(&entry.title),
        text: plain(&entry.text),
    }
}
