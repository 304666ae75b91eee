//! What the layout promises, held over briefs of every size and shape.

mod page;
mod pages;
mod papers;
mod recipe;

use std::collections::BTreeMap;

use brief_layout::{Typesetter, lay_out_deck, lay_out_notes};
use brief_model::Brief;
use brief_scene::Scene;
use brief_story::{Context, Purpose, Story, compose};
use proptest::prelude::*;

use self::page::Reading;
use self::recipe::{Recipe, recipes};

fn story(brief: &Brief, purpose: Purpose) -> Story {
    let as_of = brief.situation.as_of.expect("a brief of a recipe says for when it holds");
    compose(brief, &Context { as_of, purpose })
}

fn deck_and_notes(recipe: &Recipe, purpose: Purpose) -> (Scene, Scene) {
    let story = story(&recipe.brief(), purpose);
    let mut typesetter = Typesetter::new();
    let deck = lay_out_deck(&mut typesetter, &story.deck);
    let notes = lay_out_notes(&mut typesetter, &story.notes, &story.deck, &deck);
    (deck.scene, notes.scene)
}

fn purpose(preview: bool) -> Purpose {
    if preview { Purpose::Preview } else { Purpose::Export }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_the_page_or_lies_over_other_words(recipe in recipes(), preview: bool) {
        let (deck, notes) = deck_and_notes(&recipe, purpose(preview));
        for (number, page) in deck.pages.iter().enumerate() {
            let reading = Reading::of(&deck, page);
            prop_assert_eq!(reading.outside(), None, "page {} of the deck", number + 1);
            prop_assert_eq!(reading.overlap(), None, "page {} of the deck", number + 1);
        }
        for (number, page) in notes.pages.iter().enumerate() {
            let reading = Reading::of(&notes, page);
            prop_assert_eq!(reading.outside(), None, "page {} of the notes", number + 1);
            prop_assert_eq!(reading.overlap(), None, "page {} of the notes", number + 1);
        }
    }

    #[test]
    fn every_word_can_be_read_on_its_ground(recipe in recipes(), preview: bool) {
        let (deck, notes) = deck_and_notes(&recipe, purpose(preview));
        for scene in [&deck, &notes] {
            for (number, page) in scene.pages.iter().enumerate() {
                prop_assert_eq!(Reading::of(scene, page).illegible(), None, "page {}", number + 1);
            }
        }
        for page in &deck.pages {
            prop_assert_eq!(Reading::of(&deck, page).too_small(12.0), None);
            prop_assert!(Reading::of(&deck, page).accent_blocks() <= 1);
        }
        for page in &notes.pages {
            prop_assert_eq!(Reading::of(&notes, page).too_small(9.0), None);
        }
    }

    #[test]
    fn nothing_that_belongs_on_a_slide_is_dropped(recipe in recipes()) {
        let brief = recipe.brief();
        let (deck, notes) = deck_and_notes(&recipe, Purpose::Export);
        let mut shown = BTreeMap::new();
        deck.pages.iter().for_each(|page| Reading::of(&deck, page).letters(&mut shown));
        for (field, words) in recipe::words_of_slides(&brief) {
            prop_assert!(page::stands(&shown, &words), "{field} is not in the deck: {words}");
        }
        let mut said = BTreeMap::new();
        notes.pages.iter().for_each(|page| Reading::of(&notes, page).letters(&mut said));
        for point in brief.notes.bottom.points.iter().chain(&brief.notes.fix.points) {
            prop_assert!(page::stands(&said, point), "not in the notes: {}", point.0);
        }
    }

    #[test]
    fn the_same_brief_gives_the_same_pages_whatever_was_set_before(recipe in recipes(), other in recipes()) {
        let (first, _) = deck_and_notes(&recipe, Purpose::Export);
        let mut used = Typesetter::new();
        let _ = lay_out_deck(&mut used, &story(&other.brief(), Purpose::Preview).deck);
        let again = lay_out_deck(&mut used, &story(&recipe.brief(), Purpose::Export).deck);
        prop_assert_eq!(first, again.scene);
    }

    #[test]
    fn an_export_has_no_placeholder(recipe in recipes()) {
        let (deck, _) = deck_and_notes(&recipe, Purpose::Export);
        let items = deck.pages.iter().flat_map(|page| &page.items);
        let placeholders = items.filter(|item| item.origin.as_ref().is_some_and(|origin| origin.placeholder));
        prop_assert_eq!(placeholders.count(), 0);
    }
}

#[test]
fn an_empty_brief_is_a_preview_of_what_is_missing_and_an_honest_export() {
    let recipe = Recipe::empty();
    let (preview, _) = deck_and_notes(&recipe, Purpose::Preview);
    assert_eq!(preview.pages.len(), 6, "all six slides are there to be filled");
    let (export, notes) = deck_and_notes(&recipe, Purpose::Export);
    assert!(!export.pages.is_empty() && !notes.pages.is_empty());
}

#[test]
fn the_pages_of_the_backup_count_on_their_own() {
    let (deck, _) = deck_and_notes(&Recipe::eventful(), Purpose::Preview);
    let labels: Vec<&str> = deck.pages.iter().map(|page| page.label.as_str()).collect();
    assert_eq!(labels[..6], ["1", "2", "3", "4", "5", "6"]);
    assert!(labels.len() > 7, "the timeline takes more than a page");
    for (index, label) in labels[6..].iter().enumerate() {
        assert_eq!(*label, format!("A{}", index + 1));
    }
}
