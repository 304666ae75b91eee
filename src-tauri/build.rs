//! Prepares the build: the permissions for our commands, and a page for a window without a face.

#![allow(clippy::disallowed_methods, reason = "a build script is a host: it reads and writes files of the build")]

use std::path::Path;

#[path = "src/commands/list.rs"]
mod list;

/// What stands in the window of an app that was built without its face, so that plain cargo commands work on a fresh copy.
const NO_FACE: &str = "<!doctype html>\n<html lang=\"en\">\n<title>Forthright</title>\n\
    <p>This build has no face yet. Run <code>cargo xtask run</code>, which builds it first.</p>\n</html>\n";

fn main() {
    let face = Path::new("../ui/dist");
    println!("cargo:rerun-if-changed={}", face.display());
    if !face.join("index.html").exists() {
        let written = std::fs::create_dir_all(face).and_then(|()| std::fs::write(face.join("index.html"), NO_FACE));
        if let Err(error) = written {
            println!("cargo:warning=cannot write a page without a face: {error}");
        }
    }
    let commands = tauri_build::AppManifest::new().commands(list::COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("the configuration of the app is sound");
}
