//! Programs from outside that judge and draw our files.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};

/// Runs a program and returns what it said.
///
/// # Panics
/// If the program is not there, which is never a reason to skip a test; the message says how to get it.
pub(crate) fn run(program: impl AsRef<Path>, arguments: &[&str]) -> Output {
    let program = program.as_ref();
    let output = Command::new(program).args(arguments).env("LC_ALL", "C.UTF-8").output();
    output.unwrap_or_else(|error| {
        let name = program.display();
        assert!(error.kind() != ErrorKind::NotFound, "`{name}` is not installed; run `cargo xtask test` once");
        panic!("cannot start `{name}`: {error}")
    })
}

/// Runs a program that must succeed and returns its text.
///
/// # Panics
/// If the program is not there or complains; the message is what it said.
pub(crate) fn text_of(program: impl AsRef<Path>, arguments: &[&str]) -> String {
    let program = program.as_ref();
    let output = run(program, arguments);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "`{}` says:\n{said}{complaint}", program.display());
    said
}
