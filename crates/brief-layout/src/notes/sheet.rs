//! A sheet of the notes: its frame, and the way to the next one.

use brief_scene::{NodeId, Role};
use brief_story::{Deck, Field, Locale, NotesBook};

use super::measure::Measure;
use crate::column::Column;
use crate::desk::{At, Desk, Tag};
use crate::r#type::{Face, Wrap, styles};

/// The sheets of one slide in the making.
pub(super) struct Sheet<'a> {
    notes: &'a NotesBook,
    locale: Locale,
    name: String,
    /// How tightly it is set.
    pub(super) measure: Measure,
    /// The section that is being set, which goes on after a turn.
    section: Option<String>,
    /// Where the next thing goes.
    pub(super) y: f32,
    /// The pages so far, with the places of their name lines in the reading order.
    lines: Vec<(usize, NodeId)>,
}

/// The baseline of the name line.
const NAME_BASELINE: f32 = 51.0;
/// Where the content begins.
const TOP: f32 = 70.0;
/// A paragraph or a row up to this height stays whole.
pub(super) const KEPT: f32 = 260.0;

impl<'a> Sheet<'a> {
    /// Begins the first sheet of a slide.
    pub(super) fn begin(
        desk: &mut Desk<'_>,
        (notes, locale): (&'a NotesBook, Locale),
        (name, measure): (&str, Measure),
    ) -> Self {
        let mut sheet =
            Self { notes, locale, name: name.to_owned(), measure, section: None, y: TOP, lines: Vec::new() };
        sheet.turn(desk);
        sheet
    }

    /// Begins the next sheet.
    pub(super) fn turn(&mut self, desk: &mut Desk<'_>) {
        desk.begin_page(self.lines.is_empty().then(|| self.name.clone()));
        let role = if self.lines.is_empty() { Role::Heading(1) } else { Role::Paragraph };
        self.lines.push((desk.pages.len() - 1, desk.leaf(role)));
        self.y = TOP;
    }

    /// The lower end of the content.
    pub(super) fn end(&self, desk: &Desk<'_>) -> f32 {
        rule(desk) - 14.0
    }

    /// Turns the page unless this much fits.
    pub(super) fn need(&mut self, desk: &mut Desk<'_>, height: f32) {
        if self.y + height > self.end(desk) {
            self.turn(desk);
        }
    }

    /// Turns the page within a section, whose heading says that it goes on.
    pub(super) fn turn_within(&mut self, desk: &mut Desk<'_>) {
        self.turn(desk);
        if let Some(title) = &self.section {
            let title = self.locale.continued(title);
            self.place_heading(desk, &title);
        }
    }

    /// Places a heading with room for `height` below it.
    pub(super) fn heading(&mut self, desk: &mut Desk<'_>, title: &str, height: f32) {
        if self.y > TOP {
            self.y += self.measure.section;
        }
        let heading = self.measure.heading().leading + 4.0;
        self.need(desk, heading + height);
        self.place_heading(desk, title);
        self.section = Some(title.to_owned());
    }

    fn place_heading(&mut self, desk: &mut Desk<'_>, title: &str) {
        let (style, ink3) = (self.measure.heading(), desk.theme.ink3);
        let block = desk.words(title, style, Wrap::Never);
        let tag = desk.tag(Role::Heading(2), &Field::default());
        desk.place(&block, At::left(desk.grid.left, self.y), ink3, &tag);
        self.y += style.leading + 4.0;
    }

    /// What follows belongs to no section.
    pub(super) fn end_section(&mut self) {
        self.section = None;
    }

    /// Places a paragraph; on the next sheet if it would be split here and is not very long.
    pub(super) fn flow_whole(&mut self, desk: &mut Desk<'_>, column: Column, x: f32) {
        let height = column.height();
        if height <= KEPT && self.y + height > self.end(desk) {
            self.turn_within(desk);
        }
        self.flow(desk, column, x);
    }

    /// Places a column over as many sheets as it takes.
    pub(super) fn flow(&mut self, desk: &mut Desk<'_>, column: Column, x: f32) {
        let ink = desk.theme.ink;
        self.flow_beside(desk, column, (x, ink), |_, _| {});
    }

    /// The same in a colour. What stands beside it is placed again at the top of each further sheet. Says where it began
    /// on the last sheet, if the page was turned.
    pub(super) fn flow_beside(
        &mut self,
        desk: &mut Desk<'_>,
        column: Column,
        (x, ink): (f32, brief_scene::Color),
        beside: impl Fn(&mut Desk<'_>, f32),
    ) -> Option<f32> {
        let mut rest = Some(column);
        let mut turned = None;
        while let Some(column) = rest.take() {
            if column.len() == 0 {
                break;
            }
            let room = self.end(desk) - self.y;
            if room < 20.0 {
                self.turn_within(desk);
                beside(desk, self.y);
                turned = Some(self.y);
            }
            let (here, next) = column.split(self.end(desk) - self.y);
            here.place(desk, (x, self.y), ink);
            self.y += here.height();
            if next.is_some() {
                self.turn_within(desk);
                beside(desk, self.y);
                turned = Some(self.y);
            }
            rest = next;
        }
        turned
    }

    /// Sets the name lines, now that the number of sheets is known.
    pub(super) fn finish(self, desk: &mut Desk<'_>, question: &str) {
        let count = self.lines.len();
        for (index, (page, node)) in self.lines.iter().enumerate() {
            let aside = if count == 1 { question.to_owned() } else { self.locale.page_of(index + 1, count) };
            // The pages behind this one step aside, because the desk places on the last page.
            let behind = desk.pages.split_off(page + 1);
            self.name_line(desk, *node, &aside);
            desk.pages.extend(behind);
        }
    }

    fn name_line(&self, desk: &mut Desk<'_>, node: NodeId, aside: &str) {
        let theme = desk.theme;
        let tag = Tag { node: Some(node), origin: desk.origin(&Field::default()) };
        let strong = styles::PAPER_NAME.face(Face::Text600);
        let name = desk.words(&format!("{} ", self.name), strong, Wrap::Never);
        let aside = desk.words(aside, styles::PAPER_NAME, Wrap::Never);
        let left = desk.grid.left;
        desk.place(&name, At::left(left, NAME_BASELINE).on_baseline(strong), theme.accent, &tag);
        let end = left + name.width + 8.0;
        desk.place(&aside, At::left(end, NAME_BASELINE).on_baseline(styles::PAPER_NAME), theme.ink3, &tag);
        let heading = desk.words(&self.notes.heading, styles::PAPER_NAME, Wrap::Never);
        if end + aside.width + 16.0 + heading.width <= desk.grid.right() {
            let at = At::right(desk.grid.right(), NAME_BASELINE).on_baseline(styles::PAPER_NAME);
            desk.place(&heading, at, theme.ink2, &Tag::default());
        }
    }
}

/// The line above the footer.
fn rule(desk: &Desk<'_>) -> f32 {
    desk.grid.size.height - 36.0
}

/// Sets the footers of all sheets, now that their number is known.
pub(super) fn footers(desk: &mut Desk<'_>, notes: &NotesBook, deck: &Deck) {
    let count = desk.pages.len();
    let all = std::mem::take(&mut desk.pages);
    let mut done = Vec::with_capacity(count);
    for (index, page) in all.into_iter().enumerate() {
        desk.pages = vec![page];
        footer(desk, (notes, deck), &deck.locale.page_of(index + 1, count));
        done.append(&mut desk.pages);
    }
    desk.pages = done;
}

fn footer(desk: &mut Desk<'_>, (notes, deck): (&NotesBook, &Deck), number: &str) {
    let (theme, grid, y) = (desk.theme, desk.grid, rule(desk));
    let baseline = y + 17.0;
    desk.rule((grid.left, grid.right()), y, (0.75, theme.rule));
    let strong = styles::PAPER_FOOT.face(Face::Text600);
    let number = desk.words(number, styles::PAPER_FOOT, Wrap::Never);
    let at = |x: f32| At::left(x, baseline);
    let none = Tag::default();
    desk.place(&number, At::right(grid.right(), baseline).on_baseline(styles::PAPER_FOOT), theme.ink3, &none);
    let room = grid.width() - number.width - 24.0;
    let text = format!("{} {}", notes.copy, deck.frame.as_of);
    let text = desk.words(&text, styles::PAPER_FOOT, Wrap::Never);
    let mark = desk.words(&deck.frame.classification, strong, Wrap::Never);
    let mut x = grid.left;
    if mark.width > 0.0 && mark.width + 10.0 + text.width <= room {
        desk.place(&mark, at(x).on_baseline(strong), theme.ink2, &none);
        x += mark.width + 10.0;
    } else if mark.width > 0.0 {
        let mark = desk.words(&deck.frame.classification, strong, Wrap::Greedy(room));
        let lines = crate::r#type::Block { lines: mark.lines[..1].to_vec(), ..(*mark).clone() };
        desk.place(&lines, at(x).on_baseline(strong), theme.ink2, &none);
        desk.place(&text, at(x).on_baseline(styles::PAPER_FOOT).below(12.0), theme.ink3, &none);
        return;
    }
    desk.place(&text, at(x).on_baseline(styles::PAPER_FOOT), theme.ink3, &none);
}
