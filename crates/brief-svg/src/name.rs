//! What a screen reader says of a page: its text in reading order.

use std::collections::{BTreeMap, BTreeSet};

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
    // By the way from the top down to each block: as siblings stand in reading order, so do the ways. Only the nodes of this
    // page are looked at, so that a page costs the same in a long document.
    let mut blocks: BTreeMap<Vec<NodeId>, Vec<Said<'_>>> = BTreeMap::new();
    let mut said = BTreeSet::new();
    for item in &page.items {
        let Some(node) = item.node else { continue };
        let part = match speaker(structure, node) {
            Some((speaker, alt)) if said.insert(speaker) => Said::Instead(alt),
            Some(_) => continue,
            None => match &item.kind {
                Kind::Text(run) => Said::Text(run),
                Kind::Shape(_) | Kind::Image(_) | Kind::Link(_) | Kind::Picture(_) => continue,
            },
        };
        let mut way: Vec<NodeId> = ancestors(structure, structure.block(node)).collect();
        way.reverse();
        blocks.entry(way).or_default().push(part);
    }
    let mut name = String::new();
    for (way, parts) in &blocks {
        push_block(&mut name, parts);
        end_block(&mut name, way.last().map(|node| &structure.node(*node).role));
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
fn end_block(name: &mut String, role: Option<&Role>) {
    name.truncate(name.trim_end().len());
    let pauses = name.ends_with(['.', '!', '?', ':', ';', ',', '…']);
    let ending = if pauses || matches!(role, Some(Role::Label)) { " " } else { ". " };
    if !name.is_empty() {
        name.push_str(ending);
    }
}
