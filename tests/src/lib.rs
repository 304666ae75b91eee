//! What the suites and the benches share: where the things are that they look at.

#![allow(clippy::disallowed_methods, reason = "the tests are a host: they read files and start programs")]

pub mod program;
pub mod samples;
pub mod scenes;

use std::path::{Path, PathBuf};

/// The root of the workspace.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in a folder of the workspace")
}

/// The Python that has the PDF validator `page-validation`, which `cargo xtask test` installs.
///
/// # Panics
/// If it has not been installed; the message says how to.
#[must_use]
pub fn judge() -> PathBuf {
    let folder = std::env::var_os("FORTHRIGHT_JUDGE").expect("cargo sets this variable, see .cargo/config.toml");
    let python = Path::new(&folder).join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    assert!(python.exists(), "the PDF validator is not installed; run `cargo xtask test` once");
    python
}
