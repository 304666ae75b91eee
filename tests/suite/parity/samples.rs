//! All pages of all samples in all looks: preview and file show the same.

use brief_layout::Typesetter;
use brief_model::{PageFormat, Theme};
use product_tests::samples::{Sample, make, papers};

use super::compare;

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
        let made = make(&mut typesetter, &sample.brief);
        assert_eq!(compare(&made.notes.scene), Ok(()), "{}", sample.name);
    }
}

#[test]
fn reports_and_cards_look_the_same_in_preview_and_file() {
    let mut typesetter = Typesetter::new();
    for sample in Sample::all() {
        let papers = papers(&mut typesetter, &sample.brief);
        assert_eq!(compare(&papers.report.scene), Ok(()), "the report of {}", sample.name);
        assert_eq!(compare(&papers.card.scene), Ok(()), "the card of {}", sample.name);
    }
}

fn hold_decks(theme: Theme, page: PageFormat) {
    let mut typesetter = Typesetter::new();
    for sample in Sample::all() {
        let made = make(&mut typesetter, &sample.dressed(theme, page));
        assert_eq!(compare(&made.deck.scene), Ok(()), "{}", sample.name);
    }
}
