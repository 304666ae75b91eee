//! A host in memory for tests, whose disk can be full or gone.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use brief_model::Moment;

use crate::{Access, Existing, FileError, Host, NewFile, Trouble};

/// Files in memory, and a clock that stands still.
pub(crate) struct Memory {
    files: RefCell<BTreeMap<PathBuf, Vec<u8>>>,
    folders: RefCell<BTreeSet<PathBuf>>,
    /// What stands in the way of all writing.
    pub(crate) trouble: Option<Trouble>,
    now: Cell<Moment>,
}

impl Memory {
    /// An empty disk at a moment.
    pub(crate) fn at(now: &str) -> Self {
        Self {
            files: RefCell::default(),
            folders: RefCell::default(),
            trouble: None,
            now: Cell::new(Moment::parse(now).expect("this is a time")),
        }
    }

    /// Puts a file on the disk.
    pub(crate) fn put(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.borrow_mut().insert(path.into(), bytes.into());
    }

    /// The bytes of a file that is there.
    pub(crate) fn get(&self, path: &str) -> Vec<u8> {
        self.files.borrow().get(Path::new(path)).cloned().expect("the file is there")
    }

    /// Lets some seconds pass.
    pub(crate) fn wait(&self, seconds: i64) {
        self.now.set(Moment(self.now.get().0 + chrono::TimeDelta::seconds(seconds)));
    }

    /// The paths of all files.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.files.borrow().keys().map(|path| path.display().to_string()).collect()
    }

    fn refuse<T>(&self, access: Access, path: &Path) -> Option<Result<T, FileError>> {
        let trouble = self.trouble.clone()?;
        Some(Err(FileError { access, path: path.to_owned(), trouble }))
    }
}

impl Host for Memory {
    fn read(&self, path: &Path) -> Result<Vec<u8>, FileError> {
        let missing = || FileError { access: Access::Read, path: path.to_owned(), trouble: Trouble::Missing };
        self.files.borrow().get(path).cloned().ok_or_else(missing)
    }

    fn write(&self, files: &[NewFile<'_>], existing: Existing) -> Result<(), FileError> {
        for NewFile { path, .. } in files {
            if let Some(refused) = self.refuse(Access::Write, path) {
                return refused;
            }
            let trouble = if existing == Existing::Keep && self.files.borrow().contains_key(*path) {
                Trouble::Exists
            } else if path
                .parent()
                .is_some_and(|folder| folder != Path::new("") && !self.folders.borrow().contains(folder))
            {
                Trouble::NoFolder
            } else {
                continue;
            };
            return Err(FileError { access: Access::Write, path: path.to_path_buf(), trouble });
        }
        let new = files.iter().map(|file| (file.path.to_owned(), file.bytes.to_owned()));
        self.files.borrow_mut().extend(new);
        Ok(())
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        if let Some(refused) = self.refuse(Access::Write, path) {
            return refused;
        }
        let missing = || FileError { access: Access::Write, path: path.to_owned(), trouble: Trouble::Missing };
        self.files.borrow_mut().get_mut(path).ok_or_else(missing)?.extend_from_slice(bytes);
        Ok(())
    }

    fn sync(&self, _: &Path) -> Result<(), FileError> {
        Ok(())
    }

    fn remove(&self, path: &Path) -> Result<(), FileError> {
        self.files.borrow_mut().remove(path);
        Ok(())
    }

    fn list(&self, folder: &Path) -> Vec<PathBuf> {
        self.files.borrow().keys().filter(|path| path.parent() == Some(folder)).cloned().collect()
    }

    fn exists(&self, path: &Path) -> bool {
        self.files.borrow().contains_key(path)
    }

    fn same(&self, one: &Path, other: &Path) -> bool {
        let steps = |path: &Path| path.components().filter(|step| *step != Component::CurDir).collect::<PathBuf>();
        steps(one) == steps(other)
    }

    fn make_folder(&self, path: &Path) -> Result<(), FileError> {
        self.folders.borrow_mut().insert(path.to_owned());
        Ok(())
    }

    fn now(&self) -> Moment {
        self.now.get()
    }
}
