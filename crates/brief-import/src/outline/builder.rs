//! Puts blocks together while a reader goes through the source.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::{Block, Kind, Page, Run, Topic};

/// Code of template languages, which is no text: `{% note %}`, `{{ page.title }}`, `<%= … %>`.
static TEMPLATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\{%[^%\n]{0,400}%\}|\{\{[^{}\n]{0,400}\}\}|<%[^%]{0,400}%>")
        .expect("the pattern is a constant that tests compile")
});

/// Puts blocks together while a reader goes through the source.
#[derive(Debug)]
pub(crate) struct Builder<'s> {
    /// What is read.
    pub(crate) source: &'s str,
    page: Page,
    holes: Vec<Range<usize>>,
    open: Option<Block>,
    strong_from: Option<usize>,
    cell_from: Option<usize>,
    /// Whether what comes is quoted.
    pub(crate) quoted: bool,
}

/// A place to which the builder can go back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    text: usize,
    runs: usize,
}

impl<'s> Builder<'s> {
    /// Begins with nothing.
    pub(crate) fn new(source: &'s str) -> Self {
        let holes = if source.contains("{%") || source.contains("{{") || source.contains("<%") {
            TEMPLATE.find_iter(source).map(|hole| hole.range()).collect()
        } else {
            Vec::new()
        };
        let page = Page { text: String::with_capacity(source.len()), ..Page::default() };
        Self { source, page, holes, open: None, strong_from: None, cell_from: None, quoted: false }
    }

    /// Leaves template code in the text, for formats where it is text.
    pub(crate) fn keep_templates(&mut self) {
        self.holes.clear();
    }

    /// Ends the open block and begins another.
    pub(crate) fn begin(&mut self, kind: Kind, depth: u8) {
        self.end();
        let at = self.page.text.len();
        self.open = Some(Block {
            kind,
            range: at..at,
            depth,
            quoted: self.quoted,
            ticked: None,
            cells: Vec::new(),
            table: None,
            strong: Vec::new(),
            label: None,
            under: Vec::new(),
            own: None,
            topic: Topic::Other,
        });
    }

    /// The kind and depth of the open block.
    pub(crate) fn open(&self) -> Option<(Kind, u8)> {
        self.open.as_ref().map(|block| (block.kind, block.depth))
    }

    /// Whether there is an open block with text.
    pub(crate) fn has_text(&self) -> bool {
        self.open.as_ref().is_some_and(|block| !self.page.text[block.range.start..].trim().is_empty())
    }

    /// The text of the open block so far.
    pub(crate) fn open_text(&self) -> Option<&str> {
        self.open.as_ref().map(|block| &self.page.text[block.range.start..])
    }

    /// Ends the open block. A block without text is dropped.
    pub(crate) fn end(&mut self) {
        self.end_strong();
        self.end_cell();
        let Some(mut block) = self.open.take() else { return };
        let whole = &self.page.text[block.range.start..];
        let lead = whole.len() - whole.trim_start().len();
        let text = whole.trim();
        if text.chars().any(char::is_alphanumeric) {
            block.range = block.range.start + lead..block.range.start + lead + text.len();
            if block.kind == Kind::Paragraph && text.starts_with('|') && text.matches('|').count() >= 2 {
                block.cells = cells_of(&self.page.text, &block.range);
                block.kind = Kind::Row;
            }
            self.page.blocks.push(block);
        }
        if !self.page.text.ends_with('\n') {
            self.page.text.push('\n');
        }
    }

    /// Adds a stretch of the source as it stands; line breaks become spaces, template code is left out.
    pub(crate) fn verbatim(&mut self, range: Range<usize>) {
        if self.open.is_none() {
            self.begin(Kind::Paragraph, 0);
        }
        let mut at = range.start;
        let first = self.holes.partition_point(|hole| hole.end <= range.start);
        for hole in first..self.holes.len() {
            let hole = self.holes[hole].clone();
            if hole.start >= range.end {
                break;
            }
            self.copy(at..hole.start.max(at));
            at = hole.end;
        }
        self.copy(at..range.end.max(at));
    }

    fn copy(&mut self, range: Range<usize>) {
        let Some(text) = self.source.get(range.clone()).filter(|text| !text.is_empty()) else { return };
        let clean = self.page.text.len();
        if text.contains(['\n', '\r', '\t']) {
            self.page.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }));
        } else {
            self.page.text.push_str(text);
        }
        self.page.runs.push(Run { clean, clean_len: text.len(), source: range.start, source_len: text.len() });
    }

    /// Adds text that stands for a stretch of the source, such as `&` for `&amp;`.
    pub(crate) fn replaced(&mut self, range: Range<usize>, text: &str) {
        if text.is_empty() {
            return;
        }
        if self.open.is_none() {
            self.begin(Kind::Paragraph, 0);
        }
        let clean = self.page.text.len();
        self.page.text.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        let clean_len = self.page.text.len() - clean;
        // Equal lengths would be read as equal bytes; both ends of such a run are right in either case.
        self.page.runs.push(Run { clean, clean_len, source: range.start, source_len: range.len() });
    }

    /// Adds a space that is not in the source.
    pub(crate) fn space(&mut self) {
        if !self.page.text.ends_with([' ', '\n']) {
            self.page.text.push(' ');
        }
    }

    /// Whether all of the open block is bold.
    pub(crate) fn is_all_strong(&self) -> bool {
        let Some(block) = &self.open else { return false };
        let [strong] = block.strong.as_slice() else { return false };
        let text = &self.page.text;
        let outside = text[block.range.start..strong.start].chars().chain(text[strong.end..].chars());
        !outside.into_iter().any(char::is_alphanumeric)
    }

    /// Begins a bold piece.
    pub(crate) fn begin_strong(&mut self) {
        self.strong_from.get_or_insert(self.page.text.len());
    }

    /// Ends a bold piece.
    pub(crate) fn end_strong(&mut self) {
        if let Some(from) = self.strong_from.take()
            && let Some(block) = &mut self.open
            && from < self.page.text.len()
        {
            block.strong.push(from.max(block.range.start)..self.page.text.len());
        }
    }

    /// Ends the last cell of a row and begins another.
    pub(crate) fn begin_cell(&mut self) {
        self.end_cell();
        if self.open.as_ref().is_some_and(|block| !block.cells.is_empty()) {
            self.page.text.push_str(" | ");
        }
        self.cell_from = Some(self.page.text.len());
    }

    /// Ends the open cell.
    pub(crate) fn end_cell(&mut self) {
        if let (Some(from), Some(block)) = (self.cell_from.take(), &mut self.open) {
            let text = &self.page.text[from..];
            let lead = text.len() - text.trim_start().len();
            let end = from + text.trim_end().len();
            block.cells.push((from + lead).min(end)..end);
        }
    }

    /// Begins a table, whose number the rows carry.
    pub(crate) fn begin_table(&mut self) {
        self.end();
        self.page.tables.push(Vec::new());
    }

    /// Takes the open row as the header of the table.
    pub(crate) fn take_header(&mut self) {
        self.end_cell();
        let Some(block) = self.open.take() else { return };
        self.page.text.push('\n');
        if let Some(header) = self.page.tables.last_mut() {
            *header = block.cells;
        }
    }

    /// Puts the open row into the last table.
    pub(crate) fn mark_row(&mut self) {
        let table = self.page.tables.len().checked_sub(1);
        if let Some(block) = &mut self.open {
            block.table = table;
        }
    }

    /// Ticks the box of the open item, or leaves it open.
    pub(crate) fn tick(&mut self, done: bool) {
        if let Some(block) = &mut self.open {
            block.ticked = Some(done);
        }
    }

    /// A place to go back to.
    pub(crate) fn mark(&self) -> Mark {
        Mark { text: self.page.text.len(), runs: self.page.runs.len() }
    }

    /// What was added since.
    pub(crate) fn since(&self, mark: Mark) -> &str {
        self.page.text.get(mark.text..).unwrap_or_default()
    }

    /// Takes back what was added since, within one block.
    pub(crate) fn go_back(&mut self, mark: Mark) {
        self.page.text.truncate(mark.text);
        self.page.runs.truncate(mark.runs);
    }

    /// The page as it is now.
    pub(crate) fn into_page(mut self) -> Page {
        self.end();
        self.page
    }
}

/// The cells of a row that is written with bars but belongs to no table.
fn cells_of(text: &str, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut at = range.start;
    for piece in text[range.clone()].split('|') {
        let lead = piece.len() - piece.trim_start().len();
        let inner = piece.trim();
        if !inner.is_empty() {
            cells.push(at + lead..at + lead + inner.len());
        }
        at += piece.len() + 1;
    }
    cells
}
