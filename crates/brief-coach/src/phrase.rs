//! Rules that are lists of phrases: data with examples, in `assets/coach/phrases.toml`.

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use serde::Deserialize;

use crate::Field;
use crate::finding::Severity;
use crate::grammar::{Pattern, compile, expand};
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;

/// A rule that finds phrases of a list.
#[derive(Debug)]
pub(crate) struct PhraseRule {
    /// The card; its name is the name of the list.
    pub(crate) card: Card,
    /// What is said; `{}` stands for the words found.
    pub(crate) what: &'static str,
    /// The question to be answered, where a phrase offers no other words.
    pub(crate) question: &'static str,
    /// The parts in which it looks; all if empty.
    pub(crate) fields: &'static [Field],
    /// What a sentence has to say for the rule to look at it in the other parts too.
    pub(crate) elsewhere: Option<&'static Pattern>,
}

/// A phrase of a list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Phrase {
    /// The pattern.
    find: String,
    /// What can stand in its place; an empty text means that the words can go.
    to: Option<String>,
    /// What makes the phrase good.
    #[serde(default)]
    unless: Vec<Guard>,
    /// A pattern that must not stand in the sentence.
    not: Option<String>,
    /// If the phrase is less than the rule's usual finding.
    severity: Option<Severity>,
    /// Sentences in which it is found.
    #[serde(default)]
    #[cfg_attr(not(test), allow(dead_code, reason = "the examples are there for readers and for the tests"))]
    pub(crate) flags: Vec<String>,
    /// Sentences in which nothing is found.
    #[serde(default)]
    #[cfg_attr(not(test), allow(dead_code, reason = "the examples are there for readers and for the tests"))]
    pub(crate) allows: Vec<String>,
    #[serde(skip)]
    compiled: OnceLock<(Regex, Option<Regex>)>,
}

/// What can make a phrase good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Guard {
    /// A figure that says how many.
    Counted,
    /// A figure that says how much.
    Measured,
    /// A time.
    Timed,
    /// Who will know, and when.
    Planned,
    /// What it rests on.
    Evidence,
    /// That it is about ourselves.
    Ours,
}

/// The list of a rule, with a pattern that tells quickly whether any of its phrases can be there.
pub(crate) struct List {
    pub(crate) phrases: Vec<Phrase>,
    any: Regex,
}

/// The list of phrases with a name.
///
/// # Panics
/// If there is none, which the tests of the registry would show.
pub(crate) fn phrases(id: &str) -> &'static List {
    lists().get(id).unwrap_or_else(|| panic!("phrases.toml has no list `{id}`"))
}

fn lists() -> &'static BTreeMap<String, List> {
    static LISTS: LazyLock<BTreeMap<String, List>> = LazyLock::new(|| {
        let lists: BTreeMap<String, Vec<Phrase>> = toml::from_str(include_str!("../../../assets/coach/phrases.toml"))
            .unwrap_or_else(|error| panic!("phrases.toml is part of the program and is tested: {error}"));
        lists
            .into_iter()
            .map(|(id, phrases)| {
                let all: Vec<String> = phrases.iter().map(|phrase| format!("(?:{})", phrase.find.trim())).collect();
                let any = compile(&format!(r"\b(?:{})(?:\b|$)", all.join("|")));
                (id, List { phrases, any })
            })
            .collect()
    });
    &LISTS
}

impl Phrase {
    fn patterns(&self) -> &(Regex, Option<Regex>) {
        self.compiled.get_or_init(|| {
            (compile(&format!(r"\b(?:{})(?:\b|$)", self.find.trim())), self.not.as_ref().map(|not| compile(not)))
        })
    }

    /// The expression that finds it.
    fn expression(&self) -> String {
        expand(&format!(r"\b(?:{})(?:\b|$)", self.find.trim()))
    }

    fn is_good(&self, sentence: &Sentence<'_>, range: &std::ops::Range<usize>) -> bool {
        let reading = &sentence.reading;
        self.unless.iter().any(|guard| match guard {
            Guard::Counted => reading.is_counted(range),
            Guard::Measured => reading.is_measured(range),
            Guard::Timed => reading.is_timed(range),
            Guard::Planned => reading.has_plan(),
            Guard::Evidence => reading.has_evidence(),
            Guard::Ours => reading.is_ours(range.start),
        })
    }
}

impl Rule for PhraseRule {
    fn card(&self) -> &Card {
        &self.card
    }

    fn needs(&self) -> Vec<String> {
        phrases(self.card.id).phrases.iter().map(Phrase::expression).collect()
    }

    #[cfg(test)]
    fn parts(&self) -> Option<&'static [Field]> {
        Some(self.fields)
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        let elsewhere = || self.elsewhere.is_some_and(|pattern| pattern.is_match(shown));
        if !self.fields.is_empty() && !self.fields.contains(&sentence.field) && !elsewhere() {
            return;
        }
        let list = phrases(self.card.id);
        if !list.any.is_match(shown) {
            return;
        }
        for phrase in &list.phrases {
            if phrase.patterns().1.as_ref().is_some_and(|not| not.is_match(shown)) {
                continue;
            }
            for hit in phrase.patterns().0.find_iter(shown) {
                let range = hit.range();
                if range.is_empty() || is_in_compound(shown, &range) || phrase.is_good(sentence, &range) {
                    continue;
                }
                found.push(self.draft(phrase, sentence, range));
            }
        }
    }
}

/// Whether a hyphen ties the words to others, as in the name "Sunrise-Soon".
fn is_in_compound(shown: &str, range: &std::ops::Range<usize>) -> bool {
    let tied =
        |text: Option<&str>, first: fn(&str) -> Option<char>| text.and_then(first).is_some_and(char::is_alphanumeric);
    tied(shown[..range.start].strip_suffix('-'), |text| text.chars().next_back())
        || tied(shown[range.end..].strip_prefix('-'), |text| text.chars().next())
}

impl PhraseRule {
    fn draft(&self, phrase: &Phrase, sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> Draft {
        let text = sentence.reading.text();
        let words = &text[range.clone()];
        let mut draft = Draft::new(range.clone(), self.what.replace("{}", words));
        draft.severity = phrase.severity;
        match &phrase.to {
            Some(to) if to.is_empty() => {
                let (range, words) = wording::without(text, &range);
                draft.offer(range, words)
            }
            Some(to) => {
                let words = wording::in_place_of(text, &range, to);
                draft.offer(words.0, words.1)
            }
            None => draft.ask(self.question),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{Lexicon, RULES, review_text};

    /// The rules that are lists of phrases, with the parts in which they look.
    fn phrase_rules() -> impl Iterator<Item = (&'static str, &'static [Field])> {
        RULES.iter().filter_map(|rule| Some((rule.card().id, rule.parts()?)))
    }

    #[test]
    fn every_list_of_phrases_has_its_rule() {
        let rules: BTreeSet<&str> = phrase_rules().map(|(id, _)| id).collect();
        assert_eq!(lists().keys().map(String::as_str).collect::<BTreeSet<_>>(), rules);
    }

    fn finds(id: &str, text: &str, fields: &[Field]) -> bool {
        let fields = if fields.is_empty() { &[Field::Summary][..] } else { fields };
        fields
            .iter()
            .any(|&field| review_text(text, field, Lexicon::standard()).iter().any(|finding| finding.rule == id))
    }

    #[test]
    fn every_phrase_flags_and_allows_what_it_says() {
        let mut wrong = Vec::new();
        for (id, parts) in phrase_rules() {
            for phrase in &phrases(id).phrases {
                wrong.extend(
                    phrase
                        .flags
                        .iter()
                        .filter(|text| !finds(id, text, parts))
                        .map(|text| format!("{id} misses: {text}")),
                );
                wrong.extend(
                    phrase
                        .allows
                        .iter()
                        .filter(|text| finds(id, text, parts))
                        .map(|text| format!("{id} flags: {text}")),
                );
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_phrase_has_an_example() {
        for (id, _) in phrase_rules() {
            for phrase in &phrases(id).phrases {
                assert!(!phrase.flags.is_empty(), "{id}: `{}` flags nothing", phrase.find);
            }
        }
    }
}
