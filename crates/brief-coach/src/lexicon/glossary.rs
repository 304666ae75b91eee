//! The glossary: technical terms with plain words for them and an explanation.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Form;

/// Whether a term is a finding when it stands unexplained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tier {
    /// A CEO cannot be expected to know it.
    Hard,
    /// It may stand; it is explained on request.
    Soft,
}

/// A term of the glossary.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The term itself.
    pub term: String,
    /// Whether it is a finding.
    pub(crate) tier: Tier,
    /// Other ways to say it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Plain words that can stand in its place.
    pub replace: Option<String>,
    /// One sentence that says what it is.
    #[serde(default)]
    pub explain: String,
    /// Everyday phrases in which it is no technical term.
    #[serde(default)]
    pub not_when: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    term: Vec<Entry>,
}

/// The glossary that the program is delivered with.
pub(super) fn standard() -> Vec<Entry> {
    let file: File = toml::from_str(include_str!("../../../../assets/coach/glossary.toml"))
        .expect("glossary.toml is part of the program and is tested");
    file.term
}

/// Adds the forms of an entry. Where a form needs technical company, it keeps needing it.
pub(super) fn add_forms(forms: &mut BTreeMap<String, Form>, place: usize, entry: &Entry) {
    for word in std::iter::once(&entry.term).chain(&entry.aliases) {
        let lower = word.to_ascii_lowercase();
        if let Some(form) = forms.get_mut(&lower) {
            form.entry = Some(place);
        } else {
            let exact = is_name(word).then(|| word.clone());
            forms.insert(lower, Form { entry: Some(place), exact, company: None, not_first: false, known: false });
        }
    }
}

/// Whether the letters of a word are to be taken exactly: abbreviations and names.
fn is_name(word: &str) -> bool {
    !word.contains(' ') && word.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_explains_itself() {
        for entry in standard() {
            assert!(entry.explain.ends_with('.'), "`{}` is not explained by a sentence", entry.term);
            assert!(
                entry.replace.as_ref().is_none_or(|words| !words.is_empty()),
                "`{}` has empty plain words",
                entry.term
            );
        }
    }
}
