//! Markdown becomes [`Prose`], in one pass and without recursion, whatever the text.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::html::{Piece, pieces};
use super::{Block, Item, Prose, Span};

/// The longest address that is taken for a link, in bytes; browsers give up at about the same length.
const LONGEST_ADDRESS: usize = 2048;

/// How many lists may stand inside one another; deeper ones are read as items of the last.
const DEEPEST_LIST: usize = 2;

/// Reads a short text in Markdown.
///
/// Any text has a reading: what we do not draw (headings, tables, images, HTML) becomes its plain words, and
/// control characters are dropped. It takes time in proportion to the length of the text.
#[must_use]
pub fn parse(markdown: &str) -> Prose {
    let parser = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let lost = lost_lines(&parser, markdown);
    let mut builder = Builder::new(markdown);
    for (event, range) in parser.into_offset_iter() {
        builder.take(event, range);
    }
    builder.end_line();
    let mut blocks = builder.top;
    for range in lost {
        let place = blocks.partition_point(|block| start_of(block) < range.start);
        let span = Span {
            text: clean(&markdown[range.clone()]),
            range,
            strong: false,
            emphasis: false,
            code: false,
            link: None,
        };
        blocks.insert(place, Block::Paragraph(vec![span]));
    }
    Prose { blocks }
}

/// Lines such as `[status]: resolved`, which Markdown takes for the address of a link and hides.
/// A writer of short texts means them as words, unless they hold a real address.
fn lost_lines(parser: &Parser<'_>, markdown: &str) -> Vec<Range<usize>> {
    let mut lost: Vec<Range<usize>> = parser
        .reference_definitions()
        .iter()
        .filter(|(_, definition)| !definition.dest.contains([':', '/', '#', '@']))
        .map(|(_, definition)| definition.span.clone())
        .filter(|range| markdown.get(range.clone()).is_some_and(|line| !line.trim().is_empty()))
        .collect();
    lost.sort_by_key(|range| range.start);
    lost
}

fn start_of(block: &Block) -> usize {
    let mut block = block;
    loop {
        match block {
            Block::Paragraph(spans) => return spans.first().map_or(0, |span| span.range.start),
            Block::List { items, .. } => match items.first().and_then(|item| item.first()) {
                Some(first) => block = first,
                None => return 0,
            },
        }
    }
}

/// A list that has not ended yet.
struct OpenList {
    ordered: Option<u64>,
    items: Vec<Item>,
    item: Item,
}

impl OpenList {
    fn end_item(&mut self) {
        if !self.item.is_empty() {
            self.items.push(std::mem::take(&mut self.item));
        }
    }
}

struct Builder<'a> {
    source: &'a str,
    top: Vec<Block>,
    lists: Vec<OpenList>,
    /// How many lists are open below the deepest that we keep.
    deeper: usize,
    line: Vec<Span>,
    strong: usize,
    emphasis: usize,
    code_block: Option<bool>,
    link: Option<String>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            top: Vec::new(),
            lists: Vec::new(),
            deeper: 0,
            line: Vec::new(),
            strong: 0,
            emphasis: 0,
            code_block: None,
            link: None,
        }
    }

    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code_block.is_some() => self.code_lines(&text, range),
            Event::Text(text) => self.words(&text, range, false),
            Event::Code(code) => self.words(&code, code_range(self.source, &code, range), true),
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html, range),
            Event::SoftBreak => self.push(" ", range, false),
            Event::HardBreak => self.push("\n", range, false),
            Event::Rule => self.end_line(),
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.words(&text, range, false);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { link_type, dest_url, .. } => {
                let prefix = if link_type == LinkType::Email { "mailto:" } else { "" };
                self.link = (dest_url.len() <= LONGEST_ADDRESS).then(|| format!("{prefix}{dest_url}"));
            }
            Tag::CodeBlock(kind) => {
                self.end_line();
                // Indented words are more often pasted than meant as code.
                self.code_block = Some(matches!(kind, CodeBlockKind::Fenced(_)));
            }
            Tag::TableCell if !self.line.is_empty() => self.push(", ", range.start..range.start, false),
            Tag::List(ordered) => self.start_list(ordered),
            Tag::Item => {
                self.end_line();
                if let Some(list) = self.lists.last_mut().filter(|_| self.deeper > 0) {
                    list.end_item();
                }
            }
            Tag::Image { .. } | Tag::TableCell | Tag::Superscript | Tag::Subscript | Tag::Strikethrough => {}
            _ => self.end_line(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => self.link = None,
            TagEnd::CodeBlock => {
                self.end_line();
                self.code_block = None;
            }
            TagEnd::List(_) => self.end_list(),
            TagEnd::Item => {
                self.end_line();
                if let Some(list) = self.lists.last_mut() {
                    list.end_item();
                }
            }
            TagEnd::Image | TagEnd::TableCell | TagEnd::Superscript | TagEnd::Subscript | TagEnd::Strikethrough => {}
            _ => self.end_line(),
        }
    }

    fn start_list(&mut self, ordered: Option<u64>) {
        self.end_line();
        if self.lists.len() < DEEPEST_LIST {
            self.lists.push(OpenList { ordered, items: Vec::new(), item: Vec::new() });
        } else {
            self.deeper += 1;
        }
    }

    fn end_list(&mut self) {
        self.end_line();
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        if let Some(mut list) = self.lists.pop() {
            list.end_item();
            if !list.items.is_empty() {
                self.block(Block::List { ordered: list.ordered, items: list.items });
            }
        }
    }

    fn block(&mut self, block: Block) {
        match self.lists.last_mut() {
            Some(list) => list.item.push(block),
            None => self.top.push(block),
        }
    }

    /// Ends the paragraph, if it has words.
    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        while let Some(last) = line.last_mut() {
            let kept = last.text.trim_end_matches(['\n', ' ']).len();
            if last.is_divisible() {
                last.range.end = last.range.start + kept;
            }
            last.text.truncate(kept);
            if kept > 0 {
                break;
            }
            line.pop();
        }
        if line.iter().any(|span| !span.text.trim().is_empty()) {
            self.block(Block::Paragraph(line));
        }
    }

    fn code_lines(&mut self, text: &str, range: Range<usize>) {
        let is_code = self.code_block.unwrap_or(false);
        let exact = text.len() == range.len();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let words = line.trim_end_matches(['\n', '\r']);
            let place =
                |from: usize, to: usize| if exact { range.start + from..range.start + to } else { range.clone() };
            self.words(words, place(at, at + words.len()), is_code);
            if words.len() < line.len() {
                self.push("\n", place(at + words.len(), at + line.len()), is_code);
            }
            at += line.len();
        }
    }

    fn html(&mut self, html: &str, range: Range<usize>) {
        for piece in pieces(html) {
            match piece {
                Piece::Words(words) => {
                    let place = range.start + words.start..range.start + words.end;
                    self.words(&html[words], place, false);
                }
                Piece::Break if self.line.is_empty() => {}
                Piece::Break => self.push("\n", range.end..range.end, false),
            }
        }
    }

    /// Adds words, without the control characters in them.
    fn words(&mut self, text: &str, range: Range<usize>, code: bool) {
        if self.source.get(range.clone()) == Some("\0") {
            return;
        }
        if text.len() != range.len() {
            self.push(&clean(text), range, code);
            return;
        }
        let mut from = 0;
        for (at, found) in text.match_indices(is_dropped) {
            self.push(&text[from..at], range.start + from..range.start + at, code);
            from = at + found.len();
        }
        self.push(&text[from..], range.start + from..range.end, code);
    }

    fn push(&mut self, text: &str, range: Range<usize>, code: bool) {
        if text.is_empty() {
            return;
        }
        let text = if text != "\n" && text.contains(is_space) { text.replace(is_space, " ") } else { text.to_string() };
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        let span = Span { text, range, strong, emphasis, code, link: self.link.clone() };
        match self.line.last_mut() {
            Some(last)
                if last.range.end == span.range.start
                    && last.is_divisible()
                    && span.is_divisible()
                    && last.has_style_of(&span) =>
            {
                last.text.push_str(&span.text);
                last.range.end = span.range.end;
            }
            _ => self.line.push(span),
        }
    }
}

/// Where the code itself stands between its backticks.
fn code_range(source: &str, code: &str, range: Range<usize>) -> Range<usize> {
    let Some(outer) = source.get(range.clone()) else { return range };
    match outer.find(code) {
        Some(at) if !code.is_empty() => range.start + at..range.start + at + code.len(),
        _ => range,
    }
}

fn clean(text: &str) -> String {
    text.trim_end_matches(['\n', '\r'])
        .chars()
        .filter(|&c| !is_dropped(c))
        .map(|c| if is_space(c) { ' ' } else { c })
        .collect()
}

/// Characters that are neither seen nor mean anything in a short text. Marks for the direction of writing stay.
fn is_dropped(c: char) -> bool {
    (c.is_control() && !is_space(c)) || c == '\u{FEFF}'
}

/// Line ends and tabs of one byte; their length must not change, so that ranges stay true.
fn is_space(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{B}' | '\u{C}')
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use expect_test::{Expect, expect};

    use super::*;

    fn check(markdown: &str, expected: Expect) {
        let mut out = String::new();
        show(&parse(markdown).blocks, markdown, 0, &mut out);
        expected.assert_eq(&out);
    }

    fn show(blocks: &[Block], source: &str, depth: usize, out: &mut String) {
        let pad = "  ".repeat(depth);
        for block in blocks {
            match block {
                Block::Paragraph(spans) => {
                    let _ = write!(out, "{pad}p");
                    for span in spans {
                        let mut style = String::new();
                        for (set, sign) in [(span.strong, 's'), (span.emphasis, 'e'), (span.code, 'c')] {
                            if set {
                                style.push(sign);
                            }
                        }
                        let link = span.link.as_deref().map(|to| format!("->{to}")).unwrap_or_default();
                        let same = source.get(span.range.clone()) == Some(span.text.as_str());
                        let place = if same { String::new() } else { format!("@{:?}", span.range) };
                        let _ = write!(out, " {style}{link}{place}{:?}", span.text);
                    }
                    out.push('\n');
                }
                Block::List { ordered, items } => {
                    let _ = writeln!(out, "{pad}list {ordered:?}");
                    for item in items {
                        let _ = writeln!(out, "{pad}-");
                        show(item, source, depth + 1, out);
                    }
                }
            }
        }
    }

    #[test]
    fn reads_styles_and_links() {
        check(
            "Sales **stopped *at* noon**, see [the page](https://x.example) and `rm`.",
            expect![[r#"
                p "Sales " s"stopped " se"at" s" noon" ", see " ->https://x.example"the page" " and " c"rm" "."
            "#]],
        );
    }

    #[test]
    fn reads_lists_and_flattens_what_is_too_deep() {
        check(
            "3. three\n   - a\n     - deep\n       - deeper\n\n     after\n   - b\n4. four",
            expect![[r#"
                list Some(3)
                -
                  p "three"
                  list None
                  -
                    p "a"
                  -
                    p "deep"
                  -
                    p "deeper"
                  -
                    p "after"
                  -
                    p "b"
                -
                  p "four"
            "#]],
        );
    }

    #[test]
    fn what_is_not_drawn_becomes_words() {
        check(
            "# Head\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![alt](x.png) &amp; <b>bold</b> <name>\n\n> quoted\n\n    indented\n\n```\ncode\nmore\n```",
            expect![[r#"
                p "Head"
                p "a" @13..13", " "b"
                p "1" @33..33", " "2"
                p "alt" " " @53..58"&" " " "bold" " <name>"
                p "quoted"
                p "indented"
                p c"code\nmore"
            "#]],
        );
    }

    #[test]
    fn line_ends_are_spaces_unless_they_are_meant() {
        check(
            "one\rtwo\r\nthree  \nfour\\\nfive",
            expect![[r#"
                p @0..7"one two" @7..9" " "three" @14..17"\n" "four" @21..23"\n" "five"
            "#]],
        );
    }

    #[test]
    fn control_characters_go_and_marks_of_direction_stay() {
        check(
            "a\u{7}b\0c\u{200F}d\te",
            expect![[r#"
                p "a" "b" @4..11"c\u{200f}d e"
            "#]],
        );
    }

    #[test]
    fn a_line_that_markdown_would_hide_is_kept() {
        check(
            "First.\n\n[status]: resolved\n\n[x]: https://x.example\n\nLast.",
            expect![[r#"
                p "First."
                p "[status]: resolved"
                p "Last."
            "#]],
        );
    }
}
