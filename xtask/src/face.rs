//! The face of the app: what stands in `ui` becomes the files that the app carries within.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::bail;

use crate::places;
use crate::step::Step;

/// The oldest version of Node.js that the tools of the face run on.
const OLDEST: (u32, u32) = (20, 19);

/// Installs the packages of the face if they are not as the lock file says, and builds it.
///
/// # Errors
/// If Node.js is missing or too old, a package cannot be fetched, or the face does not build.
pub(crate) fn build() -> anyhow::Result<()> {
    prepare()?;
    npm("the face of the app", &["run", "--silent", "build"]).remedy("The message above names the place.").run()
}

/// Installs the packages of the face if they are not as the lock file says.
///
/// # Errors
/// If Node.js is missing or too old, or a package cannot be fetched.
pub(crate) fn prepare() -> anyhow::Result<()> {
    if node_version().is_none_or(|version| version < OLDEST) {
        let (major, minor) = OLDEST;
        bail!("the app's face is built with Node.js {major}.{minor} or newer.\nInstall it, then run this again.");
    }
    let ui = places::root().join("ui");
    // npm leaves a copy of the lock file where it has installed what that says.
    if changed(&ui.join("node_modules/.package-lock.json")) < changed(&ui.join("package-lock.json")) {
        npm("packages of the face", &["ci", "--no-audit", "--no-fund"]).remedy("Check your connection.").run()?;
    }
    Ok(())
}

/// A step that runs npm in the folder of the face.
pub(crate) fn npm(title: &str, arguments: &[&str]) -> Step {
    Step::new(title, if cfg!(windows) { "npm.cmd" } else { "npm" }).args(["--prefix", "ui"]).args(arguments)
}

fn node_version() -> Option<(u32, u32)> {
    let output = Command::new("node").arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut parts = text.trim().trim_start_matches('v').split('.').map_while(|part| part.parse().ok());
    Some((parts.next()?, parts.next()?))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
