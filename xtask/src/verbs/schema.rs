//! `schema`: the JSON Schema of a brief, generated from the types and committed.

use std::fs;

use anyhow::{Context, ensure};

use crate::places;
use crate::step::Step;

/// Runs the verb: writes the schema.
///
/// # Errors
/// If it cannot be generated or written.
pub(crate) fn run() -> anyhow::Result<()> {
    let schema = generate()?;
    let path = places::root().join(places::SCHEMA);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    }
    fs::write(&path, schema).with_context(|| format!("cannot write `{}`", path.display()))?;
    println!("{}", places::SCHEMA);
    Ok(())
}

/// Compares the committed schema with the types, and writes nothing.
///
/// # Errors
/// If they differ, or the schema cannot be generated.
pub(crate) fn check() -> anyhow::Result<()> {
    let committed = fs::read(places::root().join(places::SCHEMA)).unwrap_or_default();
    ensure!(
        committed == generate()?,
        "`{}` is not what the types say.\nRun `cargo xtask schema` and commit the file.",
        places::SCHEMA
    );
    Ok(())
}

fn generate() -> anyhow::Result<Vec<u8>> {
    let schema = Step::cargo("schema", "run --quiet --locked --package brief-cli --bin forthright -- schema")
        .remedy("The command `forthright schema` must print the schema.")
        .output()?;
    ensure!(!schema.is_empty(), "`forthright schema` printed nothing");
    Ok(schema)
}
