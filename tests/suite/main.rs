//! All suites of the product, in one binary.

#![allow(clippy::disallowed_methods, reason = "the tests are a host: they read files and start programs")]

mod chance;
mod cli;
mod document;
mod golden;
mod laws;
mod parity;
mod pdf;
mod svg;
mod tools;
