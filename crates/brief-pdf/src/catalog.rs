//! What readers need to know of the document as a whole, and of its pages as objects.

use brief_scene::{Page, Scene};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::content::{clean, name, text_string};
use crate::error::PdfError;
use crate::mark::Record;
use crate::metadata::Metadata;
use crate::structure::{self, Sources, annotation_key};

/// The colour space of all colours in a scene, as an ICC profile. A test says how it was made.
const SRGB: &[u8] = include_bytes!("srgb.icc");

/// Adds to a document all that printpdf does not write.
pub(crate) fn complete(doc: &mut Document, scene: &Scene, record: &Record, archivable: bool) -> Result<(), PdfError> {
    let pages: Vec<ObjectId> = doc.page_iter().collect();
    let annotations = annotate(doc, scene, record, &pages);
    let root = structure::write(doc, &Sources { scene, record, pages: &pages, annotations: &annotations });
    finish_pages(doc, record, &pages, &annotations)?;
    let metadata = Metadata::new(scene);
    let info = doc.add_object(metadata.info());
    if let Ok(Object::Reference(old)) = doc.trailer.get(b"Info").cloned() {
        doc.objects.remove(&old);
    }
    doc.trailer.set("Info", Object::Reference(info));
    let xmp = doc.add_object(metadata.xmp(archivable));
    let intent = output_intent(doc);
    let catalog = doc.catalog_mut()?;
    let marked = Dictionary::from_iter([("Marked", Object::Boolean(true))]);
    let view = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    catalog.set("Lang", text_string(&metadata.language));
    catalog.set("MarkInfo", Object::Dictionary(marked));
    catalog.set("Metadata", Object::Reference(xmp));
    catalog.set("OutputIntents", Object::Array(vec![intent]));
    catalog.set("PageLabels", page_labels(&scene.pages));
    catalog.set("StructTreeRoot", Object::Reference(root));
    catalog.set("ViewerPreferences", Object::Dictionary(view));
    // printpdf writes this name as a string.
    catalog.set("PageMode", name(if catalog.has(b"Outlines") { "UseOutlines" } else { "UseNone" }));
    let wide = scene.pages.first().is_some_and(|page| page.size.width > page.size.height);
    catalog.set("PageLayout", name(if wide { "SinglePage" } else { "OneColumn" }));
    Ok(())
}

/// Adds the annotations as objects of their own, as the structure tree needs them.
fn annotate(doc: &mut Document, scene: &Scene, record: &Record, pages: &[ObjectId]) -> Vec<ObjectId> {
    let sizes: Vec<_> = scene.pages.iter().map(|page| page.size).collect();
    let object = |(number, annotation): (usize, &crate::link::Annotation)| {
        doc.add_object(annotation.object(annotation_key(pages.len(), number), pages, &sizes))
    };
    record.annotations.iter().enumerate().map(object).collect()
}

fn finish_pages(
    doc: &mut Document,
    record: &Record,
    pages: &[ObjectId],
    annotations: &[ObjectId],
) -> Result<(), PdfError> {
    for (number, id) in pages.iter().enumerate() {
        let page = doc.get_dictionary_mut(*id)?;
        let own = record.annotations.iter().zip(annotations).filter(|(annotation, _)| annotation.page == number);
        let own: Vec<Object> = own.map(|(_, id)| Object::Reference(*id)).collect();
        if own.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", Object::Array(own));
        }
        page.set("StructParents", annotation_key(0, number));
        page.set("Tabs", name("S"));
        if record.transparent[number] {
            // The colours in which transparent parts are mixed (ISO 19005-2, 6.2.10).
            let group = [("Type", name("Group")), ("S", name("Transparency")), ("CS", name("DeviceRGB"))];
            page.set("Group", Object::Dictionary(Dictionary::from_iter(group)));
        }
    }
    Ok(())
}

/// Says that all colours are sRGB (ISO 19005-2, 6.2.3).
fn output_intent(doc: &mut Document) -> Object {
    let profile = Dictionary::from_iter([("N", 3.into()), ("Alternate", name("DeviceRGB"))]);
    let profile = doc.add_object(Stream::new(profile, SRGB.to_vec()));
    Object::Dictionary(Dictionary::from_iter([
        ("Type", name("OutputIntent")),
        ("S", name("GTS_PDFA1")),
        ("OutputConditionIdentifier", text_string("sRGB IEC61966-2.1")),
        ("Info", text_string("sRGB IEC61966-2.1")),
        ("RegistryName", text_string("http://www.color.org")),
        ("DestOutputProfile", Object::Reference(profile)),
    ]))
}

/// The printed page numbers (ISO 32000-1, 12.4.2): a new range starts wherever counting on would give another label.
fn page_labels(pages: &[Page]) -> Object {
    let mut ranges = Vec::new();
    let mut last: Option<(String, u32)> = None;
    for (place, page) in pages.iter().enumerate() {
        let label = clean(&page.label).into_owned();
        let numbered = split_number(&label);
        let goes_on =
            matches!((&last, &numbered), (Some((a, m)), Some((b, n))) if a == b && m.checked_add(1) == Some(*n));
        if !goes_on {
            let mut range = Dictionary::new();
            let prefix = match &numbered {
                Some((prefix, number)) => {
                    range.set("S", name("D"));
                    range.set("St", i64::from(*number));
                    prefix
                }
                None => &label,
            };
            if !prefix.is_empty() {
                range.set("P", text_string(prefix));
            }
            ranges.extend([annotation_key(0, place).into(), Object::Dictionary(range)]);
        }
        last = numbered;
    }
    Object::Dictionary(Dictionary::from_iter([("Nums", Object::Array(ranges))]))
}

/// A label as a prefix and a number that a reader would write in the same way.
fn split_number(label: &str) -> Option<(String, u32)> {
    let prefix = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let number: u32 = label[prefix.len()..].parse().ok()?;
    let same = number > 0 && number.to_string().len() == label.len() - prefix.len();
    same.then(|| (prefix.to_owned(), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_split_where_readers_can_count_on() {
        assert_eq!(split_number("12"), Some((String::new(), 12)));
        assert_eq!(split_number("A-1"), Some(("A-".to_owned(), 1)));
        for odd in ["", "ii", "007", "0", "A-", "99999999999"] {
            assert_eq!(split_number(odd), None, "{odd}");
        }
    }

    /// The profile was written by moxcms with the colours of sRGB as the ICC publishes them (profile sRGB2014), a fixed date, and
    /// the version that PDF/A-2 builds on.
    #[test]
    fn the_profile_is_that_of_srgb() {
        use moxcms::{ColorProfile, LocalizableString, Matrix3d, ProfileText, Xyzd};
        let text = |text: &str| {
            let text = LocalizableString::new("en".to_owned(), "GB".to_owned(), text.to_owned());
            Some(ProfileText::Localizable(vec![text]))
        };
        let mut profile = ColorProfile::new_srgb();
        profile.cicp = None;
        profile.white_point = Xyzd { x: 0.9642, y: 1.0, z: 0.8249 };
        profile.media_white_point = Some(profile.white_point);
        profile.red_colorant = Xyzd { x: 0.43607, y: 0.22249, z: 0.01392 };
        profile.green_colorant = Xyzd { x: 0.38515, y: 0.71687, z: 0.09708 };
        profile.blue_colorant = Xyzd { x: 0.14307, y: 0.06061, z: 0.71410 };
        profile.chromatic_adaptation = Some(Matrix3d {
            v: [
                [1.047_882, 0.022_918, -0.050_217],
                [0.029_587, 0.990_479, -0.017_059],
                [-0.009_247, 0.015_076, 0.751_678],
            ],
        });
        profile.description = text("sRGB IEC 61966-2-1");
        profile.copyright = text("No copyright");
        let mut bytes = profile.encode().expect("the profile can be written");
        bytes[8..12].copy_from_slice(&[4, 0x20, 0, 0]);
        bytes[24..36].copy_from_slice(&[7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
        assert_eq!(bytes, SRGB);
    }
}
