//! The notices of everything that the app carries within: who wrote it, and under which licence it may be passed on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use product_tests::root;
use serde_json::Value;

use super::crates::shipped;

/// What the about box shows.
const NOTICES: &str = "assets/licences/notices.txt";

/// The beginnings of names under which packages keep their licences.
const NAMES: &[&str] = &["licen", "copying", "unlicense", "notice"];

#[test]
fn the_about_box_names_everything_that_is_carried_within_and_its_licence() {
    let path = root().join(NOTICES);
    let found = notices();
    if std::env::var_os("FORTHRIGHT_ACCEPT").is_some_and(|value| value == "1") {
        fs::create_dir_all(path.parent().expect("the notices lie in a folder")).expect("assets can be written");
        fs::write(&path, &found).expect("assets can be written");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == found, "{NOTICES} is not up to date; `cargo xtask accept` takes the new notices over");
}

/// Something of others that the product carries within.
struct Part {
    name: String,
    licence: String,
    folder: PathBuf,
}

fn notices() -> String {
    let mut parts: Vec<Part> = crates().chain(face()).collect();
    parts.sort_by(|a, b| (&a.name, &a.licence).cmp(&(&b.name, &b.licence)));
    let mut text = String::from(
        "Forthright carries parts of others within. Thank you.\nEach part, and the licence under which it may be passed on:\n\n",
    );
    let mut owners: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for part in &parts {
        text.push_str(&format!("{}: {}\n", part.name, part.licence));
        for words in words(&part.folder) {
            owners.entry(words).or_default().push(&part.name);
        }
    }
    // Most texts differ in the line of the copyright only, but that line is what has to be passed on.
    let mut blocks: Vec<_> = owners.into_iter().collect();
    blocks.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
    for (words, names) in blocks {
        text.push_str(&format!("\n{}\n{}\n\n{words}\n", "-".repeat(72), names.join(", ")));
    }
    text
}

/// The crates that are shipped, without our own.
fn crates() -> impl Iterator<Item = Part> {
    shipped(&[]).into_iter().filter(|package| package.source.is_some()).map(|package| Part {
        name: format!("{} {}", package.name, package.version),
        licence: package.license.clone().unwrap_or_default(),
        folder: package.manifest_path.parent().expect("a manifest lies in a folder").into(),
    })
}

/// The packages of the face that end up in its bundle.
fn face() -> impl Iterator<Item = Part> {
    let lock = fs::read(root().join("ui/package-lock.json")).expect("the face has a lock file");
    let lock: Value = serde_json::from_slice(&lock).expect("the lock file is JSON");
    let packages = lock["packages"].as_object().cloned().unwrap_or_default();
    packages.into_iter().filter(|(path, package)| !path.is_empty() && package["dev"] != true).map(|(path, package)| {
        let name = path.rsplit("node_modules/").next().unwrap_or_default();
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let folder = root().join("ui").join(&path);
        assert!(folder.is_dir(), "run `cargo xtask test`, which installs the packages of the face: {path}");
        Part { name: format!("{name} {}", text("version")), licence: text("license"), folder }
    })
}

/// The texts of the licences in a folder, each with the ends of its lines and nothing else made equal.
fn words(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            path.is_file() && NAMES.iter().any(|beginning| name.starts_with(beginning))
        })
        .map(|path| String::from_utf8_lossy(&fs::read(&path).expect("a licence can be read")).into_owned())
        .map(|text| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}
