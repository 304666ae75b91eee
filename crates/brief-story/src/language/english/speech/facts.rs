//! What happened, what it cost, what caused it, what may still come: as the speaker says it.

use brief_model::{CauseStatus, ReasonKind, Response, Status};

use crate::language::english::clause::joined;
use crate::language::english::{English, Recovery, Sureness};
use crate::language::plural::{count_word, counted, is_past, list, ordinal, spoken_number, uncapitalised};

/// When it was and how long it lasted, in spoken words. Empty pieces are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpokenPeriod {
    /// `a little over four hours`
    pub(crate) lasted: String,
    /// `from 08:04 to 12:16`; empty while it goes on.
    pub(crate) from_to: String,
    /// `at 08:04 today`
    pub(crate) began: String,
    /// Whether it still goes on.
    pub(crate) ongoing: bool,
}

/// The chance of a repeat, in spoken words. Empty pieces are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpokenRepeat {
    /// `possible`
    pub(crate) word: String,
    /// `about one in fifty`
    pub(crate) odds: String,
    /// `until New Year`
    pub(crate) period: String,
}

/// A risk as it is told. Empty pieces are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpokenRisk {
    /// Its place among all, from 1.
    pub(crate) place: usize,
    /// How many there are.
    pub(crate) of: usize,
    /// What may happen.
    pub(crate) what: String,
    /// What we do about it in general.
    pub(crate) response: Option<Response>,
    /// What we do about it in particular.
    pub(crate) measure: String,
    /// Who watches it.
    pub(crate) owner: String,
}

impl English {
    /// How long it lasted, and when that was.
    pub(crate) fn lasted(self, period: &SpokenPeriod) -> String {
        let SpokenPeriod { lasted, from_to, began, ongoing } = period;
        match (from_to.is_empty(), lasted.is_empty()) {
            (true, true) if *ongoing => format!("it began {began} and is still going on"),
            (true, true) => format!("it began {began}"),
            (true, false) if *ongoing => format!("it began {began} and is still going on after {lasted}"),
            (true, false) => format!("it began {began} and has lasted {lasted} so far"),
            (false, _) => format!("it lasted {lasted}, {from_to}"),
        }
    }

    /// From when to when, beyond a day: `from half past eleven last night to six this evening`.
    pub(crate) fn stretch_told(self, from: &str, to: &str) -> String {
        format!("from {from} to {to}")
    }

    /// How things stand; `since` is when that began, `at 12:16 today`, if known.
    pub(crate) fn status_told(self, status: Status, since: &str) -> String {
        match (status, since.is_empty()) {
            (Status::Restored, true) => "service is restored".to_owned(),
            (Status::Restored, false) => format!("service was restored {since}"),
            (Status::Contained, true) => "the harm is contained; service is not yet whole".to_owned(),
            (Status::Contained, false) => format!("the harm was contained {since}; service is not yet whole"),
            (Status::Ongoing, _) => "it is still going on".to_owned(),
        }
    }

    /// How things stand, in a few words, for a page on which the time of it would be a repetition.
    pub(crate) fn standing(self, status: Status) -> &'static str {
        match status {
            Status::Restored => "the service is back",
            Status::Contained => "the harm is contained; service is not yet whole",
            Status::Ongoing => "the service is not back yet",
        }
    }

    /// Words by which a presenter says that it is over, or that it is not.
    pub(crate) fn standing_words(self, status: Status) -> &'static [&'static str] {
        match status {
            Status::Restored => {
                &["restored", "is back", "are back", "been back", "whole again", "it is over", "is over"]
            }
            Status::Contained => &["contained"],
            Status::Ongoing => &["going on", "not over", "is down", "been down", "not back", "no end time"],
        }
    }

    /// Why this reaches the CEO.
    pub(crate) fn reasons_told(self, reasons: &[ReasonKind]) -> String {
        // In a row, "the disruption to our business, our legal duties" would be a disruption to both.
        let last = reasons.len().saturating_sub(1);
        let reasons: Vec<&str> = reasons
            .iter()
            .enumerate()
            .map(|(place, reason)| match reason {
                ReasonKind::Money => "the money",
                ReasonKind::Reputation => "our reputation",
                ReasonKind::Legal => "our legal duties",
                ReasonKind::Disruption if place == last => "the disruption to our business",
                ReasonKind::Disruption => "business disruption",
            })
            .collect();
        format!("this reaches you because of {}", list(&reasons))
    }

    /// Two or more sentences about figures in one: `4,260 payments failed, and about £345,000 of orders were delayed`.
    pub(crate) fn and(self, parts: &[String]) -> String {
        match parts {
            [first, second] => format!("{first}, and {second}"),
            parts => parts.join("; "),
        }
    }

    /// `from 08:04 to 12:16, 4,260 payments failed`
    pub(crate) fn in_period(self, from_to: &str, told: &str) -> String {
        if from_to.is_empty() { told.to_owned() } else { format!("{from_to}, {told}") }
    }

    /// `that is 15% of the orders of that morning`
    pub(crate) fn that_is(self, share: &str, whole: &str) -> String {
        if whole.is_empty() || whole.starts_with("of ") {
            format!("that is {}", joined(share, whole))
        } else {
            format!("that is {share} of {whole}")
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
        // `messages, per hour` is written so; one says `messages per hour`. Any other comma has its partner before the verb.
        let what = uncapitalised(&what.replace(", per ", " per "));
        let comma = if what.contains(',') { "," } else { "" };
        let verb = if rose { "rose" } else { "fell" };
        let told = format!("{what}{comma} {verb} from {from} to {to}");
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
                return self.to_confirm(by);
            }
            Some(CauseStatus::Unknown) | None => {
                let known = "we do not know the cause yet";
                return if by.is_empty() { known.to_owned() } else { format!("{known}; we expect to know by {by}") };
            }
        };
        if by.is_empty() { sure.to_owned() } else { format!("{sure}; we expect to confirm it by {by}") }
    }

    /// When the cause will be confirmed; empty if that is not said.
    pub(crate) fn to_confirm(self, by: &str) -> String {
        if by.is_empty() { String::new() } else { format!("we expect to confirm the cause by {by}") }
    }

    /// How many questions are open.
    pub(crate) fn questions_open(self, count: usize) -> String {
        format!("{} {} still open", counted(count, "question", "questions"), if count == 1 { "is" } else { "are" })
    }

    /// Who will know, and by when: `Finance expects to know by six tomorrow evening`.
    pub(crate) fn will_know(self, who: &str, by: &str) -> String {
        let who = self.with_article(who);
        match (who.is_empty(), by.is_empty()) {
            (true, true) => "who finds out, and by when, is not settled yet".to_owned(),
            (false, true) => format!("{who} is on it; there is no date yet"),
            (true, false) => format!("we expect to know by {by}"),
            (false, false) => format!("{who} expects to know by {by}"),
        }
    }

    /// The last of several answers: `the last answer is due by Monday noon`.
    pub(crate) fn last_answer(self, by: &str) -> String {
        format!("the last answer is due by {by}")
    }

    /// That questions have neither an owner nor a date: `for none of them is it settled who finds out, and by when`.
    pub(crate) fn unsettled(self, lacking: usize, of: usize) -> String {
        if lacking == of && of > 1 {
            "for none of them is it settled who finds out, and by when".to_owned()
        } else {
            format!("for {} of them it is not settled who finds out, and by when", count_word(lacking))
        }
    }

    /// Whether a period goes on with a sentence: `likely until Friday`, but not `rare, 100% safe`.
    pub(crate) fn goes_on_with(self, period: &str) -> bool {
        fits_behind(period)
    }

    /// How likely a repeat is now. While the incident goes on, a repeat can only come once it is over.
    pub(crate) fn repeat_now_told(self, repeat: &SpokenRepeat, ongoing: bool) -> String {
        let SpokenRepeat { word, odds, period } = repeat;
        let once = if ongoing { "once service is back, " } else { "" };
        if odds.is_empty() && fits_behind(period) {
            return format!("{once}a repeat is {word} {period}");
        }
        let until = if ongoing { once } else { "until the lasting fix, " };
        if odds.is_empty() && !period.is_empty() {
            return format!("{until}a repeat is {word}, {period}");
        }
        with_odds(&format!("{until}a repeat is {word}"), &joined(odds, period))
    }

    /// The same after the fix, behind what was said of now.
    pub(crate) fn repeat_after_told(self, repeat: &SpokenRepeat, now: &str) -> String {
        let SpokenRepeat { word, odds, period } = repeat;
        let told = match (now.is_empty(), now.contains("the lasting fix")) {
            (true, _) => format!("after the lasting fix, a repeat is {word}"),
            (false, false) => format!("after the lasting fix, it is {word}"),
            (false, true) => format!("after that, it is {word}"),
        };
        if odds.is_empty() && fits_behind(period) {
            return format!("{told} {period}");
        }
        match (odds.is_empty(), period.is_empty()) {
            (true, true) => told,
            (true, false) => format!("{told}, {period}"),
            (false, _) => with_odds(&told, &joined(odds, period)),
        }
    }

    /// The same before and after: `a repeat is rare, before the lasting fix and after it`.
    pub(crate) fn repeat_same_told(self, word: &str) -> String {
        format!("a repeat is {word}, before the lasting fix and after it")
    }

    /// `about one in fifty`
    pub(crate) fn odds_told(self, one_in: Option<u32>) -> String {
        let odds = one_in.filter(|n| *n > 0).map(|n| format!("about one in {}", spoken_number(n as usize)));
        odds.unwrap_or_default()
    }

    /// A risk: its place in the order, what it is, the response, who owns it.
    pub(crate) fn risk_told(self, risk: &SpokenRisk) -> Vec<String> {
        let what = risk.what.trim_end_matches(['.', ';', ',', ' ']);
        let first = match (risk.place, risk.of) {
            (1, 1) => format!("we see one risk: {what}"),
            (1, of) => format!("the gravest of {}: {what}", counted(of, "risk", "risks")),
            (place, _) => format!("the {}: {what}", ordinal(place)),
        };
        let measure = risk.measure.trim_end_matches(['.', ';', ' ']);
        let answer = match (risk.response.map(response_told), measure.is_empty()) {
            (None, true) => String::new(),
            (None, false) if is_order(measure) => format!("we {measure}"),
            (None, false) => format!("our response is {measure}"),
            (Some(doing), true) => doing.to_owned(),
            (Some(doing), false) if is_order(measure) => format!("{doing}: we {measure}"),
            (Some(doing), false) => format!("{doing}, with {measure}"),
        };
        let owner = self.with_article(&risk.owner);
        let owned = if owner.is_empty() { String::new() } else { format!("{owner} owns it") };
        vec![first, answer, owned]
    }

    /// What follows if nothing is done.
    pub(crate) fn if_nothing_told(self) -> &'static str {
        "If nothing is done: "
    }
}

/// What we do about a risk, as a sentence.
const fn response_told(response: Response) -> &'static str {
    match response {
        Response::Reduce => "we are reducing it",
        Response::Avoid => "we are avoiding it",
        Response::Accept => "we accept it",
        Response::Check => "we are checking it",
        Response::Watch => "we are watching it",
    }
}

/// Whether a measure says what to do, `compare the records`, and not what there is, `test of the records`, `restore test on
/// Friday`: it begins with a verb, and what the verb is done to has an article, a number or is many.
fn is_order(measure: &str) -> bool {
    const ORDERS: [&str; 40] = [
        "add", "ask", "block", "build", "buy", "call", "check", "compare", "count", "double", "explain", "give",
        "hire", "inform", "invite", "keep", "limit", "move", "offer", "pause", "prepare", "publish", "read", "remove",
        "repair", "replace", "restore", "review", "rewrite", "run", "send", "set", "split", "stop", "switch", "tell",
        "test", "train", "watch", "write",
    ];
    let mut words = measure.split([' ', '\u{a0}']);
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let thing = second.starts_with(|c: char| c.is_ascii_digit())
        || matches!(second, "the" | "a" | "an" | "all" | "each" | "every" | "our" | "their" | "this" | "it" | "them")
        || (second.ends_with('s') && second.len() > 2);
    ORDERS.contains(&first) && thing
}

/// Whether a period goes on with a sentence: `likely until Friday`, but not `rare, 100% safe`.
fn fits_behind(period: &str) -> bool {
    const BEGIN: [&str; 13] =
        ["until", "while", "for", "in", "within", "as", "after", "before", "during", "this", "by", "over", "every"];
    BEGIN.contains(&period.split(' ').next().unwrap_or_default())
}

fn with_odds(text: &str, odds: &str) -> String {
    if odds.is_empty() { text.to_owned() } else { format!("{text}: {odds}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repeat(word: &str, odds: &str, period: &str) -> SpokenRepeat {
        SpokenRepeat { word: word.to_owned(), odds: odds.to_owned(), period: period.to_owned() }
    }

    #[test]
    fn keeps_the_period_of_a_repeat() {
        let cases = [
            (
                ("possible", "about one in four", "until New Year"),
                false,
                "until the lasting fix, a repeat is possible: about one in four until New Year",
            ),
            (("likely", "", "until Thursday 2 February"), false, "a repeat is likely until Thursday 2 February"),
            (
                ("likely", "", "while the cause is unknown"),
                true,
                "once service is back, a repeat is likely while the cause is unknown",
            ),
            (("rare", "", "100% safe"), false, "until the lasting fix, a repeat is rare, 100% safe"),
            (("likely", "", ""), true, "once service is back, a repeat is likely"),
            (("likely", "", ""), false, "until the lasting fix, a repeat is likely"),
        ];
        for ((word, odds, period), ongoing, told) in cases {
            assert_eq!(English.repeat_now_told(&repeat(word, odds, period), ongoing), told);
        }
        let after = repeat("rare", "about one in fifty", "");
        let said = |now: &str| English.repeat_after_told(&after, now);
        assert_eq!(said("until the lasting fix, a repeat is likely"), "after that, it is rare: about one in fifty");
        assert_eq!(said("a repeat is likely until Friday"), "after the lasting fix, it is rare: about one in fifty");
        assert_eq!(said(""), "after the lasting fix, a repeat is rare: about one in fifty");
        assert_eq!(English.odds_told(Some(50)), "about one in fifty");
        assert_eq!(English.odds_told(Some(476)), "about one in 476");
    }

    #[test]
    fn says_what_we_are_doing_about_a_risk_and_who_owns_it() {
        let risk = SpokenRisk {
            place: 2,
            of: 5,
            what: "customers stay away".to_owned(),
            response: Some(Response::Reduce),
            measure: "invitation with free delivery".to_owned(),
            owner: "Care team".to_owned(),
        };
        let told = [
            "the second: customers stay away",
            "we are reducing it, with invitation with free delivery",
            "the Care team owns it",
        ];
        assert_eq!(English.risk_told(&risk), told);
        let order = SpokenRisk {
            response: Some(Response::Check),
            measure: "compare records by Wednesday".to_owned(),
            ..risk.clone()
        };
        assert_eq!(English.risk_told(&order)[1], "we are checking it: we compare records by Wednesday");
        let bare = SpokenRisk { place: 1, of: 1, what: "it returns".to_owned(), ..SpokenRisk::default() };
        assert_eq!(English.risk_told(&bare), ["we see one risk: it returns", "", ""]);
    }

    #[test]
    fn never_says_both_that_it_ended_and_that_it_was_restored() {
        let over = SpokenPeriod {
            lasted: "27 minutes".to_owned(),
            from_to: "from 13:42 to 14:09".to_owned(),
            ..SpokenPeriod::default()
        };
        assert_eq!(English.lasted(&over), "it lasted 27 minutes, from 13:42 to 14:09");
        let on = SpokenPeriod {
            lasted: "ten hours".to_owned(),
            began: "at 04:45 today".to_owned(),
            ongoing: true,
            ..SpokenPeriod::default()
        };
        assert_eq!(English.lasted(&on), "it began at 04:45 today and is still going on after ten hours");
    }

    #[test]
    fn says_our_legal_duties() {
        let reasons = [ReasonKind::Disruption, ReasonKind::Legal, ReasonKind::Money];
        let told = "this reaches you because of business disruption, our legal duties and the money";
        assert_eq!(English.reasons_told(&reasons), told);
    }

    #[test]
    fn says_a_change_without_a_lonely_colon() {
        let cases = [
            ("Messages to Customer Care, per hour", "messages to Customer Care per hour rose from 18 to 310"),
            (
                "Failed payments per 100, at the worst minute",
                "failed payments per 100, at the worst minute, rose from 18 to 310",
            ),
        ];
        for (what, told) in cases {
            assert_eq!(English.changed_told(what, "18", "310", true, ""), told);
        }
    }
}
