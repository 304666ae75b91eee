//! The words that the coach knows: the glossary, technical words, names that everybody knows, and the company's own.

mod company;
mod glossary;
pub(crate) mod people;
mod technical;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

use brief_prose::{Lookup, Reading};
use serde::Deserialize;

use crate::spelling::words_of;

pub use company::GlossaryFault;
pub use glossary::Entry;
use glossary::Tier;
pub(crate) use people::people;

/// The words that the coach knows.
#[derive(Debug)]
pub struct Lexicon {
    entries: Vec<Entry>,
    forms: Vec<Form>,
    lookup: Lookup,
    everyday: Lookup,
    /// Names and abbreviations that are never called jargon, as they are written.
    allowed: BTreeSet<String>,
    which_one: BTreeSet<&'static str>,
    shouted: BTreeSet<&'static str>,
    /// The words of all terms and names in small letters, so that spelling lets them stand.
    spelled: BTreeSet<String>,
    /// How many words a company's own glossary has brought.
    own: usize,
}

/// One way to write a technical word.
#[derive(Debug)]
struct Form {
    /// Its entry in the glossary, if it has one.
    entry: Option<usize>,
    /// The exact letters, where case matters.
    exact: Option<String>,
    /// Words of which one has to stand in the same sentence.
    company: Option<Lookup>,
    /// Whether the first word of a sentence is left alone.
    not_first: bool,
    /// Whether everybody in the company knows it.
    known: bool,
}

/// A technical word in a sentence.
#[derive(Debug)]
pub(crate) struct TermHit<'a> {
    pub(crate) range: Range<usize>,
    pub(crate) entry: Option<&'a Entry>,
}

#[derive(Deserialize)]
struct Known {
    abbreviations: String,
    shouted: String,
    brands: String,
    which_one: String,
    public: String,
    spelling: String,
}

/// The words that everybody knows, as the program is delivered with them.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../../assets/coach/known.toml"))
        .expect("known.toml is part of the program and is tested")
});

static STANDARD: LazyLock<Arc<Lexicon>> =
    LazyLock::new(|| Arc::new(Lexicon::made_of(glossary::standard(), BTreeSet::new(), 0)));

impl Lexicon {
    /// The words that the program is delivered with.
    #[must_use]
    pub fn standard() -> &'static Self {
        &STANDARD
    }

    /// The same, to be given to a [`crate::Coach`].
    #[must_use]
    pub fn shared() -> Arc<Self> {
        Arc::clone(&STANDARD)
    }

    /// The standard words together with a company's own, of which there are `count`.
    fn made_of(mut entries: Vec<Entry>, own: BTreeSet<String>, count: usize) -> Self {
        let mut allowed: BTreeSet<String> = [&KNOWN.abbreviations, &KNOWN.brands, &KNOWN.public]
            .into_iter()
            .flat_map(|names| list(names))
            .map(str::to_string)
            .collect();
        let own_forms: BTreeSet<String> = own.iter().map(|name| name.to_ascii_lowercase()).collect();
        allowed.extend(own);
        let mut forms: BTreeMap<String, Form> = BTreeMap::new();
        technical::add_forms(&mut forms);
        for (place, entry) in entries.iter_mut().enumerate() {
            glossary::add_forms(&mut forms, place, entry);
        }
        // What everybody in the company knows stays in the glossary, and is no finding.
        for (name, form) in &mut forms {
            form.known = own_forms.contains(name);
        }
        forms.retain(|_, form| {
            form.known || form.company.is_some() || form.exact.as_ref().is_none_or(|exact| !allowed.contains(exact))
        });
        let mut everyday: Vec<String> = technical::everyday().map(str::to_string).collect();
        everyday.extend(entries.iter().flat_map(|entry| &entry.not_when).map(|words| words.to_ascii_lowercase()));
        let lookup = Lookup::new(forms.keys());
        let spelled = forms.keys().chain(&allowed).flat_map(|name| words_of(name));
        let spelled = spelled.chain(list(&KNOWN.spelling).map(str::to_owned)).collect();
        Self {
            forms: forms.into_values().collect(),
            entries,
            lookup,
            everyday: Lookup::new(everyday),
            allowed,
            which_one: list(&KNOWN.which_one).collect(),
            shouted: list(&KNOWN.shouted).collect(),
            spelled,
            own: count,
        }
    }

    /// How many terms, abbreviations and names a company's own glossary has brought.
    #[must_use]
    pub const fn own_words(&self) -> usize {
        self.own
    }

    /// The technical words in a sentence that a CEO cannot be expected to know, explained or not.
    pub(crate) fn terms(&self, reading: &Reading<'_>) -> Vec<TermHit<'_>> {
        let hits = self.lookup.find(reading.shown());
        if hits.is_empty() {
            return Vec::new();
        }
        let everyday = self.everyday.find(reading.shown());
        hits.into_iter()
            .filter_map(|hit| {
                let form = &self.forms[hit.phrase];
                let written = &reading.text()[hit.range.clone()];
                let entry = form.entry.map(|place| &self.entries[place]);
                let right_case = form.exact.as_ref().is_none_or(|exact| written == exact);
                let right_place = !(form.not_first && hit.range.start == 0);
                let in_company = form.company.as_ref().is_none_or(|company| {
                    let near = [reading.near_before(hit.range.start), reading.near_after(hit.range.end)];
                    near.iter().any(|words| !company.find(words).is_empty())
                });
                let hard = entry.is_none_or(|entry| entry.tier == Tier::Hard);
                let last = everyday.partition_point(|words| words.range.start < hit.range.end);
                let plain = everyday[..last].last().is_some_and(|words| hit.range.start < words.range.end)
                    || reading.is_in_name(&hit.range);
                (hard && !form.known && right_case && right_place && in_company && !plain)
                    .then_some(TermHit { range: hit.range, entry })
            })
            .collect()
    }

    /// The entry of the glossary for a word, in any of its forms.
    #[must_use]
    pub fn entry(&self, word: &str) -> Option<&Entry> {
        let lower = word.to_ascii_lowercase();
        self.lookup.find(&lower).into_iter().find(|hit| hit.range == (0..lower.len())).and_then(|hit| {
            let form = &self.forms[hit.phrase];
            form.entry.map(|place| &self.entries[place])
        })
    }

    /// Whether a name or an abbreviation is one that everybody in the company knows.
    pub(crate) fn is_known(&self, name: &str) -> bool {
        self.allowed.contains(name) || name.strip_suffix('s').is_some_and(|one| self.allowed.contains(one))
    }

    /// Whether a word is part of a term or a name that the coach knows.
    pub(crate) fn is_spelled(&self, word: &str) -> bool {
        self.spelled.contains(word) || self.spelled.contains(&word.to_lowercase())
    }

    /// Whether a word in capitals is only meant loudly.
    pub(crate) fn is_shouted(&self, word: &str) -> bool {
        self.shouted.contains(word)
    }

    /// Whether an identifier after a noun only says which one it is, as in "gate B12".
    pub(crate) fn says_which_one(&self, noun: &str) -> bool {
        self.which_one.contains(noun)
    }
}

/// The items of a list in a data file, which are separated by commas.
pub(crate) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_entries_by_any_form() {
        let lexicon = Lexicon::standard();
        assert_eq!(lexicon.entry("failed over").map(|entry| entry.term.as_str()), Some("failover"));
        assert_eq!(lexicon.entry("API").map(|entry| entry.term.as_str()), Some("API"));
        assert!(lexicon.entry("sandwich").is_none());
    }

    #[test]
    fn knows_what_everybody_knows() {
        let lexicon = Lexicon::standard();
        assert!(lexicon.is_known("NHS") && lexicon.is_known("KPIs") && lexicon.is_known("GitHub"));
        assert!(!lexicon.is_known("WAF"));
        assert!(lexicon.says_which_one("gate") && !lexicon.says_which_one("error"));
    }
}
