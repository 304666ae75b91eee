//! Measures, colours and texts in the terms of PDF.

use std::borrow::Cow;

use brief_scene::{Color, Point, Rect};
use lopdf::{Object, StringFormat};
use printpdf::{DictItem, Pt};

/// The largest number in a file. Readers take whole numbers of 32 bits (ISO 32000-1, Annex C), and pages end far before this.
const LARGEST: f32 = 1_000_000.0;

/// A measure to a thousandth of a point, which is finer than any printer. What is not a number becomes 0.
pub(crate) fn pt(value: f32) -> Pt {
    Pt(thousandths(value))
}

/// See [`pt`].
pub(crate) fn thousandths(value: f32) -> f32 {
    let value = within(value);
    // So large a number has no thousandths.
    if value.abs() < LARGEST { (value * 1000.0).round() / 1000.0 } else { value }
}

/// A number that any reader can take.
pub(crate) fn within(value: f32) -> f32 {
    if value.is_nan() { 0.0 } else { value.clamp(-LARGEST, LARGEST) }
}

/// A point on a page of the given height, whose origin is the lower left corner.
pub(crate) fn point(height: f32, at: Point) -> printpdf::Point {
    printpdf::Point { x: pt(at.x), y: pt(height - at.y) }
}

/// A rectangle on a page of the given height as left, lower, right and upper edge.
pub(crate) fn edges(height: f32, rect: Rect) -> Object {
    let edges = [rect.x, height - rect.bottom(), rect.right(), height - rect.y];
    Object::Array(edges.into_iter().map(|edge| Object::Real(thousandths(edge))).collect())
}

/// A colour whose channels come back as the same bytes.
pub(crate) fn color(color: Color) -> printpdf::Color {
    let channel = |byte: u8| (f32::from(byte) / 255.0 * 10_000.0).round() / 10_000.0;
    let (r, g, b) = (channel(color.r), channel(color.g), channel(color.b));
    printpdf::Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
}

/// A text string (ISO 32000-1, 7.9.2.2): as it is if it is plain ASCII, in UTF-16 otherwise.
pub(crate) fn text_string(text: &str) -> Object {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        Object::String(text.as_bytes().to_vec(), StringFormat::Literal)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
}

/// A text string in UTF-16 for the properties of marked content.
pub(crate) fn text_item(text: &str) -> DictItem {
    DictItem::String { data: utf16(text), literal: false }
}

/// A name.
pub(crate) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// Text without the characters that neither XML (production 2, `Char`) nor a reader of PDF can take. Line ends, tabulators and
/// blanks at which no line may break become blanks.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let blank = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{a0}');
    let unreadable =
        |c: char| matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    if !text.contains(|c| blank(c) || unreadable(c)) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| if blank(c) { ' ' } else { c }).filter(|c| !unreadable(*c)).collect()
}

fn utf16(text: &str) -> Vec<u8> {
    let mark = [0xFE, 0xFF];
    mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_channel_comes_back_as_the_same_byte() {
        for byte in 0..=255_u8 {
            let printpdf::Color::Rgb(rgb) = color(Color { r: byte, g: byte, b: byte }) else {
                unreachable!("a colour in RGB")
            };
            assert_eq!((rgb.r * 255.0).round(), f32::from(byte));
            // Some viewers cut off instead of rounding, after adding half a step.
            assert_eq!((rgb.r * 255.0 + 0.5).floor(), f32::from(byte));
        }
    }

    #[test]
    fn absurd_measures_can_still_be_read() {
        assert_eq!(thousandths(12.345_678), 12.346);
        assert_eq!(thousandths(f32::NAN), 0.0);
        assert_eq!(thousandths(f32::NEG_INFINITY), -LARGEST);
        assert_eq!(thousandths(f32::MAX), LARGEST);
    }

    #[test]
    fn text_keeps_what_can_be_read() {
        assert_eq!(clean("a\tb\u{a0}c\u{1}\u{feff}ü\u{1F600}"), "a b cü\u{1F600}");
    }

    #[test]
    fn text_strings_are_short_where_they_can_be() {
        assert_eq!(text_string("a (b)"), Object::String(b"a (b)".to_vec(), StringFormat::Literal));
        assert_eq!(text_string("é"), Object::String(vec![0xFE, 0xFF, 0, 0xE9], StringFormat::Hexadecimal));
    }
}
