//! Technical words that stand in no glossary, and the everyday phrases in which they are none.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use brief_prose::Lookup;
use serde::Deserialize;

use super::{Form, list};

#[derive(Deserialize)]
struct File {
    words: Words,
    names: Names,
}

#[derive(Deserialize)]
struct Words {
    always: String,
    in_company: Vec<String>,
    everyday: String,
}

#[derive(Deserialize)]
struct Names {
    tools: String,
    doubtful: String,
    company: String,
}

static FILE: LazyLock<File> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../assets/coach/technical.toml"))
        .expect("technical.toml is part of the program and is tested")
});

/// Phrases in which a technical word is an everyday one.
pub(super) fn everyday() -> impl Iterator<Item = &'static str> {
    list(&FILE.words.everyday)
}

/// Adds all forms of the technical words. What is more special comes later and wins.
pub(super) fn add_forms(forms: &mut BTreeMap<String, Form>) {
    for word in list(&FILE.words.always) {
        for form in [word.to_string(), plural(word)] {
            forms.insert(form, Form { entry: None, exact: None, company: None, not_first: false, known: false });
        }
    }
    for name in list(&FILE.names.tools) {
        // A name that is written in several ways is known in any.
        if let Some(form) = forms.get_mut(&name.to_ascii_lowercase()).filter(|form| form.exact.is_some()) {
            form.exact = None;
            continue;
        }
        forms.insert(
            name.to_ascii_lowercase(),
            Form { entry: None, exact: Some(name.into()), company: None, not_first: false, known: false },
        );
    }
    for name in list(&FILE.names.doubtful) {
        let company = Some(Lookup::new(list(&FILE.names.company)));
        forms.insert(
            name.to_ascii_lowercase(),
            Form { entry: None, exact: Some(name.into()), company, not_first: true, known: false },
        );
    }
    for line in &FILE.words.in_company {
        let (word, company) = line.split_once(": ").expect("each line names a word and its company");
        let company = Some(Lookup::new(list(company)));
        let exact = word.chars().any(char::is_uppercase).then(|| word.to_string());
        forms.insert(word.to_ascii_lowercase(), Form { entry: None, exact, company, not_first: false, known: false });
    }
}

/// The usual plural of an English noun.
pub(super) fn plural(noun: &str) -> String {
    match noun.as_bytes() {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{noun}es"),
        [.., vowel, b'y'] if !b"aeiou".contains(vowel) => format!("{}ies", &noun[..noun.len() - 1]),
        _ => format!("{noun}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_plurals() {
        let cases =
            [("cache", "caches"), ("mutex", "mutexes"), ("query", "queries"), ("proxy", "proxies"), ("key", "keys")];
        for (one, many) in cases {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn every_line_of_company_names_a_word() {
        for line in &FILE.words.in_company {
            assert!(line.contains(": "), "`{line}` names no company");
        }
    }
}
