//! Files that grow by a line with every edit.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use brief_session::{Access, FileError};

use crate::trouble::file_error;

/// Adds bytes to the end of a file that is there.
///
/// # Errors
/// If it is not there or cannot be written.
pub(crate) fn append(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    OpenOptions::new()
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(bytes))
        .map_err(|error| file_error(Access::Write, path, &error))
}

/// Waits until everything in a file is safe on the disk.
///
/// # Errors
/// If the disk cannot take it.
pub(crate) fn sync(path: &Path) -> Result<(), FileError> {
    // Windows makes sure only of files that are open for writing.
    let file = if cfg!(windows) { OpenOptions::new().append(true).open(path) } else { File::open(path) };
    file.and_then(|file| file.sync_data()).map_err(|error| file_error(Access::Write, path, &error))
}

/// Removes a file, if it is there.
///
/// # Errors
/// If it cannot be removed.
pub(crate) fn remove(path: &Path) -> Result<(), FileError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(file_error(Access::Remove, path, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_grows_at_its_end_and_can_be_removed_twice() {
        let folder = tempfile::tempdir().expect("the system has a place for temporary folders");
        let path = folder.path().join("a");
        append(&path, b"one").expect_err("nothing is there to be added to");
        std::fs::write(&path, "one").expect("a test may write");
        append(&path, b" two").expect("it is there");
        sync(&path).expect("it is there");
        assert_eq!(std::fs::read(&path).expect("it is there"), b"one two");
        remove(&path).expect("it can be removed");
        remove(&path).expect("what is not there is no error");
    }
}
