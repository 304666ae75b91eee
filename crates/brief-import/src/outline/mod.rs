//! A report as headings, paragraphs, items and rows, whatever format it is written in.
//!
//! Readings work on the clean text, without any markup. Every place in it leads back to the source.

mod builder;
mod docx;
mod html;
mod label;
mod markdown;
mod mediawiki;
mod plain;
mod record;
mod topic;

use std::ops::Range;

pub(crate) use builder::Builder;
pub(crate) use docx::unpack as unpack_docx;
pub(crate) use topic::Topic;

/// A report in pieces.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The clean text of all blocks, one line each.
    pub(crate) text: String,
    /// The blocks in their order.
    pub(crate) blocks: Vec<Block>,
    /// The header cells of the tables.
    pub(crate) tables: Vec<Vec<Range<usize>>>,
    runs: Vec<Run>,
}

/// A piece of a report. All ranges are in the clean text.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// What it is.
    pub(crate) kind: Kind,
    /// Its text.
    pub(crate) range: Range<usize>,
    /// How deep it is nested, for items.
    pub(crate) depth: u8,
    /// Whether it is a quotation, such as a chat log.
    pub(crate) quoted: bool,
    /// Whether its box is ticked, for a task.
    pub(crate) ticked: Option<bool>,
    /// The cells of a row.
    pub(crate) cells: Vec<Range<usize>>,
    /// The number of its table.
    pub(crate) table: Option<usize>,
    /// The bold pieces.
    pub(crate) strong: Vec<Range<usize>>,
    /// The words in front of the colon: `Root cause: …`.
    pub(crate) label: Option<Range<usize>>,
    /// The numbers of the headings under which it stands, the outermost first.
    pub(crate) under: Vec<usize>,
    /// What its label is about.
    pub(crate) own: Option<Topic>,
    /// What it is about: its label, otherwise the innermost heading that tells.
    pub(crate) topic: Topic,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading with its level, 1 to 6, or deeper for labels that act as headings.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table, without header rows.
    Row,
    /// A line of code.
    Code,
    /// An entry of the front matter.
    Front,
}

/// A stretch of clean text and the stretch of the source from which it comes.
#[derive(Debug, Clone, Copy)]
struct Run {
    clean: usize,
    clean_len: usize,
    source: usize,
    source_len: usize,
}

/// The ways in which a report can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Markdown in any habit.
    Markdown,
    /// Text without markup, or with homely one.
    Plain,
    /// The markup of Wikipedia.
    MediaWiki,
    /// A page saved from a browser or a wiki.
    Html,
}

/// Cuts a text into blocks.
pub(crate) fn read(name: &str, source: &str) -> Page {
    let mut builder = Builder::new(source);
    match sniff(name, source) {
        Format::Markdown => markdown::read(&mut builder),
        Format::Plain => plain::read(&mut builder),
        Format::MediaWiki => mediawiki::read(&mut builder),
        Format::Html => html::read(&mut builder, 0..source.len()),
    }
    finish(builder)
}

/// Makes the page of blocks, with labels, headings and topics.
pub(crate) fn finish(builder: Builder<'_>) -> Page {
    let mut page = builder.into_page();
    label::attach(&mut page);
    page
}

impl Page {
    /// The clean text of a range.
    pub(crate) fn str(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// The text of a block behind its label.
    pub(crate) fn body(&self, block: &Block) -> Range<usize> {
        let Some(label) = &block.label else { return block.range.clone() };
        let rest = &self.text[label.end..block.range.end];
        let skipped =
            rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || ":：|-–—=*".contains(c)).len();
        label.end + skipped..block.range.end
    }

    /// The place in the source from which a range of clean text comes, with the markup right around it.
    pub(crate) fn source_range(&self, source: &str, range: &Range<usize>) -> Range<usize> {
        let start = self.source_start(range.start);
        let end = self.source_end(range.end).max(start);
        let floor = self.gap_before(range.start);
        let ceiling = self.gap_after(range.end).max(end);
        let lead = source.get(floor..start).unwrap_or_default();
        let kept = lead.trim_end_matches(['*', '_', '`', '[', '\'', '~']).len();
        let tail = source.get(end..ceiling).unwrap_or_default();
        floor + kept..end + markup_behind(tail)
    }

    fn run_at(&self, clean: usize) -> Option<Run> {
        let next = self.runs.partition_point(|run| run.clean <= clean);
        next.checked_sub(1).map(|at| self.runs[at])
    }

    fn source_start(&self, clean: usize) -> usize {
        match self.run_at(clean) {
            Some(run) if clean >= run.clean + run.clean_len => {
                let next = self.runs.partition_point(|run| run.clean <= clean);
                self.runs.get(next).map_or(run.source + run.source_len, |run| run.source)
            }
            Some(run) if run.clean_len == run.source_len => run.source + (clean - run.clean),
            Some(run) => run.source,
            None => self.runs.first().map_or(0, |run| run.source),
        }
    }

    fn source_end(&self, clean: usize) -> usize {
        match clean.checked_sub(1).and_then(|last| self.run_at(last)) {
            Some(run) if run.clean_len == run.source_len => run.source + (clean - run.clean).min(run.source_len),
            Some(run) => run.source + run.source_len,
            None => 0,
        }
    }

    /// The end of the source text in front of a place; the place itself if text goes on there.
    fn gap_before(&self, clean: usize) -> usize {
        let at = self.runs.partition_point(|run| run.clean < clean);
        let own = self.source_start(clean);
        match at.checked_sub(1).map(|at| self.runs[at]) {
            Some(run) if run.clean + run.clean_len > clean => own,
            Some(run) => (run.source + run.source_len).min(own),
            None => 0,
        }
    }

    /// The start of the source text behind a place.
    fn gap_after(&self, clean: usize) -> usize {
        let at = self.runs.partition_point(|run| run.clean < clean);
        let inside = at.checked_sub(1).map(|at| self.runs[at]).is_some_and(|run| run.clean + run.clean_len > clean);
        if inside {
            return self.source_end(clean);
        }
        self.runs.get(at).map_or(self.source_end(clean) + 300, |run| run.source)
    }
}

/// How many bytes of closing markup follow: `**`, `](address)`, a full stop is none.
fn markup_behind(tail: &str) -> usize {
    let mut at = 0;
    if let Some(rest) = tail.strip_prefix("](")
        && let Some(end) = rest.find(')')
        && !rest[..end].contains('\n')
    {
        at = 2 + end + 1;
    } else if tail.starts_with("]]") {
        at = 2;
    } else if tail.starts_with(']') {
        at = 1;
    }
    let rest = &tail[at..];
    at + (rest.len() - rest.trim_start_matches(['*', '_', '`', '\'', '~']).len())
}

/// Tells the format by the name of the file and by what stands in it.
fn sniff(name: &str, source: &str) -> Format {
    let lower = name.to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if ends(&[".md", ".markdown", ".mdx", ".mkd", ".md.erb", ".html.md.erb", ".md.txt", ".qmd", ".rmd"]) {
        return Format::Markdown;
    }
    if ends(&[".wiki", ".mediawiki", ".mw", ".wikitext"]) {
        return Format::MediaWiki;
    }
    let head = source.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    if ends(&[".html", ".htm", ".xhtml"]) || head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Format::Html;
    }
    let mut signs = Signs::default();
    for line in source.lines().take(400) {
        signs.see(line);
    }
    signs.format()
}

/// What tells one format from another.
#[derive(Default)]
struct Signs {
    tags: usize,
    wiki: usize,
    marks: usize,
}

impl Signs {
    fn see(&mut self, line: &str) {
        let line = line.trim();
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        self.tags += ["</p>", "</li>", "</td>", "</tr>", "</h2>", "</div>", "<br>", "<p>"]
            .iter()
            .filter(|tag| line.contains(**tag))
            .count();
        let equals = line.len() > 4
            && line.starts_with("==")
            && line.ends_with("==")
            && line.contains(|c: char| c.is_alphabetic());
        self.wiki += usize::from(equals)
            + usize::from(line.starts_with("{{") || line.starts_with("{|") || line.starts_with("'''"));
        self.marks += usize::from((1..=6).contains(&level) && line[level..].starts_with(' '));
        self.marks += usize::from(line.contains("**") || line.starts_with("```") || line.contains("]("));
        self.marks += usize::from(line.starts_with('|') && line.contains("---"));
    }

    fn format(&self) -> Format {
        if self.tags >= 4 && self.tags > self.marks {
            Format::Html
        } else if self.wiki >= 2 && self.wiki >= self.marks {
            Format::MediaWiki
        } else if self.marks >= 2 {
            Format::Markdown
        } else {
            Format::Plain
        }
    }
}

/// Whether a heading names a part of a report, such as "Summary", and no incident.
pub(crate) fn names_a_part(text: &str) -> bool {
    topic::of_heading(text).is_some() && text.split_whitespace().count() <= 4
}

/// What a heading is about.
pub(crate) fn topic_of_heading(text: &str) -> Option<Topic> {
    topic::of_heading(text)
}
