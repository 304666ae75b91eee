//! Streams made small, several at a time.

use std::io::Write;
use std::thread;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document, Object, Stream};

/// The level at which files are less than a hundredth larger than at the highest one, and are made in clearly less time.
pub(crate) const LEVEL: u32 = 6;

/// Streams are compressed by so many threads. It does not matter to the bytes.
const THREADS: usize = 4;

/// What a stream must gain to be compressed: the length of the words that say so.
const GAIN: usize = 19;

/// Compresses all streams that are not compressed yet.
pub(crate) fn compress(doc: &mut Document) {
    let streams = doc.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) if stream.allows_compression && !stream.dict.has(b"Filter") => Some(stream),
        _ => None,
    });
    let mut streams: Vec<&mut Stream> = streams.collect();
    // The longest ones first, in turn for each thread, so that all have about the same work.
    streams.sort_by_key(|stream| std::cmp::Reverse(stream.content.len()));
    let mut shares: Vec<Vec<&mut Stream>> = (0..THREADS).map(|_| Vec::new()).collect();
    for (index, stream) in streams.into_iter().enumerate() {
        shares[index % THREADS].push(stream);
    }
    thread::scope(|scope| {
        for share in shares {
            scope.spawn(|| share.into_iter().for_each(deflate));
        }
    });
}

fn deflate(stream: &mut Stream) {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    let small = encoder.write_all(&stream.content).and_then(|()| encoder.finish());
    let small = small.expect("writing to memory does not fail");
    if small.len() + GAIN < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(small);
    }
}
