//! `test`: installs what the tests need and runs all of them.

use crate::face;
use crate::judge;
use crate::packages::{self, Need};
use crate::step::Step;
use crate::tally::Tally;

/// What the build of the app asks of a Linux; other systems bring what the window is built on.
const BUILD_NEEDS: &[Need] =
    &[Need { probe: &["pkg-config", "--exists", "webkit2gtk-4.1"], package: "libwebkit2gtk-4.1-dev" }];

/// What opens windows without a screen, which is tried on Linux only.
const WINDOW_NEEDS: &[Need] = &[
    Need { probe: &["which", "Xvfb"], package: "xvfb" },
    Need { probe: &["which", "WebKitWebDriver"], package: "webkit2gtk-driver" },
    Need { probe: &["which", "dbus-run-session"], package: "dbus-daemon" },
];

/// The outside judges of our files, by the names of their Debian packages.
const JUDGES: &[Need] = &[
    Need { probe: &["pdftoppm", "-v"], package: "poppler-utils" },
    Need { probe: &["mutool", "-v"], package: "mupdf-tools" },
    Need { probe: &["qpdf", "--version"], package: "qpdf" },
    Need { probe: &["python3", "-c", "import ensurepip, venv"], package: "python3-venv" },
];

/// Runs the verb.
///
/// # Errors
/// If something cannot be installed, or a test fails.
pub(crate) fn run() -> anyhow::Result<()> {
    prepare()?;
    face::npm("tests of the face", &["test", "--silent"]).remedy("What failed is named above.").run()?;
    count(tests().remedy(
        "What failed is named above, with its reason.\n\
         Where a reference differs and the new result is the right one, `cargo xtask accept` takes it over.",
    ))
}

/// Makes ready what the build of the app asks of the system.
///
/// # Errors
/// If something cannot be installed.
pub(crate) fn prepare_build() -> anyhow::Result<()> {
    if cfg!(target_os = "linux") { packages::ensure(BUILD_NEEDS) } else { Ok(()) }
}

/// Makes everything ready that the tests call.
///
/// # Errors
/// If something cannot be installed.
pub(crate) fn prepare() -> anyhow::Result<()> {
    prepare_build()?;
    if cfg!(target_os = "linux") {
        packages::ensure(WINDOW_NEEDS)?;
    }
    packages::ensure(JUDGES)?;
    judge::prepare()?;
    face::build()?;
    // The tests read the description of every dependency, also of those for other systems, and must not go to
    // the network for it themselves.
    Step::cargo("dependencies", "fetch --locked")
        .remedy("If `Cargo.lock` is out of date, run `cargo metadata` and commit it; else check your connection.")
        .run()
}

/// All tests of the workspace, as a step for [`count`].
pub(crate) fn tests() -> Step {
    Step::cargo("tests", "test --workspace --locked --no-fail-fast")
}

/// Runs the tests and closes with how many there were.
///
/// # Errors
/// If a test fails.
pub(crate) fn count(tests: Step) -> anyhow::Result<()> {
    let mut tally = Tally::default();
    let outcome = tests.watched(|line| tally.add(line));
    println!("\n{tally}");
    outcome
}
