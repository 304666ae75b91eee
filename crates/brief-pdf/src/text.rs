//! Runs of glyphs, and the text that they stand for.

use brief_scene::{Glyph, Run};
use printpdf::{Codepoint, Op, TextItem, TextMatrix};

use crate::content::{clean, thousandths, within};
use crate::face::Face;
use crate::mark::Mark;
use crate::page::Painter;

/// A glyph may stand this many points away from where it belongs before its place is corrected.
const TOLERANCE: f64 = 0.01;

/// What a glyph stands for when its cluster's text is already said by another one: nothing that can be seen or heard.
const NOTHING: &str = "\u{200b}";

/// The run painted last in a block.
#[derive(Debug)]
pub(crate) struct LastRun {
    /// The page, counted from 0.
    page: usize,
    /// The run, without its glyphs.
    run: Run,
}

/// Glyphs that are painted together, and the text that they stand for.
struct Piece<'a> {
    glyphs: Vec<&'a Glyph>,
    text: String,
    /// Whether the glyphs stand for just this text wherever they appear.
    plain: bool,
}

/// Paints a run. A glyph that the face lacks is not painted (ISO 14289-1, 7.21.8), but its text is still there to be read.
pub(crate) fn paint(painter: &mut Painter<'_>, run: &Run, mark: Mark) {
    if !(run.size > 0.0 && run.size.is_finite()) {
        return;
    }
    let node = match mark {
        Mark::Node(node) if !painter.in_picture() => Some(node),
        Mark::Node(_) | Mark::Artifact(_) => None,
    };
    separate(painter, run, mark);
    for piece in pieces(painter, run) {
        match node {
            Some(node) if !piece.plain => {
                painter.mark_as_text(node, &piece.text);
                show(painter, run, &piece.glyphs);
                painter.close_mark();
            }
            _ => {
                painter.mark(mark);
                show(painter, run, &piece.glyphs);
            }
        }
    }
}

/// Paints a blank at the end of the block's last run if a new word starts: what is read aloud or copied knows of no lines and
/// columns (ISO 32000-1, 14.8.2.5). A picture is one block.
fn separate(painter: &mut Painter<'_>, run: &Run, mark: Mark) {
    let here = LastRun { page: painter.number, run: without_glyphs(run) };
    let last = match mark {
        _ if painter.in_picture() => painter.last_inner.replace(here),
        Mark::Node(node) => {
            let block = painter.scene.structure.block(node);
            painter.resources.record.last_runs.insert(block, here)
        }
        Mark::Artifact(_) => None,
    };
    let Some(last) = last else { return };
    let same_page = last.page == painter.number;
    let apart = if same_page { last.run.is_apart_from(run) } else { !last.run.text.ends_with(char::is_whitespace) };
    let before = if same_page { &last.run } else { run };
    if !apart || before.size <= 0.0 {
        return;
    }
    let Some(blank) = painter.resources.faces.blank(before.font) else { return };
    let x = if same_page && !before.rtl { before.width } else { 0.0 };
    painter.mark(mark);
    show(painter, before, &[&Glyph { id: blank, x, y: 0.0, text: 0..0 }]);
}

fn without_glyphs(run: &Run) -> Run {
    let Run { font, size, color, x, y, width, ascent, descent, rtl, .. } = *run;
    Run { font, size, color, x, y, width, ascent, descent, glyphs: Vec::new(), text: run.text.clone(), rtl }
}

/// The run in as few pieces as possible.
fn pieces<'a>(painter: &mut Painter<'_>, run: &'a Run) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    for piece in whole_clusters(painter, run) {
        match pieces.last_mut() {
            Some(last) if last.plain == piece.plain => last.append(piece, run.rtl),
            _ => pieces.push(piece),
        }
    }
    pieces
}

/// The clusters of a run, with the text of lacking glyphs given to a neighbour.
fn whole_clusters<'a>(painter: &mut Painter<'_>, run: &'a Run) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    // Text whose glyphs are lacking, while there is no piece that it could belong to.
    let mut orphan = Piece { glyphs: Vec::new(), text: String::new(), plain: true };
    for cluster in clusters(&run.glyphs) {
        let raw = run.text.get(cluster[0].text.clone()).unwrap_or_default();
        let glyphs: Vec<&Glyph> = cluster.iter().filter(|glyph| glyph.id != 0).collect();
        if is_invisible(raw) && glyphs.iter().all(|glyph| painter.resources.faces.blank(run.font) == Some(glyph.id)) {
            continue;
        }
        let text = clean(raw);
        if glyphs.is_empty() {
            let lacking = Piece { glyphs, text, plain: false };
            pieces.last_mut().unwrap_or(&mut orphan).append(lacking, run.rtl);
            continue;
        }
        let plain = stand_for(painter.resources.faces.face(run.font), &glyphs, &text);
        let mut piece = Piece { glyphs, text, plain };
        if !orphan.text.is_empty() {
            orphan.append(piece, run.rtl);
            piece = std::mem::replace(&mut orphan, Piece { glyphs: Vec::new(), text: String::new(), plain: true });
        }
        pieces.push(piece);
    }
    if !orphan.text.is_empty() {
        pieces.push(orphan);
    }
    pieces
}

impl Piece<'_> {
    /// Adds what stands to the right of this piece.
    fn append(&mut self, other: Self, rtl: bool) {
        self.glyphs.extend(other.glyphs);
        self.plain &= other.plain;
        if rtl {
            self.text.insert_str(0, &other.text);
        } else {
            self.text.push_str(&other.text);
        }
    }
}

/// Whether text only directs how other text is set: ends of lines, and characters that have no shape.
fn is_invisible(text: &str) -> bool {
    let is_formatting =
        |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    text.chars().all(|c| is_formatting(c) || (c != '\t' && c.is_control()))
}

/// The glyphs by cluster: the first one of each carries the text.
fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}

/// Lets the glyphs of a cluster stand for its text; says whether a reader gets just that text from them.
fn stand_for(face: &mut Face, glyphs: &[&Glyph], text: &str) -> bool {
    let numbers: Vec<u16> = glyphs.iter().map(|glyph| face.glyph(glyph.id)).collect();
    if numbers.len() == 1 && !text.is_empty() {
        return face.let_stand_for(numbers[0], text);
    }
    if numbers.len() == text.chars().count() {
        let mut letter = [0; 4];
        let one_by_one = numbers.iter().zip(text.chars());
        return one_by_one
            .fold(true, |plain, (number, c)| face.let_stand_for(*number, c.encode_utf8(&mut letter)) && plain);
    }
    for (place, number) in numbers.iter().enumerate() {
        face.let_stand_for(*number, if place == 0 && !text.is_empty() { text } else { NOTHING });
    }
    false
}

/// Shows glyphs where they belong.
fn show(painter: &mut Painter<'_>, run: &Run, glyphs: &[&Glyph]) {
    if glyphs.is_empty() {
        return;
    }
    painter.begin_text(run.font, run.size, run.color);
    for line in glyphs.chunk_by(|a, b| a.y == b.y) {
        let (x, y) = (thousandths(run.x + line[0].x), thousandths(painter.size.height - run.y - line[0].y));
        let face = painter.resources.faces.face(run.font);
        let places = line.iter().map(|glyph| f64::from(run.x) + f64::from(glyph.x) - f64::from(x));
        let items =
            vec![TextItem::GlyphIds(codepoints(face, line, places.collect(), f64::from(thousandths(run.size))))];
        painter.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
        painter.push(Op::ShowText { items });
    }
}

/// Glyphs with the corrections between them; `places` are their distances from the first one in points.
fn codepoints(face: &Face, glyphs: &[&Glyph], places: Vec<f64>, size: f64) -> Vec<Codepoint> {
    let points_per_unit = size / 1000.0;
    // Where the viewer's pen stands, in thousandths of an em. It moves by the same whole numbers that the viewer is given,
    // so that the corrections never add up to an error.
    let mut pen = 0.0;
    let mut out = Vec::with_capacity(glyphs.len());
    for (place, glyph) in glyphs.iter().enumerate() {
        let number = face.glyph(glyph.id);
        pen += face.width(number);
        let mut correction = 0.0;
        if let Some(wanted) = places.get(place + 1) {
            let excess = pen - wanted / points_per_unit;
            if excess.abs() * points_per_unit >= TOLERANCE {
                correction = (f64::from(within(excess as f32)) * 10.0).round() / 10.0;
                pen -= correction;
            }
        }
        out.push(Codepoint::with_cid(number, correction as f32, face.text(number).to_owned()));
    }
    out
}
