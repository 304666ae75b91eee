//! The structure tree: what a reader who listens hears, in which order (ISO 32000-1, 14.7 and 14.8).
//!
//! The order is that of the nodes. Among the pieces of a node itself, a child stands where its own first piece is painted.

use std::collections::BTreeMap;

use brief_scene::{Node, NodeId, Role, Scene, Scope};
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::content::{clean, edges, name, text_string};
use crate::mark::{Leaf, LeafKind, Record};

/// What the tree is made of.
pub(crate) struct Sources<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) record: &'a Record,
    /// The page objects.
    pub(crate) pages: &'a [ObjectId],
    /// The annotation objects, in the order of the record.
    pub(crate) annotations: &'a [ObjectId],
}

/// The structure type of a role.
pub(crate) fn tag(role: &Role) -> String {
    let tag = match role {
        Role::Section => "Sect",
        Role::Heading(level) => return format!("H{}", (*level).clamp(1, 6)),
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::Body => "LBody",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeaderCell(_) => "TH",
        Role::Cell => "TD",
        Role::Figure { .. } => "Figure",
        Role::Link => "Link",
        Role::Span { .. } => "Span",
    };
    tag.to_owned()
}

/// Adds the structure tree to a document and returns its root.
pub(crate) fn write(doc: &mut Document, sources: &Sources<'_>) -> ObjectId {
    let plan = Plan::new(sources);
    let root = doc.new_object_id();
    let document = doc.new_object_id();
    let objects = plan.kept.iter().map(|kept| kept.then(|| doc.new_object_id())).collect();
    let mut tree = Tree { doc, sources, plan, objects, document, owners: BTreeMap::new() };
    for place in 0..sources.scene.structure.nodes.len() {
        tree.write_node(place);
    }
    let kids = tree.kids(None, document, None);
    let element = Dictionary::from_iter([
        ("Type", name("StructElem")),
        ("S", name("Document")),
        ("P", Object::Reference(root)),
        ("K", kids),
    ]);
    tree.doc.set_object(document, element);
    let numbers = tree.parent_tree();
    let parents = doc.add_object(Dictionary::from_iter([("Nums", Object::Array(numbers))]));
    let next = sources.pages.len() + sources.annotations.len();
    let dictionary = Dictionary::from_iter([
        ("Type", name("StructTreeRoot")),
        ("K", Object::Reference(document)),
        ("ParentTree", Object::Reference(parents)),
        ("ParentTreeNextKey", integer(next)),
    ]);
    doc.set_object(root, dictionary);
    root
}

/// The key of an annotation in the parent tree; the pages have the keys before.
pub(crate) fn annotation_key(pages: usize, annotation: usize) -> i64 {
    i64::try_from(pages + annotation).expect("a document has fewer annotations than there are numbers")
}

/// Which nodes are written, and what stands in which order.
struct Plan {
    /// Of each node, its children in order; those of the root stand last.
    children: Vec<Vec<usize>>,
    /// Of each node, its own pieces by their place in the record; those of the root stand last.
    leaves: Vec<Vec<usize>>,
    /// Of each node, the first piece in it or below it.
    first: Vec<Option<usize>>,
    /// Whether each node is written.
    kept: Vec<bool>,
}

impl Plan {
    fn new(sources: &Sources<'_>) -> Self {
        let nodes = &sources.scene.structure.nodes;
        let root = nodes.len();
        let place = |id: Option<NodeId>| id.map_or(root, |id| id.0 as usize);
        let mut children = vec![Vec::new(); root + 1];
        for (index, node) in nodes.iter().enumerate() {
            children[place(node.parent)].push(index);
        }
        let mut leaves = vec![Vec::new(); root + 1];
        for (index, leaf) in sources.record.leaves.iter().enumerate() {
            leaves[place(leaf.node)].push(index);
        }
        // Children come after their parents, so that a walk from the end sees them first.
        let mut first: Vec<Option<usize>> = leaves.iter().map(|own| own.first().copied()).collect();
        for (index, node) in nodes.iter().enumerate().rev() {
            let parent = place(node.parent);
            first[parent] = [first[parent], first[index]].into_iter().flatten().min();
        }
        // What is empty is not said, but a table keeps its shape.
        let mut kept = vec![false; root];
        for (index, node) in nodes.iter().enumerate() {
            let is_cell = matches!(node.role, Role::Row | Role::HeaderCell(_) | Role::Cell);
            let in_kept = node.parent.is_some_and(|parent| kept[parent.0 as usize]);
            kept[index] = first[index].is_some() || (is_cell && in_kept);
        }
        Self { children, leaves, first, kept }
    }
}

struct Tree<'a> {
    doc: &'a mut Document,
    sources: &'a Sources<'a>,
    plan: Plan,
    /// Of each node that is written, its object.
    objects: Vec<Option<ObjectId>>,
    /// The element at the top.
    document: ObjectId,
    /// The element that each piece belongs to.
    owners: BTreeMap<usize, ObjectId>,
}

impl Tree<'_> {
    fn write_node(&mut self, place: usize) {
        let Some(object) = self.objects[place] else { return };
        let node = &self.sources.scene.structure.nodes[place];
        let page = self.page_of(place);
        let mut element = Dictionary::from_iter([
            ("Type", name("StructElem")),
            ("S", Object::Name(tag(&node.role).into_bytes())),
            ("P", Object::Reference(self.parent_object(node))),
            ("K", self.kids(Some(place), object, page)),
        ]);
        if let Some(page) = page {
            element.set("Pg", Object::Reference(self.sources.pages[page]));
        }
        self.describe(place, &node.role, &mut element);
        self.doc.set_object(object, element);
    }

    fn parent_object(&self, node: &Node) -> ObjectId {
        node.parent.and_then(|parent| self.objects[parent.0 as usize]).unwrap_or(self.document)
    }

    /// The page of a node's first own piece.
    fn page_of(&self, place: usize) -> Option<usize> {
        let leaf = |index: &usize| &self.sources.record.leaves[*index];
        let is_marked = |leaf: &&Leaf| matches!(leaf.kind, LeafKind::Marked(_));
        self.plan.leaves[place].iter().map(leaf).find(is_marked).map(|leaf| leaf.page)
    }

    /// Adds alternative texts and attributes.
    fn describe(&self, place: usize, role: &Role, element: &mut Dictionary) {
        let id = NodeId(u32::try_from(place).expect("nodes are counted in 32 bits"));
        match role {
            Role::Figure { alt } => {
                element.set("Alt", text_string(&clean(alt)));
                if let Some((page, area)) = self.sources.record.boxes.get(&id) {
                    let edges = edges(self.sources.scene.pages[*page].size.height, *area);
                    element.set("A", attributes("Layout", vec![("BBox", edges), ("Placement", name("Block"))]));
                }
            }
            Role::Span { alt: Some(alt) } => {
                // What is drawn has no text that could be replaced, and what is written has.
                let key = if self.sources.record.with_text.contains(&id) { "Alt" } else { "ActualText" };
                element.set(key, text_string(&clean(alt)));
            }
            Role::List { numbered } => {
                let kind = match (numbered, self.has_labels(place)) {
                    (true, _) => "Decimal",
                    (false, true) => "Disc",
                    (false, false) => "None",
                };
                element.set("A", attributes("List", vec![("ListNumbering", name(kind))]));
            }
            Role::HeaderCell(scope) => {
                let scope = match scope {
                    Scope::Row => "Row",
                    Scope::Column => "Column",
                };
                element.set("A", attributes("Table", vec![("Scope", name(scope))]));
            }
            Role::Section
            | Role::Heading(_)
            | Role::Paragraph
            | Role::ListItem
            | Role::Label
            | Role::Body
            | Role::Table
            | Role::Row
            | Role::Cell
            | Role::Link
            | Role::Span { alt: None } => {}
        }
    }

    fn has_labels(&self, list: usize) -> bool {
        let nodes = &self.sources.scene.structure.nodes;
        let kept_label = |place: &usize| self.plan.kept[*place] && nodes[*place].role == Role::Label;
        self.plan.children[list].iter().any(|entry| self.plan.children[*entry].iter().any(kept_label))
    }

    /// The kids of a node, or of the root, whose object is `owner`.
    fn kids(&mut self, place: Option<usize>, owner: ObjectId, page: Option<usize>) -> Object {
        let place = place.unwrap_or(self.plan.kept.len());
        let children = std::mem::take(&mut self.plan.children[place]);
        let leaves = std::mem::take(&mut self.plan.leaves[place]);
        let mut kids = Vec::with_capacity(children.len() + leaves.len());
        let mut own = leaves.into_iter().peekable();
        for child in &children {
            let Some(object) = self.objects[*child] else { continue };
            while let Some(leaf) = own.next_if(|leaf| self.plan.first[*child].is_some_and(|first| *leaf < first)) {
                kids.push(self.leaf(leaf, owner, page));
            }
            kids.push(Object::Reference(object));
        }
        for leaf in own {
            kids.push(self.leaf(leaf, owner, page));
        }
        self.plan.children[place] = children;
        if kids.len() == 1 { kids.remove(0) } else { Object::Array(kids) }
    }

    /// A piece as a kid of its owner, whose pieces stand on `page` unless they say otherwise.
    fn leaf(&mut self, place: usize, owner: ObjectId, page: Option<usize>) -> Object {
        let leaf = self.sources.record.leaves[place];
        let page_object = self.sources.pages[leaf.page];
        match leaf.kind {
            LeafKind::Marked(number) => {
                self.owners.insert(place, owner);
                if page == Some(leaf.page) {
                    return integer(number);
                }
                Object::Dictionary(Dictionary::from_iter([
                    ("Type", name("MCR")),
                    ("Pg", Object::Reference(page_object)),
                    ("MCID", integer(number)),
                ]))
            }
            LeafKind::Annotation(number) => {
                let reference = Object::Dictionary(Dictionary::from_iter([
                    ("Type", name("OBJR")),
                    ("Pg", Object::Reference(page_object)),
                    ("Obj", Object::Reference(self.sources.annotations[number])),
                ]));
                if self.is_in_link(leaf.node) {
                    self.owners.insert(place, owner);
                    return reference;
                }
                // An annotation must stand in a link (ISO 14289-1, 7.18.5), even if the scene has none for it.
                let element = Dictionary::from_iter([
                    ("Type", name("StructElem")),
                    ("S", name("Link")),
                    ("P", Object::Reference(owner)),
                    ("K", reference),
                ]);
                let link = self.doc.add_object(element);
                self.owners.insert(place, link);
                Object::Reference(link)
            }
        }
    }

    fn is_in_link(&self, node: Option<NodeId>) -> bool {
        let structure = &self.sources.scene.structure;
        std::iter::successors(node, |id| structure.node(*id).parent).any(|id| structure.node(id).role == Role::Link)
    }

    /// From pages and annotations back to elements (ISO 32000-1, 14.7.4.4).
    fn parent_tree(&self) -> Vec<Object> {
        let record = self.sources.record;
        let mut pages: Vec<Vec<Object>> = record.marked.iter().map(|count| vec![Object::Null; *count]).collect();
        let mut annotations = vec![Object::Null; record.annotations.len()];
        for (place, owner) in &self.owners {
            let leaf = record.leaves[*place];
            match leaf.kind {
                LeafKind::Marked(number) => pages[leaf.page][number] = Object::Reference(*owner),
                LeafKind::Annotation(number) => annotations[number] = Object::Reference(*owner),
            }
        }
        let values = pages.into_iter().map(Object::Array).chain(annotations);
        values.enumerate().flat_map(|(key, value)| [integer(key), value]).collect()
    }
}

fn attributes(owner: &str, entries: Vec<(&str, Object)>) -> Object {
    let mut dictionary = Dictionary::from_iter([("O", name(owner))]);
    for (key, value) in entries {
        dictionary.set(key, value);
    }
    Object::Dictionary(dictionary)
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).expect("a document has fewer parts than there are numbers"))
}
