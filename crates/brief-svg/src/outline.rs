//! Outlines of glyphs as path data, read once and kept.

use std::borrow::Cow;

use brief_scene::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::number::PathData;

/// The outline of one glyph in font units, y downwards.
pub(crate) struct Outline {
    /// Where the first contour starts.
    pub(crate) start: (f64, f64),
    /// The steps after that, all relative, so that the outline can be moved by its start alone.
    pub(crate) steps: String,
}

/// A font face and the outlines that have been asked of it so far.
struct Face {
    data: Cow<'static, [u8]>,
    index: u32,
    /// Font units per em; 0 if the font cannot be read.
    units_per_em: u16,
    /// By glyph number. The outer `None`: not read yet; the inner one: nothing to paint.
    outlines: Vec<Option<Option<Outline>>>,
}

/// The faces of the scenes seen so far.
#[derive(Default)]
pub(crate) struct Outlines {
    faces: Vec<Face>,
}

/// The place of a face in [`Outlines`].
#[derive(Clone, Copy)]
pub(crate) struct FaceId(usize);

impl Outlines {
    /// Finds the face with the bytes of a font, or takes it in.
    pub(crate) fn face(&mut self, font: &Font) -> FaceId {
        let known = |face: &Face| face.index == font.index && std::ptr::eq(&*face.data, &*font.data);
        let equal = |face: &Face| face.index == font.index && face.data == font.data;
        if let Some(place) = self.faces.iter().position(known) {
            return FaceId(place);
        }
        if let Some(place) = self.faces.iter().position(equal) {
            // The next scene will probably share these bytes, which saves comparing them again.
            self.faces[place].data = font.data.clone();
            return FaceId(place);
        }
        self.faces.push(Face::read(font));
        FaceId(self.faces.len() - 1)
    }

    /// Font units per em of a face; 0 if the font cannot be read.
    pub(crate) fn units_per_em(&self, face: FaceId) -> u16 {
        self.faces[face.0].units_per_em
    }

    /// The outline of a glyph; `None` if there is nothing to paint.
    pub(crate) fn outline(&mut self, face: FaceId, glyph: u16) -> Option<&Outline> {
        let face = &mut self.faces[face.0];
        let place = usize::from(glyph);
        if face.outlines.get(place)?.is_none() {
            let outline = draw(&face.data, face.index, glyph);
            face.outlines[place] = Some(outline);
        }
        face.outlines[place].as_ref()?.as_ref()
    }
}

impl Face {
    fn read(font: &Font) -> Self {
        let (units_per_em, count) = FontRef::from_index(&font.data, font.index).map_or((0, 0), |face| {
            let metrics = face.metrics(Size::unscaled(), LocationRef::default());
            (metrics.units_per_em, usize::from(metrics.glyph_count))
        });
        let outlines = std::iter::repeat_with(|| None).take(count).collect();
        Self { data: font.data.clone(), index: font.index, units_per_em, outlines }
    }
}

fn draw(data: &[u8], index: u32, glyph: u16) -> Option<Outline> {
    let font = FontRef::from_index(data, index).ok()?;
    let outline = font.outline_glyphs().get(GlyphId::from(glyph))?;
    let mut steps = String::new();
    let mut pen = Pen { path: PathData::new(&mut steps, 2), start: None, contour: (0.0, 0.0), at: (0.0, 0.0) };
    outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen).ok()?;
    let start = pen.start?;
    Some(Outline { start, steps })
}

/// Turns the absolute steps of a font into relative ones with y downwards.
struct Pen<'a> {
    path: PathData<'a>,
    start: Option<(f64, f64)>,
    /// Where the contour began, which is where a viewer's pen stands after closing it.
    contour: (f64, f64),
    /// Where the pen of a viewer stands, so that rounding never adds up.
    at: (f64, f64),
}

impl Pen<'_> {
    fn step(&mut self, letter: char, points: &[(f32, f32)]) {
        self.path.command(letter);
        let mut end = self.at;
        for (x, y) in points {
            let (x, y) = (hundredths(*x), hundredths(-*y));
            self.path.number(x - self.at.0);
            self.path.number(y - self.at.1);
            end = (x, y);
        }
        self.at = end;
    }
}

impl OutlinePen for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        if self.start.is_none() {
            self.at = (hundredths(x), hundredths(-y));
            self.start = Some(self.at);
        } else {
            self.step('m', &[(x, y)]);
        }
        self.contour = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (dx, dy) = (hundredths(x) - self.at.0, hundredths(-y) - self.at.1);
        if dy == 0.0 {
            self.path.command('h');
            self.path.number(dx);
        } else if dx == 0.0 {
            self.path.command('v');
            self.path.number(dy);
        } else {
            self.path.command('l');
            self.path.number(dx);
            self.path.number(dy);
        }
        self.at = (self.at.0 + dx, self.at.1 + dy);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.step('q', &[(cx0, cy0), (x, y)]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.step('c', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.path.command('z');
        self.at = self.contour;
    }
}

/// The coordinate that a viewer reads: fonts hold whole units, but composed TrueType glyphs may be scaled.
fn hundredths(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}
