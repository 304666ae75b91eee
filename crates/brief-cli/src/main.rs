//! The command `forthright`: a host for the terminal.
//!
//! - **Knows**: the command line, the terminal, exit codes.
//! - **Never sees**: how a brief is read, told or drawn; that is behind the session.
//! - **Entry point**: [`main`].
//! - **Invariant**: what was asked for goes to the standard output; what is said about it goes to the standard error.

#![allow(clippy::disallowed_methods, reason = "the command line is a host: it asks the machine what it has")]

mod arguments;
mod commands;
mod exit;
mod terminal;

use clap::Parser;

use arguments::{Arguments, Command};

fn main() -> std::process::ExitCode {
    let exit = match Arguments::parse().command {
        Command::Check(arguments) => commands::check::run(&arguments),
        Command::Export(arguments) => commands::export::run(&arguments),
        Command::Import(arguments) => commands::import::run(&arguments),
        Command::New(arguments) => commands::new::run(&arguments),
        Command::Next(arguments) => commands::next::run(&arguments),
        Command::Show(arguments) => commands::show::run(&arguments),
        Command::Schema => terminal::print(&brief_session::schema()),
        Command::Completions(arguments) => commands::completions::run(&arguments),
        Command::Man(arguments) => commands::man::run(&arguments),
    };
    exit.into()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
