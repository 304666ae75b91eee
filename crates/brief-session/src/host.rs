//! What a use case asks of the machine that it runs on.

use std::path::{Path, PathBuf};

use brief_model::Moment;

/// The files and the clock of a machine. The command line and the desktop shell bring one; tests bring one in memory.
pub trait Host {
    /// The bytes of a file.
    ///
    /// # Errors
    /// If it cannot be read.
    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError>;

    /// Writes files, all of them or none.
    ///
    /// Each one is written beside its place and put there when it is complete and safe on the disk, so that whoever looks
    /// sees the old file or the new one and never a part. If the host is ended in the middle, some of them may be
    /// missing, but none is broken.
    ///
    /// # Errors
    /// If one of them cannot be written. Then nothing has changed, and nothing is left over.
    fn write(&self, files: &[NewFile<'_>], existing: Existing) -> Result<(), FileError>;

    /// Makes a folder with all folders above it, unless it is there.
    ///
    /// # Errors
    /// If it cannot be made.
    fn make_folder(&self, path: &Path) -> Result<(), FileError>;

    /// Adds bytes to the end of a file that is there.
    ///
    /// They survive the end of the program at once, and the end of the machine after [`Host::sync`].
    ///
    /// # Errors
    /// If it is not there or cannot be written. Then it may end in a part of the bytes.
    fn append(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError>;

    /// Waits until everything in a file is safe on the disk.
    ///
    /// # Errors
    /// If the disk cannot take it.
    fn sync(&self, path: &Path) -> Result<(), FileError>;

    /// Removes a file. One that is not there is no error.
    ///
    /// # Errors
    /// If it cannot be removed.
    fn remove(&self, path: &Path) -> Result<(), FileError>;

    /// The files in a folder, in the order of their names; none if it cannot be read.
    fn list(&self, folder: &Path) -> Vec<PathBuf>;

    /// Whether there is anything at a path.
    fn exists(&self, path: &Path) -> bool;

    /// Whether two paths lead to one file, whether it is there or not.
    fn same(&self, one: &Path, other: &Path) -> bool;

    /// The time, with the offset of the place where the machine is.
    fn now(&self) -> Moment;
}

/// A file that is to be written.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    /// Where.
    pub path: &'a Path,
    /// Its whole content.
    pub bytes: &'a [u8],
}

/// What happens to a file that stands where a new one is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced.
    Replace,
}

/// What cannot be done with a file or a folder, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot {access} `{}`: {trouble}", path.display())]
pub struct FileError {
    /// What was to be done.
    pub access: Access,
    /// The file or folder.
    pub path: PathBuf,
    /// Why it cannot be done.
    pub trouble: Trouble,
}

/// What is done with a file or a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// A file is read.
    Read,
    /// A file is written.
    Write,
    /// A folder is made.
    MakeFolder,
    /// A file is removed.
    Remove,
}

/// Why something cannot be done with a file or a folder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// There is no file there.
    #[error("there is no such file")]
    Missing,
    /// The folder that it belongs in is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// Something is there already.
    #[error("there is a file of this name already")]
    Exists,
    /// A folder is there.
    #[error("this is a folder")]
    IsFolder,
    /// A device or the like is there.
    #[error("this is not an ordinary file")]
    Special,
    /// A file stands where the path needs a folder.
    #[error("a part of this path is a file, not a folder")]
    NotAFolder,
    /// The user's account may not do it.
    #[error("your account has no permission for this")]
    Denied,
    /// The file is marked so that nobody changes it.
    #[error("the file is marked as read-only")]
    Protected,
    /// The disk cannot be written to.
    #[error("this disk can only be read")]
    ReadOnlyDisk,
    /// There is no room left.
    #[error("the disk is full")]
    Full,
    /// It is larger than any brief.
    #[error("the file is far larger than any brief")]
    TooLarge,
    /// The folder is there, but takes nothing new, as some folders of the system.
    #[error("nothing can be made there")]
    Closed,
    /// The name cannot be used.
    #[error("this name is too long or has characters that are not allowed")]
    BadName,
    /// Anything else, in the words of the system.
    #[error("{0}")]
    Other(String),
}

impl std::fmt::Display for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::MakeFolder => "make the folder",
            Self::Remove => "remove",
        })
    }
}

impl FileError {
    /// What a person can do about it, as a sentence without full stop.
    #[must_use]
    pub const fn hint(&self) -> &'static str {
        match (self.access, &self.trouble) {
            (Access::Read, Trouble::IsFolder) => "name a file in it",
            (_, Trouble::IsFolder | Trouble::Special) => "choose another name or another folder",
            (Access::Read, Trouble::NotAFolder | Trouble::NoFolder) | (_, Trouble::Missing) => {
                "check the name and the folder"
            }
            (_, Trouble::NoFolder) => "make the folder first, or choose another one",
            (_, Trouble::NotAFolder | Trouble::Closed) => "choose another folder",
            (_, Trouble::Exists) => "choose another folder or name, or allow it to be overwritten",
            (Access::Read, Trouble::Denied) => "ask whoever looks after it, or take a copy that you may read",
            (Access::Remove, Trouble::Denied) => "ask whoever looks after it",
            (_, Trouble::Denied) => {
                "choose a place where you may write, such as your own documents, or ask whoever looks after it"
            }
            (Access::Remove, Trouble::Protected) => "take the mark off the file",
            (_, Trouble::Protected) => "choose another name, or take the mark off the file",
            (_, Trouble::ReadOnlyDisk) => "choose a folder on another disk",
            (_, Trouble::Full) => "make room or choose another disk, then try again; nothing was changed",
            (_, Trouble::TooLarge) => "check that this is the file you mean",
            (Access::Read, Trouble::BadName) => "check the name",
            (_, Trouble::BadName) => "choose a shorter, plainer name",
            (_, Trouble::Other(_)) => "check that the disk is connected, then try again",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_fits_what_was_to_be_done() {
        let hint = |access, trouble| FileError { access, path: PathBuf::from("x"), trouble }.hint();
        assert_eq!(hint(Access::Read, Trouble::IsFolder), "name a file in it");
        for access in [Access::Write, Access::MakeFolder] {
            assert!(!hint(access, Trouble::IsFolder).contains("in it"), "nobody wants to write into that folder");
            assert!(hint(access, Trouble::Denied).contains("may write"));
        }
        assert!(hint(Access::Read, Trouble::Denied).contains("may read"));
        assert!(!hint(Access::MakeFolder, Trouble::Closed).contains("make the folder"), "that is what failed");
    }
}
