//! The rule that its page describes:
//!
#![doc = include_str!("human_error.md")]

use super::card;
use crate::finding::Severity;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// Human error given as the cause.
#[derive(Debug)]
pub(crate) struct HumanError(Card);

pub(crate) const HUMAN_ERROR: HumanError =
    HumanError(card("blame-human-error", Severity::Error, include_str!("human_error.md")));

patterns! {
    /// The words themselves.
    ERROR = r"\b(?:an? |some |one |simple |pure |plain )?(?:human|operator|user|staff|manual|pilot|driver|admin|administrator|administrative|employee|
        engineer|personnel|personal|clerical|people|operational|individual|technician|developer|worker|workers|contractor)(?: input| configuration| entry| data entry| process| handling)?
         (?:errors?|mistakes?|failures?|oversights?|slips?|slip-ups?|blunders?|mishaps?|negligence|carelessness)\b";
    /// What stands before a cause.
    CAUSED_BY = r"(?:\bcaused(?: \w+)? by|\bdue to|\bbecause of|\bresult(?:ed)? (?:of|from)|\bresulting from|\bstem(?:s|med|ming)? from|\barose from|\bthanks to|
        \b(?:mix|combination|series|chain|case|matter|instance|consequence|question|product) of|\b(?:traced|attributed|attributable|down|owing|back) to|\bcame down to|\bboil(?:s|ed)? down to|
        \bcauses?:?|\breasons?:?|\b(?:was|were|is|be|been|being)|\btriggered by|\bfollowing|\bafter|\binvolved|\binvolving|\bblame|\bfrom|\bthrough|\bvia|\bsuspect|\bsimply|\bby|\()
         ?(?:likely,? |probably,? |mainly |mostly |largely |purely |simply |just |again |partly |entirely |primarily |apparently |a case of |a combination of |a mix of |a |an |some |pure )*$";
    /// What stands after a cause.
    LEADS_TO = r"^(?: (?:by|on the part of|of|from|in|during|at|made|while|when) [^,;:]{1,60}?)?,? (?:led to|caused|causes|resulted in|triggered|was the cause|was to blame|is to blame|meant that|
        was behind|were behind|brought down|took down|contributed|was responsible|played a|allowed|deleted|broke|was the (?:root )?(?:cause|reason))\b";
    /// What stands after a cause that is all that the sentence tells.
    OCCASION = r"^ (?:during|while|when|in|at|on) [^,;:]{1,60}$";
    /// Talk about human error as such, not as the cause.
    DISCUSSED = r"\b(?:prevent|prevents|preventing|avoid|avoids|avoiding|reduce|reduces|reducing|eliminat\w+|harmless|rule out|ruled out|guard\w* against|protect\w* (?:us |against|from)|chance of|risk of|room for|
        scope for|less prone|prone to|catch|catches|no longer|instead of blaming|not (?:a |an |due to |caused by |the result of |about )|never |rather than|possibility of|likelihood of)\b";
}

impl Rule for HumanError {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&ERROR])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        let Some(hit) = ERROR.find(shown) else { return };
        let (before, after) = (sentence.reading.near_before(hit.start()), sentence.reading.near_after(hit.end()));
        let alone = shown.split_whitespace().count() <= 4 && !shown.contains(" rate");
        let bare = before.trim().is_empty() && OCCASION.is_match(after.trim_end_matches('.'));
        let cause = alone || bare || CAUSED_BY.is_match(before) || LEADS_TO.is_match(after);
        if !cause
            || DISCUSSED.is_match(before)
            || after.starts_with(" rate")
            || after.trim_start().starts_with("harmless")
        {
            return;
        }
        let words = &sentence.reading.text()[hit.range()];
        let what = format!("‘{words}’ ends the search too early.");
        let draft = Draft::new(hit.range(), what).ask("What allowed it: which check, screen or step was missing?");
        found.push(if CAUSED_BY.is_match(before) && !before.trim_end().ends_with(':') {
            draft.offer(hit.range(), "a missing check")
        } else {
            draft
        });
    }
}
