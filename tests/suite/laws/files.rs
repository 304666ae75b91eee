//! What every file of the repository keeps to.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use product_tests::root;

use super::{hold, workspace};

/// Folders that hold nothing of ours, for a copy of the sources that git does not know.
const NOT_OURS: &[&str] = &[".git", "dist", "node_modules", "out", "target"];

/// Places on the machine of somebody who works on the product. A newcomer does not have them.
/// They are written in two halves so that this file does not name them either.
const PLACES: &[&str] = &[concat!("/wo", "rk/"), concat!("../sha", "red"), concat!("/fa", "rm"), concat!("/ro", "ot/")];

/// How the product was made is not for its readers.
const TALK: &[&str] = &[concat!("coding ", "session"), concat!("sub", "-agent"), concat!("language", " model")];

#[test]
fn no_file_names_a_place_or_a_habit_of_the_workshop() {
    let mut offences = Vec::new();
    for (path, text) in texts() {
        for (number, line) in text.lines().enumerate() {
            let lower = line.to_lowercase();
            if PLACES.iter().any(|place| names_place(line, place)) || TALK.iter().any(|talk| lower.contains(talk)) {
                offences.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    hold("these lines speak of where or how the product was made:", &offences);
}

#[test]
fn a_place_is_told_from_a_longer_name() {
    let place = concat!("/wo", "rk/");
    assert!(names_place(&format!("see {place}main"), place));
    assert!(names_place(&format!("\"{place}main\""), place));
    assert!(!names_place(&format!("https://example.org{place}1"), place));
}

#[test]
fn every_rust_file_opens_with_a_sentence_of_its_own() {
    let offences: Vec<String> = texts()
        .into_iter()
        .filter(|(path, text)| path.extension().is_some_and(|end| end == "rs") && !opens_with_a_sentence(text))
        .map(|(path, _)| path.display().to_string())
        .collect();
    hold("these files do not open with `//!` and a sentence:", &offences);
}

#[test]
fn an_opening_is_a_sentence_with_a_full_stop() {
    assert!(opens_with_a_sentence("//! Amounts, and\n//! their units.\n\nfn main() {}"));
    assert!(opens_with_a_sentence("//! The scene.\n//!\n//! - **Knows**: points"));
    assert!(!opens_with_a_sentence("fn main() {} // Runs."));
    assert!(!opens_with_a_sentence("//! \n//! Amounts."));
    assert!(!opens_with_a_sentence("//! amounts"));
}

#[test]
fn every_member_keeps_the_lints_of_the_workspace() {
    let offences: Vec<String> = workspace()
        .workspace_packages()
        .into_iter()
        .filter(|member| !read(member.manifest_path.as_std_path()).contains("[lints]\nworkspace = true\n"))
        .map(|member| member.manifest_path.to_string())
        .collect();
    hold("`[lints] workspace = true` is missing from:", &offences);
}

#[test]
fn there_is_one_clippy_file_only() {
    let files: Vec<PathBuf> =
        ours().into_iter().filter(|path| path.ends_with("clippy.toml") || path.ends_with(".clippy.toml")).collect();
    assert_eq!(files, [Path::new("clippy.toml")], "a second one would switch the first off for its folder");
}

/// The text files of the repository with their paths from the root.
fn texts() -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    for path in ours() {
        // A file that is deleted but still known to git is no offence.
        let Ok(bytes) = fs::read(root().join(&path)) else { continue };
        if !bytes.contains(&0) {
            texts.push((path, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    assert!(!texts.is_empty(), "the repository has files");
    texts
}

/// The files of the repository as paths from the root: what git knows, or everything where there is no git.
fn ours() -> Vec<PathBuf> {
    let git = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    match git {
        Ok(output) if output.status.success() => {
            String::from_utf8_lossy(&output.stdout).split_terminator('\0').map(PathBuf::from).collect()
        }
        _ => walk(),
    }
}

fn walk() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the sources can be read") {
            let path = entry.expect("an entry of a folder can be read").path();
            if !path.is_dir() {
                files.push(path.strip_prefix(root()).expect("the walk starts at the root").to_path_buf());
            } else if !NOT_OURS.iter().any(|name| path.ends_with(name)) {
                folders.push(path);
            }
        }
    }
    files.sort();
    files
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a manifest that cargo has read can be read")
}

/// Whether the line has the place, and not as the end of a longer name such as a web address.
fn names_place(line: &str, place: &str) -> bool {
    line.match_indices(place)
        .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric() || "._-~".contains(before)))
}

/// Whether the text opens with a comment on the file whose first paragraph ends as a sentence does.
fn opens_with_a_sentence(text: &str) -> bool {
    let paragraph: Vec<&str> =
        text.lines().map_while(|line| line.strip_prefix("//! ")).take_while(|line| !line.trim().is_empty()).collect();
    paragraph.last().is_some_and(|line| line.trim_end().ends_with(['.', ':', '?']))
}
