//! Words, numbers and signs of a text, with their places.

use std::ops::Range;

/// A piece of text that the grammars read as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it begins, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// What it is.
    pub(crate) kind: Kind,
    /// Whether it follows the last token without a gap.
    pub(crate) glued: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters.
    Word,
    /// Digits, with commas between groups of three.
    Number,
    /// Any other character. The end of a line is one, so that nothing is read across it.
    Sign(char),
}

/// A text and its tokens.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    /// The text.
    pub(crate) text: &'a str,
    list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Cuts a text into tokens.
    pub(crate) fn of(text: &'a str) -> Self {
        let mut list = Vec::with_capacity(text.len() / 5);
        let bytes = text.as_bytes();
        let (mut at, mut last_end) = (0, usize::MAX);
        while at < bytes.len() {
            let c = text[at..].chars().next().expect("the loop stops before the end and steps by whole characters");
            if c.is_whitespace() && c != '\n' {
                at += c.len_utf8();
                continue;
            }
            let (end, kind) = if c.is_ascii_digit() {
                (number_end(bytes, at), Kind::Number)
            } else if c.is_alphabetic() {
                (word_end(text, at), Kind::Word)
            } else {
                (at + c.len_utf8(), Kind::Sign(c))
            };
            list.push(Token { start: at, end, kind, glued: at == last_end });
            last_end = end;
            at = end;
        }
        Self { text, list }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The token at a place of the list.
    pub(crate) fn get(&self, at: usize) -> Option<Token> {
        self.list.get(at).copied()
    }

    /// The text of a token; empty behind the end.
    pub(crate) fn str(&self, at: usize) -> &'a str {
        self.list.get(at).map_or("", |token| &self.text[token.start..token.end])
    }

    /// Whether a token is one of some words, whatever their case.
    pub(crate) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        let own = self.str(at);
        words.iter().any(|word| own.eq_ignore_ascii_case(word))
    }

    /// Whether a token is this sign.
    pub(crate) fn is_sign(&self, at: usize, sign: char) -> bool {
        matches!(self.get(at), Some(Token { kind: Kind::Sign(c), .. }) if c == sign)
    }

    /// Whether a token is there and follows the last one without a gap.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.glued)
    }

    /// The digits of a number token without commas.
    pub(crate) fn digits(&self, at: usize) -> Option<&'a str> {
        let token = self.get(at)?;
        let text = &self.text[token.start..token.end];
        (token.kind == Kind::Number && !text.contains(',')).then_some(text)
    }

    /// A number token of at most some digits.
    pub(crate) fn small(&self, at: usize, longest: usize) -> Option<u32> {
        let digits = self.digits(at)?;
        if digits.len() > longest { None } else { digits.parse().ok() }
    }

    /// The number of the first token that begins at or behind a place in the text.
    pub(crate) fn first_at(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.start < byte)
    }

    /// The numbers of the tokens within a range of the text.
    pub(crate) fn within(&self, range: &Range<usize>) -> Range<usize> {
        self.first_at(range.start)..self.first_at(range.end)
    }
}

fn number_end(bytes: &[u8], start: usize) -> usize {
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = start + digits(start);
    if end - start <= 3 {
        while bytes.get(end) == Some(&b',') && digits(end + 1) == 3 {
            end += 4;
        }
    }
    end
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut rest = text[start..].chars().peekable();
    while let Some(c) = rest.next() {
        let joins = matches!(c, '\'' | '’') && rest.peek().is_some_and(|next| next.is_alphabetic());
        if !c.is_alphabetic() && !joins {
            break;
        }
        end += c.len_utf8();
    }
    end
}
