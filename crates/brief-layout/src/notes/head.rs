//! The head of the notes for a slide: its pictures, its time, and the way to the next slide.

use std::sync::Arc;

use brief_scene::{Kind, Page, Path, Picture, Rect, Role};
use brief_story::{Field, NotesBook, Phrase, SlideNotes, Span};

use super::sheet::Sheet;
use crate::desk::{At, Desk, Tag};
use crate::r#type::{Wrap, styles};

/// The picture of a slide that has one page.
const PICTURE: f32 = 320.0;
/// The picture of its second page, below the time.
const SECOND: f32 = 172.0;
/// Between the pictures on the left and the time on the right.
const GUTTER: f32 = 24.0;
/// From the words on the time to the end of its bar.
const CLOCK: f32 = 90.0;

/// Places the pictures of a slide; beside them the time and the way to the next slide.
pub(super) fn place(
    desk: &mut Desk<'_>,
    notes: &NotesBook,
    slide: &SlideNotes,
    sheet: &mut Sheet<'_>,
    pictures: &[Arc<Page>],
) {
    let (left, right, top) = (desk.grid.left, desk.grid.right(), sheet.y);
    let pair = pictures.len() > 1;
    let width = if pair { right - left - SECOND - GUTTER } else { PICTURE };
    let main = pictures.first().map_or(top, |page| place_picture(desk, slide, page, (left, top, width)));
    let x = left + width + GUTTER;
    clock(desk, notes, slide, Rect::new(x, top, right - x, CLOCK));
    let end = if let Some(second) = pictures.get(1) {
        let bridge = bridge_below(desk, notes, slide, (left, main + 8.0, width));
        place_picture(desk, slide, second, (x, top + CLOCK + 8.0, right - x)).max(bridge)
    } else {
        main.max(bridge_beside(desk, notes, slide, (x, top + CLOCK, right - x)))
    };
    sheet.y = end + 12.0;
    further(desk, slide, sheet, pictures.get(2..).unwrap_or_default());
}

/// The pictures of the third page and all behind it, three in a row.
fn further(desk: &mut Desk<'_>, slide: &SlideNotes, sheet: &mut Sheet<'_>, pictures: &[Arc<Page>]) {
    let (left, width) = (desk.grid.left, desk.grid.width());
    let third = (width - 2.0 * 17.0) / 3.0;
    for row in pictures.chunks(3) {
        let height = row.iter().map(|page| third * page.size.height / page.size.width).fold(0.0, f32::max);
        sheet.need(desk, height);
        for (index, page) in row.iter().enumerate() {
            // There are three in a row.
            place_picture(desk, slide, page, (left + index as f32 * (third + 17.0), sheet.y, third));
        }
        sheet.y += height + 12.0;
    }
}

fn place_picture(desk: &mut Desk<'_>, slide: &SlideNotes, page: &Arc<Page>, (x, y, width): (f32, f32, f32)) -> f32 {
    let tag = desk.tag(Role::Figure { alt: slide.alt.clone() }, &Field::default());
    let rect = Rect::new(x, y, width, width * page.size.height / page.size.width);
    desk.push(Kind::Picture(Picture { rect, page: Arc::clone(page) }), &tag);
    let rule = desk.theme.rule;
    desk.stroke(Path::rect(rect), (0.75, rule), &Tag::default());
    rect.bottom()
}

/// The minutes, from when to when, and the time of all slides as a bar with this slide's part filled.
fn clock(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, area: Rect) {
    let (theme, nowhere) = (desk.theme, Field::default());
    let Rect { x, y: top, width, .. } = area;
    desk.label(&notes.titles.minutes, styles::PAPER_HEAD, (At::left(x, top), theme.ink3), &nowhere);
    desk.label(&slide.minutes.text, styles::PAPER_MINUTES, (At::left(x, top + 17.0), theme.ink), &nowhere);
    desk.label(&slide.minutes.span_text, styles::PAPER_TEXT, (At::left(x, top + 55.0), theme.ink2), &nowhere);
    let bar = Rect::new(x, area.bottom() - 8.0, width, 8.0);
    desk.fill(Path::rect(bar), theme.surface2, &Tag::default());
    let total = f64::from(slide.minutes.total.max(1));
    // Shares lie between 0 and 1.
    let share = |seconds: u32| (f64::from(seconds) / total).min(1.0) as f32;
    let (from, to) = (share(slide.minutes.from), share(slide.minutes.to));
    let part = Rect::new(x + width * from, bar.y, (width * (to - from)).max(1.0), bar.height);
    desk.fill(Path::rect(part), theme.accent, &Tag::default());
}

/// The way to the next slide below the time. Says where it ends.
fn bridge_beside(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, (x, top, width): (f32, f32, f32)) -> f32 {
    if slide.bridge.is_empty() {
        return top;
    }
    let (theme, nowhere) = (desk.theme, Field::default());
    desk.label(&notes.titles.bridge, styles::PAPER_HEAD, (At::left(x, top + 17.0), theme.ink3), &nowhere);
    let bridge = Phrase::plain(slide.bridge.clone(), &nowhere);
    let at = (At::left(x, top + 33.0), theme.ink);
    top + 33.0 + desk.phrase(&bridge, styles::PAPER_TEXT, Wrap::Balanced(width), at)
}

/// The way to the next slide below the picture, its heading and its words as one paragraph. Says where it ends.
fn bridge_below(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, (x, top, width): (f32, f32, f32)) -> f32 {
    if slide.bridge.is_empty() {
        return top - 8.0;
    }
    let title = Span { text: format!("{} ", notes.titles.bridge), strong: true, ..Span::default() };
    let words = Span { text: slide.bridge.clone(), ..Span::default() };
    let bridge = Phrase { spans: vec![title, words], field: Field::default() };
    let at = (At::left(x, top), desk.theme.ink);
    top + desk.phrase(&bridge, styles::PAPER_TEXT, Wrap::Balanced(width), at)
}
