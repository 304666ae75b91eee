//! `check`: everything that can be judged without running a test, the cheapest first.

use crate::face;
use crate::step::Step;
use crate::verbs::{bindings, schema, test};

/// Runs the verb.
///
/// # Errors
/// If a check fails; the first one ends the verb.
pub(crate) fn run() -> anyhow::Result<()> {
    Step::cargo("formatting", "fmt --all --check").remedy("Run `cargo fmt --all`.").run()?;
    test::prepare_build()?;
    Step::cargo("lints", "clippy --workspace --all-targets --locked -- -D warnings")
        .remedy("Each lint is named above, with its reason.")
        .run()?;
    Step::cargo("documentation", "doc --workspace --no-deps --locked")
        .env("RUSTDOCFLAGS", "-D warnings")
        .remedy("Each place is named above.")
        .run()?;
    schema::check()?;
    bindings::check()?;
    face::prepare()?;
    face::npm("the face of the app", &["run", "--silent", "check"]).remedy("Each place is named above.").run()?;
    println!("\nAll checks passed.");
    Ok(())
}
