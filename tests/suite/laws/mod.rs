//! The laws of the workspace that a compiler does not hold, each told by a test.

mod crates;
mod files;
mod notices;
mod rooms;

use std::sync::OnceLock;

use cargo_metadata::{Metadata, MetadataCommand};

/// The systems that the product is made for; what a crate would need on others is no concern of the laws.
const SYSTEMS: &[&str] = &["aarch64-apple-darwin", "x86_64-pc-windows-msvc", "x86_64-unknown-linux-gnu"];

/// What cargo knows of the workspace and of everything it stands on.
fn workspace() -> &'static Metadata {
    static WORKSPACE: OnceLock<Metadata> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        let mut options = vec!["--locked".to_owned(), "--offline".to_owned()];
        options.extend(SYSTEMS.iter().map(|system| format!("--filter-platform={system}")));
        MetadataCommand::new()
            .manifest_path(product_tests::root().join("Cargo.toml"))
            .other_options(options)
            .exec()
            .unwrap_or_else(|error| {
                panic!("run `cargo fetch --locked`, as `cargo xtask test` does, then this again; {error}")
            })
    })
}

/// Fails and lists the offences, if there are any.
#[track_caller]
fn hold(law: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{law}\n  {}", offences.join("\n  "));
}
