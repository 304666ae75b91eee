//! The CEO's questions, and the frames of their answers.

use brief_model::CeoQuestion;

use super::English;
use super::clause::joined;

/// The questions beyond the twelve that a slide provokes.
#[derive(Debug, Clone)]
pub(crate) enum Follow {
    /// Is it over?
    Over,
    /// How sure are you of this figure?
    HowSure(String),
    /// How much of it is really lost?
    ReallyLost,
    /// Does this figure still grow?
    StillGrows(String),
    /// How sure are you of the cause?
    SureOfCause,
    /// What do you not know yet?
    Unknowns,
    /// And in technical terms?
    Technical,
    /// What if the first fix fails? Once it has worked: what if it comes back?
    Contingency {
        /// Whether it has worked.
        back: bool,
    },
    /// How do you know that it works?
    Verification,
    /// What do you need?
    Resources,
    /// Does it harm anything else?
    SideEffects,
    /// What is late?
    Late,
}

impl English {
    /// The question as the CEO asks it; `restored` if service is back, so that nobody asks how long it will take.
    pub(crate) fn ceo_question(self, question: CeoQuestion, restored: bool) -> &'static str {
        match question {
            CeoQuestion::HowLong if restored => "When is it fixed for good?",
            CeoQuestion::WhatIfNotResolved if restored => self.words().missing.comes_back.question,
            CeoQuestion::WhatHappened => "What happened?",
            CeoQuestion::HowMuch => "How many, how much?",
            CeoQuestion::WhatCaused => "What caused it?",
            CeoQuestion::WhyNotPrevented => "Why was it not prevented?",
            CeoQuestion::WhatAreYouDoing => "What are you doing about it?",
            CeoQuestion::HowLong => "How long will it take?",
            CeoQuestion::WhatIfNotResolved => "What if it is not resolved quickly?",
            CeoQuestion::CanItRepeat => "Can it happen again?",
            CeoQuestion::HowPrevented => "What are you doing to prevent it?",
            CeoQuestion::OverallRisk => "What is the overall risk?",
            CeoQuestion::WhatCanIDo => "What can I do?",
            CeoQuestion::KeepMeInformed => "What will I hear from you, and when?",
        }
    }

    /// What the brief would need to answer it.
    pub(crate) fn unanswered(self, question: CeoQuestion) -> &'static str {
        match question {
            CeoQuestion::WhatHappened => {
                "Nothing in the brief answers this yet. Say under Impact what failed, and under Situation when."
            }
            CeoQuestion::HowMuch => "Nothing in the brief answers this yet. Add a figure under Impact.",
            CeoQuestion::WhatCaused => {
                "Nothing in the brief answers this yet. Say under Cause what set it off, or when you will know."
            }
            CeoQuestion::WhyNotPrevented => {
                "Nothing in the brief answers this yet. Say under Cause why the safeguards did not stop it."
            }
            CeoQuestion::WhatAreYouDoing => "Nothing in the brief answers this yet. Add the actions under Fix.",
            CeoQuestion::HowLong => "Nothing in the brief answers this yet. Give the actions under Fix a date.",
            CeoQuestion::WhatIfNotResolved => {
                "Nothing in the brief answers this yet. Say under Risk what happens if nothing is done."
            }
            CeoQuestion::CanItRepeat => {
                "Nothing in the brief answers this yet. Say under Risk how likely a repeat is, now and after the fix."
            }
            CeoQuestion::HowPrevented => "Nothing in the brief answers this yet. Add a lasting action under Fix.",
            CeoQuestion::OverallRisk => "Nothing in the brief answers this yet. Say under Risk what may still come.",
            CeoQuestion::WhatCanIDo => {
                "Nothing in the brief answers this yet. Say under Ask what the CEO can do, or when you would ask."
            }
            CeoQuestion::KeepMeInformed => {
                "Nothing in the brief answers this yet. Say under Ask when the next update comes."
            }
        }
    }

    /// What the presenter can honestly say where the brief does not answer: in a file that goes out, nobody is told what to
    /// fill in.
    pub(crate) fn honestly(self, question: CeoQuestion, restored: bool) -> &'static str {
        match question {
            CeoQuestion::HowMuch => "we have no figures yet",
            CeoQuestion::WhatAreYouDoing => "no action is planned yet",
            CeoQuestion::HowLong if restored => "the lasting fix has no date yet",
            CeoQuestion::HowPrevented => "a lasting fix is not planned yet",
            CeoQuestion::OverallRisk => "we have not judged the overall risk yet",
            CeoQuestion::WhatCanIDo => "we do not know yet what we need from you",
            CeoQuestion::KeepMeInformed => "we have set no time for the next update yet",
            CeoQuestion::WhatHappened
            | CeoQuestion::WhatCaused
            | CeoQuestion::WhyNotPrevented
            | CeoQuestion::HowLong
            | CeoQuestion::WhatIfNotResolved
            | CeoQuestion::CanItRepeat => self.not_known(),
        }
    }

    /// That nobody can say yet when it ends.
    pub(crate) fn no_end_yet(self) -> &'static str {
        "we do not know yet when it ends"
    }

    /// Whether some words may turn what was said before them: they deny something, or set a condition or a contrast.
    pub(crate) fn turns(self, text: &str) -> bool {
        const TURNS: [&str; 21] = [
            "no",
            "not",
            "none",
            "nor",
            "never",
            "nobody",
            "nothing",
            "cannot",
            "but",
            "however",
            "although",
            "though",
            "yet",
            "only",
            "except",
            "unless",
            "until",
            "if",
            "still",
            "without",
            "otherwise",
        ];
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric() && c != '’')
            .any(|word| TURNS.contains(&word) || word.ends_with("n’t"))
    }

    /// That something is not known yet.
    pub(crate) fn not_known(self) -> &'static str {
        "we do not know this yet"
    }

    /// Where an answer stands that is not printed twice: `See the notes to “Cause”.`
    pub(crate) fn see_notes(self, slide: &str) -> String {
        format!("See the notes to “{slide}”.")
    }

    /// What stands in the place of an answer that the presenter has not written yet.
    pub(crate) fn own_unanswered(self) -> &'static str {
        "The answer is not written yet. Add it under Rehearse."
    }

    /// A further question as the CEO asks it.
    pub(crate) fn follow(self, question: &Follow) -> String {
        match question {
            Follow::Over => "Is it over?".to_owned(),
            Follow::HowSure(figure) => format!("How sure are you of the {figure}?"),
            Follow::ReallyLost => "How much is really lost?".to_owned(),
            Follow::StillGrows(figure) => format!("Is the {figure} still growing?"),
            Follow::SureOfCause => "How sure are you of the cause?".to_owned(),
            Follow::Unknowns => "What do you not know yet?".to_owned(),
            Follow::Technical => "What is it in technical terms?".to_owned(),
            Follow::Contingency { back: true } => self.words().missing.comes_back.question.to_owned(),
            Follow::Contingency { back: false } => self.words().missing.contingency.question.to_owned(),
            Follow::Verification => "How do you know that it works?".to_owned(),
            Follow::Resources => "What do you need for it?".to_owned(),
            Follow::SideEffects => "Do the fixes have side effects?".to_owned(),
            Follow::Late => "Is anything late?".to_owned(),
        }
    }

    /// How sure an estimate is: its range.
    pub(crate) fn sure_of_estimate(self, range: Option<&(String, String)>) -> String {
        match range {
            Some((low, high)) => format!("it is an estimate, between {low} and {high}"),
            None => "it is an estimate".to_owned(),
        }
    }

    /// How a figure was computed: `we compute it: 4,260 × £81 average basket`.
    pub(crate) fn computed_from(self, formula: &str) -> String {
        format!("we compute it: {formula}")
    }

    /// Where a figure comes from.
    pub(crate) fn comes_from(self, source: &str) -> String {
        format!("source: {source}")
    }

    /// That a figure grows until the end.
    pub(crate) fn grows_until(self, formula: &str) -> String {
        let formula = if formula.is_empty() { String::new() } else { format!(": {formula}") };
        format!("yes, until service is restored{formula}")
    }

    /// What the incident concerns.
    pub(crate) fn concerns(self, system: &str) -> String {
        format!("this concerns {system}")
    }

    /// Whether it is over.
    pub(crate) fn over(self, yes: bool, status: &str) -> String {
        if yes { format!("yes: {status}") } else { format!("no: {status}") }
    }

    /// A side effect of an action: `pause on payment releases – features wait 11 days`.
    pub(crate) fn side_effect_told(self, action: &str, effect: &str) -> String {
        joined(&format!("{action} –"), effect.trim_end_matches(['.', ';', ' ']))
    }

    /// `yes: features wait; launches wait`
    pub(crate) fn yes(self, things: &[String]) -> String {
        format!("yes: {}", things.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_by_how_things_stand() {
        let asked = |question| [false, true].map(|restored| English.ceo_question(question, restored));
        assert_eq!(asked(CeoQuestion::HowLong), ["How long will it take?", "When is it fixed for good?"]);
        let fails = ["What if it is not resolved quickly?", "What if it comes back?"];
        assert_eq!(asked(CeoQuestion::WhatIfNotResolved), fails);
        assert_eq!(asked(CeoQuestion::WhatCaused), ["What caused it?"; 2]);
    }

    #[test]
    fn says_honestly_what_is_not_known_and_gives_no_advice() {
        for question in CeoQuestion::ALL {
            let told = English.honestly(question, false);
            assert!(!told.contains("brief") && !told.contains("Say"), "{told}");
        }
    }

    #[test]
    fn knows_what_turns_an_answer() {
        assert!(English.turns(" They cannot carry 11,300,000 more at once."));
        assert!(English.turns(". It doesn’t hold."));
        assert!(!English.turns(" Security reports at 20:00 today."));
    }

    #[test]
    fn begins_with_yes_where_there_are_side_effects() {
        let effect = English.side_effect_told("pause on releases", "features wait 11 days.");
        assert_eq!(English.yes(&[effect]), "yes: pause on releases – features wait 11 days");
    }
}
