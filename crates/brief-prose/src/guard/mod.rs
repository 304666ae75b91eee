//! A sentence with what has to be known before anything in it is called a fault.
//!
//! Rules look for words; the guards tell them when the words are somebody else's (a quotation), are code, or are made
//! good in the same sentence: by a figure, by an explanation, by evidence, or by saying who will know and when.

mod evidence;
mod explanation;
mod hidden;
mod words;

use std::cell::OnceCell;
use std::ops::Range;

use regex::Regex;

use crate::figure::{Figure, Value, figures};
use crate::plain::Plain;

use evidence::{DEADLINE_WORD, EVIDENCE, OTHERS, OURS, is_plan};
use explanation::{EXPLAINED_AFTER, EXPLAINED_BEFORE, PLAIN_WORDS, is_apposition};
use hidden::{code, hidden, hide};
use words::{APPROXIMATE, COUNT_ENDS, MEASURING, NAME_ENDS, NAME_STARTS};

/// How far the guards look from a word, in bytes, so that an endless sentence costs no more than a long one.
const FAR: usize = 160;

/// A sentence, read once for all rules.
#[derive(Debug)]
pub struct Reading<'a> {
    text: &'a str,
    lower: &'a str,
    shown: String,
    start: usize,
    hidden: Vec<Range<usize>>,
    code: Vec<Range<usize>>,
    figures: Vec<Figure>,
    /// The beginning of the sentence after it.
    next: Option<&'a str>,
    // What few rules ask for is found out when one does.
    evidence: OnceCell<bool>,
    plan: OnceCell<bool>,
}

impl<'a> Reading<'a> {
    /// Reads the sentence at a range of a text; `next` is the sentence after it, which may hold the plan.
    #[must_use]
    pub fn of(plain: &'a Plain, sentence: Range<usize>, next: Option<Range<usize>>) -> Self {
        let text = &plain.text()[sentence.clone()];
        let lower = &plain.lower()[sentence.clone()];
        let code = code(plain, &sentence);
        let hidden = hidden(&code, text);
        let shown = hide(lower, &hidden);
        let figures = figures(lower);
        let next = next.map(|range| {
            &plain.lower()[range.start..plain.lower().floor_char_boundary((range.start + FAR).min(range.end))]
        });
        let (evidence, plan) = (OnceCell::new(), OnceCell::new());
        Self { text, lower, shown, start: sentence.start, hidden, code, figures, next, evidence, plan }
    }

    /// The sentence as it stands.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The sentence in small letters.
    #[must_use]
    pub fn lower(&self) -> &'a str {
        self.lower
    }

    /// The sentence in small letters, without quotations, addresses and code: what rules search. Same byte positions.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Where the sentence begins in the plain text.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start
    }

    /// The figures in it, by their places in the sentence.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Whether words are in a quotation, an address or code.
    #[must_use]
    pub fn is_hidden(&self, range: &Range<usize>) -> bool {
        let first = self.hidden.partition_point(|hidden| hidden.start < range.end);
        // A quotation may hold a little code or an address, so that a few places before count too.
        self.hidden[..first].iter().rev().take(8).any(|hidden| range.start < hidden.end)
    }

    /// The parts of the sentence that are marked as code.
    pub fn code(&self) -> impl Iterator<Item = Range<usize>> {
        self.code.iter().cloned()
    }

    /// Whether the sentence says on which evidence it rests, or marks itself as a hypothesis.
    #[must_use]
    pub fn has_evidence(&self) -> bool {
        *self.evidence.get_or_init(|| EVIDENCE.is_match(&self.shown))
    }

    /// Whether this sentence or the next says when something will be known.
    #[must_use]
    pub fn has_plan(&self) -> bool {
        *self.plan.get_or_init(|| {
            is_plan(&self.shown, &self.figures) || self.next.is_some_and(|next| is_plan(next, &crate::figures(next)))
        })
    }

    /// The figures that start after a place and not far from it, up to the next semicolon.
    pub fn figures_after(&self, at: usize) -> impl Iterator<Item = &Figure> {
        let near = self.near_after(at);
        let end = at + near.find(';').unwrap_or(near.len());
        let first = self.figures.partition_point(|figure| figure.range.start < at);
        self.figures[first..].iter().take_while(move |figure| figure.range.start < end)
    }

    /// Whether a figure after a word such as "many" counts what the word counts: "many clients called: 212 by noon".
    #[must_use]
    pub fn is_counted(&self, word: &Range<usize>) -> bool {
        self.has_gap_after(word.end)
            || self.figures_after(word.end).any(|figure| {
                let share = matches!(figure.value, Value::Share(_));
                let number = matches!(figure.value, Value::Number(_));
                let before = self.before(word.end, figure.range.start);
                match before.chars().next_back() {
                    Some(':' | '(' | '[' | '–' | '—') => share || number,
                    Some('-') => before.ends_with(" -") && (share || number),
                    Some(',') => share || (number && self.ends_count(figure.range.end)),
                    _ => false,
                }
            })
    }

    /// Whether a figure says how much a word such as "severe" means: "severe delays of up to 3 hours".
    #[must_use]
    pub fn is_measured(&self, word: &Range<usize>) -> bool {
        self.has_gap_after(word.end)
            || self.figures_after(word.end).any(|figure| {
                let number = matches!(figure.value, Value::Number(_));
                let strong = matches!(figure.value, Value::Share(_) | Value::Money(_) | Value::Duration(_));
                let before = self.before(word.end, figure.range.start);
                if before.is_empty() {
                    return strong;
                }
                match before.chars().next_back() {
                    Some(':' | '(' | '[' | '–' | '—') => number || strong,
                    Some('-') => before.ends_with(" -") && (number || strong),
                    Some(',') => strong,
                    _ => {
                        let last = before.rsplit(' ').next().unwrap_or_default();
                        (strong && MEASURING.contains(&last)) || (number && matches!(last, "of" | "by" | "from"))
                    }
                }
            })
    }

    /// Whether a time after a word such as "soon" makes it good, or a deadline before it does.
    #[must_use]
    pub fn is_timed(&self, word: &Range<usize>) -> bool {
        let after = self.figures_after(word.end).any(|figure| figure.value.is_time() || self.is_deadline(figure));
        let last = self.figures.partition_point(|figure| figure.range.end <= word.start);
        let near = self.figures[..last].iter().rev().take_while(|figure| figure.range.end + FAR > word.start);
        let spoken = |text: &str| DEADLINE_WORD.is_match(text);
        after
            || near.into_iter().any(|figure| self.is_deadline(figure))
            || self.has_gap_after(word.end)
            || spoken(self.near_after(word.start))
            || spoken(self.near_before(word.start))
    }

    /// Whether a technical term is explained in the sentence: in brackets, by "that is", or by plain words beside it.
    #[must_use]
    pub fn is_explained(&self, term: &Range<usize>) -> bool {
        let after = self.near_after(term.end);
        let before = self.near_before(term.start);
        EXPLAINED_AFTER.is_match(after)
            || EXPLAINED_BEFORE.is_match(before)
            || is_apposition(before, after)
            || self.is_in_brackets_after_words(term)
    }

    /// Whether the clause around a place has "we" or "I" before it as the one who acts.
    #[must_use]
    pub fn is_ours(&self, at: usize) -> bool {
        let before = self.near_before(at);
        let clause = before.rfind([',', ';', ':', '(', '–', '—']).map_or(0, |mark| mark + 1);
        OURS.find_iter(&before[clause..]).last().is_some_and(|we| !OTHERS.is_match(&before[clause + we.end()..]))
    }

    /// The words that are searched after a place, not far.
    #[must_use]
    pub fn near_after(&self, at: usize) -> &str {
        let end = self.shown.floor_char_boundary((at + FAR).min(self.shown.len()));
        &self.shown[at..end]
    }

    /// The words that are searched before a place, not far.
    #[must_use]
    pub fn near_before(&self, at: usize) -> &str {
        &self.shown[self.shown.ceil_char_boundary(at.saturating_sub(FAR))..at]
    }

    /// Whether a term belongs to a name of a place or company, as in "Node Street".
    #[must_use]
    pub fn is_in_name(&self, term: &Range<usize>) -> bool {
        let capital = |text: &str| text.starts_with(char::is_uppercase);
        let next = self.text[term.end..].trim_start();
        let next: &str = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let before = self.lower[..term.start].trim_end_matches([' ', '.']);
        let before = before.rsplit(' ').next().unwrap_or_default();
        let ends = capital(next) && NAME_ENDS.contains(&next.to_ascii_lowercase().as_str());
        capital(&self.text[term.clone()]) && (ends || NAME_STARTS.contains(&before))
    }

    /// Whether a gap such as `[number]` waits after a place for what is missing there.
    fn has_gap_after(&self, at: usize) -> bool {
        let after = self.near_after(at);
        let clause = after.find(';').map_or(after, |end| &after[..end]);
        clause.find('[').is_some_and(|open| clause[open..].contains(']'))
    }

    /// The words between a word and a figure, without "about", "up to" and the like at their end.
    fn before(&self, from: usize, to: usize) -> &str {
        let mut gap = self.shown[from..to].trim_end();
        while let Some(shorter) = APPROXIMATE.iter().find_map(|word| strip_word(gap, word)) {
            gap = shorter.trim_end();
        }
        gap.trim_start()
    }

    /// Whether a number stands alone, so that it counts what was named before: "many called, 212 by noon".
    fn ends_count(&self, end: usize) -> bool {
        let after = self.near_after(end);
        let word: &str = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        word.is_empty() || COUNT_ENDS.contains(&word)
    }

    fn is_deadline(&self, figure: &Figure) -> bool {
        let before = self.near_before(figure.range.start).trim_end();
        let word = before.rsplit(' ').next().unwrap_or_default();
        match figure.value {
            Value::Duration(_) => matches!(word, "in" | "within" | "next" | "of" | "every" | "than"),
            _ => figure.value.is_time() && matches!(word, "by" | "before" | "until" | "at" | "from" | "no later than"),
        }
    }

    fn is_in_brackets_after_words(&self, term: &Range<usize>) -> bool {
        let after = self.near_after(term.end);
        let before = self.near_before(term.start);
        let closes = after.starts_with(')') || after.starts_with("s)");
        closes && before.ends_with('(') && PLAIN_WORDS.is_match(before[..before.len() - 1].trim_end())
    }
}

fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_suffix(word)?;
    (rest.is_empty() || rest.ends_with([' ', ',', '(', ':', '–', '—'])).then_some(rest)
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a valid expression")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences;

    fn with<T>(text: &str, look: impl Fn(&Reading<'_>, &dyn Fn(&str) -> Range<usize>) -> T) -> T {
        let plain = Plain::of(text);
        let found = sentences(plain.text());
        let reading = Reading::of(&plain, found[0].clone(), found.get(1).cloned());
        let place = |word: &str| {
            let at = reading.lower().find(word).expect("the word is in the sentence");
            at..at + word.len()
        };
        look(&reading, &place)
    }

    #[test]
    fn hides_quotations_addresses_and_code() {
        for text in [
            "He said \"human error\" again.",
            "He said 'human error' again.",
            "See x@human error.org",
            "Run `human error`.",
        ] {
            let hidden = with(text, |reading, place| reading.is_hidden(&place("human")));
            assert_eq!(hidden, !text.contains('@'), "{text}");
        }
        assert!(!with("It's the users' human error.", |reading, place| reading.is_hidden(&place("human"))));
    }

    #[test]
    fn a_figure_covers_only_what_it_counts() {
        let counted = [
            ("Many clients called: 212 by noon.", "many", true),
            ("Several sites (nine) are down.", "several", true),
            ("Most of our 40 depots, 31, are open.", "most", true),
            ("Many users, about 15% of all, were hit.", "many", true),
            ("On 4 May a number of shops closed.", "a number of", false),
            ("Several nodes failed for 20 minutes.", "several", false),
            ("Many clients called, 3 servers stopped.", "many", false),
        ];
        for (text, word, expected) in counted {
            assert_eq!(with(text, |reading, place| reading.is_counted(&place(word))), expected, "{text}");
        }
        let measured = [
            ("A substantial loss of €80,000.", "substantial", true),
            ("Severe delays of up to 3 hours.", "severe", true),
            ("Sales fell significantly, by 40%.", "significantly", true),
            ("Severe delays at two ports.", "severe", false),
        ];
        for (text, word, expected) in measured {
            assert_eq!(with(text, |reading, place| reading.is_measured(&place(word))), expected, "{text}");
        }
    }

    #[test]
    fn sees_explanations() {
        let cases = [
            ("Failover (the switch to our spare site) stopped.", "failover", true),
            ("The copying of data, called replication, stopped.", "replication", true),
            ("The web application firewall (WAF) blocked orders.", "waf", true),
            ("A cascading failure, in which one fault sets off the next, hit us.", "cascading failure", true),
            ("Mailvane, our mail filter, stopped.", "mailvane", true),
            ("Failover (2 min) stopped.", "failover", false),
            ("Replication stopped at 09:00.", "replication", false),
        ];
        for (text, term, expected) in cases {
            assert_eq!(with(text, |reading, place| reading.is_explained(&place(term))), expected, "{text}");
        }
    }

    #[test]
    fn sees_evidence_plans_and_ownership() {
        assert!(with("First tests point to the router.", |reading, _| reading.has_evidence()));
        assert!(!with("It is probably the router.", |reading, _| reading.has_evidence()));
        assert!(with("We don't know why. The lab reports on Monday.", |reading, _| reading.has_plan()));
        assert!(!with("We don't know why it failed on Monday.", |reading, _| reading.has_plan()));
        assert!(with("We accidentally deleted it.", |reading, place| reading.is_ours(place("accidentally").start)));
        assert!(
            !with("An intern accidentally deleted it.", |reading, place| reading.is_ours(place("accidentally").start))
        );
    }
}
