//! The user's own words: read as Markdown, with references replaced by figures, set in type.

use brief_prose::{Block as Read, Item, Span as ReadSpan};

use crate::compose::Teller;
use crate::language::{NBSP, Typesetter, bind, clean, is_bare};
use crate::{Block, Field, Passage, Phrase, Span};

/// A name or a label as it is printed.
pub(crate) fn label(text: &str) -> String {
    let line = clean(text);
    if is_bare(&line) { line } else { bind(&Typesetter::default().set(&line)) }
}

/// A text as one line: paragraphs and entries follow each other.
pub(crate) fn phrase(teller: &Teller<'_>, text: &str, field: &Field) -> Phrase {
    let mut spans: Vec<Span> = Vec::new();
    for block in blocks(teller, text) {
        if !spans.is_empty() {
            spans.push(Span { text: " ".to_owned(), ..Span::default() });
        }
        // Bullets mean nothing in a line, but a number may be meant as one: `2026. was a good year`.
        if let Some(number) = block.marker.filter(|marker| marker.ends_with('.')) {
            spans.push(Span { text: format!("{number} "), ..Span::default() });
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
    if is_plain(text) {
        let line = clean(text);
        if !line.is_empty() && !line.contains('{') && is_bare(&line) {
            return vec![Block { spans: vec![Span { text: line, ..Span::default() }], ..Block::default() }];
        }
        let spans = set(teller, &[Span { text: text.to_owned(), ..Span::default() }]);
        return if spans.is_empty() { Vec::new() } else { vec![Block { spans, ..Block::default() }] };
    }
    let mut blocks = Vec::new();
    for block in &brief_prose::parse(text).blocks {
        flatten(teller, block, 0, &mut blocks);
    }
    blocks.retain(|block| block.spans.iter().any(|span| !span.text.trim().is_empty()));
    blocks
}

/// Whether Markdown would make one paragraph of a text and change nothing in it. Most fields hold such a line, and
/// reading Markdown takes longer than everything else that happens to them.
fn is_plain(text: &str) -> bool {
    let line = text.trim_start_matches(' ');
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let listed = number.len() < line.len() && number.starts_with(['.', ')']);
    let marked =
        |c: char| c.is_control() || matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '&' | '\\' | '#' | '~' | '|');
    !listed && text.len() - line.len() < 4 && !line.starts_with(['-', '+', '=']) && !text.contains(marked)
}

/// Lays the tree of lists out as lines with marks and depths. The tree is at most two lists deep.
fn flatten(teller: &Teller<'_>, block: &Read, depth: u8, blocks: &mut Vec<Block>) {
    match block {
        Read::Paragraph(spans) => {
            // A line break that the writer wants begins a new line, which is a block of its own here.
            for line in lines(spans) {
                blocks.push(Block { spans: set(teller, &line), marker: None, depth });
            }
        }
        Read::List { ordered, items } => {
            for (place, item) in items.iter().enumerate() {
                let number = |first: u64| format!("{}.", first.saturating_add(place as u64));
                let marker = ordered.map_or_else(|| "•".to_owned(), number);
                entry(teller, item, marker, depth, blocks);
            }
        }
    }
}

fn entry(teller: &Teller<'_>, item: &Item, marker: String, depth: u8, blocks: &mut Vec<Block>) {
    let first = blocks.len();
    for block in item {
        let deeper = if matches!(block, Read::List { .. }) { depth.saturating_add(1) } else { depth };
        flatten(teller, block, deeper, blocks);
    }
    if let Some(block) = blocks.get_mut(first).filter(|block| block.marker.is_none()) {
        block.marker = Some(marker);
    }
}

/// The spans of a paragraph, parted where the writer wants a new line.
fn lines(spans: &[ReadSpan]) -> Vec<Vec<Span>> {
    let mut lines = vec![Vec::new()];
    for span in spans {
        for (place, piece) in span.text.split('\n').enumerate() {
            if place > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut() {
                line.push(Span {
                    text: piece.to_owned(),
                    strong: span.strong,
                    emphasis: span.emphasis,
                    code: span.code,
                    link: span.link.clone().filter(|address| leads_somewhere(address)),
                });
            }
        }
    }
    lines
}

/// Whether an address is one that a reader of a file can follow.
fn leads_somewhere(address: &str) -> bool {
    ["https:", "http:", "mailto:"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    })
}

/// Sets the spans of a line in type: single spaces, figures for references, quotation marks, spaces that do not break.
fn set(teller: &Teller<'_>, spans: &[Span]) -> Vec<Span> {
    let mut setter = Typesetter::default();
    let mut printed: Vec<Span> = Vec::with_capacity(spans.len());
    let mut after_space = true;
    for span in spans {
        let words = single_spaced(&span.text, after_space);
        let text = if span.code {
            setter.pass(&words);
            words
        } else {
            setter.set(&references(teller, &words))
        };
        after_space = if text.is_empty() { after_space } else { text.ends_with(' ') };
        if !text.is_empty() {
            printed.push(Span { text, ..span.clone() });
        }
    }
    while let Some(last) = printed.last_mut().filter(|span| span.text.ends_with(' ')) {
        last.text.truncate(last.text.trim_end_matches(' ').len());
        if last.text.is_empty() {
            printed.pop();
        }
    }
    bound(printed)
}

/// Words with one space between them; the space at either end stays, unless one stands before it already.
fn single_spaced(text: &str, after_space: bool) -> String {
    let space = |c: char| (c.is_whitespace() && c != NBSP) || c.is_control();
    let words = clean(text);
    let before = if text.starts_with(space) && !after_space { " " } else { "" };
    let behind = if !words.is_empty() && text.ends_with(space) { " " } else { "" };
    format!("{before}{words}{behind}")
}

/// Binds numbers to their units, also where a change of style lies between them. Code stays as typed.
fn bound(mut spans: Vec<Span>) -> Vec<Span> {
    if let [only] = spans.as_mut_slice() {
        if !only.code {
            only.text = bind(&only.text);
        }
        return spans;
    }
    let all: String = spans.iter().map(|span| span.text.as_str()).collect();
    let mut letters = bind(&all).chars().collect::<Vec<_>>().into_iter();
    for span in &mut spans {
        // Binding changes characters and adds none.
        let text = letters.by_ref().take(span.text.chars().count()).collect();
        if !span.code {
            span.text = text;
        }
    }
    spans
}

/// Puts the figure of a fact in the place of its name in braces. A name that no fact has stays as typed.
fn references(teller: &Teller<'_>, text: &str) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        match name(&from[1..]).and_then(|name| Some((name, teller.reference(name.trim())?))) {
            Some((name, figure)) => {
                filled.push_str(&figure);
                rest = &from[name.len() + 2..];
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

/// The longest name that a reference can have, in bytes. A row of open braces without an end costs no more than that.
const LONGEST_NAME: usize = 200;

/// The name up to the closing brace.
fn name(text: &str) -> Option<&str> {
    let near = &text[..text.floor_char_boundary(LONGEST_NAME)];
    let end = near.find(['}', '{'])?;
    near[end..].starts_with('}').then(|| &near[..end])
}

#[cfg(test)]
mod tests {
    use brief_model::{Amount, Brief, Fact, Markdown, Moment, Unit};
    use expect_test::{Expect, expect};

    use super::*;
    use crate::{Context, Purpose};

    fn brief() -> Brief {
        let mut brief = Brief::default();
        let money = Fact { id: "delayed".into(), unit: Unit::Money, value: Amount::new(345_000.0), ..Fact::default() };
        let range = Fact { id: "range".into(), low: Amount::new(3.0), high: Amount::new(5.0), ..Fact::default() };
        brief.impact.facts = vec![money, range];
        brief
    }

    fn check(markdown: &str, expected: &Expect) {
        let as_of = Moment::parse("2026-11-14T14:30:00Z").expect("it is written as in RFC 3339");
        let brief = brief();
        let teller = Teller::new(&brief, &Context { as_of, purpose: Purpose::Export });
        let passage = teller.passage(&Markdown::from(markdown), "field").unwrap_or_default();
        let mut text = String::new();
        for block in passage.blocks {
            text.push_str(&format!("{}{}", " ".repeat(block.depth.into()), block.marker.unwrap_or_default()));
            for span in block.spans {
                let style = [(span.strong, "b"), (span.emphasis, "i"), (span.code, "c"), (span.link.is_some(), "l")];
                let style: String = style.iter().filter(|(is, _)| *is).map(|(_, letter)| *letter).collect();
                text.push_str(&format!("{style}[{}]", span.text.replace(NBSP, "_")));
            }
            text.push('\n');
        }
        expected.assert_eq(&text);
    }

    #[test]
    fn sets_words_in_type() {
        check(
            "It's **about** 20 minutes -- \"so\" to say",
            &expect![[r#"
            [It’s ]b[about][ 20_minutes – “so” to say]
        "#]],
        );
        check(
            "for **4** hours, `run --all 20 minutes`",
            &expect![[r#"
            [for ]b[4][_hours, ]c[run --all 20 minutes]
        "#]],
        );
        check("  ", &expect![[r#""#]]);
    }

    #[test]
    fn puts_figures_in_the_place_of_names() {
        check(
            "{delayed} of {range}, { delayed }, {unknown}, {open, `{delayed}`, {{delayed}}",
            &expect![[r#"
            [345,000 of 3 to 5, 345,000, {unknown}, {open, ]c[{delayed}][, {345,000}]
        "#]],
        );
    }

    #[test]
    fn lays_out_lists_and_links() {
        check(
            "First:\n\n- one\n  - deep\n- two\n\n3. three",
            &expect![[r#"
            [First:]
            •[one]
             •[deep]
            •[two]
            3.[three]
        "#]],
        );
        check(
            "[here](https://example.org) or [there](file:///etc)",
            &expect![[r#"
            l[here][ or ][there]
        "#]],
        );
    }

    proptest::proptest! {
        #[test]
        fn leaves_out_markdown_only_where_there_is_none(text in "[ -~\u{a0}é\n]{0,24}|[ 0-9.)+=-]{0,6}[a-z ]{0,6}") {
            if is_plain(&text) {
                let read = brief_prose::parse(&text);
                let printed: Vec<String> = read.lines().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect();
                let plain = clean(&text);
                proptest::prop_assert_eq!(clean(&printed.join("\n\n")), plain);
                proptest::prop_assert!(read.blocks.len() <= 1);
            }
        }
    }
}
