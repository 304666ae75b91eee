//! The coach on a whole brief: every text through the rules on wording, the document through the rules on the whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use brief_model::{Brief, CauseStatus, Figures, Id, Moment, TextKind, texts};

use crate::figure_words::figure_words;
use crate::finding::{Finding, Place, Severity};
use crate::review::Worded;
use crate::rules::RULES;
use crate::spelling::{Spelling, words_of};
use crate::text::{Reader, TextReading, manner_of};
use crate::whole::{Heard, Length, Remark, Whole};
use crate::{Field, Lexicon};

/// What the coach has to know beside the brief.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Occasion {
    /// The moment for which the brief is told; what still goes on lasts until then.
    pub as_of: Option<Moment>,
    /// How long the talk takes, in seconds.
    pub speech: Option<u32>,
    /// How many pages it takes.
    pub length: Length,
    /// Whether spelling is looked at. The first time, this reads a dictionary, which takes some 20 ms.
    pub spelling: bool,
}

/// A coach that remembers the texts it has read, so that after a change only the changed text is read again.
#[derive(Debug)]
pub struct Coach {
    lexicon: Arc<Lexicon>,
    remembered: BTreeMap<Key, Arc<TextReading>>,
    /// Words that are spelled as they are meant in every brief, in small letters.
    learned: BTreeSet<String>,
}

/// What the reading of a text depends on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    text: String,
    field: Field,
    kind: TextKind,
    manner: crate::text::Manner,
    /// The language if spelling is looked at.
    language: Option<String>,
    /// The figures that stand for the references in it.
    figures: String,
}

/// All findings on a brief, in reading order: those of its parts one after the other.
///
/// Total and deterministic. Whoever checks the same brief again and again keeps a [`Coach`].
#[must_use]
pub fn check(brief: &Brief, occasion: Occasion, lexicon: Arc<Lexicon>) -> Vec<Finding> {
    Coach::new(lexicon).check(brief, occasion)
}

impl Coach {
    /// A coach that has read nothing yet.
    #[must_use]
    pub fn new(lexicon: Arc<Lexicon>) -> Self {
        Self { lexicon, remembered: BTreeMap::new(), learned: BTreeSet::new() }
    }

    /// Takes these words, and no others, as spelled rightly in every brief.
    pub fn learn<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        self.learned = words.into_iter().flat_map(words_of).collect();
    }

    /// The words that it knows.
    #[must_use]
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Words like a misspelt one, the likeliest first; none if the language is not English.
    #[must_use]
    pub fn suggest(&self, word: &str, language: &str) -> Vec<String> {
        Spelling::of(language).map(|spelling| spelling.suggest(word)).unwrap_or_default()
    }

    /// All findings on a brief, in reading order. What the presenter has set aside is left out.
    #[must_use]
    pub fn check(&mut self, brief: &Brief, occasion: Occasion) -> Vec<Finding> {
        let as_of = occasion.as_of.or(brief.situation.as_of);
        let figures = Figures::of(brief, as_of);
        let heard = self.read(brief, &figures, occasion);
        let wording = settled(brief, &heard);
        let Occasion { speech, length, .. } = occasion;
        let learned = &self.learned;
        let whole =
            Whole { brief, figures: &figures, as_of, speech, length, learned, texts: &heard, wording: &wording };
        let mut remarks = Vec::new();
        let mut findings = Vec::new();
        for rule in RULES {
            rule.survey(&whole, &mut remarks);
            findings.extend(remarks.drain(..).map(|remark| finding(rule.card(), remark)));
        }
        findings.extend(wording);
        retain_wanted(brief, &mut findings);
        in_order(&heard, &mut findings);
        name(&mut findings);
        findings
    }

    /// Reads all texts, the known ones from memory. What is no longer there is forgotten.
    fn read<'b>(&mut self, brief: &'b Brief, figures: &Figures, occasion: Occasion) -> Vec<Heard<'b>> {
        let figure = |name: &str| {
            let figure = figures.get(&Id::from(name)).ok()?;
            Some(figure_words(figure))
        };
        let spelling = Spelling::of(&brief.language).filter(|_| occasion.spelling);
        let reader = Reader { lexicon: &self.lexicon, spelling, figure: &figure };
        let mut kept = BTreeMap::new();
        let heard = texts(brief).into_iter().map(|text| {
            let manner = manner_of(&text);
            let key = Key {
                text: text.text.to_owned(),
                field: Field::from(text.part),
                kind: text.kind,
                manner,
                language: spelling.map(|_| brief.language.clone()),
                figures: figures_in(text.text, &figure),
            };
            let known = self.remembered.get(&key).or_else(|| kept.get(&key)).cloned();
            let reading = known.unwrap_or_else(|| Arc::new(reader.read(&text)));
            kept.insert(key, Arc::clone(&reading));
            Heard { text, manner, reading }
        });
        let heard = heard.collect();
        self.remembered = kept;
        heard
    }
}

/// The figures that stand for the references of a text, as one string.
fn figures_in(text: &str, figure: &dyn Fn(&str) -> Option<String>) -> String {
    let mut figures = String::new();
    for piece in text.split('{').skip(1) {
        let name = piece.split('}').next().unwrap_or_default().trim();
        figures.push_str(&figure(name).unwrap_or_default());
        figures.push('\n');
    }
    figures
}

/// The findings on wording of all texts: each term once on a slide, and only where it is not explained before.
fn settled(brief: &Brief, heard: &[Heard<'_>]) -> Vec<Finding> {
    let mut explained: BTreeSet<&str> = BTreeSet::new();
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for one in heard {
        for Worded { finding, about } in &one.reading.wording {
            let known = about.as_ref().is_some_and(|about| {
                let on_slide = one.text.kind == TextKind::Backstage;
                explained.contains(about.as_str()) || !told.insert((finding.rule, about, one.text.part, on_slide))
            });
            if !known && !is_told_by_document(brief, &one.text.field, finding) {
                let mut finding = finding.clone();
                finding.place.field.clone_from(&one.text.field);
                findings.push(finding);
            }
        }
        explained.extend(one.reading.explained.iter().map(String::as_str));
    }
    findings
}

/// Whether the document itself says what a sentence leaves out.
fn is_told_by_document(brief: &Brief, field: &str, finding: &Finding) -> bool {
    let cause = &brief.cause;
    let dated = cause.confirm_by.is_some();
    match finding.rule {
        // An open question has fields for who finds out and when; a rule of its own looks at them.
        "unknown-without-plan" => {
            let about_cause = finding.place.words.to_lowercase().contains("cause");
            field.starts_with("cause.unknowns") || (dated && about_cause)
        }
        // A cause that is marked as not proved and has a date is an honest one.
        "guess-cause" => dated && matches!(cause.status, Some(CauseStatus::Hypothesis | CauseStatus::Probable)),
        _ => false,
    }
}

fn finding(card: &'static crate::rule::Card, remark: Remark) -> Finding {
    Finding {
        id: String::new(),
        rule: card.id,
        label: card.label,
        also: None,
        severity: remark.severity.unwrap_or(card.severity),
        place: remark.place,
        what: remark.what,
        why: card.why(),
        edits: remark.edits,
        question: remark.question,
    }
}

/// Leaves out what the presenter has set aside: single findings as long as their words stay, and whole rules.
fn retain_wanted(brief: &Brief, findings: &mut Vec<Finding>) {
    let review = &brief.review;
    findings.retain(|finding| {
        let muted = review.muted_rules.iter().any(|rule| rule == finding.rule);
        let Place { field, words, .. } = &finding.place;
        let dismissed = review
            .dismissed
            .iter()
            .any(|set_aside| set_aside.rule == finding.rule && set_aside.field == *field && set_aside.words == *words);
        !muted && !dismissed
    });
}

/// The parts of a brief in the order of the steps, for findings on fields that hold no text yet.
const PARTS: &[&str] = &["situation", "impact", "cause", "fix", "risk", "ask", "notes"];

/// Puts the findings into reading order: by part, then by field, then by place; what counts more comes first.
fn in_order(heard: &[Heard<'_>], findings: &mut [Finding]) {
    let places: BTreeMap<&str, usize> =
        heard.iter().enumerate().map(|(place, one)| (one.text.field.as_str(), place)).collect();
    findings.sort_by_cached_key(|finding| {
        let field = finding.place.field.as_str();
        let part = PARTS.iter().position(|part| field.starts_with(part)).unwrap_or(PARTS.len());
        // What is missing has no place among the texts and comes before them.
        let text = places.get(field).map_or(0, |place| place + 1);
        (part, text, finding.place.bytes.start, std::cmp::Reverse(finding.severity), finding.rule)
    });
}

/// Gives each finding its name: the rule, the field, the words, and a number where these are the same.
fn name(findings: &mut [Finding]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for finding in findings {
        let Place { field, words, .. } = &finding.place;
        let name = [finding.rule, field, words].map(str::trim).join("|");
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        finding.id = if *count == 1 { name } else { format!("{name}|{count}") };
    }
}

/// How many findings there are of each weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// To be put right before anybody presents.
    pub errors: usize,
    /// What the CEO would stumble over.
    pub warnings: usize,
    /// What could be better.
    pub hints: usize,
}

impl Tally {
    /// Counts findings.
    #[must_use]
    pub fn of<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Self {
        findings.into_iter().fold(Self::default(), |mut tally, finding| {
            match finding.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
                Severity::Hint => tally.hints += 1,
            }
            tally
        })
    }

    /// How many have to be settled: errors and warnings.
    #[must_use]
    pub const fn to_settle(&self) -> usize {
        self.errors + self.warnings
    }

    /// How ready the brief is, in one line: `4 to settle before you present`.
    #[must_use]
    pub fn sentence(&self) -> String {
        readiness(self.to_settle())
    }
}

/// How ready a brief is in which so many things have to be settled, in one line.
#[must_use]
pub fn readiness(to_settle: usize) -> String {
    match to_settle {
        0 => "Nothing left to settle".to_owned(),
        1 => "1 thing to settle before you present".to_owned(),
        _ => format!("{to_settle} to settle before you present"),
    }
}
