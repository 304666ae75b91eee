//! A figure and the words behind it as a part of a sentence.

use super::English;
use crate::language::number::NBSP;
use crate::language::plural::{is_passive, is_past, is_plural};

/// A figure with the words that follow it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Clause {
    /// The figure, for example `£345,000`.
    pub(crate) figure: String,
    /// The words, for example `of orders delayed`; may be empty.
    pub(crate) what: String,
    /// Whether the figure is judged and not counted.
    pub(crate) estimate: bool,
    /// Whether it is one thing or a sum: money, a share, a duration.
    pub(crate) mass: bool,
    /// Whether it is exactly one.
    pub(crate) one: bool,
    /// Whether it still grows.
    pub(crate) so_far: bool,
}

impl English {
    /// The figure, with `about` before an estimate: `about £345,000`.
    pub(crate) fn about(self, clause: &Clause) -> String {
        if clause.estimate { format!("about{NBSP}{}", clause.figure) } else { clause.figure.clone() }
    }

    /// The figure and its words as they stand: `about £345,000 of orders delayed`.
    pub(crate) fn named(self, clause: &Clause) -> String {
        so_far(joined(&self.about(clause), &clause.what), clause)
    }

    /// The words behind a figure, with `so far` if it still grows: `lost so far`.
    pub(crate) fn caption(self, clause: &Clause) -> String {
        so_far(clause.what.clone(), clause)
    }

    /// The same as a sentence, where its words end in something that was done: `about £345,000 of orders were delayed`.
    pub(crate) fn told(self, clause: &Clause) -> String {
        let (thing, done) = clause.what.rsplit_once(' ').unwrap_or(("", &clause.what));
        if !is_passive(done) || thing.ends_with([',', ';', ':']) || thing.split(' ').any(is_verb_of_being) {
            return self.named(clause);
        }
        let plural = match thing.strip_prefix("of ") {
            Some(rest) => is_plural(rest),
            None if thing.is_empty() => !clause.mass && !clause.one,
            None => is_plural(thing) && !clause.one,
        };
        let verb = match (clause.so_far, plural) {
            (false, true) => "were",
            (false, false) => "was",
            (true, true) => "have been",
            (true, false) => "has been",
        };
        so_far(format!("{} {verb} {done}", joined(&self.about(clause), thing)), clause)
    }

    /// The figure with the last of its words alone, for a label in a chart: `4,260 failed`.
    pub(crate) fn short(self, clause: &Clause) -> String {
        let last = clause.what.rsplit(' ').next().unwrap_or_default();
        joined(&clause.figure, if is_past(last) { last } else { &clause.what })
    }
}

fn so_far(text: String, clause: &Clause) -> String {
    if clause.so_far { joined(&text, "so far") } else { text }
}

/// Two pieces with a space between them, if both are there.
pub(crate) fn joined(first: &str, second: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (false, false) => format!("{first} {second}"),
        (true, _) => second.to_owned(),
        (_, true) => first.to_owned(),
    }
}

fn is_verb_of_being(word: &str) -> bool {
    matches!(word, "was" | "were" | "is" | "are" | "been" | "being" | "be" | "not" | "has" | "have" | "had" | "that")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(figure: &str, what: &str, mass: bool) -> Clause {
        Clause { figure: figure.to_owned(), what: what.to_owned(), mass, ..Clause::default() }
    }

    #[test]
    fn makes_sentences_of_figures() {
        let cases = [
            ("£345,000", "of orders delayed", true, "£345,000 of orders were delayed"),
            ("£345,000", "of revenue lost", true, "£345,000 of revenue was lost"),
            ("£345,000", "lost", true, "£345,000 was lost"),
            ("4,260", "payments failed", false, "4,260 payments failed"),
            ("3,870", "customers affected", false, "3,870 customers were affected"),
            ("3,870", "customers were affected", false, "3,870 customers were affected"),
            ("15%", "of shoppers could not pay", true, "15% of shoppers could not pay"),
            ("3,870", "", false, "3,870"),
        ];
        for (figure, what, mass, sentence) in cases {
            assert_eq!(English.told(&clause(figure, what, mass)), sentence);
        }
        let one = Clause { one: true, ..clause("1", "records deleted", false) };
        assert_eq!(English.told(&one), "1 records was deleted");
        let estimate = Clause { estimate: true, ..clause("£345,000", "of orders delayed", true) };
        assert_eq!(English.named(&estimate), "about\u{a0}£345,000 of orders delayed");
    }

    #[test]
    fn shortens_labels() {
        assert_eq!(English.short(&clause("4,260", "payments failed", false)), "4,260 failed");
        assert_eq!(English.short(&clause("28,400", "orders", false)), "28,400 orders");
        assert_eq!(English.short(&clause("£212,000", "recovered", true)), "£212,000 recovered");
    }
}
