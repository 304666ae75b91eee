//! `run`: builds the product and does the main job once, on the sample brief.

use crate::places;
use crate::step::Step;

/// The folder that the files go to, from the root; git ignores it.
const OUT: &str = "out";

/// Runs the verb.
///
/// # Errors
/// If the product does not build or the export fails.
pub(crate) fn run() -> anyhow::Result<()> {
    export_sample()
}

/// The export needs nothing of the system beyond Rust, so that nothing is installed first.
fn export_sample() -> anyhow::Result<()> {
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
