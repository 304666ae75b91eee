//! How long a brief takes on its way from the file to slides and files, and how that grows.

#![allow(clippy::disallowed_methods, reason = "a bench is a host: it reads a file")]

use std::path::{Path, PathBuf};

use brief_layout::{LaidOut, Typesetter, lay_out_deck, lay_out_notes};
use brief_model::{Action, Brief, Moment};
use brief_pdf::Options;
use brief_scene::Scene;
use brief_session::{Access, Details, Existing, ExportRequest, FileError, Host, NewFile, Outputs, Press, Trouble};
use brief_story::{Purpose, Story};
use brief_svg::Renderer;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use product_tests::root;
use product_tests::samples::{Made, Sample, make, tell};

fn main() {
    divan::main();
}

/// Reading the example from its bytes.
#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let bytes = std::fs::read(root().join(&Sample::named("example").path)).unwrap_or_default();
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| brief_model::read(black_box(&bytes)));
}

/// The example as it is told.
#[divan::bench]
fn story(bencher: Bencher<'_, '_>) {
    let brief = example();
    bencher.bench_local(|| tell(black_box(&brief), Purpose::Export));
}

/// The first layout of the deck, with the fonts still to be read.
#[divan::bench]
fn layout_of_deck_cold(bencher: Bencher<'_, '_>) {
    let story = tell(&example(), Purpose::Export);
    bencher.bench_local(|| lay_out_deck(&mut Typesetter::new(), black_box(&story.deck)));
}

/// The layout of a deck that was laid out before: every line is known.
#[divan::bench]
fn layout_of_deck_warm(bencher: Bencher<'_, '_>) {
    let story = tell(&example(), Purpose::Export);
    let mut typesetter = Typesetter::new();
    let _ = lay_out_deck(&mut typesetter, &story.deck);
    bencher.bench_local(|| lay_out_deck(&mut typesetter, black_box(&story.deck)));
}

/// The layout of the notes to a deck, of which nothing is known but the fonts.
#[divan::bench]
fn layout_of_notes_cold(bencher: Bencher<'_, '_>) {
    let story = tell(&example(), Purpose::Export);
    let deck = lay_out_deck(&mut Typesetter::new(), &story.deck);
    bencher.bench_local(|| lay_out_notes(&mut Typesetter::new(), black_box(&story.notes), &story.deck, &deck));
}

/// One slide for the preview, with outlines at hand.
#[divan::bench]
fn svg_of_one_slide(bencher: Bencher<'_, '_>) {
    let made = made();
    let mut renderer = Renderer::new();
    bencher.bench_local(|| renderer.render_page(black_box(&made.deck.scene), 1));
}

/// All slides of the example.
#[divan::bench]
fn svg_of_all_slides(bencher: Bencher<'_, '_>) {
    let made = made();
    let mut renderer = Renderer::new();
    bencher.bench_local(|| svg(&mut renderer, black_box(&made.deck.scene)));
}

/// The deck's pages as a file.
#[divan::bench]
fn pdf_of_deck(bencher: Bencher<'_, '_>) {
    let made = made();
    let size = pdf(&made.deck.scene).len();
    bencher.counter(BytesCount::new(size)).bench_local(|| pdf(black_box(&made.deck.scene)));
}

/// The notes' pages as a file.
#[divan::bench]
fn pdf_of_notes(bencher: Bencher<'_, '_>) {
    let made = made();
    let size = pdf(&made.notes.scene).len();
    bencher.counter(BytesCount::new(size)).bench_local(|| pdf(black_box(&made.notes.scene)));
}

/// What happens while somebody types: one character more in one field, then story, layout, and the slide that is shown.
#[divan::bench]
fn review_of_a_changed_brief(bencher: Bencher<'_, '_>) {
    let (mut brief, mut typesetter, mut renderer) = (example(), Typesetter::new(), Renderer::new());
    let before = brief.cause.explanation.0.clone();
    let mut typed = 0_usize;
    bencher.bench_local(|| {
        // Each time another text, so that no line of it is known.
        typed += 1;
        brief.cause.explanation = format!("{before} {typed}").as_str().into();
        let story = tell(&brief, Purpose::Preview);
        let deck = lay_out_deck(&mut typesetter, &story.deck);
        renderer.render_page(&deck.scene, 2)
    });
}

/// Deck and notes from a brief in memory, as the first thing that a process does.
#[divan::bench]
fn deck_and_notes_cold(bencher: Bencher<'_, '_>) {
    let brief = example();
    bencher.bench_local(|| export(&mut Press::new(), black_box(&brief), TALK));
}

/// Deck and notes of a brief like the one before.
#[divan::bench]
fn deck_and_notes_warm(bencher: Bencher<'_, '_>) {
    let brief = example();
    let mut press = Press::new();
    bencher.bench_local(|| export(&mut press, black_box(&brief), TALK));
}

/// Everything at once, as the first thing that a process does: deck, notes, report, card, mail with the deck, calendar.
#[divan::bench]
fn everything_cold(bencher: Bencher<'_, '_>) {
    let brief = example();
    bencher.bench_local(|| export(&mut Press::new(), black_box(&brief), EVERYTHING));
}

/// Everything at once of a brief like the one before.
#[divan::bench]
fn everything_warm(bencher: Bencher<'_, '_>) {
    let brief = example();
    let mut press = Press::new();
    bencher.bench_local(|| export(&mut press, black_box(&brief), EVERYTHING));
}

/// The story of a brief with as many actions as fill so many pages.
#[divan::bench(args = PAGES, sample_count = 10)]
fn story_by_pages(bencher: Bencher<'_, '_>, pages: usize) {
    let brief = long(pages);
    bencher.bench_local(|| tell(black_box(&brief), Purpose::Export));
}

/// The layout of that many pages.
#[divan::bench(args = PAGES, sample_count = 10)]
fn layout_by_pages(bencher: Bencher<'_, '_>, pages: usize) {
    let story = tell(&long(pages), Purpose::Export);
    bencher.bench_local(|| lay_out_deck(&mut Typesetter::new(), black_box(&story.deck)));
}

/// A deck of that many pages as a file.
#[divan::bench(args = PAGES, sample_count = 10)]
fn pdf_by_pages(bencher: Bencher<'_, '_>, pages: usize) {
    let LaidOut { scene, .. } = deck(&tell(&long(pages), Purpose::Export));
    bencher.counter(BytesCount::new(pdf(&scene).len())).bench_local(|| pdf(black_box(&scene)));
}

/// Deck and notes of many briefs, one after the other.
#[divan::bench(args = [1, 10, 100, 1000], sample_count = 1)]
fn export_by_briefs(bencher: Bencher<'_, '_>, count: usize) {
    let example = example();
    let briefs: Vec<Brief> = (0..count).map(|number| another(&example, number)).collect();
    bencher.bench_local(|| {
        let mut press = Press::new();
        briefs.iter().map(|brief| export(&mut press, brief, TALK)).sum::<usize>()
    });
}

const PAGES: &[usize] = &[6, 60, 600];

fn example() -> Brief {
    Sample::named("example").brief.clone()
}

fn made() -> Made {
    make(&mut Typesetter::new(), &example())
}

fn deck(story: &Story) -> LaidOut {
    lay_out_deck(&mut Typesetter::new(), &story.deck)
}

fn svg(renderer: &mut Renderer, scene: &Scene) -> usize {
    (0..scene.pages.len()).map(|page| renderer.render_page(scene, page).len()).sum()
}

fn pdf(scene: &Scene) -> Vec<u8> {
    brief_pdf::write(scene, &Options::default()).expect("the example can be written")
}

/// The files for the meeting.
const TALK: Outputs =
    Outputs { deck: true, notes: true, svg: false, report: false, card: false, mail: false, calendar: false };

/// The files for the meeting and for the time after it.
const EVERYTHING: Outputs = Outputs { report: true, card: true, mail: true, calendar: true, ..TALK };

/// Makes files as the product does, without a disk, and says how many there are.
fn export(press: &mut Press, brief: &Brief, outputs: Outputs) -> usize {
    let details = Details { mail_with_deck: true, calendar_with_actions: true, ..Details::default() };
    let request = ExportRequest { outputs, details, ..ExportRequest::default() };
    brief_session::export(&Nowhere, press, brief, &request).expect("the example can be exported").len()
}

/// A machine whose disk takes everything and keeps nothing.
struct Nowhere;

impl Host for Nowhere {
    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        Err(FileError { path: path.to_owned(), access: Access::Read, trouble: Trouble::Missing })
    }

    fn write(&self, files: &[NewFile<'_>], _: Existing) -> Result<(), FileError> {
        black_box(files);
        Ok(())
    }

    fn make_folder(&self, _: &Path) -> Result<(), FileError> {
        Ok(())
    }

    fn append(&self, _: &Path, _: &[u8]) -> Result<(), FileError> {
        Ok(())
    }

    fn sync(&self, _: &Path) -> Result<(), FileError> {
        Ok(())
    }

    fn remove(&self, _: &Path) -> Result<(), FileError> {
        Ok(())
    }

    fn list(&self, _: &Path) -> Vec<PathBuf> {
        Vec::new()
    }

    fn exists(&self, _: &Path) -> bool {
        false
    }

    fn same(&self, one: &Path, other: &Path) -> bool {
        one == other
    }

    fn now(&self) -> Moment {
        Moment::parse("2026-11-14T14:30:00Z").expect("this is a time")
    }
}

/// The example with actions added until its deck has so many pages, or a few more.
fn long(pages: usize) -> Brief {
    let pages_with = |actions: usize| deck(&tell(&with_actions(actions), Purpose::Export)).scene.pages.len();
    if pages <= pages_with(0) {
        return example();
    }
    // The pages grow with the actions, so that two points tell how many are needed.
    let (few, many) = (100, 500);
    let (at_few, at_many) = (pages_with(few), pages_with(many));
    with_actions(few + pages.saturating_sub(at_few) * (many - few) / (at_many - at_few))
}

fn with_actions(count: usize) -> Brief {
    let mut brief = example();
    let action = |number: usize| Action {
        what: format!("Run the payment test of branch {number} at **full** load before the next release")
            .as_str()
            .into(),
        owner: format!("Team {}", number % 40),
        ..Action::default()
    };
    brief.fix.actions.extend((0..count).map(action));
    brief
}

/// A brief like the example with other words in each of its parts.
fn another(example: &Brief, number: usize) -> Brief {
    let mut brief = example.clone();
    brief.situation.title = format!("{} {number}", brief.situation.title);
    brief.cause.explanation = format!("{} Branch {number}.", brief.cause.explanation.0).as_str().into();
    for fact in &mut brief.impact.facts {
        fact.source = format!("{} {number}", fact.source);
    }
    for action in &mut brief.fix.actions {
        action.owner = format!("{} {number}", action.owner);
    }
    brief
}
