//! The chain of briefings in a window: the next one begun, the last one compared, an earlier one looked at.

use std::path::Path;

use brief_model::{Brief, Moment};
use brief_story::{Change, Context, FactChange, Purpose, Writer, compare, compare_facts, compose_decisions};

use crate::draft::Draft;
use crate::message::{ChainView, ChangeMark, ChangeView, Earlier, FactSince, Opened, PageSize};
use crate::rehearse::script_of;
use crate::session::Session;
use crate::words::plain;
use crate::{Error, Host, next};

impl<H: Host> Session<H> {
    /// Begins the next briefing from the one that is open, or from what stands in its file if its changes are left behind. It has
    /// no file until it is saved.
    ///
    /// # Errors
    /// If no brief is open, or it has changes that are not saved and are not to be left behind.
    pub fn next_update(&mut self, discard: bool) -> Result<Opened, Error> {
        if !discard {
            self.refuse_unsaved()?;
        }
        let draft = &self.desk.as_ref().ok_or(Error::Nothing)?.draft;
        let saved = draft.file.as_ref().filter(|_| draft.has_changes()).map(|file| crate::open(&self.host, &file.path));
        let (name, told) = (draft.name.clone(), saved.transpose()?.unwrap_or_else(|| draft.brief().clone()));
        self.close(true)?;
        self.begin_after(&told, &name)
    }

    /// Begins the next briefing from one that was used before. The file of that one stays as it is.
    ///
    /// # Errors
    /// If there are changes that are not saved, or the file is not a brief that this version can read.
    pub fn next_from_recent(&mut self, id: &str) -> Result<Opened, Error> {
        self.refuse_unsaved()?;
        let path = self.shelf.find(id).ok_or(Error::Nothing)?.path.clone();
        let told = crate::open(&self.host, &path)?;
        self.begin_after(&told, &stem(&path))
    }

    fn begin_after(&mut self, told: &Brief, name: &str) -> Result<Opened, Error> {
        let update = next::next(&self.host, told, None);
        let name = next::following(name, update.history.len() + 1);
        self.lay(Draft::unsaved(update, name))
    }

    /// An earlier briefing of the one that is open, as it was told: the first one is 1. It cannot be changed.
    ///
    /// # Errors
    /// If there is none of this number.
    pub fn earlier(&mut self, number: usize) -> Result<Earlier, Error> {
        let brief = self.brief()?.clone();
        let told = next::earlier(&brief, number).ok_or(Error::Nothing)?;
        let as_of = told.situation.as_of.unwrap_or(self.as_of()?);
        let made = self.press.lay_out(&told, as_of);
        Ok(Earlier {
            number,
            told: times_told(&brief, self.as_of()?),
            title: told.situation.title.clone(),
            size: PageSize::of(&made.deck.scene),
            pages: self.press.draw_all(&made.deck.scene),
            slides: made.deck.pages.iter().map(|pages| pages.clone().collect()).collect(),
            script: script_of(&told, &made.story),
            decided: compose_decisions(&told, &Context { as_of, purpose: Purpose::Export }).iter().map(plain).collect(),
        })
    }
}

/// How a brief stands to those before it; `None` if it is the first.
pub(crate) fn chain_of(brief: &Brief, as_of: Moment) -> Option<ChainView> {
    let told = times_told(brief, as_of);
    let Some(since) = compare(brief, as_of) else {
        // Somebody may have changed the last one by hand into something that is no brief.
        let nothing = ChainView { told, quiet: true, changes: Vec::new(), facts: [].into(), gone: Vec::new() };
        return (!brief.history.is_empty()).then_some(nothing);
    };
    let changes = since.entries.iter().map(|entry| ChangeView {
        mark: mark(entry.change),
        text: plain(entry.text.text()),
        field: entry.text.field.0.clone(),
    });
    let (here, gone): (Vec<FactChange>, Vec<FactChange>) =
        compare_facts(brief, as_of).into_iter().partition(|fact| fact.index.is_some());
    let facts = here.into_iter().filter_map(|fact| Some((name(brief, fact.index?), view(fact))));
    Some(ChainView {
        told,
        quiet: since.is_quiet(),
        changes: changes.collect(),
        facts: facts.collect(),
        gone: gone.into_iter().map(view).collect(),
    })
}

/// When each briefing of the chain was told, as one writes it now.
fn times_told(brief: &Brief, as_of: Moment) -> Vec<String> {
    let context = Context { as_of, purpose: Purpose::Export };
    let writer = Writer::new(brief, &context);
    brief.history.iter().map(|briefing| plain(writer.moment(briefing.as_of))).collect()
}

/// The name of a fact among the figures of a review.
fn name(brief: &Brief, index: usize) -> String {
    let id = brief.impact.facts.get(index).map(|fact| fact.id.0.clone()).unwrap_or_default();
    if id.is_empty() { format!("impact.facts[{index}]") } else { id }
}

fn view(fact: FactChange) -> FactSince {
    FactSince { mark: mark(fact.change), before: fact.before.as_deref().map(plain), what: plain(&fact.what) }
}

const fn mark(change: Change) -> ChangeMark {
    match change {
        Change::Changed => ChangeMark::Changed,
        Change::New => ChangeMark::New,
        Change::Withdrawn => ChangeMark::Withdrawn,
        Change::Unchanged => ChangeMark::Unchanged,
        Change::Kept => ChangeMark::Kept,
        Change::Late => ChangeMark::Late,
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
