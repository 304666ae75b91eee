//! Exporting: the deck, the notes and the single slides as files in a folder.

use std::path::PathBuf;

use brief_model::{Brief, Look, PageFormat, Paper, Theme};

use crate::moment::moment_of;
use crate::{AsOf, Error, Existing, Host, NewFile, Press};

/// What is to be exported, and where to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExportRequest {
    /// The folder; it is made if it is not there.
    pub folder: PathBuf,
    /// What the names of the files begin with, for example `incident-`; may be empty.
    pub prefix: String,
    /// Which files.
    pub outputs: Outputs,
    /// What differs from the look in the brief.
    pub look: LookChange,
    /// The moment for which the brief is told; else the one in the brief, else now.
    pub as_of: Option<AsOf>,
    /// Whether files that are there may be replaced.
    pub overwrite: bool,
}

/// The files that an export can make.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outputs {
    /// `deck.pdf`.
    pub deck: bool,
    /// `notes.pdf`.
    pub notes: bool,
    /// `deck-1.svg`, `deck-2.svg` …: the pages of the deck, one each.
    pub svg: bool,
}

/// What differs from the look in the brief for one export. What is not set stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookChange {
    /// The shape of the slides.
    pub page: Option<PageFormat>,
    /// The paper of the notes.
    pub paper: Option<Paper>,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The accent colour as `#RRGGBB`.
    pub accent: Option<String>,
}

/// Exports a brief, all files or none, and returns where they are.
///
/// The same brief at the same moment gives the same bytes.
///
/// # Errors
/// If a file cannot be written, or stands there already and is not to be replaced; if an image of the brief cannot be read.
pub fn export(
    host: &impl Host,
    press: &mut Press,
    brief: &Brief,
    request: &ExportRequest,
) -> Result<Vec<PathBuf>, Error> {
    let files = make(host, press, brief, request)?;
    host.make_folder(&request.folder)?;
    let paths: Vec<PathBuf> =
        files.iter().map(|file| request.folder.join(format!("{}{}", request.prefix, file.name))).collect();
    let new: Vec<NewFile<'_>> =
        paths.iter().zip(&files).map(|(path, file)| NewFile { path, bytes: &file.bytes }).collect();
    host.write(&new, if request.overwrite { Existing::Replace } else { Existing::Keep })?;
    Ok(paths)
}

/// A file without a place.
struct Made {
    name: String,
    bytes: Vec<u8>,
}

fn make(host: &impl Host, press: &mut Press, brief: &Brief, request: &ExportRequest) -> Result<Vec<Made>, Error> {
    let mut brief = brief.clone();
    request.look.apply(&mut brief.look);
    let pages = press.lay_out(&brief, moment_of(&brief, request.as_of, host));
    let mut files = Vec::new();
    if request.outputs.deck {
        let bytes = press.deck(&pages).map_err(|fault| Error::Pdf { name: "deck.pdf", fault })?;
        files.push(Made { name: "deck.pdf".to_owned(), bytes });
    }
    if request.outputs.notes {
        let bytes = press.notes(&pages).map_err(|fault| Error::Pdf { name: "notes.pdf", fault })?;
        files.push(Made { name: "notes.pdf".to_owned(), bytes });
    }
    if request.outputs.svg {
        let slides = press.slides(&pages);
        // As many digits for all, so that they are in order wherever they are listed.
        let digits = slides.len().to_string().len();
        files.extend(
            slides
                .into_iter()
                .zip(1..)
                .map(|(text, number)| Made { name: format!("deck-{number:0digits$}.svg"), bytes: text.into_bytes() }),
        );
    }
    Ok(files)
}

impl LookChange {
    fn apply(&self, look: &mut Look) {
        look.page = self.page.unwrap_or(look.page);
        look.paper = self.paper.unwrap_or(look.paper);
        look.theme = self.theme.unwrap_or(look.theme);
        if let Some(accent) = &self.accent {
            look.accent.clone_from(accent);
        }
    }
}
