//! `bench`: every stage and every room that has a bench, in one process, then the whole program from its start to its end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::places;
use crate::step::Step;
use crate::timing::{self, Timings};

/// How many briefs one process exports, and how often that is measured.
const LOADS: &[(usize, usize)] = &[(1, 30), (10, 10), (100, 5), (1000, 3)];

/// Runs the verb.
///
/// # Errors
/// If the benches do not build, or a run of the program fails.
pub(crate) fn run() -> anyhow::Result<()> {
    println!("{}", machine());
    Step::cargo("stages and rooms, each in one process", "bench --workspace --locked --bench *")
        // In the order in which a brief passes through the stages, which is that of the file.
        .env("DIVAN_SORT", "location")
        .remedy("The message above says what stood in the way.")
        .run()?;
    Step::cargo("build", "build --release --locked --package brief-cli --bin forthright")
        .remedy("The compiler's message is above.")
        .run()?;
    whole_processes()
}

fn whole_processes() -> anyhow::Result<()> {
    let program = places::target()?.join("release/forthright");
    let folder = places::target()?.join("bench");
    clear(&folder)?;
    println!("\nwhole process: forthright export, deck and notes, files in the page cache");
    println!("   briefs {}  ms/brief", Timings::HEADING);
    for &(briefs, runs) in LOADS {
        let paths = copies(&folder.join(format!("briefs-{briefs}")), briefs)?;
        let timings = timing::time(runs, |run| {
            let mut command = Command::new(&program);
            command.arg("export").args(&paths);
            command.arg("--out").arg(folder.join(format!("out-{briefs}-{run}")));
            command
        })?;
        println!("{briefs:9} {timings} {:9.2}", timings.median() / briefs as f64);
    }
    clear(&folder)
}

/// Removes the folder, which an interrupted run may have left behind.
fn clear(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove `{}`", folder.display()))?;
    }
    Ok(())
}

/// Lays `count` copies of the sample into an empty `folder`.
fn copies(folder: &Path, count: usize) -> anyhow::Result<Vec<PathBuf>> {
    let sample =
        fs::read(places::root().join(places::SAMPLE)).with_context(|| format!("cannot read `{}`", places::SAMPLE))?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    let paths: Vec<PathBuf> = (1..=count).map(|number| folder.join(format!("incident-{number:04}.brief"))).collect();
    for path in &paths {
        fs::write(path, &sample).with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    Ok(paths)
}

/// The machine in one line, since a figure means nothing without it.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let described = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = described
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown processor", |(_, name)| name);
    format!("{} {}, {processor}, {cores} cores", std::env::consts::OS, std::env::consts::ARCH)
}
