//! Pictures of pages, and how far two of them differ.

/// Differences up to this many levels of 255 come from how renderers soften edges and decode photographs.
const TOLERANCE: u8 = 32;

/// A picture in red, green and blue, line by line from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) samples: Vec<u8>,
}

/// The share of dots, in percent, that have no counterpart in the other picture within one dot around them.
pub(crate) fn difference(a: &Picture, b: &Picture) -> f64 {
    assert_eq!((a.width, a.height), (b.width, b.height), "both pictures must have one size");
    let row = 3 * a.width;
    let near = |dot: usize| (0..3).all(|c| a.samples[3 * dot + c].abs_diff(b.samples[3 * dot + c]) <= TOLERANCE);
    let off = |dot: &usize| !(near(*dot) || (fits(a, b, *dot) && fits(b, a, *dot)));
    // Most rows of a page are bare paper.
    let differ = |y: &usize| a.samples[y * row..(y + 1) * row] != b.samples[y * row..(y + 1) * row];
    let rows = (0..a.height).filter(differ);
    let count: usize = rows.map(|y| (y * a.width..(y + 1) * a.width).filter(off).count()).sum();
    count as f64 / (a.width * a.height) as f64 * 100.0
}

/// Whether a dot of `a` lies between the darkest and the lightest dot around the same place in `b`.
fn fits(a: &Picture, b: &Picture, dot: usize) -> bool {
    let (x, y) = (dot % a.width, dot / a.width);
    (0..3).all(|channel| {
        let (mut low, mut high) = (u8::MAX, u8::MIN);
        for y in y.saturating_sub(1)..=(y + 1).min(b.height - 1) {
            for x in x.saturating_sub(1)..=(x + 1).min(b.width - 1) {
                let sample = b.samples[3 * (y * b.width + x) + channel];
                (low, high) = (low.min(sample), high.max(sample));
            }
        }
        let sample = a.samples[3 * dot + channel];
        (low.saturating_sub(TOLERANCE)..=high.saturating_add(TOLERANCE)).contains(&sample)
    })
}

/// A picture in the format PPM.
pub(super) fn read_ppm(bytes: &[u8]) -> Picture {
    let mut head = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut field = || std::str::from_utf8(head.next().expect("a field")).expect("ASCII");
    assert_eq!(field(), "P6", "poppler draws in colours");
    let (width, height) = (field().parse().expect("a width"), field().parse().expect("a height"));
    let rest = head.next().expect("a depth and the samples");
    let samples = rest.strip_prefix(b"255\n").expect("eight bits for each sample").to_vec();
    Picture { width, height, samples }
}
