//! The frame of every slide: name, question, state, headline and footer.

use std::rc::Rc;

use brief_scene::{Color, Image, ImageFormat, Kind, NodeId, Page, Rect, Role};
use brief_story::{Chip, Deck, Field, ImageKind, Locale, Phrase, Slide};

use crate::desk::{At, Desk, Tag};
use crate::grid::{BODY_END, HEAD_TOP};
use crate::marks;
use crate::r#type::{Block, Face, Style, Wrap, styles};

/// The place of a name line in the reading order; its words follow when the number of pages is known.
pub(crate) struct NameLine {
    page: usize,
    node: NodeId,
}

/// The sizes at which a headline is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// The headline of the bottom line.
    Hero,
    /// Any other.
    Usual,
}

/// A headline that has been set.
pub(crate) struct Heading {
    block: Rc<Block>,
}

/// The number of a page.
pub(crate) struct Number {
    /// For whoever turns to a page: `2`, `A1`.
    pub(crate) label: String,
    /// At the foot of the page: `2 of 6`, `A1`.
    pub(crate) footer: String,
}

/// Where the body begins under a headline of two lines.
pub(crate) const BODY_TOP: f32 = 156.0;

/// A headline of more lines than this gets pages of its own.
const MOST_LINES: usize = 5;

/// The baseline of name and question.
const NAME_BASELINE: f32 = 50.0;

/// Notes the place of the name line in the reading order.
pub(crate) fn name_line(desk: &mut Desk<'_>) -> NameLine {
    NameLine { page: desk.pages.len() - 1, node: desk.leaf(Role::Paragraph) }
}

/// Sets a headline at the largest size at which it takes two lines, or three at the smallest.
pub(crate) fn heading(desk: &mut Desk<'_>, headline: &Phrase, head: Head) -> Heading {
    let sizes: &[(f32, f32)] = match head {
        Head::Hero => &[(36.0, 44.0), (32.0, 40.0), (28.0, 35.0), (26.0, 33.0)],
        Head::Usual => &[(28.0, 35.0), (26.0, 33.0)],
    };
    let base = if head == Head::Hero { styles::HERO } else { styles::HEAD };
    let wrap = Wrap::Headline(desk.grid.width());
    for &(size, leading) in sizes {
        let block = desk.set(&headline.spans, base.at(size, leading), wrap);
        if block.lines.len() <= 2 {
            return Heading { block };
        }
    }
    Heading { block: desk.set(&headline.spans, base.at(24.0, 30.0), wrap) }
}

impl Heading {
    /// The lines of a headline that is too long for a slide, by page.
    pub(crate) fn overlong(&self) -> Vec<Block> {
        let style = self.block.style;
        if self.block.lines.len() <= MOST_LINES {
            return Vec::new();
        }
        // The quotient is a small positive number.
        let page = ((BODY_END - HEAD_TOP) / style.leading) as usize;
        let chunks = self.block.lines.chunks(page);
        chunks.map(|lines| Block { style, lines: lines.to_vec(), width: self.block.width }).collect()
    }
}

/// Places a headline and says where the body begins.
pub(crate) fn place_heading(desk: &mut Desk<'_>, heading: &Heading, headline: &Phrase, repeated: bool) -> f32 {
    let block = &heading.block;
    if block.lines.len() > MOST_LINES {
        return HEAD_TOP + 4.0;
    }
    // Whoever listens has heard the headline on the page before.
    let tag = if repeated {
        Tag { node: None, origin: desk.origin(&headline.field) }
    } else {
        desk.tag(Role::Heading(1), &headline.field)
    };
    let ink = desk.theme.ink;
    desk.place(block, At::left(desk.grid.left, HEAD_TOP), ink, &tag);
    match block.lines.len() {
        0 | 1 if block.style.size <= 28.0 => 126.0,
        _ => HEAD_TOP + block.height() + 20.0,
    }
}

/// Places the lines of an overlong headline on a page of their own.
pub(crate) fn place_lines(desk: &mut Desk<'_>, lines: &Block, headline: &Phrase) {
    let tag = desk.tag(Role::Heading(1), &headline.field);
    let ink = desk.theme.ink;
    desk.place(lines, At::left(desk.grid.left, HEAD_TOP), ink, &tag);
}

/// Sets the name lines of a slide, now that the number of its pages is known.
pub(crate) fn name_lines(desk: &mut Desk<'_>, slide: &Slide, lines: &[NameLine], locale: Locale) {
    let last = desk.pages.len();
    for (index, line) in lines.iter().enumerate() {
        let aside = if lines.len() == 1 { slide.question.clone() } else { locale.page_of(index + 1, lines.len()) };
        // The pages behind this one step aside, because the desk places on the last page.
        let behind = desk.pages.split_off(line.page + 1);
        set_name_line(desk, slide, line, &aside);
        desk.pages.extend(behind);
    }
    debug_assert_eq!(last, desk.pages.len());
}

fn set_name_line(desk: &mut Desk<'_>, slide: &Slide, line: &NameLine, aside: &str) {
    let (left, theme) = (desk.grid.left, desk.theme);
    let tag = Tag { node: Some(line.node), origin: desk.origin(&Field::default()) };
    let name = desk.words(&format!("{} ", slide.name), styles::H, Wrap::Never);
    let question = desk.words(aside, styles::LAB, Wrap::Never);
    let mut end = left + name.width;
    desk.place(&name, At::left(left, NAME_BASELINE).on_baseline(styles::H), theme.accent, &tag);
    let room =
        slide.chip.as_ref().map_or(desk.grid.right(), |chip| desk.grid.right() - chip_width(desk, &chip.text) - 24.0);
    if end + 9.0 + question.width <= room {
        desk.place(&question, At::left(end + 9.0, NAME_BASELINE).on_baseline(styles::LAB), theme.ink3, &tag);
        end += 9.0 + question.width;
    }
    if let Some(chip) = &slide.chip {
        let long = desk.grid.right() - chip_width(desk, &chip.text) - 24.0 >= end;
        place_chip(desk, chip, if long { &chip.text } else { &chip.short });
    }
}

fn chip_width(desk: &mut Desk<'_>, text: &str) -> f32 {
    desk.typesetter.width(text, styles::H) + 48.0
}

fn place_chip(desk: &mut Desk<'_>, chip: &Chip, text: &str) {
    let (ink, ground) = marks::tone(desk, chip.tone);
    let width = chip_width(desk, text);
    let x = desk.grid.right() - width;
    let tag = desk.paragraph(&chip.field);
    let back = Tag { node: None, origin: tag.origin.clone() };
    desk.panel(Rect::new(x, 31.0, width, 28.0), 14.0, ground, &back);
    marks::draw(desk, chip.mark, brief_scene::Point { x: x + 18.0, y: 45.0 }, 6.5);
    let block = desk.words(text, styles::H, Wrap::Never);
    let baseline = 45.0 + 0.3636 * styles::H.size;
    desk.place(&block, At::left(x + 31.0, baseline).on_baseline(styles::H), ink, &tag);
}

/// Sets the footers of all pages, now that their numbers are known. Whoever listens does not hear them on every page.
pub(crate) fn footers(desk: &mut Desk<'_>, deck: &Deck, numbers: &[Number]) {
    let all = std::mem::take(&mut desk.pages);
    let mut done = Vec::with_capacity(all.len());
    // One slot for all, so that logo and presenter stand in the same place on every page.
    let widths = numbers.iter().map(|number| desk.words(&number.footer, styles::SM, Wrap::Never).width);
    let slot = widths.fold(36.0, f32::max);
    for (index, (page, number)) in all.into_iter().zip(numbers).enumerate() {
        desk.pages = vec![Page { label: number.label.clone(), ..page }];
        footer(desk, deck, (index, &number.footer, slot));
        done.append(&mut desk.pages);
    }
    desk.pages = done;
}

fn footer(desk: &mut Desk<'_>, deck: &Deck, (index, number, slot): (usize, &str, f32)) {
    const BASELINE: f32 = 519.0;
    let (grid, theme) = (desk.grid, desk.theme);
    desk.rule((grid.left, grid.right()), 500.0, (0.75, theme.rule));
    let number = desk.words(number, styles::SM, Wrap::Never);
    desk.place(&number, At::right(grid.right(), BASELINE).on_baseline(styles::SM), theme.ink3, &Tag::default());
    let mut right = grid.right() - slot - 24.0;
    if let Some(logo) = &deck.look.logo {
        let plate = if deck.look.dark { PLATE } else { (0.0, 0.0) };
        right = place_logo(desk, logo, (right, plate)) - 16.0;
    }
    let place = |desk: &mut Desk<'_>, block: &Block, at: At, color| {
        desk.place(block, at.on_baseline(block.style), color, &Tag::default());
    };
    let strong = styles::SM.face(Face::Text600);
    let mark = desk.words(&deck.frame.classification, strong, Wrap::Never);
    let as_of = desk.words(&deck.frame.as_of, styles::SM, Wrap::Never);
    let mut x = grid.left;
    if mark.width > 0.0 {
        x = place_classification(desk, &deck.frame.classification, strong, right - as_of.width - 12.0) + 12.0;
    }
    place(desk, &as_of, At::left(x, BASELINE), theme.ink3);
    let presenter = desk.words(&deck.frame.presenter, styles::SM, Wrap::Never);
    if index == 0 && x + as_of.width + 16.0 + presenter.width <= right {
        place(desk, &presenter, At::right(right, BASELINE), theme.ink3);
    }
}

/// Who may read it stands on every page, on two lines if it is long. Returns where it ends.
fn place_classification(desk: &mut Desk<'_>, text: &str, style: Style, right: f32) -> f32 {
    let ink2 = desk.theme.ink2;
    let width = (right - desk.grid.left).max(120.0);
    let block = desk.words(text, style, Wrap::Balanced(width));
    let shown = block.lines.len().min(2);
    let lines = Block { lines: block.lines[..shown].to_vec(), ..(*block).clone() };
    let top = if shown > 1 { 503.5 } else { 519.0 - style.baseline() };
    desk.place(&lines, At::left(desk.grid.left, top), ink2, &Tag::default());
    desk.grid.left + block.width
}

/// What logos are drawn for.
const PAPER: Color = Color { r: 255, g: 255, b: 255 };

/// How far the light plate behind a logo reaches around it on a dark page: most logos are drawn for white paper.
const PLATE: (f32, f32) = (6.0, 3.0);

/// Places the logo with its plate, which ends at `right`. Returns where it begins.
fn place_logo(desk: &mut Desk<'_>, logo: &brief_story::Image, (right, plate): (f32, (f32, f32))) -> f32 {
    // Pixel counts of a logo are small enough for a float.
    let (width, height) = (logo.width.max(1) as f32, logo.height.max(1) as f32);
    let scale = (96.0 / width).min(20.0 / height);
    let rect = Rect::new(right - plate.0 - width * scale, 515.0 - height * scale / 2.0, width * scale, height * scale);
    let format = match logo.kind {
        ImageKind::Png => ImageFormat::Png,
        ImageKind::Jpeg => ImageFormat::Jpeg,
    };
    let image = Image { rect, format, data: logo.data.clone(), width: logo.width, height: logo.height };
    let origin = desk.origin(&Field::from("look.logo"));
    let tag = Tag { node: None, origin };
    let around = Rect::new(rect.x - plate.0, rect.y - plate.1, rect.width + 2.0 * plate.0, rect.height + 2.0 * plate.1);
    if plate.0 > 0.0 {
        desk.panel(around, 4.0, PAPER, &tag);
    }
    desk.push(Kind::Image(image), &tag);
    around.x
}
