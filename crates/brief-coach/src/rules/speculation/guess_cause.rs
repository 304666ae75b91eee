//! The rule that its page describes:
//!
#![doc = include_str!("guess_cause.md")]

use super::card;
use crate::Field;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// A cause or a fact that is guessed.
#[derive(Debug)]
pub(crate) struct GuessCause(Card);

pub(crate) const GUESS_CAUSE: GuessCause = GuessCause(card("guess-cause", include_str!("guess_cause.md")));

patterns! {
    GUESS = r"\b(?:probably|maybe|perhaps|presumably|apparently|seemingly|supposedly|allegedly|conceivably|(?:most |very |quite |more )?likely(?: (?:due to|because|caused|a|an|the|that|to (?:have|be (?:the|a|an|caused|due|related|linked|because))|triggered|introduced|related|led|came|reason|cause|causes|root|culprit|explanation|scenario|as a|from|in))|
        (?:was|is|were|are) (?:most |very )?likely(?: \w+ed| due| the| a| an| caused| because)|likely \w+ed|in all (?:likelihood|probability)|it looks (?:like|as if|as though)|looks (?:like|as if|as though)|it looked (?:like|as if)|looked like|(?:it )?would (?:seem|appear)|
        it (?:now |also |still |currently )?(?:seems|seemed|appears|appeared)|(?:is|are|was|were) (?:most |very )?likely (?:fine|ok|okay|safe|intact|unaffected|resolved|fixed|stable|working)|(?:seems|seemed|seem|appears|appeared|appear) (?:to|that|as if|like|as though)|must have(?: been)?|(?:it|this|that|there|cause|problem|reason|fault|error|issue|culprit) must be (?:the|a|an|in the|something)|must be (?:wrong|broken|due|caused|related|faulty)|(?:may|might)(?: well| also| even| already)? have(?: been)?|
        could (?:well |also )?have (?:been (?:caused|triggered|the|a|an|due|related|introduced)|caused|triggered|led to|contributed|come from|resulted|exposed|affected|leaked|originated|started)|
        (?:could|may|might) (?:well |also |possibly )?be (?:causing|triggering|related|linked|caused|due|connected|the (?:cause|result|reason|culprit)|because|responsible|behind)|possibly|potentially (?:exposing|exposed|affected|affecting|leaked|caused|causing|due|related|compromised|accessed|impacted|impacting)|
        (?:we|i|they|engineers|experts|the team|investigators|our engineers|many) (?:\w+ly |also |all |still |now |currently |do )?(?:think|guess|suspect|assume|reckon|presume|imagine|speculate|suppose|surmise)(?: that| it| the| this| a| an| our| there| one| some| he| she| they| we)|
        (?:we|i|they|engineers|experts|the team|our engineers) (?:\w+ly |also |all |still |now |currently |do |have reason to )?believe(?: that| it| the| this| a| an| our| there| one| some| he| she| they| we| no)|(?:is|are|was|were) (?:\w+ly )?(?:believed|suspected|assumed|thought|presumed|rumoured|considered likely) (?:to|that)|
        (?:a|the) suspected|suspected (?:cause|root cause|hardware|software|memory|cable|power|configuration)|my (?:guess|theory|hunch|suspicion)|(?:the|our|one) suspicion (?:is|was) that|our (?:guess|hunch|suspicion|best guess|assumption)|best guess|(?:it is|it's|it was) (?:quite |very |also )?(?:possible|probable|likely|plausible) that|
        there is (?:a )?(?:good |strong )?(?:chance|possibility|suspicion|reason to believe)|one possibility is|a possible (?:cause|explanation|reason)|possible (?:cause|causes|root cause|explanation)|, (?:i|we) (?:think|guess|believe|suppose|assume|suspect|reckon|presume)|as far as we (?:know|can tell)|as best (?:as )?we can (?:tell|determine)|to the best of our knowledge|seems? (?:unrelated|related|linked|connected)|theory is)\b";
    /// A guess about what is to come is a forecast.
    FUTURE = r"\b(?:will|would|won't|shall|going to|'ll|tomorrow|next (?:week|month|year|quarter|time)|if)\b";
    AHEAD = r"^(?: \w+){0,2} (?:will|would|take|need|be (?:ready|back|fixed|restored|open|done|finished|completed|able|available|needed|over))\b";
    /// A belief about what has happened, where others are forecasts.
    HAPPENED = r"\b(?:we|i) (?:\w+ly )?(?:think|guess|suspect|assume|believe) (?:that )?(?:[a-z0-9'-]+ ){1,4}(?:was|were|has|have|had)\b";
    OPINION_VERB = r"\b(?:think|believe|reckon)\b";
    /// A guess of earlier days, told as history.
    HISTORY = r"\b(?:initially|at first|(?:we|i|they|it|was|were|had) first|originally|at the time|early on|wrongly|incorrectly|in the beginning|began to|started to) (?:\w+ ){0,3}$";
    /// Names and doubts in questions.
    OTHER = r"^(?:could have been (?:much |far |a (?:whole )?lot |so much |even )*(?:worse|more)|(?:might|may) have been (?:much |far |a lot |even )*worse|likely-to|likely to recommend|possibly the (?:best|worst))";
    /// Whoever may have felt it: a way to say that not everybody did.
    FELT_BY = r"\b(?:customers?|users?|you|clients?|merchants?|people|visitors?|members?|subscribers?|passengers?|patients?|shoppers?|travellers|owners?|students?|callers?|guests?|some|others|that|who|and|they)(?: \w+){0,2} $";
    FELT = r"^ (?:experienced|missed|seen|noticed|observed|encountered|faced|had|felt|received|about|for|regarding|been (?:affected|impacted|unable|delayed|redirected|shown|logged|asked|prevented|disrupted|inconvenienced))\b";
    /// What one needs or may come upon is no guess about the past.
    OWNED = r"^ (?:a|an|the|no|some|any|problems?|issues?|trouble|questions?|difficulty|difficulties|access|to|more|fewer|less|other|several|many|further|additional|at|[a-z]+ (?:installed|available|ready|enabled))\b";
    /// What somebody thinks of it is no guess.
    OPINION = r"^(?: [a-z0-9'-]+){0,8} (?:is|are|was|were|would be) (?:a |an |the |fully |still |very )*(?:good|right|best|better|great|fair|appropriate|important|essential|necessary|wise|sensible|reasonable|worth|manageable)\b";
    SELF = r"\b(?:whether|if) (?:\w+ ){0,3}$";
}

impl Rule for GuessCause {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&GUESS])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let reading = &sentence.reading;
        let forecast = match sentence.field {
            Field::Ask => true,
            Field::Risk => !HAPPENED.is_match(reading.shown()),
            _ => false,
        };
        if forecast || reading.has_evidence() {
            return;
        }
        for hit in GUESS.find_iter(reading.shown()) {
            let (before, after) = (reading.near_before(hit.start()), reading.near_after(hit.end()));
            let clause = before.rfind([',', ';', ':']).map_or(before, |mark| &before[mark..]);
            let ahead = (FUTURE.is_match(clause) && hit.as_str().len() < 14) || AHEAD.is_match(after);
            let history = HISTORY.is_match(before) || after.trim_start().starts_with("initially");
            let felt = hit.as_str().starts_with("m") && FELT.is_match(after) && FELT_BY.is_match(before);
            let opinion = OPINION_VERB.is_match(hit.as_str()) && OPINION.is_match(after);
            let owned = hit.as_str().ends_with(" have") && OWNED.is_match(after);
            if ahead
                || owned
                || history
                || felt
                || opinion
                || SELF.is_match(before)
                || OTHER.is_match(&reading.shown()[hit.start()..])
            {
                continue;
            }
            found.push(draft(sentence, hit.range()));
            return;
        }
    }
}

fn draft(sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> Draft {
    let text = sentence.reading.text();
    let what =
        format!("‘{}’ is a guess. Call it a hypothesis, and say when it will be confirmed.", &text[range.clone()]);
    let draft = Draft::new(range.clone(), what).ask("What is it based on, and when will it be confirmed?");
    let end = text.trim_end_matches(['.', '!', ' ']).len();
    draft.offer(end..end, "; this is our first hypothesis, which we will confirm by [time]")
}
