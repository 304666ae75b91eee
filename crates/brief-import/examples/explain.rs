//! tmp
#![allow(clippy::all, clippy::disallowed_methods, missing_docs)]
fn main() {
    let a: Vec<String> = std::env::args().skip(1).collect();
    for f in &a[1..] {
        let n = std::path::Path::new(f).file_name().unwrap().to_str().unwrap().to_owned();
        let s = brief_import::Source { name: n.clone(), bytes: std::fs::read(f).unwrap() };
        match brief_import::import(&s) {
            Ok(i) => { let id = n.split('-').next().unwrap(); std::fs::write(format!("{}/{}.pred.json", a[0], id), serde_json::to_string_pretty(&brief_import::explain(&i)).unwrap()).unwrap() }
            Err(e) => eprintln!("{e}"),
        }
    }
}
