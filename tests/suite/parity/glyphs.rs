//! Where the glyphs of a scene stand in a PDF file.

use std::collections::BTreeMap;

use brief_scene::{Kind, Page, Scene};

use crate::pdf::{File, Placed};

/// A glyph may stand this many points off in the file.
const TOLERANCE: f64 = 0.02;

/// A glyph where the scene wants it, in points from the lower left corner.
#[derive(Debug)]
struct Wanted {
    font: String,
    id: u16,
    x: f64,
    y: f64,
    size: f64,
    text: String,
}

/// Where the coordinates of a page come to lie on the page around it.
#[derive(Clone, Copy)]
struct Frame {
    scale: f64,
    x: f64,
    /// The upper edge, in points from the lower edge of the page around it.
    top: f64,
}

/// Compares every glyph of a scene with the file; the error names the first one that is off.
pub(crate) fn compare(scene: &Scene, bytes: &[u8]) -> Result<(), String> {
    let file = File::read(bytes);
    if file.pages.len() != scene.pages.len() {
        return Err(format!("{} pages instead of {}", file.pages.len(), scene.pages.len()));
    }
    let mut codes = BTreeMap::new();
    for (number, page) in scene.pages.iter().enumerate() {
        let mut wanted = Vec::new();
        collect(scene, page, Frame { scale: 1.0, x: 0.0, top: f64::from(page.size.height) }, &mut wanted);
        let found = file.shown(number).glyphs;
        compare_page(&wanted, &found, &mut codes).map_err(|off| format!("page {}: {off}", number + 1))?;
    }
    Ok(())
}

fn compare_page(wanted: &[Wanted], found: &[Placed], codes: &mut Codes) -> Result<(), String> {
    let mut found = found.iter().peekable();
    for glyph in wanted {
        let unseen = is_unseen(&glyph.text);
        let is_blank = glyph.text.chars().all(char::is_whitespace);
        // The file has blanks of its own between words on different lines.
        let extra = |placed: &&Placed| placed.text == " " && !(is_blank && same_place(glyph, placed));
        while !unseen && found.next_if(extra).is_some() {}
        match found.next_if(|placed| same_place(glyph, placed) && !(unseen && placed.text == " ")) {
            Some(placed) => {
                let code = *codes.entry((glyph.font.clone(), glyph.id)).or_insert(placed.code);
                if code != placed.code {
                    return Err(format!("{glyph:?} is shown by different glyphs"));
                }
            }
            None if unseen => {}
            None => return Err(format!("{glyph:?} is not followed by {:?}", found.peek())),
        }
    }
    match found.find(|placed| placed.text != " ") {
        Some(placed) => Err(format!("{placed:?} stands only in the file")),
        None => Ok(()),
    }
}

/// By font and glyph, the number of the glyph in the file.
type Codes = BTreeMap<(String, u16), u16>;

fn same_place(wanted: &Wanted, placed: &Placed) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= TOLERANCE;
    wanted.font == placed.font && near(wanted.x, placed.x) && near(wanted.y, placed.y) && near(wanted.size, placed.size)
}

/// Whether a glyph stands for nothing but a hint on how to break the line.
fn is_unseen(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'))
}

fn collect(scene: &Scene, page: &Page, frame: Frame, wanted: &mut Vec<Wanted>) {
    for item in &page.items {
        match &item.kind {
            Kind::Text(run) => {
                for glyph in run.glyphs.iter().filter(|glyph| glyph.id != 0) {
                    wanted.push(Wanted {
                        font: scene.font(run.font).name.clone(),
                        id: glyph.id,
                        x: frame.x + frame.scale * f64::from(run.x + glyph.x),
                        y: frame.top - frame.scale * f64::from(run.y + glyph.y),
                        size: frame.scale * f64::from(run.size),
                        text: run.text.get(glyph.text.clone()).unwrap_or_default().to_owned(),
                    });
                }
            }
            Kind::Picture(picture) => {
                let scale = f64::from(picture.rect.width / picture.page.size.width);
                let (x, y) = (f64::from(picture.rect.x), f64::from(picture.rect.y));
                let inner = Frame {
                    scale: frame.scale * scale,
                    x: frame.x + frame.scale * x,
                    top: frame.top - frame.scale * y,
                };
                collect(scene, &picture.page, inner, wanted);
            }
            Kind::Shape(_) | Kind::Image(_) | Kind::Link(_) => {}
        }
    }
}
