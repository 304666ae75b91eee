//! What holds for every brief: names, places and changes of findings, what is set aside, and memory.

mod example;

use std::collections::BTreeSet;

use brief_coach::{Coach, Finding, Lexicon, Occasion, RULES, Severity};
use brief_model::{Brief, Dismissal, Extra, texts};
use proptest::prelude::*;

const SAMPLES: &[(&str, &[u8])] = &[
    ("network-outage", include_bytes!("../../../assets/samples/network-outage.brief")),
    ("lost-entries", include_bytes!("../../../assets/samples/lost-entries.brief")),
    ("nationwide-outage", include_bytes!("../../../assets/samples/nationwide-outage.brief")),
];
const BAD: &[u8] = include_bytes!("../../../assets/samples/slow-checkout.brief");

fn read(bytes: &[u8]) -> Brief {
    brief_model::read(bytes).expect("the samples are briefs")
}

/// All briefs that the pages of the rules make.
fn weak_briefs() -> Vec<Brief> {
    let cards = RULES.iter().map(|rule| rule.card()).filter(|card| card.is_on_brief());
    cards.flat_map(|card| card.brief_examples("Weak")).map(|(_, changes)| example::with(changes)).collect()
}

fn told(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|found| format!("{} {} {:?}: {}", found.rule, found.place.field, found.place.words, found.what))
        .collect()
}

#[test]
fn good_briefs_are_clean() {
    assert_eq!(told(&example::check(&example::with(""))), [""; 0], "the example");
    for (name, bytes) in SAMPLES {
        assert_eq!(told(&example::check(&read(bytes))), [""; 0], "{name}");
    }
}

#[test]
fn the_bad_sample_lights_up_in_every_way() {
    let found = example::check(&read(BAD));
    let rules: BTreeSet<&str> = found.iter().map(|found| found.rule).collect();
    let labels: BTreeSet<_> = found.iter().flat_map(Finding::labels).collect();
    assert_eq!(labels.len(), 8, "every kind of wording is there");
    for rule in [
        "times-out-of-order",
        "figures-disagree",
        "certain-hypothesis",
        "cause-before-impact",
        "fact-without-value",
        "open-question-without-plan",
        "action-without-owner",
        "action-without-date",
        "fix-without-contingency",
        "ask-without-request",
        "ask-without-update",
        "blame-piled-up",
    ] {
        assert!(rules.contains(rule), "{rule}");
    }
}

#[test]
fn every_finding_has_a_name_of_its_own_and_a_place_that_fits() {
    let mut briefs = weak_briefs();
    briefs.push(read(BAD));
    for brief in briefs {
        let found = example::check(&brief);
        let names: BTreeSet<&str> = found.iter().map(|found| found.id.as_str()).collect();
        assert_eq!(names.len(), found.len(), "two findings share a name");
        let texts = texts(&brief);
        for found in found.iter().filter(|found| !found.place.bytes.is_empty()) {
            let text = texts.iter().find(|text| text.field == found.place.field).expect("the field has a text");
            assert_eq!(text.text.get(found.place.bytes.clone()), Some(found.place.words.as_str()));
            let units: Vec<u16> = text.text.encode_utf16().collect();
            assert_eq!(String::from_utf16_lossy(&units[found.place.utf16.clone()]), found.place.words);
        }
    }
}

#[test]
fn every_change_to_a_brief_removes_its_finding_and_adds_no_error() {
    let mut briefs = weak_briefs();
    briefs.push(read(BAD));
    let mut wrong = Vec::new();
    for brief in briefs {
        let before = example::check(&brief);
        for found in before.iter().filter(|found| !found.edits.is_empty()) {
            let text = texts(&brief)
                .into_iter()
                .find(|text| text.field == found.place.field)
                .expect("it has a text")
                .text
                .to_owned();
            for edit in &found.edits {
                let changed = format!("{}{}{}", &text[..edit.bytes.start], edit.text, &text[edit.bytes.end..]);
                let after = example::check(&example::changed(&brief, &found.place.field, &changed));
                let count = |list: &[Finding]| {
                    list.iter().filter(|one| one.rule == found.rule && one.place.field == found.place.field).count()
                };
                // A gap that waits to be filled is meant to be seen.
                let errors = |list: &[Finding]| {
                    list.iter().filter(|one| one.severity == Severity::Error && one.rule != "gap-unfilled").count()
                };
                if count(&after) >= count(&before) || errors(&after) > errors(&before) {
                    wrong.push(format!("{} {}: {text} -> {changed}", found.rule, found.place.field));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_set_aside_stays_aside_until_its_words_change() {
    let mut brief = example::with("impact.affected = \"Many clients called.\"");
    let many = example::check(&brief).into_iter().find(|found| found.rule == "vague-quantity").expect("it is vague");
    let (rule, field, words) = (many.rule.to_owned(), many.place.field.clone(), many.place.words.clone());
    brief.review.dismissed.push(Dismissal { rule, field, words, extra: Extra::default() });
    assert!(example::check(&brief).iter().all(|found| found.id != many.id));
    brief.impact.affected = "Several clients called.".into();
    assert!(
        example::check(&brief).iter().any(|found| found.rule == "vague-quantity"),
        "other words are another matter"
    );
    brief.review.muted_rules.push("vague-quantity".to_owned());
    assert!(example::check(&brief).iter().all(|found| found.rule != "vague-quantity"));
}

#[test]
fn a_coach_that_remembers_says_the_same_as_one_that_does_not() {
    let occasion = Occasion { speech: Some(360), spelling: true, ..Occasion::default() };
    let mut coach = Coach::new(Lexicon::shared());
    let mut brief = read(BAD);
    for words in ["Payments failed.", "Many payments failed.", "{failed} of shoppers could not pay.", ""] {
        brief.impact.noticed = words.into();
        assert_eq!(coach.check(&brief, occasion), example::check(&brief), "{words}");
    }
    brief.impact.facts[0].value = brief_model::Amount::new(17.0);
    assert_eq!(coach.check(&brief, occasion), example::check(&brief), "a figure that a text refers to has changed");
}

proptest! {
    #[test]
    fn any_words_in_any_text_can_be_checked(words in any::<String>(), place in 0_usize..200, spelling in any::<bool>()) {
        let brief = example::with("");
        let fields: Vec<String> = texts(&brief).into_iter().map(|text| text.field).collect();
        let brief = example::changed(&brief, &fields[place % fields.len()], &words);
        for found in brief_coach::check(&brief, Occasion { spelling, ..Occasion::default() }, Lexicon::shared()) {
            prop_assert!(found.place.bytes.start <= found.place.bytes.end);
        }
    }
}

#[test]
fn rows_in_which_nothing_is_typed_cause_no_finding() {
    let with = |rows: &str| {
        let brief = format!(r#"{{"format": "forthright/1", "situation": {{"as_of": "2026-11-14T14:30:00Z"}}{rows}}}"#);
        told(&example::check(&read(brief.as_bytes())))
    };
    let rows = r#", "impact": {"facts": [{"unit": "money"}, {}], "metrics": [{}]},
      "cause": {"conditions": ["", "", "", "", "", ""], "unknowns": [{}], "timeline": [{}], "components": [{}]},
      "fix": {"actions": [{}, {"horizon": "permanent"}]}, "risk": {"risks": [{}]}, "ask": {"requests": [{}]},
      "notes": {"terms": [{}], "questions": [{}]}, "follow_up": {"decisions": [{}]}"#;
    assert_eq!(with(rows), with(""));
}

#[test]
fn a_second_plan_is_asked_for_as_a_warning_once_the_first_fix_has_worked() {
    let found = |resolved: &str| {
        let times = format!(r#""times": {{"started": "2026-11-14T08:04:00Z"{resolved}}}"#);
        let brief = format!(r#"{{"format": "forthright/1", "situation": {{{times}}}}}"#);
        let found = example::check(&read(brief.as_bytes()));
        let second = found.into_iter().find(|found| found.rule == "fix-without-contingency").expect("there is no plan");
        (second.severity, second.what)
    };
    assert_eq!(found(""), (Severity::Error, "Nothing says what you do if the first fix fails.".to_owned()));
    let restored = found(r#", "resolved": "2026-11-14T12:16:00Z""#);
    assert_eq!(restored, (Severity::Warning, "Nothing says what you do if it comes back.".to_owned()));
}

#[test]
fn a_duration_that_the_times_give_is_not_missed() {
    let brief = r#"{"format": "forthright/1", "situation": {"times":
      {"started": "2026-11-14T08:04:00Z", "resolved": "2026-11-14T12:16:00Z"}}}"#;
    let told = told(&example::check(&read(brief.as_bytes())));
    assert!(told.iter().any(|line| line.contains("no figure but how long it lasted")), "{told:#?}");
    assert!(!told.iter().any(|line| line.contains("no duration") || line.contains("time zone")), "{told:#?}");
}
