//! The written report: two columns on paper, two pages, and what does not fit in an annex.

mod page;
mod table;

pub(crate) use page::classify;

use std::collections::BTreeSet;

use brief_scene::{Kind, Page, Picture, Point, Rect, Role, Scene, Size};
use brief_story::{Chart, Content, Field, KeyFact, Phrase, Piece, Prose, RANKS, Report, ReportSection, Span, Table};

use self::page::Sheet;
use crate::column::{Column, Setting};
use crate::deck::{LaidOut, Remark};
use crate::desk::{At, Desk, Tag};
use crate::grid::Grid;
use crate::theme::Theme;
use crate::r#type::{Face, Style, Typesetter, Wrap, styles};
use crate::{chart, marks};

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
/// A last page of the annex that is filled less than this is spared, if less air does it.
const LEAST_FILL: f32 = 0.25;
/// A line over time is drawn in this size and shrunk to the column, so that its labels are those of paper.
const CHART: Size = Size { width: 440.0, height: 180.0 };

/// Lays out the written report.
///
/// The body keeps to two pages by what it says: pieces give way to the annex by their ranks, and a [`Remark`] says so.
#[must_use]
pub fn lay_out_report(typesetter: &mut Typesetter, report: &Report) -> LaidOut {
    // A little less air may spare the annex.
    for air in AIR {
        let everything = Choice { rank: RANKS, more: BTreeSet::new(), air };
        if body_pages(typesetter, report, &everything) <= PAGES {
            return lay_out(typesetter, report, &everything).0;
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

/// What stays in the body: what must, and the rest piece by piece, as long as it fits.
fn choose(typesetter: &mut Typesetter, report: &Report, air: f32) -> Choice {
    let mut choice = Choice { rank: 0, more: BTreeSet::new(), air };
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

/// A piece, or the rows of one rank in a table: its rank, its section and its place there.
type Item = (u8, usize, usize);

/// What stands in the body.
struct Choice {
    /// Everything up to this rank.
    rank: u8,
    /// And this.
    more: BTreeSet<Item>,
    /// How much air there is, of the usual.
    air: f32,
}

impl Choice {
    fn has(&self, item: Item) -> bool {
        item.0 <= self.rank || self.more.contains(&item)
    }
}

/// Everything that may give way, in the order in which it comes back.
fn items(report: &Report) -> BTreeSet<Item> {
    let mut items = BTreeSet::new();
    for (section, part) in report.sections.iter().enumerate() {
        for (place, piece) in part.pieces.iter().enumerate() {
            match &piece.content {
                Content::Table(table) => {
                    items.extend(table.rows.iter().map(|row| (row.rank.max(piece.rank), section, place)));
                }
                _ => {
                    items.insert((piece.rank, section, place));
                }
            }
        }
    }
    items
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
        let mut desk = Desk::new(typesetter, theme, Grid::paper(report.look.letter)).keep_dates_whole();
        desk.begin_slide("report");
        desk.open(Role::Section);
        let mut sheet = Sheet::begin(&mut desk, report, choice.air);
        head(&mut desk, report, &mut sheet);
        for (place, section) in report.sections.iter().enumerate() {
            let (here, later) = parted((place, section), choice);
            let note = if later { report.more.as_str() } else { "" };
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

/// Lays out body and annex, and says how full the last page of the annex is; without an annex, it is as good as full.
fn lay_out(typesetter: &mut Typesetter, report: &Report, choice: &Choice) -> (LaidOut, f32) {
    let mut draft = Draft::body(typesetter, report, choice);
    let body = draft.desk.pages.len();
    draft.annex(choice);
    let fill = if draft.desk.pages.len() > body { draft.sheet.fill(&draft.desk) } else { 1.0 };
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

/// What stays of a section, and whether anything goes.
fn parted((section, part): (usize, &ReportSection), choice: &Choice) -> (ReportSection, bool) {
    let mut later = false;
    let mut pieces = Vec::new();
    for (place, piece) in part.pieces.iter().enumerate() {
        let stays = |rank: u8| choice.has((rank.max(piece.rank), section, place));
        let kept = match &piece.content {
            Content::Table(table) => {
                let rows: Vec<_> = table.rows.iter().filter(|row| stays(row.rank)).cloned().collect();
                later |= rows.len() < table.rows.len();
                let whole = rows.len() == table.rows.len();
                let left = Table { rows, ..table.clone() };
                (!left.rows.is_empty()).then(|| Content::Table(if whole { left } else { without_bare_columns(left) }))
            }
            content => Some(content.clone()).filter(|_| stays(0)),
        };
        later |= kept.is_none();
        pieces.extend(kept.map(|content| Piece { rank: piece.rank, content }));
    }
    (ReportSection { pieces, ..part.clone() }, later)
}

/// A table without the columns of figures in which, of the rows that are left, none has one. The heads that told them from
/// the others go with them.
fn without_bare_columns(mut table: Table) -> Table {
    let none = |cell: &brief_story::Cell| matches!(cell.text.text().as_str(), "" | "–");
    let bare: Vec<bool> = (0..table.columns.len())
        .map(|place| {
            let figures = table.columns[place].kind == brief_story::ColumnKind::Figure;
            figures && table.rows.iter().all(|row| row.cells.get(place).is_none_or(none))
        })
        .collect();
    if !bare.contains(&true) {
        return table;
    }
    let stays = |place: usize| !bare.get(place).copied().unwrap_or_default();
    let mut places = 0..;
    table.columns.retain(|_| places.next().is_none_or(stays));
    for row in &mut table.rows {
        let mut places = 0..;
        row.cells.retain(|_| places.next().is_none_or(stays));
    }
    table.columns.iter_mut().for_each(|column| column.head.clear());
    table
}

/// What stands in the annex of a section: the pieces and the rows that went, and a course in full where a row went.
fn annexed((section, part): (usize, &ReportSection), choice: &Choice) -> Option<ReportSection> {
    let went = |(place, piece): (usize, &Piece)| {
        let goes = |rank: u8| !choice.has((rank.max(piece.rank), section, place));
        match &piece.content {
            Content::Table(table) => {
                let mut table = table.clone();
                if !(table.course && table.rows.iter().any(|row| goes(row.rank))) {
                    table.rows.retain(|row| goes(row.rank));
                }
                (!table.rows.is_empty()).then_some(Piece { rank: piece.rank, content: Content::Table(table) })
            }
            _ => goes(0).then(|| piece.clone()),
        }
    };
    let pieces: Vec<Piece> = part.pieces.iter().enumerate().filter_map(went).collect();
    (!pieces.is_empty()).then(|| ReportSection { pieces, ..part.clone() })
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

/// The title of a section.
#[derive(Clone, Copy)]
struct Title<'a> {
    /// Its level as a heading.
    level: u8,
    /// What stands below it, for example that a part of the section is in the annex; may be empty.
    note: &'a str,
}

/// A section under its rule, with its title in the left column.
fn lay_out_section(desk: &mut Desk<'_>, section: &ReportSection, (sheet, title): (&mut Sheet<'_>, Title<'_>)) {
    // Where names of rows stand in the left column, the note stands below them all and not between them and the title.
    let aside = section.pieces.first().is_some_and(table::stands_aside);
    let note = if aside { "" } else { title.note };
    let first = section.pieces.first().map_or(0.0, |piece| least(desk, piece, sheet));
    sheet.y += 10.0 * sheet.air;
    sheet.need(desk, 14.0 + first.max(30.0 + if note.is_empty() { 0.0 } else { 12.0 }));
    begin_section(desk, sheet);
    let height = place_title(desk, (&section.title, Title { note, ..title }), sheet.y);
    let (start, page) = (sheet.y, desk.pages.len());
    if aside {
        // The names of its rows begin below the title.
        sheet.y += height - styles::PAPER_HEAD.leading;
    }
    sheet.section = Some(section.title.clone());
    pieces(desk, section, (sheet, styles::REPORT_TEXT));
    if aside && !title.note.is_empty() {
        let x = text_x(desk);
        let note = Phrase::plain(title.note, &Field::default());
        let column = Column::phrase(desk, &note, Setting::new(styles::PAPER_FOOT, text_width(desk)));
        sheet.y += 3.0;
        sheet.flow_in(desk, column, (x, desk.theme.ink3));
    }
    sheet.section = None;
    if desk.pages.len() == page {
        sheet.y = sheet.y.max(start + height);
    }
}

/// The rule of a section.
fn begin_section(desk: &mut Desk<'_>, sheet: &mut Sheet<'_>) {
    let rule = desk.theme.rule;
    rules(desk, sheet.y, (0.75, rule));
    sheet.y += 7.0;
}

/// A section of which everything stands in the annex: its title, and where it is.
fn moved(desk: &mut Desk<'_>, section: &ReportSection, sheet: &mut Sheet<'_>) {
    sheet.y += 10.0 * sheet.air;
    sheet.need(desk, 14.0 + styles::PAPER_HEAD.leading);
    begin_section(desk, sheet);
    let height = place_title(desk, (&section.title, Title { level: 2, note: "" }), sheet.y);
    let at = (At::left(text_x(desk), sheet.y), desk.theme.ink3);
    desk.phrase(&Phrase::plain(&sheet.report.moved, &Field::default()), styles::REPORT_TEXT, Wrap::Never, at);
    sheet.y += height;
}

/// Places a title with its note in the left column and says how high they are.
fn place_title(desk: &mut Desk<'_>, (words, title): (&str, Title<'_>), y: f32) -> f32 {
    let (left, theme) = (desk.grid.left, desk.theme);
    let block = desk.words(words, styles::PAPER_HEAD, Wrap::Greedy(ASIDE));
    let tag = desk.tag(Role::Heading(title.level), &Field::default());
    desk.place(&block, At::left(left, y), theme.ink, &tag);
    if title.note.is_empty() {
        return block.height();
    }
    let note = desk.words(title.note, styles::PAPER_FOOT, Wrap::Greedy(ASIDE));
    let tag = desk.paragraph(&Field::default());
    desk.place(&note, At::left(left, y + block.height() + 1.0), theme.ink3, &tag);
    block.height() + 1.0 + note.height()
}

fn pieces(desk: &mut Desk<'_>, section: &ReportSection, (sheet, style): (&mut Sheet<'_>, Style)) {
    for (place, piece) in section.pieces.iter().enumerate() {
        if place > 0 {
            sheet.y += 6.0 * sheet.air;
        }
        place_piece(desk, piece, (sheet, style));
    }
}

/// The height that the beginning of a piece needs, so that a title never stands alone at the end of a page.
fn least(desk: &mut Desk<'_>, piece: &Piece, sheet: &Sheet<'_>) -> f32 {
    match &piece.content {
        Content::Prose(_) => 3.0 * styles::REPORT_TEXT.leading,
        Content::Table(content) => table::least(desk, content, sheet.air),
        Content::Chart(_) => chart_height(desk),
    }
}

fn place_piece(desk: &mut Desk<'_>, piece: &Piece, (sheet, style): (&mut Sheet<'_>, Style)) {
    match &piece.content {
        Content::Prose(prose) => place_prose(desk, prose, (sheet, style)),
        Content::Table(content) => table::place(desk, content, sheet),
        Content::Chart(chart) => place_chart(desk, chart, sheet),
    }
}

/// Words; a state stands above them with its shape, what they are about stands before them.
fn place_prose(desk: &mut Desk<'_>, prose: &Prose, (sheet, style): (&mut Sheet<'_>, Style)) {
    let (x, width) = (text_x(desk), text_width(desk));
    let mut text = prose.text.clone();
    match prose.state {
        Some((mark, tone)) if !prose.lead.is_empty() => {
            let (ink, _) = marks::tone(desk, tone);
            let strong = styles::REPORT_TEXT.face(Face::Text600);
            sheet.need(desk, 3.0 * style.leading);
            let word = desk.words(prose.lead.trim_end_matches('.'), strong, Wrap::Never);
            let tag = desk.paragraph(&text.field);
            marks::draw(desk, mark, Point { x: x + 5.0, y: sheet.y + strong.leading / 2.0 }, 5.0);
            desk.place(&word, At::left(x + 15.0, sheet.y), ink, &tag);
            sheet.y += strong.leading + 2.0;
        }
        _ if !prose.lead.is_empty() => {
            let lead = Span { text: format!("{} ", prose.lead), strong: true, ..Span::default() };
            match text.blocks.first_mut().filter(|block| block.marker.is_none()) {
                Some(first) => first.spans.insert(0, lead),
                None => text.blocks.insert(0, brief_story::Block { spans: vec![lead], ..Default::default() }),
            }
        }
        _ => {}
    }
    let style = Style { leading: style.leading * sheet.air, ..style };
    let column = Column::set(desk, &text, Setting::new(style, width));
    sheet.flow(desk, column, x);
}

fn chart_height(desk: &Desk<'_>) -> f32 {
    CHART.height * text_width(desk) / CHART.width
}

/// A chart, drawn as for a slide and shrunk to the column.
fn place_chart(desk: &mut Desk<'_>, content: &Chart, sheet: &mut Sheet<'_>) {
    let Chart::Series(series) = content else { return };
    let (x, width, height) = (text_x(desk), text_width(desk), chart_height(desk));
    sheet.need(desk, height + 6.0);
    let grid = desk.grid;
    desk.grid.size = CHART;
    desk.begin_page(None);
    let area = Rect::new(0.0, 4.0, CHART.width, CHART.height - 4.0);
    chart::series::draw(desk, series, area, brief_story::Locale::default());
    desk.grid = grid;
    let Some(drawn) = desk.pages.pop() else { return };
    let tag = Tag { node: drawn.items.iter().find_map(|item| item.node), origin: desk.origin(&series.field) };
    let page: std::sync::Arc<Page> = crate::notes::picture(&drawn);
    let rect = Rect::new(x, sheet.y + 4.0, width, height);
    desk.push(Kind::Picture(Picture { rect, page }), &tag);
    sheet.y += height + 4.0;
}
