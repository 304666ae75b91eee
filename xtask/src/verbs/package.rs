//! `package`: the app and the command as packages that a person can install.

use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::face;
use crate::places;
use crate::step::Step;
use crate::verbs::test;

/// Where the files lie that go into a package beside the app, from the root; git ignores it.
const STAGE: &str = "src-tauri/gen/package";

/// Runs the verb.
///
/// # Errors
/// If something is missing, does not build, or cannot be packed.
pub(crate) fn run() -> anyhow::Result<()> {
    test::prepare_build()?;
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
    // A page of an older version would be packed, too.
    if manual.exists() {
        fs::remove_dir_all(&manual).with_context(|| format!("cannot clear `{}`", manual.display()))?;
    }
    fs::create_dir_all(&manual).with_context(|| format!("cannot make `{}`", manual.display()))?;
    let program = places::target()?.join("release").join(format!("forthright{}", std::env::consts::EXE_SUFFIX));
    fs::copy(&program, stage.join("forthright")).with_context(|| format!("cannot copy `{}`", program.display()))?;
    let page = |command: Option<&str>| Step::new("manual", &program).args(["man"]).args(command).output();
    let first = page(None)?;
    for command in commands(&String::from_utf8_lossy(&first)) {
        write_page(&manual.join(format!("forthright-{command}.1")), &page(Some(&command))?)?;
    }
    write_page(&manual.join("forthright.1"), &first)
}

fn write_page(path: &Path, text: &[u8]) -> anyhow::Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))
}

/// The commands to whose pages the manual page of the program refers, each of which needs its page.
fn commands(page: &str) -> Vec<String> {
    let names = page.split("forthright\\-").skip(1).filter_map(|rest| rest.split_once("(1)"));
    names.map(|(name, _)| name.replace("\\-", "-")).filter(|name| !name.contains(char::is_whitespace)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_page_says_which_others_there_are() {
        let page = ".SH SUBCOMMANDS\n.TP\nforthright\\-export(1)\nMake the deck.\n.TP\nforthright\\-check(1)\n\
                    .SH VERSION\nforthright\\-like things\n";
        assert_eq!(commands(page), ["export", "check"]);
    }
}
