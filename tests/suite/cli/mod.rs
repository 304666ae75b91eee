//! The command line as a person in a terminal meets it: the real program, in a process of its own.

mod around;
mod check;
mod faults;
mod import;
mod ordinary;
mod several;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use product_tests::program::forthright;
use product_tests::root;
use tempfile::TempDir;

/// A folder for one test, in which the program is started.
struct Desk(TempDir);

/// How a run ended, and what it said.
#[derive(Debug, PartialEq, Eq)]
struct Run {
    /// The exit status; `None` if the program was ended from outside.
    status: Option<i32>,
    /// The standard output.
    out: String,
    /// The standard error.
    err: String,
}

impl Desk {
    /// An empty folder.
    fn new() -> Self {
        Self(tempfile::tempdir().expect("the system has a place for temporary folders"))
    }

    /// A folder with copies of the sample under the given names.
    fn with(names: &[&str]) -> Self {
        let desk = Self::new();
        let sample = std::fs::read(sample()).expect("the sample is there");
        for name in names {
            desk.put(name, &sample);
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a test may make folders");
        std::fs::write(path, bytes).expect("a test may write");
    }

    fn get(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The names of everything in a folder, in order, hidden files too.
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.path(folder)).expect("the folder is there");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("the entry is there").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// A run of the program in the folder, ready to be started.
    fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(forthright());
        command.args(arguments).current_dir(self.0.path());
        command
    }

    /// Runs the program; the arguments are separated by spaces.
    fn run(&self, arguments: &str) -> Run {
        Run::of(self.command(arguments.split_whitespace()).output().expect("the program can be started"))
    }
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("the program writes UTF-8"),
            err: String::from_utf8(output.stderr).expect("the program writes UTF-8"),
        }
    }
}

/// The sample that shows the main job.
fn sample() -> PathBuf {
    root().join("assets/samples/network-outage.brief")
}

/// Whether a file is a whole PDF.
fn is_whole_pdf(path: &Path) -> bool {
    let bytes = std::fs::read(path).expect("the file is there");
    bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF")
}
