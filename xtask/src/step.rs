//! One step of a verb: a command that is named, run, and explained when it fails.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, bail};

use crate::places;

/// A command with a name for people and a remedy for the day on which it fails.
pub(crate) struct Step {
    title: String,
    command: Command,
    remedy: String,
}

impl Step {
    /// A step that runs `program` in the root of the workspace.
    pub(crate) fn new(title: impl Into<String>, program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(places::root());
        Self { title: title.into(), command, remedy: String::new() }
    }

    /// A step that runs the cargo that started us; the arguments are separated by spaces.
    pub(crate) fn cargo(title: impl Into<String>, arguments: &str) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        Self::new(title, cargo).args(arguments.split(' '))
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets a variable of the step's environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// What a person does when the step fails: a sentence.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// Runs the step and lets it write to the terminal.
    ///
    /// # Errors
    /// If the program cannot be started or does not succeed; the message names the step and the remedy.
    pub(crate) fn run(mut self) -> anyhow::Result<()> {
        self.announce();
        let status = self.command.status().with_context(|| self.cannot_start())?;
        self.judge(status)
    }

    /// Runs the step and returns what it wrote to its standard output.
    ///
    /// # Errors
    /// As [`Step::run`].
    pub(crate) fn output(mut self) -> anyhow::Result<Vec<u8>> {
        self.announce();
        let output = self.command.stderr(Stdio::inherit()).output().with_context(|| self.cannot_start())?;
        self.judge(output.status)?;
        Ok(output.stdout)
    }

    /// Runs the step, passes its standard output on, and shows every line of it to `watch`.
    ///
    /// # Errors
    /// As [`Step::run`].
    pub(crate) fn watched(mut self, mut watch: impl FnMut(&str)) -> anyhow::Result<()> {
        self.announce();
        let mut child = self.command.stdout(Stdio::piped()).spawn().with_context(|| self.cannot_start())?;
        let mut lines = BufReader::new(child.stdout.take().expect("standard output is piped"));
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? > 0 {
            io::stdout().write_all(&line)?;
            watch(String::from_utf8_lossy(&line).trim_end());
            line.clear();
        }
        let status = child.wait()?;
        self.judge(status)
    }

    fn announce(&self) {
        eprintln!("\n▸ {}", self.title);
    }

    fn cannot_start(&self) -> String {
        let program = self.command.get_program().display();
        format!("cannot start `{program}` for the step `{}`", self.title)
    }

    fn judge(&self, status: ExitStatus) -> anyhow::Result<()> {
        if !status.success() {
            bail!("the step `{}` failed ({status}).\n{}", self.title, self.remedy);
        }
        Ok(())
    }
}
