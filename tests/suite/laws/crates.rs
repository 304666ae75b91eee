//! What the product stands on: where it comes from, under which licence, in how many versions, and what it may never be.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Package, PackageId};
use spdx::{Expression, ParseMode};

use super::{hold, workspace};

/// Members that stay in the workshop. Everything else is shipped.
const NOT_SHIPPED: &[&str] = &["product-tests", "xtask"];

/// The desktop shell stands on a toolkit of several hundred crates, to which the laws of the core do not apply.
const DESKTOP: &str = "forthright-desktop";

/// Licences under which a shipped crate may come.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that are big, or whose types cross from one room to another: two versions of one would cost dearly.
const ONE_VERSION: &[&str] =
    &["chrono", "lopdf", "parley", "printpdf", "pulldown-cmark", "schemars", "serde", "serde_json", "skrifa"];

/// Crates that open connections, or that run the machinery for it. "Nothing leaves" is one of the product's promises.
const NETWORK: &[&str] = &[
    "async-std",
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "mio",
    "native-tls",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "surf",
    "tokio",
    "tungstenite",
    "ureq",
];

/// Crates that speak to servers. The desktop shell has none either: what its toolkit brings for waiting and for talking to
/// other programs of the same machine stays in the list above.
const CLIENTS: &[&str] = &[
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "native-tls",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tungstenite",
    "ureq",
];

/// Crates that draw windows: only the desktop shell may know them.
const WINDOWS: &[&str] = &["gtk", "tao", "tauri", "webkit2gtk", "winit", "wry"];

#[test]
fn no_core_crate_can_reach_a_network_or_a_window() {
    let core = shipped(&[DESKTOP]);
    hold(
        "the core must not stand on these crates:",
        &among(&core, |name| NETWORK.contains(&name) || WINDOWS.contains(&name)),
    );
}

#[test]
fn nothing_that_is_shipped_can_speak_to_a_server() {
    hold("what is shipped must not stand on these crates:", &among(&shipped(&[]), |name| CLIENTS.contains(&name)));
}

#[test]
fn those_who_use_cargo_deny_hear_the_same() {
    let text = std::fs::read_to_string(product_tests::root().join("deny.toml")).expect("the file is there");
    let list = |key: &str| {
        let (_, after) = text.split_once(&format!("\n{key} = [")).expect("the list is there");
        let (items, _) = after.split_once(']').expect("the list ends");
        let items = items.split(',').map(|item| item.trim().trim_matches('"').to_owned());
        items.filter(|item| !item.is_empty()).collect::<Vec<_>>()
    };
    assert_eq!(list("allow"), LICENCES);
    assert_eq!(list("deny"), CLIENTS);
    assert_eq!(list("targets"), super::SYSTEMS);
}

/// The packages with a name in question, and how to find out where they come from.
fn among(packages: &[&Package], in_question: impl Fn(&str) -> bool) -> Vec<String> {
    let names = packages.iter().map(|package| package.name.as_str()).filter(|name| in_question(name));
    names.map(|name| format!("`{name}`; `cargo tree --invert {name}` tells through whom")).collect()
}

#[test]
fn every_shipped_crate_has_a_licence_that_we_accept() {
    let offences: Vec<String> = shipped(&[])
        .into_iter()
        .filter(|package| !package.license.as_deref().is_some_and(is_accepted))
        .map(|package| format!("`{}`: {}", package.name, package.license.as_deref().unwrap_or("says nothing")))
        .collect();
    hold("these licences are not in the list of accepted ones:", &offences);
}

#[test]
fn licences_are_read_as_expressions() {
    assert!(is_accepted("MIT OR GPL-3.0"), "one acceptable choice is enough");
    assert!(is_accepted("MIT/Apache-2.0"), "old crates write a slash");
    assert!(!is_accepted("MIT AND GPL-3.0"), "every part of a sum must be acceptable");
    assert!(!is_accepted("see the file"), "what is not an expression is not a licence");
}

#[test]
fn heavy_crates_come_in_one_version() {
    let mut versions: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    // The desktop's toolkit brings older versions for what it does while it is built.
    for package in shipped(&[DESKTOP]) {
        versions.entry(package.name.as_str()).or_default().insert(package.version.to_string());
    }
    let offences: Vec<String> = ONE_VERSION
        .iter()
        .filter_map(|name| Some((name, versions.get(name)?)))
        .filter(|(_, versions)| versions.len() > 1)
        .map(|(name, versions)| format!("`{name}`: {versions:?}"))
        .collect();
    hold("these crates must come in one version:", &offences);
}

#[test]
fn every_dependency_comes_from_the_registry_or_from_this_workspace() {
    let root = &workspace().workspace_root;
    let offences: Vec<String> = workspace()
        .packages
        .iter()
        .filter(|package| match &package.source {
            Some(source) => !source.is_crates_io(),
            None => !package.manifest_path.starts_with(root),
        })
        .map(|package| format!("`{}` comes from {}", package.name, package.id))
        .collect();
    hold("no dependency may come from a repository or from a folder outside:", &offences);
}

/// The crates that end up in a shipped program, or that build one; without those of some members.
pub(super) fn shipped(without: &[&str]) -> Vec<&'static Package> {
    let graph = workspace().resolve.as_ref().expect("cargo metadata resolves unless told not to");
    let mut seen = BTreeSet::new();
    let mut next: Vec<&PackageId> = workspace()
        .workspace_packages()
        .into_iter()
        .filter(|member| !NOT_SHIPPED.contains(&member.name.as_str()) && !without.contains(&member.name.as_str()))
        .map(|member| &member.id)
        .collect();
    while let Some(id) = next.pop() {
        if seen.insert(id) {
            let used = graph[id]
                .deps
                .iter()
                .filter(|dependency| dependency.dep_kinds.iter().any(|kind| kind.kind != DependencyKind::Development));
            next.extend(used.map(|dependency| &dependency.pkg));
        }
    }
    seen.into_iter().map(|id| &workspace()[id]).collect()
}

fn is_accepted(licence: &str) -> bool {
    Expression::parse_mode(licence, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(|part| LICENCES.contains(&part.to_string().as_str())))
}
