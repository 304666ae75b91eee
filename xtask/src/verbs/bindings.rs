//! `bindings`: the types that the window and the session exchange, generated as TypeScript and committed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::places;
use crate::step::Step;

/// Runs the verb: writes the types.
///
/// # Errors
/// If they cannot be generated or written.
pub(crate) fn run() -> anyhow::Result<()> {
    let folder = places::root().join(places::BINDINGS);
    clear(&folder)?;
    generate(&folder)?;
    println!("{}", places::BINDINGS);
    Ok(())
}

/// Compares the committed types with the code, and writes nothing of them.
///
/// # Errors
/// If they differ, or cannot be generated.
pub(crate) fn check() -> anyhow::Result<()> {
    let folder = places::target()?.join("bindings");
    clear(&folder)?;
    generate(&folder)?;
    ensure!(
        files(&folder)? == files(&places::root().join(places::BINDINGS))?,
        "`{}` is not what the types say.\nRun `cargo xtask bindings` and commit the files.",
        places::BINDINGS
    );
    Ok(())
}

fn generate(folder: &Path) -> anyhow::Result<()> {
    Step::cargo("bindings", "run --quiet --locked --package brief-session --features bindings --example bindings --")
        .args([folder])
        .remedy("The compiler's message is above.")
        .run()
}

fn clear(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove `{}`", folder.display()))?;
    }
    Ok(())
}

/// The names and contents of the files in a folder, with the line ends of this system taken out.
fn files(folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list `{}`", folder.display()))?;
    let mut files = BTreeMap::new();
    for entry in entries {
        let path = entry?.path();
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.insert(name, text.replace("\r\n", "\n"));
    }
    Ok(files)
}
