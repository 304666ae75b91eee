//! How long whole processes take and how much memory they touch.

use std::fmt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use wait4::Wait4;

/// What several runs of one command took.
pub(crate) struct Timings {
    /// Wall time of each run from the start of the process to its end, shortest first; never empty.
    walls: Vec<Duration>,
    /// The largest resident set of any run, in bytes.
    peak: u64,
}

/// Runs the command that `command` makes for each run, one after the other, each in a new process.
///
/// # Errors
/// If a run cannot be started or does not succeed.
pub(crate) fn time(runs: usize, command: impl Fn(usize) -> Command) -> anyhow::Result<Timings> {
    ensure!(runs > 0, "nothing to time");
    let mut timings = Timings { walls: Vec::with_capacity(runs), peak: 0 };
    for run in 0..runs {
        let mut command = command(run);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let child = command.spawn().with_context(|| format!("cannot start {command:?}"))?;
        let end = child.wait4().with_context(|| format!("cannot wait for {command:?}"))?;
        timings.walls.push(start.elapsed());
        timings.peak = timings.peak.max(end.rusage.maxrss);
        if !end.status.success() {
            bail!("{command:?} failed ({})", end.status);
        }
    }
    timings.walls.sort_unstable();
    Ok(timings)
}

impl Timings {
    /// The heading over lines of timings.
    pub(crate) const HEADING: &str = "    runs     min ms  median ms     max ms   peak MiB";

    /// The wall time in the middle, in milliseconds.
    pub(crate) fn median(&self) -> f64 {
        milliseconds(self.walls[self.walls.len() / 2])
    }
}

impl fmt::Display for Timings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:8} {:10.1} {:10.1} {:10.1} {:10.1}",
            self.walls.len(),
            milliseconds(self.walls[0]),
            self.median(),
            milliseconds(self.walls[self.walls.len() - 1]),
            mebibytes(self.peak)
        )
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
