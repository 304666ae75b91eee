//! The rules of the coach as a person reads them: what each is about, why, with weak and better examples.

use brief_coach::{Card, Label, RULES, Severity};

use crate::message::{RuleView, SeverityView};

/// All rules, in the order in which they are shown.
#[must_use]
pub fn rules() -> Vec<RuleView> {
    RULES.iter().map(|rule| view(rule.card())).collect()
}

fn view(card: &Card) -> RuleView {
    let examples = |heading| card.shown_examples(heading).map(str::to_owned).collect();
    RuleView {
        id: card.id.to_owned(),
        heading: card.heading(),
        label: card.label.map_or("The brief as a whole", Label::heading).to_owned(),
        severity: severity(card.severity),
        why: card.why().to_owned(),
        weak: examples("Weak"),
        better: examples("Better"),
        blind_spots: card.blind_spots().to_owned(),
    }
}

pub(crate) const fn severity(severity: Severity) -> SeverityView {
    match severity {
        Severity::Error => SeverityView::Error,
        Severity::Warning => SeverityView::Warning,
        Severity::Hint => SeverityView::Hint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_can_be_read() {
        for rule in rules() {
            assert!(!rule.weak.is_empty() && !rule.better.is_empty(), "`{}` has no examples", rule.id);
            let texts = [&rule.heading, &rule.why, &rule.blind_spots];
            let all = texts.into_iter().chain(&rule.weak).chain(&rule.better);
            for text in all {
                assert!(!text.is_empty() && !text.contains("<!--") && !text.contains("##"), "`{}`: {text}", rule.id);
            }
            assert!(!rule.heading.starts_with("Flags") && !rule.heading.ends_with('.'), "{}", rule.heading);
        }
    }

    #[test]
    fn a_rule_has_its_kind_and_its_examples() {
        let term = rules().into_iter().find(|rule| rule.id == "jargon-term").expect("there is such a rule");
        assert_eq!((term.label.as_str(), term.severity), ("Jargon", SeverityView::Warning));
        assert_eq!(term.heading, "Technical terms that are not explained in the same sentence");
        assert_eq!(term.weak[0], "The failover did not start.");
        let owner = rules().into_iter().find(|rule| rule.id == "action-without-owner").expect("there is such a rule");
        assert_eq!((owner.label.as_str(), owner.weak.len()), ("The brief as a whole", 1));
    }
}
