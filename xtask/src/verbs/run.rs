//! `run`: builds the product and opens the app on a sample brief; without a display, it does the main job once.

use std::fs;

use anyhow::Context;

use crate::face;
use crate::places;
use crate::step::Step;
use crate::verbs::test;

/// The folder that the files go to, from the root; git ignores it.
const OUT: &str = "out";

/// Runs the verb.
///
/// # Errors
/// If the product does not build, or the app or the export fails.
pub(crate) fn run() -> anyhow::Result<()> {
    if has_display() { open_sample() } else { export_sample() }
}

/// Whether there is a screen to open a window on.
fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// The app opens a copy, so that the sample stays as it is whatever is tried.
fn open_sample() -> anyhow::Result<()> {
    test::prepare_build()?;
    face::build()?;
    Step::cargo("build (the first time takes a few minutes)", "build --release --locked --package forthright-desktop")
        .remedy("The compiler's message is above.")
        .run()?;
    let copy = places::root().join(OUT).join("sample.brief");
    fs::create_dir_all(places::root().join(OUT)).with_context(|| format!("cannot make `{OUT}`"))?;
    fs::copy(places::root().join(places::SAMPLE), &copy)
        .with_context(|| format!("cannot write `{}`", copy.display()))?;
    Step::new("the app, until its window is closed", places::target()?.join("release/forthright-desktop"))
        .args([copy])
        .remedy("The message above says what stood in the way.")
        .run()
}

/// The export needs nothing of the system beyond Rust, so that nothing is installed first.
fn export_sample() -> anyhow::Result<()> {
    println!("There is no display to open a window on, so that the sample is exported instead.");
    Step::cargo(
        "build (the first time takes a few minutes)",
        "build --release --locked --package brief-cli --bin forthright",
    )
    .remedy("The compiler's message is above.")
    .run()?;
    Step::new(format!("export of {}", places::SAMPLE), places::target()?.join("release/forthright"))
        .args(["export", places::SAMPLE, "--overwrite", "--out", OUT])
        .remedy("The message above says what stood in the way.")
        .run()
}
