//! The speaker notes: what to say to each slide, what may be asked, which terms to explain, where the figures come from.

mod answers;
mod facts;
mod figures;
mod follow;
mod minutes;
mod plan;
mod points;
mod questions;
mod terms;
mod voice;

pub(crate) use figures::formula;
pub(crate) use voice::with_sentence;

use std::collections::BTreeSet;

use brief_model::Part;

use crate::compose::Teller;
use crate::since;
use crate::{Deck, FigureSource, NotesBook, Passage, Slide, SlideKey, SlideNotes, Titles};

/// The notes to the six slides of a deck. `used` holds, for each of the six parts, the facts that stand on its slide.
pub(crate) fn notes(teller: &Teller<'_>, deck: &Deck, used: &[Vec<usize>]) -> NotesBook {
    let slides: Vec<(Part, &Slide)> = deck.slides.iter().filter_map(|slide| Some((part(slide.key)?, slide))).collect();
    let before = |place: usize| place.checked_sub(1).and_then(|before| slides.get(before)).map(|(part, _)| *part);
    let mut said: Vec<Vec<Passage>> =
        slides.iter().enumerate().map(|(place, (part, _))| say(teller, *part, before(place))).collect();
    // What the presenter wants to say to a slide that is left out is said with the first one.
    if let Some(first) = said.first_mut() {
        let absent = Part::ALL.into_iter().filter(|part| !slides.iter().any(|(there, _)| there == part));
        first.extend(absent.flat_map(|part| own_points(teller, part)).map(|point| teller.aloud(point)));
    }
    let minutes = minutes::plan(teller, &slides, &said);
    // In a file that goes out, nothing is printed where nothing is to be said.
    for say in said.iter_mut().filter(|say| say.is_empty() && teller.previews()) {
        say.push(Passage::plain(teller.voice.nothing_to_say(), &crate::Field::default()));
    }
    let mut terms = terms::on_slides(teller, &slides).into_iter();
    let mut explained = BTreeSet::new();
    let mut questions = questions::all(teller);
    let mut notes = Vec::with_capacity(slides.len());
    for (place, ((part, slide), (say, minutes))) in slides.iter().zip(said.into_iter().zip(minutes)).enumerate() {
        notes.push(SlideNotes {
            key: slide.key,
            name: slide.name.clone(),
            question: slide.question.clone(),
            minutes,
            bridge: slides.get(place + 1).map(|(next, _)| points::bridge(teller, *part, *next)).unwrap_or_default(),
            asked: questions::on_slide(teller, *part, &say, &questions),
            say,
            // A term is explained where it first comes up.
            terms: terms.next().into_iter().flatten().filter(|term| explained.insert(term.word.clone())).collect(),
            figures: figures::sources(teller, *part, used.get(*part as usize).map_or(&[], Vec::as_slice)),
            alt: slide.headline.text(),
        });
    }
    questions::point_to_slides(teller, &mut questions, &notes);
    NotesBook {
        title: deck.title.clone(),
        heading: teller.voice.notes_heading(&deck.author),
        copy: teller.words().notes.copy.to_owned(),
        titles: titles(teller),
        slides: notes,
        questions,
        background: teller.passage(&teller.brief.situation.background, "situation.background").unwrap_or_default(),
    }
}

/// The presenter's own points, then those composed from the facts. `before` is the slide that leads here.
fn say(teller: &Teller<'_>, part: Part, before: Option<Part>) -> Vec<Passage> {
    let since = if part == Part::Bottom { since::spoken(teller) } else { None };
    let composed = since.into_iter().chain(points::composed(teller, part, before));
    own_points(teller, part).into_iter().chain(composed).map(|point| teller.aloud(point)).collect()
}

fn own_points(teller: &Teller<'_>, part: Part) -> Vec<Passage> {
    let points = teller.brief.notes.of(part).points.iter().enumerate();
    let field = |index| format!("notes.{}.points[{index}]", part.key());
    points.filter_map(|(index, point)| teller.passage(point, field(index))).collect()
}

/// Where some figures come from.
pub(crate) fn figure_sources(teller: &Teller<'_>, facts: &[usize]) -> Vec<FigureSource> {
    figures::sources(teller, Part::Impact, facts)
}

/// The part that a slide tells; none for the appendix, which is there to be read.
const fn part(key: SlideKey) -> Option<Part> {
    Some(match key {
        SlideKey::Bottom => Part::Bottom,
        SlideKey::Impact => Part::Impact,
        SlideKey::Cause => Part::Cause,
        SlideKey::Fix => Part::Fix,
        SlideKey::Risk => Part::Risk,
        SlideKey::Ask => Part::Ask,
        SlideKey::Timeline | SlideKey::Actions | SlideKey::Terms => return None,
    })
}

fn titles(teller: &Teller<'_>) -> Titles {
    let words = &teller.words().notes;
    Titles {
        minutes: words.minutes.to_owned(),
        bridge: words.bridge.to_owned(),
        say: words.say.to_owned(),
        asked: words.asked.to_owned(),
        terms: words.terms.to_owned(),
        figures: words.figures.to_owned(),
        questions: words.questions.to_owned(),
        background: words.background.to_owned(),
    }
}
