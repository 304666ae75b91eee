//! Writing files, all or none.

use std::collections::BTreeSet;
use std::fs::{self, File, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use brief_session::{Access, Existing, FileError, NewFile, Trouble};

use crate::stage::{Staged, folder};
use crate::trouble::file_error;

/// Writes all files or none: first all their contents, then all their names.
///
/// # Errors
/// If one of them cannot be written.
pub(crate) fn write(files: &[NewFile<'_>], existing: Existing) -> Result<(), FileError> {
    let mut staged = Vec::with_capacity(files.len());
    for file in files {
        let fail = |error: io::Error| file_error(Access::Write, file.path, &error);
        let Target { path, permissions } = look(file.path, existing)?;
        let mut content = Staged::write(&path, file.bytes).map_err(fail)?;
        if let Some(permissions) = permissions {
            content.set_permissions(permissions).map_err(fail)?;
        }
        staged.push((path, content));
    }
    for ((_, content), file) in staged.iter_mut().zip(files) {
        content.sync().map_err(|error| file_error(Access::Write, file.path, &error))?;
    }
    let mut put = Vec::with_capacity(files.len());
    for ((path, content), file) in staged.into_iter().zip(files) {
        if let Err(error) = content.put(existing) {
            if existing == Existing::Keep {
                take_back(&put);
            }
            return Err(file_error(Access::Write, file.path, &error));
        }
        put.push(path);
    }
    sync_folders(&put);
    Ok(())
}

/// Makes a folder with all folders above it, unless it is there.
///
/// # Errors
/// If it cannot be made.
pub(crate) fn make_folder(path: &Path) -> Result<(), FileError> {
    let made = if path.as_os_str().is_empty() { Ok(()) } else { fs::create_dir_all(path) };
    made.map_err(|error| {
        let mut error = file_error(Access::MakeFolder, path, &error);
        if error.trouble == Trouble::Exists {
            error.trouble = Trouble::NotAFolder;
        }
        error
    })
}

/// Where a file is put in the end.
struct Target {
    path: PathBuf,
    /// Those of the file that is replaced.
    permissions: Option<Permissions>,
}

/// Looks at what stands where a file is to be put.
fn look(path: &Path, existing: Existing) -> Result<Target, FileError> {
    let refuse = |trouble| Err(FileError { access: Access::Write, path: path.to_owned(), trouble });
    let there = match fs::symlink_metadata(path) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Target { path: path.to_owned(), permissions: None });
        }
        Err(error) => return Err(file_error(Access::Write, path, &error)),
    };
    if there.is_symlink() && existing == Existing::Replace {
        // The file behind the link is meant, and the link stays.
        let behind = fs::canonicalize(path).map_err(|error| file_error(Access::Write, path, &error))?;
        return look(&behind, existing);
    }
    if there.is_dir() {
        refuse(Trouble::IsFolder)
    } else if !there.is_file() && !there.is_symlink() {
        refuse(Trouble::Special)
    } else if existing == Existing::Keep {
        refuse(Trouble::Exists)
    } else if there.permissions().readonly() {
        refuse(Trouble::Protected)
    } else {
        Ok(Target { path: path.to_owned(), permissions: Some(there.permissions()) })
    }
}

/// Removes files that were new.
fn take_back(put: &[PathBuf]) {
    for path in put {
        // Nothing better can be done than to leave what cannot be removed: the file is whole.
        drop(fs::remove_file(path));
    }
}

/// Waits until the names are safe on the disk, where the system can do so. The files are whole whether it can or not.
fn sync_folders(files: &[PathBuf]) {
    if cfg!(unix) {
        let folders: BTreeSet<&Path> = files.iter().map(|file| folder(file)).collect();
        for folder in folders {
            drop(File::open(folder).and_then(|folder| folder.sync_all()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// A folder of its own for each test, with what stands in it.
    struct Folder(tempfile::TempDir);

    impl Folder {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("the system has a place for temporary folders"))
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn put(&self, name: &str, bytes: &str) {
            fs::write(self.path(name), bytes).expect("a test may write");
        }

        /// Writes files of the given names that hold `new`, and says what went wrong.
        fn write(&self, names: &[&str], existing: Existing) -> Option<Trouble> {
            let paths: Vec<PathBuf> = names.iter().map(|name| self.path(name)).collect();
            let files: Vec<NewFile<'_>> = paths.iter().map(|path| NewFile { path, bytes: b"new" }).collect();
            write(&files, existing).err().map(|error| error.trouble)
        }

        /// All names with what the files hold.
        fn content(&self) -> Vec<String> {
            let entries = fs::read_dir(self.0.path()).expect("the folder is there");
            let mut content: Vec<String> = entries
                .map(|entry| {
                    let path = entry.expect("the entry is there").path();
                    let name = path.file_name().unwrap_or_default().display().to_string();
                    format!("{name}: {}", fs::read_to_string(&path).unwrap_or_else(|_| "no file".to_owned()))
                })
                .collect();
            content.sort();
            content
        }
    }

    #[test]
    fn writes_all_files_and_leaves_nothing_else() {
        let folder = Folder::new();
        assert_eq!(folder.write(&["a", "b"], Existing::Keep), None);
        assert_eq!(folder.content(), ["a: new", "b: new"]);
    }

    #[test]
    fn keeps_what_is_there_and_then_writes_none() {
        let folder = Folder::new();
        folder.put("b", "old");
        assert_eq!(folder.write(&["a", "b", "c"], Existing::Keep), Some(Trouble::Exists));
        assert_eq!(folder.content(), ["b: old"]);
    }

    #[test]
    fn takes_back_what_it_has_put_when_a_name_is_taken_in_the_meantime() {
        let folder = Folder::new();
        // The second file of one name finds the first, as it would find that of another program.
        assert_eq!(folder.write(&["a", "b", "b"], Existing::Keep), Some(Trouble::Exists));
        assert_eq!(folder.content(), [""; 0]);
    }

    #[test]
    fn replaces_what_is_there_if_it_may() {
        let folder = Folder::new();
        folder.put("b", "old");
        assert_eq!(folder.write(&["a", "b"], Existing::Replace), None);
        assert_eq!(folder.content(), ["a: new", "b: new"]);
    }

    #[test]
    fn leaves_everything_as_it_was_when_one_place_cannot_be_written() {
        let folder = Folder::new();
        folder.put("a", "old");
        fs::create_dir(folder.path("folder")).expect("a test may make a folder");
        for (place, trouble) in [
            ("folder", Trouble::IsFolder),
            ("nowhere/b", Trouble::NoFolder),
            ("a/b", Trouble::NotAFolder),
            ("zero\0", Trouble::BadName),
            (&"n".repeat(300), Trouble::BadName),
        ] {
            assert_eq!(folder.write(&["a", place], Existing::Replace), Some(trouble), "{place:?}");
            assert_eq!(folder.content(), ["a: old", "folder: no file"]);
        }
    }

    #[test]
    fn respects_a_file_that_is_marked_as_read_only() {
        let folder = Folder::new();
        folder.put("a", "old");
        let path = folder.path("a");
        let mut permissions = fs::metadata(&path).expect("it is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("a test may mark its own file");
        assert_eq!(folder.write(&["a"], Existing::Replace), Some(Trouble::Protected));
        assert_eq!(folder.content(), ["a: old"]);
    }

    #[test]
    fn makes_folders_and_finds_those_that_are_there() {
        let folder = Folder::new();
        for _ in 0..2 {
            assert_eq!(make_folder(&folder.path("one/two")), Ok(()));
        }
        assert_eq!(make_folder(Path::new("")), Ok(()), "the folder that we are in");
        folder.put("file", "old");
        for below in ["file", "file/one"] {
            let error = make_folder(&folder.path(below)).expect_err("a file is no folder");
            assert_eq!(error.trouble, Trouble::NotAFolder);
        }
    }

    #[cfg(unix)]
    mod on_unix {
        use std::os::unix::fs::{PermissionsExt, symlink};

        use super::*;

        fn mode(path: &Path) -> u32 {
            fs::metadata(path).expect("it is there").permissions().mode() & 0o777
        }

        #[test]
        fn gives_a_new_file_the_permissions_of_any_other_and_a_replaced_one_its_own() {
            let folder = Folder::new();
            folder.put("any other", "old");
            assert_eq!(folder.write(&["a"], Existing::Keep), None);
            assert_eq!(mode(&folder.path("a")), mode(&folder.path("any other")));
            let private = fs::Permissions::from_mode(0o640);
            fs::set_permissions(folder.path("a"), private).expect("a test may change its own file");
            assert_eq!(folder.write(&["a"], Existing::Replace), None);
            assert_eq!(mode(&folder.path("a")), 0o640);
        }

        #[test]
        fn writes_to_the_file_behind_a_link() {
            let folder = Folder::new();
            folder.put("file", "old");
            symlink(folder.path("file"), folder.path("link")).expect("a test may link");
            assert_eq!(folder.write(&["link"], Existing::Keep), Some(Trouble::Exists));
            assert_eq!(folder.write(&["link"], Existing::Replace), None);
            assert_eq!(folder.content(), ["file: new", "link: new"]);
            assert!(folder.path("link").is_symlink());
        }

        #[test]
        fn does_not_replace_a_device() {
            let null = NewFile { path: Path::new("/dev/null"), bytes: b"new" };
            let error = write(&[null], Existing::Replace).expect_err("a device is no file");
            assert_eq!(error.trouble, Trouble::Special);
        }
    }
}
