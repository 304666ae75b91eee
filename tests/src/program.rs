//! The program `forthright` as it is built from these sources.

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
    PROGRAM.get_or_init(build)
}

fn build() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--offline", "--package", "brief-cli", "--bin", "forthright", "--message-format", "json"])
        .current_dir(root())
        .output()
        .expect("cargo can be started");
    let messages = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // Cargo alone knows where it builds to; it names the program in the one message that has one.
    let path = messages.split("\"executable\":\"").filter_map(|rest| rest.split_once('"')).map(|(path, _)| path).last();
    PathBuf::from(path.expect("cargo names the program that it has built").replace("\\\\", "\\"))
}
