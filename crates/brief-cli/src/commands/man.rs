//! `forthright man`: the manual page of the program or of one of its commands.

use std::io;

use clap::CommandFactory;
use clap_mangen::Man as Page;
use clap_mangen::roff::{Roff, roman};

use crate::arguments::{Arguments, Man};
use crate::exit::{Exit, MEANINGS};
use crate::terminal;

/// Runs the command.
pub(crate) fn run(arguments: &Man) -> Exit {
    let mut program = Arguments::command();
    program.build();
    let command = match &arguments.command {
        None => Some(program),
        Some(name) => program.find_subcommand(name).cloned().map(|command| {
            let name = format!("forthright-{name}");
            // The page of each command tells the version, and `help` has none of its own.
            command.display_name(name).version(env!("CARGO_PKG_VERSION"))
        }),
    };
    let Some(command) = command else {
        let name = arguments.command.as_deref().unwrap_or_default();
        return terminal::complain(&format!("there is no command `{name}`"), "`forthright help` lists them all");
    };
    match page(command) {
        Ok(page) => terminal::print_bytes(&page),
        Err(error) => terminal::complain(&format!("cannot make the manual page: {error}"), ""),
    }
}

fn page(command: clap::Command) -> io::Result<Vec<u8>> {
    let has_commands = command.has_subcommands();
    let page = Page::new(command).source(concat!("forthright ", env!("CARGO_PKG_VERSION"))).manual("Forthright");
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    if has_commands {
        page.render_subcommands_section(&mut text)?;
    }
    exit_section().to_writer(&mut text)?;
    page.render_version_section(&mut text)?;
    Ok(text)
}

fn exit_section() -> Roff {
    let mut section = Roff::new();
    section.control("SH", ["EXIT STATUS"]);
    for (code, meaning) in MEANINGS {
        section.control("TP", []);
        section.text([roman(code.to_string())]);
        section.text([roman(format!("{meaning}."))]);
    }
    section
}
