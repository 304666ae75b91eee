//! The files and the clock of the machine, for every program that hosts a session.
//!
//! - **Knows**: the disk, the clock, what the system says when something cannot be done.
//! - **Never sees**: what is in a file; the terminal, the window.
//! - **Entry point**: [`Machine`], which is a [`Host`].
//! - **Invariant**: a file that is written is whole and safe on the disk before anybody can see it under its name.

#![allow(clippy::disallowed_methods, reason = "this is the host: it has the files and the clock")]

mod journal;
mod read;
mod stage;
mod trouble;
mod write;

use std::path::{Path, PathBuf};

use brief_session::{Existing, FileError, Host, Moment, NewFile};

/// The machine that the program runs on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Machine;

impl Host for Machine {
    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        read::read(path)
    }

    fn write(&self, files: &[NewFile<'_>], existing: Existing) -> Result<(), FileError> {
        write::write(files, existing)
    }

    fn make_folder(&self, path: &Path) -> Result<(), FileError> {
        write::make_folder(path)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        journal::append(path, bytes)
    }

    fn sync(&self, path: &Path) -> Result<(), FileError> {
        journal::sync(path)
    }

    fn remove(&self, path: &Path) -> Result<(), FileError> {
        journal::remove(path)
    }

    fn list(&self, folder: &Path) -> Vec<PathBuf> {
        read::list(folder)
    }

    fn exists(&self, path: &Path) -> bool {
        path.symlink_metadata().is_ok()
    }

    fn same(&self, one: &Path, other: &Path) -> bool {
        read::real(one) == read::real(other)
    }

    fn now(&self) -> Moment {
        Moment(chrono::Local::now().fixed_offset())
    }
}
