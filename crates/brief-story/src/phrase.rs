//! The smallest pieces of meaning: words with the field that they come from.

/// The path of the field in the brief that something comes from, for example `impact.facts[2]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Field(pub String);

/// Words in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Strong emphasis.
    pub strong: bool,
    /// Emphasis.
    pub emphasis: bool,
    /// A piece of code or a name as typed.
    pub code: bool,
    /// Where the words lead: an address beginning with `https:`, `http:` or `mailto:`.
    pub link: Option<String>,
}

/// Words that belong together on one line of thought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub spans: Vec<Span>,
    /// Where they come from.
    pub field: Field,
}

/// One or more paragraphs and list entries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The paragraphs and entries in order.
    pub blocks: Vec<Block>,
    /// Where they come from.
    pub field: Field,
}

/// A paragraph, or an entry of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// The words.
    pub spans: Vec<Span>,
    /// The mark before a list entry, `•` or `1.`; `None` for a paragraph.
    pub marker: Option<String>,
    /// How deeply the entry is nested, from 0.
    pub depth: u8,
}

/// Something that stands on a slide, or the place where it is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot<T> {
    /// It is there.
    Filled(T),
    /// It is missing; only a preview shows this.
    Missing(Placeholder),
}

/// What is missing, for the preview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placeholder {
    /// Its name in a list of what is missing, for example `Money`.
    pub name: String,
    /// What stands in its place, for example `Money: not filled in yet`, or `owner?` inside a line.
    pub what: String,
    /// The question that fills it, for example `How much? From which source?`.
    pub question: String,
    /// The field that would fill it.
    pub field: Field,
}

/// The state of something, which is drawn as a shape and always stands beside its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A figure that was measured.
    Measured,
    /// A figure that was estimated.
    Estimate,
    /// Done, restored, confirmed.
    Done,
    /// Under way.
    Started,
    /// Not begun.
    Planned,
    /// Past its date, or still going on.
    Late,
    /// A first idea of the cause.
    Hypothesis,
    /// Probable, or contained: half of the way.
    Probable,
}

/// The colour family of a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Restored, done, confirmed.
    Good,
    /// Hypothesis, probable, contained, side effect.
    Warn,
    /// Still going on, late.
    Bad,
}

impl Phrase {
    /// Plain words from a field.
    pub fn plain(text: impl Into<String>, field: &Field) -> Self {
        let spans = vec![Span { text: text.into(), ..Span::default() }];
        Self { spans, field: field.clone() }
    }

    /// The words without their styles.
    #[must_use]
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.trim().is_empty())
    }
}

impl Passage {
    /// The words without their styles, one block a line.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<String> =
            self.blocks.iter().map(|block| block.spans.iter().map(|span| span.text.as_str()).collect()).collect();
        lines.join("\n")
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// One paragraph of plain words.
    pub fn plain(text: impl Into<String>, field: &Field) -> Self {
        let spans = vec![Span { text: text.into(), ..Span::default() }];
        Self { blocks: vec![Block { spans, marker: None, depth: 0 }], field: field.clone() }
    }
}

impl<T> Slot<T> {
    /// What is there, if it is there.
    pub const fn filled(&self) -> Option<&T> {
        match self {
            Self::Filled(value) => Some(value),
            Self::Missing(_) => None,
        }
    }
}

impl From<&str> for Field {
    fn from(path: &str) -> Self {
        Self(path.to_owned())
    }
}

impl From<String> for Field {
    fn from(path: String) -> Self {
        Self(path)
    }
}
