//! The report as Markdown, for a wiki.

use brief_story::{Cell, Chart, ColumnKind, Content, Mark, Passage, Piece, Prose, Report, ReportSection, Span, Table};

/// The report as Markdown with tables as GitHub, GitLab and most wikis read them.
///
/// Everything stands in its place; there is no annex, because a page of a wiki has no end.
#[must_use]
pub fn markdown(report: &Report) -> String {
    let mut text = Lines::default();
    text.line(&format!("# {}", inline(&report.headline.spans)));
    let marks = [report.name.as_str(), &report.frame.classification, &report.frame.as_of];
    let chip = report.chip.as_ref().map_or("", |chip| &chip.text);
    let known: Vec<String> = marks.into_iter().chain([chip]).filter(|mark| !mark.is_empty()).map(escaped).collect();
    text.line(&known.join(" · "));
    for fact in &report.facts {
        text.entry(&format!("- **{}:** {}", escaped(&fact.label), escaped(&fact.lines.join(", "))));
    }
    text.blank();
    for part in std::iter::once(&report.summary).chain(&report.sections) {
        section(&mut text, part);
    }
    text.done()
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line that is a paragraph of its own.
    fn line(&mut self, line: &str) {
        self.entry(line);
        self.blank();
    }

    /// A line that others of its kind follow.
    fn entry(&mut self, line: &str) {
        self.0.push_str(&line.replace('\u{a0}', " "));
        self.0.push('\n');
    }

    fn blank(&mut self) {
        if !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
    }

    fn done(self) -> String {
        format!("{}\n", self.0.trim_end())
    }
}

fn section(text: &mut Lines, section: &ReportSection) {
    text.line(&format!("## {}", escaped(&section.title)));
    for Piece { content, .. } in &section.pieces {
        match content {
            Content::Prose(words) => prose(text, words),
            Content::Table(rows) => table(text, rows),
            Content::Chart(chart) => text.line(&format!("*{}*", escaped(alt(chart)))),
        }
    }
}

fn alt(chart: &Chart) -> &str {
    match chart {
        Chart::Series(series) => &series.alt,
        Chart::Pairs { alt, .. } => alt,
    }
}

fn prose(text: &mut Lines, prose: &Prose) {
    let lead = if prose.lead.is_empty() { String::new() } else { format!("**{}** ", escaped(&prose.lead)) };
    passage(text, &prose.text, &lead);
}

fn passage(text: &mut Lines, passage: &Passage, lead: &str) {
    let mut lead = lead.to_owned();
    if passage.blocks.first().is_none_or(|block| block.marker.is_some()) && !lead.is_empty() {
        text.line(lead.trim_end());
        lead.clear();
    }
    for block in &passage.blocks {
        let words = inline(&block.spans);
        match &block.marker {
            Some(marker) => {
                let marker = if marker == "•" { "-" } else { marker };
                text.entry(&format!("{}{marker} {words}", "   ".repeat(block.depth.into())));
            }
            None => {
                text.blank();
                text.line(&format!("{}{}", std::mem::take(&mut lead), begun(&words)));
            }
        }
    }
    text.blank();
}

fn table(text: &mut Lines, table: &Table) {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    text.entry(&row(table.columns.iter().map(|column| in_cell(&escaped(&column.head))).collect()));
    let line = table.columns.iter().map(|column| match column.kind {
        ColumnKind::Figure => "---:".to_owned(),
        _ => "---".to_owned(),
    });
    text.entry(&row(line.collect()));
    for entry in &table.rows {
        text.entry(&row(entry.cells.iter().map(cell).collect()));
    }
    text.blank();
}

fn cell(cell: &Cell) -> String {
    let words = inline(&cell.text.spans);
    let strong = cell.strong && !words.is_empty() && !words.contains("**");
    let words = if strong { format!("**{words}**") } else { words };
    // The shape says nothing that the word does not say, but it is seen at a glance.
    let mark = match cell.mark {
        Some(Mark::Done) => "✓ ",
        Some(Mark::Late) => "⚠ ",
        _ => "",
    };
    in_cell(&format!("{mark}{words}"))
}

/// Inside a table, a bar ends a cell and a line ends a row.
fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\r', '\n'], " ")
}

fn inline(spans: &[Span]) -> String {
    let mut text = String::new();
    for span in spans {
        text.push_str(&styled(span));
    }
    text.replace(['\r', '\n'], " ")
}

fn styled(span: &Span) -> String {
    let inner = span.text.trim();
    if inner.is_empty() {
        return span.text.clone();
    }
    // Marks of emphasis must touch the words that they emphasise.
    let (before, after) = span.text.split_once(inner).unwrap_or(("", ""));
    let mut words = if span.code { code(inner) } else { escaped(inner) };
    if span.emphasis {
        words = format!("*{words}*");
    }
    if span.strong {
        words = format!("**{words}**");
    }
    if let Some(link) = &span.link {
        words = format!("[{words}](<{}>)", link.replace(['<', '>', '\n', '\r'], ""));
    }
    format!("{before}{words}{after}")
}

/// Code between as many backticks as it needs.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    if longest == 0 { format!("{fence}{text}{fence}") } else { format!("{fence} {text} {fence}") }
}

/// Words that mean nothing but themselves.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '&') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

/// A paragraph that does not begin like a list.
fn begun(words: &str) -> String {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && words[digits..].starts_with(['.', ')']);
    if words.starts_with(['-', '+', '=']) {
        format!("\\{words}")
    } else if numbered {
        format!("{}\\{}", &words[..digits], &words[digits..])
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span {
        Span { text: text.to_owned(), ..Span::default() }
    }

    #[test]
    fn what_people_write_means_itself() {
        for (text, written) in [
            ("2 * 3 < 7", "2 \\* 3 \\< 7"),
            ("snake_case", "snake\\_case"),
            ("[a](b)", "\\[a\\](b)"),
            ("plain words, 15%", "plain words, 15%"),
        ] {
            assert_eq!(inline(&[span(text)]), written);
        }
        assert_eq!(begun("1. is no list"), "1\\. is no list");
        assert_eq!(begun("- is no list"), "\\- is no list");
        assert_eq!(begun("15% failed"), "15% failed");
        assert_eq!(in_cell("a | b\nc"), "a \\| b c");
    }

    #[test]
    fn styles_touch_their_words() {
        let strong = Span { strong: true, ..span(" now ") };
        assert_eq!(inline(&[span("go"), strong, span("on")]), "go **now** on");
        let link = Span { link: Some("https://example.org/a".to_owned()), ..span("here") };
        assert_eq!(inline(&[link]), "[here](<https://example.org/a>)");
        assert_eq!(code("a`b"), "`` a`b ``");
    }
}
