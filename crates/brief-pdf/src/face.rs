//! The faces of a scene, cut down to the glyphs that are used.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use brief_scene::{Font, FontId, Item, Kind, Origin, Scene};
use printpdf::{FontMetrics, FontType, ParsedFont, PdfFont, PdfFontMetricsStub};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use sha2::{Digest, Sha256};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use crate::error::{PdfError, Place};

/// PDF measures glyphs in thousandths of an em, whatever the font does.
const UNITS: u16 = 1000;

/// The faces that a scene uses.
pub(crate) struct Faces {
    faces: BTreeMap<FontId, Face>,
}

/// One face with the glyphs that are used.
pub(crate) struct Face {
    /// The name under which pages refer to it.
    pub(crate) id: printpdf::FontId,
    font: PdfFont,
    remapper: GlyphRemapper,
    /// The glyph of the blank by its old number, if the face has one.
    blank: Option<u16>,
    /// What each glyph stands for where nothing else is said, by new number.
    texts: BTreeMap<u16, String>,
    /// The letter by which printpdf finds a glyph, by new number.
    letters: BTreeMap<u16, char>,
}

impl Faces {
    /// Finds out which glyphs a scene uses, and cuts its fonts down to them, all at the same time.
    pub(crate) fn cut(scene: &Scene) -> Result<Self, PdfError> {
        let cut = |(id, usage): (FontId, Usage)| {
            let font = scene.font(id);
            let face = Face::cut(id, font, &usage.glyphs);
            let face = face.map_err(|detail| PdfError::Font { name: font.name.clone(), place: usage.place, detail });
            face.map(|face| (id, face))
        };
        let faces = usage(scene).into_par_iter().map(cut).collect::<Result<_, _>>()?;
        Ok(Self { faces })
    }

    /// The face of a run that has glyphs.
    pub(crate) fn face(&mut self, id: FontId) -> &mut Face {
        self.faces.get_mut(&id).expect("every face that has glyphs on a page has been cut")
    }

    /// The glyph of a face's blank, if it has one.
    pub(crate) fn blank(&self, id: FontId) -> Option<u16> {
        self.faces.get(&id)?.blank
    }

    /// The fonts to be embedded.
    pub(crate) fn into_fonts(self) -> BTreeMap<printpdf::FontId, PdfFont> {
        self.faces.into_values().map(|face| (face.id, face.font)).collect()
    }
}

impl Face {
    /// The new number of a glyph.
    pub(crate) fn glyph(&self, old: u16) -> u16 {
        self.remapper.get(old).expect("every glyph on a page has been counted")
    }

    /// The width of a glyph by its new number, in thousandths of an em: the very number that the file gives to readers.
    pub(crate) fn width(&self, glyph: u16) -> f64 {
        self.font.parsed_font.glyph_widths.get(&glyph).map_or(0.0, |width| f64::from(*width))
    }

    /// Lets a glyph stand for a text unless it already stands for another one; says whether it now stands for this one.
    pub(crate) fn let_stand_for(&mut self, glyph: u16, text: &str) -> bool {
        if let Some(known) = self.texts.get(&glyph) {
            return known == text;
        }
        self.texts.insert(glyph, text.to_owned());
        let mut letters = text.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            // Of several glyphs for one letter, such as figures of two kinds, the first one has it.
            if let Entry::Vacant(free) = self.font.parsed_font.codepoint_to_glyph.entry(letter.into()) {
                free.insert(glyph);
                self.letters.insert(glyph, letter);
            }
        }
        true
    }

    /// The letter that brings this glyph and no other one.
    pub(crate) fn letter(&self, glyph: u16) -> Option<char> {
        self.letters.get(&glyph).copied()
    }

    /// What a glyph stands for.
    pub(crate) fn text(&self, glyph: u16) -> &str {
        self.texts.get(&glyph).map_or("", String::as_str)
    }

    fn cut(id: FontId, font: &Font, glyphs: &BTreeSet<u16>) -> Result<Self, String> {
        let original = FontRef::from_index(&font.data, font.index).map_err(|error| error.to_string())?;
        let blank = original.charmap().map(' ').and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
        let glyphs: BTreeSet<u16> = glyphs.iter().copied().chain(blank).collect();
        let mut remapper = GlyphRemapper::new();
        for glyph in &glyphs {
            remapper.remap(*glyph);
        }
        let data = subsetter::subset(&font.data, font.index, &remapper).map_err(|error| error.to_string())?;
        let parsed = ParsedFont {
            font_name: Some(format!("{}+{}", tag(&data), plain_name(&font.name))),
            font_index: 0,
            font_type: if data.starts_with(b"OTTO") { FontType::OpenTypeCFF(()) } else { FontType::TrueType },
            codepoint_to_glyph: BTreeMap::new(),
            glyph_widths: widths(&original, &glyphs, &remapper),
            units_per_em: UNITS,
            font_metrics: line_metrics(&original),
            pdf_font_metrics: box_metrics(&original),
            original_bytes: data,
        };
        let id = printpdf::FontId(format!("T{}", id.0));
        let mut face =
            Self { id, font: PdfFont::new(parsed), remapper, blank, texts: BTreeMap::new(), letters: BTreeMap::new() };
        if let Some(blank) = blank {
            face.let_stand_for(face.glyph(blank), " ");
        }
        Ok(face)
    }
}

/// The glyphs of a face that stand on pages.
struct Usage {
    glyphs: BTreeSet<u16>,
    /// Where the first of them stands.
    place: Place,
}

fn usage(scene: &Scene) -> BTreeMap<FontId, Usage> {
    let mut usage = BTreeMap::new();
    for (page, content) in scene.pages.iter().enumerate() {
        for item in &content.items {
            count(&mut usage, item, page, item.origin.as_ref());
        }
    }
    usage
}

fn count(usage: &mut BTreeMap<FontId, Usage>, item: &Item, page: usize, origin: Option<&Arc<Origin>>) {
    match &item.kind {
        Kind::Text(run) => {
            let glyphs = run.glyphs.iter().map(|glyph| glyph.id).filter(|id| *id != 0);
            for glyph in glyphs {
                let place = || Place { page, origin: origin.cloned() };
                let entry = usage.entry(run.font).or_insert_with(|| Usage { glyphs: BTreeSet::new(), place: place() });
                entry.glyphs.insert(glyph);
            }
        }
        Kind::Picture(picture) => {
            for item in &picture.page.items {
                count(usage, item, page, origin);
            }
        }
        Kind::Shape(_) | Kind::Image(_) | Kind::Link(_) => {}
    }
}

fn widths(font: &FontRef<'_>, glyphs: &BTreeSet<u16>, remapper: &GlyphRemapper) -> BTreeMap<u16, u16> {
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let scale = scale(font);
    // The first glyph of every font is the one for missing characters; it is never painted.
    let new = |old: u16| remapper.get(old).unwrap_or_default();
    glyphs
        .iter()
        .map(|old| {
            let width = metrics.advance_width(GlyphId::from(*old)).unwrap_or_default();
            (new(*old), (width * scale).round().clamp(0.0, f32::from(u16::MAX)) as u16)
        })
        .collect()
}

fn line_metrics(font: &FontRef<'_>) -> FontMetrics {
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let scale = scale(font);
    FontMetrics { ascent: thousandth(metrics.ascent * scale), descent: thousandth(metrics.descent * scale) }
}

fn box_metrics(font: &FontRef<'_>) -> PdfFontMetricsStub {
    let scale = scale(font);
    let bounds = font.metrics(Size::unscaled(), LocationRef::default()).bounds.unwrap_or_default();
    let caret = font.hhea().map_or((1, 0), |table| (table.caret_slope_rise(), table.caret_slope_run()));
    PdfFontMetricsStub {
        units_per_em: UNITS,
        x_min: thousandth(bounds.x_min * scale),
        y_min: thousandth(bounds.y_min * scale),
        x_max: thousandth(bounds.x_max * scale),
        y_max: thousandth(bounds.y_max * scale),
        caret_slope_rise: caret.0,
        caret_slope_run: caret.1,
        us_weight_class: font.os2().map_or(400, |table| table.us_weight_class()),
    }
}

/// From font units to thousandths of an em.
fn scale(font: &FontRef<'_>) -> f32 {
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    f32::from(UNITS) / f32::from(metrics.units_per_em.max(1))
}

fn thousandth(value: f32) -> i16 {
    value.round().clamp(f32::from(i16::MIN), f32::from(i16::MAX)) as i16
}

/// Six capital letters that tell this subset from others of the same face (ISO 32000-1, 9.6.4).
fn tag(data: &[u8]) -> String {
    Sha256::digest(data).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// A PostScript name: printable ASCII without delimiters.
fn plain_name(name: &str) -> String {
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    if plain.is_empty() { "Font".to_owned() } else { plain }
}
