//! Reads HTML: a page saved from a browser or a wiki, or a piece of it within Markdown.

use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::{Builder, Kind};

/// Reads a stretch of the source as HTML.
pub(crate) fn read(builder: &mut Builder<'_>, range: Range<usize>) {
    let source = builder.source;
    let base = range.start;
    let Some(text) = source.get(range) else { return };
    let mut steps = Vec::new();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Step> {
        match event {
            CallbackEvent::OpenStartTag { name } => Some(Step::Open(tag(name))),
            CallbackEvent::EndTag { name } => Some(Step::Close(tag(name))),
            CallbackEvent::String { value } => {
                Some(Step::Text(span.start..span.end, String::from_utf8_lossy(value).into_owned()))
            }
            _ => None,
        }
    });
    emitter.naively_switch_states(true);
    // Reading from a string cannot fail; whatever the tokenizer gives is taken.
    steps.extend(Tokenizer::new_with_emitter(text, emitter).flatten());
    let mut reader = Reader { builder, base, skip: 0, lists: 0, table: 0, head: false, pre: false };
    for step in steps {
        reader.take(step);
    }
    reader.builder.end();
}

enum Step {
    Open(Name),
    Close(Name),
    Text(Range<usize>, String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    Heading(u8),
    Title,
    Block,
    Item,
    List,
    Table,
    Row,
    Cell,
    HeadCell,
    Bold,
    Break,
    Pre,
    Quote,
    Skipped,
    Inline,
}

fn tag(name: &[u8]) -> Name {
    match name.to_ascii_lowercase().as_slice() {
        [b'h', level @ b'1'..=b'6'] => Name::Heading(level - b'0'),
        b"title" => Name::Title,
        b"p" | b"div" | b"section" | b"article" | b"dl" | b"dt" | b"dd" | b"details" | b"summary" | b"main"
        | b"body" | b"figure" | b"hr" => Name::Block,
        b"li" => Name::Item,
        b"ul" | b"ol" => Name::List,
        b"table" => Name::Table,
        b"tr" => Name::Row,
        b"td" => Name::Cell,
        b"th" => Name::HeadCell,
        b"b" | b"strong" => Name::Bold,
        b"br" => Name::Break,
        b"pre" => Name::Pre,
        b"blockquote" => Name::Quote,
        b"script" | b"style" | b"nav" | b"footer" | b"aside" | b"button" | b"form" | b"svg" | b"noscript"
        | b"template" => Name::Skipped,
        _ => Name::Inline,
    }
}

struct Reader<'b, 's> {
    builder: &'b mut Builder<'s>,
    base: usize,
    skip: usize,
    lists: u8,
    table: usize,
    head: bool,
    pre: bool,
}

impl Reader<'_, '_> {
    fn take(&mut self, step: Step) {
        match step {
            Step::Open(Name::Skipped) => self.skip += 1,
            Step::Close(Name::Skipped) => self.skip = self.skip.saturating_sub(1),
            _ if self.skip > 0 => {}
            Step::Open(name) => self.open(name),
            Step::Close(name) => self.close(name),
            Step::Text(range, text) => self.text(self.base + range.start..self.base + range.end, &text),
        }
    }

    fn open(&mut self, name: Name) {
        let in_table = self.table > 0;
        match name {
            Name::Heading(level) => self.builder.begin(Kind::Heading(level), 0),
            Name::Title => {
                self.builder.begin(Kind::Front, 0);
            }
            Name::Block if in_table => self.builder.space(),
            Name::Block => self.builder.begin(Kind::Paragraph, self.lists),
            Name::Item if in_table => self.builder.space(),
            Name::Item => self.builder.begin(Kind::Item, self.lists.max(1)),
            Name::List => {
                if !in_table {
                    self.builder.end();
                }
                self.lists = self.lists.saturating_add(1);
            }
            Name::Table => {
                self.builder.begin_table();
                self.table += 1;
            }
            Name::Row => {
                self.builder.begin(Kind::Row, 0);
                self.builder.mark_row();
                self.head = true;
            }
            Name::Cell => {
                self.head = false;
                self.builder.begin_cell();
            }
            Name::HeadCell => self.builder.begin_cell(),
            Name::Bold => self.builder.begin_strong(),
            Name::Break if in_table => self.builder.space(),
            Name::Break => {
                let (kind, depth) = self.builder.open().unwrap_or((Kind::Paragraph, 0));
                if self.builder.has_text() {
                    self.builder.begin(if kind == Kind::Item { Kind::Paragraph } else { kind }, depth);
                }
            }
            Name::Pre => self.pre = true,
            Name::Quote => {
                self.builder.end();
                self.builder.quoted = true;
            }
            Name::Inline | Name::Skipped => {}
        }
    }

    fn close(&mut self, name: Name) {
        match name {
            Name::Heading(_) | Name::Title => self.builder.end(),
            Name::Block | Name::Item if self.table == 0 => self.builder.end(),
            Name::List => {
                if self.table == 0 {
                    self.builder.end();
                }
                self.lists = self.lists.saturating_sub(1);
            }
            Name::Row => {
                if self.head && self.table > 0 {
                    self.builder.take_header();
                }
                self.builder.end();
                self.head = false;
            }
            Name::Table => {
                self.builder.end();
                self.table = self.table.saturating_sub(1);
            }
            Name::Cell | Name::HeadCell => self.builder.end_cell(),
            Name::Bold => self.builder.end_strong(),
            Name::Pre => {
                self.builder.end();
                self.pre = false;
            }
            Name::Quote => {
                self.builder.end();
                self.builder.quoted = false;
            }
            _ => {}
        }
    }

    fn text(&mut self, range: Range<usize>, text: &str) {
        let raw = self.builder.source.get(range.clone()).unwrap_or_default();
        if raw.trim().is_empty() {
            if self.builder.open().is_some() {
                self.builder.space();
            }
            return;
        }
        if self.pre {
            let mut at = range.start;
            for line in raw.split_inclusive('\n') {
                self.builder.begin(Kind::Code, self.lists);
                self.decoded(at..at + line.trim_end().len());
                at += line.len();
            }
        } else if raw == text {
            self.builder.verbatim(range);
        } else {
            self.decoded(range);
        }
    }

    /// Text with entities in it, such as `&amp;`.
    fn decoded(&mut self, range: Range<usize>) {
        let source = self.builder.source;
        let mut at = range.start;
        while let Some(and) = source[at..range.end].find('&') {
            let start = at + and;
            self.builder.verbatim(at..start);
            let rest = &source[start..range.end];
            let end = rest.char_indices().take(12).find(|(_, c)| *c == ';').map(|(place, _)| start + place + 1);
            at = end.unwrap_or(start + 1);
            match end.and_then(|end| entity(&source[start..end])) {
                Some(text) => self.builder.replaced(start..at, &text),
                None => self.builder.verbatim(start..at),
            }
        }
        self.builder.verbatim(at..range.end);
    }
}

/// The text of one entity.
fn entity(code: &str) -> Option<String> {
    let mut out = None;
    for token in Tokenizer::new(code).flatten() {
        if let html5gum::Token::String(text) = token {
            out = String::from_utf8(text.value.0).ok();
        }
    }
    out.map(|text| text.replace('\u{a0}', " "))
}
