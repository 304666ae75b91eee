//! The journal of a draft: what would be lost if the program or the machine ended now.
//!
//! A file of lines in JSON. The first holds the whole brief, each further one some edits; a last line that was not written
//! to its end is left out.

use std::path::{Path, PathBuf};

use brief_model::Moment;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::message::Edit;
use crate::{Existing, FileError, Host, NewFile, Trouble};

/// The journal of one draft.
#[derive(Debug)]
pub(crate) struct Journal {
    folder: PathBuf,
    /// Its file, once there is something to be lost.
    path: Option<PathBuf>,
    /// How much was added behind the first line, in bytes.
    added: usize,
    /// Whether something may not be safe on the disk yet.
    loose: bool,
}

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Head {
    /// What the file is.
    pub(crate) format: String,
    /// The name of the draft.
    pub(crate) name: String,
    /// The file in which the draft is kept.
    pub(crate) file: Option<PathBuf>,
    /// When the line was written.
    pub(crate) at: Moment,
    /// The whole brief.
    pub(crate) brief: Value,
}

/// A further line.
#[derive(Debug, Serialize, Deserialize)]
struct Line {
    at: Moment,
    edits: Vec<Edit>,
}

/// What a journal tells.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) head: Head,
    /// All edits in their order.
    pub(crate) edits: Vec<Edit>,
    /// When the last one was made.
    pub(crate) at: Moment,
}

/// The name and version of the format.
pub(crate) const FORMAT: &str = "forthright-journal/1";

/// The ending of the file names.
pub(crate) const ENDING: &str = "journal";

/// From so many bytes on, the journal begins anew with the brief as it is then.
const LONGEST: usize = 1 << 20;

impl Journal {
    /// A journal that begins with the first edit.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), path: None, added: 0, loose: false }
    }

    /// The journal that a draft was recovered from, to be gone on with.
    pub(crate) fn going_on(path: &Path) -> Self {
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        // Begins anew with the next edit, so that a torn last line is gone.
        Self { folder, path: Some(path.to_owned()), added: LONGEST, loose: false }
    }

    /// Its file.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Notes edits that were just carried out; `head` tells the draft as it is now.
    ///
    /// # Errors
    /// If the disk does not take them. The next call tries again with everything.
    pub(crate) fn note(
        &mut self,
        host: &impl Host,
        edits: &[Edit],
        head: impl FnOnce() -> Head,
    ) -> Result<(), FileError> {
        let Some(path) = self.path.clone().filter(|_| self.added < LONGEST) else { return self.begin(host, &head()) };
        let mut line = text(&Line { at: host.now(), edits: edits.to_vec() });
        self.added += line.len();
        line.push('\n');
        match host.append(&path, line.as_bytes()) {
            Ok(()) => {
                self.loose = true;
                Ok(())
            }
            // It may be gone or end in half a line: better to begin anew than to go on behind that.
            Err(_) => self.begin(host, &head()),
        }
    }

    /// Makes sure that everything noted is safe on the disk.
    pub(crate) fn settle(&mut self, host: &impl Host) {
        if let Some(path) = self.path.as_ref().filter(|_| self.loose) {
            self.loose = host.sync(path).is_err();
        }
    }

    /// Ends it: there is nothing to be lost any more.
    pub(crate) fn end(&mut self, host: &impl Host) {
        if let Some(path) = self.path.take() {
            // What cannot be removed is offered once more at the next start, and nothing is lost by that.
            drop(host.remove(&path));
        }
        (self.added, self.loose) = (0, false);
    }

    fn begin(&mut self, host: &impl Host, head: &Head) -> Result<(), FileError> {
        let mut line = text(head);
        line.push('\n');
        // Until this has worked, every further edit tries it again.
        self.added = LONGEST;
        match self.path.clone() {
            Some(path) => write(host, &path, &line, Existing::Replace)?,
            None => self.path = Some(self.new_file(host, head.at, &line)?),
        }
        (self.added, self.loose) = (0, false);
        Ok(())
    }

    fn new_file(&self, host: &impl Host, at: Moment, line: &str) -> Result<PathBuf, FileError> {
        host.make_folder(&self.folder)?;
        let stamp = at.0.format("%Y%m%d-%H%M%S");
        let mut number = 1;
        loop {
            let path = self.folder.join(format!("{stamp}-{number}.{ENDING}"));
            match write(host, &path, line, Existing::Keep) {
                Err(FileError { trouble: Trouble::Exists, .. }) => number += 1,
                result => return result.map(|()| path),
            }
        }
    }
}

/// Reads a journal; `None` if its first line tells no draft.
pub(crate) fn read(bytes: &[u8]) -> Option<Told> {
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n"));
    let head: Head = serde_json::from_slice(lines.next()?).ok()?;
    if head.format != FORMAT {
        return None;
    }
    let mut told = Told { edits: Vec::new(), at: head.at, head };
    for line in lines.map_while(|line| serde_json::from_slice::<Line>(line).ok()) {
        told.edits.extend(line.edits);
        told.at = line.at;
    }
    Some(told)
}

fn write(host: &impl Host, path: &Path, line: &str, existing: Existing) -> Result<(), FileError> {
    host.write(&[NewFile { path, bytes: line.as_bytes() }], existing)
}

fn text(line: &impl Serialize) -> String {
    serde_json::to_string(line).expect("a line has text keys and finite numbers only")
}
