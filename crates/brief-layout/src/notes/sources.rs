//! Terms, and where the figures come from: beside each other, or one kind alone in two columns.

use brief_scene::Rect;
use brief_story::{Field, NotesBook, Phrase, SlideNotes, Span};

use super::sheet::Sheet;
use crate::desk::{At, Desk};
use crate::r#type::{Style, Wrap};

/// Between the two columns.
const GUTTER: f32 = 28.0;
/// Between two entries.
const BETWEEN: f32 = 4.0;
/// From the rule to the heading.
const ABOVE: f32 = 9.0;

/// Places terms and sources, together on one sheet if that is possible at all.
pub(super) fn place(desk: &mut Desk<'_>, notes: &NotesBook, slide: &SlideNotes, sheet: &mut Sheet<'_>) {
    let terms: Vec<Phrase> = slide.terms.iter().map(|term| line(&term.word, &term.text)).collect();
    let figures: Vec<Phrase> = slide.figures.iter().map(|figure| line(&figure.value, &figure.text)).collect();
    if terms.is_empty() && figures.is_empty() {
        return;
    }
    let (terms_title, figures_title) = (notes.titles.terms.as_str(), notes.titles.figures.as_str());
    let (style, width) = (sheet.measure.text, column_width(desk));
    let mut columns = match (terms.is_empty(), figures.is_empty()) {
        (false, false) => [(terms_title, terms), (figures_title, figures)],
        (_, true) => halves(desk, (terms_title, terms), (style, width)),
        (true, _) => halves(desk, (figures_title, figures), (style, width)),
    };
    let height = columns.iter().map(|(_, entries)| entries_height(desk, entries, (style, width))).fold(0.0, f32::max);
    let whole = ABOVE + style.leading + 3.0 + height;
    sheet.y += sheet.measure.section - 8.0;
    // The last entry needs no space below it.
    sheet.need(desk, if whole < 420.0 { whole - BETWEEN } else { 64.0 });
    let (left, right, rule) = (desk.grid.left, desk.grid.right(), desk.theme.rule);
    desk.rule((left, right), sheet.y, (0.75, rule));
    sheet.y += ABOVE;
    let mut fresh = false;
    loop {
        let (top, end) = (sheet.y, sheet.end(desk));
        for (index, (title, entries)) in columns.iter_mut().enumerate() {
            // There are two columns.
            let x = left + index as f32 * (width + GUTTER);
            let area = Rect::new(x, top, width, end - top);
            sheet.y = sheet.y.max(entry_column(desk, title, entries, (area, style, fresh)));
        }
        if columns.iter().all(|(_, entries)| entries.is_empty()) {
            return;
        }
        sheet.turn(desk);
        fresh = true;
    }
}

fn line(word: &str, rest: &Phrase) -> Phrase {
    let mut spans = vec![Span { text: format!("{word} "), strong: true, ..Span::default() }];
    spans.extend(rest.spans.iter().cloned());
    Phrase { spans, field: rest.field.clone() }
}

fn column_width(desk: &Desk<'_>) -> f32 {
    (desk.grid.width() - GUTTER) / 2.0
}

/// One kind of entries in two columns of about the same height; the second one has no heading.
fn halves<'a>(
    desk: &mut Desk<'_>,
    (title, entries): (&'a str, Vec<Phrase>),
    measure: (Style, f32),
) -> [(&'a str, Vec<Phrase>); 2] {
    let total = entries_height(desk, &entries, measure);
    let mut first = entries;
    let mut height = 0.0;
    let mut count = 0;
    for entry in &first {
        if height >= total / 2.0 - 1.0 {
            break;
        }
        height += entry_height(desk, entry, measure);
        count += 1;
    }
    let second = first.split_off(count);
    [(title, first), ("", second)]
}

fn entry_height(desk: &mut Desk<'_>, entry: &Phrase, (style, width): (Style, f32)) -> f32 {
    desk.set(&entry.spans, style, Wrap::Greedy(width)).height() + BETWEEN
}

fn entries_height(desk: &mut Desk<'_>, entries: &[Phrase], measure: (Style, f32)) -> f32 {
    entries.iter().map(|entry| entry_height(desk, entry, measure)).sum()
}

/// Places the entries that fit into an area and takes them off the list. On a fresh page the first one is placed even
/// if it does not fit, so that this always ends.
fn entry_column(
    desk: &mut Desk<'_>,
    title: &str,
    entries: &mut Vec<Phrase>,
    (area, style, fresh): (Rect, Style, bool),
) -> f32 {
    let theme = desk.theme;
    let mut y = area.y + style.leading + 3.0;
    let mut shown = 0;
    for entry in entries.iter() {
        let block = desk.set(&entry.spans, style, Wrap::Greedy(area.width));
        if y + block.height() > area.bottom() + 0.01 && !(fresh && shown == 0) {
            break;
        }
        if shown == 0 && !title.is_empty() {
            let heading = Style { face: crate::r#type::Face::Text600, ..style };
            desk.label(title, heading, (At::left(area.x, area.y), theme.ink3), &Field::default());
        }
        let tag = desk.paragraph(&entry.field);
        desk.place(&block, At::left(area.x, y), theme.ink, &tag);
        y += block.height() + BETWEEN;
        shown += 1;
    }
    entries.drain(..shown);
    if shown == 0 { area.y } else { y }
}
