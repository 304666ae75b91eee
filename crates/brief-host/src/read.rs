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

/// The path under which the disk knows a file, through all links. What is not there yet is known by its folder and its name.
pub(crate) fn real(path: &Path) -> PathBuf {
    let beside = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(beside).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_file_by_all_its_paths() {
        let folder = tempfile::tempdir().expect("the system has a place for temporary folders");
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("a"), "old").expect("a test may write");
        std::fs::create_dir(path("below")).expect("a test may make a folder");
        assert_eq!(real(&path("a")), real(&path("below/../a")));
        assert_eq!(real(&path("new")), real(&path("below/../new")), "it need not be there");
        assert_ne!(real(&path("a")), real(&path("below/a")));
        assert_ne!(real(&path("a")), real(&path("new")));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(path("a"), path("link")).expect("a test may link");
            assert_eq!(real(&path("link")), real(&path("a")));
        }
    }

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
