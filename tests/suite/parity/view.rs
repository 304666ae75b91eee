//! How closely a page has to be looked at: renderers agree on letters of enough dots, and differ in how they thicken small ones.

use brief_scene::{Item, Kind, Page, Rect};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::pixels::{Picture, read_ppm};
use crate::pdf::Saved;
use crate::tools::run;

/// How many dots an em of the smallest letters should have: those of letters of 10 points at 144 dots to the inch.
const DOTS_PER_EM: f32 = 20.0;

/// The same inside pictures, whose lines are finer, too, so that renderers differ in where they put them.
const DOTS_PER_EM_IN_PICTURES: f32 = 24.0;

/// A part of a page, and how finely to draw it.
#[derive(Debug)]
pub(crate) struct View {
    /// The dots per point.
    scale: f32,
    /// The part in dots: left, top, width, height.
    part: [u32; 4],
    /// What another view looks at, in dots: left, top, right, bottom.
    without: Vec<[u32; 4]>,
}

/// The page without its pictures, and each of its pictures.
pub(crate) fn views(page: &Page) -> Vec<View> {
    let pictures: Vec<_> = page
        .items
        .iter()
        .filter_map(|item| match &item.kind {
            Kind::Picture(picture) => Some(picture),
            _ => None,
        })
        .collect();
    let areas: Vec<Rect> = pictures.iter().map(|picture| picture.rect).collect();
    let mut views = vec![View::new(page_area(page), DOTS_PER_EM / smallest(&page.items), &areas)];
    for picture in pictures {
        let size = smallest(&picture.page.items) * picture.rect.width / picture.page.size.width;
        views.push(View::new(picture.rect, DOTS_PER_EM_IN_PICTURES / size, &[]));
    }
    views
}

impl View {
    /// A page as a whole, so many dots per point.
    pub(crate) fn whole(page: &Page, scale: f32) -> Self {
        Self::at(scale, page_area(page), &[])
    }

    /// The dots per point are rounded up, so that the edges of areas in whole points fall between dots.
    fn new(area: Rect, scale: f32, without: &[Rect]) -> Self {
        Self::at(scale.ceil().clamp(2.0, 16.0), area, without)
    }

    fn at(scale: f32, area: Rect, without: &[Rect]) -> Self {
        let dots = |points: f32| (points * scale).max(0.0);
        let edges = |area: &Rect| {
            let [left, top, right, bottom] = [area.x, area.y, area.right(), area.bottom()].map(dots);
            [left.floor() as u32, top.floor() as u32, right.ceil() as u32, bottom.ceil() as u32]
        };
        let [left, top, right, bottom] = edges(&area);
        let without = without.iter().map(edges).collect();
        Self { scale, part: [left, top, right - left, bottom - top], without }
    }

    /// This part of a page of a PDF file, counted from 0, drawn by poppler.
    pub(crate) fn of_pdf(&self, file: &Saved, page: usize) -> Picture {
        let number = (page + 1).to_string();
        let [x, y, width, height] = self.part.map(|dots| dots.to_string());
        let resolution = (72.0 * self.scale).to_string();
        let place = ["-x", &x, "-y", &y, "-W", &width, "-H", &height];
        let output =
            run("pdftoppm", &[&["-r", &resolution, "-f", &number, "-l", &number], &place[..], &[file.path()]].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self.bare(read_ppm(&output.stdout))
    }

    /// This part of a page of SVG, drawn by resvg.
    pub(crate) fn of_svg(&self, svg: &str) -> Picture {
        let tree = Tree::from_str(svg, &Options::default()).expect("the page is well-formed SVG");
        let [x, y, width, height] = self.part;
        let mut pixmap = Pixmap::new(width, height).expect("a page has a size");
        pixmap.fill(Color::WHITE);
        let scale = self.scale;
        let place = Transform::from_scale(scale, scale).post_translate(-(x as f32), -(y as f32));
        resvg::render(&tree, place, &mut pixmap.as_mut());
        let samples = pixmap.data().chunks_exact(4).flat_map(|dot| &dot[..3]).copied().collect();
        self.bare(Picture { width: width as usize, height: height as usize, samples })
    }

    /// The picture with nothing where another view looks.
    fn bare(&self, mut picture: Picture) -> Picture {
        for &[left, top, right, bottom] in &self.without {
            for y in top as usize..(bottom as usize).min(picture.height) {
                let row = 3 * y * picture.width;
                let (left, right) = (3 * left as usize, 3 * (right as usize).min(picture.width));
                picture.samples[row + left..row + right].fill(0);
            }
        }
        picture
    }
}

fn page_area(page: &Page) -> Rect {
    Rect::new(0.0, 0.0, page.size.width, page.size.height)
}

/// The size of the smallest letters in points; that of a usual label if there are none.
fn smallest(items: &[Item]) -> f32 {
    let size = |item: &Item| match &item.kind {
        Kind::Text(run) if !run.glyphs.is_empty() => Some(run.size),
        _ => None,
    };
    items.iter().filter_map(size).fold(12.0, f32::min)
}
