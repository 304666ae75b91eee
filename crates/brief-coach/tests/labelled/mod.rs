//! Sentences with the labels that they have to get, as the files of cases hold them.

use std::collections::BTreeSet;

use brief_coach::{Field, Label, label_sentence};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

/// A sentence, the part in which it stands, and its labels.
#[derive(Deserialize)]
pub(crate) struct Case {
    pub(crate) text: String,
    pub(crate) field: Field,
    #[allow(dead_code, reason = "not every test that shares this file looks at labels")]
    pub(crate) labels: BTreeSet<Label>,
}

/// The cases of a file.
pub(crate) fn read(file: &str) -> Vec<Case> {
    let cases: Cases = toml::from_str(file).expect("the cases are valid TOML");
    cases.case
}

impl Case {
    /// The labels that the coach gives.
    #[allow(dead_code, reason = "not every test that shares this file looks at labels")]
    pub(crate) fn given(&self) -> BTreeSet<Label> {
        label_sentence(&self.text, self.field).into_iter().collect()
    }
}
