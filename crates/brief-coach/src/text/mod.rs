//! One text of a brief, read once: its findings on wording, and what the rules on the whole brief ask of it.

mod claim;
mod gap;
mod mention;

use brief_model::{Text, TextKind};
use brief_prose::{Plain, Reading, Utf16, sentences};

use crate::finding::{Label, Place};
use crate::leak::{LeakKind, leaks_in};
use crate::review::{Source, Worded, review_sentence};
use crate::rule::Sentence;
use crate::spelling::{Spelling, Stray};
use crate::{Field, Lexicon};

pub(crate) use claim::{Claim, ClaimKind};
pub(crate) use mention::{Measure, Mention, Quantity, Subject, subject_of};

/// Everything that is known of a text without its neighbours. Places have no field yet.
#[derive(Debug, Default)]
pub(crate) struct TextReading {
    /// The findings on wording.
    pub(crate) wording: Vec<Worded>,
    /// The terms that it explains, as [`Worded::about`] names them.
    pub(crate) explained: Vec<String>,
    /// The figures that are typed into it.
    pub(crate) mentions: Vec<Mention>,
    /// What it claims or promises.
    pub(crate) claims: Vec<Claim>,
    /// Gaps that are still to be filled, such as `[number]`.
    pub(crate) gaps: Vec<Place>,
    /// References to figures that are not there, with their names.
    pub(crate) unfilled: Vec<(Place, String)>,
    /// What should not leave in a file.
    pub(crate) leaks: Vec<(LeakKind, Place)>,
    /// Words that no dictionary has.
    pub(crate) strays: Vec<Stray>,
    /// How many words it has.
    pub(crate) words: usize,
    /// Whether it has a figure that says how many or how much, references included.
    pub(crate) has_amount: bool,
    /// Whether it names a point in time.
    pub(crate) has_time: bool,
    /// Whether it names a sum of money.
    pub(crate) has_money: bool,
}

/// How a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Manner {
    /// It stands on a slide or is said: all rules.
    Aloud,
    /// It stands on a slide as a few words: all rules but those on length.
    Label,
    /// Engineers read it, or it tells where facts come from: only rules on blame.
    Technical,
    /// A name: only its gaps.
    Name,
    /// The presenter alone reads it: spelling and gaps.
    Own,
}

/// How a text of a brief is read.
pub(crate) fn manner_of(text: &Text<'_>) -> Manner {
    let field = text.field.as_str();
    match text.kind {
        TextKind::Prose => Manner::Aloud,
        TextKind::Backstage if matches!(field, "cause.technical" | "situation.background") => Manner::Technical,
        TextKind::Backstage if field.starts_with("cause.components") || field.ends_with(".exact") => Manner::Name,
        TextKind::Backstage if field.ends_with(".question") => Manner::Own,
        TextKind::Backstage => Manner::Aloud,
        TextKind::Label if is_name(field) => Manner::Name,
        TextKind::Label => Manner::Label,
    }
}

/// Whether a label names somebody or something: people, sources, references, words that are explained elsewhere.
fn is_name(field: &str) -> bool {
    const NAMES: &[&str] =
        &["owner", "source", "decides", "audience", "presenter", "classification", "reference", "word", "label"];
    NAMES.iter().any(|name| field.ends_with(name))
}

/// What is needed to read a text.
pub(crate) struct Reader<'a> {
    pub(crate) lexicon: &'a Lexicon,
    pub(crate) spelling: Option<&'a Spelling>,
    /// The figure behind a name, as it is read.
    pub(crate) figure: &'a dyn Fn(&str) -> Option<String>,
}

impl Reader<'_> {
    /// Reads a text that stands in a part of a brief.
    pub(crate) fn read(&self, text: &Text<'_>) -> TextReading {
        let manner = manner_of(text);
        let plain = match text.kind {
            TextKind::Label => Plain::of_label(text.text),
            _ => Plain::of_filled(text.text, self.figure),
        };
        let utf16 = Utf16::new(text.text);
        let source = Source { text: text.text, plain: &plain, utf16: &utf16 };
        let mut read = TextReading { gaps: gap::gaps(&source), ..TextReading::default() };
        read.leaks = leaks_in(text.text)
            .into_iter()
            .map(|(kind, range)| (kind, Place::in_text(range, text.text, &utf16)))
            .collect();
        read.words = plain.text().split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        let unfilled = plain.references().iter().filter(|reference| !reference.filled);
        read.unfilled = unfilled
            .map(|found| (Place::in_text(found.range.clone(), text.text, &utf16), found.name.clone()))
            .collect();
        if !matches!(manner, Manner::Name | Manner::Own) {
            self.read_sentences(text, manner, &source, &mut read);
        }
        if let Some(spelling) = self.spelling.filter(|_| !matches!(manner, Manner::Name | Manner::Technical)) {
            read.strays = spelling.strays(&source, self.lexicon);
        }
        read
    }

    fn read_sentences(&self, text: &Text<'_>, manner: Manner, source: &Source<'_>, read: &mut TextReading) {
        let ranges = sentences(source.plain.text());
        for (i, range) in ranges.iter().enumerate() {
            let reading = Reading::of(source.plain, range.clone(), ranges.get(i + 1).cloned());
            let sentence = Sentence::new(reading, Field::from(text.part), self.lexicon);
            let worded = review_sentence(&sentence, source).into_iter();
            read.wording.extend(worded.filter(|worded| is_heard(manner, worded)));
            if manner == Manner::Technical {
                continue;
            }
            let figures = sentence.reading.figures();
            read.has_amount |= figures.iter().any(|figure| figure.value.is_amount());
            read.has_time |= figures.iter().any(|figure| figure.value.is_time());
            read.has_money |= figures.iter().any(|figure| matches!(figure.value, brief_prose::Value::Money(_)));
            read.explained.extend(explained(&sentence));
            read.mentions.extend(mention::mentions(&sentence.reading, source));
            read.claims.extend(claim::claims(&sentence.reading, i, source));
        }
    }
}

/// Whether a finding counts in a text that is read in a certain manner.
fn is_heard(manner: Manner, worded: &Worded) -> bool {
    match manner {
        Manner::Technical => worded.finding.label == Some(Label::Blame),
        Manner::Label => worded.finding.label != Some(Label::Wordy),
        _ => true,
    }
}

/// The terms that a sentence explains.
fn explained(sentence: &Sentence<'_>) -> Vec<String> {
    let hits = sentence.terms().iter();
    hits.filter(|hit| sentence.reading.is_explained(&hit.range))
        .map(|hit| {
            let written = &sentence.reading.text()[hit.range.clone()];
            hit.entry.map_or(written, |entry| entry.term.as_str()).to_lowercase()
        })
        .collect()
}
