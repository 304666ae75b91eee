//! The same promises for the written report and the cue card.

use brief_layout::{CardSheet, LaidOut, Remark, Typesetter, lay_out_card, lay_out_report};
use brief_model::Brief;
use brief_story::{Context, Purpose, compose_card, compose_report};
use proptest::prelude::*;

use crate::page::{self, Reading};
use crate::recipe::{Recipe, recipes};

fn context(brief: &Brief) -> Context {
    let as_of = brief.situation.as_of.expect("a brief of a recipe says for when it holds");
    Context { as_of, purpose: Purpose::Export }
}

fn report(brief: &Brief) -> LaidOut {
    lay_out_report(&mut Typesetter::new(), &compose_report(brief, &context(brief)))
}

fn card(brief: &Brief, sheet: CardSheet) -> LaidOut {
    lay_out_card(&mut Typesetter::new(), &compose_card(brief, &context(brief)), sheet)
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_a_paper_or_lies_over_other_words(recipe in recipes()) {
        let brief = recipe.brief();
        for made in [report(&brief), card(&brief, CardSheet::Card)] {
            for (number, page) in made.scene.pages.iter().enumerate() {
                let reading = Reading::of(&made.scene, page);
                prop_assert_eq!(reading.outside(), None, "page {}", number + 1);
                prop_assert_eq!(reading.overlap(), None, "page {}", number + 1);
                prop_assert_eq!(reading.illegible(), None, "page {}", number + 1);
            }
        }
    }

    #[test]
    fn what_does_not_fit_into_two_pages_is_in_the_annex_and_a_remark_says_so(recipe in recipes()) {
        let brief = recipe.brief();
        let made = report(&brief);
        let [body, annex] = &made.pages[..] else { panic!("a report has a body and an annex") };
        let annexed = made.remarks.iter().any(|remark| matches!(remark, Remark::Annexed { .. }));
        prop_assert_eq!(annexed, !annex.is_empty());
        let continued = made.remarks.iter().any(|remark| matches!(remark, Remark::Continued { .. }));
        prop_assert_eq!(continued, body.len() > 2);
        let mut shown = std::collections::BTreeMap::new();
        made.scene.pages.iter().for_each(|page| Reading::of(&made.scene, page).letters(&mut shown));
        for (index, action) in brief.fix.actions.iter().enumerate() {
            prop_assert!(page::stands(&shown, &action.what), "action {index} is not in the report: {}", action.what.0);
        }
        for unknown in &brief.cause.unknowns {
            prop_assert!(page::stands(&shown, &unknown.question), "not in the report: {}", unknown.question.0);
        }
    }

    #[test]
    fn a_card_in_the_corner_of_a_sheet_is_the_same_card(recipe in recipes()) {
        let brief = recipe.brief();
        let (alone, corner) = (card(&brief, CardSheet::Card), card(&brief, CardSheet::Corner));
        prop_assert_eq!(alone.scene.pages.len(), corner.scene.pages.len());
        for (alone, corner) in alone.scene.pages.iter().zip(&corner.scene.pages) {
            prop_assert!(corner.size.width > alone.size.width && corner.size.height > alone.size.height);
            prop_assert_eq!(&corner.items[..alone.items.len()], &alone.items[..]);
            prop_assert_eq!(corner.items.len(), alone.items.len() + 2, "two lines to cut along");
        }
    }
}

#[test]
fn an_empty_brief_has_a_report_and_a_card_that_say_so() {
    let brief = Recipe::empty().brief();
    assert_eq!(report(&brief).scene.pages.len(), 1);
    assert_eq!(card(&brief, CardSheet::Card).scene.pages.len(), 1);
}

/// How far down the words of a page go, of what lies between its head and its footer.
fn fill(page: &brief_scene::Page) -> f32 {
    let words = page.items.iter().filter_map(|item| match &item.kind {
        brief_scene::Kind::Text(run) => Some(run.y),
        _ => None,
    });
    let foot = page.size.height - 40.0;
    (words.filter(|y| *y < foot).fold(0.0, f32::max) - 68.0) / (foot - 68.0)
}

#[test]
fn a_short_report_leaves_no_page_with_next_to_nothing() {
    for (actions, risks) in (0..9).flat_map(|actions| (0..6).map(move |risks| (actions, risks))) {
        let made = report(&Recipe::planned(actions, risks).brief());
        let [body, annex] = &made.pages[..] else { panic!("a report has a body and an annex") };
        assert!(annex.is_empty(), "{actions} actions and {risks} risks need no annex");
        let last = fill(made.scene.pages.last().expect("a report has a page"));
        assert!(body.len() == 1 || last >= 0.2, "{actions} actions, {risks} risks: the last page is filled to {last}");
    }
}
