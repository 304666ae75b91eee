//! Words become glyphs.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use brief_scene::Glyph;
use brief_story::Span;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontFamily, FontFeatures, FontStyle, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};

use super::block::Piece;
use super::block::PieceParts;
use super::{Block, Face, Line, Style, Wrap};

/// Sets type. It keeps what it has set, so that a page of which one word has changed costs one word.
///
/// The result does not depend on what was set before.
pub struct Typesetter {
    fonts: FontContext,
    shaper: LayoutContext<Ink>,
    set: HashMap<Key, Rc<Block>>,
}

/// How many set blocks are kept. A deck of six slides has about two hundred.
const KEPT: usize = 8_192;

/// What distinguishes the words of one style from those of the next.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Ink {
    /// One more than the place of the span; 0 for none.
    span: usize,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    spans: Vec<Span>,
    face: Face,
    numbers: [u32; 5],
    flags: (bool, bool, u8),
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Typesetter({} blocks kept)", self.set.len())
    }
}

impl Typesetter {
    /// A typesetter with the bundled faces. The fonts of the system are never asked, so that all machines agree.
    #[must_use]
    pub fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for face in Face::ALL {
            let name = FontInfoOverride {
                family_name: Some(face.name()),
                weight: Some(FontWeight::NORMAL),
                style: Some(FontStyle::Normal),
                ..FontInfoOverride::default()
            };
            collection.register_fonts(Blob::new(Arc::new(face.bytes())), Some(name));
        }
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            shaper: LayoutContext::new(),
            set: HashMap::new(),
        }
    }

    /// Sets words in a style.
    pub(crate) fn set(&mut self, spans: &[Span], style: Style, wrap: Wrap) -> Rc<Block> {
        let key = key(spans, style, wrap);
        if let Some(block) = self.set.get(&key) {
            return Rc::clone(block);
        }
        let block = Rc::new(self.shape(spans, style, wrap));
        if self.set.len() >= KEPT {
            self.set.clear();
        }
        self.set.insert(key, Rc::clone(&block));
        block
    }

    /// Sets plain words in a style.
    pub(crate) fn words(&mut self, text: &str, style: Style, wrap: Wrap) -> Rc<Block> {
        self.set(&[Span { text: text.to_owned(), ..Span::default() }], style, wrap)
    }

    /// The width of plain words on one line.
    pub(crate) fn width(&mut self, text: &str, style: Style) -> f32 {
        self.words(text, style, Wrap::Never).width
    }

    fn shape(&mut self, spans: &[Span], style: Style, wrap: Wrap) -> Block {
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let mut layout = self.build(&text, spans, style);
        wrap.apply(&mut layout, &text);
        let lines: Vec<Line> = layout.lines().map(|line| set_line(&line, &text, spans)).collect();
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        Block { style, lines, width }
    }

    fn build(&mut self, text: &str, spans: &[Span], style: Style) -> Layout<Ink> {
        // Baselines must not snap to whole points.
        let quantize = false;
        let mut builder = self.shaper.ranged_builder(&mut self.fonts, text, 1.0, quantize);
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(LineHeight::Absolute(style.leading));
        builder.push_default(StyleProperty::FontFamily(FontFamily::Source(Cow::Borrowed(style.face.name()))));
        builder.push_default(StyleProperty::FontFeatures(features(style)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        if style.tracking != 0.0 {
            builder.push_default(StyleProperty::LetterSpacing(style.tracking));
        }
        let mut start = 0;
        for (index, span) in spans.iter().enumerate() {
            let range = start..start + span.text.len();
            start = range.end;
            builder.push(StyleProperty::Brush(Ink { span: index + 1 }), range.clone());
            let face = style.styled(span.strong, span.emphasis, span.code);
            if face != style.face {
                builder.push(StyleProperty::FontFamily(FontFamily::Source(Cow::Borrowed(face.name()))), range.clone());
            }
            if span.code {
                // The mono face looks larger than the text face at the same size.
                builder.push(StyleProperty::FontSize(style.size * 0.92), range);
            }
        }
        builder.build(text)
    }
}

fn features(style: Style) -> FontFeatures<'static> {
    // Letters that are drawn closer together or further apart must not melt into one glyph.
    match (style.tabular, style.tracking != 0.0) {
        (true, true) => FontFeatures::from("\"tnum\" 1, \"liga\" 0, \"clig\" 0"),
        (true, false) => FontFeatures::from("\"tnum\" 1"),
        (false, true) => FontFeatures::from("\"liga\" 0, \"clig\" 0"),
        (false, false) => FontFeatures::empty(),
    }
}

fn key(spans: &[Span], style: Style, wrap: Wrap) -> Key {
    let (mode, width) = match wrap {
        Wrap::Never => (0, 0.0),
        Wrap::Greedy(width) => (1, width),
        Wrap::Balanced(width) => (2, width),
        Wrap::Headline(width) => (3, width),
    };
    Key {
        spans: spans.to_vec(),
        face: style.face,
        numbers: [style.size, style.leading, style.tracking, width, 0.0].map(f32::to_bits),
        flags: (style.tabular, style.emphasis == super::Emphasis::Italic, mode),
    }
}

fn set_line(line: &parley::Line<'_, Ink>, text: &str, spans: &[Span]) -> Line {
    let mut setter = LineSetter { text, spans, pen: 0.0, width: 0.0, pieces: Vec::new() };
    for run in line.runs() {
        setter.add(&run);
    }
    // A renderer writes the pieces one after the other, and a reader program reads them so.
    setter.pieces.sort_by_key(|(start, _)| *start);
    Line { pieces: setter.pieces.into_iter().map(|(_, piece)| piece).collect(), width: setter.width }
}

/// Takes the runs of a line apart where the span changes.
struct LineSetter<'a> {
    text: &'a str,
    spans: &'a [Span],
    pen: f32,
    /// Up to the last word.
    width: f32,
    /// With the place in the text where each begins.
    pieces: Vec<(usize, Piece)>,
}

impl LineSetter<'_> {
    fn add(&mut self, run: &parley::Run<'_, Ink>) {
        let mut clusters: Vec<_> = run.visual_clusters().collect();
        // A line break that the text itself carries is a cluster without anything to show.
        clusters.retain(|cluster| !self.text[cluster.text_range()].starts_with(['\n', '\r', '\u{2028}', '\u{2029}']));
        let mut current = None;
        for (index, cluster) in clusters.iter().enumerate() {
            let span = cluster.style().brush.span;
            if current != Some(span) {
                current = Some(span);
                let range = segment(&clusters, index, |c| (c.style().brush.span, c.text_range()));
                self.begin(run, span, range);
            }
            let source = ligature_range(&clusters, index, |c| (c.is_ligature_continuation(), c.text_range()));
            self.add_glyphs(cluster.glyphs(), &source);
            if !self.text[cluster.text_range()].trim().is_empty() {
                self.width = self.pen;
                if let Some((_, piece)) = self.pieces.last_mut() {
                    piece.width = self.pen - piece.x;
                }
            }
        }
    }

    fn begin(&mut self, run: &parley::Run<'_, Ink>, span: usize, range: Range<usize>) {
        let metrics = run.font_metrics();
        let mut piece = Piece::begin(PieceParts {
            face: face_of(run),
            size: run.font_size(),
            x: self.pen,
            ascent: metrics.ascent,
            descent: metrics.descent,
            rtl: run.is_rtl(),
            link: span.checked_sub(1).and_then(|at| self.spans.get(at)).and_then(|span| span.link.clone()),
        });
        piece.text = plain(&self.text[range.clone()]);
        self.pieces.push((range.start, piece));
    }

    fn add_glyphs(&mut self, glyphs: impl Iterator<Item = parley::Glyph>, source: &Range<usize>) {
        let Some((start, piece)) = self.pieces.last_mut() else { return };
        let mut shown = plain_range(self.text, *start, source);
        for glyph in glyphs {
            match u16::try_from(glyph.id) {
                Ok(id) if id != 0 => piece.push(Glyph {
                    id,
                    x: self.pen + glyph.x - piece.x,
                    y: -glyph.y,
                    text: std::mem::replace(&mut shown, 0..0),
                }),
                _ => piece.missing.push(self.text[source.clone()].to_owned()),
            }
            self.pen += glyph.advance;
        }
    }
}

/// The text of all neighbouring clusters of the same span, from a cluster on.
fn segment<T>(clusters: &[T], from: usize, of: impl Fn(&T) -> (usize, Range<usize>)) -> Range<usize> {
    let (span, mut range) = of(&clusters[from]);
    for cluster in &clusters[from..] {
        let (other, text) = of(cluster);
        if other != span {
            break;
        }
        range = range.start.min(text.start)..range.end.max(text.end);
    }
    range
}

/// The text of a cluster and of those that its ligature swallows.
fn ligature_range<T>(clusters: &[T], at: usize, of: impl Fn(&T) -> (bool, Range<usize>)) -> Range<usize> {
    let (_, mut range) = of(&clusters[at]);
    for cluster in &clusters[at + 1..] {
        let (continues, text) = of(cluster);
        if !continues {
            break;
        }
        range = range.start.min(text.start)..range.end.max(text.end);
    }
    range
}

/// The no-break space keeps words together here; for whoever searches or copies the text it is a space.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// A range of the text, counted from `base` and as if [`plain`].
fn plain_range(text: &str, base: usize, range: &Range<usize>) -> Range<usize> {
    let place = |byte: usize| byte - base - text[base..byte].matches('\u{a0}').count();
    place(range.start)..place(range.end)
}

fn face_of(run: &parley::Run<'_, Ink>) -> Face {
    let data = run.font().data.data().as_ptr();
    let face = Face::ALL.into_iter().find(|face| std::ptr::eq(face.bytes().as_ptr(), data));
    face.expect("the shaper knows only the bundled faces")
}
