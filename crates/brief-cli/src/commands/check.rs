//! `forthright check`: what a CEO would stumble over.

use std::fmt::Write as _;
use std::path::Path;

use anstyle::{AnsiColor, Style};
use brief_host::Machine;
use brief_session::{Brief, Checked, Coach, Severity, Tally};

use crate::arguments::Check;
use crate::exit::Exit;
use crate::terminal::{self, ERROR, HELP, WARNING};

const QUIET: Style = AnsiColor::BrightBlack.on_default();
const BOLD: Style = Style::new().bold();

/// Runs the command.
pub(crate) fn run(arguments: &Check) -> Exit {
    if let (Some(input), Some(output)) = (&arguments.sentences, &arguments.out) {
        return label(input, output);
    }
    let glossary = arguments.glossary.as_deref();
    let (mut coach, faults) = match brief_session::coach_with(&Machine, glossary) {
        Ok(coach) => coach,
        Err(error) => return terminal::report(&error),
    };
    let rest = if coach.lexicon().own_words() > 0 { "; the rest of the glossary is used" } else { "" };
    for fault in faults {
        let file = glossary.unwrap_or(Path::new("")).display();
        terminal::remark(&format!("{WARNING}warning:{WARNING:#} `{file}`: {fault}{rest}"));
    }
    let mut exits = Vec::new();
    let mut files = Vec::new();
    for file in &arguments.files {
        match brief_session::open(&Machine, file) {
            Ok(brief) => files.push((file.as_path(), check(&brief, arguments, &mut coach))),
            Err(error) => exits.push(terminal::report(&error)),
        }
    }
    exits.extend(files.iter().map(|(_, checked)| exit(&tally(checked))));
    exits.push(if arguments.json { terminal::print(&as_json(&files)) } else { print(&files) });
    Exit::worst(exits)
}

fn check(brief: &Brief, arguments: &Check, coach: &mut Coach) -> Vec<Checked> {
    let mut checked = brief_session::check(&Machine, brief, arguments.as_of, coach);
    checked.retain(|one| !(arguments.no_hints && one.finding.severity == Severity::Hint));
    checked
}

fn label(input: &Path, output: &Path) -> Exit {
    match brief_session::label_sentences(&Machine, input, output) {
        Ok(count) => {
            terminal::remark(&format!("{count} {} labelled", if count == 1 { "sentence" } else { "sentences" }));
            terminal::print(&format!("{}\n", output.display()))
        }
        Err(error) => terminal::report(&error),
    }
}

fn tally(checked: &[Checked]) -> Tally {
    Tally::of(checked.iter().map(|one| &one.finding))
}

fn exit(tally: &Tally) -> Exit {
    match (tally.errors, tally.warnings) {
        (0, 0) => Exit::Fine,
        (0, _) => Exit::Warnings,
        _ => Exit::Errors,
    }
}

/// The findings as a compiler prints them, and a line for each file that sums up.
fn print(files: &[(&Path, Vec<Checked>)]) -> Exit {
    let mut text = String::new();
    for (file, checked) in files {
        for one in checked {
            write_finding(&mut text, file, one);
        }
    }
    let exit = terminal::print_styled(&text);
    for (file, checked) in files {
        terminal::remark(&format!("{}: {}", file.display(), summary(&tally(checked))));
    }
    exit
}

fn write_finding(text: &mut String, file: &Path, one: &Checked) {
    let finding = &one.finding;
    let (style, name) = match finding.severity {
        Severity::Error => (ERROR, "error"),
        Severity::Warning => (WARNING, "warning"),
        Severity::Hint => (HELP, "hint"),
    };
    let mut add = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    add(format!("{style}{name}{style:#}{BOLD}: {}{BOLD:#} {QUIET}[{}]{QUIET:#}", finding.what, finding.rule));
    add(format!("  {QUIET}-->{QUIET:#} {}: {}", file.display(), finding.place.field));
    if let Some(excerpt) = &one.excerpt {
        add(format!("   {QUIET}|{QUIET:#} {}", excerpt.line));
        let (before, marks) = (" ".repeat(excerpt.before), "^".repeat(excerpt.marked.max(1)));
        add(format!("   {QUIET}|{QUIET:#} {before}{style}{marks}{style:#}"));
    }
    add(format!("   {QUIET}= why:{QUIET:#} {}", finding.why));
    for edit in &finding.edits {
        add(format!("   {QUIET}= fix:{QUIET:#} {}", edit.title));
    }
    if let Some(question) = &finding.question {
        add(format!("   {QUIET}= ask:{QUIET:#} {question}"));
    }
    add(String::new());
}

fn summary(tally: &Tally) -> String {
    let count = |count: usize, one: &str| match count {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    };
    let parts = [count(tally.errors, "error"), count(tally.warnings, "warning"), count(tally.hints, "hint")];
    format!("{}. {}.", parts.join(", "), tally.sentence())
}

fn as_json(files: &[(&Path, Vec<Checked>)]) -> String {
    let list: Vec<serde_json::Value> = files
        .iter()
        .map(|(file, checked)| {
            let tally = tally(checked);
            serde_json::json!({
                "file": file.display().to_string(),
                "errors": tally.errors,
                "warnings": tally.warnings,
                "hints": tally.hints,
                "findings": checked,
            })
        })
        .collect();
    let mut text = format!("{:#}", serde_json::json!({ "files": list }));
    // A string never fails to be written to.
    let _ = writeln!(text);
    text
}
