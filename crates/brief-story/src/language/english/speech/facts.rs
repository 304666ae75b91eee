//! What happened, what it cost, what caused it, what may still come: as the speaker says it.

use brief_model::{CauseStatus, Status};

use crate::language::english::clause::{Clause, joined};
use crate::language::english::{English, Recovery, Sureness};
use crate::language::plural::{count_word, counted, is_past, list, ordinal, uncapitalised};

/// When it was and how long it lasted, in spoken words. Empty pieces are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpokenPeriod {
    /// `a little over four hours`
    pub(crate) lasted: String,
    /// `between four past eight and quarter past twelve`; empty if it lasted beyond a day.
    pub(crate) between: String,
    /// `at four past eight this morning`
    pub(crate) began: String,
    /// `at quarter past twelve today`; empty while it goes on.
    pub(crate) ended: String,
}

impl English {
    /// How long it lasted, and when that was.
    pub(crate) fn lasted(self, period: &SpokenPeriod) -> String {
        let SpokenPeriod { lasted, between, began, ended } = period;
        match (ended.is_empty(), between.is_empty()) {
            (true, _) if lasted.is_empty() => format!("it began {began}"),
            (true, _) => format!("it began {began} and has lasted {lasted} so far"),
            (false, false) => format!("it lasted {lasted}, {between}"),
            (false, true) => format!("it lasted {lasted}: it began {began} and ended {ended}"),
        }
    }

    /// How things stand; `since` is when that began, `at quarter past twelve today`, if known.
    pub(crate) fn status_told(self, status: Status, since: &str) -> String {
        match (status, since.is_empty()) {
            (Status::Restored, true) => "service is restored".to_owned(),
            (Status::Restored, false) => format!("service was restored {since}"),
            (Status::Contained, true) => "the harm is contained; service is not yet whole".to_owned(),
            (Status::Contained, false) => format!("the harm was contained {since}; service is not yet whole"),
            (Status::Ongoing, _) => "it is still going on".to_owned(),
        }
    }

    /// Why this reaches the CEO, from the names of the reasons.
    pub(crate) fn reasons_told(self, reasons: &[String]) -> String {
        let reasons: Vec<String> = reasons.iter().map(|reason| uncapitalised(reason)).collect();
        format!("this reaches you because of {}", list(&reasons))
    }

    /// Two or more sentences about figures in one: `4,260 payments failed, and about £345,000 of orders were delayed`.
    pub(crate) fn and(self, parts: &[String]) -> String {
        match parts {
            [first, second] => format!("{first}, and {second}"),
            parts => parts.join("; "),
        }
    }

    /// `between four past eight and quarter past twelve, 4,260 payments failed`
    pub(crate) fn in_period(self, between: &str, told: &str) -> String {
        if between.is_empty() { told.to_owned() } else { format!("{between}, {told}") }
    }

    /// `that is 15% of the orders of that morning`
    pub(crate) fn that_is(self, share: &str, whole: &str) -> String {
        if whole.is_empty() || whole.starts_with("of ") {
            format!("that is {}", joined(share, whole))
        } else {
            format!("that is {share} of {whole}")
        }
    }

    /// `our estimate is £345,000 of orders delayed, between £310,000 and £390,000`
    pub(crate) fn estimate_told(self, clause: &Clause, range: Option<&(String, String)>) -> String {
        let figure = joined(&clause.figure, &self.caption(clause));
        match range {
            Some((low, high)) => format!("our estimate is {figure}, between {low} and {high}"),
            None => format!("our estimate is {figure}"),
        }
    }

    /// `£212,000 has been recovered; about £133,000 is still open`
    pub(crate) fn recovered_told(self, recovery: &Recovery, open: &str) -> String {
        let Recovery { part, what, .. } = recovery;
        let single = !what.is_empty() && !what.contains(' ') && is_past(what);
        let back = if single { format!("{part} has been {what}") } else { format!("{part} has come back") };
        if open.is_empty() { back } else { format!("{back}; {open} is still open") }
    }

    /// What a figure does that is computed up to now.
    pub(crate) fn still_grows(self) -> &'static str {
        "it still grows"
    }

    /// `waiting time at the last step rose from two seconds to 30 seconds`; `when` is the time of the second value.
    pub(crate) fn changed_told(self, what: &str, from: &str, to: &str, rose: bool, when: &str) -> String {
        let told = self.changed(what, from, to, rose);
        if when.is_empty() { told } else { format!("{told} by {when}") }
    }

    /// How sure we are of the cause; empty if the brief tells a cause and does not say how sure.
    pub(crate) fn cause_told(self, sureness: &Sureness) -> String {
        let Sureness { status, by, explained } = sureness;
        let sure = match status {
            Some(CauseStatus::Confirmed) => return "the cause is confirmed".to_owned(),
            Some(CauseStatus::Probable) => "the cause is probable",
            Some(CauseStatus::Hypothesis) => "what we know of the cause is a hypothesis",
            None if *explained => {
                return if by.is_empty() { String::new() } else { format!("we confirm the cause by {by}") };
            }
            Some(CauseStatus::Unknown) | None => {
                let known = "we do not know the cause yet";
                return if by.is_empty() { known.to_owned() } else { format!("{known}; we will by {by}") };
            }
        };
        if by.is_empty() { sure.to_owned() } else { format!("{sure}; we confirm it by {by}") }
    }

    /// How many questions are open.
    pub(crate) fn questions_open(self, count: usize) -> String {
        format!("{} {} still open", counted(count, "question", "questions"), if count == 1 { "is" } else { "are" })
    }

    /// Who will know, and by when: `Finance will know by Sunday at six in the evening`.
    pub(crate) fn will_know(self, who: &str, by: &str) -> String {
        match (who.is_empty(), by.is_empty()) {
            (true, true) => "who finds out, and by when, is not settled yet".to_owned(),
            (false, true) => format!("{who} will know; there is no date yet"),
            (true, false) => format!("we will know by {by}"),
            (false, false) => format!("{who} will know by {by}"),
        }
    }

    /// How likely a repeat is: `until the lasting fix, a repeat is possible: about one in four until New Year`.
    pub(crate) fn repeat_now_told(self, word: &str, odds: &str) -> String {
        with_odds(&format!("until the lasting fix, a repeat is {word}"), odds)
    }

    /// The same after the fix; `alone` if nothing is said of now.
    pub(crate) fn repeat_after_told(self, word: &str, odds: &str, alone: bool) -> String {
        let when = if alone { "after the lasting fix" } else { "after it" };
        with_odds(&format!("{when}, a repeat is {word}"), odds)
    }

    /// `about one in four until New Year`. The period is that of the number and says nothing without it.
    pub(crate) fn odds_told(self, one_in: Option<u32>, period: &str) -> String {
        let odds = one_in.filter(|n| *n > 0).map(|n| format!("about one in {}", count_word(n as usize)));
        odds.map(|odds| joined(&odds, period)).unwrap_or_default()
    }

    /// A risk: its place in the order, what it is, the response, who watches it.
    pub(crate) fn risk_told(
        self,
        place: usize,
        of: usize,
        what: &str,
        response: (&str, &str),
        who: &str,
    ) -> Vec<String> {
        let what = uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']));
        let first = match (place, of) {
            (1, 1) => format!("we see one risk: {what}"),
            (1, of) => format!("the gravest of {}: {what}", counted(of, "risk", "risks")),
            (place, _) => format!("{}: {what}", ordinal(place)),
        };
        let (word, measure) = (uncapitalised(response.0), response.1.trim_end_matches(['.', ';', ' ']));
        let answer = match (word.is_empty(), measure.is_empty()) {
            (true, true) => String::new(),
            (true, false) => format!("our response: {measure}"),
            (false, true) => format!("we {word} it"),
            (false, false) => format!("we {word} it: {measure}"),
        };
        let owner = if who.is_empty() { String::new() } else { format!("{who} watches it") };
        vec![first, answer, owner]
    }

    /// What follows if nothing is done.
    pub(crate) fn if_nothing_told(self) -> &'static str {
        "If nothing is done: "
    }
}

fn with_odds(text: &str, odds: &str) -> String {
    if odds.is_empty() { text.to_owned() } else { format!("{text}: {odds}") }
}
