//! `forthright show`: what a brief says, as text.

use brief_host::Machine;

use crate::arguments::Show;
use crate::exit::Exit;
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &Show) -> Exit {
    let shown = brief_session::open(&Machine, &arguments.file)
        .map(|brief| brief_session::show(&Machine, &brief, arguments.as_of));
    match shown {
        Ok(text) => terminal::print(&text),
        Err(error) => terminal::report(&error),
    }
}
