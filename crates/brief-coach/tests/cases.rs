//! Hard cases of our own: sentences with the labels that they have to get.

mod labelled;

use labelled::read;

#[test]
fn known_cases_get_their_labels_and_no_others() {
    let cases = read(include_str!("cases/known.toml"));
    let wrong: Vec<String> = cases
        .iter()
        .filter(|case| case.given() != case.labels)
        .map(|case| format!("{}\n  expected {:?}, found {:?}", case.text, case.labels, case.given()))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn kept_back_cases_get_their_labels_nine_times_in_ten() {
    let cases = read(include_str!("cases/kept-back.toml"));
    let right = cases.iter().filter(|case| case.given() == case.labels).count();
    assert!(right * 10 >= cases.len() * 9, "only {right} of {} get their labels", cases.len());
}
