//! What holds for every change that the coach offers, over all cases and all examples.

mod labelled;

use brief_coach::{Edit, Field, Finding, Lexicon, RULES, Severity, review_text};

/// All sentences that we have: the cases, and the examples on the pages of the rules.
fn sentences() -> Vec<(String, Field)> {
    let cases = labelled::read(include_str!("cases/known.toml"));
    let mut all: Vec<(String, Field)> = cases.into_iter().map(|case| (case.text, case.field)).collect();
    for rule in RULES {
        all.extend(rule.card().examples("Weak").map(|(field, text)| (text.to_string(), field)));
    }
    all
}

fn review(text: &str, field: Field) -> Vec<Finding> {
    review_text(text, field, Lexicon::standard())
}

fn apply(text: &str, edit: &Edit) -> String {
    format!("{}{}{}", &text[..edit.bytes.start], edit.text, &text[edit.bytes.end..])
}

fn each_edit(mut check: impl FnMut(&str, Field, &[Finding], &Finding, &Edit)) {
    for (text, field) in sentences() {
        let found = review(&text, field);
        for finding in &found {
            for edit in &finding.edits {
                check(&text, field, &found, finding, edit);
            }
        }
    }
}

#[test]
fn every_change_removes_its_finding() {
    let mut wrong = Vec::new();
    each_edit(|text, field, found, finding, edit| {
        let changed = apply(text, edit);
        let count = |list: &[Finding]| {
            list.iter().filter(|other| other.rule == finding.rule && other.severity > Severity::Hint).count()
        };
        if count(&review(&changed, field)) >= count(found) && finding.severity > Severity::Hint {
            wrong.push(format!("{}: {text}\n  -> {changed}", finding.rule));
        }
    });
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_change_adds_an_error() {
    let mut wrong = Vec::new();
    each_edit(|text, field, found, finding, edit| {
        let changed = apply(text, edit);
        let errors = |list: &[Finding]| list.iter().filter(|found| found.severity == Severity::Error).count();
        if errors(&review(&changed, field)) > errors(found) {
            wrong.push(format!("{}: {text}\n  -> {changed}", finding.rule));
        }
    });
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_change_leaves_a_tidy_sentence() {
    let mut wrong = Vec::new();
    each_edit(|text, _, _, finding, edit| {
        let changed = apply(text, edit);
        let small_start = text.starts_with(char::is_uppercase) && changed.starts_with(char::is_lowercase);
        let untidy = changed.contains("  ")
            || changed.contains(" ,")
            || changed.contains(" .")
            || changed.starts_with([' ', ',']);
        let articles = [" a a", " a e", " a i", " a o", " an b", " an c", " an d", " an t"];
        let article = articles.iter().any(|pair| changed.contains(pair) && !text.contains(pair));
        let gap = edit.gap.as_ref().is_none_or(|gap| edit.text[gap.clone()].starts_with('['));
        if small_start || untidy || article || !gap {
            wrong.push(format!("{}: {text}\n  -> {changed}", finding.rule));
        }
    });
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
