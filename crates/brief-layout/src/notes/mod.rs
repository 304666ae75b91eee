//! The speaker notes: a sheet for each slide, then all questions.

mod head;
mod measure;
mod questions;
mod sheet;
mod sources;

use std::sync::Arc;

use brief_scene::{Item, Kind, Page, Scene};
use brief_story::{Deck, NotesBook, Qa, SlideNotes};

use self::measure::Measure;
use self::sheet::Sheet;
use crate::column::{Column, Setting};
use crate::deck::LaidOut;
use crate::desk::Desk;
use crate::grid::Grid;
use crate::theme::Theme;
use crate::r#type::{Face, Typesetter};

/// The words to say stand in lines of this width at most.
const SAY: f32 = 480.0;

/// Notes of more sheets than this keep the usual measures: less air would spare them little.
const WORTH_TIGHTENING: usize = 4;

/// Lays out the speaker notes for a deck that has been laid out.
#[must_use]
pub fn lay_out_notes(typesetter: &mut Typesetter, notes: &NotesBook, deck: &Deck, slides: &LaidOut) -> LaidOut {
    let theme = Theme::new(false, deck.look.accent);
    // Dark pages would cost a printer's ink and be hard to read.
    let light = deck.look.dark.then(|| {
        let light = Deck { look: brief_story::Look { dark: false, ..deck.look.clone() }, ..deck.clone() };
        crate::deck::lay_out_deck(typesetter, &light)
    });
    let slides = light.as_ref().unwrap_or(slides);
    let mut desk = Desk::new(typesetter, theme, Grid::paper(deck.look.letter));
    let mut pages = Vec::new();
    for slide in &notes.slides {
        let first = desk.pages.len();
        // What the presenter wants to say may belong to a slide that has nothing to show.
        let shown = deck.slides.iter().position(|shown| shown.key == slide.key);
        let pictures = shown.and_then(|index| slides.pages.get(index)).cloned().unwrap_or_default();
        let pictures: Vec<Arc<Page>> = slides.scene.pages[pictures].iter().map(picture).collect();
        let part = Part::Slide { slide, pictures };
        lay_out(&mut desk, (notes, deck), &part);
        pages.push(first..desk.pages.len());
    }
    lay_out(&mut desk, (notes, deck), &Part::Questions);
    sheet::footers(&mut desk, notes, deck);
    LaidOut {
        scene: Scene {
            title: notes.title.clone(),
            author: deck.author.clone(),
            language: deck.language.clone(),
            as_of: deck.as_of,
            fonts: Face::ALL.into_iter().map(Face::font).collect(),
            pages: desk.pages,
            structure: desk.structure,
        },
        remarks: desk.remarks,
        pages,
    }
}

/// A page of the deck for use inside another document: its items have no place in that document's reading order.
pub(crate) fn picture(page: &Page) -> Arc<Page> {
    let items = page.items.iter().map(|item| Item { node: None, ..item.clone() });
    Arc::new(Page { items: items.filter(|item| !matches!(item.kind, Kind::Link(_))).collect(), ..page.clone() })
}

/// What begins on a sheet of its own.
enum Part<'a> {
    /// The notes for a slide, with the pictures of its pages.
    Slide { slide: &'a SlideNotes, pictures: Vec<Arc<Page>> },
    /// All questions in the CEO's order, and where the facts come from.
    Questions,
}

fn lay_out(desk: &mut Desk<'_>, (notes, deck): (&NotesBook, &Deck), part: &Part<'_>) {
    let measure = fitting(desk, (notes, deck), part);
    draw(desk, (notes, deck), part, measure);
}

/// The usual measures, unless tighter ones spare a sheet.
fn fitting(desk: &mut Desk<'_>, book: (&NotesBook, &Deck), part: &Part<'_>) -> Measure {
    let mut tried = |measure: Measure| {
        let mut scratch = Desk::new(desk.typesetter, desk.theme, desk.grid);
        let end = draw(&mut scratch, book, part, measure);
        (scratch.pages.len(), end / desk.grid.size.height)
    };
    if matches!(part, Part::Questions) && !book.0.background.is_empty() {
        // The questions are looked up during the talk: on one sheet, if that is possible at all. The rest follows as it may.
        let alone = NotesBook { background: brief_story::Passage::default(), ..book.0.clone() };
        return fitting(desk, (&alone, book.1), part);
    }
    let (usual, fill) = tried(Measure::USUAL);
    if !(2..=WORTH_TIGHTENING).contains(&usual) {
        return Measure::USUAL;
    }
    let tighter = Measure::TIGHTER.into_iter().find(|measure| tried(*measure).0 < usual);
    let parted = Measure { parted: true, ..Measure::USUAL };
    match tighter {
        Some(measure) => measure,
        // A sheet with next to nothing on it looks like a mistake; with all the questions it is a page.
        None if fill < 0.6 && tried(parted).0 == usual => parted,
        None => Measure::USUAL,
    }
}

/// Lays out a part and says where it ends on its last sheet.
fn draw(desk: &mut Desk<'_>, (notes, deck): (&NotesBook, &Deck), part: &Part<'_>, measure: Measure) -> f32 {
    let (slide, name, question) = match part {
        Part::Slide { slide, .. } => (slide.key.name(), &slide.name, slide.question.as_str()),
        Part::Questions => ("questions", &notes.titles.questions, ""),
    };
    desk.begin_slide(slide);
    desk.open(brief_scene::Role::Section);
    let mut sheet = Sheet::begin(desk, (notes, deck.locale), (name, measure));
    match part {
        Part::Slide { slide, pictures } => slide_notes(desk, notes, slide, (&mut sheet, pictures)),
        Part::Questions => all_questions(desk, notes, &mut sheet),
    }
    let end = sheet.y;
    sheet.finish(desk, question);
    end
}

fn slide_notes(
    desk: &mut Desk<'_>,
    notes: &NotesBook,
    slide: &SlideNotes,
    (sheet, pictures): (&mut Sheet<'_>, &[Arc<Page>]),
) {
    head::place(desk, notes, slide, sheet, pictures);
    say(desk, notes, slide, sheet);
    if sheet.measure.parted && !(slide.asked.is_empty() && slide.figures.is_empty() && slide.terms.is_empty()) {
        sheet.turn(desk);
    }
    if !slide.asked.is_empty() {
        let room = questions::first_row(desk, &slide.asked, sheet);
        sheet.heading(desk, &notes.titles.asked, room);
        questions::place(desk, &slide.asked, sheet);
    }
    sheet.end_section();
    sources::place(desk, notes, slide, sheet);
}

/// What to say. It begins on the page of its picture.
fn say(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, sheet: &mut Sheet<'_>) {
    if slide.say.is_empty() {
        return;
    }
    sheet.heading(desk, &notes.titles.say, 24.0);
    sheet.y += 2.0;
    for point in &slide.say {
        let column = Column::set(desk, point, Setting::new(sheet.measure.say, SAY));
        let left = desk.grid.left;
        sheet.flow_whole(desk, column, left);
        sheet.y += sheet.measure.between;
    }
}

fn all_questions(desk: &mut Desk<'_>, notes: &NotesBook, sheet: &mut Sheet<'_>) {
    // What the notes to a slide say stands there, and here only where.
    let listed = notes.questions.iter().map(|qa| match &qa.elsewhere {
        Some(answer) => Qa { answer: answer.clone(), ..qa.clone() },
        None => qa.clone(),
    });
    questions::place(desk, &listed.collect::<Vec<_>>(), sheet);
    if notes.background.is_empty() {
        return;
    }
    let column = Column::set(desk, &notes.background, Setting::new(sheet.measure.text, desk.grid.width()));
    sheet.heading(desk, &notes.titles.background, column.height().min(120.0));
    let left = desk.grid.left;
    sheet.flow(desk, column, left);
}
