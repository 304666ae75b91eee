//! `forthright import`: a report becomes a half-filled brief.

use std::path::{Path, PathBuf};

use brief_host::Machine;
use brief_session::{Existing, ImportFiles, Imported};

use crate::arguments::Import;
use crate::exit::Exit;
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &Import) -> Exit {
    if arguments.files.len() > 1 && (arguments.output.is_some() || arguments.explain.is_some()) {
        let hint = "import one report at a time, or leave out `--output` and `--explain`";
        return terminal::complain("several reports cannot go into one file", hint);
    }
    let results = arguments.files.iter().enumerate().map(|(number, file)| {
        // With `--overwrite`, the second brief would replace the first.
        match arguments.files[..number].iter().find(|first| named_alike(first, file)) {
            Some(first) => clash(first, file),
            None => import(file, arguments),
        }
    });
    let results: Vec<Exit> = results.collect();
    if results.iter().all(|exit| matches!(exit, Exit::Fine)) { Exit::Fine } else { Exit::Failed }
}

fn import(report: &Path, arguments: &Import) -> Exit {
    let brief = arguments.output.clone().unwrap_or_else(|| beside(report));
    let files = ImportFiles {
        report,
        brief: &brief,
        explanation: arguments.explain.as_deref(),
        existing: if arguments.overwrite { Existing::Replace } else { Existing::Keep },
    };
    let imported = match brief_session::import(&Machine, report) {
        Ok(imported) => imported,
        Err(error) => return terminal::report(&error),
    };
    if let Err(error) = brief_session::write_import(&Machine, &imported, files) {
        return terminal::report(&error);
    }
    terminal::remark(&summary(&imported));
    terminal::print(&format!("{}\n", brief.display()))
}

/// Whether two reports give briefs of one name. Many disks take names that differ only in their capitals for the same.
fn named_alike(one: &Path, other: &Path) -> bool {
    let name = |report: &Path| beside(report).to_string_lossy().to_lowercase();
    name(one) == name(other)
}

fn clash(first: &Path, second: &Path) -> Exit {
    let message =
        format!("cannot import `{}`: its brief would have the name of that of `{}`", second.display(), first.display());
    terminal::complain(&message, "rename one of the two, or import it by itself with `--output`")
}

/// The brief of a report is written where the command is run, under the report's own name.
fn beside(report: &Path) -> PathBuf {
    let stem = report.file_stem().unwrap_or(report.as_os_str());
    PathBuf::from(stem).with_extension("brief")
}

/// A piece of the report in one line of a terminal.
fn in_a_line(text: &str) -> String {
    const LONGEST: usize = 80;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

fn summary(imported: &Imported) -> String {
    let count = imported.candidates.len();
    let mut lines =
        vec![format!("{count} {} found in `{}`", if count == 1 { "value" } else { "values" }, imported.name)];
    lines
        .extend(imported.contradictions.iter().map(|clash| format!("the report disagrees with itself: {}", clash.why)));
    lines.extend(imported.doubtful().map(|value| {
        let said = value.receipt.as_ref().map(|receipt| in_a_line(&receipt.snippet)).unwrap_or_default();
        let name = value.field.key().replace('_', " ");
        match &value.inferred[..] {
            [] => format!("still open: {name}, about which the report disagrees with itself: “{said}”"),
            inferred => format!("still open: {name}, of which the {} is inferred: “{said}”", inferred.join(" and ")),
        }
    }));
    lines.extend(imported.open_questions.iter().map(|question| format!("still open: {}", question.question)));
    lines.join("\n")
}
