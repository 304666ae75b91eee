//! JPEG files: what PDF may hold as it is, and what has to be decoded first.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// What the frame header of a JPEG file says (ITU-T T.81, B.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) components: u8,
    /// Whether every reader of PDF decodes it: 8 bits, Huffman coding, baseline or progressive.
    usual: bool,
}

impl Frame {
    /// Whether the file can stand in a PDF whose colours are sRGB, as it is. Colours for print cannot.
    pub(crate) fn fits(self) -> bool {
        self.usual && matches!(self.components, 1 | 3)
    }
}

/// The frame header, and the file without profiles, orientation, thumbnails and remarks: they would tell more than the picture
/// does, and readers disagree on which of them to follow. The segment of Adobe stays: it says how the colours are stored.
pub(crate) fn read(data: &[u8]) -> Option<(Frame, Vec<u8>)> {
    let mut rest = data.strip_prefix(&[0xFF, 0xD8])?;
    let mut frame = None;
    let mut out = vec![0xFF, 0xD8];
    while let Some(&[0xFF, marker, high, low]) = rest.first_chunk::<4>() {
        if marker == 0xFF {
            // A filler before a marker.
            rest = &rest[1..];
            continue;
        }
        if marker == 0xDA {
            out.extend_from_slice(rest);
            return Some((frame?, out));
        }
        let (segment, after) = rest.split_at_checked(2 + usize::from(u16::from_be_bytes([high, low])))?;
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => frame = Some(read_frame(marker, segment)?),
            _ => {}
        }
        if !matches!(marker, 0xE1..=0xED | 0xEF | 0xFE) {
            out.extend_from_slice(segment);
        }
        rest = after;
    }
    None
}

/// The pixels in RGB, line by line, with width and height.
pub(crate) fn decode(data: &[u8]) -> Result<(Vec<u8>, usize, usize), String> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(data), options);
    let pixels = decoder.decode().map_err(|error| error.to_string())?;
    let (width, height) = decoder.dimensions().ok_or("the file has no size")?;
    Ok((pixels, width, height))
}

fn read_frame(marker: u8, segment: &[u8]) -> Option<Frame> {
    let &[precision, h1, h0, w1, w0, components] = segment.get(4..10)?.first_chunk()?;
    Some(Frame {
        width: u16::from_be_bytes([w1, w0]),
        height: u16::from_be_bytes([h1, h0]),
        components,
        usual: precision == 8 && matches!(marker, 0xC0..=0xC2),
    })
}
