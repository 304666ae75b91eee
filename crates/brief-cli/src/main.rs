//! The command `forthright`.
fn main() {}
