//! The user's own words: read as Markdown, with references replaced by figures, set in type.

use crate::compose::Teller;
use crate::language::{Typesetter, bind, clean};
use crate::{Block, Field, Passage, Phrase, Span};

/// A name or a label as it is printed.
pub(crate) fn label(text: &str) -> String {
    bind(&Typesetter::default().set(&clean(text)))
}

/// A text as one line: paragraphs and entries follow each other.
pub(crate) fn phrase(teller: &Teller<'_>, text: &str, field: &Field) -> Phrase {
    let mut spans: Vec<Span> = Vec::new();
    for block in blocks(teller, text) {
        if !spans.is_empty() {
            spans.push(Span { text: " ".to_owned(), ..Span::default() });
        }
        spans.extend(block.spans);
    }
    Phrase { spans, field: field.clone() }
}

/// A text with its paragraphs and lists.
pub(crate) fn passage(teller: &Teller<'_>, text: &str, field: &Field) -> Passage {
    Passage { blocks: blocks(teller, text), field: field.clone() }
}

fn blocks(teller: &Teller<'_>, text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in text.split("\n\n") {
        let mut setter = Typesetter::default();
        let words = bind(&setter.set(&references(teller, &clean(paragraph))));
        if !words.is_empty() {
            blocks.push(Block { spans: vec![Span { text: words, ..Span::default() }], ..Block::default() });
        }
    }
    blocks
}

/// Puts the figure of a fact in the place of its name in braces. A name that no fact has stays as typed.
fn references(teller: &Teller<'_>, text: &str) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let figure = from.find('}').and_then(|close| Some((close, teller.reference(from[1..close].trim())?)));
        match figure {
            Some((close, figure)) => {
                filled.push_str(&figure);
                rest = &from[close + 1..];
            }
            None => {
                filled.push('{');
                rest = &from[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}
