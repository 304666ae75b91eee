//! `forthright show`: what a brief says, as text.

use std::path::Path;

use brief_host::Machine;

use crate::arguments::Show;
use crate::exit::Exit;
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &Show) -> Exit {
    let brief = match brief_session::open(&Machine, &arguments.file) {
        Ok(brief) => brief,
        Err(error) => return terminal::report(&error),
    };
    let brief = match arguments.briefing {
        None => brief,
        Some(number) => match brief_session::earlier(&brief, number) {
            Some(earlier) => earlier,
            None => return no_briefing(&arguments.file, number, brief.history.len()),
        },
    };
    terminal::print(&brief_session::show(&Machine, &brief, arguments.as_of))
}

/// Says that the chain has no briefing of this number.
pub(crate) fn no_briefing(file: &Path, number: usize, count: usize) -> Exit {
    let message = format!("`{}` has no earlier briefing {number}", file.display());
    match count {
        0 => terminal::complain(&message, "it is the first one; leave out `--briefing`"),
        count => terminal::complain(
            &message,
            &format!("choose one from 1 to {count}, or leave out `--briefing` for the present one"),
        ),
    }
}
