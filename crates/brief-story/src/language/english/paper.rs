//! What stands on paper and in mail: headings and written sentences.

use brief_model::Outcome;

use super::English;
use super::clause::joined;
use crate::language::plural::{capitalised, counted, uncapitalised};

/// The headings of report, card and mail.
#[derive(Debug)]
pub(crate) struct PaperWords {
    pub(crate) report: &'static str,
    pub(crate) annex: &'static str,
    pub(crate) more: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) when: &'static str,
    pub(crate) lasted: &'static str,
    pub(crate) lasts: &'static str,
    pub(crate) service: &'static str,
    pub(crate) presenter: &'static str,
    pub(crate) reference: &'static str,
    pub(crate) source: &'static str,
    pub(crate) happened: &'static str,
    pub(crate) cause: &'static str,
    pub(crate) cause_open: &'static str,
    pub(crate) technical: &'static str,
    pub(crate) unknowns: &'static str,
    pub(crate) question: &'static str,
    pub(crate) owner: &'static str,
    pub(crate) by: &'static str,
    pub(crate) plan: &'static str,
    pub(crate) action: &'static str,
    pub(crate) status: &'static str,
    pub(crate) date: &'static str,
    pub(crate) resources: &'static str,
    pub(crate) verification: &'static str,
    pub(crate) contingency: &'static str,
    pub(crate) risk: &'static str,
    pub(crate) rating: &'static str,
    pub(crate) response: &'static str,
    pub(crate) next: &'static str,

    pub(crate) card: &'static str,
    pub(crate) questions: &'static str,
    pub(crate) next_update: &'static str,

    pub(crate) short: &'static str,
    pub(crate) points: &'static str,
    pub(crate) decided: &'static str,
    pub(crate) undecided: &'static str,
    pub(crate) asked: &'static str,
    pub(crate) steps: &'static str,
    pub(crate) open: &'static str,
    pub(crate) hear: &'static str,
    pub(crate) update: &'static str,
}

static PAPER: PaperWords = PaperWords {
    report: "Incident report",
    annex: "Annex",
    more: "More in the annex",
    summary: "Executive summary",
    when: "When",
    lasted: "Lasted",
    lasts: "Lasts so far",
    service: "Service",
    presenter: "Presenter",
    reference: "Reference",
    source: "source or range",
    happened: "What happened",
    cause: "Root cause",
    cause_open: "Preliminary root cause",
    technical: "Technical details",
    unknowns: "Not known yet",
    question: "question",
    owner: "owner",
    by: "by",
    plan: "Remediation plan",
    action: "action",
    status: "status",
    date: "date",
    resources: "What it needs",
    verification: "How we know that it works",
    contingency: "Contingency plan",
    risk: "risk",
    rating: "likelihood, severity",
    response: "our response",
    next: "Next steps",

    card: "Cue card",
    questions: "If you are asked",
    next_update: "Next update",

    short: "In short",
    points: "Key points",
    decided: "What was decided",
    undecided: "Still to decide",
    asked: "What we asked you to decide",
    steps: "Next steps",
    open: "What we are still finding out",
    hear: "When you hear from us",
    update: "Update on the incident",
};

/// What is asked, in writing.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) what: Vec<String>,
    /// The earliest deadline; empty if there is none.
    pub(crate) by: String,
    /// Whether all have the same deadline.
    pub(crate) same: bool,
}

impl English {
    /// The headings on paper and in mail.
    pub(crate) fn paper(self) -> &'static PaperWords {
        &PAPER
    }

    /// The words behind a figure as the name of a row: `of orders delayed` becomes `Orders delayed`, and of a share
    /// `Share of orders delayed`; `and more fault reports` becomes `Fault reports, at least`.
    pub(crate) fn as_entry(self, what: &str, share: bool) -> String {
        // Before its figure, a name that goes on from it says so behind itself.
        if let Some(rest) = ["and more ", "or more "].iter().find_map(|begin| what.strip_prefix(begin)) {
            return format!("{}, at least", capitalised(rest));
        }
        match what.strip_prefix("of ") {
            Some(_) if share => format!("Share {what}"),
            Some(rest) => capitalised(rest),
            None => capitalised(what),
        }
    }

    /// `on Sat 14 Nov`
    pub(crate) fn on(self, day: &str) -> String {
        format!("on {day}")
    }

    /// `at 12:16 UTC`, with the day where it is given: `at 12:16 UTC on Sat 14 Nov`.
    pub(crate) fn at_time(self, clock: &str, day: &str) -> String {
        if day.is_empty() { format!("at {clock}") } else { format!("at {clock} on {day}") }
    }

    /// The end of what did not end on the day on which it began.
    pub(crate) fn until_time(self, day: &str, clock: &str) -> String {
        format!("to {day}, {clock}")
    }

    /// A time with its day, where the day is a new one.
    pub(crate) fn day_and_time(self, day: &str, time: &str) -> String {
        match (day.is_empty(), time.is_empty()) {
            (false, false) => format!("{day}, {time}"),
            (true, _) => time.to_owned(),
            (_, true) => day.to_owned(),
        }
    }

    /// When the cause will be known for sure.
    pub(crate) fn confirmed_by(self, by: &str) -> String {
        format!("we confirm it by {by}")
    }

    /// A response to a risk: `Reduce: run the tests at full load`.
    pub(crate) fn response(self, word: &str, measure: &str) -> String {
        match (word.is_empty(), measure.is_empty()) {
            (false, false) => format!("{word}: {}", uncapitalised(measure)),
            (true, _) => measure.to_owned(),
            (_, true) => word.to_owned(),
        }
    }

    /// How likely and how bad: `Likely, major`.
    pub(crate) fn rating(self, likely: &str, severe: &str) -> String {
        match (likely.is_empty(), severe.is_empty()) {
            (false, false) => format!("{likely}, {}", uncapitalised(severe)),
            (true, _) => severe.to_owned(),
            (_, true) => likely.to_owned(),
        }
    }

    /// `we ask for two decisions by Mon 16 Nov, 12:00: approve £18,000; pause payment releases`
    pub(crate) fn asked_for(self, asked: &Written) -> String {
        let small = |what: &String| uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']));
        if let [only] = &asked.what[..] {
            let by = if asked.by.is_empty() { String::new() } else { format!(" by {}", asked.by) };
            return format!("we ask you to {}{by}", small(only));
        }
        let decisions = uncapitalised(&self.requests_by(asked.what.len(), &asked.by, asked.same));
        let what: Vec<String> = asked.what.iter().map(small).collect();
        format!("we ask for {decisions}: {}", what.join("; "))
    }

    /// The hour of a meeting and its length: `15:00 UTC, 10 minutes`.
    pub(crate) fn meeting(self, clock: &str, minutes: Option<u32>) -> String {
        let length = minutes.filter(|minutes| *minutes > 0).map(|minutes| {
            format!("{minutes}{}{}", crate::language::NBSP, if minutes == 1 { "minute" } else { "minutes" })
        });
        match (clock.is_empty(), length) {
            (false, Some(length)) => format!("{clock}, {length}"),
            (true, Some(length)) => length,
            (_, None) => clock.to_owned(),
        }
    }

    /// The heading over what is asked on the card: `Ask, by Mon 16 Nov, 12:00`.
    pub(crate) fn ask_by(self, by: &str) -> String {
        if by.is_empty() { "Ask".to_owned() } else { format!("Ask, by {by}") }
    }

    /// A state before what it is of: `Probable: an update used up the connections`.
    pub(crate) fn stated(self, state: &str, what: &str) -> String {
        if state.is_empty() { what.to_owned() } else { format!("{state}: {}", uncapitalised(what)) }
    }

    /// How sure a cause is, in the fewest words: `Probable; we confirm it by Mon 16 Nov`.
    pub(crate) fn cause_in_short(self, state: &str, by: &str) -> String {
        match (state.is_empty(), by.is_empty()) {
            (false, false) => format!("{state}; we confirm it by {by}"),
            (true, false) => format!("we confirm it by {by}"),
            (_, true) => state.to_owned(),
        }
    }

    /// How likely a repeat is, in the fewest words: `Possible until the lasting fix, rare after it`.
    pub(crate) fn repeat_in_short(self, now: &str, after: &str) -> String {
        match (now.is_empty(), after.is_empty()) {
            (false, false) => format!("{now} until the lasting fix, {after} after it"),
            (false, true) => format!("{now} until the lasting fix"),
            (true, false) => format!("{after} after the lasting fix"),
            (true, true) => String::new(),
        }
    }

    /// How a mail begins; `when` is the day of the meeting, and `requests` the heading of what became of them, if there were any.
    pub(crate) fn thanks(self, when: &str, requests: &str) -> String {
        let thanks = joined("Thank you for your time", when);
        let told = match uncapitalised(requests) {
            requests if requests.is_empty() => "what we told you".to_owned(),
            requests => format!("what we told you, {requests},"),
        };
        format!("{thanks}. This is {told} and what comes next.")
    }

    /// The subject of a mail.
    pub(crate) fn mail_subject(self, title: &str) -> String {
        if title.is_empty() {
            "What we told you, and what comes next".to_owned()
        } else {
            format!("{title}: what comes next")
        }
    }

    /// An entry with who and when behind it: `Call the customers (Care team, due Fri 20 Nov)`.
    pub(crate) fn entry(self, what: &str, who: &str, when: &str) -> String {
        let what = what.trim_end_matches(['.', ';', ',', ' ']);
        match (who.is_empty(), when.is_empty()) {
            (false, false) => format!("{what} ({who}, {when})"),
            (true, true) => what.to_owned(),
            _ => format!("{what} ({who}{when})"),
        }
    }

    /// How something was decided.
    pub(crate) fn outcome(self, outcome: Option<Outcome>) -> &'static str {
        match outcome {
            Some(Outcome::Agreed) => "Agreed",
            Some(Outcome::Changed) => "Agreed with changes",
            Some(Outcome::Declined) => "Declined",
            Some(Outcome::Postponed) => "Put off",
            None => "",
        }
    }

    /// A date with its name: `Root-cause report: Fri 20 Nov`.
    pub(crate) fn named_date(self, name: &str, when: &str) -> String {
        format!("{name}: {when}")
    }

    /// The last sentence of a mail.
    pub(crate) fn mail_close(self) -> &'static str {
        "If I have noted anything wrongly, please tell me."
    }

    /// How many of something stand elsewhere.
    pub(crate) fn and_more(self, count: usize) -> String {
        format!("and {} more", counted(count, "", "").trim())
    }

    /// An update in a row of them: `Update on the incident: Payments outage`.
    pub(crate) fn dated_title(self, what: &str, title: &str) -> String {
        if title.is_empty() { what.to_owned() } else { format!("{what}: {title}") }
    }

    /// Whose a date is.
    pub(crate) fn owned(self, owner: &str) -> String {
        if owner.is_empty() { String::new() } else { format!("Owner: {owner}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_behind_a_figure_become_the_name_of_a_row() {
        let entry = |what: &str, share: bool| English.as_entry(what, share);
        assert_eq!(entry("of orders delayed", false), "Orders delayed");
        assert_eq!(entry("of orders", true), "Share of orders");
        assert_eq!(entry("and more fault reports at 07:00", false), "Fault reports at 07:00, at least");
    }
}
