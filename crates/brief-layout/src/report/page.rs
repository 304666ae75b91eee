//! A page of the report: its frame, and the way to the next one.

use brief_scene::{Point, Rect, Role};
use brief_story::{Field, Report};

use crate::column::Column;
use crate::desk::{At, Desk, Tag};
use crate::marks;
use crate::r#type::{Block, Face, Wrap, styles};

/// The pages of the report in the making.
pub(super) struct Sheet<'a> {
    pub(super) report: &'a Report,
    /// Where the next thing goes.
    pub(super) y: f32,
    /// How much air there is between lines and parts, of the usual.
    pub(super) air: f32,
    /// The title of the section that is being set; on a further page, it stands again and says that it goes on.
    pub(super) section: Option<String>,
    /// Where that title ends in the left column.
    pub(super) beside: f32,
    /// What stands on the name line: the report's name, then the annex.
    name: String,
    /// Whether the headline has its place in the reading order.
    headed: bool,
}

/// The baseline of the name line.
const NAME_BASELINE: f32 = 51.0;
/// Where the content begins on the first page, and on the others.
const TOP: f32 = 68.0;

impl<'a> Sheet<'a> {
    /// Begins the first page.
    pub(super) fn begin(desk: &mut Desk<'_>, report: &'a Report, air: f32) -> Self {
        let mut sheet =
            Self { report, y: TOP, air, section: None, beside: 0.0, name: report.name.clone(), headed: false };
        desk.begin_page(Some(report.name.clone()));
        sheet.name_line(desk, true);
        chip(desk, report);
        sheet
    }

    /// Begins the next page.
    pub(super) fn turn(&mut self, desk: &mut Desk<'_>) {
        desk.begin_page(None);
        self.name_line(desk, false);
        self.y = TOP + 2.0;
        if let Some(section) = &self.section {
            let title = self.report.locale.continued(section);
            let rule = desk.theme.rule;
            super::rules(desk, self.y, (0.75, rule));
            self.y += 7.0;
            let block = desk.words(&title, styles::PAPER_HEAD, Wrap::Greedy(super::ASIDE));
            desk.place(&block, At::left(desk.grid.left, self.y), desk.theme.ink3, &Tag::default());
            self.beside = self.y + block.height();
        }
    }

    /// How full the page is, from nothing to all.
    pub(super) fn fill(&self, desk: &Desk<'_>) -> f32 {
        (self.y - TOP) / (Self::end(desk) - TOP)
    }

    /// Begins the annex on a page of its own.
    pub(super) fn annex(&mut self, desk: &mut Desk<'_>) {
        self.name.clone_from(&self.report.annex);
        desk.begin_page(Some(self.name.clone()));
        self.name_line(desk, true);
        self.y = TOP - 8.0;
    }

    /// The lower end of the content.
    pub(super) fn end(desk: &Desk<'_>) -> f32 {
        rule(desk) - 12.0
    }

    /// Turns the page unless this much fits.
    pub(super) fn need(&mut self, desk: &mut Desk<'_>, height: f32) {
        if self.y + height > Self::end(desk) && self.y > TOP + 12.0 {
            self.turn(desk);
        }
    }

    /// The place of the headline in the reading order: only its first piece is a heading.
    pub(super) fn headline(&mut self, desk: &mut Desk<'_>, field: &Field) -> Tag {
        let role = if self.headed { Role::Paragraph } else { Role::Heading(1) };
        self.headed = true;
        desk.tag(role, field)
    }

    /// Places a column over as many pages as it takes.
    pub(super) fn flow(&mut self, desk: &mut Desk<'_>, column: Column, x: f32) {
        let ink = desk.theme.ink;
        self.flow_in(desk, column, (x, ink));
    }

    /// The same in a colour.
    pub(super) fn flow_in(&mut self, desk: &mut Desk<'_>, column: Column, (x, ink): (f32, brief_scene::Color)) {
        let mut rest = Some(column).filter(|column| column.len() > 0);
        while let Some(column) = rest.take() {
            let room = Self::end(desk) - self.y;
            // So few lines are not worth parting.
            let short = column.len() <= 3 && column.height() > room && self.y > TOP + 12.0;
            if room < 20.0 || short {
                self.turn(desk);
            }
            let (here, next) = column.split(Self::end(desk) - self.y);
            here.place(desk, (x, self.y), ink);
            self.y += here.height();
            if next.is_some() {
                self.turn(desk);
            }
            rest = next;
        }
    }

    /// The name of the document, and on later pages its title. Only the first of each part is read aloud.
    fn name_line(&mut self, desk: &mut Desk<'_>, read: bool) {
        let theme = desk.theme;
        let strong = styles::PAPER_NAME.face(Face::Text600);
        let name = desk.words(&self.name, strong, Wrap::Never);
        let tag = match (read, self.headed) {
            (true, true) => desk.tag(Role::Heading(2), &Field::default()),
            (true, false) => desk.paragraph(&Field::default()),
            (false, _) => Tag::default(),
        };
        let left = desk.grid.left;
        desk.place(&name, At::left(left, NAME_BASELINE).on_baseline(strong), theme.accent, &tag);
        if desk.pages.len() > 1 {
            let title = desk.words(&self.report.title, styles::PAPER_NAME, Wrap::Never);
            if left + name.width + 16.0 + title.width <= desk.grid.right() {
                let at = At::right(desk.grid.right(), NAME_BASELINE).on_baseline(styles::PAPER_NAME);
                desk.place(&title, at, theme.ink3, &Tag::default());
            }
        }
    }
}

/// How things stand, at the right end of the name line.
fn chip(desk: &mut Desk<'_>, report: &Report) {
    let Some(chip) = &report.chip else { return };
    let (ink, ground) = marks::tone(desk, chip.tone);
    let style = styles::REPORT_TEXT.face(Face::Text600);
    let word = desk.words(&chip.text, style, Wrap::Never);
    let (right, middle) = (desk.grid.right(), NAME_BASELINE - 4.0);
    let x = right - word.width - 36.0;
    let tag = desk.paragraph(&chip.field);
    let back = Tag { node: None, origin: tag.origin.clone() };
    desk.panel(Rect::new(x, middle - 10.0, right - x, 20.0), 10.0, ground, &back);
    marks::draw(desk, chip.mark, Point { x: x + 13.5, y: middle }, 4.8);
    let baseline = middle + 0.3636 * style.size;
    desk.place(&word, At::left(x + 24.0, baseline).on_baseline(style), ink, &tag);
}

/// The line above the footer.
fn rule(desk: &Desk<'_>) -> f32 {
    desk.grid.size.height - 36.0
}

/// Sets the footers of all pages, now that their number is known.
pub(super) fn footers(desk: &mut Desk<'_>, report: &Report) {
    let count = desk.pages.len();
    let all = std::mem::take(&mut desk.pages);
    let mut done = Vec::with_capacity(count);
    for (index, page) in all.into_iter().enumerate() {
        desk.pages = vec![page];
        footer(desk, report, &report.locale.page_of(index + 1, count));
        done.append(&mut desk.pages);
    }
    desk.pages = done;
}

fn footer(desk: &mut Desk<'_>, report: &Report, number: &str) {
    let (theme, grid, y) = (desk.theme, desk.grid, rule(desk));
    let baseline = y + 17.0;
    desk.rule((grid.left, grid.right()), y, (0.75, theme.rule));
    let number = desk.words(number, styles::PAPER_FOOT, Wrap::Never);
    let none = Tag::default();
    desk.place(&number, At::right(grid.right(), baseline).on_baseline(styles::PAPER_FOOT), theme.ink3, &none);
    let room = grid.width() - number.width - 24.0;
    classify(desk, (&report.frame.classification, &report.frame.as_of), (baseline, room));
}

/// Who may read it, and for when it holds: on one line, or on two where the first is long.
pub(crate) fn classify(desk: &mut Desk<'_>, (mark, as_of): (&str, &str), (baseline, room): (f32, f32)) {
    let (theme, left) = (desk.theme, desk.grid.left);
    let strong = styles::PAPER_FOOT.face(Face::Text600);
    let text = desk.words(as_of, styles::PAPER_FOOT, Wrap::Never);
    let set = desk.words(mark, strong, Wrap::Never);
    let none = Tag::default();
    let at = |x: f32| At::left(x, baseline);
    if set.width > 0.0 && set.width + 10.0 + text.width > room {
        let wrapped = desk.words(mark, strong, Wrap::Greedy(room));
        let lines = Block { lines: wrapped.lines[..1].to_vec(), ..(*wrapped).clone() };
        desk.place(&lines, at(left).on_baseline(strong), theme.ink2, &none);
        desk.place(&text, at(left).on_baseline(styles::PAPER_FOOT).below(11.0), theme.ink3, &none);
        return;
    }
    desk.place(&set, at(left).on_baseline(strong), theme.ink2, &none);
    let x = if set.width > 0.0 { left + set.width + 10.0 } else { left };
    desk.place(&text, at(x).on_baseline(styles::PAPER_FOOT), theme.ink3, &none);
}
