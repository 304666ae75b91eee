//! What a screen reader says of a page: its text in reading order.

use brief_scene::{Kind, NodeId, Page, Role, Run, Scene, Structure};

/// A part of what is said.
#[derive(Clone, Copy)]
enum Said<'a> {
    Text(&'a Run),
    Instead(&'a str),
}

/// The text of a page in reading order, one sentence or figure after the other. Page furniture is left out.
pub(crate) fn page_name(scene: &Scene, page: &Page) -> String {
    let structure = &scene.structure;
    let mut blocks: Vec<Vec<Said<'_>>> = vec![Vec::new(); structure.nodes.len()];
    let mut said = vec![false; structure.nodes.len()];
    for item in &page.items {
        let Some(node) = item.node.filter(|node| index(*node) < said.len()) else { continue };
        let text = match speaker(structure, node) {
            Some((node, _)) if said[index(node)] => continue,
            Some((node, alt)) => {
                said[index(node)] = true;
                Said::Instead(alt)
            }
            None => match &item.kind {
                Kind::Text(run) => Said::Text(run),
                Kind::Shape(_) | Kind::Image(_) | Kind::Link(_) | Kind::Picture(_) => continue,
            },
        };
        blocks[index(structure.block(node))].push(text);
    }
    let mut name = String::new();
    for node in reading_order(structure) {
        if blocks[index(node)].is_empty() {
            continue;
        }
        push_block(&mut name, &blocks[index(node)]);
        end_block(&mut name, &structure.node(node).role);
    }
    name.truncate(name.trim_end().len());
    name
}

/// The uppermost node from `node` upwards whose alternative text is said instead of all that is in it, with that text.
fn speaker(structure: &Structure, node: NodeId) -> Option<(NodeId, &str)> {
    let with_alt = |id: NodeId| match &structure.node(id).role {
        Role::Figure { alt } | Role::Span { alt: Some(alt) } => Some((id, alt.as_str())),
        _ => None,
    };
    ancestors(structure, node).filter_map(with_alt).last()
}

/// A node, its parent, and so on up to the top.
fn ancestors(structure: &Structure, node: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(node), |id| structure.node(*id).parent)
}

/// All nodes in the order of a walk through the tree, each before its children.
fn reading_order(structure: &Structure) -> Vec<NodeId> {
    let mut children: Vec<Vec<NodeId>> = vec![Vec::new(); structure.nodes.len()];
    let mut waiting = Vec::new();
    for (id, node) in (0..).map(NodeId).zip(&structure.nodes) {
        match node.parent {
            Some(parent) => children[index(parent)].push(id),
            None => waiting.push(id),
        }
    }
    waiting.reverse();
    let mut order = Vec::with_capacity(structure.nodes.len());
    while let Some(id) = waiting.pop() {
        order.push(id);
        waiting.extend(children[index(id)].iter().rev());
    }
    order
}

/// Appends the parts of a block, with blanks where they stand apart.
fn push_block(name: &mut String, parts: &[Said<'_>]) {
    let mut last = None;
    for part in parts {
        let (text, apart) = match (*part, last) {
            (Said::Text(run), Some(Said::Text(last))) => (run.text.as_str(), Run::is_apart_from(last, run)),
            (Said::Text(run), _) => (run.text.as_str(), true),
            (Said::Instead(text), _) => (text, true),
        };
        if apart && !name.is_empty() && !name.ends_with(' ') && !text.starts_with(' ') {
            name.push(' ');
        }
        name.push_str(text);
        last = Some(*part);
    }
}

/// Ends a block so that a voice pauses, but not twice, and not between a bullet and what it stands before.
fn end_block(name: &mut String, role: &Role) {
    name.truncate(name.trim_end().len());
    let pauses = name.ends_with(['.', '!', '?', ':', ';', ',', '…']);
    let ending = if pauses || matches!(role, Role::Label) { " " } else { ". " };
    if !name.is_empty() {
        name.push_str(ending);
    }
}

fn index(node: NodeId) -> usize {
    node.0 as usize
}
