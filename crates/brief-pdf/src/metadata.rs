//! What the file says of itself: the information dictionary and the XMP packet, always in agreement.

use std::fmt::Write;

use brief_scene::Scene;
use chrono::{DateTime, Datelike, Utc};
use lopdf::{Dictionary, Object, Stream};

use crate::content::{clean, name, text_string};

/// The program that made the file.
const PRODUCER: &str = "Forthright";

/// The facts about a file.
pub(crate) struct Metadata {
    title: String,
    author: String,
    /// The language as a BCP 47 tag.
    pub(crate) language: String,
    date: DateTime<Utc>,
}

impl Metadata {
    /// The facts about the file of a scene.
    pub(crate) fn new(scene: &Scene) -> Self {
        Self {
            title: clean(&scene.title).trim().to_owned(),
            author: clean(&scene.author).trim().to_owned(),
            language: language(&scene.language),
            date: date(scene.as_of),
        }
    }

    /// The information dictionary (ISO 32000-1, 14.3.3).
    pub(crate) fn info(&self) -> Dictionary {
        let date = text_string(&self.date.format("D:%Y%m%d%H%M%SZ").to_string());
        let mut info = Dictionary::from_iter([
            ("Title", text_string(&self.title)),
            ("Creator", text_string(PRODUCER)),
            ("Producer", text_string(PRODUCER)),
            ("CreationDate", date.clone()),
            ("ModDate", date),
        ]);
        if !self.author.is_empty() {
            info.set("Author", text_string(&self.author));
        }
        info
    }

    /// The XMP packet as a stream (ISO 16684-1). It claims PDF/UA-1 and, where `archivable`, PDF/A-2b.
    pub(crate) fn xmp(&self, archivable: bool) -> Object {
        let date = self.date.format("%Y-%m-%dT%H:%M:%SZ");
        let (title, author, language) = (xml(&self.title), xml(&self.author), xml(&self.language));
        let mut out = String::from(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
             <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
             <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
             <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
             xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
             xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n\
             <dc:format>application/pdf</dc:format>\n",
        );
        let mut line = |text: std::fmt::Arguments<'_>| {
            out.write_fmt(text).expect("writing to a string cannot fail");
            out.push('\n');
        };
        line(format_args!("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>"));
        if !author.is_empty() {
            line(format_args!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"));
        }
        line(format_args!("<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"));
        line(format_args!("<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>"));
        for moment in ["CreateDate", "ModifyDate", "MetadataDate"] {
            line(format_args!("<xmp:{moment}>{date}</xmp:{moment}>"));
        }
        line(format_args!("<pdf:Producer>{PRODUCER}</pdf:Producer>"));
        line(format_args!("<pdfuaid:part>1</pdfuaid:part>"));
        if archivable {
            line(format_args!("<pdfaid:part>2</pdfaid:part>"));
            line(format_args!("<pdfaid:conformance>B</pdfaid:conformance>"));
        }
        line(format_args!("</rdf:Description>"));
        if archivable {
            line(format_args!("{UA_SCHEMA}"));
        }
        line(format_args!("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"));
        let entries = Dictionary::from_iter([("Type", name("Metadata")), ("Subtype", name("XML"))]);
        // Uncompressed, so that programs that know nothing of PDF find it.
        Object::Stream(Stream::new(entries, out.into_bytes()).with_compression(false))
    }
}

/// PDF/A wants every schema declared that it does not know itself (ISO 19005-2, 6.6.2.3).
const UA_SCHEMA: &str = "<rdf:Description rdf:about=\"\" \
     xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
     xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
     xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n\
     <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n\
     <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n\
     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n\
     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n\
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n\
     <pdfaProperty:name>part</pdfaProperty:name>\n\
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n\
     <pdfaProperty:category>internal</pdfaProperty:category>\n\
     <pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>\n\
     </rdf:li></rdf:Seq></pdfaSchema:property>\n\
     </rdf:li></rdf:Bag></pdfaExtension:schemas>\n\
     </rdf:Description>";

/// A moment in the years 1 to 9999, which is all that a date of PDF can hold.
fn date(seconds: i64) -> DateTime<Utc> {
    match DateTime::from_timestamp(seconds, 0) {
        Some(date) if (1..=9999).contains(&date.year()) => date,
        _ => DateTime::UNIX_EPOCH,
    }
}

/// The language, or "undetermined" where the tag is not one (BCP 47: letters and digits in groups of up to eight).
fn language(tag: &str) -> String {
    let is_group = |group: &str| (1..=8).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_alphanumeric());
    let primary = tag.split('-').next().unwrap_or_default();
    let is_primary = primary.len() >= 2 && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_primary && tag.split('-').all(is_group) { tag.to_owned() } else { "und".to_owned() }
}

/// Text as the content of an XML element.
fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_beyond_all_calendars_is_replaced() {
        assert_eq!(date(1_732_183_200).to_string(), "2024-11-21 10:00:00 UTC");
        assert_eq!(date(i64::MAX), DateTime::UNIX_EPOCH);
        assert_eq!(date(i64::MIN), DateTime::UNIX_EPOCH);
    }

    #[test]
    fn what_is_no_language_is_undetermined() {
        for good in ["en-GB", "de", "zh-Hant-TW", "sl-rozaj-biske-1994"] {
            assert_eq!(language(good), good);
        }
        for bad in ["", "e", "english (uk)", "en_GB", "12-GB", "en-"] {
            assert_eq!(language(bad), "und");
        }
    }
}
