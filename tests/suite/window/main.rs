//! The app in its real window, under a display in memory, driven as a person drives it.

#![allow(clippy::disallowed_methods, reason = "the tests are a host: they read files and start programs")]

mod app;
mod around;
mod coach;
mod figures;
mod files;
mod import;
mod lists;
mod network;
mod paper;
mod person;
mod preview;
mod recovery;
mod screens;
mod session;
mod short;
mod sight;
mod walk;
