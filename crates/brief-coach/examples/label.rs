//! Labels single sentences, so that the coach can be measured against a corpus: `label IN.jsonl OUT.jsonl`.

#![allow(clippy::disallowed_methods, reason = "an example is a host: it reads and writes files")]

use std::error::Error;
use std::fmt::Write as _;

use brief_coach::{Field, label_sentence};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Line {
    text: String,
    field: Field,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("name a file to read and a file to write".into());
    };
    let mut out = String::new();
    for line in std::fs::read_to_string(input)?.lines().filter(|line| !line.trim().is_empty()) {
        let Line { text, field } = serde_json::from_str(line)?;
        let labels: Vec<&str> = label_sentence(&text, field).into_iter().map(|label| label.key()).collect();
        writeln!(out, "{}", json!({ "text": text, "labels": labels }))?;
    }
    Ok(std::fs::write(output, out)?)
}
