//! What the product makes of each sample, as it was when a person last looked at it.
//!
//! The references lie in `tests/ref`, one folder for each sample. Where a result differs, the test fails and a page shows both;
//! `cargo xtask accept` takes the new results over.

mod picture;
mod report;
mod shelf;

use brief_layout::Typesetter;
use brief_model::{Brief, PageFormat, Theme};
use brief_scene::{Scene, dump};
use brief_story::{Purpose, SlideKey, outline, transcript};
use product_tests::samples::{Made, Sample, make, tell};

use self::picture::shrink;
use self::shelf::{Found, hold, stray};
use crate::parity::View;
use crate::pdf::summary;

/// The largest width and height of a small picture in dots.
const WIDTH: f32 = 480.0;
const HEIGHT: f32 = 600.0;

/// How a text comes from a brief that has been told.
type Tell = fn(&Told<'_>) -> String;

/// The texts that are kept of each sample, by the name of their file.
const TEXTS: &[(&str, Tell)] = &[
    ("outline.txt", |told| outline(&tell(told.brief, Purpose::Preview))),
    ("story.txt", |told| transcript(&told.made.story)),
    ("deck.scene.txt", |told| dump(&told.made.deck.scene)),
    ("notes.scene.txt", |told| dump(&told.made.notes.scene)),
    ("deck.pdf.txt", |told| summary(&file(&told.made.deck.scene))),
    ("notes.pdf.txt", |told| summary(&file(&told.made.notes.scene))),
];

/// A brief and what has been made of it.
struct Told<'a> {
    brief: &'a Brief,
    made: Made,
}

/// A small picture of one page.
struct Shot {
    sample: &'static str,
    /// The name of its file.
    name: &'static str,
    theme: Theme,
    page: PageFormat,
    what: What,
}

/// Which page a picture shows.
enum What {
    /// The first page of a slide.
    Slide(SlideKey),
    /// The first page of the notes.
    Notes,
}

/// The six slides of the example, and each look and each kind of chart once.
const SHOTS: &[Shot] = &[
    Shot::of("example", "bottom.png", What::Slide(SlideKey::Bottom)),
    Shot::of("example", "impact.png", What::Slide(SlideKey::Impact)),
    Shot::of("example", "cause.png", What::Slide(SlideKey::Cause)),
    Shot::of("example", "fix.png", What::Slide(SlideKey::Fix)),
    Shot::of("example", "risk.png", What::Slide(SlideKey::Risk)),
    Shot::of("example", "ask.png", What::Slide(SlideKey::Ask)),
    Shot::of("network-outage", "impact.png", What::Slide(SlideKey::Impact)),
    Shot::of("network-outage", "notes.png", What::Notes),
    Shot { theme: Theme::Dark, ..Shot::of("nationwide-outage", "impact-dark.png", What::Slide(SlideKey::Impact)) },
    Shot { page: PageFormat::Standard, ..Shot::of("lost-entries", "cause-4x3.png", What::Slide(SlideKey::Cause)) },
];

impl Shot {
    const fn of(sample: &'static str, name: &'static str, what: What) -> Self {
        Self { sample, name, theme: Theme::Light, page: PageFormat::Wide, what }
    }

    fn take(&self) -> Found {
        let made = make(&mut Typesetter::new(), &Sample::named(self.sample).dressed(self.theme, self.page));
        let (scene, number) = match self.what {
            What::Notes => (&made.notes.scene, 0),
            What::Slide(key) => {
                let place = made.story.deck.slides.iter().position(|slide| slide.key == key);
                (&made.deck.scene, made.deck.pages[place.expect("the sample has this slide")].start)
            }
        };
        let page = &scene.pages[number];
        let view = View::whole(page, (WIDTH / page.size.width).min(HEIGHT / page.size.height));
        Found::Picture(shrink(&view.of_svg(&brief_svg::render_page(scene, number))))
    }

    fn path(&self) -> String {
        format!("{}/{}", self.sample, self.name)
    }
}

#[test]
fn the_texts_of_every_sample_read_as_before() {
    let mut typesetter = Typesetter::new();
    let mut found = Vec::new();
    for sample in Sample::all() {
        let told = Told { brief: &sample.brief, made: make(&mut typesetter, &sample.brief) };
        let texts = TEXTS.iter().map(|(name, text)| (format!("{}/{name}", sample.name), Found::Text(text(&told))));
        found.extend(texts);
    }
    hold(found);
}

#[test]
fn the_pictures_of_slides_look_as_before() {
    hold(SHOTS.iter().map(|shot| (shot.path(), shot.take())).collect());
}

#[test]
fn every_reference_is_used_by_a_test() {
    let texts = Sample::all().iter().flat_map(|sample| TEXTS.iter().map(|(name, _)| format!("{}/{name}", sample.name)));
    let used: Vec<String> = texts.chain(SHOTS.iter().map(Shot::path)).collect();
    let stray = stray(&used);
    assert!(
        stray.is_empty(),
        "no test uses these files in tests/ref; `cargo xtask accept` removes them:\n  {}",
        stray.join("\n  ")
    );
}

fn file(scene: &Scene) -> Vec<u8> {
    brief_pdf::write(scene, &brief_pdf::Options::default()).expect("the scene can be written")
}
