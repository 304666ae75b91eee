//! `cargo xtask VERB`: everything that people, and the checks before a change lands, run.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "xtask is a host: it starts programs, reads and writes files, and talks to the person in the terminal"
)]

mod face;
mod judge;
mod packages;
mod places;
mod step;
mod tally;
mod timing;
mod verbs;

use std::process::ExitCode;

use verbs::{VERBS, Verb};

/// Exit status for a command line that makes no sense.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] | ["help" | "-h" | "--help"] => {
            print!("{}", help());
            ExitCode::SUCCESS
        }
        [name] => match VERBS.iter().find(|verb| verb.name == name) {
            Some(verb) => carry_out(verb),
            None => refuse(&format!("there is no verb `{name}`")),
        },
        [name, ..] => refuse(&format!("`{name}` takes nothing after it")),
    }
}

fn carry_out(verb: &Verb) -> ExitCode {
    match (verb.run)() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n`cargo xtask {}` stopped: {error:#}", verb.name);
            ExitCode::FAILURE
        }
    }
}

fn refuse(why: &str) -> ExitCode {
    eprint!("error: {why}\n\n{}", help());
    ExitCode::from(USAGE)
}

fn help() -> String {
    let width = VERBS.iter().map(|verb| verb.name.len()).max().unwrap_or(0);
    let mut text = String::from("cargo xtask VERB\n\n");
    for Verb { name, help, .. } in VERBS {
        text.push_str(&format!("  {name:width$}  {help}\n"));
    }
    text
}
