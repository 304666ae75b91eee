//! `docs/rules.md` says what the pages of the rules say.

use std::fmt::Write as _;

use brief_coach::{Card, Label, RULES, Severity};

/// The headings of the page: a kind of wording each, and what is on the brief as a whole.
const KINDS: &[(Option<Label>, &str)] = &[
    (Some(Label::Blame), "Blame"),
    (Some(Label::Jargon), "Jargon"),
    (Some(Label::Vague), "Vague words"),
    (Some(Label::Speculation), "Guesses"),
    (Some(Label::ExcessUncertainty), "Too much doubt"),
    (Some(Label::Wordy), "Too many words"),
    (Some(Label::Minimising), "Harm played down"),
    (Some(Label::Overpromise), "Promises that nobody can keep"),
    (None, "The brief as a whole"),
];

const OPENING: &str = "# What the coach looks for

Each rule has a name that never changes, a weight, and a page; this file is made of the pages.
An **error** is to be put right before anybody presents, a **warning** is what a CEO would stumble over, a **hint** is only said quietly.
Whatever the coach offers to change removes its finding; what it cannot know, it asks.
A rule that does not fit can be switched off for a brief, and a single finding set aside; both stay with the file.
";

#[test]
fn the_page_of_rules_is_made_of_the_rules() {
    let mut page = OPENING.to_owned();
    for (kind, heading) in KINDS {
        let rules = RULES.iter().map(|rule| rule.card()).filter(|card| card.label == *kind);
        let _ = writeln!(page, "\n## {heading}");
        rules.for_each(|card| add(&mut page, card));
    }
    let count = RULES.iter().filter(|rule| KINDS.iter().any(|(kind, _)| rule.card().label == *kind)).count();
    assert_eq!(count, RULES.len(), "a rule has no heading");
    expect_test::expect_file!["../../../docs/rules.md"].assert_eq(&page);
}

fn add(page: &mut String, card: &Card) {
    let weight = match card.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let text = card.reading_page().replace("\n## ", "\n#### ");
    let _ = writeln!(page, "\n### `{}` ({weight})\n\n{text}", card.id);
}
