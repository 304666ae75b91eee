//! The deck: slides one after the other, then what needs the number of all pages.

use std::ops::Range;

use brief_scene::{Color, Scene};
use brief_story::{Body, Deck, Phrase, Slide};

use crate::column::Column;
use crate::desk::Desk;
use crate::frame::{self, NameLine, Number};
use crate::grid::{BODY_END, Grid};
use crate::slides;
use crate::theme::Theme;
use crate::r#type::{Face, Typesetter, styles};

/// A document that has been laid out.
#[derive(Debug, Clone)]
pub struct LaidOut {
    /// The pages.
    pub scene: Scene,
    /// What the reader should know of how it went.
    pub remarks: Vec<Remark>,
    /// The pages of each slide of the deck, in the order of its slides.
    pub pages: Vec<Range<usize>>,
}

/// Something that the layout noticed. None of them is an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A slide needs more than one page.
    Continued {
        /// The name of the slide, for example `fix`.
        slide: String,
        /// How many pages it takes.
        pages: usize,
    },
    /// The written report has an annex, because its two pages do not hold everything.
    Annexed {
        /// How many pages the annex takes.
        pages: usize,
    },
    /// No face has a character, so that it is not shown.
    MissingGlyph {
        /// The character.
        text: String,
        /// The field that it stands in.
        field: String,
    },
}

/// Lays out a deck.
#[must_use]
pub fn lay_out_deck(typesetter: &mut Typesetter, deck: &Deck) -> LaidOut {
    let theme = Theme::new(deck.look.dark, deck.look.accent);
    let grid = if deck.look.standard { Grid::STANDARD } else { Grid::WIDE };
    let mut desk = Desk::new(typesetter, theme, grid);
    let mut pages = Vec::new();
    for slide in &deck.slides {
        pages.push(lay_out_slide(&mut desk, deck, slide));
    }
    let numbers = numbers(deck, &pages);
    frame::footers(&mut desk, deck, &numbers);
    LaidOut {
        scene: Scene {
            title: deck.title.clone(),
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

/// The numbers of all pages. The backup counts on its own, so that nobody waits for pages that are shown only if somebody asks.
fn numbers(deck: &Deck, pages: &[Range<usize>]) -> Vec<Number> {
    let of_kind = |backup: bool| {
        let slides = deck.slides.iter().zip(pages).filter(move |(slide, _)| slide.key.is_backup() == backup);
        slides.flat_map(|(_, pages)| pages.clone())
    };
    let talk = of_kind(false).count();
    let main = (1..=talk).map(|n| Number { label: n.to_string(), footer: deck.locale.page_of(n, talk) });
    let backup = (1..=of_kind(true).count()).map(|n| deck.locale.backup_page(n));
    let backup = backup.map(|name| Number { label: name.clone(), footer: name });
    let mut all: Vec<(usize, Number)> = of_kind(false).zip(main).chain(of_kind(true).zip(backup)).collect();
    all.sort_by_key(|(page, _)| *page);
    all.into_iter().map(|(_, number)| number).collect()
}

fn lay_out_slide(desk: &mut Desk<'_>, deck: &Deck, slide: &Slide) -> Range<usize> {
    let first = desk.pages.len();
    let headline = first_headline(desk, deck, slide);
    let lines = draw(desk, deck, slide, headline);
    frame::name_lines(desk, slide, &lines, deck.locale);
    let pages = desk.pages.len() - first;
    if pages > 1 {
        desk.remarks.push(Remark::Continued { slide: slide.key.name().to_owned(), pages });
    }
    first..desk.pages.len()
}

/// What the first page says: the first half of the headline if further pages prove the second half, with either of them.
fn first_headline<'a>(desk: &mut Desk<'_>, deck: &Deck, slide: &'a Slide) -> &'a Phrase {
    let Some(half) = &slide.first_headline else { return &slide.headline };
    let continues = [&slide.headline, half].into_iter().all(|headline| {
        let mut scratch = Desk::new(desk.typesetter, desk.theme, desk.grid);
        draw(&mut scratch, deck, slide, headline).len() > 1
    });
    if continues { half } else { &slide.headline }
}

/// Makes the pages of a slide.
fn draw(desk: &mut Desk<'_>, deck: &Deck, slide: &Slide, headline: &Phrase) -> Vec<NameLine> {
    let mut stage = Stage { slide, headline, lines: Vec::new() };
    desk.begin_slide(slide.key.name());
    desk.open(brief_scene::Role::Section);
    match &slide.body {
        Body::Bottom(body) => slides::bottom::lay_out(desk, &mut stage, body),
        Body::Impact(body) => slides::impact::lay_out(desk, &mut stage, body, deck.locale),
        Body::Cause(body) => slides::cause::lay_out(desk, &mut stage, body),
        Body::Fix(body) => slides::fix::lay_out(desk, &mut stage, body),
        Body::Risk(body) => slides::risk::lay_out(desk, &mut stage, body),
        Body::Ask(body) => slides::ask::lay_out(desk, &mut stage, body),
        Body::Timeline(events) => slides::appendix::timeline(desk, &mut stage, events),
        Body::Actions(actions) => slides::appendix::actions(desk, &mut stage, actions),
        Body::Terms(terms) => slides::appendix::terms(desk, &mut stage, terms),
    }
    slides::missing::lay_out(desk, &mut stage, &slide.missing);
    stage.lines
}

/// A slide while its pages are made.
pub(crate) struct Stage<'a> {
    slide: &'a Slide,
    /// What its first page says.
    headline: &'a Phrase,
    /// The name lines of its pages; they are set when the number of pages is known.
    lines: Vec<NameLine>,
}

impl Stage<'_> {
    /// Begins a page of the slide and says where its body begins.
    pub(crate) fn page(&mut self, desk: &mut Desk<'_>, head: frame::Head) -> f32 {
        let continued = !self.lines.is_empty();
        let next = if continued { self.slide.next_headline.as_ref() } else { None };
        let headline = next.unwrap_or(self.headline);
        let heading = frame::heading(desk, headline, head);
        let outline = (!continued).then(|| self.slide.name.clone());
        if !continued {
            for chunk in heading.overlong() {
                desk.begin_page(outline.clone().filter(|_| self.lines.is_empty()));
                self.lines.push(frame::name_line(desk));
                frame::place_lines(desk, &chunk, headline);
            }
        }
        desk.begin_page(outline.filter(|_| self.lines.is_empty()));
        self.lines.push(frame::name_line(desk));
        frame::place_heading(desk, &heading, headline, continued && next.is_none())
    }

    /// Places a column from a point on, on further pages where it does not fit, and says where it ends.
    pub(crate) fn flow(&mut self, desk: &mut Desk<'_>, column: Column, (x, top): (f32, f32), ink: Color) -> f32 {
        let mut top = top;
        let mut rest = Some(column);
        while let Some(column) = rest.take() {
            if top + styles::LEAD.leading > BODY_END {
                top = self.page(desk, frame::Head::Usual);
            }
            let (here, next) = column.split(BODY_END - top);
            here.place(desk, (x, top), ink);
            top = if next.is_some() { BODY_END } else { top + here.height() };
            rest = next;
        }
        top
    }
}

/// An entry of a list that is higher than this is split between pages instead of being moved to the next one.
pub(crate) const TALL: f32 = 290.0;
