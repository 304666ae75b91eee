//! A reader of our own PDF files: what is painted where, and what is said of it.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A file taken apart.
pub(crate) struct File {
    pub(crate) doc: Document,
    pub(crate) pages: Vec<ObjectId>,
    fonts: BTreeMap<Vec<u8>, Font>,
}

/// A font as a viewer knows it.
pub(crate) struct Font {
    /// Its name without the letters that mark a subset.
    pub(crate) name: String,
    pub(crate) subtype: String,
    widths: BTreeMap<u16, f64>,
    texts: BTreeMap<u16, String>,
}

/// A glyph on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    pub(crate) font: String,
    pub(crate) code: u16,
    pub(crate) text: String,
    /// Its origin in points from the lower left corner.
    pub(crate) x: f64,
    pub(crate) y: f64,
    /// Points per em on the page.
    pub(crate) size: f64,
}

/// What a page shows and says.
#[derive(Default)]
pub(crate) struct Shown {
    pub(crate) glyphs: Vec<Placed>,
    /// The text of each piece of marked content, by number.
    pub(crate) pieces: BTreeMap<i64, String>,
}

type Matrix = [f64; 6];

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

impl File {
    /// Takes a file apart.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let doc = Document::load_mem(bytes).expect("the file can be read");
        let pages: Vec<ObjectId> = doc.page_iter().collect();
        let mut file = Self { doc, pages, fonts: BTreeMap::new() };
        if let Some(page) = file.pages.first() {
            file.fonts = fonts(&file.doc, *page);
        }
        file
    }

    /// The fonts by the names under which pages refer to them.
    pub(crate) fn fonts(&self) -> &BTreeMap<Vec<u8>, Font> {
        &self.fonts
    }

    /// The operators of a page.
    pub(crate) fn content(&self, page: usize) -> Content {
        let bytes = self.doc.get_page_content(self.pages[page]);
        Content::decode(&bytes).expect("the content can be read")
    }

    /// What a viewer makes of a page.
    pub(crate) fn shown(&self, page: usize) -> Shown {
        let mut viewer = Viewer {
            file: self,
            shown: Shown::default(),
            state: State::default(),
            saved: Vec::new(),
            open: Vec::new(),
        };
        for operation in &self.content(page).operations {
            viewer.follow(&operation.operator, &operation.operands);
        }
        viewer.shown
    }

    /// A dictionary behind a reference, or the dictionary itself.
    pub(crate) fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.doc.dereference(object).expect("the reference leads somewhere").1.as_dict().expect("a dictionary")
    }
}

#[derive(Clone)]
struct State {
    space: Matrix,
    font: Vec<u8>,
    size: f64,
    line: Matrix,
}

impl Default for State {
    fn default() -> Self {
        Self { space: IDENTITY, font: Vec::new(), size: 0.0, line: IDENTITY }
    }
}

/// Follows the operators of one page.
struct Viewer<'a> {
    file: &'a File,
    shown: Shown,
    state: State,
    saved: Vec<State>,
    /// The open marked sequences: number, and the text that is said instead.
    open: Vec<(Option<i64>, Option<String>)>,
}

impl Viewer<'_> {
    fn follow(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "q" => self.saved.push(self.state.clone()),
            "Q" => self.state = self.saved.pop().expect("every Q has its q"),
            "cm" => self.state.space = multiply(matrix(operands), self.state.space),
            "Tf" => {
                self.state.font = operands[0].as_name().expect("a font has a name").to_vec();
                self.state.size = number(&operands[1]);
            }
            "BT" => self.state.line = IDENTITY,
            "Tm" => self.state.line = matrix(operands),
            "TJ" => self.show(operands[0].as_array().expect("TJ shows an array")),
            "Tj" => self.show(operands),
            "BMC" => self.open.push((None, None)),
            "BDC" => self.open_mark(&operands[1]),
            "EMC" => self.close_mark(),
            other => assert!(!matches!(other, "'" | "\"" | "Td" | "TD" | "T*"), "{other} is not expected here"),
        }
    }

    fn show(&mut self, items: &[Object]) {
        let font = &self.file.fonts[&self.state.font];
        let size = self.state.size;
        for item in items {
            let Object::String(bytes, _) = item else {
                self.state.line[4] -= number(item) / 1000.0 * size;
                continue;
            };
            for code in bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])) {
                let place = multiply(self.state.line, self.state.space);
                let text = font.texts.get(&code).cloned().unwrap_or_else(|| panic!("glyph {code} says nothing"));
                let scale = self.state.space[0];
                let name = font.name.clone();
                self.shown.glyphs.push(Placed { font: name, code, text, x: place[4], y: place[5], size: size * scale });
                self.state.line[4] += font.widths[&code] / 1000.0 * size;
                if let Some((Some(piece), None)) = self.open.last() {
                    let said = self.shown.glyphs[self.shown.glyphs.len() - 1].text.clone();
                    self.shown.pieces.entry(*piece).or_default().push_str(&said);
                }
            }
        }
    }

    fn open_mark(&mut self, properties: &Object) {
        let properties = self.file.dictionary(properties);
        let piece = properties.get(b"MCID").and_then(Object::as_i64).ok();
        let said = properties.get(b"ActualText").ok().map(text);
        assert!(self.open.is_empty(), "marked sequences must not stand inside each other");
        if let (Some(piece), Some(said)) = (piece, &said) {
            self.shown.pieces.insert(piece, said.clone());
        }
        self.open.push((piece, said));
    }

    fn close_mark(&mut self) {
        self.open.pop().expect("every EMC has its beginning");
    }
}

fn fonts(doc: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, Font> {
    let dictionaries = doc.get_page_fonts(page).expect("the fonts of the page can be read");
    dictionaries.into_iter().map(|(name, dictionary)| (name, font(doc, dictionary))).collect()
}

fn font(doc: &Document, dictionary: &Dictionary) -> Font {
    let follow = |object: &Object| doc.dereference(object).expect("the reference leads somewhere").1.clone();
    let name =
        String::from_utf8_lossy(dictionary.get(b"BaseFont").and_then(Object::as_name).expect("a name")).into_owned();
    let kinds = follow(dictionary.get(b"DescendantFonts").expect("a font of glyph numbers"));
    let descendant = follow(&kinds.as_array().expect("an array")[0]);
    let descendant = descendant.as_dict().expect("a dictionary");
    let subtype = descendant.get(b"Subtype").and_then(Object::as_name).expect("a subtype");
    let map = follow(dictionary.get(b"ToUnicode").expect("glyphs say what they stand for"));
    let map = map.as_stream().expect("a stream").get_plain_content().expect("the map can be read");
    Font {
        name: name.split_once('+').map_or(name.clone(), |(_, name)| name.to_owned()),
        subtype: String::from_utf8_lossy(subtype).into_owned(),
        widths: widths(descendant.get(b"W").and_then(Object::as_array).expect("widths")),
        texts: texts(&String::from_utf8_lossy(&map)),
    }
}

fn widths(array: &[Object]) -> BTreeMap<u16, f64> {
    let pairs = array.chunks_exact(2).map(|pair| (pair[0].as_i64(), pair[1].as_array()));
    pairs
        .flat_map(|(first, widths)| {
            let first = u16::try_from(first.expect("a number")).expect("a glyph number");
            (first..).zip(widths.expect("an array").iter().map(number)).collect::<Vec<_>>()
        })
        .collect()
}

/// The lines `<0001> <0041>` of a character map.
fn texts(map: &str) -> BTreeMap<u16, String> {
    let entry = |line: &str| {
        let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let units = text.as_bytes().chunks(4).map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok());
        let units: Vec<u16> = units.collect::<Option<_>>()?;
        Some((u16::from_str_radix(code, 16).ok()?, String::from_utf16_lossy(&units)))
    };
    let lines = map.lines().skip_while(|line| !line.ends_with("beginbfchar"));
    lines.filter(|line| line.contains("> <")).filter_map(entry).collect()
}

/// A text string in plain text.
pub(crate) fn text(object: &Object) -> String {
    let Object::String(bytes, _) = object else { panic!("{object:?} is not a string") };
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).expect("UTF-16")
        }
        None => String::from_utf8(bytes.clone()).expect("ASCII"),
    }
}

/// A number, whole or not.
pub(crate) fn number(object: &Object) -> f64 {
    f64::from(object.as_float().expect("a number"))
}

fn matrix(operands: &[Object]) -> Matrix {
    std::array::from_fn(|place| number(&operands[place]))
}

fn multiply(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}
