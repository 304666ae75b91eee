//! What is written to the terminal, and how.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use brief_session::{Error, FileError, Problem, Trouble};

use crate::exit::Exit;

/// For errors.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
/// For warnings.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
/// For hints, and for what can be done.
pub(crate) const HELP: Style = AnsiColor::Cyan.on_default().bold();

/// Writes what was asked for to the standard output.
pub(crate) fn print(text: &str) -> Exit {
    print_bytes(text.as_bytes())
}

/// Writes what was asked for to the standard output, byte for byte.
pub(crate) fn print_bytes(bytes: &[u8]) -> Exit {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Exit::Fine,
        // Whoever reads has seen enough, as `head` does.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(error) => complain(&format!("cannot write to the standard output: {error}"), ""),
    }
}

/// Writes what was asked for to the standard output, in colours where a terminal shows them.
pub(crate) fn print_styled(text: &str) -> Exit {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Exit::Fine,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Fine,
        Err(error) => complain(&format!("cannot write to the standard output: {error}"), ""),
    }
}

/// Says what went wrong, and what can be done about it.
pub(crate) fn complain(message: &str, hint: &str) -> Exit {
    let mut err = anstream::stderr().lock();
    let mut text = format!("{ERROR}error:{ERROR:#} {message}\n");
    if !hint.is_empty() {
        text.push_str(&format!("{HELP}help:{HELP:#} {hint}\n"));
    }
    // If not even this can be written, there is nobody left to tell.
    drop(err.write_all(text.as_bytes()));
    Exit::Failed
}

/// Says something beside what was asked for.
pub(crate) fn remark(text: &str) {
    let mut err = anstream::stderr().lock();
    drop(writeln!(err, "{text}"));
}

/// Says what the session could not do.
pub(crate) fn report(error: &Error) -> Exit {
    let problem = Problem::from(error);
    let hint = match error {
        Error::File(FileError { trouble: Trouble::Exists, .. }) => {
            "choose another folder or name, or say `--overwrite` to replace it"
        }
        _ => problem.hint,
    };
    complain(&problem.message, hint)
}
