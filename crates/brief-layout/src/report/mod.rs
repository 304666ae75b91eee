//! The written report: two columns on paper, two pages, and what does not fit in an annex.

mod choice;
mod page;
mod section;
mod table;

pub(crate) use page::classify;

use brief_scene::{Role, Scene};
use brief_story::{Field, KeyFact, Phrase, Report, ReportSection};

use self::choice::{Choice, annexed, items, parted};
use self::page::Sheet;
use self::section::{Title, lay_out_section, moved, pieces};
use crate::column::{Column, Setting};
use crate::deck::{LaidOut, Remark};
use crate::desk::{At, Desk};
use crate::grid::Grid;
use crate::theme::Theme;
use crate::r#type::{Face, Typesetter, Wrap, styles};

/// How many pages the body may have.
const PAGES: usize = 2;
/// The width of the left column.
const ASIDE: f32 = 120.0;
/// Between the two columns.
const GAP: f32 = 27.0;
/// A fact of more lines than this does not stand in the left column.
const LONG: usize = 8;
/// How much air there is between lines and parts, from the usual one to the least.
const AIR: [f32; 3] = [1.0, 0.94, 0.88];
/// A last page that is filled less than this is spared, if less air does it.
const LEAST_FILL: f32 = 0.25;
/// Lays out the written report.
///
/// The body keeps to two pages by what it says: pieces give way to the annex by their ranks, and a [`Remark`] says so.
#[must_use]
pub fn lay_out_report(typesetter: &mut Typesetter, report: &Report) -> LaidOut {
    // A little less air may spare the annex.
    for air in AIR {
        if body_pages(typesetter, report, &Choice::everything(air)) <= PAGES {
            return balanced(typesetter, report, air);
        }
    }
    let mut best: Option<((bool, usize), LaidOut)> = None;
    for air in AIR {
        let choice = choose(typesetter, report, air);
        let (made, fill) = lay_out(typesetter, report, &choice);
        let long = made.pages[0].len() > PAGES;
        // A last page with next to nothing on it looks like a mistake.
        if fill >= LEAST_FILL && !long {
            return made;
        }
        let cost = (long, made.scene.pages.len());
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, made));
        }
    }
    best.expect("there is more than one measure of air").1
}

/// Lays out a report without an annex. A last page with next to nothing on it is spared by less air or, where that does not
/// do it, filled by a section that goes there as well.
fn balanced(typesetter: &mut Typesetter, report: &Report, air: f32) -> LaidOut {
    let (made, fill) = lay_out(typesetter, report, &Choice::everything(air));
    if made.scene.pages.len() == 1 || fill >= LEAST_FILL {
        return made;
    }
    let tighter = AIR.into_iter().filter(|less| *less < air).map(|less| (less, None));
    let earlier = (1..report.sections.len()).rev().map(|section| (air, Some(section)));
    for (air, turn) in tighter.chain(earlier) {
        let (other, fill) = lay_out(typesetter, report, &Choice { turn, ..Choice::everything(air) });
        let pages = other.scene.pages.len();
        if pages < made.scene.pages.len() || pages == made.scene.pages.len() && fill >= LEAST_FILL {
            return other;
        }
    }
    made
}

/// What stays in the body: what must, and the rest piece by piece, as long as it fits.
fn choose(typesetter: &mut Typesetter, report: &Report, air: f32) -> Choice {
    let mut choice = Choice { rank: 0, ..Choice::everything(air) };
    if body_pages(typesetter, report, &choice) <= PAGES {
        for item in items(report) {
            choice.more.insert(item);
            if body_pages(typesetter, report, &choice) > PAGES {
                choice.more.remove(&item);
            }
        }
    }
    choice
}

/// A report in the making.
struct Draft<'a, 't> {
    desk: Desk<'t>,
    sheet: Sheet<'a>,
    report: &'a Report,
}

impl<'a, 't> Draft<'a, 't> {
    /// Lays out the body.
    fn body(typesetter: &'t mut Typesetter, report: &'a Report, choice: &Choice) -> Self {
        let theme = Theme::new(false, report.look.accent);
        let mut desk = Desk::new(typesetter, theme, Grid::paper(report.look.letter));
        desk.begin_slide("report");
        desk.open(Role::Section);
        let mut sheet = Sheet::begin(&mut desk, report, choice.air);
        head(&mut desk, report, &mut sheet);
        for (place, section) in report.sections.iter().enumerate() {
            let (here, later) = parted((place, section), choice);
            let note = if later { report.more.as_str() } else { "" };
            if choice.turn == Some(place) && desk.pages.len() == 1 {
                sheet.y = Sheet::end(&desk);
            }
            if here.pieces.is_empty() {
                moved(&mut desk, section, &mut sheet);
            } else {
                lay_out_section(&mut desk, &here, (&mut sheet, Title { level: 2, note }));
            }
        }
        Self { desk, sheet, report }
    }

    /// Lays out the annex behind the body.
    fn annex(&mut self, choice: &Choice) {
        let sections = self.report.sections.iter().enumerate();
        let annexed: Vec<ReportSection> = sections.filter_map(|section| annexed(section, choice)).collect();
        if annexed.is_empty() {
            return;
        }
        let body = self.desk.pages.len();
        self.sheet.annex(&mut self.desk);
        for section in &annexed {
            lay_out_section(&mut self.desk, section, (&mut self.sheet, Title { level: 3, note: "" }));
        }
        let pages = self.desk.pages.len() - body;
        self.desk.remarks.push(Remark::Annexed { pages });
    }
}

/// How many pages the body has.
fn body_pages(typesetter: &mut Typesetter, report: &Report, choice: &Choice) -> usize {
    Draft::body(typesetter, report, choice).desk.pages.len()
}

/// Lays out body and annex, and says how full the last page is.
fn lay_out(typesetter: &mut Typesetter, report: &Report, choice: &Choice) -> (LaidOut, f32) {
    let mut draft = Draft::body(typesetter, report, choice);
    let body = draft.desk.pages.len();
    draft.annex(choice);
    let fill = draft.sheet.fill(&draft.desk);
    let mut desk = draft.desk;
    if body > PAGES {
        desk.remarks.push(Remark::Continued { slide: "report".to_owned(), pages: body });
    }
    page::footers(&mut desk, report);
    let pages = vec![0..body, body..desk.pages.len()];
    let scene = Scene {
        title: report.title.clone(),
        author: report.author.clone(),
        language: report.language.clone(),
        as_of: report.as_of,
        fonts: Face::ALL.into_iter().map(Face::font).collect(),
        pages: desk.pages,
        structure: desk.structure,
    };
    (LaidOut { scene, remarks: desk.remarks, pages }, fill)
}

/// The left edge of the text column.
fn text_x(desk: &Desk<'_>) -> f32 {
    desk.grid.left + ASIDE + GAP
}

/// The width of the text column.
fn text_width(desk: &Desk<'_>) -> f32 {
    desk.grid.right() - text_x(desk)
}

/// Headline, key facts and summary.
fn head(desk: &mut Desk<'_>, report: &Report, sheet: &mut Sheet<'_>) {
    let theme = desk.theme;
    let left = desk.grid.left;
    let title = desk.set(&report.headline.spans, styles::REPORT_TITLE, Wrap::Headline(desk.grid.width()));
    // A headline that would take half of the page stands in smaller type.
    let title = if title.lines.len() > 4 {
        desk.set(&report.headline.spans, styles::PAPER_SAY, Wrap::Greedy(desk.grid.width()))
    } else {
        title
    };
    for lines in title.lines.chunks(30) {
        let block = crate::r#type::Block { lines: lines.to_vec(), ..(*title).clone() };
        sheet.need(desk, block.height());
        let tag = sheet.headline(desk, &report.headline.field);
        desk.place(&block, At::left(left, sheet.y), theme.ink, &tag);
        sheet.y += block.height();
    }
    sheet.y += 18.0;
    // The summary has a title, which must not stand alone below a headline that fills the page.
    sheet.need(desk, 8.0 + styles::PAPER_HEAD.leading + 3.0 + 3.0 * styles::REPORT_SUMMARY.leading);
    let (top, page) = (sheet.y, desk.pages.len());
    rules(desk, top, (0.75, theme.rule_strong));
    let (facts, more) = key_facts(desk, &report.facts, top + 8.0);
    sheet.y = top + 8.0;
    summary(desk, &report.summary, sheet);
    for fact in more {
        sheet.y += 7.0;
        let text = Phrase::plain(format!("{}: {}", fact.label, fact.lines.join(", ")), &fact.field);
        let setting = Setting::new(styles::REPORT_TEXT, text_width(desk));
        let column = Column::phrase(desk, &text, setting);
        let x = text_x(desk);
        sheet.flow(desk, column, x);
    }
    if desk.pages.len() == page {
        sheet.y = sheet.y.max(facts);
    }
}

/// The rule over both columns.
fn rules(desk: &mut Desk<'_>, y: f32, line: (f32, brief_scene::Color)) {
    let (left, x, right) = (desk.grid.left, text_x(desk), desk.grid.right());
    desk.rule((left, left + ASIDE), y, line);
    desk.rule((x, right), y, line);
}

/// The facts of the left column. Says where they end, and which are too long for it.
fn key_facts<'f>(desk: &mut Desk<'_>, facts: &'f [KeyFact], top: f32) -> (f32, Vec<&'f KeyFact>) {
    let (left, theme) = (desk.grid.left, desk.theme);
    let end = desk.grid.size.height - 60.0;
    let (mut y, mut more) = (top, Vec::new());
    for fact in facts {
        let label = desk.words(&format!("{} ", fact.label), styles::PAPER_FOOT, Wrap::Never);
        let lines = fact.lines.join("\n");
        let text = desk.words(&lines, styles::REPORT_CELL, Wrap::Greedy(ASIDE));
        if text.lines.len() > LONG || y + 13.0 + text.height() > end {
            more.push(fact);
            continue;
        }
        let tag = desk.paragraph(&fact.field);
        desk.place(&label, At::left(left, y), theme.ink3, &tag);
        desk.place(&text, At::left(left, y + 13.0), theme.ink, &tag);
        y += 13.0 + text.height() + 6.0;
    }
    (y, more)
}

/// The summary under its title, in the text column.
fn summary(desk: &mut Desk<'_>, section: &ReportSection, sheet: &mut Sheet<'_>) {
    let (x, ink3) = (text_x(desk), desk.theme.ink3);
    let title = desk.words(&section.title, styles::PAPER_HEAD, Wrap::Greedy(text_width(desk)));
    let tag = desk.tag(Role::Heading(2), &Field::default());
    desk.place(&title, At::left(x, sheet.y), ink3, &tag);
    sheet.y += title.height() + 3.0;
    pieces(desk, section, (sheet, styles::REPORT_SUMMARY));
}
