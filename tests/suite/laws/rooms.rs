//! Which room may know which: the table of `docs/architecture.md` as data, held against every `Cargo.toml`.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Package};

use super::{hold, workspace};

/// Every member of the workspace, and the members that its code may name.
///
/// The order is the way of the data: whoever stands further down may know those above, never the other way round.
const ROOMS: &[(&str, &[&str])] = &[
    ("brief-model", &[]),
    ("brief-prose", &[]),
    ("brief-scene", &[]),
    ("brief-coach", &["brief-model", "brief-prose"]),
    ("brief-import", &["brief-model", "brief-prose"]),
    ("brief-story", &["brief-model", "brief-prose"]),
    ("brief-layout", &["brief-story", "brief-scene"]),
    ("brief-svg", &["brief-scene"]),
    ("brief-pdf", &["brief-scene"]),
    ("brief-post", &["brief-story"]),
    (
        "brief-session",
        &[
            "brief-model",
            "brief-prose",
            "brief-coach",
            "brief-import",
            "brief-story",
            "brief-scene",
            "brief-layout",
            "brief-svg",
            "brief-pdf",
            "brief-post",
        ],
    ),
    ("brief-host", &["brief-session"]),
    ("brief-cli", &["brief-session", "brief-host"]),
    ("forthright-desktop", &["brief-session", "brief-host"]),
    (TESTS, EVERYTHING),
    ("xtask", &[]),
];

/// The member that looks at the product from outside, and so may see all of it.
const TESTS: &str = "product-tests";
const EVERYTHING: &[&str] = &[
    "brief-model",
    "brief-prose",
    "brief-scene",
    "brief-coach",
    "brief-import",
    "brief-story",
    "brief-layout",
    "brief-svg",
    "brief-pdf",
    "brief-post",
    "brief-session",
    "brief-host",
    "brief-cli",
];

/// Crates that only some members may name, so that they can be replaced in one place.
const KEEPERS: &[(&str, &[&str])] = &[
    ("printpdf", &["brief-pdf"]),
    ("lopdf", &["brief-pdf", TESTS]),
    ("parley", &["brief-layout"]),
    ("mail-builder", &["brief-post"]),
    ("pulldown-cmark", &["brief-prose", "brief-import"]),
    ("clap", &["brief-cli"]),
    // Libraries have errors with types; only what ends at a person may flatten them.
    ("anyhow", &["brief-cli", "xtask", TESTS]),
];

#[test]
fn every_member_of_the_workspace_has_a_line_in_the_table() {
    let members: BTreeSet<&str> = members().map(|member| member.name.as_str()).collect();
    let table: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    assert_eq!(members, table, "left: the workspace; right: the table");
}

#[test]
fn every_room_names_only_rooms_that_come_before_it() {
    let table: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut offences = Vec::new();
    for member in members() {
        let allowed = table.get(member.name.as_str()).copied().unwrap_or_default();
        for dependency in &member.dependencies {
            let name = dependency.name.as_str();
            let allowed = match dependency.kind {
                // To make an example, a room's own tests may go back to what the rooms it knows are made from.
                DependencyKind::Development => behind(&table, allowed),
                _ => allowed.iter().copied().collect(),
            };
            if table.contains_key(name) && !allowed.contains(name) {
                offences.push(format!("`{}` names `{name}` ({})", member.name, dependency.kind));
            }
        }
    }
    hold("a room may name only the rooms that the table gives it:", &offences);
}

#[test]
fn crates_with_a_keeper_are_named_by_the_keeper_only() {
    let mut offences = Vec::new();
    for member in members() {
        for dependency in &member.dependencies {
            let keepers = KEEPERS.iter().find(|(kept, _)| *kept == dependency.name);
            if keepers.is_some_and(|(_, keepers)| !keepers.contains(&member.name.as_str())) {
                offences.push(format!("`{}` names `{}`", member.name, dependency.name));
            }
        }
    }
    hold("these crates are named in one place only:", &offences);
}

fn members() -> impl Iterator<Item = &'static Package> {
    workspace().workspace_packages().into_iter()
}

/// The rooms and all that they know in turn.
fn behind<'a>(table: &BTreeMap<&'a str, &'a [&'a str]>, rooms: &[&'a str]) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut next = rooms.to_vec();
    while let Some(room) = next.pop() {
        if seen.insert(room) {
            next.extend(table.get(room).copied().unwrap_or_default());
        }
    }
    seen
}
