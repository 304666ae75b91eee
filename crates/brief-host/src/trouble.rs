//! What the system says, as the trouble that a person knows.

use std::io;
use std::path::Path;

use brief_session::{Access, FileError, Trouble};

use crate::stage::folder;

/// The error of the system on a file or folder.
pub(crate) fn file_error(access: Access, path: &Path, error: &io::Error) -> FileError {
    FileError { access, path: path.to_owned(), trouble: trouble(access, path, error) }
}

fn trouble(access: Access, path: &Path, error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::NotFound if access == Access::Read => Trouble::Missing,
        // Folders are made with all above them, and a file in a folder that is there lacks nothing of ours.
        io::ErrorKind::NotFound if access == Access::MakeFolder || folder(path).is_dir() => Trouble::Closed,
        io::ErrorKind::NotFound => Trouble::NoFolder,
        io::ErrorKind::AlreadyExists => Trouble::Exists,
        io::ErrorKind::IsADirectory => Trouble::IsFolder,
        io::ErrorKind::NotADirectory => Trouble::NotAFolder,
        io::ErrorKind::PermissionDenied => Trouble::Denied,
        io::ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnlyDisk,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Trouble::Full,
        io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => Trouble::BadName,
        _ => Trouble::Other(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_path_is_a_file_to_a_reader_and_a_folder_to_a_writer() {
        let error = io::Error::from(io::ErrorKind::NotFound);
        let path = Path::new("nowhere/a.brief");
        assert_eq!(trouble(Access::Read, path, &error), Trouble::Missing);
        assert_eq!(trouble(Access::Write, path, &error), Trouble::NoFolder);
    }

    #[test]
    fn a_folder_that_takes_nothing_is_not_said_to_be_missing() {
        let error = io::Error::from(io::ErrorKind::NotFound);
        let folder = std::env::temp_dir();
        assert_eq!(trouble(Access::Write, &folder.join("a.brief"), &error), Trouble::Closed);
        assert_eq!(trouble(Access::MakeFolder, &folder, &error), Trouble::Closed);
    }

    #[test]
    fn what_has_no_name_of_ours_keeps_the_words_of_the_system() {
        let error = io::Error::other("the cable is out");
        assert_eq!(
            file_error(Access::Read, Path::new("a.brief"), &error).to_string(),
            "cannot read `a.brief`: the cable is out"
        );
    }
}
