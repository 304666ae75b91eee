//! Streams made small, several at a time.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Document, Object, Stream};
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

/// The level at which files are less than a hundredth larger than at the highest one, and are made in clearly less time.
pub(crate) const LEVEL: u32 = 6;

/// What a stream must gain to be compressed: the length of the words that say so.
const GAIN: usize = 19;

/// Compresses all streams that are not compressed yet.
pub(crate) fn compress(doc: &mut Document) {
    let streams = doc.objects.values_mut().filter_map(|object| match object {
        Object::Stream(stream) if stream.allows_compression && !stream.dict.has(b"Filter") => Some(stream),
        _ => None,
    });
    let mut streams: Vec<&mut Stream> = streams.collect();
    // The longest ones first, so that no thread begins a long one when the others are done.
    streams.sort_by_key(|stream| std::cmp::Reverse(stream.content.len()));
    streams.into_par_iter().with_max_len(1).for_each(|stream| {
        let small = deflate(&stream.content);
        if small.len() + GAIN < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(small);
        }
    });
}

/// The bytes in the format of zlib.
fn deflate(bytes: &[u8]) -> Vec<u8> {
    thread_local! {
        // Its tables are larger than most streams: making them anew for each one would take longer than compressing it.
        static COMPRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(LEVEL), true));
    }
    COMPRESS.with_borrow_mut(|compress| {
        compress.reset();
        let mut small = Vec::with_capacity(bytes.len() / 2 + GAIN);
        loop {
            let read = usize::try_from(compress.total_in()).expect("no more is read than is there");
            let status = compress.compress_vec(&bytes[read..], &mut small, FlushCompress::Finish);
            if status.expect("compressing from memory to memory does not fail") == Status::StreamEnd {
                return small;
            }
            small.reserve(bytes.len() / 2 + GAIN);
        }
    })
}
