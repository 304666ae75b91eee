//! The speaker notes: a sheet for each slide, then all questions.

mod sheet;

use std::sync::Arc;

use brief_scene::{Item, Kind, Page, Picture, Rect, Role, Scene};
use brief_story::{Deck, Field, NotesBook, Passage, Phrase, Qa, SlideNotes, Span};

use self::sheet::Sheet;
use crate::column::{Column, Setting};
use crate::deck::LaidOut;
use crate::desk::{At, Desk, Tag};
use crate::grid::Grid;
use crate::theme::Theme;
use crate::r#type::{Face, Typesetter, Wrap, styles};

/// The picture of a slide.
const PICTURE: f32 = 320.0;
/// The words to say stand in lines of this width at most.
const SAY: f32 = 480.0;
/// The width of a question, and where its answer begins.
const QUESTION: f32 = 160.0;
const ANSWER: f32 = 180.0;

/// A question that is higher than this stands above its answer and not beside it.
const TALL: f32 = 240.0;

/// Lays out the speaker notes for a deck that has been laid out.
#[must_use]
pub fn lay_out_notes(typesetter: &mut Typesetter, notes: &NotesBook, deck: &Deck, slides: &LaidOut) -> LaidOut {
    let theme = Theme::new(false, deck.look.accent);
    let mut desk = Desk::new(typesetter, theme, Grid::paper(deck.look.letter));
    let mut pages = Vec::new();
    for slide in &notes.slides {
        let first = desk.pages.len();
        // What the presenter wants to say may belong to a slide that has nothing to show.
        let shown = deck.slides.iter().position(|shown| shown.key == slide.key);
        let pictures = shown.and_then(|index| slides.pages.get(index)).cloned().unwrap_or_default();
        let pictures: Vec<Arc<Page>> = slides.scene.pages[pictures].iter().map(picture).collect();
        lay_out_slide(&mut desk, (notes, deck), slide, &pictures);
        pages.push(first..desk.pages.len());
    }
    all_questions(&mut desk, notes, deck);
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
fn picture(page: &Page) -> Arc<Page> {
    let items = page.items.iter().map(|item| Item { node: None, ..item.clone() });
    Arc::new(Page { items: items.filter(|item| !matches!(item.kind, Kind::Link(_))).collect(), ..page.clone() })
}

fn lay_out_slide(desk: &mut Desk<'_>, (notes, deck): (&NotesBook, &Deck), slide: &SlideNotes, pictures: &[Arc<Page>]) {
    desk.begin_slide(crate::slides::name(slide.key));
    desk.open(Role::Section);
    let mut sheet = Sheet::begin(desk, notes, &slide.name);
    head(desk, notes, slide, (&mut sheet, pictures));
    say(desk, notes, slide, &mut sheet);
    if !slide.asked.is_empty() {
        sheet.heading(desk, &notes.titles.asked, 64.0);
        questions(desk, &slide.asked, &mut sheet);
    }
    sources(desk, notes, slide, &mut sheet);
    sheet.finish(desk, &slide.question, deck.locale);
}

/// The picture of the slide; beside it the time and the way to the next slide.
fn head(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, (sheet, pictures): (&mut Sheet<'_>, &[Arc<Page>])) {
    let theme = desk.theme;
    let top = sheet.y;
    let left = desk.grid.left;
    let mut end = top;
    if let Some(page) = pictures.first() {
        let tag = desk.tag(Role::Figure { alt: slide.alt.clone() }, &Field::default());
        end = place_picture(desk, page, (left, top, PICTURE), &tag);
    }
    let x = left + PICTURE + 24.0;
    let width = desk.grid.right() - x;
    let nowhere = Field::default();
    desk.label(&notes.titles.minutes, styles::PAPER_HEAD, (At::left(x, top), theme.ink3), &nowhere);
    desk.label(&slide.minutes.text, styles::PAPER_MINUTES, (At::left(x, top + 17.0), theme.ink), &nowhere);
    desk.label(&slide.minutes.span_text, styles::PAPER_TEXT, (At::left(x, top + 55.0), theme.ink2), &nowhere);
    clock_bar(desk, slide, Rect::new(x, top + 82.0, width, 8.0));
    let mut beside = top + 90.0;
    if !slide.bridge.is_empty() {
        desk.label(&notes.titles.bridge, styles::PAPER_HEAD, (At::left(x, top + 107.0), theme.ink3), &nowhere);
        let bridge = Phrase::plain(slide.bridge.clone(), &nowhere);
        let at = (At::left(x, top + 123.0), theme.ink);
        beside = top + 123.0 + desk.phrase(&bridge, styles::PAPER_TEXT, Wrap::Greedy(width), at);
    }
    sheet.y = end.max(beside) + 12.0;
    for row in pictures.get(1..).unwrap_or_default().chunks(3) {
        sheet.need(desk, 96.0);
        let mut bottom = sheet.y;
        for (index, page) in row.iter().enumerate() {
            // There are three in a row.
            let x = left + index as f32 * 170.0;
            let tag = desk.tag(Role::Figure { alt: slide.alt.clone() }, &Field::default());
            bottom = bottom.max(place_picture(desk, page, (x, sheet.y, 155.0), &tag));
        }
        sheet.y = bottom + 12.0;
    }
}

fn place_picture(desk: &mut Desk<'_>, page: &Arc<Page>, (x, y, width): (f32, f32, f32), tag: &Tag) -> f32 {
    let rect = Rect::new(x, y, width, width * page.size.height / page.size.width);
    desk.push(Kind::Picture(Picture { rect, page: Arc::clone(page) }), tag);
    let rule = desk.theme.rule;
    desk.stroke(brief_scene::Path::rect(rect), (0.75, rule), &Tag::default());
    rect.bottom()
}

/// The time of all slides as a bar, with this slide's part filled.
fn clock_bar(desk: &mut Desk<'_>, slide: &SlideNotes, area: Rect) {
    let theme = desk.theme;
    desk.fill(brief_scene::Path::rect(area), theme.surface2, &Tag::default());
    let total = f64::from(slide.minutes.total.max(1));
    // Shares lie between 0 and 1.
    let share = |seconds: u32| (f64::from(seconds) / total).min(1.0) as f32;
    let (from, to) = (share(slide.minutes.from), share(slide.minutes.to));
    let part = Rect::new(area.x + area.width * from, area.y, (area.width * (to - from)).max(1.0), area.height);
    desk.fill(brief_scene::Path::rect(part), theme.accent, &Tag::default());
}

/// What to say. It begins on the page of its picture.
fn say(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, sheet: &mut Sheet<'_>) {
    if slide.say.is_empty() {
        return;
    }
    sheet.heading(desk, &notes.titles.say, 48.0);
    sheet.y += 4.0;
    for point in &slide.say {
        let column = Column::set(desk, point, Setting::new(styles::PAPER_SAY, SAY));
        let left = desk.grid.left;
        sheet.flow(desk, column, left);
        sheet.y += 7.0;
    }
}

/// Questions with their answers, as a table.
fn questions(desk: &mut Desk<'_>, questions: &[Qa], sheet: &mut Sheet<'_>) {
    let theme = desk.theme;
    let (left, right) = (desk.grid.left, desk.grid.right());
    let answer_x = left + ANSWER;
    let strong = styles::PAPER_TEXT.face(Face::Text600);
    desk.open(Role::Table);
    for qa in questions {
        let question = desk.set(&qa.question.spans, strong, Wrap::Greedy(QUESTION));
        let answer = Column::set(desk, &qa.answer, Setting::new(styles::PAPER_TEXT, right - answer_x));
        if sheet.y + 7.0 + question.height().min(TALL).max(answer.height().min(120.0)) > sheet.end(desk) {
            desk.close();
            sheet.turn(desk);
            desk.open(Role::Table);
        }
        desk.rule((left, right), sheet.y, (0.75, theme.rule));
        sheet.y += 7.0;
        if question.height() > TALL {
            desk.close();
            let setting = Setting::new(strong, right - left);
            let column = Column::phrase(desk, &qa.question, setting);
            sheet.flow(desk, column, left);
            let column = Column::set(desk, &qa.answer, Setting::new(styles::PAPER_TEXT, right - left));
            sheet.flow(desk, column, left);
            sheet.y += 7.0;
            desk.open(Role::Table);
            continue;
        }
        desk.open(Role::Row);
        let tag = desk.tag(Role::HeaderCell(brief_scene::Scope::Row), &qa.question.field);
        desk.place(&question, At::left(left, sheet.y), theme.ink, &tag);
        desk.open(Role::Cell);
        let ink = if qa.missing { theme.ink3 } else { theme.ink };
        let start = sheet.y;
        let turned = sheet.flow_in(desk, answer, (answer_x, ink));
        desk.close();
        desk.close();
        sheet.y = if turned { sheet.y } else { sheet.y.max(start + question.height()) } + 7.0;
    }
    desk.close();
    sheet.y += 10.0;
}

/// Terms on the left, the sources of the figures on the right.
fn sources(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, sheet: &mut Sheet<'_>) {
    let strong = |text: &str| Span { text: format!("{text} "), strong: true, ..Span::default() };
    let line = |word: &str, rest: &Phrase| {
        let mut spans = vec![strong(word)];
        spans.extend(rest.spans.iter().cloned());
        Phrase { spans, field: rest.field.clone() }
    };
    let mut terms: Vec<Phrase> = slide.terms.iter().map(|term| line(&term.word, &term.text)).collect();
    let mut figures: Vec<Phrase> = slide.figures.iter().map(|figure| line(&figure.value, &figure.text)).collect();
    if terms.is_empty() && figures.is_empty() {
        return;
    }
    let theme = desk.theme;
    let (left, right) = (desk.grid.left, desk.grid.right());
    let middle = left + (right - left) * 0.5 + 14.0;
    let column = |desk: &mut Desk<'_>, entries: &[Phrase], width: f32| {
        let height = |entry: &Phrase| desk.set(&entry.spans, styles::PAPER_TEXT, Wrap::Greedy(width)).height() + 5.0;
        entries.iter().map(height).sum::<f32>()
    };
    let height = column(desk, &terms, middle - left - 27.0).max(column(desk, &figures, right - middle)) + 26.0;
    let room = sheet.end(desk) - sheet.y;
    sheet.y += 4.0;
    let headings = if terms.is_empty() || figures.is_empty() { 24.0 } else { 48.0 };
    let stacked = column(desk, &terms, right - left) + column(desk, &figures, right - left) + headings;
    let alone = terms.is_empty() || figures.is_empty();
    if (alone || height > room) && stacked <= room {
        for (title, entries) in [(&notes.titles.terms, &mut terms), (&notes.titles.figures, &mut figures)] {
            if !entries.is_empty() {
                let area = Rect::new(left, sheet.y, right - left, sheet.end(desk) - sheet.y + 5.0);
                sheet.y = entry_column(desk, title, entries, (area, true)) + 4.0;
            }
        }
        return;
    }
    // Both stay together if one page holds them.
    sheet.need(desk, if height < 420.0 { height } else { 64.0 });
    desk.rule((left, right), sheet.y, (0.75, theme.rule));
    sheet.y += 9.0;
    let mut fresh = false;
    loop {
        let top = sheet.y;
        let end = sheet.end(desk);
        for (title, entries, x, width) in [
            (&notes.titles.terms, &mut terms, left, middle - left - 27.0),
            (&notes.titles.figures, &mut figures, middle, right - middle),
        ] {
            let place = Rect::new(x, top, width, end - top);
            let bottom = entry_column(desk, title, entries, (place, fresh));
            sheet.y = sheet.y.max(bottom);
        }
        if terms.is_empty() && figures.is_empty() {
            return;
        }
        sheet.turn(desk);
        fresh = true;
    }
}

/// Places the entries that fit into an area and takes them off the list. On a fresh page the first one is placed even
/// if it does not fit, so that this always ends.
fn entry_column(desk: &mut Desk<'_>, title: &str, entries: &mut Vec<Phrase>, (area, fresh): (Rect, bool)) -> f32 {
    let theme = desk.theme;
    let mut y = area.y + 20.0;
    let mut shown = 0;
    for entry in entries.iter() {
        let block = desk.set(&entry.spans, styles::PAPER_TEXT, Wrap::Greedy(area.width));
        if y + block.height() > area.bottom() && !(fresh && shown == 0) {
            break;
        }
        if shown == 0 {
            desk.label(title, styles::PAPER_HEAD, (At::left(area.x, area.y), theme.ink3), &Field::default());
        }
        let tag = desk.paragraph(&entry.field);
        desk.place(&block, At::left(area.x, y), theme.ink, &tag);
        y += block.height() + 5.0;
        shown += 1;
    }
    entries.drain(..shown);
    if shown == 0 { area.y } else { y }
}

/// All questions in the CEO's order, and where the facts come from.
fn all_questions(desk: &mut Desk<'_>, notes: &NotesBook, deck: &Deck) {
    desk.begin_slide("questions");
    desk.open(Role::Section);
    let mut sheet = Sheet::begin(desk, notes, &notes.titles.questions);
    questions(desk, &notes.questions, &mut sheet);
    background(desk, notes, &mut sheet);
    sheet.finish(desk, "", deck.locale);
}

fn background(desk: &mut Desk<'_>, notes: &NotesBook, sheet: &mut Sheet<'_>) {
    let passage: &Passage = &notes.background;
    if passage.is_empty() {
        return;
    }
    sheet.heading(desk, &notes.titles.background, 48.0);
    let column = Column::set(desk, passage, Setting::new(styles::PAPER_TEXT, SAY));
    let left = desk.grid.left;
    sheet.flow(desk, column, left);
}
