//! The steps of the walk: how far each is, from what is missing and from what the coach says.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::draft;
use crate::message::{FindingView, SeverityView, SlideView, StepId, StepState, StepView};

/// All steps, in the order of the walk, with the parts of the document that they fill.
const STEPS: [(StepId, &str); 6] = [
    (StepId::Situation, "situation"),
    (StepId::Impact, "impact"),
    (StepId::Cause, "cause"),
    (StepId::Fix, "fix"),
    (StepId::Risk, "risk"),
    (StepId::Ask, "ask"),
];

/// The step in which a field is filled in. Notes belong to the step of their slide; what belongs to none, to the first.
pub(crate) fn step_of(field: &str) -> StepId {
    let field = field.strip_prefix("notes.").unwrap_or(field);
    let part = field.split(['.', '[']).next().unwrap_or_default();
    // What was decided stands beside what was asked for.
    let part = if part == "follow_up" { "ask" } else { part };
    STEPS.iter().find(|(_, name)| *name == part).map_or(StepId::Situation, |(step, _)| *step)
}

/// How far each step is.
pub(crate) fn steps(tree: &Value, slides: &[SlideView], findings: &[FindingView]) -> Vec<StepView> {
    let empty = draft::tree(&brief_model::Brief::default());
    STEPS
        .iter()
        .map(|(id, part)| {
            let missing = missing(*id, slides);
            let count = |severity| findings.iter().filter(|it| it.step == *id && it.severity == severity).count();
            let errors = count(SeverityView::Error);
            StepView {
                id: *id,
                state: match (tree.get(part) == empty.get(part), missing.is_empty()) {
                    (true, _) => StepState::Empty,
                    (false, false) => StepState::Started,
                    (false, true) => StepState::Complete,
                },
                missing: missing.len(),
                findings: errors + count(SeverityView::Warning),
                errors,
                first_missing: missing.first().map(|field| (*field).to_owned()),
            }
        })
        .collect()
}

/// How many things are to be settled: what is missing, and the errors and warnings of the coach on what is there, as on
/// the steps and on the command line.
pub(crate) fn settle(slides: &[SlideView], findings: &[FindingView]) -> usize {
    let missing: BTreeSet<&str> =
        slides.iter().flat_map(|slide| &slide.placeholders).map(|missing| missing.field.as_str()).collect();
    let counting = findings.iter().filter(|it| it.severity != SeverityView::Hint);
    missing.len() + counting.filter(|it| !missing.contains(it.field.as_str())).count()
}

/// The fields that a step lacks, in the order of the slides; a field that several slides lack counts once.
fn missing(step: StepId, slides: &[SlideView]) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let fields = slides.iter().flat_map(|slide| &slide.placeholders).map(|missing| missing.field.as_str());
    fields.filter(|field| step_of(field) == step && seen.insert(*field)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_settled_is_what_the_steps_count() {
        let mut brief = brief_model::Brief::default();
        brief.cause.explanation =
            "An engineer forgot the test. The failover did not start. Our servise stopped.".into();
        let as_of = brief_model::Moment::parse("2026-11-14T14:30:00Z").expect("this is a time");
        let findings = crate::findings::Findings::new(brief_coach::Lexicon::shared(), &[]).of(
            &brief,
            as_of,
            (0, brief_coach::Length::default()),
        );
        let counted: usize = steps(&draft::tree(&brief), &[], &findings).iter().map(|step| step.findings).sum();
        assert_eq!(settle(&[], &findings), counted);
        assert!(findings.len() > counted, "the hint at a misspelt word waits for nobody");
    }

    #[test]
    fn finds_the_step_of_a_field() {
        for (field, step) in [
            ("impact.facts[0].value", StepId::Impact),
            ("cause", StepId::Cause),
            ("notes.risk.points[1]", StepId::Risk),
            ("notes.bottom.points[1]", StepId::Situation),
            ("look.accent", StepId::Situation),
            ("", StepId::Situation),
        ] {
            assert_eq!(step_of(field), step, "{field}");
        }
    }
}
