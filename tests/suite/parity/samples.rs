//! All pages of all samples in all looks: preview and file show the same.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use brief_layout::Typesetter;
use brief_model::{PageFormat, Theme};
use product_tests::samples::{Sample, make};

use super::hold;

#[test]
fn light_wide_decks_look_the_same_in_preview_and_file() {
    hold_decks(Theme::Light, PageFormat::Wide);
}

#[test]
fn light_standard_decks_look_the_same_in_preview_and_file() {
    hold_decks(Theme::Light, PageFormat::Standard);
}

#[test]
fn dark_wide_decks_look_the_same_in_preview_and_file() {
    hold_decks(Theme::Dark, PageFormat::Wide);
}

#[test]
fn dark_standard_decks_look_the_same_in_preview_and_file() {
    hold_decks(Theme::Dark, PageFormat::Standard);
}

#[test]
fn notes_look_the_same_in_preview_and_file() {
    let mut typesetter = Typesetter::new();
    for sample in Sample::all() {
        named(&sample.name, || hold(&make(&mut typesetter, &sample.brief).notes.scene));
    }
}

fn hold_decks(theme: Theme, page: PageFormat) {
    let mut typesetter = Typesetter::new();
    for sample in Sample::all() {
        named(&sample.name, || hold(&make(&mut typesetter, &sample.dressed(theme, page)).deck.scene));
    }
}

/// Names the sample beside the complaint.
fn named(sample: &str, judge: impl FnOnce()) {
    if let Err(complaint) = catch_unwind(AssertUnwindSafe(judge)) {
        eprintln!("this was the sample `{sample}`");
        resume_unwind(complaint);
    }
}
