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
