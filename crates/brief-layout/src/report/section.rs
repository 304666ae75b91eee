//! A section of the report under its rule: its title in the left column, its pieces in the right one.

use brief_scene::{Kind, Page, Picture, Point, Rect, Role, Size};
use brief_story::{Chart, Content, Field, Phrase, Piece, Prose, ReportSection, Span};

use super::page::Sheet;
use super::{ASIDE, rules, table, text_width, text_x};
use crate::column::{Column, Setting};
use crate::desk::{At, Desk, Tag};
use crate::r#type::{Face, Style, Wrap, styles};
use crate::{chart, marks};

/// A line over time is drawn in this size and shrunk to the column, so that its labels are those of paper.
const CHART: Size = Size { width: 440.0, height: 180.0 };

/// The title of a section.
#[derive(Clone, Copy)]
pub(super) struct Title<'a> {
    /// Its level as a heading.
    pub(super) level: u8,
    /// What stands below it, for example that a part of the section is in the annex; may be empty.
    pub(super) note: &'a str,
}

/// A section under its rule, with its title in the left column.
pub(super) fn lay_out_section(
    desk: &mut Desk<'_>,
    section: &ReportSection,
    (sheet, title): (&mut Sheet<'_>, Title<'_>),
) {
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
pub(super) fn moved(desk: &mut Desk<'_>, section: &ReportSection, sheet: &mut Sheet<'_>) {
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

pub(super) fn pieces(desk: &mut Desk<'_>, section: &ReportSection, (sheet, style): (&mut Sheet<'_>, Style)) {
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
