//! How long the renderers take, warm and cold, and how that grows.

use brief_pdf::Options;
use brief_svg::Renderer;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use product_tests::scenes;

fn main() {
    divan::main();
}

/// The preview: one slide after the other, with outlines at hand.
#[divan::bench]
fn svg_of_one_slide(bencher: Bencher<'_, '_>) {
    let deck = scenes::slides(3);
    let mut renderer = Renderer::new();
    bencher.bench_local(|| renderer.render_page(black_box(&deck), 1));
}

/// The first page after the start.
#[divan::bench]
fn svg_of_one_slide_cold(bencher: Bencher<'_, '_>) {
    let deck = scenes::slides(3);
    bencher.bench_local(|| brief_svg::render_page(black_box(&deck), 1));
}

/// All slides of a deck.
#[divan::bench(args = [6, 60, 600])]
fn svg_of_all_slides(bencher: Bencher<'_, '_>, slides: usize) {
    let deck = scenes::slides(slides);
    let mut renderer = Renderer::new();
    bencher.bench_local(|| (0..slides).map(|page| renderer.render_page(black_box(&deck), page).len()).sum::<usize>());
}

/// A whole deck, with fonts cut down, tags and compression.
#[divan::bench(args = [1, 6, 60, 600])]
fn pdf_of_a_deck(bencher: Bencher<'_, '_>, slides: usize) {
    let deck = scenes::slides(slides);
    let size = brief_pdf::write(&deck, &Options::default()).map_or(0, |bytes| bytes.len());
    bencher.counter(BytesCount::new(size)).bench_local(|| brief_pdf::write(black_box(&deck), &Options::default()));
}

/// Notes with a picture of every slide.
#[divan::bench(args = [6, 60])]
fn pdf_of_notes(bencher: Bencher<'_, '_>, slides: usize) {
    let notes = scenes::notes(&scenes::slides(slides));
    bencher.bench_local(|| brief_pdf::write(black_box(&notes), &Options::default()));
}
