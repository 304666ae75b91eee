//! What every slide needs to tell its part: the brief, its figures, the calendar, and whether gaps may show.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use brief_model::{Brief, Figures, Formula, Id, Markdown, Moment, Unit};

use crate::compose::figure::Shown;
use crate::compose::{Context, Purpose, prose};
use crate::language::plural::uncapitalised;
use crate::language::{Calendar, Lack, Locale, Voice, Words, bind, clean};
use crate::{Field, Passage, Phrase, Placeholder, Slot};

/// One telling of a brief.
pub(crate) struct Teller<'a> {
    pub(crate) brief: &'a Brief,
    pub(crate) figures: Figures,
    pub(crate) shown: Vec<Option<Shown>>,
    pub(crate) calendar: Calendar,
    pub(crate) locale: Locale,
    pub(crate) voice: Voice,
    purpose: Purpose,
    /// The names that the brief gives to people and teams; they keep their capital inside a sentence.
    names: BTreeSet<String>,
    /// For each fact that is the part in a share: the fact of that share.
    shares: BTreeMap<usize, usize>,
    /// The facts that were written since the last [`Teller::take_used`], for the notes on where figures come from.
    used: RefCell<BTreeSet<usize>>,
}

impl<'a> Teller<'a> {
    pub(crate) fn new(brief: &'a Brief, context: &Context) -> Self {
        let figures = Figures::of(brief, Some(context.as_of));
        Self {
            brief,
            shown: Shown::all(brief, &figures),
            calendar: Calendar::new(&brief.situation.times, context.as_of),
            locale: Locale::default(),
            voice: Voice::default(),
            purpose: context.purpose,
            names: names(brief),
            shares: shares(brief, &figures),
            figures,
            used: RefCell::default(),
        }
    }

    /// The labels of the language.
    pub(crate) fn words(&self) -> &'static Words {
        self.voice.words()
    }

    /// The moment for which the brief holds.
    pub(crate) const fn as_of(&self) -> Moment {
        self.calendar.as_of()
    }

    /// Whether gaps show as placeholders.
    pub(crate) const fn previews(&self) -> bool {
        matches!(self.purpose, Purpose::Preview)
    }

    /// Notes that a fact stands on the slide that is being told.
    pub(crate) fn note(&self, index: usize) {
        self.used.borrow_mut().insert(index);
    }

    /// The facts noted since the last call, in the order of the brief.
    pub(crate) fn take_used(&self) -> Vec<usize> {
        std::mem::take(&mut *self.used.borrow_mut()).into_iter().collect()
    }

    /// The fact that tells which share another one makes.
    pub(crate) fn share_for(&self, part: usize) -> Option<usize> {
        self.shares.get(&part).copied()
    }

    /// The whole of which a fact is a part, as the fact of its share names it.
    pub(crate) fn whole_in_share(&self, part: usize) -> Option<&'a Id> {
        match &self.brief.impact.facts[self.share_for(part)?].computed {
            Some(Formula::Share { whole, .. }) => Some(whole),
            _ => None,
        }
    }

    /// A short text in Markdown as one line.
    pub(crate) fn phrase(&self, text: &Markdown, field: impl Into<Field>) -> Phrase {
        prose::phrase(self, text, &field.into())
    }

    /// The same, or `None` if there is nothing to read.
    pub(crate) fn some_phrase(&self, text: &Markdown, field: impl Into<Field>) -> Option<Phrase> {
        if text.is_empty() { None } else { Some(self.phrase(text, field)).filter(|phrase| !phrase.is_empty()) }
    }

    /// A text in Markdown with its paragraphs and lists, or `None` if there is nothing to read.
    pub(crate) fn passage(&self, text: &Markdown, field: impl Into<Field>) -> Option<Passage> {
        if text.is_empty() {
            return None;
        }
        Some(prose::passage(self, text, &field.into())).filter(|passage| !passage.is_empty())
    }

    /// A name or a label as it is printed.
    pub(crate) fn label(&self, text: &str) -> String {
        prose::label(text)
    }

    /// A text with a small letter at the beginning, for the middle of a sentence, unless it begins with a name.
    pub(crate) fn small(&self, text: &str) -> String {
        let ends = text.match_indices([' ', ',', ':', ';', '.', '’']).map(|(at, _)| at).chain([text.len()]);
        let named = ends.take(LONGEST_NAME).any(|end| self.names.contains(&text[..end]));
        if named { text.to_owned() } else { uncapitalised(text) }
    }

    /// A label as a phrase, or `None` if it is empty.
    pub(crate) fn some_label(&self, text: &str, field: impl Into<Field>) -> Option<Phrase> {
        let label = self.label(text);
        (!label.is_empty()).then(|| Phrase::plain(label, &field.into()))
    }

    /// A headline in the user's own words, without its full stop.
    pub(crate) fn own_headline(&self, text: &Markdown, field: &str) -> Option<Phrase> {
        let mut phrase = self.some_phrase(text, field)?;
        without_full_stop(&mut phrase);
        Some(phrase).filter(|phrase| !phrase.is_empty())
    }

    /// A composed sentence as a headline.
    pub(crate) fn composed(&self, text: &str, field: &str) -> Phrase {
        Phrase::plain(bind(&clean(text)), &field.into())
    }

    /// A placeholder in the preview, nothing in an export.
    pub(crate) fn gap<T>(&self, words: Lack, field: impl Into<Field>) -> Option<Slot<T>> {
        self.placeholder(words, field).map(Slot::Missing)
    }

    /// The placeholder itself.
    pub(crate) fn placeholder(&self, words: Lack, field: impl Into<Field>) -> Option<Placeholder> {
        self.previews().then(|| Placeholder {
            name: words.name.to_owned(),
            what: words.shown.to_owned(),
            question: words.question.to_owned(),
            field: field.into(),
        })
    }

    /// What is there, or a placeholder in the preview, or nothing in an export.
    pub(crate) fn slot<T>(&self, there: Option<T>, words: Lack, field: impl Into<Field>) -> Option<Slot<T>> {
        match there {
            Some(value) => Some(Slot::Filled(value)),
            None => self.gap(words, field),
        }
    }
}

/// The most words that a name of a person or a team is looked for in.
const LONGEST_NAME: usize = 6;

/// Everybody whom the brief names as presenter or owner, as the names are printed.
fn names(brief: &Brief) -> BTreeSet<String> {
    let named = [&brief.situation.presenter, &brief.fix.contingency.decides];
    let owners = named
        .into_iter()
        .chain(brief.cause.unknowns.iter().map(|unknown| &unknown.owner))
        .chain(brief.fix.actions.iter().map(|action| &action.owner))
        .chain(brief.risk.risks.iter().map(|risk| &risk.owner));
    owners.filter(|name| !name.is_empty()).map(|name| prose::label(name)).collect()
}

/// Takes the full stop from the end of a sentence that stands as a headline.
pub(crate) fn without_full_stop(phrase: &mut Phrase) {
    if let Some(last) = phrase.spans.iter_mut().rev().find(|span| !span.text.is_empty()) {
        let text = last.text.trim_end();
        let text = text.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(text);
        last.text.truncate(text.len());
    }
}

/// The first share of each part.
fn shares(brief: &Brief, figures: &Figures) -> BTreeMap<usize, usize> {
    let mut shares = BTreeMap::new();
    for (index, fact) in brief.impact.facts.iter().enumerate().filter(|(_, fact)| fact.unit == Unit::Share) {
        let part = match &fact.computed {
            Some(Formula::Share { part, .. }) => Some(part),
            _ => fact.part_of.as_ref(),
        };
        if let Some(part) = part.and_then(|id| figures.index(id)).filter(|part| *part != index) {
            shares.entry(part).or_insert(index);
        }
    }
    shares
}
