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
    // References lie beside the tests, in `docs` (the rules) and in `assets` (the notices).
    Step::new("what changed (read it before you commit it)", "git")
        .args(["diff", "--stat"])
        .remedy("This step reads the changes with git.")
        .run()?;
    Step::new("files that are changed, new or gone", "git")
        .args(["status", "--short", "--untracked-files=all"])
        .remedy("This step reads the changes with git.")
        .run()?;
    outcome
}
