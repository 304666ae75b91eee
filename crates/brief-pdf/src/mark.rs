//! Marked content: what is painted for which node, and what is painted for none.

use std::collections::{BTreeMap, BTreeSet};

use brief_scene::{NodeId, Rect};
use printpdf::{DictItem, Op};

use crate::content::text_item;

/// What a piece of a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Content of a node.
    Node(NodeId),
    /// No content at all.
    Artifact(Artifact),
}

/// Why something is painted that is not content (ISO 32000-1, 14.8.2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// The paper.
    Background,
    /// Lines, fills and pictures that only please the eye.
    Layout,
    /// What is repeated at the top of pages.
    Header,
    /// What is repeated at the foot of pages.
    Footer,
}

/// One piece of content of the structure tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leaf {
    /// The node that it belongs to; `None` if nobody said.
    pub(crate) node: Option<NodeId>,
    /// The page that it stands on, counted from 0.
    pub(crate) page: usize,
    pub(crate) kind: LeafKind,
}

/// The kinds of content.
#[derive(Debug, Clone, Copy)]
pub(crate) enum LeafKind {
    /// A marked sequence of its page, by number.
    Marked(usize),
    /// An annotation, by its place in [`Record::annotations`].
    Annotation(usize),
}

/// What the structure tree needs to know of the pages, in the order of painting.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) annotations: Vec<crate::link::Annotation>,
    /// How many marked sequences each page has.
    pub(crate) marked: Vec<usize>,
    /// Whether each page paints something with transparency.
    pub(crate) transparent: Vec<bool>,
    /// The area that each figure covers, on the first page where it covers any.
    pub(crate) boxes: BTreeMap<NodeId, (usize, Rect)>,
    /// The nodes that have text of their own.
    pub(crate) with_text: BTreeSet<NodeId>,
    /// The run painted last in each block.
    pub(crate) last_runs: BTreeMap<NodeId, crate::text::LastRun>,
}

impl Artifact {
    /// Opens the marked sequence.
    pub(crate) fn begin(self, (width, height): (f32, f32)) -> Op {
        let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
        let entry = |key: &str, value: DictItem| (key.to_owned(), value);
        let pagination = |kind| vec![entry("Type", name("Pagination")), entry("Subtype", name(kind))];
        let entries = match self {
            Self::Background => {
                let area = [0.0, 0.0, width, height].map(DictItem::Real).to_vec();
                vec![entry("Type", name("Background")), entry("BBox", DictItem::Array(area))]
            }
            Self::Layout => vec![entry("Type", name("Layout"))],
            Self::Header => pagination("Header"),
            Self::Footer => pagination("Footer"),
        };
        begin("Artifact", entries)
    }
}

/// Opens a marked sequence of content; `said` is read instead of what is painted.
pub(crate) fn begin_content(tag: &str, number: usize, said: Option<&str>) -> Op {
    let number = i64::try_from(number).expect("a page has fewer pieces than there are numbers");
    let mut entries = vec![("MCID".to_owned(), DictItem::Int(number))];
    if let Some(text) = said {
        entries.push(("ActualText".to_owned(), text_item(text)));
    }
    begin(tag, entries)
}

fn begin(tag: &str, entries: Vec<(String, DictItem)>) -> Op {
    let properties = DictItem::Dict { map: entries.into_iter().collect() };
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties }
}
