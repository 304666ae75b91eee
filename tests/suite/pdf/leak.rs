//! What a file says that it must not say.

use lopdf::{Dictionary, Object};

use super::reader::File;

/// Those of the given texts that occur anywhere in a file: in its text, its metadata, its alternative texts, or as bare bytes of
/// any object. Blanks and line ends do not count, so that a text is found across lines.
pub(crate) fn leaks(bytes: &[u8], texts: &[&str]) -> Vec<String> {
    let said = everything_said(bytes);
    let occurs = |text: &&&str| {
        let text = squeezed(text);
        !text.is_empty() && said.iter().any(|said| said.contains(&text))
    };
    texts.iter().filter(occurs).map(|text| (*text).to_owned()).collect()
}

fn everything_said(bytes: &[u8]) -> Vec<String> {
    let file = File::read(bytes);
    let mut said = Vec::new();
    for page in 0..file.pages.len() {
        let shown = file.shown(page);
        said.push(shown.glyphs.iter().map(|glyph| glyph.text.as_str()).collect());
        said.push(shown.pieces.into_values().collect());
    }
    for object in file.doc.objects.values() {
        collect(object, &mut said);
    }
    collect(&Object::Dictionary(file.doc.trailer.clone()), &mut said);
    said.iter().map(|said| squeezed(said)).collect()
}

fn collect(object: &Object, said: &mut Vec<String>) {
    let dictionary = |dictionary: &Dictionary, said: &mut Vec<String>| {
        for (key, value) in dictionary {
            said.push(String::from_utf8_lossy(key).into_owned());
            collect(value, said);
        }
    };
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => collect_bytes(bytes, said),
        Object::Array(items) => items.iter().for_each(|item| collect(item, said)),
        Object::Dictionary(entries) => dictionary(entries, said),
        Object::Stream(stream) => {
            dictionary(&stream.dict, said);
            collect_bytes(&stream.get_plain_content().unwrap_or_else(|_| stream.content.clone()), said);
        }
        Object::Null | Object::Boolean(_) | Object::Integer(_) | Object::Real(_) | Object::Reference(_) => {}
    }
}

/// Bytes as UTF-8, and as UTF-16 from either side of a pair.
fn collect_bytes(bytes: &[u8], said: &mut Vec<String>) {
    said.push(String::from_utf8_lossy(bytes).into_owned());
    for start in 0..bytes.len().min(2) {
        let units: Vec<u16> =
            bytes[start..].chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
        said.push(String::from_utf16_lossy(&units));
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
