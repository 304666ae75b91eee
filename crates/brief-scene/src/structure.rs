//! The tree of roles that a screen reader walks, and where content comes from.

/// The place of a node in [`Structure::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub u32);

/// The tree of roles over all pages of a scene, in reading order. The root of the document is implied.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Structure {
    /// All nodes; a parent stands before its children, and siblings stand in reading order.
    pub nodes: Vec<Node>,
}

/// One node of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node that it belongs to; `None` at the top level.
    pub parent: Option<NodeId>,
}

/// The roles, with the structure type of PDF (ISO 32000-1, 14.8.4) that each becomes.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// A slide or a chapter (`Sect`).
    Section,
    /// A heading (`H1` to `H6`).
    Heading(u8),
    /// A paragraph or a line that stands for itself (`P`).
    Paragraph,
    /// A list (`L`); its children are [`Role::ListItem`].
    List {
        /// Whether the items are numbered.
        numbered: bool,
    },
    /// An entry of a list (`LI`); its children are [`Role::Label`] and [`Role::Body`].
    ListItem,
    /// The bullet, number or mark of a list entry (`Lbl`).
    Label,
    /// The content of a list entry (`LBody`).
    Body,
    /// A table (`Table`); its children are [`Role::Row`].
    Table,
    /// A row of a table (`TR`).
    Row,
    /// A cell that names a row or a column (`TH`).
    HeaderCell(Scope),
    /// A cell (`TD`).
    Cell,
    /// A chart, a diagram or a picture (`Figure`).
    Figure {
        /// What it shows, for a reader who listens.
        alt: String,
    },
    /// Text that leads somewhere (`Link`).
    Link,
    /// A part of a line (`Span`).
    Span {
        /// What is read aloud instead of the text, for marks that are drawn.
        alt: Option<String>,
    },
}

/// What a header cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The cells to its right.
    Row,
    /// The cells below it.
    Column,
}

/// Where in the document an item's content comes from, so that a click finds its field and an error its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// The name of the slide, for example `impact`.
    pub slide: String,
    /// The path of the field, for example `impact.facts[2]`; empty if the whole slide is meant.
    pub field: String,
    /// Whether this says that something is missing. Such an item never reaches an export unnoticed.
    pub placeholder: bool,
}

impl Structure {
    /// Adds a node as the last child of its parent.
    pub fn add(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).expect("a scene has fewer than four billion nodes"));
        self.nodes.push(Node { role, parent });
        id
    }

    /// The node behind an identifier.
    ///
    /// # Panics
    /// If the identifier comes from another scene.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// The node from the given one upwards that stands for itself: a link or a span is a part of the line around it.
    ///
    /// # Panics
    /// If the identifier comes from another scene.
    #[must_use]
    pub fn block(&self, id: NodeId) -> NodeId {
        let is_block = |id: &NodeId| !matches!(self.node(*id).role, Role::Link | Role::Span { .. });
        std::iter::successors(Some(id), |id| self.node(*id).parent).find(is_block).unwrap_or(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_line_belongs_to_the_block_around_it() {
        let mut structure = Structure::default();
        let paragraph = structure.add(Role::Paragraph, None);
        let link = structure.add(Role::Link, Some(paragraph));
        let span = structure.add(Role::Span { alt: None }, Some(link));
        let alone = structure.add(Role::Link, None);
        assert_eq!(structure.block(span), paragraph);
        assert_eq!(structure.block(paragraph), paragraph);
        assert_eq!(structure.block(alone), alone);
    }
}
