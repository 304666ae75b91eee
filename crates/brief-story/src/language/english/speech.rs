//! What the speaker says: spoken sentences, with times and durations in words.

use brief_model::{CauseStatus, Status};

use super::English;
use super::cause::Sureness;
use super::clause::{Clause, joined};
use super::fix::Lasting;
use super::impact::Recovery;
use crate::language::plural::{capitalised, count_word, counted, is_past, is_plural, list, ordinal, uncapitalised};

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

/// The state of an action, as the speaker groups them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    Done,
    Started,
    Planned,
    Late,
}

/// How many things one can say in a row; the others are counted.
const BREATH: usize = 5;

impl English {
    /// A text as a sentence: with a capital at the beginning and a full stop at the end.
    pub(crate) fn sentence(self, text: &str) -> String {
        let text = text.trim_end_matches([' ', ',', ';', ':']);
        if text.is_empty() {
            return String::new();
        }
        let ended = text.trim_end_matches(['”', '’', ')']).ends_with(['.', '?', '!', '…']);
        format!("{}{}", capitalised(text), if ended { "" } else { "." })
    }

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

    /// What will be asked at the end.
    pub(crate) fn ask_ahead(self, count: usize, by: &str) -> String {
        let decisions = counted(count, "decision", "decisions");
        if by.is_empty() {
            format!("at the end we ask you for {decisions}")
        } else {
            format!("at the end we ask you for {decisions} by {by}")
        }
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

    /// When the lasting fix comes.
    pub(crate) fn lasting_told(self, lasting: &Lasting) -> String {
        match lasting {
            Lasting::Missing => "a lasting fix is not planned yet".to_owned(),
            Lasting::Done => "the lasting fix is in place".to_owned(),
            Lasting::Undated => "the lasting fix has no date yet".to_owned(),
            Lasting::Due { by, before } if before.is_empty() => format!("the lasting fix is due by {by}"),
            Lasting::Due { by, before } => format!("the lasting fix is due by {by}, before {before}"),
            Lasting::Late(by) => format!("the lasting fix is late; it was due by {by}"),
        }
    }

    /// An action inside a list: what, until or by when, who.
    pub(crate) fn action_told(self, what: &str, when: &str, who: &str) -> String {
        let what = uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']));
        let told = if when.is_empty() { what } else { format!("{what}, {when}") };
        if who.is_empty() { told } else { format!("{told} ({who})") }
    }

    /// The date of an action, in spoken words.
    pub(crate) fn action_when(self, group: Group, until: bool, date: &str) -> String {
        match (group, until) {
            _ if date.is_empty() => String::new(),
            (Group::Done, _) => String::new(),
            (_, true) => format!("until {date}"),
            (Group::Late, _) => format!("due by {date}"),
            _ => format!("by {date}"),
        }
    }

    /// The actions of a group: `done: update withdrawn; connections doubled`.
    pub(crate) fn group_told(self, group: Group, actions: &[String]) -> String {
        let name = match group {
            Group::Done => "done",
            Group::Started => "under way",
            Group::Planned => "planned",
            Group::Late => "late",
        };
        format!("{name}: {}", self.in_one_breath(actions))
    }

    /// As many things as one can say in a row, and how many more there are.
    pub(crate) fn in_one_breath(self, things: &[String]) -> String {
        if things.len() <= BREATH + 1 {
            return things.join("; ");
        }
        let more = things.len() - BREATH;
        format!("{}; and {} more", things[..BREATH].join("; "), count_word(more))
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
        let watch = if is_plural(who) { "watch" } else { "watches" };
        let owner = if who.is_empty() { String::new() } else { format!("{who} {watch} it") };
        vec![first, answer, owner]
    }

    /// What follows if nothing is done.
    pub(crate) fn if_nothing_told(self) -> &'static str {
        "If nothing is done: "
    }

    /// What follows if the first fix fails.
    pub(crate) fn contingency_told(self) -> &'static str {
        "If the first fix fails: "
    }

    /// What is needed.
    pub(crate) fn resources_told(self) -> &'static str {
        "What we need: "
    }

    /// How it is known to work.
    pub(crate) fn verification_told(self) -> &'static str {
        "How we know that it works: "
    }

    /// A request: `first, approve £18,000 for full capacity, by Monday noon`.
    pub(crate) fn request_told(self, place: usize, of: usize, what: &str, by: &str) -> String {
        let what = uncapitalised(what.trim_end_matches(['.', ';', ',', ' ']));
        let told = if of == 1 { format!("we ask you: {what}") } else { format!("{}, {what}", ordinal(place)) };
        if by.is_empty() { told } else { format!("{told}, by {by}") }
    }

    /// That nothing is asked.
    pub(crate) fn nothing_told(self) -> &'static str {
        "We need no decision from you now."
    }

    /// The rhythm of updates: `you hear from us every 2 hours`.
    pub(crate) fn rhythm_told(self, rhythm: &str) -> String {
        let first = rhythm.split([' ', '\u{a0}', ',']).next().unwrap_or_default();
        let fits = [
            "At", "Every", "Daily", "Hourly", "On", "Each", "Twice", "Once", "Until", "Again", "In", "By", "From",
            "Tomorrow", "Today",
        ];
        if fits.contains(&first) {
            format!("you hear from us {}", uncapitalised(rhythm))
        } else {
            format!("you hear from us: {}", uncapitalised(rhythm))
        }
    }

    /// When the next update comes.
    pub(crate) fn next_told(self, when: &str) -> String {
        format!("the next update comes {when}")
    }

    /// When the full report comes.
    pub(crate) fn report_told(self, when: &str) -> String {
        format!("the full report on the cause comes {when}")
    }

    /// When the lessons are drawn.
    pub(crate) fn lessons_told(self, when: &str) -> String {
        format!("we meet {when} to draw the lessons")
    }

    /// A term in other words for the presenter: its meaning and the exact term.
    pub(crate) fn term(self, plain: &str, exact: &str) -> String {
        let plain = self.sentence(plain);
        if exact.is_empty() { plain } else { joined(&plain, &format!("Exact term: {}.", exact.trim_end_matches('.'))) }
    }

    /// The forms in which a word in small letters may stand in a text.
    pub(crate) fn forms(self, word: &str) -> [String; 3] {
        [word.to_owned(), format!("{word}s"), format!("{word}es")]
    }

    /// Two pieces with a space between them, if both are there.
    pub(crate) fn joined(self, first: &str, second: &str) -> String {
        joined(first, second)
    }

    /// The heading of the notes.
    pub(crate) fn notes_heading(self, presenter: &str) -> String {
        match presenter {
            "" => "Speaker notes".to_owned(),
            name if names_a_role(name) => format!("Speaker notes, for the {name}"),
            name => format!("Speaker notes, for {name}"),
        }
    }

    /// From when to when a slide is on: `from 1:00 to 2:15 of 6:20`.
    pub(crate) fn time_span(self, from: &str, to: &str, total: &str) -> String {
        format!("from {from} to {to} of {total}")
    }

    /// What is said between quotation marks.
    pub(crate) fn quoted(self, text: &str) -> String {
        format!("“{text}”")
    }

    /// The sentence that leads to the figures.
    pub(crate) fn to_impact(self) -> &'static str {
        "Now to the figures."
    }

    /// The sentence that leads to a cause of which the brief does not say how sure it is.
    pub(crate) fn to_cause(self) -> &'static str {
        "This is how it came about."
    }

    /// The sentence that leads to the actions.
    pub(crate) fn to_fix(self, count: usize, done: usize) -> String {
        match (count, done) {
            (0, _) => "This is what we do about it.".to_owned(),
            (count, done) if count == done && count > 1 => "All that we planned is done.".to_owned(),
            (_, 0) => "This is what we do about it.".to_owned(),
            (count, done) => {
                let verb = if done == 1 { "is" } else { "are" };
                format!("{} of {} actions {verb} done.", capitalised(&count_word(done)), count_word(count))
            }
        }
    }

    /// The sentence that leads to the risk.
    pub(crate) fn to_risk(self) -> &'static str {
        "That leaves the question whether it can happen again."
    }

    /// The sentence that leads to the ask.
    pub(crate) fn to_ask(self, decisions: usize) -> String {
        match decisions {
            0 => "We need no decision from you now; this is when you hear from us.".to_owned(),
            count => format!("For that we need {} from you.", counted(count, "decision", "decisions")),
        }
    }
}

fn with_odds(text: &str, odds: &str) -> String {
    if odds.is_empty() { text.to_owned() } else { format!("{text}: {odds}") }
}

/// Whether a presenter is named by a role, which needs an article: `Head of Platform`, not `Ada Lovelace`.
fn names_a_role(name: &str) -> bool {
    const ROLES: [&str; 22] = [
        "head",
        "chief",
        "director",
        "manager",
        "lead",
        "leader",
        "officer",
        "engineer",
        "cto",
        "cio",
        "coo",
        "cfo",
        "ciso",
        "cpo",
        "president",
        "owner",
        "chair",
        "architect",
        "controller",
        "supervisor",
        "coordinator",
        "team",
    ];
    let article = name.starts_with("the ") || name.starts_with("The ");
    !article && !name.contains(',') && name.split([' ', '-']).any(|word| ROLES.contains(&word.to_lowercase().as_str()))
}
