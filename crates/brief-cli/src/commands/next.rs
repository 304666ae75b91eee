//! `forthright next`: starts the next briefing from one that was told.

use std::path::{Path, PathBuf};

use brief_host::Machine;
use brief_session::Existing;

use crate::arguments::Next;
use crate::exit::Exit;
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &Next) -> Exit {
    let told = match brief_session::open(&Machine, &arguments.file) {
        Ok(told) => told,
        Err(error) => return terminal::report(&error),
    };
    let path = arguments.output.clone().unwrap_or_else(|| following(&arguments.file, told.history.len() + 2));
    let existing = if arguments.overwrite { Existing::Replace } else { Existing::Keep };
    match brief_session::write_next(&Machine, &told, (&path, existing), arguments.as_of) {
        Ok(_) => terminal::print(&format!("{}\n", path.display())),
        Err(error) => terminal::report(&error),
    }
}

/// The file of the briefing of this number, beside the one before it.
fn following(file: &Path, number: usize) -> PathBuf {
    let stem = file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy();
    file.with_file_name(format!("{}.brief", brief_session::following(&stem, number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn briefings_are_numbered() {
        assert_eq!(following(Path::new("a/incident.brief"), 2), Path::new("a/incident-2.brief"));
        assert_eq!(following(Path::new("incident-2.brief"), 3), Path::new("incident-3.brief"));
    }
}
