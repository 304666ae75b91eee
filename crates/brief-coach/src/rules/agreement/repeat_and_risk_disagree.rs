//! The rule that its page describes:
//!
#![doc = include_str!("repeat_and_risk_disagree.md")]

use brief_model::Likelihood;

use crate::finding::Severity;
use crate::grammar::patterns;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A risk that is the repeat itself, with another likelihood than the repeat.
pub(crate) const REPEAT_AND_RISK_DISAGREE: BriefRule = BriefRule {
    card: card("repeat-and-risk-disagree", Severity::Hint, include_str!("repeat_and_risk_disagree.md")),
    survey,
};

patterns! {
    /// Words by which a risk is the repeat: the whole sentence says that it happens again, and nothing else.
    REPEAT = r"^(?:(?:it|this|the same(?: thing)?|(?:the|this|another|a second) (?:same )?(?:incident|outage|failure|fault|breakdown|error|problem|disruption|shortage))(?: (?:can|may|might|could|will))? (?:happens?|occurs?|comes? back|comes?|returns?|recurs?|strikes?|fails?)(?: again)?|a (?:repeat|recurrence|second outage)|(?:a )?(?:repeat|recurrence|return) of (?:the|this) (?:incident|outage|failure|fault|breakdown|error|problem|disruption|shortage))\b";
    /// Words that set another time or another condition than the repeat's.
    OTHERWISE = r"\b(?:after the (?:lasting )?fix|elsewhere|other|next|if|when|unless|without|on|before|until|during|at)\b";
}

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let Some(repeat) = &whole.brief.risk.repeat_now else { return };
    for (place, risk) in whole.brief.risk.risks.iter().enumerate() {
        let words = risk.what.trim().to_lowercase();
        let same = REPEAT.find(&words).is_some_and(|hit| !OTHERWISE.is_match(&words[hit.end()..]));
        let Some(likelihood) = risk.likelihood.filter(|it| same && *it != repeat.likelihood) else { continue };
        let what =
            format!("This risk is {}, but the chance of a repeat is {}.", word(likelihood), word(repeat.likelihood));
        let field = format!("risk.risks[{place}].likelihood");
        found.push(Remark::on(field, what).ask("If both mean the same, which is right?"));
    }
}

const fn word(likelihood: Likelihood) -> &'static str {
    match likelihood {
        Likelihood::Rare => "rare",
        Likelihood::Unlikely => "unlikely",
        Likelihood::Possible => "possible",
        Likelihood::Likely => "likely",
        Likelihood::Expected => "expected",
    }
}
