//! Figures as they are said: a sentence each, and never the caption of a slide read aloud.

use brief_model::Unit;

use crate::language::english::English;
use crate::language::english::clause::Clause;
use crate::language::plural::{is_passive, is_past, is_plural, uncapitalised};

/// How the words behind a figure say that it was so for a moment only, and what is said before the sentence instead.
const EXTREMES: [(&str, &str); 6] = [
    (" at worst", "at the worst point, "),
    (" at the worst point", "at the worst point, "),
    (" at the worst", "at the worst point, "),
    (" at its peak", "at the peak, "),
    (" at the peak", "at the peak, "),
    (" at peak", "at the peak, "),
];

/// Words that begin a clause of their own: what stands behind them makes no sentence of what stands before.
const RELATIVES: [&str; 5] = ["that", "who", "which", "whose", "where"];

/// Verbs that no ending gives away.
const VERBS: [&str; 38] = [
    "is", "are", "was", "were", "has", "have", "had", "can", "cannot", "could", "did", "do", "does", "will", "would",
    "may", "might", "must", "should", "wrote", "called", "saw", "went", "came", "left", "got", "fell", "rose", "ran",
    "stood", "took", "began", "made", "gave", "stay", "use", "rely", "know",
];

impl English {
    /// Whether a text is a sentence, as far as its words tell.
    pub(crate) fn is_sentence(self, text: &str) -> bool {
        is_sentence(&uncapitalised(text))
    }

    /// A figure as a sentence: `there were more than 20,000 fault reports at 07:00`, `at the worst point, 82% was lost`.
    pub(crate) fn said(self, clause: &Clause, unit: Unit) -> String {
        let (lead, clause) = plain(clause);
        let told = self.told(&clause);
        if is_sentence(&clause.what) {
            return format!("{lead}{told}");
        }
        let named = self.named(&clause);
        let be = match (clause.so_far, clause.one) {
            (true, true) => "has been",
            (true, false) => "have been",
            (false, true) => "was",
            (false, false) => "were",
        };
        let framed = match unit {
            Unit::Count | Unit::People => format!("there {be} {named}"),
            Unit::Money => format!("it comes to {named}"),
            Unit::Share => share_said(&clause, &named),
            Unit::Duration => self.time_said(&clause, &named),
        };
        format!("{lead}{framed}")
    }

    /// A duration that makes no sentence by itself: `it took 20 minutes until we understood the cause`.
    fn time_said(self, clause: &Clause, named: &str) -> String {
        let figure = self.about(clause);
        let what = clause.what.as_str();
        let (figure, what) = match what.strip_prefix("more ") {
            Some(rest) => (format!("another {figure}"), rest),
            None => (figure, what),
        };
        match what.split(' ').next().unwrap_or_default() {
            "until" | "to" | "before" => format!("it took {figure} {what}"),
            "without" => format!("for {figure} we were {what}"),
            "of" => format!("there were {figure} {what}"),
            _ => format!("it was {named}"),
        }
    }

    /// Whether a figure was so for a moment only, so that no stretch of time goes with it.
    pub(crate) fn is_momentary(self, clause: &Clause) -> bool {
        EXTREMES.iter().any(|(ending, _)| clause.what.ends_with(ending)) || clause.what.contains(':')
    }

    /// An estimate with its range: `we put the delayed orders at £345,000, between £310,000 and £390,000`. Without one, the
    /// figure is said to be a rough one: `we put the delayed orders at about £345,000`.
    pub(crate) fn estimate_told(self, clause: &Clause, unit: Unit, range: Option<&(String, String)>) -> String {
        let bare = Clause { estimate: clause.estimate && range.is_none(), ..clause.clone() };
        let figure = self.about(&bare);
        let so_far = if clause.so_far { " so far" } else { "" };
        let told = match (unit, clause.what.as_str()) {
            (Unit::Money, "lost") => format!("we put the loss at {figure}{so_far}"),
            (Unit::Money, what) if done_to(what).is_some() => {
                let (thing, done) = done_to(what).unwrap_or_default();
                format!("we put the {done} {thing} at {figure}{so_far}")
            }
            (_, what) if is_sentence(what) => format!("we estimate that {}", self.told(&bare)),
            _ => format!("we estimate {}", self.named(&bare)),
        };
        match range {
            Some((low, high)) => format!("{told}, between {low} and {high}"),
            None => told,
        }
    }
}

/// A share that makes no sentence by itself and is said of nothing that stands before it: `15% of the orders were affected`.
fn share_said(clause: &Clause, named: &str) -> String {
    const ENDS: [&str; 8] = [" of ", " in ", " on ", " at ", " from ", " during ", " with ", " for "];
    let thing = clause.what.strip_prefix("of ").unwrap_or_default();
    let noun = ENDS.iter().filter_map(|end| thing.find(end)).min().map_or(thing, |end| &thing[..end]);
    if noun.is_empty() || noun.split(' ').any(|word| RELATIVES.contains(&word)) {
        return format!("we saw {named}");
    }
    let be = match (clause.so_far, is_plural(noun)) {
        (true, true) => "have been",
        (true, false) => "has been",
        (false, true) => "were",
        (false, false) => "was",
    };
    format!("{named} {be} affected")
}

/// A clause without the words that a sentence says in another place, and what goes before it.
fn plain(clause: &Clause) -> (&'static str, Clause) {
    let mut clause = clause.clone();
    let found = EXTREMES.iter().find_map(|(ending, lead)| Some((clause.what.strip_suffix(ending)?.to_owned(), *lead)));
    let lead = match found {
        Some((what, lead)) => {
            clause.what = what;
            lead
        }
        None => "",
    };
    if let Some(rest) = ["and more ", "or more "].iter().find_map(|begin| clause.what.strip_prefix(begin)) {
        clause.what = rest.to_owned();
        clause.figure = format!("more than {}", clause.figure);
        clause.estimate = false;
    }
    (lead, clause)
}

/// `orders`, `delayed` of `of orders delayed`.
fn done_to(what: &str) -> Option<(&str, &str)> {
    let (thing, done) = what.strip_prefix("of ")?.rsplit_once(' ')?;
    (is_past(done) && !thing.contains(' ')).then_some((thing, done))
}

/// Whether words behind a figure make a sentence of it: `payments failed`, but not `fault reports at 07:00`.
fn is_sentence(what: &str) -> bool {
    let words: Vec<&str> = what.split([' ', '\u{a0}']).take_while(|word| !RELATIVES.contains(word)).collect();
    let verb = |word: &str| VERBS.contains(&word);
    // `payments failed` has a verb; `revenue lost or so` has none, unless the participle ends it and gets one of its own.
    let active = |word: &str| is_past(word) && !is_passive(word);
    let done = words.iter().skip(1).any(|word| active(word.trim_end_matches([',', ';', ':'])));
    let ended = words.last().is_some_and(|word| is_passive(word));
    done || ended || words.iter().any(|word| verb(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(figure: &str, what: &str) -> Clause {
        Clause { figure: figure.to_owned(), what: what.to_owned(), mass: what.starts_with("of "), ..Clause::default() }
    }

    #[test]
    fn never_reads_a_caption_aloud() {
        let cases = [
            (
                "20,000",
                "and more fault reports at 07:00",
                Unit::Count,
                "there were more than 20,000 fault reports at 07:00",
            ),
            ("82%", "of traffic was lost at worst", Unit::Share, "at the worst point, 82% of traffic was lost"),
            ("4,260", "payments failed", Unit::Count, "4,260 payments failed"),
            ("3,870", "customers affected", Unit::People, "3,870 customers were affected"),
            ("£40,000", "of revenue lost or so", Unit::Money, "it comes to £40,000 of revenue lost or so"),
            ("31", "customers who wrote to us", Unit::People, "there were 31 customers who wrote to us"),
            ("CHF 5", "of damage", Unit::Money, "it comes to CHF 5 of damage"),
            ("15%", "of the orders of that morning", Unit::Share, "15% of the orders of that morning were affected"),
            ("18%", "of the evening’s orders", Unit::Share, "18% of the evening’s orders were affected"),
            ("18%", "fewer orders", Unit::Share, "we saw 18% fewer orders"),
            (
                "20 minutes",
                "until we understood the cause",
                Unit::Duration,
                "it took 20 minutes until we understood the cause",
            ),
            (
                "43 minutes",
                "more without the filter",
                Unit::Duration,
                "for another 43 minutes we were without the filter",
            ),
        ];
        for (figure, what, unit, sentence) in cases {
            assert_eq!(English.said(&clause(figure, what), unit), sentence);
        }
    }

    #[test]
    fn says_an_estimate_as_our_own_judgement() {
        let ends = ("£310".to_owned(), "£390".to_owned());
        let cases = [
            ("of orders delayed", Some(&ends), "we put the delayed orders at £345, between £310 and £390"),
            ("lost", None, "we put the loss at about\u{a0}£345"),
            ("of damage", None, "we estimate about\u{a0}£345 of damage"),
            ("of sales could not be made", None, "we estimate that about\u{a0}£345 of sales could not be made"),
        ];
        for (what, range, sentence) in cases {
            let estimate = Clause { estimate: true, ..clause("£345", what) };
            assert_eq!(English.estimate_told(&estimate, Unit::Money, range), sentence);
        }
    }
}
