//! The border: an error as whoever stands outside shows it.

use std::path::{Path, PathBuf};

use brief_model::ReadError;
use brief_pdf::PdfError;
use serde::Serialize;

use crate::{Error, Trouble};

/// Something that went wrong, ready to be shown to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What the one who shows it may want to treat differently.
    pub code: Code,
    /// What went wrong, in lower case and without full stop.
    pub message: String,
    /// What the person can do about it, in lower case and without full stop.
    pub hint: &'static str,
    /// Where, if it is in a file.
    pub place: Option<Place>,
}

/// The problems that are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Code {
    /// A file stands where a new one is to be: the person can be asked whether to replace it.
    Exists,
    /// A file is broken: its place can be shown.
    Broken,
    /// A file comes from a newer version.
    Newer,
    /// A file is not there: a list of recent files can drop it.
    Missing,
    /// There is no room on the disk, or it cannot be written to: another place can be chosen.
    NoRoom,
    /// A value does not fit its field.
    Field,
    /// There are changes that are not saved: the person can be asked what to do with them.
    Unsaved,
    /// Another program has changed the file: the person can be asked which version to keep.
    Changed,
    /// No brief is open.
    Nothing,
    /// Anything else.
    Other,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// Where in it; `None` if the whole file is meant.
    pub position: Option<Position>,
    /// The path of the field, for example `impact.facts[2].value`; empty if none is meant.
    pub field: String,
}

/// A position in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in that line in characters, counted from 1.
    pub column: usize,
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        let (code, hint, place) = match error {
            Error::File(error) => (trouble_code(&error.trouble), error.hint(), Some(Place::whole(&error.path))),
            Error::Broken { path, fault } => (fault_code(fault), fault.hint(), Some(fault_place(path, fault))),
            Error::Report(_) => {
                (Code::Other, "take a text, a Word document (.docx), a web page or Markdown; nothing was changed", None)
            }
            Error::BriefAlready { .. } => {
                (Code::Other, "open it as it is; only reports on an incident are imported; nothing was changed", None)
            }
            Error::Same { path, .. } => {
                (Code::Other, "choose another name for what is written; nothing was changed", Some(Place::whole(path)))
            }
            Error::NoField { path } => (
                Code::Field,
                "close the brief and open it again; if it happens again, it is a fault of Forthright",
                Some(Place::field(path)),
            ),
            Error::Refused { fault } => {
                (Code::Field, "enter it in another way; nothing was changed", Some(fault_place(Path::new(""), fault)))
            }
            Error::Unsaved => (Code::Unsaved, "save them, or leave them behind", None),
            Error::Changed { path } => {
                (Code::Changed, "take over the version in the file, or replace it with yours", Some(Place::whole(path)))
            }
            Error::Nothing => (Code::Nothing, "go back to the start screen and open it again", None),
            Error::NoPlace => (Code::Other, "choose a folder and a name first", None),
            Error::Logo { .. } => (Code::Other, "choose a PNG or JPEG file of at most ten megabytes", None),
            Error::Sentence { path, fault } => (
                Code::Other,
                "write one object a line, such as {\"text\": \"…\", \"field\": \"impact\"}; nothing was written",
                Some(fault_place(path, fault)),
            ),
            Error::NotText { path } => (Code::Other, "save it again as plain text", Some(Place::whole(path))),
            Error::Pdf { fault: PdfError::Image { .. }, .. } => {
                (Code::Other, "choose the logo again, as a PNG or JPEG file", None)
            }
            Error::Pdf { .. } => (Code::Other, "try again; if it happens again, it is a fault of Forthright", None),
        };
        Self { code, message: error.to_string(), hint, place }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

impl Problem {
    /// The same for somebody who is to see no paths: the file by its name only.
    pub(crate) fn without_place(mut self) -> Self {
        if let Some(place) = self.place.take()
            && let Some(name) = place.file.file_name()
        {
            let path = place.file.display().to_string();
            self.message = self.message.replace(&path, &name.to_string_lossy());
        }
        self
    }
}

impl Place {
    fn field(path: &str) -> Self {
        Self { file: PathBuf::new(), position: None, field: path.to_owned() }
    }

    fn whole(file: &Path) -> Self {
        Self { file: file.to_owned(), position: None, field: String::new() }
    }
}

const fn trouble_code(trouble: &Trouble) -> Code {
    match trouble {
        Trouble::Exists => Code::Exists,
        Trouble::Missing => Code::Missing,
        Trouble::Full | Trouble::ReadOnlyDisk | Trouble::Denied | Trouble::NoFolder | Trouble::Closed => Code::NoRoom,
        _ => Code::Other,
    }
}

const fn fault_code(fault: &ReadError) -> Code {
    match fault {
        ReadError::Newer { .. } => Code::Newer,
        _ => Code::Broken,
    }
}

fn fault_place(path: &Path, fault: &ReadError) -> Place {
    match fault {
        ReadError::NotUtf8 { place } | ReadError::NotJson { place, .. } | ReadError::Field { place, .. } => Place {
            file: path.to_owned(),
            position: Some(Position { line: place.line, column: place.column }),
            field: place.path.clone(),
        },
        _ => Place::whole(path),
    }
}
