//! What the risk says.

use super::English;
use crate::language::plural::{capitalised, count_word, counted};

/// How likely a repeat is, in words: `possible`, `rare`. Empty ones are not said.
#[derive(Debug, Clone, Default)]
pub(crate) struct Repeats {
    pub(crate) now: String,
    pub(crate) after: String,
    /// Until when it is so now, in the presenter's words: `until Thu 2 Feb`, `while the cause is unknown`.
    pub(crate) term: String,
    /// What else is said of now: `about 1 in 4 until New Year`.
    pub(crate) now_odds: String,
    /// What else is said of then.
    pub(crate) after_odds: String,
}

/// The risks in numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RiskCount {
    pub(crate) count: usize,
    pub(crate) high: usize,
    /// How many are not placed in the matrix.
    pub(crate) unplaced: usize,
    /// How many have no response.
    pub(crate) unanswered: usize,
    /// How many have no owner.
    pub(crate) unowned: usize,
}

impl English {
    /// The headline from the chance of a repeat; empty if none is given. What goes on can only come again once it is over.
    /// The presenter's own term stands in the place of the lasting fix.
    pub(crate) fn repeat_headline(self, repeats: &Repeats, ongoing: bool) -> String {
        let Repeats { now, after, term, .. } = repeats;
        let once = if ongoing { "Once service is back, a" } else { "A" };
        let (until, then) = match term.is_empty() {
            true => ("until the lasting fix", "after it"),
            false => (term.as_str(), "after the lasting fix"),
        };
        match (now.is_empty(), after.is_empty()) {
            (true, true) => String::new(),
            (false, true) => format!("{once} repeat is {now} {until}"),
            (true, false) => format!("After the lasting fix, a repeat is {after}"),
            (false, false) if now == after && term.is_empty() => {
                format!("{once} repeat is {now}, both before and after the lasting fix")
            }
            (false, false) => format!("{once} repeat is {now} {until}, and {after} {then}"),
        }
    }

    /// The same in writing, where there is room for all that is said of it: `A repeat is possible until the lasting fix
    /// (about 1 in 476 rule changes), and rare after it`.
    pub(crate) fn repeat_written(self, repeats: &Repeats, ongoing: bool) -> String {
        let headline = self.repeat_headline(repeats, ongoing);
        let Repeats { now, after, now_odds, after_odds, .. } = repeats;
        let aside = |odds: &str| if odds.is_empty() { String::new() } else { format!(" ({odds})") };
        match (now.is_empty(), headline.split_once(", and ")) {
            (false, Some((first, second))) => format!("{first}{}, and {second}{}", aside(now_odds), aside(after_odds)),
            (false, None) if !after.is_empty() => format!("{headline}{}", aside(after_odds)),
            (false, None) => format!("{headline}{}", aside(now_odds)),
            (true, _) => format!("{headline}{}", aside(after_odds)),
        }
    }

    /// The same behind its first word, on the card: `a repeat until Thu 2 Feb; rare after the lasting fix`.
    pub(crate) fn repeat_row(self, repeats: &Repeats) -> String {
        let Repeats { now, after, term, now_odds, after_odds } = repeats;
        let joined = |text: &str, odds: &str| if odds.is_empty() { text.to_owned() } else { format!("{text}, {odds}") };
        let first = match (term.is_empty(), now_odds.is_empty()) {
            (false, _) => format!("a repeat {term}"),
            (true, false) => format!("a repeat, {now_odds}"),
            (true, true) => "a repeat until the lasting fix".to_owned(),
        };
        match (now.is_empty(), after.is_empty()) {
            (true, true) => String::new(),
            (false, true) => first,
            (true, false) => joined("a repeat after the lasting fix", after_odds),
            (false, false) if now == after && term.is_empty() => {
                joined("a repeat, both before and after the lasting fix", after_odds)
            }
            (false, false) => format!("{first}; {after} after the lasting fix"),
        }
    }

    /// `Nine risks, three of them high; each has a response and an owner`
    pub(crate) fn risk_headline(self, risks: RiskCount) -> String {
        let count = capitalised(&counted(risks.count, "risk", "risks"));
        let high = match (risks.count, risks.high) {
            (count, 0) if risks.unplaced == count => "not judged yet".to_owned(),
            (_, 0) if risks.unplaced > 0 => format!("{} not judged yet", count_word(risks.unplaced)),
            (1, 0) => "not a high one".to_owned(),
            (1, _) => "a high one".to_owned(),
            (_, 0) => "none of them high".to_owned(),
            (2, 2) => "both of them high".to_owned(),
            (count, high) if count == high => "all of them high".to_owned(),
            (_, high) => format!("{} of them high", count_word(high)),
        };
        format!("{count}, {high}; {}", answered(risks))
    }
}

fn answered(risks: RiskCount) -> String {
    let subject = if risks.count == 1 { "it" } else { "each" };
    let some = |lacking: usize, what: &str| match (risks.count, lacking) {
        (1, _) => format!("it has no {what} yet"),
        (count, lacking) if count == lacking => format!("none has {what} yet", what = article(what)),
        (_, 1) => format!("one has no {what} yet"),
        _ => format!("{} have no {what} yet", count_word(lacking)),
    };
    match (risks.unanswered, risks.unowned) {
        (0, 0) => format!("{subject} has a response and an owner"),
        (unanswered, 0) => some(unanswered, "response"),
        (0, unowned) => some(unowned, "owner"),
        (unanswered, unowned) if unanswered == risks.count && unowned == risks.count => {
            format!("{} a response or an owner yet", if risks.count == 1 { "it does not have" } else { "none has" })
        }
        (unanswered, unowned) => format!("{}, {} no owner", some(unanswered, "response"), count_word(unowned)),
    }
}

fn article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

impl English {
    /// `about 1 in 4 until New Year`; empty if nothing is said.
    pub(crate) fn odds(self, one_in: Option<u32>, period: &str) -> String {
        use crate::language::number::{NBSP, number};
        let odds = one_in.filter(|n| *n > 0).map(|n| format!("about 1{NBSP}in{NBSP}{}", number(f64::from(n))));
        super::clause::joined(&odds.unwrap_or_default(), period)
    }

    /// `Now: possible, about 1 in 4 until New Year`
    pub(crate) fn repeat_point(self, label: &str, word: &str, odds: &str) -> String {
        if odds.is_empty() { format!("{label} {word}") } else { format!("{label} {word}, {odds}") }
    }

    /// The headline where no risk is named.
    pub(crate) fn no_risk_known(self) -> &'static str {
        "What may still come is not yet known"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_likely_a_repeat_is() {
        let cases = [
            ("possible", "rare", false, "A repeat is possible until the lasting fix, and rare after it"),
            (
                "likely",
                "rare",
                true,
                "Once service is back, a repeat is likely until the lasting fix, and rare after it",
            ),
            ("possible", "", false, "A repeat is possible until the lasting fix"),
            ("", "rare", false, "After the lasting fix, a repeat is rare"),
            ("rare", "rare", false, "A repeat is rare, both before and after the lasting fix"),
            ("", "", true, ""),
        ];
        for (now, after, ongoing, headline) in cases {
            let repeats = Repeats { now: now.to_owned(), after: after.to_owned(), ..Repeats::default() };
            assert_eq!(English.repeat_headline(&repeats, ongoing), headline);
        }
    }

    #[test]
    fn says_of_a_repeat_what_the_presenter_says() {
        let term = Repeats {
            now: "likely".to_owned(),
            after: "rare".to_owned(),
            term: "until Thu 2 Feb".to_owned(),
            ..Repeats::default()
        };
        let told = "A repeat is likely until Thu 2 Feb, and rare after the lasting fix";
        assert_eq!(English.repeat_headline(&term, false), told);
        assert_eq!(English.repeat_written(&term, false), told);
        assert_eq!(English.repeat_row(&term), "a repeat until Thu 2 Feb; rare after the lasting fix");
        let odds = Repeats { term: String::new(), now_odds: "about 1 in 476 rule changes".to_owned(), ..term };
        let told = "A repeat is likely until the lasting fix (about 1 in 476 rule changes), and rare after it";
        assert_eq!(English.repeat_written(&odds, false), told);
        let row = "a repeat, about 1 in 476 rule changes; rare after the lasting fix";
        assert_eq!(English.repeat_row(&odds), row);
    }

    #[test]
    fn counts_risks_and_says_only_what_is_true() {
        let cases = [
            ([9, 3, 0, 0], "Nine risks, three of them high; each has a response and an owner"),
            ([9, 0, 2, 0], "Nine risks, none of them high; two have no response yet"),
            ([9, 9, 0, 1], "Nine risks, all of them high; one has no owner yet"),
            ([13, 1, 0, 13], "13 risks, one of them high; none has an owner yet"),
            ([6, 1, 2, 1], "Six risks, one of them high; two have no response yet, one no owner"),
            ([6, 1, 6, 6], "Six risks, one of them high; none has a response or an owner yet"),
            ([2, 2, 0, 0], "Two risks, both of them high; each has a response and an owner"),
            ([1, 1, 0, 0], "One risk, a high one; it has a response and an owner"),
            ([1, 0, 1, 0], "One risk, not a high one; it has no response yet"),
        ];
        for ([count, high, unanswered, unowned], headline) in cases {
            let said = English.risk_headline(RiskCount { count, high, unplaced: 0, unanswered, unowned });
            assert_eq!(said.replace('\u{a0}', " "), headline);
        }
        for ([count, high, unplaced], headline) in [
            ([1, 0, 1], "One risk, not judged yet; it has a response and an owner"),
            ([2, 0, 1], "Two risks, one not judged yet; each has a response and an owner"),
            ([3, 1, 1], "Three risks, one of them high; each has a response and an owner"),
        ] {
            let said = English.risk_headline(RiskCount { count, high, unplaced, unanswered: 0, unowned: 0 });
            assert_eq!(said.replace('\u{a0}', " "), headline);
        }
    }
}
