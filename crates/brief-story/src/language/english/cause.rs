//! What the cause says.

use brief_model::CauseStatus;

use super::English;
use crate::language::plural::{capitalised, count_word, counted, uncapitalised};

/// Words by which a sentence says itself that it is not proved, or on what it rests.
const UNSURE: [&str; 24] = [
    "likely",
    "probabl",
    "possibl",
    "suspect",
    "hypothes",
    "believe",
    "we think",
    "assum",
    "presum",
    "perhaps",
    "maybe",
    "may have",
    "might",
    "could have",
    "appear",
    "seem",
    "suggest",
    "indicate",
    "point to",
    "points to",
    "theory",
    "not yet",
    "not know",
    "unknown",
];

/// Words that begin a sentence and lose their capital inside one.
const BEGINNINGS: [&str; 22] = [
    "A", "An", "The", "Our", "One", "Two", "Three", "Some", "This", "That", "These", "It", "We", "They", "Their",
    "After", "When", "Because", "During", "At", "On", "In",
];

/// How sure we are, and until when we will be.
#[derive(Debug, Clone)]
pub(crate) struct Sureness {
    pub(crate) status: Option<CauseStatus>,
    /// The day on which the cause will be confirmed; empty if not said.
    pub(crate) by: String,
    /// Whether the brief says anything of the cause itself.
    pub(crate) explained: bool,
}

/// The open questions, how many of them lack an owner or a date, and when the last answer is due.
#[derive(Debug, Clone)]
pub(crate) struct OpenQuestions {
    pub(crate) count: usize,
    pub(crate) lacking: usize,
    /// `Mon 11 Jul, 12:00`; empty if no question has a date.
    pub(crate) last: String,
}

impl English {
    /// The chip: `Probable – to be confirmed by Mon 16 Nov, 12:00`.
    pub(crate) fn sureness(self, status: CauseStatus, by: &str) -> String {
        let word = self.cause_status(status);
        match (status, by.is_empty()) {
            (CauseStatus::Confirmed, _) | (_, true) => word.to_owned(),
            (CauseStatus::Unknown, _) => format!("{word} – expected by {by}"),
            _ => format!("{word} – to be confirmed by {by}"),
        }
    }

    /// The word for how sure we are.
    pub(crate) fn cause_status(self, status: CauseStatus) -> &'static str {
        let words = self.words().cause_status;
        match status {
            CauseStatus::Unknown => words[0],
            CauseStatus::Hypothesis => words[1],
            CauseStatus::Probable => words[2],
            CauseStatus::Confirmed => words[3],
        }
    }

    /// What goes before the cause, told in `sentence`, while it is not proved, and whether the sentence then goes on with a
    /// small letter: `Most likely, ` or `Most likely: `. `None` where it is proved, or says itself how sure we are.
    pub(crate) fn cause_lead(self, status: Option<CauseStatus>, sentence: &str) -> Option<(&'static str, bool)> {
        let spoken = sentence.to_lowercase();
        if sentence.is_empty() || UNSURE.iter().any(|word| spoken.contains(word)) {
            return None;
        }
        // Any other word may be a name, which keeps its capital.
        let small = BEGINNINGS.contains(&sentence.split([' ', '\u{a0}']).next().unwrap_or_default());
        let lead = match status? {
            CauseStatus::Probable if small => "Most likely, ",
            CauseStatus::Probable => "Most likely: ",
            // Behind `that`, only a whole sentence can stand.
            CauseStatus::Hypothesis if small && self.is_sentence(sentence) => "Our first hypothesis is that ",
            CauseStatus::Hypothesis => "Our first hypothesis: ",
            CauseStatus::Unknown | CauseStatus::Confirmed => return None,
        };
        Some((lead, small))
    }

    /// A sentence behind such a lead.
    pub(crate) fn behind_cause_lead(self, (lead, small): (&str, bool), sentence: &str) -> String {
        format!("{lead}{}", if small { uncapitalised(sentence) } else { sentence.to_owned() })
    }

    /// The headline from trigger and effect.
    pub(crate) fn led_to(self, trigger: &str, effect: &str) -> String {
        format!("{trigger}; {}", uncapitalised(effect))
    }

    /// The headline where nothing is said of the cause itself.
    pub(crate) fn cause_unknown(self, sureness: &Sureness) -> String {
        if sureness.status == Some(CauseStatus::Confirmed) {
            return "The cause is confirmed".to_owned();
        }
        if sureness.by.is_empty() {
            "The cause is not known yet".to_owned()
        } else {
            format!("The cause is not known yet; we expect to know it by {}", sureness.by)
        }
    }

    /// The headline of the second page: `Five questions are open; the last answer is due Mon 11 Jul, 12:00`.
    pub(crate) fn safeguards_and_questions(self, safeguards: bool, open: &OpenQuestions) -> String {
        if open.count == 0 && safeguards {
            return "Our safeguards did not stop it".to_owned();
        }
        capitalised(&self.open_questions(open))
    }

    /// `three questions are open; the last answer is due Fri 5 Jul, 12:00`
    fn open_questions(self, open: &OpenQuestions) -> String {
        let verb = if open.count == 1 { "is" } else { "are" };
        let questions = format!("{} {verb} open", counted(open.count, "question", "questions"));
        match (open.count, open.lacking) {
            (0, _) => String::new(),
            (1, 0) => format!("{questions}; the answer is due {}", open.last),
            (1, _) => format!("{questions}, still without an owner or a time"),
            (_, 0) => format!("{questions}; the last answer is due {}", open.last),
            (count, lacking) if count == lacking => format!("{questions}, still without an owner or a time"),
            (_, lacking) => format!("{questions}, {} of them without an owner or a time", count_word(lacking)),
        }
    }

    /// Words by which a headline speaks of what the second page proves: safeguards, and what is not known yet.
    pub(crate) fn second_page_words(self) -> &'static [&'static str] {
        &["safeguard", "alarm", "alert", "test", "check", "warn", "notice", "know", "confirm", "question"]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_many_questions_are_open() {
        let cases = [
            (true, 3, 0, "Three questions are open; the last answer is due Mon 11 Jul, 12:00"),
            (true, 0, 0, "Our safeguards did not stop it"),
            (false, 1, 0, "One question is open; the answer is due Mon 11 Jul, 12:00"),
            (false, 1, 1, "One question is open, still without an owner or a time"),
            (false, 3, 3, "Three questions are open, still without an owner or a time"),
            (false, 3, 1, "Three questions are open, one of them without an owner or a time"),
        ];
        for (safeguards, count, lacking, headline) in cases {
            let open = OpenQuestions { count, lacking, last: "Mon 11 Jul, 12:00".to_owned() };
            assert_eq!(English.safeguards_and_questions(safeguards, &open), headline);
        }
    }

    #[test]
    fn tells_no_cause_as_a_fact_before_it_is_proved() {
        let (probable, hypothesis) = (CauseStatus::Probable, CauseStatus::Hypothesis);
        let cases = [
            (probable, "An update used up our lines", "Most likely, an update used up our lines"),
            (hypothesis, "An update was too slow", "Our first hypothesis is that an update was too slow"),
            (hypothesis, "A surge in orders", "Our first hypothesis: a surge in orders"),
            (probable, "Tessel changed its lines", "Most likely: Tessel changed its lines"),
            (hypothesis, "Tessel changed its lines", "Our first hypothesis: Tessel changed its lines"),
        ];
        for (status, sentence, told) in cases {
            let lead = English.cause_lead(Some(status), sentence).expect("a lead is missing");
            assert_eq!(English.behind_cause_lead(lead, sentence), told);
        }
        let silent = [
            (Some(CauseStatus::Confirmed), "An update used up our lines"),
            (None, "An update used up our lines"),
            (Some(probable), "An update probably used up our lines"),
            (Some(hypothesis), "We do not know yet what used up our lines"),
        ];
        for (status, sentence) in silent {
            assert_eq!(English.cause_lead(status, sentence), None, "{sentence}");
        }
    }

    #[test]
    fn says_how_sure_we_are() {
        let by = "Mon 16 Nov, 12:00";
        let cases = [
            (CauseStatus::Probable, by, "Probable – to be confirmed by Mon 16 Nov, 12:00"),
            (CauseStatus::Hypothesis, "", "Hypothesis"),
            (CauseStatus::Confirmed, by, "Confirmed"),
            (CauseStatus::Unknown, by, "Not known yet – expected by Mon 16 Nov, 12:00"),
        ];
        for (status, by, chip) in cases {
            assert_eq!(English.sureness(status, by), chip);
        }
    }
}
