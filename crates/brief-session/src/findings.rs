//! What the coach says of a draft, as the window shows it.

use std::sync::Arc;

use brief_coach::{Coach, Edit, Finding, Label, Length, Lexicon, Occasion};
use brief_model::{Brief, Moment};

use crate::message::{FindingView, FixKind, FixView, TermView, TextEdit};
use crate::rules::severity;
use crate::steps::step_of;

/// Asks the coach, which remembers the texts that it has read.
#[derive(Debug)]
pub(crate) struct Findings {
    coach: Coach,
}

impl Findings {
    /// Findings of a coach that knows some words, and has learned how others are spelled.
    pub(crate) fn new(words: Arc<Lexicon>, learned: &[String]) -> Self {
        let mut coach = Coach::new(words);
        coach.learn(learned.iter().map(String::as_str));
        Self { coach }
    }

    /// All findings that are not set aside, in reading order. `speech` is how long the talk takes, in seconds.
    pub(crate) fn of(&mut self, brief: &Brief, as_of: Moment, (speech, length): (u32, Length)) -> Vec<FindingView> {
        let occasion = Occasion { as_of: Some(as_of), speech: Some(speech), length, spelling: true };
        let findings = self.coach.check(brief, occasion);
        findings.iter().map(|finding| view(finding, self.coach.lexicon())).collect()
    }

    /// Words like a misspelt one, the likeliest first, with a capital where it has one.
    pub(crate) fn suggest(&self, word: &str, language: &str) -> Vec<String> {
        let capital = word.starts_with(char::is_uppercase);
        let mut words = self.coach.suggest(word, language);
        for word in words.iter_mut().filter(|_| capital) {
            let mut letters = word.chars();
            *word = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
        }
        words.dedup();
        words
    }
}

fn view(finding: &Finding, words: &Lexicon) -> FindingView {
    let place = &finding.place;
    let whole = place.utf16.is_empty();
    let term = term(finding, words);
    FindingView {
        id: finding.id.clone(),
        rule: finding.rule.to_owned(),
        label: finding.label.map_or_else(String::new, |label| label.key().replace('-', " ")),
        severity: severity(finding.severity),
        step: step_of(&place.field),
        field: place.field.clone(),
        start: (!whole).then_some(place.utf16.start),
        end: (!whole).then_some(place.utf16.end),
        excerpt: place.words.clone(),
        what: finding.what.clone(),
        why: finding.why.to_owned(),
        question: finding.question_beside_glossary(term.is_some()),
        fixes: finding.edits.iter().map(|edit| fix(edit, term.is_some())).collect(),
        term,
        doubted: (finding.rule == "spelling").then(|| place.words.clone()),
    }
}

/// What the glossary says of the words of a finding on a term.
fn term(finding: &Finding, words: &Lexicon) -> Option<TermView> {
    let on_term = finding.label == Some(Label::Jargon) || finding.rule == "term-explained-late";
    let entry = words.entry(&finding.place.words).filter(|_| on_term)?;
    let (plain, explain) = (entry.replace.clone(), entry.explain.clone());
    (plain.is_some() || !explain.is_empty()).then(|| TermView { term: entry.term.clone(), plain, explain })
}

fn fix(edit: &Edit, of_term: bool) -> FixView {
    let units = |words: &str| words.encode_utf16().count();
    let start = edit.utf16.start;
    let gap = edit.gap.clone().and_then(|gap| Some((edit.text.get(..gap.start)?, edit.text.get(..gap.end)?)));
    FixView {
        title: edit.title.clone(),
        kind: match (of_term, edit.bytes.is_empty()) {
            (false, _) => FixKind::Words,
            (true, false) => FixKind::Plain,
            (true, true) => FixKind::Brackets,
        },
        edit: TextEdit { start, end: edit.utf16.end, text: edit.text.clone() },
        caret: start + gap.map_or_else(|| units(&edit.text), |(before, _)| units(before)),
        caret_end: gap.map(|(_, until)| start + units(until)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(brief: &Brief) -> Vec<FindingView> {
        let as_of = Moment::parse("2026-11-14T14:30:00Z").expect("this is a time");
        Findings::new(Lexicon::shared(), &[]).of(brief, as_of, (0, Length::default()))
    }

    #[test]
    fn a_term_brings_its_entry_of_the_glossary_and_both_ways_to_explain_it() {
        let mut brief = Brief::default();
        brief.cause.explanation = "The APIs failed over.".into();
        let found = findings(&brief);
        let api = found.iter().find(|finding| finding.excerpt == "APIs").expect("this is a term");
        let term = api.term.as_ref().expect("the glossary has it");
        assert_eq!((term.term.as_str(), term.plain.as_deref()), ("API", Some("connection between systems")));
        let kinds: Vec<(FixKind, &str)> = api.fixes.iter().map(|fix| (fix.kind, fix.edit.text.as_str())).collect();
        assert_eq!(kinds[0], (FixKind::Plain, "connections between systems"));
        assert!(kinds[1].0 == FixKind::Brackets && kinds[1].1.starts_with(" (a fixed way"));
        let verb = found.iter().find(|finding| finding.excerpt == "failed over").expect("this is a term");
        assert_eq!((verb.fixes.len(), verb.question.as_deref()), (0, Some("How would you say this in plain words?")));
        assert!(verb.term.as_ref().is_some_and(|term| term.term == "failover"));
    }

    #[test]
    fn other_words_for_a_misspelt_one_keep_its_capital() {
        let mut brief = Brief::default();
        brief.impact.happened = "Servise stopped".into();
        let doubted = findings(&brief).into_iter().find_map(|finding| finding.doubted).expect("it is misspelt");
        let words = Findings::new(Lexicon::shared(), &[]).suggest(&doubted, "en-GB");
        assert!(words.iter().any(|word| word == "Service"), "{words:?}");
    }

    #[test]
    fn a_finding_has_its_place_and_its_step() {
        let mut brief = Brief::default();
        brief.cause.explanation = "Ünlike before, it was human error.".into();
        let findings = findings(&brief);
        let finding = findings.iter().find(|finding| finding.excerpt.contains("human error")).expect("this is blame");
        assert_eq!((finding.field.as_str(), finding.label.as_str()), ("cause.explanation", "blame"));
        assert_eq!(finding.step, crate::message::StepId::Cause);
        assert_eq!(finding.start, Some(22), "counted in UTF-16");
        assert!(!finding.id.is_empty());
    }
}
