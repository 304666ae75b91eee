//! Raster images, held in the text itself.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use brief_scene::{Image, ImageFormat};

use crate::number::push_measure;
use crate::page::Painter;

/// How many encoded images are kept for the next page: a logo, and a few more for the pages that show others.
const KEPT: usize = 4;

/// Images that have been encoded lately.
#[derive(Default)]
pub(crate) struct Encoded {
    /// The bytes, and their text; the one used last stands last.
    images: Vec<(Arc<[u8]>, String)>,
}

impl Encoded {
    /// The image as the value of `href`.
    fn address(&mut self, image: &Image) -> &str {
        let entry = match self.images.iter().position(|(data, _)| Arc::ptr_eq(data, &image.data)) {
            Some(place) => self.images.remove(place),
            None => (Arc::clone(&image.data), encode(image)),
        };
        if self.images.len() == KEPT {
            self.images.remove(0);
        }
        self.images.push(entry);
        &self.images[self.images.len() - 1].1
    }
}

/// Paints the image over its whole rectangle.
pub(crate) fn paint(painter: &mut Painter<'_>, image: &Image) {
    let rect = image.rect;
    if rect.width <= 0.0 || rect.height <= 0.0 {
        return;
    }
    painter.out.push_str("<image");
    for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height)] {
        push_measure(&mut painter.out, name, value);
    }
    painter.out.push_str(" preserveAspectRatio=\"none\" href=\"");
    painter.out.push_str(painter.encoded.address(image));
    painter.out.push_str("\"/>");
}

fn encode(image: &Image) -> String {
    let (kind, bytes) = match image.format {
        ImageFormat::Png => ("data:image/png;base64,", pixels_of_png(&image.data)),
        ImageFormat::Jpeg => ("data:image/jpeg;base64,", pixels_of_jpeg(&image.data)),
    };
    let mut address = kind.to_owned();
    STANDARD.encode_string(bytes, &mut address);
    address
}

/// A PNG file with only the chunks that make up its pixels. Colour profiles and gamma go, because the PDF reads the
/// samples as sRGB and the preview must not differ; remarks and places go, because nobody meant to show them.
fn pixels_of_png(data: &[u8]) -> Vec<u8> {
    const SIGNATURE: usize = 8;
    /// Length, type and checksum of a chunk.
    const FRAME: usize = 12;
    let mut out = data.get(..SIGNATURE).unwrap_or(data).to_vec();
    let mut rest = data.get(SIGNATURE..).unwrap_or_default();
    while let Some(&[a, b, c, d, ref name @ ..]) = rest.first_chunk::<8>() {
        let length = FRAME.saturating_add(u32::from_be_bytes([a, b, c, d]) as usize).min(rest.len());
        if matches!(name, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND") {
            out.extend_from_slice(&rest[..length]);
        }
        rest = &rest[length..];
    }
    out
}

/// A JPEG file without profiles, orientation, thumbnails and remarks, for the same reasons. The segment of Adobe stays: it
/// says how the colours are stored.
fn pixels_of_jpeg(data: &[u8]) -> Vec<u8> {
    let mut out = data.get(..2).unwrap_or(data).to_vec();
    let mut rest = data.get(2..).unwrap_or_default();
    while let Some(&[0xFF, marker, high, low]) = rest.first_chunk::<4>() {
        if marker == 0xDA {
            // After the start of the scan there are no more segments to judge.
            break;
        }
        let length = (2 + usize::from(u16::from_be_bytes([high, low]))).min(rest.len());
        let remark = matches!(marker, 0xE1..=0xED | 0xEF | 0xFE);
        if !remark {
            out.extend_from_slice(&rest[..length]);
        }
        rest = &rest[length..];
    }
    out.extend_from_slice(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_png_keeps_its_pixels_and_loses_its_remarks() {
        let chunk = |name: &[u8], body: &[u8]| {
            let length = u32::try_from(body.len()).expect("a small chunk");
            [&length.to_be_bytes(), name, body, b"CRC."].concat()
        };
        let signature = b"\x89PNG\r\n\x1a\n".to_vec();
        let head = chunk(b"IHDR", &[0; 13]);
        let remark = chunk(b"tEXt", b"Author\0me");
        let pixels = chunk(b"IDAT", b"pixels");
        let end = chunk(b"IEND", b"");
        let file = [&signature[..], &head, &remark, &pixels, &end].concat();
        assert_eq!(pixels_of_png(&file), [&signature[..], &head, &pixels, &end].concat());
    }

    #[test]
    fn a_jpeg_keeps_its_pixels_and_loses_its_place() {
        let head = b"\xFF\xD8\xFF\xE0\x00\x04JF".to_vec();
        let place = b"\xFF\xE1\x00\x08Exif\0\0";
        let adobe = b"\xFF\xEE\x00\x03A";
        let scan = b"\xFF\xDA\x00\x02pixels\xFF\xE1\x00\x00\xFF\xD9";
        let file = [&head[..], place, adobe, scan].concat();
        assert_eq!(pixels_of_jpeg(&file), [&head[..], adobe, scan].concat());
    }

    #[test]
    fn broken_files_are_passed_on_without_a_panic() {
        for file in [&b""[..], b"\x89PN", b"\x89PNG\r\n\x1a\n\xFF\xFF\xFF\xFFIDAT", b"\xFF\xD8\xFF\xE0\xFF\xFF"] {
            assert!(pixels_of_png(file).len() <= file.len());
            assert!(pixels_of_jpeg(file).len() <= file.len());
        }
    }
}
