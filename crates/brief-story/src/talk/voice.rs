//! How what is said is put together: sentences into a passage, a lead before the user's own words.

use crate::compose::Teller;
use crate::language::bind;
use crate::{Field, Passage, Span};

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
}

/// Words before the first block of a passage.
pub(crate) fn with_lead(lead: &str, mut passage: Passage) -> Passage {
    if let Some(first) = passage.blocks.first_mut() {
        first.spans.insert(0, Span { text: lead.to_owned(), ..Span::default() });
    }
    passage
}

/// A further sentence behind the last block of a passage.
pub(crate) fn with_sentence(mut passage: Passage, sentence: &str) -> Passage {
    if let Some(last) = passage.blocks.last_mut().filter(|_| !sentence.is_empty()) {
        last.spans.push(Span { text: format!(" {sentence}"), ..Span::default() });
    }
    passage
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
