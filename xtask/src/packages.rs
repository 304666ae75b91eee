//! What a verb needs of the system, and how it gets it on Debian and Ubuntu.

use std::process::{Command, Stdio};

use anyhow::bail;

use crate::step::Step;

/// Something of the system that a verb calls.
pub(crate) struct Need {
    /// A command that succeeds if it is there.
    pub probe: &'static [&'static str],
    /// The Debian package that brings it.
    pub package: &'static str,
}

/// Installs what is missing, or says in one sentence what to install.
///
/// # Errors
/// If something is missing and cannot be installed without asking for a password, or the installation fails.
pub(crate) fn ensure(needs: &[Need]) -> anyhow::Result<()> {
    let missing: Vec<&str> = needs.iter().filter(|need| !succeeds(need.probe)).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let Some(apt) = apt() else {
        bail!(
            "{names} must be installed, which needs your password.\nType `sudo apt-get install {names}` (or install \
             the same with the package manager of your system), then run this again."
        );
    };
    let update = format!("{apt} update --quiet --quiet");
    let install = format!("{apt} install --quiet --quiet --yes --no-install-recommends {names}");
    for command in [update, install] {
        let mut words = command.split(' ');
        Step::new(&command, words.next().unwrap_or_default())
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .remedy(format!("Install {names} by hand, then run this again."))
            .run()?;
    }
    Ok(())
}

/// How `apt-get` can be called without asking anybody; `None` if it cannot.
fn apt() -> Option<&'static str> {
    if !succeeds(&["apt-get", "--version"]) {
        None
    } else if is_root() {
        Some("apt-get")
    } else {
        succeeds(&["sudo", "-n", "true"]).then_some("sudo -n apt-get")
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

fn succeeds(command: &[&str]) -> bool {
    let [program, arguments @ ..] = command else { return false };
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
