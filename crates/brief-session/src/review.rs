//! The review of a draft: its pages, what is missing, what the coach says.

use std::collections::BTreeMap;
use std::sync::Arc;

use brief_coach::{Length, Lexicon};
use brief_layout::LaidOut;
use brief_model::{Brief, Moment};
use brief_story::{Context, Purpose, SlideNotes, Story, Writer, compose_report};

use crate::chain::chain_of;
use crate::draft::Draft;
use crate::findings::Findings;
use crate::message::{
    FigureState, FigureView, PageSize, PageView, PictureLine, PlaceholderView, Readiness, Review, SaveState, SlideView,
    TimesView, Timing,
};
use crate::moment::planned;
use crate::press::Pages;
use crate::words::plain;
use crate::{Press, steps};

/// Reviews drafts, and remembers what the window has got already.
#[derive(Debug)]
pub(crate) struct Reviewer {
    revision: u32,
    /// The pages that the window has.
    sent: Vec<String>,
    findings: Findings,
    /// The pages of the report's annex, as they were counted last.
    annex: Annex,
    last: Option<LastDeck>,
}

/// What is known of the annex of the written report.
#[derive(Debug, Default)]
struct Annex {
    pages: usize,
    /// Whether the coach has something to say of it, so that the next change may settle it.
    told: bool,
}

/// The deck of the last review.
#[derive(Debug)]
struct LastDeck {
    laid_out: LaidOut,
    /// Its pages as SVG, in their order.
    pages: Vec<String>,
}

/// What a review needs beside the draft.
pub(crate) struct Circumstances {
    /// The moment for which the draft is told.
    pub(crate) as_of: Moment,
    /// How it stands to its file.
    pub(crate) save: SaveState,
    /// Whether the window has lost its pages, as after a reload.
    pub(crate) fresh: bool,
    /// Whether nobody waits for the answer while typing, so that the written report can be laid out as well.
    pub(crate) at_leisure: bool,
}

impl Reviewer {
    /// A reviewer that has sent nothing yet, with the words that the coach knows and those that it has learned to spell.
    pub(crate) fn new(words: Arc<Lexicon>, learned: &[String]) -> Self {
        Self {
            revision: 0,
            sent: Vec::new(),
            findings: Findings::new(words, learned),
            annex: Annex::default(),
            last: None,
        }
    }

    /// Takes over other words for the coach.
    pub(crate) fn use_words(&mut self, words: Arc<Lexicon>, learned: &[String]) {
        self.findings = Findings::new(words, learned);
    }

    /// Words like a misspelt one, the likeliest first.
    pub(crate) fn suggest(&self, word: &str, language: &str) -> Vec<String> {
        self.findings.suggest(word, language)
    }

    /// Reviews a draft.
    pub(crate) fn review(&mut self, press: &mut Press, draft: &Draft, circumstances: Circumstances) -> Review {
        let Circumstances { as_of, save, fresh, at_leisure } = circumstances;
        let brief = draft.brief();
        let context = Context { as_of, purpose: Purpose::Preview };
        let made = press.preview(brief, as_of);
        let page_size = PageSize::of(&made.deck.scene);
        let slides = slides(&made);
        let minutes = minutes(brief, &made.story);
        if at_leisure || self.annex.told {
            let report = compose_report(brief, &Context { as_of, purpose: Purpose::Export });
            self.annex.pages = press.annex(&report);
        }
        let length = Length { annex: self.annex.pages, ..made.length() };
        let findings = self.findings.of(brief, as_of, (minutes.total, length));
        self.annex.told = findings.iter().any(|finding| finding.rule == "report-with-annex");
        let steps = steps::steps(draft.tree(), &slides, &findings);
        let pages = self.pages(press, made, fresh);
        let writer = Writer::new(brief, &context);
        let (can_undo, can_redo) = draft.can_step();
        let settle = steps::settle(&slides, &findings);
        self.revision += 1;
        Review {
            revision: self.revision,
            pages,
            page_size,
            readiness: Readiness { settle, sentence: brief_coach::readiness(settle) },
            steps,
            slides,
            findings,
            figures: figures(brief, &writer),
            minutes,
            times: TimesView {
                stretch: writer.stretch(),
                status: writer.status(),
                first_fix_worked: brief.first_fix_worked(),
            },
            chain: chain_of(brief, as_of),
            save,
            can_undo,
            can_redo,
            as_of: writer.as_of(),
        }
    }

    /// The first page as the window has it; empty before the first review.
    pub(crate) fn cover(&self) -> &str {
        self.sent.first().map_or("", String::as_str)
    }

    /// Draws the pages and leaves out those that the window has.
    fn pages(&mut self, press: &mut Press, made: Pages, fresh: bool) -> Vec<PageView> {
        let drawn = self.draw(press, made.deck);
        if fresh {
            self.sent.clear();
        }
        let mut views = Vec::with_capacity(drawn.pages.len());
        for (slide, range) in drawn.laid_out.pages.iter().enumerate() {
            for number in range.clone() {
                let picture = changed_lines(self.sent.get(number).map_or("", String::as_str), &drawn.pages[number]);
                let label = drawn.laid_out.scene.pages[number].label.clone();
                views.push(PageView { slide, number: number + 1, label, picture });
            }
        }
        self.sent.clone_from(&drawn.pages);
        self.last = Some(drawn);
        views
    }

    /// Draws a deck. A page whose scene and structure are those of the last review is not drawn again.
    fn draw(&mut self, press: &mut Press, deck: LaidOut) -> LastDeck {
        let same_words = |last: &LastDeck| {
            let (one, other) = (&last.laid_out.scene, &deck.scene);
            one.language == other.language && one.structure == other.structure
        };
        // What a voice says of a page comes from the structure of the whole deck.
        let last = self.last.take().filter(same_words);
        let page = |number: usize| {
            let last = last.as_ref()?;
            let same = last.laid_out.scene.pages.get(number)? == deck.scene.pages.get(number)?;
            same.then(|| last.pages.get(number).cloned()).flatten()
        };
        let pages = (0..deck.scene.pages.len())
            .map(|number| page(number).unwrap_or_else(|| press.draw(&deck.scene, number)))
            .collect();
        LastDeck { laid_out: deck, pages }
    }
}

/// A picture as the lines that it shares with the one before and those that are new; none if it is the same.
fn changed_lines(before: &str, now: &str) -> Option<Vec<PictureLine>> {
    if before == now {
        return None;
    }
    let known: BTreeMap<&str, usize> = before.lines().enumerate().map(|(place, line)| (line, place)).collect();
    let told =
        |line: &str| known.get(line).map_or_else(|| PictureLine::New(line.to_owned()), |at| PictureLine::Kept(*at));
    Some(now.lines().map(told).collect())
}

/// The slides with their pages and with what is missing on them.
fn slides(made: &Pages) -> Vec<SlideView> {
    let slides = made.story.deck.slides.iter().zip(&made.deck.pages).enumerate();
    slides
        .map(|(index, (slide, pages))| SlideView {
            key: slide.key.name().to_owned(),
            index,
            name: slide.name.clone(),
            question: slide.question.clone(),
            headline: plain(slide.headline.text()),
            pages: pages.clone().collect(),
            placeholders: slide.placeholders().into_iter().map(placeholder).collect(),
        })
        .collect()
}

fn placeholder(missing: &brief_story::Placeholder) -> PlaceholderView {
    PlaceholderView {
        field: missing.field.0.clone(),
        missing: missing.name.clone(),
        question: missing.question.clone(),
    }
}

/// Every fact, by its name or else by its path.
fn figures(brief: &Brief, writer: &Writer<'_>) -> BTreeMap<String, FigureView> {
    let facts = brief.impact.facts.iter().enumerate();
    facts
        .map(|(index, fact)| {
            let name = if fact.id.is_empty() { format!("impact.facts[{index}]") } else { fact.id.0.clone() };
            let view = match writer.fact(index) {
                None => FigureView { shown: String::new(), state: FigureState::Unknown, formula: None },
                Some(written) => FigureView {
                    state: match (&written.formula, written.estimate) {
                        (Some(_), _) => FigureState::Computed,
                        (None, true) => FigureState::Estimate,
                        (None, false) => FigureState::Measured,
                    },
                    shown: plain(written.text),
                    formula: written.formula.map(plain),
                },
            };
            (name, view)
        })
        .collect()
}

/// The seconds that each slide takes; one of the appendix takes none.
fn minutes(brief: &Brief, story: &Story) -> Timing {
    let length = |notes: &SlideNotes| notes.minutes.to.saturating_sub(notes.minutes.from);
    let of = |key| story.notes.slides.iter().find(|notes| notes.key == key).map_or(0, length);
    Timing {
        total: story.notes.slides.first().map_or(0, |notes| notes.minutes.total),
        planned: planned(brief),
        per_slide: story.deck.slides.iter().map(|slide| of(slide.key)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::*;
    use crate::memory::Memory;
    use crate::message::Edit;
    use crate::{Session, Start};

    fn is_told(review: &Review) -> bool {
        review.findings.iter().any(|finding| finding.rule == "report-with-annex")
    }

    #[test]
    fn a_long_annex_is_told_when_nobody_types_and_settled_at_once() {
        let mut session = Session::new(Memory::at("2026-11-14T14:30:00Z"), Path::new("data"));
        session.begin(Start::Empty).expect("nothing is open");
        let event = |minute: usize| {
            json!({ "at": format!("2026-11-14T{:02}:{:02}:00Z", minute / 60, minute % 60),
                    "what": format!("Shop {minute} told us that its tills could take no cards and that people were leaving.") })
        };
        let edit = |count: usize| {
            let events: Vec<_> = (0..count).map(event).collect();
            vec![Edit { path: "cause.timeline".to_owned(), value: json!(events) }]
        };
        let typed = session.edit(&edit(400), None).expect("this is a field");
        assert!(!is_told(&typed), "the report is not laid out while somebody types");
        assert!(is_told(&session.refresh(false).expect("a brief is open")));
        assert!(!is_told(&session.edit(&edit(2), None).expect("this is a field")), "the change has settled it");
    }
}
