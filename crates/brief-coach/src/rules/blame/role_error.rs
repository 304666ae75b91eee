//! The rule that its page describes:
//!
#![doc = include_str!("role_error.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::{Pattern, patterns};
use crate::lexicon::people;
use crate::rule::{Card, Draft, Rule, Sentence};

/// A role or a team that got it wrong.
#[derive(Debug)]
pub(crate) struct RoleError(Card);

pub(crate) const ROLE_ERROR: RoleError =
    RoleError(card("blame-role-error", Severity::Error, include_str!("role_error.md")));

patterns! {
    /// A role with a verb of error, or with an adverb of error before a verb.
    ACTIVE = r"\b{role}(?: (?:who|that))?(?: (?:in|at|from|of|on) (?:the |our )?\w+(?: \w+)?)? {aux}{0,3}(?:{blunder}|{slip}(?: \w+){0,2})\b";
    /// A role that did something by mistake, the adverb coming last.
    LATE = r"\b{role} {aux}{0,2}\w+ {pause}(?:by mistake|by accident|in error(?:$|[,.;:)]| and| when| while)|accidentally|mistakenly|inadvertently|the wrong way round)";
    /// Something done wrongly by a role.
    PASSIVE = r"\b(?:(?:{slip} \w+|missed|overlooked|ignored|forgotten|botched|mishandled|skipped|misconfigured|neglected|misread|mistyped|misplaced|broken|bungled|
        set up wrongly|done wrongly|entered incorrectly|configured incorrectly|configured wrongly) by {role}|\w+ {slip} by {role})\b";
    /// A role with the wrong thing in its hands.
    WRONG = r"\b{role} {aux}{0,2}(?P<verb>\w+)(?: (?:in|on|at|to|up|off|out|into|for|for running))? (?:(?:a|an|the|some) )?(?:wrong|incorrect|bad|faulty|erroneous|invalid)\b";
    /// Words of fault beside a role.
    FAULT = r"\b(?:{role}'s? (?:\w+ ){0,2}?(?:mistakes?|errors?|faults?|negligence|oversight|slips?|slip-up|carelessness|blunders?|misjudgement|inattention|incompetence|failure to|inexperience|lack of care|lack of attention|misstep)
        |(?:mistakes?|errors?|slips?|slip-up|oversight|blunder|negligence|carelessness|fault|misjudgement|inattention|misstep)(?: made| caused)? (?:by|of|on the part of|from) {role})\b";
    /// Finding or handling an error is no error.
    HANDLES = r"^(?:found|find|finds|finding|discovered|identified|identifies|noticed|notices|corrected|fixed|spotted|detected|saw|sees|removed|replaced|reverted|
        restored|reported|reports|received|got|was|were|is|are|been|be|to|not|investigated|analysed|analyzed|looked|look|reviewed|traced|explained|had|has|have|and|or|the|for|with|changed|updated|rejected|blocked|stopped|prevented|caught|observed|confirmed|repaired|saying|about)$";
    /// Talk in which nothing went wrong.
    UNREAL = r"\b(?:if|when|whenever|in case|so that|even if|even when|should|would|could|can|cannot|prevent|prevents|avoid|blame|not about|anyone|any) ";
}

/// A department without an article, written with a capital.
static DEPARTMENT: Pattern = std::sync::LazyLock::new(|| {
    let all: Vec<&str> = people().departments.iter().copied().collect();
    regex::Regex::new(&format!(r"(?:^|[^A-Za-z-])({})\b(?: [Dd]epartment| [Tt]eam)?", all.join("|")))
        .expect("names of departments make a pattern")
});

patterns! {
    /// What a department does wrong.
    TAIL = r"^ {aux}{0,2}(?:{blunder}|{slip} \w+|(?P<verb>\w+) (?:(?:a|an|the) )?(?:wrong|incorrect)|has failed|have failed|failed(?: us| again|$|[.!])|messed|screwed)";
}

impl Rule for RoleError {
    fn card(&self) -> &Card {
        &self.0
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        if let Some(range) = blamed_role(sentence).or_else(|| blamed_department(sentence)) {
            let what = "This names a person or a team as the fault. The CEO needs the gap in the process and the fix.";
            found.push(Draft::new(range, what).ask("Which check, tool or instruction let this happen?"));
        }
    }
}

fn blamed_role(sentence: &Sentence<'_>) -> Option<std::ops::Range<usize>> {
    let shown = sentence.reading.shown();
    let active =
        ACTIVE.find(shown).or_else(|| LATE.find(shown)).filter(|hit| !is_harmless(sentence, hit.start(), hit.as_str()));
    let wrong = || {
        WRONG.captures_iter(shown).find_map(|hit| {
            let whole = hit.get(0)?;
            (!HANDLES.is_match(&hit["verb"]) && !is_harmless(sentence, whole.start(), whole.as_str()))
                .then(|| whole.range())
        })
    };
    let named = || {
        PASSIVE
            .find(shown)
            .or_else(|| FAULT.find(shown))
            .filter(|hit| !is_harmless(sentence, hit.start(), hit.as_str()))
    };
    active.map(|hit| hit.range()).or_else(wrong).or_else(|| named().map(|hit| hit.range()))
}

fn blamed_department(sentence: &Sentence<'_>) -> Option<std::ops::Range<usize>> {
    let text = sentence.reading.text();
    DEPARTMENT.captures_iter(text).find_map(|hit| {
        let name = hit.get(1)?;
        let end = hit.get(0)?.end();
        let tail = TAIL.captures(&sentence.reading.shown()[end..])?;
        let handles = tail.name("verb").is_some_and(|verb| HANDLES.is_match(verb.as_str()));
        let hidden = sentence.reading.is_hidden(&name.range());
        (!handles && !hidden).then(|| name.start()..end + tail.get(0).map_or(0, |tail| tail.end()))
    })
}

/// Whether the words are about ourselves, or about what might be.
fn is_harmless(sentence: &Sentence<'_>, start: usize, words: &str) -> bool {
    let before = sentence.reading.near_before(start);
    let ours = words.starts_with("our team") || words.starts_with("our teams");
    let unreal = UNREAL.find_iter(before).last().is_some_and(|hit| before.len() - hit.end() < 12);
    ours || unreal || before.ends_with("team's ") || sentence.reading.is_hidden(&(start..start + words.len()))
}
