//! What the coach says of a draft, as the window shows it.

use brief_coach::{Coach, Edit, Finding, Lexicon, Occasion, Severity};
use brief_model::{Brief, Moment};

use crate::message::{FindingView, FixView, SeverityView, TextEdit};
use crate::steps::step_of;

/// Asks the coach, which remembers the texts that it has read.
#[derive(Debug)]
pub(crate) struct Findings {
    coach: Coach,
}

impl Default for Findings {
    fn default() -> Self {
        Self { coach: Coach::new(Lexicon::shared()) }
    }
}

impl Findings {
    /// All findings that are not set aside, in reading order. `speech` is how long the talk takes, in seconds.
    pub(crate) fn of(&mut self, brief: &Brief, as_of: Moment, speech: u32) -> Vec<FindingView> {
        let occasion = Occasion { as_of: Some(as_of), speech: Some(speech), spelling: true };
        self.coach.check(brief, occasion).iter().map(view).collect()
    }
}

fn view(finding: &Finding) -> FindingView {
    let place = &finding.place;
    let whole = place.utf16.is_empty();
    FindingView {
        id: finding.id.clone(),
        rule: finding.rule.to_owned(),
        label: finding.label.map_or_else(String::new, |label| label.key().replace('-', " ")),
        severity: match finding.severity {
            Severity::Error => SeverityView::Error,
            Severity::Warning => SeverityView::Warning,
            Severity::Hint => SeverityView::Hint,
        },
        step: step_of(&place.field),
        field: place.field.clone(),
        start: (!whole).then_some(place.utf16.start),
        end: (!whole).then_some(place.utf16.end),
        excerpt: place.words.clone(),
        what: finding.what.clone(),
        why: finding.why.to_owned(),
        question: finding.question.clone(),
        fixes: finding.edits.iter().map(fix).collect(),
    }
}

fn fix(edit: &Edit) -> FixView {
    let units = |words: &str| words.encode_utf16().count();
    let start = edit.utf16.start;
    let gap = edit.gap.clone().and_then(|gap| Some((edit.text.get(..gap.start)?, edit.text.get(..gap.end)?)));
    FixView {
        title: edit.title.clone(),
        edit: TextEdit { start, end: edit.utf16.end, text: edit.text.clone() },
        caret: start + gap.map_or_else(|| units(&edit.text), |(before, _)| units(before)),
        caret_end: gap.map(|(_, until)| start + units(until)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_has_its_place_and_its_step() {
        let mut brief = Brief::default();
        brief.cause.explanation = "Ünlike before, it was human error.".into();
        let as_of = Moment::parse("2026-11-14T14:30:00Z").expect("this is a time");
        let findings = Findings::default().of(&brief, as_of, 0);
        let finding = findings.iter().find(|finding| finding.excerpt.contains("human error")).expect("this is blame");
        assert_eq!((finding.field.as_str(), finding.label.as_str()), ("cause.explanation", "blame"));
        assert_eq!(finding.step, crate::message::StepId::Cause);
        assert_eq!(finding.start, Some(22), "counted in UTF-16");
        assert!(!finding.id.is_empty());
    }
}
