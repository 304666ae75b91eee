//! The PDF validator, an outside judge of our files, in a Python environment of its own under the target folder.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::Context;

use crate::step::Step;

/// The validator's name and version in the Python package index.
const PACKAGE: &str = "page-validation";
const VERSION: &str = "0.11.0";

/// Sets the environment up if it is not there yet or holds another version.
///
/// # Errors
/// If Python or the package index cannot be used.
pub(crate) fn prepare() -> anyhow::Result<()> {
    let folder = folder()?;
    let python = python(&folder);
    if is_ready(&python) {
        return Ok(());
    }
    Step::new("environment for the PDF validator", "python3")
        .args(["-m", "venv", "--clear"])
        .args([&folder])
        .remedy("The tests need Python 3.10 or newer with its module `venv`.")
        .run()?;
    Step::new(format!("PDF validator {PACKAGE} {VERSION}"), &python)
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args([format!("{PACKAGE}=={VERSION}")])
        .remedy("This one step needs the network, the first time only. Run it again when you are connected.")
        .run()
}

/// The folder that `.cargo/config.toml` names, so that the tests look where we put it.
fn folder() -> anyhow::Result<PathBuf> {
    std::env::var_os("FORTHRIGHT_JUDGE")
        .map(PathBuf::from)
        .context("FORTHRIGHT_JUDGE is not set; start this as `cargo xtask`")
}

fn python(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

fn is_ready(python: &Path) -> bool {
    let question = format!(
        "from importlib.metadata import version; import page; raise SystemExit(version('{PACKAGE}') != '{VERSION}')"
    );
    Command::new(python)
        .args(["-c", &question])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
