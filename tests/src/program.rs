//! The programs as they are built from these sources.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::root;

/// The path of the program. It is built when it is asked for the first time, since cargo builds the programs of other
/// members for no test.
///
/// # Panics
/// If it cannot be built.
#[must_use]
pub fn forthright() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| build(&["--package", "brief-cli", "--bin", "forthright"]))
}

/// The path of the desktop app, built so that a test can pick files where a person would see a dialog.
///
/// It carries the face that stands in `ui/dist`, which `cargo xtask test` builds first.
///
/// # Panics
/// If it cannot be built.
#[must_use]
pub fn desktop() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    // As part of the workspace: what it stands on is then built once for it and for the tests.
    PROGRAM
        .get_or_init(|| build(&["--workspace", "--bin", "forthright-desktop", "--features", "forthright-desktop/e2e"]))
}

fn build(what: &[&str]) -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--offline", "--message-format", "json"])
        .args(what)
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    let messages = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Cargo alone knows where it builds to; it names the program in the one message that has one.
    let path = messages.split("\"executable\":\"").filter_map(|rest| rest.split_once('"')).map(|(path, _)| path).last();
    PathBuf::from(path.expect("cargo names the program that it has built").replace("\\\\", "\\"))
}
