//! Shaping of short texts with the bundled fonts.

use std::borrow::Cow;
use std::sync::LazyLock;

use brief_scene::{Color, Font, FontId, Glyph, Point, Run};
use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};

/// The bundled faces, in the order of their [`FontId`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Inter Regular (CFF outlines).
    Regular,
    /// Inter Semi Bold (CFF outlines).
    SemiBold,
    /// Inter Display Semi Bold (CFF outlines).
    Display,
    /// JetBrains Mono (TrueType outlines).
    Mono,
}

/// Shapes text into runs.
#[derive(Debug)]
pub struct Studio {
    fonts: Vec<Font>,
}

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let font = |name: &str, data: &'static [u8]| Font { name: name.to_owned(), data: Cow::Borrowed(data), index: 0 };
    vec![
        font("Inter-Regular", include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        font("Inter-SemiBold", include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
        font("InterDisplay-SemiBold", include_bytes!("../../../assets/fonts/InterDisplay-SemiBold.otf")),
        font("JetBrainsMono-Regular", include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf")),
    ]
});

impl Default for Studio {
    fn default() -> Self {
        Self { fonts: FONTS.clone() }
    }
}

impl Studio {
    /// The faces that the runs refer to.
    #[must_use]
    pub fn fonts(&self) -> &[Font] {
        &self.fonts
    }

    /// Shapes text from left to right, with kerning and ligatures, onto a baseline that starts at `at`.
    ///
    /// # Panics
    /// If a bundled font cannot be read.
    #[must_use]
    pub fn run(&self, face: Face, size: f32, at: Point, text: &str) -> Run {
        let id = FontId(face as u16);
        let font = FontRef::from_index(&self.fonts[face as usize].data, 0).expect("the bundled fonts can be read");
        let data = ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let scale = size / shaper.units_per_em() as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
        let mut glyphs = Vec::with_capacity(infos.len());
        let mut pen = 0.0;
        for (place, (info, position)) in infos.iter().zip(positions).enumerate() {
            let start = info.cluster as usize;
            let first = place == 0 || infos[place - 1].cluster != info.cluster;
            let end = infos[place..].iter().map(|i| i.cluster as usize).find(|c| *c > start).unwrap_or(text.len());
            glyphs.push(Glyph {
                id: u16::try_from(info.glyph_id).expect("a font has at most 65,535 glyphs"),
                x: pen + position.x_offset as f32 * scale,
                y: -position.y_offset as f32 * scale,
                text: if first { start..end } else { end..end },
            });
            pen += position.x_advance as f32 * scale;
        }
        Run {
            font: id,
            size,
            color: Color::hex(0x11_181C),
            x: at.x,
            y: at.y,
            width: pen,
            ascent: 0.97 * size,
            descent: 0.24 * size,
            glyphs,
            text: text.to_owned(),
            rtl: false,
        }
    }
}
