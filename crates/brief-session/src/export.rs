//! Exporting: the deck, the notes and the single slides as files in a folder.

use std::path::PathBuf;
use std::thread;

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
    /// `deck-01.svg`, `deck-02.svg` …: the pages of the deck, one each.
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
    // The notes take longer, and the deck is made beside them.
    let (deck, notes) = thread::scope(|scope| {
        let deck = request.outputs.deck.then(|| scope.spawn(|| pages.deck()));
        let notes = request.outputs.notes.then(|| press.notes(&pages));
        (deck.map(|deck| deck.join().expect("making a deck does not panic")), notes)
    });
    let mut files = Vec::new();
    for (name, made) in [("deck.pdf", deck), ("notes.pdf", notes)] {
        if let Some(made) = made {
            files.push(Made { name: name.to_owned(), bytes: made.map_err(|fault| Error::Pdf { name, fault })? });
        }
    }
    if request.outputs.svg {
        let slides = press.slides(&pages);
        // As many digits for all, so that they are in order wherever they are listed; and no fewer than two, so that few
        // decks have other names after a change.
        let digits = slides.len().to_string().len().max(2);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::{Code, Problem, Trouble};

    const ALL: Outputs = Outputs { deck: true, notes: true, svg: true };

    fn example() -> Brief {
        brief_model::read(include_bytes!("../../../assets/templates/example.brief")).expect("the example is a brief")
    }

    fn request(outputs: Outputs) -> ExportRequest {
        ExportRequest { folder: "out".into(), outputs, ..ExportRequest::default() }
    }

    fn run(host: &Memory, brief: &Brief, request: &ExportRequest) -> Result<Vec<PathBuf>, Problem> {
        Ok(export(host, &mut Press::new(), brief, request)?)
    }

    #[test]
    fn makes_what_is_asked_for_under_the_names_that_are_asked_for() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        let asked = ExportRequest { prefix: "saturday-".to_owned(), ..request(ALL) };
        let paths = run(&host, &example(), &asked).expect("the disk is empty");
        assert_eq!(
            paths[..3].iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
            ["out/saturday-deck.pdf", "out/saturday-notes.pdf", "out/saturday-deck-01.svg",]
        );
        assert_eq!(host.paths().len(), paths.len());
        assert!(host.get("out/saturday-deck.pdf").starts_with(b"%PDF-"));
        assert!(host.get("out/saturday-notes.pdf").starts_with(b"%PDF-"));
        assert!(host.get("out/saturday-deck-01.svg").starts_with(b"<svg"));
    }

    #[test]
    fn numbers_of_slides_have_as_many_digits_as_the_last_one() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        let mut brief = example();
        let action = brief.fix.actions[0].clone();
        brief.fix.actions.extend(std::iter::repeat_n(action, 1200));
        let paths =
            run(&host, &brief, &request(Outputs { svg: true, ..Outputs::default() })).expect("the disk is empty");
        assert!(paths.len() >= 100, "1,200 actions need many pages");
        assert!(paths.is_sorted(), "{paths:?}");
    }

    #[test]
    fn gives_the_same_bytes_each_time_and_whatever_the_press_has_made_before() {
        let (one, other) = (Memory::at("2026-11-14T14:30:00Z"), Memory::at("2030-01-01T00:00:00+05:00"));
        let mut request = request(ALL);
        request.as_of = AsOf::parse("2026-11-14 14:30");
        run(&one, &example(), &request).expect("the disk is empty");
        let mut press = Press::new();
        export(&other, &mut press, &Brief::default(), &ExportRequest { prefix: "other-".into(), ..request.clone() })
            .expect("an empty brief can be exported");
        export(&other, &mut press, &example(), &request).expect("these names are free");
        for path in one.paths() {
            assert!(one.get(&path) == other.get(&path), "{path} differs");
        }
    }

    #[test]
    fn the_look_can_be_changed_for_one_export() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        let first_slide = |look: LookChange| {
            let request =
                ExportRequest { look, overwrite: true, ..request(Outputs { svg: true, ..Outputs::default() }) };
            run(&host, &example(), &request).expect("files may be replaced");
            String::from_utf8(host.get("out/deck-01.svg")).expect("SVG is text")
        };
        let plain = first_slide(LookChange::default());
        assert!(plain.contains("viewBox=\"0 0 960 540\""), "{}", &plain[..200]);
        let standard = first_slide(LookChange { page: Some(PageFormat::Standard), ..LookChange::default() });
        assert!(standard.contains("viewBox=\"0 0 720 540\""), "{}", &standard[..200]);
        assert_ne!(plain, first_slide(LookChange { theme: Some(Theme::Dark), ..LookChange::default() }));
        assert_ne!(plain, first_slide(LookChange { accent: Some("#C2185B".to_owned()), ..LookChange::default() }));
        assert_eq!(plain, first_slide(LookChange { theme: Some(Theme::Light), ..LookChange::default() }));
    }

    #[test]
    fn one_file_in_the_way_keeps_all_from_being_written() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        host.put("out/notes.pdf", "old");
        let problem = run(&host, &example(), &request(ALL)).expect_err("the notes are there");
        assert_eq!(problem.code, Code::Exists);
        assert_eq!(problem.message, "cannot write `out/notes.pdf`: there is a file of this name already");
        assert_eq!(host.paths(), ["out/notes.pdf"]);
        let overwrite = ExportRequest { overwrite: true, ..request(ALL) };
        run(&host, &example(), &overwrite).expect("files may be replaced");
        assert!(host.get("out/notes.pdf").starts_with(b"%PDF-"));
    }

    #[test]
    fn a_disk_in_trouble_is_named() {
        for (trouble, code, message) in [
            (Trouble::Full, Code::NoRoom, "cannot write `out/deck.pdf`: the disk is full"),
            (Trouble::ReadOnlyDisk, Code::NoRoom, "cannot write `out/deck.pdf`: this disk can only be read"),
            (Trouble::Denied, Code::NoRoom, "cannot write `out/deck.pdf`: your account has no permission for this"),
            (
                Trouble::Other("the cable is out".to_owned()),
                Code::Other,
                "cannot write `out/deck.pdf`: the cable is out",
            ),
        ] {
            let mut host = Memory::at("2026-11-14T14:30:00Z");
            host.trouble = Some(trouble);
            let problem = run(&host, &example(), &request(ALL)).expect_err("nothing can be written");
            assert_eq!((problem.code, problem.message.as_str()), (code, message));
            assert!(!problem.hint.is_empty());
            assert_eq!(host.paths(), [""; 0]);
        }
    }
}
