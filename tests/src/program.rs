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
    PROGRAM.get_or_init(|| build("forthright", &["--package", "brief-cli"]))
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
    // Asked for together with a test of the workspace, so that what it stands on is built once for it and for the tests.
    let what = ["--workspace", "--test", "window", "--features", "forthright-desktop/e2e"];
    PROGRAM.get_or_init(|| build("forthright-desktop", &what))
}

fn build(name: &str, what: &[&str]) -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--offline", "--message-format", "json", "--bin", name])
        .args(what)
        // As the tests themselves are built, so that their figures can be those of a release.
        .args((!cfg!(debug_assertions)).then_some("--release"))
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    let messages = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Cargo alone knows where it builds to; it names each program in a message of its own.
    let paths = messages.split("\"executable\":\"").skip(1).filter_map(|rest| rest.split_once('"'));
    let mut paths = paths.map(|(path, _)| PathBuf::from(path.replace("\\\\", "\\")));
    let program = paths.find(|path| path.file_stem().is_some_and(|stem| stem == name));
    // The system tells of a running program where it lies, not by which link it was found.
    let program = program.expect("cargo names the program that it has built");
    program.canonicalize().expect("it was built")
}
