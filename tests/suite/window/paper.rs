//! The files of an export, as another program reads them.

use std::fs;
use std::path::Path;
use std::process::Command;

/// The words of a PDF file, with one space between any two.
pub(crate) fn words_of(path: &Path) -> String {
    assert!(fs::metadata(path).is_ok(), "`{}` was written", path.display());
    let output = Command::new("pdftotext").arg(path).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("pdftotext: {error}; run `cargo xtask test` once"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
