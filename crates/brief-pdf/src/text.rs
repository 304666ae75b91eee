//! Runs of glyphs, and the text that they stand for.

use std::borrow::Cow;

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

/// Glyphs that are painted together.
struct Piece<'a> {
    glyphs: Vec<&'a Glyph>,
    /// What they stand for, unless they stand for just that wherever they appear.
    said: Option<String>,
}

/// Glyphs that stand for a text together.
struct Cluster<'a> {
    /// The glyphs; lacking ones have the number 0.
    glyphs: &'a [Glyph],
    text: Cow<'a, str>,
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
        match (node, &piece.said) {
            (Some(node), Some(said)) => {
                painter.mark_as_text(node, said);
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
    for cluster in whole_clusters(painter, run) {
        let glyphs = cluster.glyphs.iter().filter(|glyph| glyph.id != 0);
        match pieces.last_mut() {
            Some(last) if last.said.is_none() == cluster.plain => {
                last.glyphs.extend(glyphs);
                if let Some(said) = &mut last.said {
                    append(said, &cluster.text, run.rtl);
                }
            }
            _ => {
                let said = (!cluster.plain).then(|| cluster.text.into_owned());
                pieces.push(Piece { glyphs: glyphs.collect(), said });
            }
        }
    }
    pieces
}

/// The clusters of a run that have glyphs, with the text of lacking glyphs given to a neighbour.
fn whole_clusters<'a>(painter: &mut Painter<'_>, run: &'a Run) -> Vec<Cluster<'a>> {
    let faces = &mut painter.resources.faces;
    let mut whole: Vec<Cluster<'a>> = Vec::new();
    // Text whose glyphs are lacking, while there is no cluster that it could belong to.
    let mut orphan = String::new();
    for glyphs in clusters(&run.glyphs) {
        let raw = run.text.get(glyphs[0].text.clone()).unwrap_or_default();
        let mut painted = glyphs.iter().filter(|glyph| glyph.id != 0);
        if is_invisible(raw) && painted.clone().all(|glyph| faces.blank(run.font) == Some(glyph.id)) {
            continue;
        }
        let text = clean(raw);
        if painted.next().is_none() {
            match whole.last_mut() {
                Some(last) => {
                    append(last.text.to_mut(), &text, run.rtl);
                    last.plain = false;
                }
                None => append(&mut orphan, &text, run.rtl),
            }
            continue;
        }
        let plain = stand_for(faces.face(run.font), glyphs, &text);
        let mut cluster = Cluster { glyphs, text, plain };
        if !orphan.is_empty() {
            append(&mut orphan, &cluster.text, run.rtl);
            cluster = Cluster { glyphs, text: Cow::Owned(std::mem::take(&mut orphan)), plain: false };
        }
        whole.push(cluster);
    }
    if !orphan.is_empty() {
        whole.push(Cluster { glyphs: &[], text: Cow::Owned(orphan), plain: false });
    }
    whole
}

/// Adds to a text what stands to the right of it.
fn append(text: &mut String, right: &str, rtl: bool) {
    if rtl {
        text.insert_str(0, right);
    } else {
        text.push_str(right);
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
fn stand_for(face: &mut Face, glyphs: &[Glyph], text: &str) -> bool {
    let numbers: Vec<u16> = glyphs.iter().filter(|glyph| glyph.id != 0).map(|glyph| face.glyph(glyph.id)).collect();
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
        let items = text_items(face, line, places.collect(), f64::from(thousandths(run.size)));
        painter.push(Op::SetTextMatrix { matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]) });
        painter.push(Op::ShowText { items });
    }
}

/// Glyphs with the corrections between them; `places` are their distances from the first one in points.
fn text_items(face: &Face, glyphs: &[&Glyph], places: Vec<f64>, size: f64) -> Vec<TextItem> {
    let points_per_unit = size / 1000.0;
    // Where the viewer's pen stands, in thousandths of an em. It moves by the same whole numbers that the viewer is given,
    // so that the corrections never add up to an error.
    let mut pen = 0.0;
    let mut items = Vec::new();
    for (place, glyph) in glyphs.iter().enumerate() {
        let number = face.glyph(glyph.id);
        add(&mut items, face, number);
        pen += face.width(number);
        if let Some(wanted) = places.get(place + 1) {
            let excess = pen - wanted / points_per_unit;
            if excess.abs() * points_per_unit >= TOLERANCE {
                let correction = (f64::from(within(excess as f32)) * 10.0).round() / 10.0;
                pen -= correction;
                items.push(TextItem::Offset(correction as f32));
            }
        }
    }
    items
}

/// Adds a glyph: to the string of letters before it where it can be had as a letter, which makes the file shorter.
fn add(items: &mut Vec<TextItem>, face: &Face, number: u16) {
    match (face.letter(number), items.last_mut()) {
        (Some(letter), Some(TextItem::Text(letters))) => letters.push(letter),
        (Some(letter), _) => items.push(TextItem::Text(letter.into())),
        (None, _) => {
            let glyph = Codepoint::with_cid(number, 0.0, face.text(number).to_owned());
            items.push(TextItem::GlyphIds(vec![glyph]));
        }
    }
}
