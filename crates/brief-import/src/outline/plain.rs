//! Reads text without markup, or with the homely one of mails and notices: ■ headings, 【】, lines of dashes, capitals.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Builder, Kind, record, topic};

/// Reads the whole source.
pub(crate) fn read(builder: &mut Builder<'_>) {
    builder.keep_templates();
    let source = builder.source;
    let mut at = 0;
    let mut reader = Reader { builder, last: 0..0, after_blank: true, list: 0, message: false };
    let mut lines = source.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().copied().unwrap_or_default();
        reader.line(at, line, next);
        at += line.len();
    }
    reader.builder.end();
}

struct Reader<'b, 's> {
    builder: &'b mut Builder<'s>,
    /// The last line of running text.
    last: Range<usize>,
    after_blank: bool,
    list: u8,
    /// Whether the open block is a message of a chat.
    message: bool,
}

impl Reader<'_, '_> {
    fn line(&mut self, at: usize, line: &str, next: &str) {
        let text = line.trim();
        let from = at + line.find(text).unwrap_or(0);
        if text.is_empty() {
            self.message = false;
            self.builder.end();
            self.after_blank = true;
            return;
        }
        if is_rule(text) {
            self.builder.end();
            self.after_blank = true;
            return;
        }
        if let Some(name) = speaker(text).filter(|_| !next.trim().is_empty()) {
            self.message(from, text, name);
        } else if self.in_message() && bullet(text).is_none() {
            self.builder.space();
            self.builder.verbatim(from..from + text.len());
        } else if let Some(heading) = heading(text, is_rule(next.trim()), self.after_blank) {
            self.builder.begin(Kind::Heading(heading.level), 0);
            self.builder.verbatim(from + heading.text.start..from + heading.text.end);
            self.builder.end();
            self.list = 0;
            let rest = heading.rest;
            if rest < text.len() {
                self.running(from + rest..from + text.len(), Kind::Paragraph, 0);
            }
        } else if let Some(skip) = bullet(text) {
            let indent = u8::try_from((line.len() - line.trim_start().len()) / 2).unwrap_or(u8::MAX);
            self.list = 1 + indent.min(20);
            self.running(from + skip..from + text.len(), Kind::Item, self.list);
        } else if let Some(quoted) = text.strip_prefix('>') {
            self.builder.quoted = true;
            self.running(from + text.len() - quoted.len()..from + text.len(), Kind::Paragraph, 0);
            self.builder.end();
            self.builder.quoted = false;
        } else if text.contains('\t') && !text.starts_with('|') {
            self.row(from, text);
        } else if self.goes_on(line, text) {
            self.builder.space();
            self.builder.verbatim(from..from + text.len());
            self.last = from..from + text.len();
        } else {
            self.running(from..from + text.len(), Kind::Paragraph, 0);
        }
        self.after_blank = false;
    }

    fn running(&mut self, range: Range<usize>, kind: Kind, depth: u8) {
        let text = &self.builder.source[range.clone()];
        let (skip, done) = tick(text);
        self.builder.begin(kind, depth);
        self.builder.verbatim(range.start + skip..range.end);
        if let Some(done) = done {
            self.builder.tick(done);
        }
        self.last = range;
    }

    fn row(&mut self, from: usize, text: &str) {
        self.builder.begin(Kind::Row, 0);
        let mut at = from;
        for cell in text.split('\t') {
            if !cell.trim().is_empty() {
                self.builder.begin_cell();
                self.builder.verbatim(at..at + cell.len());
            }
            at += cell.len() + 1;
        }
        self.builder.end();
    }

    /// Begins a message of a chat: who, when, and the lines behind it what.
    fn message(&mut self, from: usize, text: &str, name: Range<usize>) {
        let clock = from + name.end + (text[name.end..].len() - text[name.end..].trim_start().len());
        self.builder.begin(Kind::Row, 0);
        self.builder.begin_cell();
        self.builder.verbatim(from..from + name.end);
        self.builder.begin_cell();
        self.builder.verbatim(clock..from + text.len());
        self.builder.begin_cell();
        self.message = true;
    }

    /// Whether the message of a chat goes on.
    fn in_message(&self) -> bool {
        self.message && self.builder.open().is_some()
    }

    /// Whether a line carries on the last one, which was broken to fit the page.
    fn goes_on(&self, line: &str, text: &str) -> bool {
        let Some((kind, _)) = self.builder.open() else { return false };
        let last = self.builder.source[self.last.clone()].trim_end();
        if !self.builder.has_text() || record::begins_record(text) && !record::is_cut(last) {
            return false;
        }
        let indented = line.starts_with([' ', '\t']);
        let open_end = !last.ends_with(['.', '!', '?', ':', '。', ')']);
        match kind {
            Kind::Item => indented || (open_end && text.starts_with(|c: char| c.is_lowercase())),
            Kind::Paragraph => text.starts_with(|c: char| c.is_lowercase()) || last.chars().count() >= 55,
            _ => false,
        }
    }
}

/// The name in a line of nothing but a name and a time of day: `marta  9:17 AM`, as chats are copied.
fn speaker(text: &str) -> Option<Range<usize>> {
    static LINE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^([\p{L}@][\p{L}\d_.@' -]{0,30}?)(?:\s*(?:APP|BOT|\(.{1,12}\)))?[ \t]+\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?\]?$")
            .expect("the pattern is a constant that tests compile")
    });
    let name = LINE.captures(text)?.get(1)?;
    // `Impact started 10:04` is a label.
    let label = topic::of_label(name.as_str()).is_some() || name.as_str().split_whitespace().count() > 3;
    (!label).then(|| name.range())
}

struct Found {
    level: u8,
    text: Range<usize>,
    rest: usize,
}

/// Reads a heading in any homely way.
fn heading(text: &str, underlined: bool, after_blank: bool) -> Option<Found> {
    let words = text.split_whitespace().count();
    let whole = |level, text: &str, inner: &str| {
        let start = text.find(inner)?;
        Some(Found { level, text: start..start + inner.len(), rest: text.len() })
    };
    if let Some(inner) = text.strip_prefix('【') {
        let end = inner.find('】')?;
        return Some(Found {
            level: 2,
            text: '【'.len_utf8()..'【'.len_utf8() + end,
            rest: '【'.len_utf8() + end + '】'.len_utf8(),
        });
    }
    if let Some(inner) = text.strip_prefix(['■', '◆', '▼', '□', '◇', '★', '▶', '●', '◼', '▌', '§'])
        && words <= 12
        && !text.ends_with('.')
    {
        return whole(2, text, inner.trim());
    }
    if words > 12 || begins_with_time(text) {
        return None;
    }
    if let Some(inner) = marked(text) {
        return whole(2, text, inner);
    }
    if underlined && after_blank {
        return whole(2, text, text);
    }
    let bare = text.trim_end_matches(':').trim();
    let numbered = bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '(' | ' '));
    let capitals = bare.len() >= 4 && bare.chars().any(char::is_alphabetic) && !bare.chars().any(char::is_lowercase);
    if capitals && words <= 8 && !bare.ends_with(['.', '!', '?']) {
        return whole(3, text, bare);
    }
    let known =
        topic::of_heading(numbered).is_some() && words <= 7 && !bare.ends_with(['.', '!', ',']) && !bare.contains(": ");
    if known
        && (after_blank || text.ends_with(':'))
        && numbered.starts_with(|c: char| c.is_uppercase())
        && bullet(text).is_none_or(|_| numbered.len() < bare.len())
    {
        return whole(3, text, numbered);
    }
    None
}

/// `== X ==`, `--- X ---`, `*** X ***`, `h2. X`, `# X`, `*X*`, `[X]`.
fn marked(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix('h')
        && rest.starts_with(|c: char| ('1'..='6').contains(&c))
        && rest[1..].starts_with(". ")
    {
        return Some(rest[3..].trim());
    }
    for sign in ['=', '-', '*', '#', '~', '_', '+', '—', '─'] {
        let inner = text.trim_matches(sign);
        let lead = text.len() - text.trim_start_matches(sign).len();
        let tail = text.len() - text.trim_end_matches(sign).len();
        let inner = inner.trim();
        if inner.is_empty() || !inner.contains(|c: char| c.is_alphabetic()) {
            continue;
        }
        if lead >= 2 && tail >= 2
            || sign == '*' && lead == 1 && tail == 1
            || sign == '#' && lead >= 1 && text[lead..].starts_with(' ')
        {
            return Some(inner);
        }
    }
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    topic::of_heading(inner).map(|_| inner.trim())
}

fn begins_with_time(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.bytes().take(5).any(|byte| byte == b':')
}

/// A line of nothing but dashes or the like.
fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3
        && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | '~' | '─' | '━' | '—' | ' '))
        && !text.trim().is_empty()
}

/// The length of a bullet or a number in front of an item.
fn bullet(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '-' | '*' | '•' | '・' | '‣' | '◦' | '+' | '–' | '—' | '·' | '○' | '※' | '→' | '●' | '▪')
    {
        let rest = &text[first.len_utf8()..];
        let gap = rest.len() - rest.trim_start().len();
        return (gap > 0 || matches!(first, '・' | '•' | '※' | '○' | '●')).then_some(first.len_utf8() + gap);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) && text[digits..].starts_with(['.', ')']) && text[digits + 1..].starts_with(' ') {
        return Some(digits + 2);
    }
    None
}

/// A box in front of an item: `[x]`, `[ ]`, `[DONE]`.
fn tick(text: &str) -> (usize, Option<bool>) {
    for (mark, done) in [
        ("[x] ", true),
        ("[X] ", true),
        ("[ ] ", false),
        ("[DONE] ", true),
        ("[OPEN] ", false),
        ("[TODO] ", false),
        ("[Done] ", true),
        ("[Open] ", false),
    ] {
        if text.starts_with(mark) {
            return (mark.len(), Some(done));
        }
    }
    (0, None)
}
