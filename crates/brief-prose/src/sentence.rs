//! Where sentences and words begin and end, in English prose as people type it.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A word, compounds with hyphens as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Abbreviations after which a sentence goes on, whatever comes.
const GOES_ON: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "eg", "i.e", "ie", "cf", "approx", "ca", "incl", "excl", "fig",
    "rev", "gen", "col", "capt", "sgt", "hon", "messrs", "viz", "resp", "dept",
];

/// Abbreviations after which a number goes on and anything else is judged by its capital letter.
const BEFORE_NUMBER: &[&str] = &[
    "no", "nos", "nr", "p", "pp", "vol", "min", "max", "est", "ch", "sec", "art", "ext", "tel", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur",
    "thurs", "fri", "sat", "sun", "par", "app",
];

/// Abbreviations that end a sentence only where the next word is one that sentences begin with.
const MAY_END: &[&str] = &[
    "a.m", "p.m", "am", "pm", "etc", "inc", "ltd", "co", "corp", "plc", "u.s", "u.k", "e.u", "u.n", "jr", "sr", "bros",
    "ave", "blvd", "rd",
];

/// Words with which sentences begin.
const STARTERS: &[&str] = &[
    "a",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "customers",
    "during",
    "each",
    "every",
    "for",
    "from",
    "he",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "its",
    "many",
    "most",
    "no",
    "nobody",
    "none",
    "on",
    "once",
    "one",
    "only",
    "our",
    "she",
    "since",
    "so",
    "some",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "today",
    "tomorrow",
    "two",
    "until",
    "users",
    "we",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "will",
    "with",
    "you",
    "your",
];

/// The sentences of a text, without the spaces between them.
///
/// A line end always ends a sentence. A full stop does not after abbreviations, initials and list numbers, or where
/// the next word has a small letter.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut line = 0;
    for (at, mark) in text.match_indices(['.', '!', '?', '…', '\n']) {
        if at < start {
            continue;
        }
        let end = if mark == "\n" { Some(at) } else { sentence_end(text, line, at, mark) };
        if let Some(end) = end {
            add(&mut found, text, start..end);
            start = end;
        }
        if mark == "\n" {
            line = at + 1;
            start = at + 1;
        }
    }
    add(&mut found, text, start..text.len());
    found
}

/// The words of a text by the rules of Unicode (UAX 29), with those joined that a hyphen joins.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        let end = start + word.len();
        match words.last_mut() {
            Some(last) if &text[last.range.end..start] == "-" => last.range.end = end,
            _ => words.push(Word { range: start..end }),
        }
    }
    words
}

fn add(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let trimmed = text[range.clone()].trim();
    if !trimmed.is_empty() {
        let start = range.start + (text[range.clone()].len() - text[range].trim_start().len());
        found.push(start..start + trimmed.len());
    }
}

/// The end of the sentence if the mark at a place ends one: after all marks and closing brackets that follow.
fn sentence_end(text: &str, line: usize, at: usize, mark: &str) -> Option<usize> {
    let rest = &text[at..];
    let closed = rest.trim_start_matches(['.', '!', '?', '…']).trim_start_matches(['"', '\'', ')', ']', '”', '’']);
    let end = text.len() - closed.len();
    if closed.is_empty() {
        return Some(end);
    }
    if !closed.starts_with(char::is_whitespace) {
        return None;
    }
    let next = closed.trim_start();
    let first = next.chars().next()?;
    if first.is_lowercase() || (mark == "." && end == at + 1 && goes_on(&text[line..at], next)) {
        return None;
    }
    Some(end)
}

/// Whether a sentence goes on after a full stop, by the word before and the text after it.
fn goes_on(before: &str, next: &str) -> bool {
    // Longer words are no abbreviations; looking no further keeps the way back short.
    let tail = before.char_indices().rev().take(12).take_while(|(_, c)| !c.is_whitespace() && *c != '(').last();
    let word = tail.map_or("", |(from, _)| &before[from..]);
    let lower = word.to_ascii_lowercase();
    let number = next.starts_with(|c: char| c.is_ascii_digit());
    let next_word: String = next.chars().take_while(|c| c.is_alphanumeric()).take(16).collect();
    let starter = STARTERS.contains(&next_word.to_ascii_lowercase().as_str());
    if GOES_ON.contains(&lower.as_str()) {
        return true;
    }
    if BEFORE_NUMBER.contains(&lower.as_str()) {
        return number;
    }
    if MAY_END.contains(&lower.as_str()) {
        return !starter;
    }
    let mut letters = word.chars();
    let initial = matches!((letters.next(), letters.next()), (Some(c), None) if c.is_uppercase() && c != 'I');
    let list_number = word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit()) && before.trim_start() == word;
    (initial && !starter && !number) || (list_number && !word.is_empty())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let lines: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn ends_sentences_at_marks_and_lines() {
        check(
            "It stopped. Why? We know!  \"It broke.\" (Twice.) Then\n- a bullet\nlast",
            expect![[r#"
                It stopped.
                Why?
                We know!
                "It broke."
                (Twice.)
                Then
                - a bullet
                last"#]],
        );
    }

    #[test]
    fn goes_on_after_abbreviations() {
        check(
            "E.g. Lyon, i.e. Mr. Hall of No. 4, approx. 5 km off.",
            expect!["E.g. Lyon, i.e. Mr. Hall of No. 4, approx. 5 km off."],
        );
        check(
            "We say no. Nobody agrees.",
            expect![[r#"
            We say no.
            Nobody agrees."#]],
        );
        check(
            "It took 5 min. Then it ran at min. 3 bar.",
            expect![[r#"
            It took 5 min.
            Then it ran at min. 3 bar."#]],
        );
        check(
            "J. Smith of Plan B. We wait.",
            expect![[r#"
            J. Smith of Plan B.
            We wait."#]],
        );
    }

    #[test]
    fn goes_on_inside_figures_and_names() {
        check(
            "At 9 a.m. UTC it rose by 3.5 to 1.2.3. At 10 p.m. It fell.",
            expect![[r#"
            At 9 a.m. UTC it rose by 3.5 to 1.2.3.
            At 10 p.m.
            It fell."#]],
        );
        check(
            "See a.example.com/x. We use Node.js 4. 12 shops",
            expect![[r#"
            See a.example.com/x.
            We use Node.js 4.
            12 shops"#]],
        );
        check(
            "1. First\n2. Second. Third",
            expect![[r#"
            1. First
            2. Second.
            Third"#]],
        );
    }

    #[test]
    fn joins_words_at_hyphens() {
        let text = "We're re-plugging 3.5 e-mail-servers – now";
        let found: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(found, ["We're", "re-plugging", "3.5", "e-mail-servers", "now"]);
    }
}
