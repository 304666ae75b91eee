//! How what is said is put together: sentences into a passage, a lead before the user's own words.

use crate::compose::Teller;
use crate::language::bind;
use crate::{Block, Field, Passage, Span};

impl Teller<'_> {
    /// Composed sentences as one passage, each with its capital and its full stop; `None` if there is none.
    pub(crate) fn spoken(
        &self,
        sentences: impl IntoIterator<Item = String>,
        field: impl Into<Field>,
    ) -> Option<Passage> {
        let sentences = sentences.into_iter().map(|sentence| self.voice.sentence(&sentence));
        let told: Vec<String> = sentences.filter(|sentence| !sentence.is_empty()).collect();
        (!told.is_empty()).then(|| Passage::plain(bind(&told.join(" ")), &field.into()))
    }

    /// Composed sentences one a line; `None` if there is none. A single one is no list.
    pub(crate) fn list(&self, sentences: impl IntoIterator<Item = String>, field: impl Into<Field>) -> Option<Passage> {
        let lines = sentences.into_iter().map(|sentence| self.voice.sentence(&sentence));
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        let marker = (lines.len() > 1).then(|| "•".to_owned());
        let block = |line: String| Block {
            spans: vec![Span { text: bind(&line), ..Span::default() }],
            marker: marker.clone(),
            depth: 0,
        };
        let blocks: Vec<Block> = lines.into_iter().map(block).collect();
        (!blocks.is_empty()).then(|| Passage { blocks, field: field.into() })
    }

    /// A sentence that begins with the presenter's role or the role that decides, with the article before it.
    pub(crate) fn beginning_with_article(&self, text: &str) -> String {
        let roles = [&self.brief.situation.presenter, &self.brief.fix.contingency.decides];
        let begins = |role: &String| {
            !role.is_empty() && text.strip_prefix(role.as_str()).is_some_and(|rest| rest.starts_with(' '))
        };
        let found = roles.into_iter().map(|role| self.label(role)).find(begins);
        found.map_or_else(
            || text.to_owned(),
            |role| self.voice.capitalised(&format!("{}{}", self.voice.with_article(&role), &text[role.len()..])),
        )
    }

    /// A passage of the user's own with a small letter at the beginning, behind a lead that ends in the middle of a
    /// sentence.
    pub(crate) fn begun_small(&self, mut passage: Passage) -> Passage {
        let first = passage.blocks.first_mut().and_then(|block| block.spans.first_mut());
        if let Some(span) = first.filter(|span| !span.code) {
            span.text = self.small(&span.text);
        }
        passage
    }

    /// A passage as one reads it aloud: dates and durations with their full names. Code stays as typed.
    pub(crate) fn aloud(&self, mut passage: Passage) -> Passage {
        for span in passage.blocks.iter_mut().flat_map(|block| &mut block.spans).filter(|span| !span.code) {
            span.text = self.voice.aloud(&span.text);
        }
        passage
    }
}

/// The first word of a passage.
pub(crate) fn first_word(passage: &Passage) -> String {
    passage.text().split([' ', '\u{a0}', ',']).next().unwrap_or_default().to_owned()
}

/// Words before the first block of a passage.
pub(crate) fn with_lead(lead: &str, mut passage: Passage) -> Passage {
    if let Some(first) = passage.blocks.first_mut() {
        first.spans.insert(0, Span { text: lead.to_owned(), ..Span::default() });
    }
    passage
}

/// A passage of which each paragraph ends as a sentence does; lists stay as they are.
pub(crate) fn with_full_stop(mut passage: Passage) -> Passage {
    passage.blocks.iter_mut().filter(|block| block.marker.is_none()).for_each(end_as_a_sentence);
    passage
}

/// A further sentence behind the last block of a passage.
pub(crate) fn with_sentence(mut passage: Passage, sentence: &str) -> Passage {
    if let Some(last) = passage.blocks.last_mut().filter(|_| !sentence.is_empty()) {
        end_as_a_sentence(last);
        last.spans.push(Span { text: format!(" {sentence}"), ..Span::default() });
    }
    passage
}

/// Sets the full stop that a text lacks.
fn end_as_a_sentence(block: &mut Block) {
    let text: String = block.spans.iter().map(|span| span.text.as_str()).collect();
    let ended = text.trim_end().trim_end_matches(['”', '’', '"', '\'', ')']);
    if ended.ends_with(|c: char| c.is_alphanumeric() || c == '%') {
        block.spans.push(Span { text: ".".to_owned(), ..Span::default() });
    }
}

/// Several passages as one, block after block.
pub(crate) fn together(passages: impl IntoIterator<Item = Passage>) -> Passage {
    let mut all = Passage::default();
    for passage in passages {
        if all.blocks.is_empty() {
            all.field = passage.field;
        }
        all.blocks.extend(passage.blocks);
    }
    all
}
