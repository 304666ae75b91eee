//! From a scene to the bytes of a file.

use std::collections::BTreeMap;

use brief_scene::Scene;
use lopdf::{Document, Object, SaveOptions, StringFormat};
use printpdf::{PageAnnotId, PageAnnotation, PdfDocument, PdfSaveOptions};
use sha2::{Digest, Sha256};

use crate::content::clean;
use crate::error::PdfError;
use crate::face::Faces;
use crate::image::Images;
use crate::mark::Record;
use crate::page::{Resources, paint_page};
use crate::{catalog, compression, encryption};

/// How the file is to be written.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Protects the file, so that it opens only with this password. Two such files of one scene are never equal, and, as PDF/A
    /// forbids protection, such a file does not claim it.
    pub password: Option<String>,
}

/// How many bytes the file's identifier has.
const ID_LENGTH: usize = 16;

/// How many objects share one compressed stream: more would save little, and cost readers time in long files.
const OBJECTS_PER_STREAM: usize = 200;

/// Writes a scene as a PDF 1.7 file that is made to pass PDF/UA-1 and PDF/A-2b.
///
/// A glyph that its face lacks is not painted, but its text can still be read, copied and searched.
///
/// # Errors
/// If a font or an image cannot be read, or the password cannot be used.
pub fn write(scene: &Scene, options: &Options) -> Result<Vec<u8>, PdfError> {
    let mut resources = Resources { faces: Faces::cut(scene)?, images: Images::default(), record: Record::default() };
    let mut file = PdfDocument::new("");
    for number in 0..scene.pages.len() {
        file.pages.push(paint_page(scene, number, &mut resources)?);
    }
    let Resources { faces, images, record } = resources;
    file.resources.fonts.map = faces.into_fonts();
    file.resources.xobjects.map = images.into_objects();
    file.bookmarks.map = outline(scene);
    let mut doc = assemble(&file)?;
    catalog::complete(&mut doc, scene, &record, options.password.is_none())?;
    compression::compress(&mut doc);
    if let Some(password) = &options.password {
        encryption::encrypt(&mut doc, password)?;
    }
    save(doc)
}

/// The entries of the outline. printpdf sorts them by page.
fn outline(scene: &Scene) -> BTreeMap<PageAnnotId, PageAnnotation> {
    let entry = |(number, title): (usize, &String)| {
        let id = PageAnnotId(format!("{number:06}"));
        (id, PageAnnotation { name: clean(title).into_owned(), page: number + 1 })
    };
    let titles = scene.pages.iter().map(|page| page.outline.as_ref()).enumerate();
    titles.filter_map(|(number, title)| Some((number, title?))).map(entry).collect()
}

fn assemble(file: &PdfDocument) -> Result<Document, PdfError> {
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let mut doc = file.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PdfError::Assembly { detail: warning.msg.clone() });
    }
    doc.version = "1.7".to_owned();
    Ok(doc)
}

/// Writes the objects, and an identifier made of all the bytes.
fn save(mut doc: Document) -> Result<Vec<u8>, PdfError> {
    let blank = Object::String(vec![0; ID_LENGTH], StringFormat::Hexadecimal);
    doc.trailer.set("ID", Object::Array(vec![blank.clone(), blank]));
    let mut bytes = Vec::new();
    if encryption::is_encrypted(&doc) {
        // lopdf would put objects into streams that readers then decrypt twice.
        doc.save_to(&mut bytes)?;
    } else {
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(OBJECTS_PER_STREAM)
            .compression_level(compression::LEVEL)
            .build();
        doc.save_with_options(&mut bytes, options)?;
    }
    part_ends_of_lines(&mut bytes);
    identify(&mut bytes);
    Ok(bytes)
}

/// Parts the ends of streams from the ends of lines behind them, without moving a byte that follows.
///
/// lopdf writes a line feed behind each stream. After a stream whose last byte happens to be a carriage return, both would pass
/// for one end of a line, so that the stream seems shorter than it says (ISO 19005-2, 6.1.7.1). The blank that lopdf leaves
/// behind `endstream` makes room for a whole one.
fn part_ends_of_lines(bytes: &mut [u8]) {
    let (seeming, parted) = (b"\r\nendstream \n", b"\r\r\nendstream\n");
    for place in 0..bytes.len().saturating_sub(seeming.len()) {
        if bytes[place..].starts_with(seeming) {
            bytes[place..place + parted.len()].copy_from_slice(parted);
        }
    }
}

/// Replaces the blank identifier near the end of a file by one that tells its content from any other.
fn identify(bytes: &mut [u8]) {
    let digest = Sha256::digest(&*bytes);
    let hex: String = digest.iter().take(ID_LENGTH).map(|byte| format!("{byte:02X}")).collect();
    let blank = format!("<{}>", "00".repeat(ID_LENGTH));
    let mut end = bytes.len();
    for _ in 0..2 {
        let place = bytes[..end].windows(blank.len()).rposition(|window| window == blank.as_bytes());
        let Some(place) = place else { return };
        bytes[place + 1..place + 1 + hex.len()].copy_from_slice(hex.as_bytes());
        end = place;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_that_ends_as_a_line_does_is_told_from_the_end_of_its_line() {
        let parted = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            part_ends_of_lines(&mut bytes);
            bytes
        };
        let usual = b"stream\nab\nendstream \nendobj\n";
        assert_eq!(parted(usual), usual);
        assert_eq!(parted(b"stream\na\r\nendstream \nendobj\n"), b"stream\na\r\r\nendstream\nendobj\n");
    }
}
