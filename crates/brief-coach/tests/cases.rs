//! Hard cases of our own: sentences with the labels that they have to get.

use std::collections::BTreeSet;

use brief_coach::{Field, Label, label_sentence};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    field: Field,
    labels: BTreeSet<Label>,
}

fn read(file: &str) -> Vec<Case> {
    let cases: Cases = toml::from_str(file).expect("the cases are valid TOML");
    cases.case
}

/// The labels that the coach gives.
fn given(case: &Case) -> BTreeSet<Label> {
    label_sentence(&case.text, case.field).into_iter().collect()
}

#[test]
fn known_cases_get_their_labels_and_no_others() {
    let cases = read(include_str!("cases/known.toml"));
    let wrong: Vec<String> = cases
        .iter()
        .filter(|case| given(case) != case.labels)
        .map(|case| format!("{}\n  expected {:?}, found {:?}", case.text, case.labels, given(case)))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn kept_back_cases_get_their_labels_nine_times_in_ten() {
    let cases = read(include_str!("cases/kept-back.toml"));
    let right = cases.iter().filter(|case| given(case) == case.labels).count();
    assert!(right * 10 >= cases.len() * 9, "only {right} of {} get their labels", cases.len());
}
