//! The catalogue tests itself: every rule is documented, named by law, and does what its page says.

use std::collections::BTreeSet;

use brief_coach::{Lexicon, RULES, Severity, review_text};

mod example;

#[test]
fn names_are_unique_and_say_what_is_found() {
    let mut seen = BTreeSet::new();
    for rule in RULES {
        let id = rule.card().id;
        assert!(seen.insert(id), "`{id}` is there twice");
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "`{id}` is not kebab-case");
        assert!(!id.starts_with("no-"), "`{id}` names the remedy, not what is found");
    }
}

#[test]
fn every_page_has_its_headings() {
    for rule in RULES {
        let card = rule.card();
        let headings: Vec<&str> = card.page.lines().filter(|line| line.starts_with('#')).collect();
        assert_eq!(headings, ["## Why it matters", "## Weak", "## Better", "## Blind spots"], "{}", card.id);
        assert!(card.why().ends_with('.'), "`{}` does not say why in a sentence", card.id);
        assert!(!card.reading_page().contains('!'), "`{}` shouts", card.id);
    }
}

#[test]
fn every_weak_example_is_found_and_every_better_one_is_not() {
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| !rule.card().is_on_brief()) {
        let id = rule.card().id;
        let finds =
            |text: &str, field| review_text(text, field, Lexicon::standard()).iter().any(|found| found.rule == id);
        assert!(rule.card().examples("Weak").count() > 0, "`{id}` has no weak example");
        assert!(rule.card().examples("Better").count() > 0, "`{id}` has no better example");
        wrong.extend(
            rule.card()
                .examples("Weak")
                .filter(|(field, text)| !finds(text, *field))
                .map(|(_, text)| format!("{id} misses: {text}")),
        );
        wrong.extend(
            rule.card()
                .examples("Better")
                .filter(|(field, text)| finds(text, *field))
                .map(|(_, text)| format!("{id} flags: {text}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_on_the_brief_does_what_its_page_says() {
    let mut wrong = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.card().is_on_brief()) {
        let card = rule.card();
        let finds = |changes| example::check_with(changes).iter().any(|found| found.rule == card.id);
        assert!(card.brief_examples("Weak").count() > 0, "`{}` has no weak example", card.id);
        assert!(card.brief_examples("Better").count() > 0, "`{}` has no better example", card.id);
        let weak = card.brief_examples("Weak").filter(|(_, changes)| !finds(changes));
        wrong.extend(weak.map(|(words, _)| format!("{} misses: {words}", card.id)));
        let better = card.brief_examples("Better").filter(|(_, changes)| finds(changes));
        wrong.extend(better.map(|(words, _)| format!("{} flags: {words}", card.id)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn better_examples_count_for_nothing_at_all() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for (field, text) in rule.card().examples("Better") {
            for found in review_text(text, field, Lexicon::standard()) {
                if found.severity > Severity::Hint {
                    wrong.push(format!(
                        "{} in the better example of {}: {text} ({})",
                        found.rule,
                        rule.card().id,
                        found.place.words
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
