//! Prints what the coach says about a brief: `review FILE`.

#![allow(clippy::disallowed_methods, reason = "an example is a host: it reads files")]
#![allow(clippy::print_stdout, reason = "an example is a host: it prints")]

use std::error::Error;

use brief_coach::{Lexicon, Occasion, check};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a brief")?;
    let brief = brief_model::read(&std::fs::read(file)?)?;
    let occasion = Occasion { spelling: true, ..Occasion::default() };
    for found in check(&brief, occasion, Lexicon::shared()) {
        println!(
            "{:?} {} {} «{}»\n    {}",
            found.severity, found.rule, found.place.field, found.place.words, found.what
        );
        for edit in &found.edits {
            println!("      - {}", edit.title);
        }
        if let Some(question) = &found.question {
            println!("      ? {question}");
        }
    }
    Ok(())
}
