//! Pictures of pages, drawn by others, and how far two of them differ.

use brief_scene::Scene;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::pdf::Saved;
use crate::tools::text_of;

/// How finely pages are drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Resolution {
    /// 144 dots to the inch.
    Usual,
    /// 288 dots to the inch, for pages that hold others at a third of their size: renderers differ in how they thicken letters
    /// of a few dots.
    Fine,
}

impl Resolution {
    fn dots_per_point(self) -> u16 {
        match self {
            Self::Usual => 2,
            Self::Fine => 4,
        }
    }
}

/// Differences up to this many levels of 255 come from how renderers soften edges and decode photographs.
const TOLERANCE: u8 = 32;

/// A picture in red, green and blue, line by line from the top.
#[derive(Clone)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) samples: Vec<u8>,
}

/// The pages of a scene as SVG, drawn by resvg.
pub(crate) fn drawn_from_svg(scene: &Scene, resolution: Resolution) -> Vec<Picture> {
    let mut renderer = brief_svg::Renderer::new();
    (0..scene.pages.len()).map(|page| draw(&renderer.render_page(scene, page), resolution)).collect()
}

/// The pages of a PDF file, drawn by poppler.
pub(crate) fn drawn_from_pdf(bytes: &[u8], resolution: Resolution) -> Vec<Picture> {
    let dots_per_inch = (72 * resolution.dots_per_point()).to_string();
    let saved = Saved::new(bytes);
    let prefix = saved.folder().join("page");
    text_of("pdftoppm", &["-r", &dots_per_inch, saved.path(), prefix.to_str().expect("the folder has a plain name")]);
    let entries = std::fs::read_dir(saved.folder()).expect("the folder can be read");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "ppm"));
    // poppler pads the numbers, so that names sort as pages do.
    paths.sort();
    paths.iter().map(|path| read_ppm(&std::fs::read(path).expect("poppler has drawn a picture"))).collect()
}

/// The share of dots, in percent, that have no counterpart in the other picture within one dot around them.
pub(crate) fn difference(a: &Picture, b: &Picture) -> f64 {
    assert_eq!((a.width, a.height), (b.width, b.height), "both pictures must have one size");
    let dots = a.width * a.height;
    let near = |dot: usize| (0..3).all(|c| a.samples[3 * dot + c].abs_diff(b.samples[3 * dot + c]) <= TOLERANCE);
    let off = |dot: &usize| !(near(*dot) || (fits(a, b, *dot) && fits(b, a, *dot)));
    (0..dots).filter(off).count() as f64 / dots as f64 * 100.0
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

fn draw(svg: &str, resolution: Resolution) -> Picture {
    let scale = f32::from(resolution.dots_per_point());
    let tree = Tree::from_str(svg, &Options::default()).expect("the page is well-formed SVG");
    let size = tree.size();
    // The sizes of pages are whole half points, or their last dot is cut as poppler cuts it.
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixmap = Pixmap::new(width, height).expect("a page has a size");
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let samples = pixmap.data().chunks_exact(4).flat_map(|dot| &dot[..3]).copied().collect();
    Picture { width: width as usize, height: height as usize, samples }
}

fn read_ppm(bytes: &[u8]) -> Picture {
    let mut head = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut field = || std::str::from_utf8(head.next().expect("a field")).expect("ASCII");
    assert_eq!(field(), "P6", "poppler draws in colours");
    let (width, height) = (field().parse().expect("a width"), field().parse().expect("a height"));
    let rest = head.next().expect("a depth and the samples");
    let samples = rest.strip_prefix(b"255\n").expect("eight bits for each sample").to_vec();
    Picture { width, height, samples }
}
