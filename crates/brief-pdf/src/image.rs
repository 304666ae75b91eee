//! Raster images.

use std::collections::BTreeMap;
use std::sync::Arc;

use brief_scene::{Image, ImageFormat, Item};
use printpdf::{DictItem, ExternalStream, ExternalXObject, Op, XObject, XObjectId, XObjectTransform};

use crate::content::pt;
use crate::error::PdfError;
use crate::jpeg;
use crate::mark::Mark;
use crate::page::Painter;

/// The images of a scene, each of them once.
#[derive(Default)]
pub(crate) struct Images {
    /// By the bytes of the file; whether it has transparent parts.
    known: BTreeMap<Arc<[u8]>, (XObjectId, bool)>,
    objects: BTreeMap<XObjectId, XObject>,
}

/// Pixels ready for the file.
struct Pixels {
    width: usize,
    height: usize,
    /// 1 for grey, 3 for red, green and blue.
    channels: usize,
    data: Vec<u8>,
    /// The opacity of each pixel, if any of them is not opaque.
    alpha: Option<Vec<u8>>,
    /// The filter by which `data` is already encoded.
    filter: Option<&'static str>,
}

impl Images {
    /// The objects to be embedded.
    pub(crate) fn into_objects(self) -> BTreeMap<XObjectId, XObject> {
        self.objects
    }

    /// The name of an image, and whether it has transparent parts.
    fn add(&mut self, image: &Image) -> Result<(XObjectId, bool), String> {
        if let Some(known) = self.known.get(&image.data) {
            return Ok(known.clone());
        }
        let pixels = match image.format {
            ImageFormat::Png => pixels_of_png(&image.data)?,
            ImageFormat::Jpeg => pixels_of_jpeg(&image.data)?,
        };
        let entry = (XObjectId(format!("I{}", self.known.len())), pixels.alpha.is_some());
        let object = ExternalXObject { stream: pixels.into_stream(), width: None, height: None, dpi: None };
        self.objects.insert(entry.0.clone(), XObject::External(object));
        self.known.insert(Arc::clone(&image.data), entry.clone());
        Ok(entry)
    }
}

/// Whether the bytes are an image of their format, and can be decoded to the end.
#[must_use]
pub fn can_draw(format: ImageFormat, data: &[u8]) -> bool {
    match format {
        ImageFormat::Png => pixels_of_png(data).is_ok(),
        ImageFormat::Jpeg => pixels_of_jpeg(data).is_ok() && jpeg::decode(data).is_ok(),
    }
}

/// Paints the image over its whole rectangle.
pub(crate) fn paint(painter: &mut Painter<'_>, image: &Image, item: &Item, mark: Mark) -> Result<(), PdfError> {
    let rect = image.rect;
    if rect.width <= 0.0 || rect.height <= 0.0 {
        return Ok(());
    }
    let added = painter.resources.images.add(image);
    let (id, transparent) = added.map_err(|detail| PdfError::Image { place: painter.place(item), detail })?;
    painter.mark(mark);
    painter.end_text();
    if transparent {
        painter.note_transparency();
    }
    let transform = XObjectTransform {
        translate_x: Some(pt(rect.x)),
        translate_y: Some(pt(painter.size.height - rect.bottom())),
        scale_x: Some(pt(rect.width).0),
        scale_y: Some(pt(rect.height).0),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    painter.push(Op::UseXobject { id, transform });
    Ok(())
}

impl Pixels {
    fn into_stream(self) -> ExternalStream {
        let (width, height) = (self.width, self.height);
        let color = if self.channels == 1 { "DeviceGray" } else { "DeviceRGB" };
        let mut stream = stream(width, height, color, self.data);
        if let Some(filter) = self.filter {
            stream.dict.insert("Filter".to_owned(), DictItem::Name(filter.as_bytes().to_vec()));
            stream.compress = false;
        }
        if let Some(alpha) = self.alpha {
            let mask = self::stream(width, height, "DeviceGray", alpha);
            stream.dict.insert("SMask".to_owned(), DictItem::Stream { stream: mask });
        }
        stream
    }
}

fn stream(width: usize, height: usize, color: &str, content: Vec<u8>) -> ExternalStream {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let number = |number: usize| DictItem::Int(i64::try_from(number).expect("no image is that large"));
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", number(width)),
        ("Height", number(height)),
        ("ColorSpace", name(color)),
        ("BitsPerComponent", number(8)),
    ];
    ExternalStream { dict: dict.map(|(key, value)| (key.to_owned(), value)).into(), content, compress: true }
}

fn pixels_of_png(data: &[u8]) -> Result<Pixels, String> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(data));
    // Palettes and small samples become bytes, large samples lose their lower half.
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
    let size = reader.output_buffer_size().ok_or("the image is too large")?;
    let mut samples = vec![0; size];
    let info = reader.next_frame(&mut samples).map_err(|error| error.to_string())?;
    samples.truncate(info.buffer_size());
    let (channels, has_alpha) = match info.color_type {
        png::ColorType::Grayscale => (1, false),
        png::ColorType::GrayscaleAlpha => (1, true),
        png::ColorType::Rgb => (3, false),
        png::ColorType::Rgba => (3, true),
        png::ColorType::Indexed => return Err("the palette was not expanded".to_owned()),
    };
    let (data, alpha) = if has_alpha { split(&samples, channels) } else { (samples, None) };
    Ok(Pixels { width: info.width as usize, height: info.height as usize, channels, data, alpha, filter: None })
}

/// Colours and opacity apart; no opacity where everything is opaque.
fn split(samples: &[u8], channels: usize) -> (Vec<u8>, Option<Vec<u8>>) {
    let pixels = samples.chunks_exact(channels + 1);
    let data = pixels.clone().flat_map(|pixel| &pixel[..channels]).copied().collect();
    let alpha: Vec<u8> = pixels.map(|pixel| pixel[channels]).collect();
    let opaque = alpha.iter().all(|opacity| *opacity == u8::MAX);
    (data, (!opaque).then_some(alpha))
}

fn pixels_of_jpeg(data: &[u8]) -> Result<Pixels, String> {
    let (frame, plain) = jpeg::read(data).ok_or("this is not a JPEG file")?;
    if frame.fits() {
        let (width, height) = (usize::from(frame.width), usize::from(frame.height));
        let channels = usize::from(frame.components);
        return Ok(Pixels { width, height, channels, data: plain, alpha: None, filter: Some("DCTDecode") });
    }
    let (data, width, height) = jpeg::decode(&plain)?;
    Ok(Pixels { width, height, channels: 3, data, alpha: None, filter: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(name: &str) -> Pixels {
        let data: &[u8] = match name {
            "alpha" => include_bytes!("../../../tests/images/alpha.png"),
            "colour" => include_bytes!("../../../tests/images/colour.png"),
            "palette" => include_bytes!("../../../tests/images/palette.png"),
            _ => include_bytes!("../../../tests/images/grey16.png"),
        };
        pixels_of_png(data).expect("the image can be read")
    }

    fn pixel(pixels: &Pixels, x: usize, y: usize) -> &[u8] {
        let start = (y * pixels.width + x) * pixels.channels;
        &pixels.data[start..start + pixels.channels]
    }

    #[test]
    fn colours_and_opacity_are_told_apart() {
        let pixels = png("alpha");
        assert_eq!((pixels.width, pixels.height, pixels.channels), (48, 24, 3));
        assert_eq!(pixel(&pixels, 12, 12), [11, 90, 122]);
        let alpha = pixels.alpha.as_ref().expect("the image has transparent parts");
        assert_eq!((alpha[0], alpha[12 * 48 + 12], alpha[16 * 48 + 30]), (0, 255, 128));
        assert!(png("colour").alpha.is_none(), "what is opaque needs no mask");
    }

    #[test]
    fn palettes_and_fine_greys_become_bytes() {
        let palette = png("palette");
        assert_eq!((palette.channels, pixel(&palette, 10, 10)), (3, &[163, 36, 27][..]));
        assert_eq!(palette.alpha.as_ref().map(|alpha| (alpha[0], alpha[10 * 48 + 10])), Some((0, 255)));
        let grey = png("grey16");
        assert_eq!((grey.channels, grey.data[0], grey.data[47]), (1, 0, 255));
    }

    #[test]
    fn photographs_stay_as_they_are_but_for_their_remarks() {
        let data = include_bytes!("../../../tests/images/colour.jpg");
        let pixels = pixels_of_jpeg(data).expect("the image can be read");
        assert_eq!((pixels.width, pixels.height, pixels.channels, pixels.filter), (48, 24, 3, Some("DCTDecode")));
        let has = |needle: &[u8]| pixels.data.windows(needle.len()).any(|window| window == needle);
        assert!(pixels.data.len() < data.len() && !has(b"Hidden remark") && !has(b"Exif"));
        assert_eq!(jpeg::decode(&pixels.data), jpeg::decode(data));
        let grey = pixels_of_jpeg(include_bytes!("../../../tests/images/grey.jpg")).expect("the image can be read");
        assert_eq!((grey.channels, grey.filter), (1, Some("DCTDecode")));
    }

    #[test]
    fn colours_for_print_are_converted() {
        let pixels = pixels_of_jpeg(include_bytes!("../../../tests/images/cmyk.jpg")).expect("the image can be read");
        assert_eq!((pixels.width, pixels.height, pixels.channels, pixels.filter), (48, 24, 3, None));
        for (x, wanted) in [(0, [0, 90, 255]), (24, [120, 90, 135]), (47, [235, 90, 20])] {
            let near = pixel(&pixels, x, 12).iter().zip(wanted).all(|(found, wanted)| found.abs_diff(wanted) < 24);
            assert!(near, "{:?} at {x}", pixel(&pixels, x, 12));
        }
    }

    #[test]
    fn a_file_that_breaks_off_cannot_be_drawn() {
        let whole: &[u8] = include_bytes!("../../../tests/images/colour.png");
        assert!(can_draw(ImageFormat::Png, whole));
        assert!(!can_draw(ImageFormat::Png, &whole[..whole.len() / 2]));
        let photograph: &[u8] = include_bytes!("../../../tests/images/colour.jpg");
        assert!(can_draw(ImageFormat::Jpeg, photograph) && !can_draw(ImageFormat::Png, photograph));
        assert!(!can_draw(ImageFormat::Jpeg, &photograph[..12]));
    }

    #[test]
    fn broken_files_are_errors() {
        for data in [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xFF\xD8\xFF\xC0\x00\x02\xFF\xDA\x00\x02"] {
            assert!(pixels_of_png(data).is_err());
            assert!(pixels_of_jpeg(data).is_err());
        }
    }
}
