//! What the coach says: where, what, why, and what to do about it.

use std::ops::Range;

use brief_prose::Utf16;
use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Shown quietly; it never counts.
    Hint,
    /// The CEO would stumble over it.
    Warning,
    /// To be put right before anybody presents.
    Error,
}

/// The kind of wording that a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// Puts the fault on a person, a team or a supplier.
    Blame,
    /// A technical term that is not explained.
    Jargon,
    /// Lacks the number, the time or the object.
    Vague,
    /// A guess told as a fact.
    Speculation,
    /// Doubt piled up, or not knowing without a plan.
    ExcessUncertainty,
    /// Longer than it has to be.
    Wordy,
    /// Plays the harm down.
    Minimising,
    /// A promise that nobody can keep.
    Overpromise,
}

impl Label {
    /// All labels in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Blame,
        Self::Jargon,
        Self::Vague,
        Self::Speculation,
        Self::ExcessUncertainty,
        Self::Wordy,
        Self::Minimising,
        Self::Overpromise,
    ];

    /// Its name as a heading, such as `Too much doubt`.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Blame => "Blame",
            Self::Jargon => "Jargon",
            Self::Vague => "Vague words",
            Self::Speculation => "Guesses",
            Self::ExcessUncertainty => "Too much doubt",
            Self::Wordy => "Too many words",
            Self::Minimising => "Harm played down",
            Self::Overpromise => "Promises that nobody can keep",
        }
    }

    /// Its name in files, such as `excess-uncertainty`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Blame => "blame",
            Self::Jargon => "jargon",
            Self::Vague => "vague",
            Self::Speculation => "speculation",
            Self::ExcessUncertainty => "excess-uncertainty",
            Self::Wordy => "wordy",
            Self::Minimising => "minimising",
            Self::Overpromise => "overpromise",
        }
    }
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The path of the field, for example `cause.explanation`; of a part of the brief if no field exists yet.
    pub field: String,
    /// The bytes of the text of that field; empty for a finding on the whole field.
    pub bytes: Range<usize>,
    /// The same in UTF-16 code units.
    pub utf16: Range<usize>,
    /// The words themselves.
    pub words: String,
}

impl Place {
    /// A whole field, or a part of the brief for which there is no text yet.
    pub(crate) fn of_field(field: impl Into<String>) -> Self {
        Self { field: field.into(), bytes: 0..0, utf16: 0..0, words: String::new() }
    }

    /// A part of a text whose field is filled in later.
    pub(crate) fn in_text(bytes: Range<usize>, source: &str, utf16: &Utf16<'_>) -> Self {
        let words = source.get(bytes.clone()).unwrap_or_default().to_owned();
        Self { field: String::new(), utf16: utf16.range(bytes.clone()), bytes, words }
    }
}

/// A change to the text of a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// What it does, as the words on a button: `Replace by ‘to’`.
    pub title: String,
    /// The bytes to be replaced; empty for an insertion.
    pub bytes: Range<usize>,
    /// The same in UTF-16 code units.
    pub utf16: Range<usize>,
    /// What comes instead.
    pub text: String,
    /// The bytes of `text` that the writer still has to fill in, such as those of `[number]`.
    pub gap: Option<Range<usize>>,
}

/// Something that the CEO would stumble over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// A name that stays the same as long as the words and their field do; unique among the findings on a brief.
    /// Empty for a finding on a text that belongs to no brief.
    pub id: String,
    /// The name of the rule, stable for ever.
    pub rule: &'static str,
    /// The kind of wording; none for findings on what is missing.
    pub label: Option<Label>,
    /// A second kind: "a small number of shops" both plays down and is vague.
    pub also: Option<Label>,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What was found, in one or two sentences.
    pub what: String,
    /// Why it matters to the CEO.
    pub why: &'static str,
    /// Changes that can be taken with one click; each stands for itself.
    pub edits: Vec<Edit>,
    /// A question to be answered instead.
    pub question: Option<String>,
}

impl Edit {
    /// A change to a text: other words for some of its bytes, with the first gap in square brackets.
    pub(crate) fn new(bytes: Range<usize>, text: String, source: &str, utf16: &Utf16<'_>) -> Self {
        let gap = text.find('[').and_then(|open| text[open..].find(']').map(|close| open..open + close + 1));
        let old = source.get(bytes.clone()).unwrap_or_default().trim();
        let new = text.trim();
        let title = match (old.is_empty(), new.is_empty()) {
            (true, _) => format!("Add ‘{new}’"),
            (false, true) => format!("Take out ‘{old}’"),
            // Where words go from the start of a sentence, the next one gets their capital letter.
            (false, false) if old.to_lowercase().ends_with(&new.to_lowercase()) && new.chars().count() == 1 => {
                format!("Take out ‘{}’", old[..old.len() - new.len()].trim_end())
            }
            (false, false) => format!("Replace by ‘{new}’"),
        };
        Self { title, utf16: utf16.range(bytes.clone()), bytes, text, gap }
    }
}

/// What is asked where the plain words of the glossary do not fit into the sentence, such as those for a verb.
const IN_PLAIN_WORDS: &str = "How would you say this in plain words?";

impl Finding {
    /// The question to be answered, given whether the glossary's entry is shown beside the finding, which then has not to be
    /// told again.
    #[must_use]
    pub fn question_beside_glossary(&self, shown: bool) -> Option<String> {
        if shown && self.edits.is_empty() { Some(IN_PLAIN_WORDS.to_owned()) } else { self.question.clone() }
    }

    /// Its labels, if it counts.
    pub fn labels(&self) -> impl Iterator<Item = Label> {
        let counts = self.severity > Severity::Hint;
        self.label.into_iter().chain(self.also).filter(move |_| counts)
    }
}
