//! tmp
#![allow(clippy::all, clippy::disallowed_methods, missing_docs)]
fn main() {
    let f = std::env::args().nth(1).unwrap();
    let n = std::path::Path::new(&f).file_name().unwrap().to_str().unwrap().to_owned();
    println!("{}", brief_import::debug(&brief_import::Source { name: n, bytes: std::fs::read(&f).unwrap() }));
}
