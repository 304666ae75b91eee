//! The rule that its page describes:
//!
#![doc = include_str!("should_have.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::{Pattern, patterns, texts};
use crate::lexicon::people;
use crate::rule::{Card, Draft, Rule, Sentence};

/// Hindsight at the cost of others.
#[derive(Debug)]
pub(crate) struct ShouldHave(Card);

pub(crate) const SHOULD_HAVE: ShouldHave =
    ShouldHave(card("blame-should-have", Severity::Warning, include_str!("should_have.md")));

patterns! {
    HINDSIGHT = r"\b(?:(?:they|he|she|someone|somebody|{role}|{vendor}) (?:really |clearly |simply )?(?:should|ought to|needed to)(?: not| never|n't)? (?:really |simply |at least )?have (?:been (?:told|more|there|warned|aware|careful|paying|watching|checking|given)|\w+)
        |(?:they|he|she|someone|somebody|{role}|{vendor}) could (?:easily |simply |at least |have easily )?have (?:easily |simply )?(?:told|warned|checked|asked|tested|noticed|prevented|called|read|seen|caught|done|known|followed|informed|avoided|spotted|reacted|acted|stopped|said|been more|been faster)
        |(?:they|he|she|{role}|{vendor}) (?:was|were) (?:supposed|meant|expected) to (?:have )?(?:check|test|watch|tell|inform|renew|review|monitor|call|read|notice|approve|have)
        |had (?:they|he|she|{role}|{vendor}) (?:not )?(?:\w+ly )?(?:looked|checked|done|followed|told|read|tested|asked|called|warned|noticed|listened|paid|renewed|been|acted|reacted|informed|thought|bothered)
        |if (?:only )?(?:they|he|she|{role}|{vendor}) had(?: not|n't)? (?:\w+ly )?(?:looked|checked|done|followed|told|read|tested|asked|called|warned|noticed|listened|paid|renewed|been|acted|reacted|informed|thought|bothered|paid attention)
        |if only (?:\w+ )+?had)\b";
    /// What stands in all of that.
    HAVE = r"\b(?:have|supposed|meant|expected|had) ";
    /// Things and gerunds that are no culprits.
    NO_CULPRIT = r"\b(?:\w+ing (?:an?|the|another|more) (?:\w+ )?|a second |system |check |shelf |able )$";
    ABLE = r"(?:have been able|have access|had access)";
}

/// A department as the one who should have.
static DEPARTMENT: Pattern = std::sync::LazyLock::new(|| {
    let all: Vec<&str> = people().departments.iter().copied().collect();
    regex::Regex::new(&format!(
        r"(?:^|[^A-Za-z-])((?:{})(?-u:\b)(?: [Dd]epartment| [Tt]eam)? (?:should|could|ought to) (?:not )?have \w+)",
        all.join("|")
    ))
    .expect("names of departments make a pattern")
});

impl Rule for ShouldHave {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&HAVE])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let reading = &sentence.reading;
        let hit = HINDSIGHT.find_iter(reading.shown()).map(|hit| hit.range()).find(|hit| {
            let words = &reading.shown()[hit.clone()];
            !words.starts_with("our team")
                && !ABLE.is_match(words)
                && !NO_CULPRIT.is_match(reading.near_before(hit.start))
        });
        let department = || {
            let hit = DEPARTMENT.captures(reading.text())?.get(1)?.range();
            (!reading.is_hidden(&hit)).then_some(hit)
        };
        if let Some(range) = hit.or_else(department) {
            let what = "Hindsight reads as blame. Say what the process lacked and what changes.";
            found.push(Draft::new(range, what).ask("Which step did not exist?"));
        }
    }
}
