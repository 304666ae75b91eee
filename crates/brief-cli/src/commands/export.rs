//! `forthright export`: deck, notes and what goes around the meeting, of one or more briefs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brief_host::Machine;
use brief_session::{CardSheet, Details, Error, ExportRequest, Host, Leak, LookChange, Outputs, Password, Press};
use indicatif::{ProgressBar, ProgressStyle};

use crate::arguments::{Export, Leaks};
use crate::commands::show::no_briefing;
use crate::exit::Exit;
use crate::terminal::{self, WARNING};

/// Runs the command.
pub(crate) fn run(arguments: &Export) -> Exit {
    let guard = match Guard::of(arguments) {
        Ok(guard) => guard,
        Err(exit) => return exit,
    };
    let files = distinct(&arguments.files);
    let (jobs, clashes) = jobs(&files, arguments, &guard);
    let several = files.len() > 1;
    if guard.password.is_some() {
        warn_of_unprotected(&request(arguments, &guard).outputs);
    }
    let results =
        if several { export_all(&jobs) } else { jobs.iter().map(|job| job.export(&mut Press::new())).collect() };

    let mut exits: Vec<Exit> = clashes.iter().map(Clash::report).collect();
    let mut made = String::new();
    for result in &results {
        match result {
            Ok(paths) => made.extend(paths.iter().map(|path| format!("{}\n", path.display()))),
            Err(Trouble::Session(error)) => exits.push(terminal::report(error)),
            Err(Trouble::Told(exit)) => exits.push(*exit),
        }
    }
    let failed = exits.len();
    exits.push(terminal::print(&made));
    if several {
        terminal::remark(&summary(files.len(), failed));
    }
    Exit::worst(exits)
}

/// One brief that is to be exported.
struct Job<'a> {
    file: &'a Path,
    request: ExportRequest,
    guard: &'a Guard,
    briefing: Option<usize>,
}

/// Why a brief was not exported.
enum Trouble {
    /// The session could not.
    Session(Error),
    /// It has been said already.
    Told(Exit),
}

/// What may leave.
struct Guard {
    leaks: Leaks,
    customers: Vec<String>,
    password: Option<Password>,
}

impl Guard {
    /// Reads the password and the names of customers.
    fn of(arguments: &Export) -> Result<Self, Exit> {
        let password = match &arguments.password_file {
            None => None,
            Some(_) if arguments.svg => {
                let message = "a password cannot protect the pictures that `--svg` makes";
                return Err(terminal::complain(message, "make them without `--password-file`, or leave out `--svg`"));
            }
            Some(path) => {
                let text = text_of(path)?;
                let typed = text.lines().next().unwrap_or_default();
                let Some(password) = Password::new(typed) else {
                    let message = format!("there is no password on the first line of `{}`", path.display());
                    return Err(terminal::complain(&message, "write the password there, and nothing else"));
                };
                Some(password)
            }
        };
        let names = arguments.customers.as_deref().map(text_of).transpose()?.unwrap_or_default();
        let customers = names.lines().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect();
        Ok(Self { leaks: arguments.leaks, customers, password })
    }
}

/// The briefs, each once: one that is named again gives nothing new.
fn distinct(files: &[PathBuf]) -> Vec<&Path> {
    let plain = |file: &&PathBuf| file.components().filter(|step| *step != Component::CurDir).collect::<PathBuf>();
    let mut seen = BTreeSet::new();
    files.iter().filter(|file| seen.insert(plain(file))).map(PathBuf::as_path).collect()
}

/// Names the files that a password does not protect.
fn warn_of_unprotected(outputs: &Outputs) {
    let plain = [
        (outputs.report, "`report.md`"),
        (outputs.mail, "`follow-up.txt`"),
        (outputs.mail, "`follow-up.eml`"),
        (outputs.calendar, "`promises.ics`"),
    ];
    let names: Vec<&str> = plain.into_iter().filter(|(made, _)| *made).map(|(_, name)| name).collect();
    let list = match &names[..] {
        [] => return,
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    };
    terminal::remark(&format!(
        "{WARNING}warning:{WARNING:#} the password protects PDF files only; anybody can read {list}"
    ));
}

/// A file of text that the user names.
fn text_of(path: &Path) -> Result<String, Exit> {
    let bytes = Machine.read(path).map_err(|error| terminal::report(&Error::from(error)))?;
    String::from_utf8(bytes).map_err(|_| terminal::report(&Error::NotText { path: path.to_owned() }))
}

/// Two briefs that would give files of the same names.
struct Clash<'a> {
    first: &'a Path,
    second: &'a Path,
}

/// The jobs, and the briefs that cannot be among them.
fn jobs<'a>(files: &[&'a Path], arguments: &Export, guard: &'a Guard) -> (Vec<Job<'a>>, Vec<Clash<'a>>) {
    let request = request(arguments, guard);
    let briefing = arguments.briefing;
    if let [file] = *files {
        return (vec![Job { file, request, guard, briefing }], Vec::new());
    }
    let mut jobs: Vec<Job<'_>> = Vec::new();
    let mut clashes = Vec::new();
    let mut taken: BTreeMap<String, &Path> = BTreeMap::new();
    for &file in files {
        let prefix = format!("{}-", file.file_stem().unwrap_or_default().display());
        // Many disks take names that differ only in their capitals for the same.
        if let Some(first) = taken.insert(prefix.to_lowercase(), file) {
            taken.insert(prefix.to_lowercase(), first);
            clashes.push(Clash { first, second: file });
        } else {
            jobs.push(Job { file, request: ExportRequest { prefix, ..request.clone() }, guard, briefing });
        }
    }
    (jobs, clashes)
}

fn request(arguments: &Export, guard: &Guard) -> ExportRequest {
    let Export { deck, notes, svg, report, all, card_on_sheet, attach_deck, calendar_actions, .. } = *arguments;
    // Who says how a file is made wants the file.
    let (card, mail) = (arguments.card || card_on_sheet, arguments.mail || attach_deck);
    let calendar = arguments.calendar || calendar_actions;
    let nothing_named = !(deck || notes || svg || report || card || mail || calendar || all);
    ExportRequest {
        folder: arguments.out.clone(),
        prefix: String::new(),
        outputs: Outputs {
            deck: deck || all || nothing_named,
            notes: notes || all || nothing_named,
            svg,
            report: report || all,
            card: card || all,
            mail: mail || all,
            calendar: calendar || all,
        },
        details: Details {
            mail_with_deck: attach_deck,
            calendar_with_actions: calendar_actions,
            card_sheet: if card_on_sheet { CardSheet::Corner } else { CardSheet::Card },
        },
        password: guard.password.clone(),
        remove: Vec::new(),
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
    fn export(&self, press: &mut Press) -> Result<Vec<PathBuf>, Trouble> {
        let mut brief = brief_session::open(&Machine, self.file).map_err(Trouble::Session)?;
        if let Some(number) = self.briefing {
            let count = brief.history.len();
            brief = brief_session::earlier(&brief, number)
                .ok_or_else(|| Trouble::Told(no_briefing(self.file, number, count)))?;
        }
        let leaks = brief_session::leaks(&brief, &self.guard.customers);
        for leak in &leaks {
            terminal::remark(&named(self.file, leak));
        }
        let mut request = self.request.clone();
        match self.guard.leaks {
            Leaks::Refuse if !leaks.is_empty() => {
                let message = format!("`{}` was not exported because of these words", self.file.display());
                let hint = "take them out, list them under `review.allowed`, or say `--leaks remove`";
                return Err(Trouble::Told(terminal::complain(&message, hint)));
            }
            Leaks::Remove => request.remove = leaks,
            Leaks::List | Leaks::Refuse => {}
        }
        brief_session::export(&Machine, press, &brief, &request).map_err(Trouble::Session)
    }
}

/// A line on words that should not leave.
fn named(file: &Path, leak: &Leak) -> String {
    let words: String = match leak.kind {
        // Who reads along over a shoulder or in a log must not see it.
        brief_session::LeakKind::Secret => leak.words.chars().take(4).chain(['…']).collect(),
        _ => leak.words.clone(),
    };
    format!("{}: {}: `{words}` looks like {}", file.display(), leak.field, leak.kind.name())
}

/// Exports all briefs, as many at once as the machine has cores, and gives the results in the order of the jobs.
fn export_all(jobs: &[Job<'_>]) -> Vec<Result<Vec<PathBuf>, Trouble>> {
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
    fn a_brief_that_is_named_twice_is_meant_once() {
        let files = ["a.brief", "./a.brief", "b/a.brief", "b/./a.brief", "A.brief"].map(PathBuf::from);
        assert_eq!(distinct(&files), ["a.brief", "b/a.brief", "A.brief"].map(Path::new));
    }

    #[test]
    fn sums_up_in_a_sentence() {
        assert_eq!(summary(3, 0), "All 3 briefs were exported.");
        assert_eq!(summary(3, 1), "2 of 3 briefs were exported, 1 could not be.");
        assert_eq!(summary(3, 2), "1 of 3 briefs was exported, 2 could not be.");
        assert_eq!(summary(3, 3), "None of the 3 briefs could be exported.");
    }
}
