//! `forthright new`: starts a brief.

use brief_host::Machine;
use brief_session::{Existing, Start};

use crate::arguments::New;
use crate::exit::Exit;
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &New) -> Exit {
    let mut file = arguments.file.clone();
    if file.extension().is_none() {
        file.set_extension("brief");
    }
    let start = if arguments.empty { Start::Empty } else { Start::Example };
    let existing = if arguments.overwrite { Existing::Replace } else { Existing::Keep };
    match brief_session::start(&Machine, &file, start, existing) {
        Ok(()) => terminal::print(&format!("{}\n", file.display())),
        Err(error) => terminal::report(&error),
    }
}
