//! The laws of the workspace that a compiler does not hold, each told by a test.

mod crates;
mod files;
mod rooms;

use std::sync::OnceLock;

use cargo_metadata::{Metadata, MetadataCommand};

/// What cargo knows of the workspace and of everything it stands on, for every system that it can be built for.
fn workspace() -> &'static Metadata {
    static WORKSPACE: OnceLock<Metadata> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        MetadataCommand::new()
            .manifest_path(product_tests::root().join("Cargo.toml"))
            .other_options(["--locked".to_owned(), "--offline".to_owned()])
            .exec()
            .expect("`cargo fetch --locked` has been run once, as `cargo xtask test` does")
    })
}

/// Fails and lists the offences, if there are any.
#[track_caller]
fn hold(law: &str, offences: &[String]) {
    assert!(offences.is_empty(), "{law}\n  {}", offences.join("\n  "));
}
