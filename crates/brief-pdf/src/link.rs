//! Areas that lead somewhere.

use brief_scene::{Link, NodeId, Rect, Size, Target};
use lopdf::{Dictionary, Object, ObjectId, StringFormat};

use crate::content::{clean, edges, name, text_string, thousandths};
use crate::mark::{Leaf, LeafKind};
use crate::page::Painter;

/// A link that becomes an annotation of its page.
#[derive(Debug)]
pub(crate) struct Annotation {
    /// The page, counted from 0.
    pub(crate) page: usize,
    /// The size of that page.
    size: Size,
    rect: Rect,
    target: Target,
    title: String,
}

/// Takes a link down for later: it paints nothing. Links in pictures, and to pages that do not exist, lead nowhere.
pub(crate) fn note(painter: &mut Painter<'_>, link: &Link, node: Option<NodeId>) {
    let leads_nowhere = matches!(link.target, Target::Page(page) if page >= painter.scene.pages.len());
    if painter.in_picture() || leads_nowhere {
        return;
    }
    let page = painter.number;
    let annotation = Annotation {
        page,
        size: painter.size,
        rect: link.rect,
        target: link.target.clone(),
        title: clean(&link.title).into_owned(),
    };
    let record = &mut painter.resources.record;
    record.leaves.push(Leaf { node, page, kind: LeafKind::Annotation(record.annotations.len()) });
    record.annotations.push(annotation);
}

impl Annotation {
    /// The annotation as an object. It has no border, is printed, and says where it leads (ISO 14289-1, 7.18.5).
    pub(crate) fn object(&self, struct_parent: i64, pages: &[ObjectId], sizes: &[Size]) -> Dictionary {
        let mut object = Dictionary::from_iter([
            ("Type", name("Annot")),
            ("Subtype", name("Link")),
            ("Rect", edges(self.size.height, self.rect)),
            ("Border", Object::Array(vec![0.into(), 0.into(), 0.into()])),
            ("F", 4.into()),
            ("Contents", text_string(&self.title)),
            ("StructParent", struct_parent.into()),
        ]);
        match &self.target {
            Target::Address(address) => {
                let address = Object::String(ascii(address).into_bytes(), StringFormat::Literal);
                let action = Dictionary::from_iter([("S", name("URI")), ("URI", address)]);
                object.set("A", Object::Dictionary(action));
            }
            Target::Page(page) => {
                let top = Object::Real(thousandths(sizes[*page].height));
                let place = vec![Object::Reference(pages[*page]), name("XYZ"), Object::Null, top, Object::Null];
                object.set("Dest", Object::Array(place));
            }
        }
        object
    }
}

/// An address in ASCII, as PDF wants it (ISO 32000-1, 12.6.4.7): everything else is percent-encoded (RFC 3987, 3.1).
fn ascii(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.trim().bytes() {
        match byte {
            b'!'..=b'~' if !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}') => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_in_ascii() {
        assert_eq!(ascii("https://example.com/ä b?q=%20#x"), "https://example.com/%C3%A4%20b?q=%20#x");
        assert_eq!(ascii(" mailto:a@example.com\n"), "mailto:a@example.com");
    }
}
