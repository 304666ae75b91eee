//! The brief that a new user starts from, told in full.

use brief_model::{Brief, Moment};
use brief_story::{Context, Purpose, Story, compose, outline, transcript};
use expect_test::expect_file;

fn example() -> Brief {
    let bytes = include_bytes!("../../../assets/templates/example.brief");
    brief_model::read(bytes).expect("the example is a brief")
}

fn told(brief: &Brief, purpose: Purpose) -> Story {
    let as_of = Moment::parse("2026-11-14T14:30:00Z").expect("it is written as in RFC 3339");
    compose(brief, &Context { as_of, purpose })
}

#[test]
fn tells_the_example() {
    expect_file!["golden/example.txt"].assert_eq(&transcript(&told(&example(), Purpose::Export)));
}

#[test]
fn outlines_the_example() {
    expect_file!["golden/example-outline.txt"].assert_eq(&outline(&told(&example(), Purpose::Export)));
}

#[test]
fn is_written_as_the_product_writes() {
    let bytes = include_bytes!("../../../assets/templates/example.brief");
    assert_eq!(String::from_utf8(brief_model::write(&example())), Ok(String::from_utf8_lossy(bytes).into_owned()));
}

#[test]
fn has_a_place_for_everything() {
    for purpose in [Purpose::Preview, Purpose::Export] {
        let story = told(&example(), purpose);
        assert_eq!(story.deck.slides.len(), 6);
        assert!(story.deck.slides.iter().all(|slide| slide.placeholders().is_empty()));
        assert!(story.notes.questions.iter().all(|question| !question.missing));
    }
}
