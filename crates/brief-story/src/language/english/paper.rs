//! What stands on paper and in mail: headings and written sentences.

use brief_model::{Outcome, Unit};

use super::clause::joined;
use super::{English, Lasting};
use crate::language::plural::{capitalised, counted, uncapitalised};

/// The headings of report, card and mail.
#[derive(Debug)]
pub(crate) struct PaperWords {
    pub(crate) report: &'static str,
    pub(crate) annex: &'static str,
    pub(crate) more: &'static str,
    pub(crate) moved: &'static str,
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
    pub(crate) close: &'static str,
    pub(crate) time_open: &'static str,

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
    moved: "See the annex.",
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
    close: "Close with",
    time_open: "time open",

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

    /// The words behind a figure as the name of a row, which is no sentence: `of orders delayed` becomes
    /// `Orders delayed`, of a share `Share of orders delayed`; `of traffic was lost` becomes `Share of traffic lost`,
    /// `more without the filter` becomes `Further time without the filter`, and `and more fault reports` becomes
    /// `Fault reports, at least`.
    pub(crate) fn as_entry(self, what: &str, unit: Unit) -> String {
        // Before its figure, a name that goes on from it says so behind itself.
        if let Some(rest) = ["and more ", "or more "].iter().find_map(|begin| what.strip_prefix(begin)) {
            return format!("{}, at least", capitalised(&without_verb(rest)));
        }
        let what = without_verb(what);
        let begins = |words: &[&str]| words.contains(&what.split(' ').next().unwrap_or_default());
        match (unit, what.strip_prefix("of ")) {
            (Unit::Share, Some(_)) => format!("Share {what}"),
            (_, Some(rest)) => capitalised(rest),
            (Unit::Duration, None) if begins(&["more"]) => format!("Further time{}", &what["more".len()..]),
            (_, None) if begins(&["more"]) => format!("Further{}", &what["more".len()..]),
            (Unit::Duration, None)
                if begins(&[
                    "until", "till", "to", "before", "after", "without", "from", "since", "between", "for",
                ]) =>
            {
                format!("Time {what}")
            }
            _ => capitalised(&what),
        }
    }

    /// A name at the beginning of a line, with a capital; a name of a machine, such as `checkout-svc`, stays as it is.
    pub(crate) fn begun(self, name: &str) -> String {
        let first = name.split(' ').next().unwrap_or_default();
        if first.chars().all(char::is_alphabetic) { capitalised(name) } else { name.to_owned() }
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
            let by = if asked.by.is_empty() { String::new() } else { self.request_by(only, &asked.by) };
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

    /// A state before what it is of: `Agreed: pause the releases`.
    pub(crate) fn stated(self, state: &str, what: &str) -> String {
        if state.is_empty() { what.to_owned() } else { format!("{state}: {}", uncapitalised(what)) }
    }

    /// What is asked, with the deadline where each has its own: `call the minister, by Fri 8 Jul, 16:30`.
    pub(crate) fn due_each(self, by: &str) -> String {
        format!(", by {by}")
    }

    /// What set it off, behind how sure we are, on the card: `a new rule could run without limit; we confirm it by Mon`.
    pub(crate) fn cause_row(self, cause: &str, by: &str, known: bool) -> String {
        let cause = cause.trim_end_matches(['.', ';', ',', ' ']);
        match (cause.is_empty(), by.is_empty(), known) {
            (false, false, true) => format!("{cause}; we confirm it by {by}"),
            (true, false, true) => format!("the cause; we confirm it by {by}"),
            (_, false, false) => format!("the cause; we expect to know by {by}"),
            (_, true, false) => "the cause, and we have no date for it yet".to_owned(),
            (false, true, true) => cause.to_owned(),
            (true, true, true) => "the cause".to_owned(),
        }
    }

    /// How the lasting fix stands, on the card: a word or a day, and what it is of. `day` is the short day of a date. While
    /// the incident goes on, it is no answer to how long that will be.
    pub(crate) fn lasting_row(self, lasting: &Lasting, day: &str, ongoing: bool) -> (String, String) {
        let row = |word: &str, text: &str| (word.to_owned(), text.to_owned());
        match lasting {
            Lasting::Due { .. } if ongoing => ("Open".to_owned(), format!("time of return; lasting fix {day}")),
            _ if ongoing => row("Open", "time of return"),
            Lasting::Missing => row("No plan", "for a lasting fix yet"),
            Lasting::Done => row("In place", "the lasting fix"),
            Lasting::Undated => row("No date", "for the lasting fix yet"),
            Lasting::Due { before, .. } if before.is_empty() => row(day, "lasting fix is due"),
            Lasting::Due { before, .. } => (day.to_owned(), format!("lasting fix is due, before {before}")),
            Lasting::Late(by) => ("Late".to_owned(), format!("the lasting fix was due by {by}")),
        }
    }

    /// The last words of the talk.
    pub(crate) fn close_with(self, next: &str) -> String {
        format!("You hear from us again {next}.")
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

/// Words behind a figure without the verb that makes a sentence of them: a form of "to be" is left out, and another verb is
/// led by a pronoun: `orders that could not be paid`.
fn without_verb(what: &str) -> String {
    const BEING: [&str; 4] = ["is", "are", "was", "were"];
    const HELPING: [&str; 15] = [
        "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "may", "might", "must", "should", "will",
        "would",
    ];
    const PEOPLE: [&str; 16] = [
        "people",
        "customers",
        "users",
        "shoppers",
        "buyers",
        "patients",
        "passengers",
        "callers",
        "members",
        "staff",
        "employees",
        "subscribers",
        "clients",
        "guests",
        "visitors",
        "colleagues",
    ];
    let words: Vec<&str> = what.split(' ').collect();
    let clause = words.iter().position(|word| matches!(*word, "that" | "who" | "which" | "whose" | "where" | "until"));
    let verb = words.iter().position(|word| BEING.contains(word) || HELPING.contains(word));
    let Some(verb) = verb.filter(|verb| *verb > 0 && clause.is_none_or(|clause| *verb < clause)) else {
        return what.to_owned();
    };
    let (before, after) = (words[..verb].join(" "), &words[verb + 1..]);
    match words[verb] {
        word if BEING.contains(&word) => format!("{before} {}", after.join(" ")),
        "has" | "have" if after.first() == Some(&"been") => format!("{before} {}", after[1..].join(" ")),
        _ => {
            let who = if words[..verb].iter().any(|word| PEOPLE.contains(word)) { "who" } else { "that" };
            format!("{before} {who} {}", words[verb..].join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_behind_a_figure_become_the_name_of_a_row() {
        let cases = [
            ("of orders delayed", Unit::Count, "Orders delayed"),
            ("of orders", Unit::Share, "Share of orders"),
            ("and more fault reports at 07:00", Unit::Count, "Fault reports at 07:00, at least"),
            ("of national internet is gone", Unit::Share, "Share of national internet gone"),
            ("of traffic was lost at worst", Unit::Share, "Share of traffic lost at worst"),
            ("of shoppers could not pay", Unit::Share, "Share of shoppers who could not pay"),
            ("of sales could not be made", Unit::Money, "Sales that could not be made"),
            ("orders were not paid", Unit::Count, "Orders not paid"),
            ("customers who were affected", Unit::People, "Customers who were affected"),
            ("more without the attack filter", Unit::Duration, "Further time without the attack filter"),
            ("until we understood the cause", Unit::Duration, "Time until we understood the cause"),
            ("of outage so far", Unit::Duration, "Outage so far"),
            ("months passed since the last one", Unit::Count, "Months passed since the last one"),
        ];
        for (what, unit, name) in cases {
            assert_eq!(English.as_entry(what, unit), name);
        }
    }
}
