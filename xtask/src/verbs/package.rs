//! `package`: the app and the command as packages that a person can install.

use std::fs;

use anyhow::Context;

use crate::face;
use crate::packages;
use crate::places;
use crate::step::Step;
use crate::verbs::test;

/// Where the files lie that go into a package beside the app, from the root; git ignores it.
const STAGE: &str = "src-tauri/gen/package";

/// The commands that have a manual page of their own.
const PAGES: &[&str] = &["", "check", "export", "import", "new", "next", "schema", "show"];

/// Runs the verb.
///
/// # Errors
/// If something is missing, does not build, or cannot be packed.
pub(crate) fn run() -> anyhow::Result<()> {
    if cfg!(target_os = "linux") {
        packages::ensure(test::BUILD_NEEDS)?;
    }
    face::build()?;
    stage_command()?;
    // The packages are made by a tool that comes with the face, so that nothing has to be installed for it.
    Step::new("packages", places::root().join("ui/node_modules/.bin/tauri"))
        .args(["build", "--ci", "--no-sign"])
        .args(if cfg!(target_os = "linux") { &["--bundles", "deb,rpm"][..] } else { &[] })
        .remedy("What stood in the way is said above.")
        .run()?;
    println!("\nThe packages lie in {}.", places::target()?.join("release/bundle").display());
    Ok(())
}

/// Puts the command and its manual pages where the description of the packages expects them.
fn stage_command() -> anyhow::Result<()> {
    Step::cargo("the command", "build --release --locked --package brief-cli --bin forthright")
        .remedy("The compiler's message is above.")
        .run()?;
    let stage = places::root().join(STAGE);
    let manual = stage.join("man");
    fs::create_dir_all(&manual).with_context(|| format!("cannot make `{}`", manual.display()))?;
    let program = places::target()?.join("release").join(format!("forthright{}", std::env::consts::EXE_SUFFIX));
    fs::copy(&program, stage.join("forthright")).with_context(|| format!("cannot copy `{}`", program.display()))?;
    for page in PAGES {
        let text = Step::new("manual", &program).args(["man"]).args(page.split_whitespace()).output()?;
        let name = if page.is_empty() { "forthright.1".to_owned() } else { format!("forthright-{page}.1") };
        fs::write(manual.join(name), text).context("cannot write a manual page")?;
    }
    Ok(())
}
