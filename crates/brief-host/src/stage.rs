//! A file in the making: it stands beside its place, if possible without a name, until it is whole.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brief_session::Existing;

/// A file that is written and has not got its name yet. Dropped, it is gone.
pub(crate) struct Staged {
    target: PathBuf,
    content: Content,
}

/// What everybody may do with a new file, less what the user's settings take away.
#[cfg(unix)]
const MODE: u32 = 0o666;

enum Content {
    /// Without a name: whatever ends the program, nothing is left over.
    #[cfg(target_os = "linux")]
    Unnamed(File),
    /// With a hidden name, where the system or the disk knows no other way.
    Named(tempfile::NamedTempFile),
}

impl Staged {
    /// Writes the bytes beside the target.
    ///
    /// # Errors
    /// If they cannot be written.
    pub(crate) fn write(target: &Path, bytes: &[u8]) -> io::Result<Self> {
        let mut staged = Self { target: target.to_owned(), content: Content::in_folder(folder(target))? };
        staged.file().write_all(bytes)?;
        Ok(staged)
    }

    /// Waits until the content is safe on the disk.
    ///
    /// # Errors
    /// If the disk cannot take it.
    pub(crate) fn sync(&mut self) -> io::Result<()> {
        self.file().sync_all()
    }

    /// Gives the file the permissions of the one that it replaces.
    ///
    /// # Errors
    /// If the system does not allow it.
    pub(crate) fn set_permissions(&mut self, permissions: std::fs::Permissions) -> io::Result<()> {
        self.file().set_permissions(permissions)
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// If it cannot have it; in particular if a file has it that is to be kept.
    pub(crate) fn put(self, existing: Existing) -> io::Result<()> {
        match (self.content, existing) {
            #[cfg(target_os = "linux")]
            (Content::Unnamed(file), existing) => unnamed::put(&file, &self.target, existing),
            (Content::Named(file), Existing::Keep) => named_put(file, &self.target),
            (Content::Named(file), Existing::Replace) => Ok(file.persist(&self.target).map(drop)?),
        }
    }

    fn file(&mut self) -> &mut File {
        match &mut self.content {
            #[cfg(target_os = "linux")]
            Content::Unnamed(file) => file,
            Content::Named(file) => file.as_file_mut(),
        }
    }
}

impl Content {
    fn in_folder(folder: &Path) -> io::Result<Self> {
        #[cfg(target_os = "linux")]
        if let Some(file) = unnamed::open(folder)? {
            return Ok(Self::Unnamed(file));
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".forthright-").suffix(".part");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(std::fs::Permissions::from_mode(MODE));
        }
        builder.tempfile_in(folder).map(Self::Named)
    }
}

/// Gives a file with a hidden name its own, unless another one has it.
fn named_put(file: tempfile::NamedTempFile, target: &Path) -> io::Result<()> {
    match file.persist_noclobber(target) {
        Ok(_) => Ok(()),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Err(failed.error),
        // Some disks over a network can neither link nor rename with care. Nothing stood there a moment ago.
        Err(failed) if !target.exists() => Ok(failed.file.persist(target).map(drop)?),
        Err(failed) => Err(failed.error),
    }
}

/// The folder that a file stands in.
pub(crate) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Files without a name, as Linux knows them on most of its disks.
#[cfg(target_os = "linux")]
mod unnamed {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd;
    use std::path::Path;
    use std::sync::atomic::{AtomicU32, Ordering};

    use brief_session::Existing;
    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, openat};
    use rustix::io::Errno;

    use super::MODE;

    /// Where the system shows the open files of a program, and so those that have no other name.
    const OPEN_FILES: &str = "/proc/self/fd";

    /// Opens a new file without a name; `None` if the disk does not know such files.
    pub(super) fn open(folder: &Path) -> io::Result<Option<File>> {
        if !Path::new(OPEN_FILES).exists() {
            return Ok(None);
        }
        let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
        match openat(CWD, folder, flags, Mode::from_raw_mode(MODE)) {
            Ok(file) => Ok(Some(File::from(file))),
            Err(Errno::OPNOTSUPP | Errno::ISDIR | Errno::INVAL) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn put(file: &File, target: &Path, existing: Existing) -> io::Result<()> {
        match link(file, target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && existing == Existing::Replace => {
                replace(file, target)
            }
            result => result,
        }
    }

    /// A link cannot replace a file, but a rename can: so the file gets another name first, for a moment.
    fn replace(file: &File, target: &Path) -> io::Result<()> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let folder = super::folder(target);
        let beside = loop {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let beside = folder.join(format!(".forthright-{}-{count}.part", std::process::id()));
            match link(file, &beside) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                result => break result.map(|()| beside)?,
            }
        };
        std::fs::rename(&beside, target).inspect_err(|_| drop(std::fs::remove_file(&beside)))
    }

    fn link(file: &File, path: &Path) -> io::Result<()> {
        let open = Path::new(OPEN_FILES).join(file.as_raw_fd().to_string());
        Ok(linkat(CWD, &open, CWD, path, AtFlags::SYMLINK_FOLLOW)?)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Stages a file as a disk does that knows only files with names.
    fn named(target: &Path, bytes: &[u8]) -> Staged {
        let file = tempfile::NamedTempFile::new_in(folder(target)).expect("the folder is there");
        let mut staged = Staged { target: target.to_owned(), content: Content::Named(file) };
        staged.file().write_all(bytes).expect("there is room");
        staged
    }

    fn unnamed(target: &Path, bytes: &[u8]) -> Staged {
        Staged::write(target, bytes).expect("there is room")
    }

    #[test]
    fn a_file_appears_when_it_is_put_and_not_before() {
        for stage in [named, unnamed] {
            let folder = tempfile::tempdir().expect("the system has a place for temporary folders");
            let target = folder.path().join("a");
            let staged = stage(&target, b"one");
            assert!(!target.exists());
            staged.put(Existing::Keep).expect("nothing is in the way");
            assert_eq!(fs::read(&target).expect("it is there"), b"one");

            let second = stage(&target, b"two").put(Existing::Keep).expect_err("the first one is in the way");
            assert_eq!(second.kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(fs::read(&target).expect("it is there"), b"one");

            stage(&target, b"three").put(Existing::Replace).expect("it may be replaced");
            assert_eq!(fs::read(&target).expect("it is there"), b"three");
            drop(stage(&target, b"four"));
            assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1, "nothing is left over");
        }
    }

    #[test]
    fn a_file_without_a_folder_stands_in_the_one_that_we_are_in() {
        assert_eq!(folder(Path::new("a.brief")), Path::new("."));
        assert_eq!(folder(Path::new("here/a.brief")), Path::new("here"));
        assert_eq!(folder(Path::new("/a.brief")), Path::new("/"));
    }
}
