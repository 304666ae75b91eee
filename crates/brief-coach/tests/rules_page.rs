//! `docs/rules.md` says what the pages of the rules say.

use std::fmt::Write as _;

use brief_coach::{Card, Label, RULES, Severity};

const OPENING: &str = "# What the coach looks for

Each rule has a name that never changes, a weight, and a page; this file is made of the pages.
An **error** is to be put right before anybody presents, a **warning** is what a CEO would stumble over, a **hint** is only said quietly.
Whatever the coach offers to change removes its finding; what it cannot know, it asks.
A rule that does not fit can be switched off for a brief, and a single finding set aside; both stay with the file.
";

#[test]
fn the_page_of_rules_is_made_of_the_rules() {
    let mut page = OPENING.to_owned();
    // A kind of wording each, and what is on the brief as a whole.
    for kind in Label::ALL.into_iter().map(Some).chain([None]) {
        let heading = kind.map_or("The brief as a whole", Label::heading);
        let rules = RULES.iter().map(|rule| rule.card()).filter(|card| card.label == kind);
        let _ = writeln!(page, "\n## {heading}");
        rules.for_each(|card| add(&mut page, card));
    }
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
