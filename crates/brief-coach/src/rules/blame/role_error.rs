//! The rule that its page describes:
//!
#![doc = include_str!("role_error.md")]

use std::ops::Range;

use super::card;
use crate::finding::Severity;
use crate::grammar::{Pattern, patterns, texts};
use crate::lexicon::people;
use crate::rule::{Card, Draft, Rule, Sentence};

/// A role or a team that got it wrong.
#[derive(Debug)]
pub(crate) struct RoleError(Card);

pub(crate) const ROLE_ERROR: RoleError =
    RoleError(card("blame-role-error", Severity::Error, include_str!("role_error.md")));

patterns! {
    /// A role with a verb of error, or with an adverb of error before a verb.
    ACTIVE = r"\b{role}{which}? {aux}{0,3}(?:{blunder}|{slip}(?: \w+){0,2})\b";
    /// A second verb of the same subject.
    SECOND = r"\b{role}{which}? {aux}{0,2}\w+ {pause}(?:and|but|or) {aux}{0,2}(?:{blunder}|{slip} \w+)\b";
    /// A role that did something by mistake, the adverb coming last.
    LATE = r"\b{role}{which}? {aux}{0,2}\w+ {pause}(?:by mistake|by accident|in error(?:$|[,.;:)]| and| when| while)|accidentally|mistakenly|inadvertently|the wrong way round)";
    /// A role that acted without care.
    CARELESS = r"\b{role}{which}? {aux}{0,2}(?P<verb>\w+) {pause}(?:without (?:checking|asking|looking|testing|telling|reading|reviewing|thinking|approval|permission|authori[sz]ation|verifying|informing|confirming|following|consulting|warning|any check|a check|due care|care|reason|paying)|
        against (?:the rules|the instructions|instructions|policy|the policy|procedure|the procedure|advice|orders)|despite (?:the |a |several |two |three |repeated |our )?(?:warnings?|instructions?|rules?)|instead of (?:checking|asking|following|testing|reading|waiting|calling)|because (?:it annoyed|it bored|(?:he|she|they) (?:was|were|did not|didn't|forgot|wanted|could not|had forgotten|misread|thought|believed|assumed)))\b";
    /// Something done wrongly by a role.
    PASSIVE = r"\b(?:(?:{slip} \w+|missed|overlooked|ignored|forgotten|botched|mishandled|skipped|misconfigured|neglected|misread|mistyped|misplaced|broken|bungled|
        set up wrongly|done wrongly|entered incorrectly|configured incorrectly|configured wrongly) by {role}|\w+ {slip} by {role})\b";
    /// A role with the wrong thing in its hands.
    WRONG = r"\b{role}{which}? {aux}{0,2}(?P<verb>\w+) (?:[^,;:.()]{0,40}? )?(?:the|a|an|some) (?:wrong|incorrect|erroneous|untested|unreviewed|unapproved|unauthori[sz]ed|half-finished)\b";
    /// Words of fault beside a role.
    FAULT = r"\b(?:{role}'s? (?:\w+ ){0,2}?(?:mistakes?|errors?|faults?|negligence|oversight|slips?|slip-up|carelessness|blunders?|misjudgement|inattention|incompetence|failure to|inexperience|lack of care|lack of attention|misstep)
        |(?:mistakes?|errors?|slips?|slip-up|oversight|blunder|negligence|carelessness|fault|misjudgement|inattention|misstep|lack of (?:care|attention|diligence|discipline|judgement|oversight))(?: (?:was|were|is|had been|has been))?(?: made| caused| committed)? (?:by|of|on the part of|from) {role}
        |(?:blame|fault|responsibility|error|mistake) (?:lies|lay|rests|rested|is|was) (?:\w+ly )?(?:with|on the side of) {role}|{role} (?:is|are|was|were) (?:\w+ly )?(?:to blame|at fault)|we blame {role})\b";
    /// People behind a wheel; the word also means a piece of software, so that only what people do counts.
    AT_THE_WHEEL = r"\b(?:the|a|our|his|her|one) (?:\w+ )?(?:drivers?|pilots?|captains?|conductors?|skippers?) {aux}{0,2}(?:fell asleep|overslept|forgot|was drunk|was distracted|was careless|{slip} \w+|took the wrong|lost (?:his|her|their) way|ran a red light)\b";
    /// Anybody who may be meant.
    PEOPLE = r"\b(?:{people})";
    /// Finding or handling an error is no error.
    HANDLES = r"^(?:found|find|finds|finding|discovered|identified|identifies|noticed|notices|corrected|fixed|spotted|detected|saw|sees|removed|replaced|reverted|
        restored|reported|reports|received|got|was|were|is|are|been|be|to|not|investigated|analysed|analyzed|looked|look|reviewed|traced|explained|had|has|have|and|or|the|for|with|changed|updated|rejected|blocked|stopped|prevented|caught|observed|confirmed|repaired|saying|about|could|can|cannot|will|would|should|may|might|did|does|do|that|who|which|because|if|when|in|on|at|of|from|by|told|helped|asked|know|knew|learned|learnt|understand|understood|recognised|recognized|error|errors|mistake|believed|thought|suspected|assumed|followed)$";
    /// Talk in which nothing went wrong.
    UNREAL = r"\b(?:if|when|whenever|in case|so that|even if|even when|should|would|could|can|cannot|prevent|prevents|avoid|blame|not about|anyone|any) ";
}

/// A department without an article, written with a capital.
static DEPARTMENT: Pattern = std::sync::LazyLock::new(|| {
    let all: Vec<&str> = people().departments.iter().copied().collect();
    regex::Regex::new(&format!(r"(?:^|[^A-Za-z-])({})(?-u:\b)(?: [Dd]epartment| [Tt]eam)?", all.join("|")))
        .expect("names of departments make a pattern")
});

/// The names of departments in small letters.
static DEPARTMENT_NAME: Pattern = std::sync::LazyLock::new(|| {
    let all: Vec<String> = people().departments.iter().map(|name| name.to_lowercase()).collect();
    regex::Regex::new(&all.join("|")).expect("names of departments make a pattern")
});

patterns! {
    /// What a department does wrong.
    TAIL = r"^ {aux}{0,2}(?:{blunder}|{slip} \w+|(?P<verb>\w+) (?:(?:a|an|the) )?(?:wrong|incorrect)|\w+ [^,;:.]{0,40}?without (?:checking|asking|looking|testing|telling|reading|reviewing|thinking|approval|permission)|has failed|have failed|failed(?: us| again|$|[.!])|messed|screwed)";
}

impl Rule for RoleError {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&PEOPLE, &AT_THE_WHEEL, &DEPARTMENT_NAME])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        if let Some(range) = blamed_role(sentence).or_else(|| blamed_department(sentence)) {
            let what = "This names a person or a team as the fault. The CEO needs the gap in the process and the fix.";
            found.push(Draft::new(range, what).ask("Which check, tool or instruction let this happen?"));
        }
    }
}

fn blamed_role(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let shown = sentence.reading.shown();
    let plain = [&ACTIVE, &LATE, &SECOND, &PASSIVE, &FAULT, &AT_THE_WHEEL].into_iter().find_map(|pattern| {
        let hit = pattern.find(shown)?;
        (!is_harmless(sentence, hit.start(), hit.as_str())).then(|| hit.range())
    });
    let judged = || {
        [&WRONG, &CARELESS].into_iter().flat_map(|pattern| pattern.captures_iter(shown)).find_map(|hit| {
            let whole = hit.get(0)?;
            (!HANDLES.is_match(&hit["verb"]) && !is_harmless(sentence, whole.start(), whole.as_str()))
                .then(|| whole.range())
        })
    };
    plain.or_else(judged)
}

fn blamed_department(sentence: &Sentence<'_>) -> Option<Range<usize>> {
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
