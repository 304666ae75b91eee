//! Who may be meant when somebody is blamed: people at work, departments, suppliers, given names.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

/// Words for people and companies.
pub(crate) struct People {
    /// Nouns for people at work with their plurals, as alternatives of a pattern.
    pub(crate) roles: String,
    /// Companies that work for us with their plurals, as alternatives of a pattern.
    pub(crate) vendors: String,
    /// Departments, as they are written.
    pub(crate) departments: BTreeSet<&'static str>,
    /// Given names, as they are written.
    pub(crate) given: BTreeSet<&'static str>,
}

#[derive(Deserialize)]
struct File {
    roles: String,
    departments: String,
    vendors: String,
    given: String,
}

/// The words for people that the coach is delivered with.
pub(crate) fn people() -> &'static People {
    static PEOPLE: LazyLock<People> = LazyLock::new(|| {
        static FILE: LazyLock<File> = LazyLock::new(|| {
            toml::from_str(include_str!("../../../../assets/coach/people.toml"))
                .expect("people.toml is part of the program and is tested")
        });
        People {
            roles: alternatives(&FILE.roles),
            vendors: alternatives(&FILE.vendors),
            departments: super::list(&FILE.departments).collect(),
            given: super::list(&FILE.given).collect(),
        }
    });
    &PEOPLE
}

/// Nouns and their plurals as alternatives, the longer first.
fn alternatives(nouns: &str) -> String {
    let mut all: Vec<String> = super::list(nouns)
        .map(|noun| {
            let noun = noun.to_ascii_lowercase();
            match noun.as_bytes() {
                [.., b's' | b'x' | b'h'] => format!("{noun}(?:es)?"),
                [start @ .., b'y'] if !noun.ends_with("ey") => {
                    let stem = String::from_utf8_lossy(start).into_owned();
                    format!("{stem}(?:y|ies)")
                }
                _ => format!("{noun}s?"),
            }
        })
        .collect();
    all.sort_by_key(|noun| std::cmp::Reverse(noun.len()));
    all.dedup();
    all.join("|")
}
