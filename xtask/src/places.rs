//! Where things are in this checkout.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// The sample that shows the main job, from the root.
pub(crate) const SAMPLE: &str = "assets/samples/network-outage.brief";

/// The committed types that the window and the session exchange, from the root.
pub(crate) const BINDINGS: &str = "ui/src/bindings";

/// The committed JSON Schema of a brief, from the root.
pub(crate) const SCHEMA: &str = "assets/schema/forthright-1.schema.json";

/// The folder that holds the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in a folder of the workspace")
}

/// The folder that cargo builds into, wherever the person's settings have put it.
///
/// # Errors
/// If the system does not say where this program lies.
pub(crate) fn target() -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe().context("cannot find the target folder")?;
    let folder = program.ancestors().nth(2).context("cannot find the target folder")?;
    Ok(folder.to_path_buf())
}
