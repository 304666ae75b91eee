//! A PDF file as text that a person can read and compare: no object numbers, no compressed bytes, glyphs as letters.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Dictionary, Object, ObjectId};

use super::reader::{File, number, text};

/// Lists what a file says of itself, its pages, and its structure.
pub(crate) fn readable(bytes: &[u8]) -> String {
    let mut listing = Listing { file: File::read(bytes), out: String::new() };
    listing.head();
    listing.packet();
    for page in 0..listing.file.pages.len() {
        listing.page(page);
    }
    listing.structure();
    listing.out
}

/// Lists what a file says of itself, the areas of its pages that lead somewhere, and its structure.
pub(crate) fn summary(bytes: &[u8]) -> String {
    let mut listing = Listing { file: File::read(bytes), out: String::new() };
    listing.head();
    for page in 0..listing.file.pages.len() {
        listing.page_head(page);
    }
    listing.structure();
    listing.out
}

/// Lists the structure tree alone, with the text of each element.
pub(crate) fn structure(bytes: &[u8]) -> String {
    let mut listing = Listing { file: File::read(bytes), out: String::new() };
    listing.structure();
    listing.out
}

struct Listing {
    file: File,
    out: String,
}

impl Listing {
    fn line(&mut self, depth: usize, text: &str) {
        writeln!(self.out, "{}{text}", "  ".repeat(depth)).expect("writing to a string cannot fail");
    }

    fn head(&mut self) {
        let doc = &self.file.doc;
        let info = self.file.dictionary(doc.trailer.get(b"Info").expect("the file says who made it")).clone();
        let catalog = doc.catalog().expect("the file has a catalog").clone();
        let version = doc.version.clone();
        self.line(0, &format!("PDF {version}"));
        for (key, value) in sorted(&info) {
            self.line(1, &format!("{key} {:?}", text(value)));
        }
        for key in ["Lang", "PageLayout", "PageMode", "MarkInfo", "ViewerPreferences", "PageLabels"] {
            if let Ok(value) = catalog.get(key.as_bytes()) {
                self.line(1, &format!("{key} {}", show(value)));
            }
        }
        let intents = catalog.get(b"OutputIntents").and_then(Object::as_array).expect("an output intent");
        let intent = text(self.file.dictionary(&intents[0]).get(b"OutputConditionIdentifier").expect("a name"));
        self.line(1, &format!("colours {intent}"));
        self.outline(&catalog);
        let fonts: Vec<String> =
            self.file.fonts().values().map(|font| format!("{} {}", font.name, font.subtype)).collect();
        for font in fonts {
            self.line(1, &format!("font {font}"));
        }
    }

    /// What the file says of itself to programs that know nothing of PDF.
    fn packet(&mut self) {
        let catalog = self.file.doc.catalog().expect("the file has a catalog");
        let metadata = self.file.doc.dereference(catalog.get(b"Metadata").expect("metadata")).expect("a stream").1;
        let packet = String::from_utf8(metadata.as_stream().expect("a stream").content.clone()).expect("UTF-8");
        for line in packet.lines() {
            self.line(2, line);
        }
    }

    fn outline(&mut self, catalog: &Dictionary) {
        let Ok(root) = catalog.get(b"Outlines") else { return };
        let numbers = self.page_numbers();
        let mut next = self.file.dictionary(root).get(b"First").ok().cloned();
        while let Some(entry) = next {
            let entry = self.file.dictionary(&entry).clone();
            let target = entry.get(b"Dest").and_then(Object::as_array).expect("a destination")[0].clone();
            let page = target.as_reference().ok().and_then(|id| numbers.get(&id)).expect("a page");
            self.line(1, &format!("outline {:?} → page {page}", text(entry.get(b"Title").expect("a title"))));
            next = entry.get(b"Next").ok().cloned();
        }
    }

    fn page_head(&mut self, number: usize) {
        let page = self.file.doc.get_dictionary(self.file.pages[number]).expect("a page").clone();
        self.line(0, &format!("page {} {}", number + 1, show(page.get(b"MediaBox").expect("a size"))));
        for key in ["Group", "Tabs"] {
            if let Ok(value) = page.get(key.as_bytes()) {
                self.line(1, &format!("{key} {}", show(value)));
            }
        }
        for annotation in page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default() {
            let link = self.file.dictionary(&annotation).clone();
            let area = show(link.get(b"Rect").expect("an area"));
            self.line(
                1,
                &format!("link {area} {:?}{}", text(link.get(b"Contents").expect("a title")), self.target(&link)),
            );
        }
    }

    fn page(&mut self, number: usize) {
        self.page_head(number);
        let shown = self.file.shown(number);
        let mut glyphs = shown.glyphs.iter();
        for operation in self.file.content(number).operations {
            let operands: Vec<String> = match operation.operator.as_str() {
                "TJ" | "Tj" => {
                    let items = operation.operands[0].as_array().unwrap_or(&operation.operands);
                    let count: usize = items.iter().map(|item| item.as_str().map_or(0, |bytes| bytes.len() / 2)).sum();
                    vec![format!(
                        "{:?}",
                        glyphs.by_ref().take(count).map(|glyph| glyph.text.as_str()).collect::<String>()
                    )]
                }
                _ => operation.operands.iter().map(show).collect(),
            };
            self.line(1, &[operands, vec![operation.operator]].concat().join(" "));
        }
    }

    fn structure(&mut self) {
        let catalog = self.file.doc.catalog().expect("the file has a catalog");
        let root = self.file.dictionary(catalog.get(b"StructTreeRoot").expect("a structure tree")).clone();
        let pieces = (0..self.file.pages.len()).map(|page| self.file.shown(page).pieces).collect::<Vec<_>>();
        let pages = self.file.pages.iter().copied().zip(pieces).collect();
        let numbers = self.page_numbers();
        self.element(0, root.get(b"K").expect("a document"), None, &(pages, numbers));
    }

    fn element(&mut self, depth: usize, kid: &Object, page: Option<ObjectId>, pages: &Pages) {
        if let Object::Integer(piece) = kid {
            let piece = pages.0.get(&page.expect("a piece has a page")).and_then(|pieces| pieces.get(piece));
            if let Some(said) = piece {
                self.line(depth, &format!("{said:?}"));
            }
            return;
        }
        let element = self.file.dictionary(kid).clone();
        let own = element.get(b"Pg").and_then(Object::as_reference).ok();
        match element.get(b"Type").and_then(Object::as_name).unwrap_or_default() {
            b"MCR" => {
                let piece = element.get(b"MCID").expect("a number").clone();
                self.line(depth, &format!("on page {}", pages.1[&own.expect("a page")]));
                self.element(depth, &piece, own, pages);
            }
            b"OBJR" => {
                let link = self.file.dictionary(element.get(b"Obj").expect("an object")).clone();
                self.line(depth, &format!("link{}", self.target(&link)));
            }
            _ => {
                self.line(depth, &head(&element));
                let kids = element.get(b"K").expect("an element has kids").clone();
                match kids {
                    Object::Array(kids) => kids.iter().for_each(|kid| self.element(depth + 1, kid, own, pages)),
                    kid => self.element(depth + 1, &kid, own, pages),
                }
            }
        }
    }

    fn target(&self, link: &Dictionary) -> String {
        if let Ok(action) = link.get(b"A") {
            return format!(" → {}", text(self.file.dictionary(action).get(b"URI").expect("an address")));
        }
        let place = link.get(b"Dest").and_then(Object::as_array).expect("a destination");
        let page = place[0].as_reference().expect("a page");
        format!(" → page {}", self.page_numbers()[&page])
    }

    fn page_numbers(&self) -> BTreeMap<ObjectId, usize> {
        self.file.pages.iter().copied().zip(1..).collect()
    }
}

/// The text of each piece of each page, and the numbers of the pages.
type Pages = (BTreeMap<ObjectId, BTreeMap<i64, String>>, BTreeMap<ObjectId, usize>);

/// The type of an element with its texts and attributes.
fn head(element: &Dictionary) -> String {
    let mut out = String::from_utf8_lossy(element.get(b"S").and_then(Object::as_name).expect("a type")).into_owned();
    for key in ["Alt", "ActualText"] {
        if let Ok(said) = element.get(key.as_bytes()) {
            write!(out, " {key} {:?}", text(said)).expect("writing to a string cannot fail");
        }
    }
    if let Ok(attributes) = element.get(b"A").and_then(Object::as_dict) {
        for (key, value) in sorted(attributes).filter(|(key, _)| key != "O") {
            write!(out, " {key} {}", show(value)).expect("writing to a string cannot fail");
        }
    }
    out
}

fn sorted(dictionary: &Dictionary) -> impl Iterator<Item = (String, &Object)> {
    let entries: BTreeMap<String, &Object> =
        dictionary.iter().map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), value)).collect();
    entries.into_iter()
}

fn show(object: &Object) -> String {
    match object {
        Object::Null => "null".to_owned(),
        Object::Boolean(value) => value.to_string(),
        Object::Integer(_) | Object::Real(_) => {
            let rounded = (number(object) * 1000.0).round() / 1000.0;
            rounded.to_string()
        }
        Object::Name(name) => format!("/{}", String::from_utf8_lossy(name)),
        Object::String(..) => format!("{:?}", text(object)),
        Object::Array(items) => format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(" ")),
        Object::Dictionary(dictionary) => {
            let entries: Vec<String> =
                sorted(dictionary).map(|(key, value)| format!("{key} {}", show(value))).collect();
            format!("<<{}>>", entries.join(" "))
        }
        Object::Reference(_) => "→".to_owned(),
        Object::Stream(_) => "stream".to_owned(),
    }
}
