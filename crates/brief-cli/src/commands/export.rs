//! `forthright export`: the deck and the notes of one or more briefs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brief_host::Machine;
use brief_session::{Error, ExportRequest, LookChange, Outputs, Press};
use indicatif::{ProgressBar, ProgressStyle};

use crate::arguments::Export;
use crate::exit::Exit;
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &Export) -> Exit {
    let (jobs, clashes) = jobs(arguments);
    let several = arguments.files.len() > 1;
    let results =
        if several { export_all(&jobs) } else { jobs.iter().map(|job| job.export(&mut Press::new())).collect() };

    let mut exits: Vec<Exit> = clashes.iter().map(Clash::report).collect();
    let mut files = String::new();
    for result in &results {
        match result {
            Ok(paths) => files.extend(paths.iter().map(|path| format!("{}\n", path.display()))),
            Err(error) => exits.push(terminal::report(error)),
        }
    }
    let failed = exits.len();
    exits.push(terminal::print(&files));
    if several {
        terminal::remark(&summary(arguments.files.len(), failed));
    }
    Exit::worst(exits)
}

/// One brief that is to be exported.
struct Job<'a> {
    file: &'a Path,
    request: ExportRequest,
}

/// Two briefs that would give files of the same names.
struct Clash<'a> {
    first: &'a Path,
    second: &'a Path,
}

/// The jobs, and the briefs that cannot be among them.
fn jobs(arguments: &Export) -> (Vec<Job<'_>>, Vec<Clash<'_>>) {
    let request = request(arguments);
    if let [file] = &arguments.files[..] {
        return (vec![Job { file, request }], Vec::new());
    }
    let mut jobs: Vec<Job<'_>> = Vec::new();
    let mut clashes = Vec::new();
    let mut taken: BTreeMap<String, &Path> = BTreeMap::new();
    for file in &arguments.files {
        let prefix = format!("{}-", file.file_stem().unwrap_or_default().display());
        // Many disks take names that differ only in their capitals for the same.
        if let Some(first) = taken.insert(prefix.to_lowercase(), file) {
            taken.insert(prefix.to_lowercase(), first);
            clashes.push(Clash { first, second: file });
        } else {
            jobs.push(Job { file, request: ExportRequest { prefix, ..request.clone() } });
        }
    }
    (jobs, clashes)
}

fn request(arguments: &Export) -> ExportRequest {
    let nothing_named = !(arguments.deck || arguments.notes || arguments.svg);
    ExportRequest {
        folder: arguments.out.clone(),
        prefix: String::new(),
        outputs: Outputs {
            deck: arguments.deck || nothing_named,
            notes: arguments.notes || nothing_named,
            svg: arguments.svg,
        },
        look: LookChange {
            page: arguments.page.map(Into::into),
            paper: arguments.paper.map(Into::into),
            theme: arguments.theme.map(Into::into),
            accent: arguments.accent.clone(),
        },
        as_of: arguments.as_of,
        overwrite: arguments.overwrite,
    }
}

impl Job<'_> {
    fn export(&self, press: &mut Press) -> Result<Vec<PathBuf>, Error> {
        let brief = brief_session::open(&Machine, self.file)?;
        brief_session::export(&Machine, press, &brief, &self.request)
    }
}

/// Exports all briefs, as many at once as the machine has cores, and gives the results in the order of the jobs.
fn export_all(jobs: &[Job<'_>]) -> Vec<Result<Vec<PathBuf>, Error>> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let bar = progress(jobs.len());
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..cores.min(jobs.len()) {
            scope.spawn(|| {
                let mut press = Press::new();
                while let Some((number, job)) = take(jobs, &next) {
                    let result = job.export(&mut press);
                    done.lock().expect("no thread fails while it holds the results").insert(number, result);
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    done.into_inner().expect("no thread fails while it holds the results").into_values().collect()
}

fn take<'a, 'b>(jobs: &'a [Job<'b>], next: &AtomicUsize) -> Option<(usize, &'a Job<'b>)> {
    let number = next.fetch_add(1, Ordering::Relaxed);
    Some((number, jobs.get(number)?))
}

/// A bar on the standard error, if that is a terminal.
fn progress(length: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("Exporting {bar:40} {pos} of {len}").expect("the template is sound");
    ProgressBar::new(length as u64).with_style(style)
}

impl Clash<'_> {
    fn report(&self) -> Exit {
        terminal::complain(
            &format!(
                "cannot export `{}`: its files would have the names of those of `{}`",
                self.second.display(),
                self.first.display()
            ),
            "rename one of the two, or export it by itself into another folder",
        )
    }
}

fn summary(briefs: usize, failed: usize) -> String {
    match (briefs - failed, failed) {
        (done, 0) => format!("All {done} briefs were exported."),
        (0, failed) => format!("None of the {failed} briefs could be exported."),
        (1, failed) => format!("1 of {briefs} briefs was exported, {failed} could not be."),
        (done, failed) => format!("{done} of {briefs} briefs were exported, {failed} could not be."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_up_in_a_sentence() {
        assert_eq!(summary(3, 0), "All 3 briefs were exported.");
        assert_eq!(summary(3, 1), "2 of 3 briefs were exported, 1 could not be.");
        assert_eq!(summary(3, 2), "1 of 3 briefs was exported, 2 could not be.");
        assert_eq!(summary(3, 3), "None of the 3 briefs could be exported.");
    }
}
