//! Small pictures as PNG files of at most 256 colours.

use std::collections::BTreeMap;
use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

use crate::parity::Picture;

/// How many colours a palette holds.
const COLORS: usize = 256;

type Color = [u8; 3];

/// The picture in its 256 most frequent colours, every other one replaced by the nearest of them.
///
/// Paper, ink and the colours of shapes are among the frequent ones; what changes a little is the soft edge of letters.
pub(super) fn shrink(picture: &Picture) -> Picture {
    let mut counts: BTreeMap<Color, usize> = BTreeMap::new();
    for color in colors(picture) {
        *counts.entry(color).or_default() += 1;
    }
    let mut frequent: Vec<(usize, Color)> = counts.iter().map(|(color, count)| (*count, *color)).collect();
    frequent.sort_unstable_by(|a, b| b.cmp(a));
    frequent.truncate(COLORS);
    let nearest = |color: Color| frequent.iter().map(|(_, kept)| *kept).min_by_key(|kept| distance(color, *kept));
    let replaced: BTreeMap<Color, Color> =
        counts.into_keys().map(|color| (color, nearest(color).unwrap_or(color))).collect();
    let samples = colors(picture).flat_map(|color| replaced[&color]).collect();
    Picture { samples, ..*picture }
}

/// A picture of at most 256 colours as the bytes of a PNG file.
///
/// # Panics
/// If it has more colours.
pub(super) fn encode(picture: &Picture) -> Vec<u8> {
    let mut places: BTreeMap<Color, u8> = colors(picture).map(|color| (color, 0)).collect();
    assert!(places.len() <= COLORS, "the picture has {} colours", places.len());
    let palette: Vec<u8> = places.keys().flatten().copied().collect();
    for (place, (_, index)) in (0..=u8::MAX).zip(&mut places) {
        *index = place;
    }
    let indices: Vec<u8> = colors(picture).map(|color| places[&color]).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, picture.width as u32, picture.height as u32);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    encoder.set_compression(Compression::High);
    // Neighbouring numbers of a palette are not neighbouring colours, so that a filter would only spoil repetitions.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header().expect("a page has a size");
    writer.write_image_data(&indices).expect("every dot has a colour");
    writer.finish().expect("memory can be written");
    bytes
}

/// A picture from the bytes of a PNG file that [`encode`] has made; `None` if they are something else.
pub(super) fn decode(bytes: &[u8]) -> Option<Picture> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::EXPAND);
    let mut reader = decoder.read_info().ok()?;
    let mut samples = vec![0; reader.output_buffer_size()?];
    let info = reader.next_frame(&mut samples).ok()?;
    let is_usual = info.color_type == ColorType::Rgb && info.bit_depth == BitDepth::Eight;
    is_usual.then_some(Picture { width: info.width as usize, height: info.height as usize, samples })
}

fn colors(picture: &Picture) -> impl Iterator<Item = Color> {
    picture.samples.chunks_exact(3).map(|dot| [dot[0], dot[1], dot[2]])
}

fn distance(a: Color, b: Color) -> u32 {
    a.into_iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

#[test]
fn a_picture_comes_back_as_it_was_put_away() {
    let picture = Picture { width: 2, height: 2, samples: vec![255, 255, 255, 11, 90, 122, 0, 0, 0, 11, 90, 122] };
    assert_eq!(shrink(&picture), picture, "few colours are kept as they are");
    assert_eq!(decode(&encode(&picture)), Some(picture));
    assert_eq!(decode(b"not a picture"), None);
}

#[test]
fn rare_colours_become_their_neighbours() {
    let shades = (0..=255_u8).flat_map(|shade| [[shade, 0, 0], [shade, 0, 0]]);
    let samples: Vec<u8> = shades.chain([[100, 3, 0], [255, 0, 9]]).flatten().collect();
    let shrunk = shrink(&Picture { width: 514, height: 1, samples });
    assert_eq!(shrunk.samples[512 * 3..], [100, 0, 0, 255, 0, 0]);
}
