//! What a rule is: a card that introduces it, and a look at sentences.

use std::cell::OnceCell;
use std::ops::Range;

use brief_prose::Reading;

use crate::finding::{Label, Severity};
use crate::lexicon::TermHit;
use crate::whole::{Remark, Whole};
use crate::{Field, Lexicon};

/// A rule of the coach.
pub trait Rule: Sync {
    /// The card that introduces it.
    fn card(&self) -> &Card;

    /// Patterns of which one is found in every sentence about which the rule says something, so that it need not look at the
    /// others; empty if it has to look at every sentence.
    fn needs(&self) -> Vec<String> {
        Vec::new()
    }

    /// Looks at one sentence and says what it finds.
    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let _ = (sentence, found);
    }

    /// The parts in which it looks if it is a list of phrases.
    #[cfg(test)]
    fn parts(&self) -> Option<&'static [Field]> {
        None
    }

    /// Looks at a whole brief and says what it finds.
    fn survey(&self, whole: &Whole<'_>, found: &mut Vec<Remark>) {
        let _ = (whole, found);
    }
}

/// What is known of a rule without running it.
#[derive(Debug)]
pub struct Card {
    /// Its name: what is found, in kebab-case; stable for ever, because files remember it.
    pub id: &'static str,
    /// The kind of wording that it is about; none for rules on what is missing.
    pub label: Option<Label>,
    /// How much its findings usually matter.
    pub severity: Severity,
    /// Its page in Markdown: `Why it matters`, `Weak`, `Better`, `Blind spots`.
    pub page: &'static str,
}

impl Card {
    /// The first paragraph of the page's `Why it matters`.
    #[must_use]
    pub fn why(&self) -> &'static str {
        let section = self.page.split("## Why it matters").nth(1).unwrap_or_default().trim_start();
        section.split("\n\n").next().unwrap_or_default().trim_end()
    }

    /// What it finds, as a heading: the first words of the page without their verb.
    #[must_use]
    pub fn heading(&self) -> String {
        let line = self.page.lines().next().unwrap_or_default().trim_end_matches('.');
        let found = ["Flags ", "Hints at "].iter().find_map(|verb| line.strip_prefix(verb)).unwrap_or(line);
        crate::wording::capitalised(found)
    }

    /// The examples under one of the headings `Weak` and `Better`, as a reader sees them.
    pub fn shown_examples(&self, heading: &str) -> impl Iterator<Item = &'static str> {
        let on_brief = self.brief_examples(heading).map(|(words, _)| words);
        on_brief.chain(self.examples(heading).map(|(_, text)| text))
    }

    /// What it does not see, as its page says.
    #[must_use]
    pub fn blind_spots(&self) -> &'static str {
        self.section("Blind spots").split_once('\n').map_or("", |(_, text)| text.trim())
    }

    /// Whether it is about a whole brief, so that its examples are changes to one.
    #[must_use]
    pub fn is_on_brief(&self) -> bool {
        self.label.is_none()
    }

    /// The examples of a rule on the whole brief: the words for readers, and the changes that make the brief such a one.
    ///
    /// Changes are written `path = JSON`, joined by `&&`; without any, the brief stays as it is.
    pub fn brief_examples(&self, heading: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
        let on_brief = self.is_on_brief();
        self.section(heading).lines().filter(move |_| on_brief).filter_map(|line| {
            let (words, rest) = line.strip_prefix("- ")?.split_once("<!--")?;
            Some((words.trim(), rest.trim_end().trim_end_matches("-->").trim()))
        })
    }

    /// The page as a reader sees it: without the changes behind its examples.
    #[must_use]
    pub fn reading_page(&self) -> String {
        let lines = self.page.trim_end().lines().map(|line| line.split("<!--").next().unwrap_or(line).trim_end());
        lines.collect::<Vec<_>>().join("\n")
    }

    fn section(&self, heading: &str) -> &'static str {
        self.page.split("## ").find(|section| section.lines().next() == Some(heading)).unwrap_or_default()
    }

    /// The examples of a rule on sentences under one of the headings `Weak` and `Better`, with the part in which each stands.
    pub fn examples(&self, heading: &str) -> impl Iterator<Item = (Field, &'static str)> {
        let on_brief = self.is_on_brief();
        self.section(heading).lines().filter(move |_| !on_brief).filter_map(|line| {
            let line = line.strip_prefix("- ")?;
            let (field, text) = line.split_once(": ").unwrap_or(("", line));
            let known = Field::ALL.into_iter().find(|known| format!("{known:?}") == field);
            Some(known.map_or((Field::Summary, line), |known| (known, text)))
        })
    }
}

/// A sentence with all that rules may ask about it.
#[derive(Debug)]
pub struct Sentence<'a> {
    /// The sentence itself, with the guards.
    pub reading: Reading<'a>,
    /// The part in which it stands.
    pub field: Field,
    /// The words that the coach knows.
    pub lexicon: &'a Lexicon,
    /// Its technical terms, looked up when they are first asked for.
    terms: OnceCell<Vec<TermHit<'a>>>,
}

impl<'a> Sentence<'a> {
    /// A sentence that stands in a part of a briefing.
    pub(crate) fn new(reading: Reading<'a>, field: Field, lexicon: &'a Lexicon) -> Self {
        Self { reading, field, lexicon, terms: OnceCell::new() }
    }

    /// The technical words that a CEO cannot be expected to know, explained or not.
    pub(crate) fn terms(&self) -> &[TermHit<'a>] {
        self.terms.get_or_init(|| self.lexicon.terms(&self.reading))
    }
}

/// A finding as a rule says it: places are those in the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The words that it is about.
    pub range: Range<usize>,
    /// What was found.
    pub what: String,
    /// If it matters more or less than the rule's findings usually do.
    pub severity: Option<Severity>,
    /// A second label.
    pub also: Option<Label>,
    /// Changes: bytes of the sentence, the new words, and the gap in them.
    pub(crate) edits: Vec<DraftEdit>,
    /// A question to be answered.
    pub question: Option<String>,
    /// What it is about, if a second finding on the same thing would be a repetition.
    pub about: Option<String>,
}

/// A change as a rule says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DraftEdit {
    /// The bytes of the sentence to be replaced.
    pub range: Range<usize>,
    /// What comes instead; a gap is written `[like this]`.
    pub text: String,
}

impl Draft {
    /// A finding on a range of a sentence.
    pub(crate) fn new(range: Range<usize>, what: impl Into<String>) -> Self {
        Self { range, what: what.into(), severity: None, also: None, edits: Vec::new(), question: None, about: None }
    }

    /// Offers other words for a range.
    pub(crate) fn offer(mut self, range: Range<usize>, text: impl Into<String>) -> Self {
        self.edits.push(DraftEdit { range, text: text.into() });
        self
    }

    /// Asks a question.
    pub(crate) fn ask(mut self, question: impl Into<String>) -> Self {
        self.question = Some(question.into());
        self
    }

    /// Sets how much it matters.
    pub(crate) fn matters(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Adds a second label.
    pub(crate) fn also(mut self, label: Option<Label>) -> Self {
        self.also = label;
        self
    }
}
