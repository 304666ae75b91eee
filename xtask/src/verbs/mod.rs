//! The verbs, one file each, and the one list of them.

mod accept;
mod bench;
mod bindings;
mod check;
mod package;
mod run;
mod schema;
mod test;

/// Something that `cargo xtask` can be told to do.
pub(crate) struct Verb {
    /// The word that a person types.
    pub name: &'static str,
    /// What it does, in one line.
    pub help: &'static str,
    /// Does it.
    pub run: fn() -> anyhow::Result<()>,
}

/// Every verb, in the order of the help.
pub(crate) const VERBS: &[Verb] = &[
    Verb {
        name: "run",
        help: "build the product and open the app on a sample; without a display, export the sample",
        run: run::run,
    },
    Verb { name: "test", help: "install what the tests need and run all of them", run: test::run },
    Verb { name: "check", help: "formatting, lints, documentation, and generated files up to date", run: check::run },
    Verb { name: "bench", help: "measure how fast every stage and the whole program is", run: bench::run },
    Verb {
        name: "accept",
        help: "take the results of the tests as the new references and show what changed",
        run: accept::run,
    },
    Verb {
        name: "bindings",
        help: "write the types that the window and the session exchange anew from the code",
        run: bindings::run,
    },
    Verb { name: "package", help: "make packages of the app and the command to install", run: package::run },
    Verb { name: "schema", help: "write the JSON Schema of a brief anew from the types", run: schema::run },
];
