//! `accept`: takes what the tests find as the new references, and shows what changed.

use crate::step::Step;
use crate::verbs::test;

/// Runs the verb.
///
/// # Errors
/// If something cannot be installed, or a test fails for another reason than a reference.
pub(crate) fn run() -> anyhow::Result<()> {
    test::prepare()?;
    let tests = test::tests()
        // The first speaks to the crate expect-test, the second to our own references under tests/ref.
        .env("UPDATE_EXPECT", "1")
        .env("FORTHRIGHT_ACCEPT", "1")
        .remedy("What failed above is not a matter of references.");
    let outcome = test::count(tests);
    Step::new("what changed (read it before you commit it)", "git")
        .args(["diff", "--stat", "--", "tests", "crates"])
        .remedy("This step reads the changes with git.")
        .run()?;
    Step::new("references that are new or gone", "git")
        .args(["status", "--short", "--untracked-files=all", "--", "tests/ref"])
        .remedy("This step reads the changes with git.")
        .run()?;
    outcome
}
