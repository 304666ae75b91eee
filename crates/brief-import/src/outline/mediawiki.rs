//! Reads the markup of Wikipedia: `== Heading ==`, `'''bold'''`, `[[links]]`, `{| tables |}`, `{{templates}}`.

use std::ops::Range;

use super::{Builder, Kind, record};

/// Reads the whole source.
pub(crate) fn read(builder: &mut Builder<'_>) {
    builder.keep_templates();
    let source = builder.source;
    let mut reader = Reader { builder, at: 0, table: false, comment: false, head: false };
    for line in source.split_inclusive('\n') {
        reader.line(line);
        reader.at += line.len();
    }
    reader.builder.end();
}

struct Reader<'b, 's> {
    builder: &'b mut Builder<'s>,
    at: usize,
    table: bool,
    comment: bool,
    head: bool,
}

impl Reader<'_, '_> {
    fn line(&mut self, line: &str) {
        let text = line.trim();
        let from = self.at + line.find(text).unwrap_or(0);
        let whole = from..from + text.len();
        if self.comment || text.starts_with("<!--") {
            self.comment = !text.contains("-->");
            return;
        }
        if text.is_empty() {
            if !self.table {
                self.builder.end();
            }
        } else if let Some(level) = heading_level(text) {
            self.builder.begin(Kind::Heading(level), 0);
            let inner = text.trim_matches('=').trim();
            let start = from + text.find(inner).unwrap_or(0);
            self.inline(start..start + inner.len());
            self.builder.end();
        } else if text.starts_with("{|") {
            self.builder.begin_table();
            self.table = true;
        } else if self.table {
            self.table_line(text, from);
        } else if text.starts_with("{{") || text.starts_with('|') || text == "}}" {
            self.template(text, from);
        } else if text.starts_with(['*', '#', ':']) {
            let depth = text.bytes().take_while(|byte| matches!(byte, b'*' | b'#' | b':')).count();
            self.builder.begin(Kind::Item, u8::try_from(depth).unwrap_or(u8::MAX));
            self.inline(from + depth..whole.end);
        } else if text.starts_with(';') {
            self.builder.begin(Kind::Paragraph, 0);
            self.builder.begin_strong();
            self.inline(from + 1..whole.end);
            self.builder.end_strong();
        } else {
            if self.builder.has_text() && !record::begins_record(text) {
                self.builder.space();
            } else {
                self.builder.begin(Kind::Paragraph, 0);
            }
            self.inline(whole);
        }
    }

    /// `|-`, `! header`, `| cell || cell`, `|}`.
    fn table_line(&mut self, text: &str, from: usize) {
        if text.starts_with("|}") {
            self.builder.end();
            self.table = false;
        } else if text.starts_with("|-") {
            self.row_end();
            self.builder.begin(Kind::Row, 0);
            self.builder.mark_row();
        } else if text.starts_with(['|', '!']) {
            if self.builder.open().is_none() {
                self.builder.begin(Kind::Row, 0);
                self.builder.mark_row();
            }
            self.head = text.starts_with('!');
            let divider = if self.head && text.contains("!!") { "!!" } else { "||" };
            let mut at = from + 1;
            for cell in text[1..].split(divider) {
                // `style="…" | text`: what stands in front of a single bar is no text.
                let skip = cell
                    .find('|')
                    .filter(|bar| cell[..*bar].contains('=') && !cell[..*bar].contains("[["))
                    .map_or(0, |bar| bar + 1);
                self.builder.begin_cell();
                self.inline(at + skip..at + cell.len());
                at += cell.len() + divider.len();
            }
        } else {
            self.builder.space();
            self.inline(from..from + text.len());
        }
    }

    fn row_end(&mut self) {
        if self.head {
            self.builder.take_header();
            self.head = false;
        }
        self.builder.end();
    }

    /// The fields of a template are labels with their text: `| impact = For about …`.
    fn template(&mut self, text: &str, from: usize) {
        let mut at = from;
        for piece in text.split('|') {
            let field = piece.split_once('=').filter(|(key, value)| {
                let key = key.trim();
                !key.is_empty() && key.len() <= 40 && !key.starts_with("{{") && !value.trim().is_empty()
            });
            if let Some((key, value)) = field {
                self.builder.begin(Kind::Row, 0);
                self.builder.begin_cell();
                self.inline(at..at + key.len());
                self.builder.begin_cell();
                let value_at = at + key.len() + 1;
                self.inline(value_at..value_at + value.trim_end_matches("}}").len());
                self.builder.end();
            }
            at += piece.len() + 1;
        }
        if text.ends_with("}}") {
            self.builder.end();
        }
    }

    /// Words without the marks of bold, links, references and tags.
    fn inline(&mut self, range: Range<usize>) {
        let source = self.builder.source;
        let mut at = range.start;
        let mut plain = range.start;
        let mut bold = false;
        while at < range.end {
            let rest = &source[at..range.end];
            let skip = if rest.starts_with("'''") {
                self.builder.verbatim(plain..at);
                if bold {
                    self.builder.end_strong();
                } else {
                    self.builder.begin_strong();
                }
                bold = !bold;
                3
            } else if rest.starts_with("''") {
                self.builder.verbatim(plain..at);
                2
            } else if let Some((skip, words)) = link(rest) {
                self.builder.verbatim(plain..at);
                self.builder.verbatim(at + words.start..at + words.end);
                skip
            } else if let Some(skip) = tag(rest).or_else(|| template(rest)) {
                self.builder.verbatim(plain..at);
                skip
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            };
            at += skip;
            plain = at;
        }
        self.builder.verbatim(plain.min(range.end)..range.end);
        if bold {
            self.builder.end_strong();
        }
    }
}

fn heading_level(text: &str) -> Option<u8> {
    let level = text.bytes().take_while(|byte| *byte == b'=').count();
    let closed = text.len() > 2 * level && text.ends_with('=');
    (closed && (1..=6).contains(&level)).then_some(u8::try_from(level).unwrap_or(6))
}

/// `[[page|words]]`, `[[page]]`, `[address words]`: its length and the place of its words.
fn link(rest: &str) -> Option<(usize, Range<usize>)> {
    if rest.starts_with("[[") {
        let end = rest.find("]]")?;
        let start = rest[..end].rfind('|').map_or(2, |bar| bar + 1);
        let image = rest[2..end].starts_with("File:")
            || rest[2..end].starts_with("Image:")
            || rest[2..end].starts_with("Category:");
        return Some((end + 2, if image { end..end } else { start..end }));
    }
    if rest.starts_with("[http") || rest.starts_with("[//") {
        let end = rest.find(']')?;
        let start = rest[..end].find(' ').map_or(end, |space| space + 1);
        return Some((end + 1, start..end));
    }
    None
}

/// The length of a tag or a whole reference.
fn tag(rest: &str) -> Option<usize> {
    if !rest.starts_with('<') {
        return None;
    }
    let end = rest.find('>').filter(|end| *end < 200)? + 1;
    let inner = &rest[1..end];
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        return None;
    }
    if inner.starts_with("ref") && !inner.ends_with("/>") {
        return Some(rest.find("</ref>").map_or(end, |close| close + 6));
    }
    Some(end)
}

/// The length of a template within a line.
fn template(rest: &str) -> Option<usize> {
    if !rest.starts_with("{{") {
        return None;
    }
    rest.find("}}").map(|end| end + 2)
}
