//! The briefs that we ship, and what the product makes of them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use brief_layout::{CardSheet, LaidOut, Typesetter, lay_out_card, lay_out_deck, lay_out_notes, lay_out_report};
use brief_model::{Brief, PageFormat, Theme};
use brief_story::{Context, Purpose, Story, compose, compose_card, compose_report};

use crate::root;

/// A brief that we ship.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The name of its file, without the ending.
    pub name: String,
    /// Where its file lies, from the root of the workspace.
    pub path: PathBuf,
    /// What it says.
    pub brief: Brief,
}

/// What the product makes of a brief for the meeting.
#[derive(Debug, Clone)]
pub struct Made {
    /// What is said.
    pub story: Story,
    /// The slides.
    pub deck: LaidOut,
    /// The speaker notes.
    pub notes: LaidOut,
}

impl Sample {
    /// All briefs that we ship, those of each folder in the order of their names.
    ///
    /// # Panics
    /// If one of them cannot be read.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Sample>> = OnceLock::new();
        ALL.get_or_init(|| ["assets/samples", "assets/templates"].iter().flat_map(|folder| in_folder(folder)).collect())
    }

    /// The brief of this name.
    ///
    /// # Panics
    /// If there is none.
    #[must_use]
    pub fn named(name: &str) -> &'static Self {
        Self::all().iter().find(|sample| sample.name == name).unwrap_or_else(|| panic!("no sample is named `{name}`"))
    }

    /// The brief in another look.
    #[must_use]
    pub fn dressed(&self, theme: Theme, page: PageFormat) -> Brief {
        let mut brief = self.brief.clone();
        brief.look.theme = theme;
        brief.look.page = page;
        brief
    }

    fn read(path: PathBuf) -> Self {
        let name = path.file_stem().expect("a brief has a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(root().join(&path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let brief = brief_model::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { name, path, brief }
    }
}

/// Tells a brief as it is told in the meeting, at the moment that it names.
///
/// # Panics
/// If it names none: what a test sees must not hang on the clock.
#[must_use]
pub fn tell(brief: &Brief, purpose: Purpose) -> Story {
    let as_of = brief.situation.as_of.expect("a sample says for when it is told");
    compose(brief, &Context { as_of, purpose })
}

/// What the product makes of a brief on paper beside the notes.
#[derive(Debug, Clone)]
pub struct Papers {
    /// The written report.
    pub report: LaidOut,
    /// The cue card.
    pub card: LaidOut,
}

/// Makes the papers of a brief.
///
/// # Panics
/// If the brief does not say for when it is told.
#[must_use]
pub fn papers(typesetter: &mut Typesetter, brief: &Brief) -> Papers {
    let as_of = brief.situation.as_of.expect("a sample says for when it is told");
    let context = Context { as_of, purpose: Purpose::Export };
    let report = lay_out_report(typesetter, &compose_report(brief, &context));
    let card = lay_out_card(typesetter, &compose_card(brief, &context), CardSheet::Card);
    Papers { report, card }
}

/// A brief like a sample some hours later: the next briefing, with an action done, a figure moved and a question answered.
#[must_use]
pub fn updated(sample: &Sample) -> Brief {
    let told = sample.brief.situation.as_of.expect("a sample says for when it is told");
    let later = brief_model::Moment(told.0 + std::time::Duration::from_secs(4 * 3600));
    let mut next = brief_model::next_briefing(&sample.brief, later);
    if let Some(action) = next.fix.actions.iter_mut().find(|action| action.status != brief_model::ActionStatus::Done) {
        action.status = brief_model::ActionStatus::Done;
        action.done_at = Some(later);
    }
    if let Some(value) = next.impact.facts.iter_mut().find_map(|fact| fact.value.as_mut()) {
        *value = brief_model::Amount::new(value.get() + 7.0).unwrap_or(*value);
    }
    if !next.cause.unknowns.is_empty() {
        next.cause.unknowns.remove(0);
    }
    next
}

/// Makes the pages of a brief.
#[must_use]
pub fn make(typesetter: &mut Typesetter, brief: &Brief) -> Made {
    let story = tell(brief, Purpose::Export);
    let deck = lay_out_deck(typesetter, &story.deck);
    let notes = lay_out_notes(typesetter, &story.notes, &story.deck, &deck);
    Made { story, deck, notes }
}

fn in_folder(folder: &str) -> Vec<Sample> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.expect("the entry is there").file_name());
    let mut paths: Vec<PathBuf> = names.map(|name| Path::new(folder).join(name)).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "brief"));
    paths.sort();
    assert!(!paths.is_empty(), "{folder} holds no brief");
    paths.into_iter().map(Sample::read).collect()
}
