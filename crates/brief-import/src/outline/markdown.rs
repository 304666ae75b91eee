//! Reads Markdown of all habits, with front matter, tables, tasks and HTML in between.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Builder, Kind, html, record};

/// Reads the whole source.
pub(crate) fn read(builder: &mut Builder<'_>) {
    let begin = front_matter(builder);
    let source = builder.source;
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = Reader {
        builder,
        base: begin,
        lists: 0,
        skip: 0,
        link: Vec::new(),
        html: None,
        in_code: false,
        indented: false,
        quotes: 0,
    };
    for (event, range) in Parser::new_ext(&source[begin..], options).into_offset_iter() {
        reader.take(event, begin + range.start..begin + range.end);
    }
    reader.builder.end();
}

struct Reader<'b, 's> {
    builder: &'b mut Builder<'s>,
    base: usize,
    lists: u8,
    skip: usize,
    link: Vec<super::builder::Mark>,
    html: Option<Range<usize>>,
    in_code: bool,
    /// Whether the code is marked by its indent alone, as many indent mere text.
    indented: bool,
    quotes: usize,
}

impl Reader<'_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skip > 0 {
            match event {
                Event::Start(Tag::Image { .. }) => self.skip += 1,
                Event::End(TagEnd::Image) => self.skip -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.within(&text, range),
            Event::SoftBreak | Event::HardBreak => self.line_break(&range),
            Event::Html(_) => {
                let whole = self.html.get_or_insert(range.clone());
                whole.end = whole.end.max(range.end);
            }
            Event::InlineHtml(tag) => {
                if tag.to_ascii_lowercase().starts_with("<br") {
                    self.line_break(&range);
                } else {
                    // A row of HTML in a line of Markdown keeps its words apart.
                    self.builder.space();
                }
            }
            Event::TaskListMarker(done) => self.builder.tick(done),
            Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
            Event::Rule => self.builder.end(),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.builder.begin(Kind::Heading(level_of(level)), 0),
            Tag::Paragraph => {
                let fresh = matches!(self.builder.open(), Some((Kind::Item, _))) && !self.builder.has_text();
                if !fresh {
                    self.builder.begin(Kind::Paragraph, self.lists);
                }
            }
            Tag::List(_) => {
                self.builder.end();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::Item => self.builder.begin(Kind::Item, self.lists),
            Tag::BlockQuote(_) => {
                self.builder.end();
                self.quotes += 1;
                self.builder.quoted = true;
            }
            Tag::CodeBlock(kind) => {
                self.builder.end();
                self.in_code = true;
                self.indented = kind == CodeBlockKind::Indented;
            }
            Tag::HtmlBlock => {
                self.builder.end();
                self.html = None;
            }
            Tag::Table(_) => self.builder.begin_table(),
            Tag::TableHead => {
                self.builder.begin(Kind::Row, 0);
            }
            Tag::TableRow => {
                self.builder.begin(Kind::Row, 0);
                self.builder.mark_row();
            }
            Tag::TableCell => self.builder.begin_cell(),
            Tag::Strong => self.builder.begin_strong(),
            Tag::Link { .. } => self.link.push(self.builder.mark()),
            Tag::Image { .. } => self.skip = 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.builder.end();
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.builder.end();
                self.quotes = self.quotes.saturating_sub(1);
                self.builder.quoted = self.quotes > 0;
            }
            TagEnd::CodeBlock => {
                self.builder.end();
                self.in_code = false;
            }
            TagEnd::HtmlBlock => {
                if let Some(range) = self.html.take() {
                    html::read(self.builder, range);
                }
            }
            TagEnd::TableHead => {
                self.builder.take_header();
            }
            TagEnd::TableCell => self.builder.end_cell(),
            TagEnd::Strong => self.builder.end_strong(),
            TagEnd::Link => self.end_link(),
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item | TagEnd::TableRow | TagEnd::Table => {
                self.builder.end();
            }
            _ => {}
        }
    }

    /// A link whose words are a number in brackets is a footnote and no text.
    fn end_link(&mut self) {
        let Some(mark) = self.link.pop() else { return };
        let words = self.builder.since(mark);
        let inner = words.trim_matches(['[', ']', '^', ' ']);
        if inner.len() <= 3 && words.starts_with('[') && inner.bytes().all(|byte| byte.is_ascii_digit()) {
            self.builder.go_back(mark);
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.in_code {
            self.code(range);
        } else if self.builder.source.get(range.clone()) == Some(text) {
            self.builder.verbatim(range);
        } else {
            self.builder.replaced(range, text);
        }
    }

    fn code(&mut self, range: Range<usize>) {
        let mut at = range.start;
        let source = self.builder.source;
        for line in source[range].split_inclusive('\n') {
            let text = self.indented && reads_as_text(line);
            self.builder.begin(if text { Kind::Paragraph } else { Kind::Code }, self.lists);
            self.builder.verbatim(at..at + line.trim_end().len());
            at += line.len();
        }
    }

    /// Code in a line: its range includes the backticks.
    fn within(&mut self, text: &str, range: Range<usize>) {
        let source = self.builder.source;
        match source[range.clone()].find(text) {
            Some(at) => self.builder.verbatim(range.start + at..range.start + at + text.len()),
            None => self.builder.replaced(range, text),
        }
    }

    fn line_break(&mut self, range: &Range<usize>) {
        let source = self.builder.source;
        let rest = &source[range.end.max(self.base)..];
        let line = rest.split('\n').next().unwrap_or_default();
        let open = self.builder.open();
        if let Some((Kind::Paragraph, depth)) = open
            && self.builder.is_all_strong()
        {
            self.builder.begin(Kind::Paragraph, depth);
        } else if let Some((kind @ (Kind::Paragraph | Kind::Item), depth)) = open
            && record::begins_record(line)
            && !self.builder.open_text().is_some_and(record::is_cut)
        {
            let kind = if kind == Kind::Item && !line.trim_start().starts_with(['-', '*', '+']) {
                Kind::Item
            } else {
                Kind::Paragraph
            };
            self.builder.begin(kind, depth);
        } else {
            self.builder.space();
        }
    }
}

/// Whether an indented line is text that somebody has set in, and no code: words, and hardly any signs.
fn reads_as_text(line: &str) -> bool {
    let line = line.trim();
    let words = line.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 2).count();
    let signs =
        line.chars().filter(|c| matches!(c, '{' | '}' | ';' | '=' | '$' | '<' | '>' | '|' | '\\' | '_' | '[')).count();
    words >= 4 && signs * 20 <= line.len()
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Reads front matter in YAML or TOML, one entry a line, and tells where the text begins.
fn front_matter(builder: &mut Builder<'_>) -> usize {
    let source = builder.source;
    let fence =
        ["---", "+++"].into_iter().find(|fence| source.lines().next().is_some_and(|line| line.trim_end() == *fence));
    let Some(fence) = fence else { return 0 };
    let mut at = source.find('\n').map_or(source.len(), |end| end + 1);
    let start = at;
    let end = source[at..].split_inclusive('\n').position(|line| line.trim_end() == fence);
    let Some(lines) = end.filter(|lines| *lines < 200) else { return 0 };
    for line in source[start..].split_inclusive('\n').take(lines) {
        if let Some((key, value)) = entry(line) {
            builder.begin(Kind::Front, 0);
            builder.begin_cell();
            builder.verbatim(at + key.start..at + key.end);
            builder.begin_cell();
            builder.verbatim(at + value.start..at + value.end);
            builder.end();
        }
        at += line.len();
    }
    at + source[at..].find('\n').map_or(source.len() - at, |end| end + 1)
}

/// The key and the value of a line such as `title: "A bad day"` or `title = "A bad day"`.
fn entry(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    if line.starts_with([' ', '\t', '-', '#', '[']) {
        return None;
    }
    let sign = line.find([':', '='])?;
    let key = line[..sign].trim_end();
    let rest = &line[sign + 1..];
    let value = rest.trim().trim_matches(['"', '\'']);
    let start = sign + 1 + rest.find(value)?;
    (!value.is_empty()).then_some((0..key.len(), start..start + value.len()))
}
