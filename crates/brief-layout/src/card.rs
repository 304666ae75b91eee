//! The cue card: one page to hold in a hand, or to cut from the corner of a sheet.

use brief_scene::{Cap, Path, Point, Rect, Role, Scene, Shape, Stroke};
use brief_story::{Card, CardFigure, CardQuestion, Field, Phrase};

use crate::deck::{LaidOut, Remark};
use crate::desk::{At, Desk, Tag};
use crate::grid::Grid;
use crate::report::classify;
use crate::theme::Theme;
use crate::r#type::{Block, Face, Style, Typesetter, Wrap, styles};

/// Where the name line stands.
const NAME_BASELINE: f32 = 32.0;
/// Where the content begins.
const TOP: f32 = 44.0;
/// The figures stand in a column of this width where they are largest.
const FIGURE: f32 = 96.0;

/// On what a card is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CardSheet {
    /// On a card: A6, or a quarter of a Letter sheet.
    #[default]
    Card,
    /// In the corner of a whole sheet, with lines to cut along.
    Corner,
}

/// How much a card is squeezed.
#[derive(Debug, Clone, Copy)]
struct Measure {
    opening: (f32, f32),
    figure: (f32, f32),
    text: (f32, f32),
    gap: f32,
}

/// From roomy to tight; no type is smaller than that of the footer elsewhere.
const ROOMY: Measure = Measure { opening: (17.0, 22.0), figure: (17.0, 21.0), text: (11.0, 15.0), gap: 9.0 };
const TIGHT: Measure = Measure { opening: (12.5, 15.5), figure: (12.0, 14.5), text: (9.0, 11.2), gap: 3.2 };

/// How many steps lie between them.
const STEPS: usize = 10;

/// A card has so many rows; beyond them, a figure that the opening says already is left out.
const ROWS: usize = 5;

/// An answer may have so many lines before fewer words are taken.
const ANSWER: usize = 2;

impl Measure {
    /// A step on the way from roomy to tight.
    fn at(step: usize) -> Self {
        // Few steps are few enough for a float.
        let share = step as f32 / STEPS as f32;
        let between = |roomy: f32, tight: f32| roomy + (tight - roomy) * share;
        let both = |roomy: (f32, f32), tight: (f32, f32)| (between(roomy.0, tight.0), between(roomy.1, tight.1));
        Self {
            opening: both(ROOMY.opening, TIGHT.opening),
            figure: both(ROOMY.figure, TIGHT.figure),
            text: both(ROOMY.text, TIGHT.text),
            gap: between(ROOMY.gap, TIGHT.gap),
        }
    }
}

/// Which questions stand on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// The presenter's own and those to which no row says the answer.
    Open(usize),
    /// All of them.
    All,
}

/// Lays out the cue card: in the largest type in which it fits on one page with the presenter's own questions and those
/// that no row answers, and with the others where there is room for them. What no squeezing brings onto one page goes on
/// its back, and a [`Remark`] says so.
#[must_use]
pub fn lay_out_card(typesetter: &mut Typesetter, card: &Card, sheet: CardSheet) -> LaidOut {
    let others = card.questions.iter().filter(|question| !question.own && !question.told).count();
    for step in 0..=STEPS {
        // At each size, as many questions as fit; the first of them are the likeliest.
        for asked in [Asked::All].into_iter().chain((0..=others).rev().map(Asked::Open)) {
            let laid_out = attempt(typesetter, card, (sheet, Measure::at(step), asked));
            if laid_out.scene.pages.len() == 1 {
                return laid_out;
            }
        }
    }
    attempt(typesetter, card, (sheet, TIGHT, Asked::All))
}

fn attempt(typesetter: &mut Typesetter, card: &Card, (sheet, measure, asked): (CardSheet, Measure, Asked)) -> LaidOut {
    let theme = Theme::new(false, card.look.accent);
    let grid = Grid::card(card.look.letter);
    let mut hand = Hand { desk: Desk::new(typesetter, theme, grid), card, measure, asked, y: TOP };
    hand.desk.begin_slide("card");
    hand.desk.open(Role::Section);
    hand.begin_page();
    hand.opening();
    hand.figures();
    hand.ask();
    hand.next();
    hand.questions();
    let mut desk = hand.desk;
    if desk.pages.len() > 1 {
        desk.remarks.push(Remark::Continued { slide: "card".to_owned(), pages: desk.pages.len() });
    }
    if sheet == CardSheet::Corner {
        cutting_lines(&mut desk, card.look.letter);
    }
    let pages = std::iter::once(0..desk.pages.len()).collect();
    let scene = Scene {
        title: card.title.clone(),
        author: card.author.clone(),
        language: card.language.clone(),
        as_of: card.as_of,
        fonts: Face::ALL.into_iter().map(Face::font).collect(),
        pages: desk.pages,
        structure: desk.structure,
    };
    LaidOut { scene, remarks: desk.remarks, pages }
}

/// The card in the making.
struct Hand<'c, 't> {
    desk: Desk<'t>,
    card: &'c Card,
    measure: Measure,
    asked: Asked,
    y: f32,
}

impl<'c> Hand<'c, '_> {
    fn text(&self) -> Style {
        styles::PAPER_TEXT.at(self.measure.text.0, self.measure.text.1)
    }

    fn end(&self) -> f32 {
        self.desk.grid.size.height - 27.0
    }

    fn begin_page(&mut self) {
        let (card, first) = (self.card, self.desk.pages.is_empty());
        let desk = &mut self.desk;
        desk.begin_page(first.then(|| card.name.clone()));
        let theme = desk.theme;
        let strong = styles::PAPER_FOOT.at(10.0, 13.0).face(Face::Text600);
        let name = desk.words(&card.name, strong, Wrap::Never);
        let tag = if first { desk.paragraph(&Field::default()) } else { Tag::default() };
        let (left, right) = (desk.grid.left, desk.grid.right());
        desk.place(&name, At::left(left, NAME_BASELINE).on_baseline(strong), theme.accent, &tag);
        let small = styles::PAPER_FOOT.at(10.0, 13.0);
        let when = desk.words(&card.when, small, Wrap::Never);
        if first && !card.when.is_empty() && left + name.width + 12.0 + when.width <= right {
            let tag = desk.paragraph(&"situation.meeting".into());
            desk.place(&when, At::right(right, NAME_BASELINE).on_baseline(small), theme.ink3, &tag);
        }
        let foot = desk.grid.size.height - 24.0;
        desk.rule((left, right), foot, (0.75, theme.rule));
        classify(desk, (&card.frame.classification, &card.frame.as_of), (foot + 11.0, right - left));
        self.y = TOP;
    }

    fn need(&mut self, height: f32) {
        if self.y + height > self.end() && self.y > TOP {
            self.begin_page();
        }
    }

    /// Places lines over as many pages as they take.
    fn lines(&mut self, block: &Block, x: f32, (color, tag): (brief_scene::Color, &Tag)) {
        let mut rest = &block.lines[..];
        while !rest.is_empty() {
            // A count of lines is a small number.
            let room = ((self.end() - self.y) / block.style.leading).floor().max(0.0) as usize;
            if room == 0 && self.y > TOP {
                self.begin_page();
                continue;
            }
            let (here, next) = rest.split_at(room.clamp(1, rest.len()));
            let part = Block { lines: here.to_vec(), ..block.clone() };
            self.desk.place(&part, At::left(x, self.y), color, tag);
            self.y += part.height();
            rest = next;
        }
    }

    fn opening(&mut self) {
        let (size, leading) = self.measure.opening;
        let (left, width) = (self.desk.grid.left, self.desk.grid.width());
        let style = styles::REPORT_TITLE.at(size, leading);
        let block = self.desk.set(&self.card.opening.spans, style, Wrap::Headline(width));
        let tag = self.desk.tag(Role::Heading(1), &self.card.opening.field);
        let ink = self.desk.theme.ink;
        self.lines(&block, left, (ink, &tag));
        self.y += self.measure.gap;
    }

    fn figures(&mut self) {
        let (size, leading) = self.measure.figure;
        let (grid, theme) = (self.desk.grid, self.desk.theme);
        let value = styles::REPORT_TITLE.at(size, leading);
        let text = self.text();
        let column = FIGURE * size / ROOMY.figure.0;
        let card = self.card;
        let mut spare = (card.figures.len() + card.standing.len()).saturating_sub(ROWS);
        let figures = card.figures.iter().filter(|entry| {
            let left_out = entry.said && spare > 0;
            spare -= usize::from(left_out);
            !left_out
        });
        let rows: Vec<&CardFigure> = figures.chain(&card.standing).collect();
        for entry in rows {
            let mut figure = self.desk.words(&entry.figure, value, Wrap::Never);
            if figure.width > column {
                figure = self.desk.words(&entry.figure, value.at(size * 0.8, leading), Wrap::Greedy(column));
            }
            let words = self.desk.set(&entry.text.spans, text, Wrap::Greedy(grid.width() - column - 8.0));
            let height = figure.height().max(words.height() + 3.0);
            self.need(height + self.measure.gap);
            self.desk.rule((grid.left, grid.right()), self.y, (0.75, theme.rule));
            self.y += self.measure.gap * 0.5;
            let tag = self.desk.paragraph(&entry.text.field);
            self.desk.place(&figure, At::left(grid.left, self.y), theme.ink, &tag);
            // Both stand on one baseline.
            let shift = value.baseline() - text.baseline();
            let top = self.y + if words.lines.len() > 1 { shift.min(2.0) } else { shift };
            if height < self.end() - TOP {
                self.desk.place(&words, At::left(grid.left + column + 8.0, top), theme.ink, &tag);
                self.y += height;
            } else {
                self.lines(&words, grid.left + column + 8.0, (theme.ink, &tag));
            }
            self.y += self.measure.gap * 0.5;
        }
    }

    fn ask(&mut self) {
        if self.card.ask_label.is_empty() {
            self.y += self.measure.gap;
            return;
        }
        let (grid, theme) = (self.desk.grid, self.desk.theme);
        let (ground, ink) = if self.card.asked { (theme.accent, theme.on_accent) } else { (theme.surface, theme.ink) };
        let (small, text) = (styles::PAPER_FOOT, self.text());
        let strong = if self.card.asked { text.face(Face::Text600) } else { text };
        let width = grid.width() - 24.0;
        let label = self.desk.words(&self.card.ask_label, small, Wrap::Greedy(width));
        // Several asks are numbered, so that one is told from the next.
        let indent = if self.card.asks.len() > 1 { 13.0 } else { 0.0 };
        let wrap = Wrap::Greedy(width - indent);
        let asks: Vec<_> = self.card.asks.iter().map(|ask| (self.desk.set(&ask.spans, strong, wrap), ask)).collect();
        let pad = self.measure.gap * 0.75;
        let height = label.height() + asks.iter().map(|(block, _)| block.height()).sum::<f32>() + 2.0 * pad;
        self.y += self.measure.gap * 0.5;
        self.need(height);
        let x = grid.left + 12.0;
        let field: Field = "ask.requests".into();
        if height > self.end() - TOP {
            // No card holds so much in one block: it goes on as plain words.
            for (block, ask) in &asks {
                let tag = self.desk.paragraph(&ask.field);
                self.lines(block, grid.left, (theme.ink, &tag));
            }
            return;
        }
        let back = self.desk.decoration(&field);
        self.desk.panel(Rect::new(grid.left, self.y, grid.width(), height), 5.0, ground, &back);
        let mut y = self.y + pad;
        let tag = self.desk.paragraph(&field);
        self.desk.place(&label, At::left(x, y), ink, &tag);
        y += label.height();
        for (place, (block, ask)) in asks.into_iter().enumerate() {
            let tag = self.desk.paragraph(&ask.field);
            if indent > 0.0 {
                let number = self.desk.words(&format!("{} ", place + 1), strong, Wrap::Never);
                self.desk.place(&number, At::left(x, y), ink, &tag);
            }
            self.desk.place(&block, At::left(x + indent, y), ink, &tag);
            y += block.height();
        }
        self.y += height + self.measure.gap;
    }

    fn next(&mut self) {
        let Some(next) = &self.card.next else { return };
        let text = self.text();
        let label = self.desk.words(&format!("{} ", self.card.next_label), text.face(Face::Text600), Wrap::Never);
        let room = self.desk.grid.width() - label.width - 5.0;
        let when = self.desk.set(&next.spans, text, Wrap::Greedy(room));
        self.need(when.height());
        let tag = self.desk.paragraph(&next.field);
        let (left, ink) = (self.desk.grid.left, self.desk.theme.ink);
        self.desk.place(&label, At::left(left, self.y), ink, &tag);
        self.desk.place(&when, At::left(left + label.width + 5.0, self.y), ink, &tag);
        self.y += when.height() + self.measure.gap * 0.7;
    }

    fn questions(&mut self) {
        let questions = self.shown();
        if questions.is_empty() {
            return;
        }
        let (grid, theme) = (self.desk.grid, self.desk.theme);
        let small = styles::PAPER_FOOT;
        self.need(small.leading + 3.0 * small.leading);
        self.desk.rule((grid.left, grid.right()), self.y, (0.75, theme.rule));
        self.y += self.measure.gap * 0.5;
        let title = self.desk.words(&self.card.questions_title, small, Wrap::Never);
        let tag = self.desk.tag(Role::Heading(2), &Field::default());
        self.desk.place(&title, At::left(grid.left, self.y), theme.ink3, &tag);
        self.y += title.height() + 2.0;
        for question in questions {
            self.question(question);
        }
    }

    /// The questions that stand on this card.
    fn shown(&self) -> Vec<&'c CardQuestion> {
        let Asked::Open(mut room) = self.asked else { return self.card.questions.iter().collect() };
        let stays = |question: &&CardQuestion| {
            let stays = question.own || (!question.told && room > 0);
            room -= usize::from(stays && !question.own);
            stays
        };
        self.card.questions.iter().filter(stays).collect()
    }

    fn question(&mut self, question: &CardQuestion) {
        let (grid, theme) = (self.desk.grid, self.desk.theme);
        let size = (self.measure.text.0 - 1.0).max(9.0);
        let style = styles::PAPER_FOOT.at(size, size * if self.measure.gap < 6.0 { 1.18 } else { 1.28 });
        let asked = self.desk.set(&question.question.spans, style.face(Face::Text600), Wrap::Greedy(grid.width()));
        let answer = self.answer(&question.answers, style);
        let Some((answer, phrase)) = answer else { return };
        let height = asked.height() + answer.height();
        self.need(height.min(self.end() - TOP));
        let tag = self.desk.paragraph(&question.question.field);
        self.lines(&asked, grid.left, (theme.ink, &tag));
        let tag = self.desk.paragraph(&phrase.field);
        self.lines(&answer, grid.left, (theme.ink2, &tag));
        self.y += self.measure.gap * 0.35;
    }

    /// The first answer that fits on two lines, otherwise the last.
    fn answer<'p>(&mut self, answers: &'p [Phrase], style: Style) -> Option<(std::rc::Rc<Block>, &'p Phrase)> {
        let width = self.desk.grid.width();
        let mut last = None;
        for phrase in answers {
            let block = self.desk.set(&phrase.spans, style, Wrap::Greedy(width));
            let fits = block.lines.len() <= ANSWER;
            last = Some((block, phrase));
            if fits {
                break;
            }
        }
        last
    }
}

/// Makes whole sheets of the cards, each in the upper left corner, with lines to cut along.
fn cutting_lines(desk: &mut Desk<'_>, letter: bool) {
    let card = desk.grid.size;
    let size = Grid::paper(letter).size;
    let color = desk.theme.rule_strong;
    for page in &mut desk.pages {
        page.size = size;
    }
    let all = std::mem::take(&mut desk.pages);
    let mut done = Vec::with_capacity(all.len());
    for page in all {
        desk.pages = vec![page];
        let corner = Point { x: card.width, y: card.height };
        for (from, to) in [(Point { x: card.width, y: 0.0 }, corner), (Point { x: 0.0, y: card.height }, corner)] {
            let stroke = Stroke { color, width: 0.5, dash: Some((3.0, 3.0)), cap: Cap::Butt };
            let path = Path::line(from, to);
            desk.shape(Shape { path, fill: None, stroke: Some(stroke) }, &Tag::default());
        }
        done.append(&mut desk.pages);
    }
    desk.pages = done;
}
