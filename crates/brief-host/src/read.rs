//! Reading a file.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use brief_session::{Access, FileError, Trouble};

use crate::trouble::file_error;

/// More than any brief has: ten megabytes of logo and a hundred of text leave room to spare. A file that never ends, such
/// as a device, must not fill the memory.
const LARGEST: u64 = 256 << 20;

/// The bytes of a file.
///
/// # Errors
/// If it cannot be read, or is larger than any brief.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|error| file_error(Access::Read, path, &error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(FileError { access: Access::Read, path: path.to_owned(), trouble: Trouble::TooLarge });
    }
    Ok(bytes)
}

/// The files in a folder, in the order of their names; none if it cannot be read.
pub(crate) fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trouble(path: &Path) -> Option<Trouble> {
        read(path).err().map(|error| error.trouble)
    }

    #[test]
    fn says_what_is_wrong_with_a_path() {
        let folder = tempfile::tempdir().expect("the system has a place for temporary folders");
        let file = folder.path().join("a");
        std::fs::write(&file, "old").expect("a test may write");
        assert_eq!(read(&file), Ok(b"old".to_vec()));
        assert_eq!(trouble(&folder.path().join("b")), Some(Trouble::Missing));
        assert_eq!(trouble(&file.join("b")), Some(Trouble::NotAFolder));
        assert_eq!(trouble(Path::new("")), Some(Trouble::Missing));
        #[cfg(unix)]
        assert_eq!(trouble(folder.path()), Some(Trouble::IsFolder));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn does_not_read_for_ever() {
        assert_eq!(trouble(Path::new("/dev/zero")), Some(Trouble::TooLarge));
    }
}
