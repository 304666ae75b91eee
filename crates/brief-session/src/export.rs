//! Exporting: deck, notes, report, card, mail and calendar as files in a folder.

use std::path::PathBuf;

use brief_coach::{Leak, remove_leaks};
use brief_layout::CardSheet;
use brief_model::{Brief, Look, Moment, PageFormat, Paper, Theme};
use brief_pdf::{Options, PdfError};
use brief_post::Attachment;
use brief_scene::Scene;
use brief_story::{Context, Purpose, Report, compose_card, compose_dates, compose_mail, compose_report};

use crate::message::FileKind;
use crate::moment::moment_of;
use crate::words::plain;
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
    /// How some of them are made.
    pub details: Details,
    /// What differs from the look in the brief.
    pub look: LookChange,
    /// Protects all PDF files, so that they open only with it.
    pub password: Option<Password>,
    /// Words that are replaced by `[removed]` in all files; the brief itself keeps them.
    pub remove: Vec<Leak>,
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
    /// `report.pdf`, and `report.md` for a wiki.
    pub report: bool,
    /// `card.pdf`: the cue card.
    pub card: bool,
    /// `follow-up.txt`, and `follow-up.eml` as a draft to open.
    pub mail: bool,
    /// `promises.ics`: the dates for a calendar.
    pub calendar: bool,
}

/// How some of the files are made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Details {
    /// The draft of the mail has the deck with it.
    pub mail_with_deck: bool,
    /// The calendar has the dates on which actions are due.
    pub calendar_with_actions: bool,
    /// On what the card is printed.
    pub card_sheet: CardSheet,
}

/// A password, which no message shows and no file keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// The password as it was typed; `None` if it is empty.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        (!typed.is_empty()).then(|| Self(typed.to_owned()))
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
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
    Ok(export_files(host, press, brief, request)?.into_iter().map(|written| written.path).collect())
}

/// A file that was written.
pub(crate) struct Written {
    pub(crate) kind: FileKind,
    pub(crate) path: PathBuf,
    /// How many bytes it has.
    pub(crate) size: usize,
}

/// Exports a brief as [`export`] does, and tells which file is what.
pub(crate) fn export_files(
    host: &impl Host,
    press: &mut Press,
    brief: &Brief,
    request: &ExportRequest,
) -> Result<Vec<Written>, Error> {
    let files = make(host, press, brief, request)?;
    host.make_folder(&request.folder)?;
    let place = |file: &Made| request.folder.join(format!("{}{}", request.prefix, file.name));
    let written: Vec<Written> =
        files.iter().map(|file| Written { kind: file.kind, path: place(file), size: file.bytes.len() }).collect();
    let new: Vec<NewFile<'_>> =
        written.iter().zip(&files).map(|(there, file)| NewFile { path: &there.path, bytes: &file.bytes }).collect();
    host.write(&new, if request.overwrite { Existing::Replace } else { Existing::Keep })?;
    Ok(written)
}

/// The names of the files of a kind, without what they begin with, in the order in which they are written. A deck has so many
/// `pages`.
pub(crate) fn names(kind: FileKind, pages: usize) -> Vec<String> {
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    match kind {
        FileKind::Deck => named(&[DECK]),
        FileKind::Notes => named(&["notes.pdf"]),
        FileKind::Report => named(&["report.pdf", "report.md"]),
        FileKind::Card => named(&["card.pdf"]),
        FileKind::Mail => named(&["follow-up.txt", "follow-up.eml"]),
        FileKind::Calendar => named(&["promises.ics"]),
        FileKind::Svg => {
            // As many digits for all, so that they are in order wherever they are listed; and no fewer than two, so that few
            // decks have other names after a change.
            let digits = pages.to_string().len().max(2);
            (1..=pages).map(|number| format!("deck-{number:0digits$}.svg")).collect()
        }
    }
}

/// A file without a place.
struct Made {
    kind: FileKind,
    name: String,
    bytes: Vec<u8>,
}

fn make(host: &impl Host, press: &mut Press, brief: &Brief, request: &ExportRequest) -> Result<Vec<Made>, Error> {
    let as_of = moment_of(brief, request.as_of, host);
    let mut brief = remove_leaks(brief, &request.remove);
    request.look.apply(&mut brief.look);
    let telling = Telling { brief, as_of, request };
    let mut files = Files::default();
    let printed = telling.print(press)?;
    files.add(FileKind::Deck, printed.deck.clone().filter(|_| request.outputs.deck));
    files.add(FileKind::Notes, printed.notes);
    files.add(FileKind::Svg, printed.slides.into_iter().map(String::into_bytes));
    if let Some((made, report)) = printed.report {
        files.add(FileKind::Report, [made, brief_post::markdown(&report).into_bytes()]);
    }
    files.add(FileKind::Card, printed.card);
    if request.outputs.mail {
        files.add(FileKind::Mail, telling.mail(printed.deck.filter(|_| request.details.mail_with_deck)));
    }
    if request.outputs.calendar {
        let dates = compose_dates(&telling.brief, &telling.context(), request.details.calendar_with_actions);
        files.add(FileKind::Calendar, [brief_post::calendar(&dates).into_bytes()]);
    }
    Ok(files.0)
}

/// The files that are made so far.
#[derive(Default)]
struct Files(Vec<Made>);

impl Files {
    /// Adds the files of a kind, whose contents come in the order of their names.
    fn add(&mut self, kind: FileKind, contents: impl IntoIterator<Item = Vec<u8>>) {
        let contents: Vec<Vec<u8>> = contents.into_iter().collect();
        let files = names(kind, contents.len()).into_iter().zip(contents);
        self.0.extend(files.map(|(name, bytes)| Made { kind, name, bytes }));
    }
}

/// What an export tells.
struct Telling<'a> {
    brief: Brief,
    as_of: Moment,
    request: &'a ExportRequest,
}

/// What has pages, as files.
#[derive(Default)]
struct Printed {
    /// The deck, also if only the mail needs it.
    deck: Option<Vec<u8>>,
    notes: Option<Vec<u8>>,
    slides: Vec<String>,
    report: Option<(Vec<u8>, Report)>,
    card: Option<Vec<u8>>,
}

impl Telling<'_> {
    fn context(&self) -> Context {
        Context { as_of: self.as_of, purpose: Purpose::Export }
    }

    /// Prints what is asked for. What has been laid out is printed on other threads, while the next is laid out on this one.
    fn print(&self, press: &mut Press) -> Result<Printed, Error> {
        let ExportRequest { outputs, details, .. } = self.request;
        let options = Options { password: self.request.password.as_ref().map(|password| password.0.clone()) };
        let with_deck = outputs.deck || (outputs.mail && details.mail_with_deck);
        let with_slides = with_deck || outputs.notes || outputs.svg;
        let pages = with_slides.then(|| press.lay_out(&self.brief, self.as_of));
        let mut slides = Vec::new();
        let [mut deck, mut notes, mut report, mut card] = [None, None, None, None];
        let told = outputs.report.then(|| compose_report(&self.brief, &self.context()));
        let print = |scene: &Scene| Some(brief_pdf::write(scene, &options));
        rayon::in_place_scope(|scope| {
            if let Some(pages) = &pages {
                if with_deck {
                    scope.spawn(|_| deck = print(&pages.deck.scene));
                }
                if outputs.notes {
                    let scene = press.notes_scene(pages);
                    scope.spawn(|_| notes = print(&{ scene }));
                }
            }
            if let Some(told) = &told {
                let scene = press.report_scene(told);
                scope.spawn(|_| report = print(&{ scene }));
            }
            if outputs.card {
                let scene = press.card_scene(&compose_card(&self.brief, &self.context()), details.card_sheet);
                scope.spawn(|_| card = print(&{ scene }));
            }
            if let Some(pages) = pages.as_ref().filter(|_| outputs.svg) {
                slides = press.slides(pages);
            }
        });
        let report = report.transpose().map_err(fault("report.pdf"))?;
        Ok(Printed {
            deck: deck.transpose().map_err(fault(DECK))?,
            notes: notes.transpose().map_err(fault("notes.pdf"))?,
            slides,
            report: report.zip(told),
            card: card.transpose().map_err(fault("card.pdf"))?,
        })
    }

    /// The mail as text and as a draft, with the deck if it is given.
    fn mail(&self, deck: Option<Vec<u8>>) -> [Vec<u8>; 2] {
        let mail = compose_mail(&self.brief, &self.context());
        let name = format!("{}{DECK}", self.request.prefix);
        let attached = deck.as_ref().map(|bytes| Attachment { name: &name, kind: "application/pdf", bytes });
        let draft = brief_post::mail_file(&mail, attached.as_slice());
        let text = format!("{}\n\n{}", plain(&mail.subject), brief_post::mail_text(&mail));
        [text.into_bytes(), draft]
    }
}

/// The name of the deck.
const DECK: &str = "deck.pdf";

fn fault(name: &'static str) -> impl Fn(PdfError) -> Error {
    move |fault| Error::Pdf { name, fault }
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

    const ALL: Outputs =
        Outputs { deck: true, notes: true, svg: true, report: true, card: true, mail: true, calendar: true };

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
        let last = paths.len() - 6;
        assert_eq!(
            paths[last..].iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
            [
                "out/saturday-report.pdf",
                "out/saturday-report.md",
                "out/saturday-card.pdf",
                "out/saturday-follow-up.txt",
                "out/saturday-follow-up.eml",
                "out/saturday-promises.ics",
            ]
        );
        assert_eq!(host.paths().len(), paths.len());
        assert!(host.get("out/saturday-deck.pdf").starts_with(b"%PDF-"));
        assert!(host.get("out/saturday-notes.pdf").starts_with(b"%PDF-"));
        assert!(host.get("out/saturday-deck-01.svg").starts_with(b"<svg"));
    }

    #[test]
    fn a_password_protects_every_pdf_and_is_shown_nowhere() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        let password = Password::new("open sesame");
        let asked = ExportRequest { password, ..request(ALL) };
        assert!(!format!("{asked:?}").contains("sesame"));
        run(&host, &example(), &asked).expect("the disk is empty");
        for name in ["deck", "notes", "report", "card"] {
            let file = host.get(&format!("out/{name}.pdf"));
            assert!(file.windows(8).any(|window| window == b"/Encrypt"), "{name}");
        }
        assert_eq!(Password::new(""), None);
    }

    #[test]
    fn who_may_read_it_stands_on_every_page_and_in_every_text() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        let mut brief = example();
        brief.situation.classification = "Restricted".to_owned();
        let mut press = Press::new();
        let context = Context { as_of: moment_of(&brief, None, &host), purpose: Purpose::Export };
        let pages = press.lay_out(&brief, context.as_of);
        let scenes = [
            ("deck", pages.deck.scene.clone()),
            ("notes", press.notes_scene(&pages)),
            ("report", press.report_scene(&compose_report(&brief, &context))),
            ("card", press.card_scene(&compose_card(&brief, &context), CardSheet::Card)),
        ];
        for (name, scene) in &scenes {
            for (page, number) in scene.pages.iter().zip(1..) {
                let says = |item: &brief_scene::Item| matches!(&item.kind, brief_scene::Kind::Text(run) if run.text.contains("Restricted"));
                assert!(page.items.iter().any(says), "page {number} of the {name}");
            }
        }
        run(&host, &brief, &request(ALL)).expect("the disk is empty");
        for name in ["report.md", "follow-up.txt", "follow-up.eml", "promises.ics"] {
            let text = String::from_utf8(host.get(&format!("out/{name}"))).expect("it is text");
            assert!(text.contains("Restricted"), "{name}:\n{text}");
        }
    }

    #[test]
    fn what_is_removed_is_in_no_file_and_stays_in_the_brief() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        let mut brief = example();
        brief.cause.explanation = "A job on pay-db-prod-03 used up all connections.".into();
        let remove = crate::leaks(&brief, &[]);
        let outputs = Outputs { svg: false, ..ALL };
        run(&host, &brief, &ExportRequest { remove, ..request(outputs) }).expect("the disk is empty");
        for name in ["report.md", "follow-up.txt"] {
            let text = String::from_utf8(host.get(&format!("out/{name}"))).expect("it is text");
            assert!(!text.contains("pay-db-prod-03"), "{text}");
        }
        let report = String::from_utf8(host.get("out/report.md")).expect("it is text");
        assert!(report.contains("A job on \\[removed\\] used up"), "{report}");
        assert!(brief.cause.explanation.contains("pay-db-prod-03"));
    }

    #[test]
    fn the_draft_has_the_deck_with_it_only_if_asked() {
        let mail = Outputs { mail: true, ..Outputs::default() };
        let draft = |with_deck: bool| {
            let host = Memory::at("2026-11-14T14:30:00Z");
            let details = Details { mail_with_deck: with_deck, ..Details::default() };
            run(&host, &example(), &ExportRequest { details, ..request(mail) }).expect("the disk is empty");
            assert_eq!(host.paths(), ["out/follow-up.eml", "out/follow-up.txt"]);
            String::from_utf8(host.get("out/follow-up.eml")).expect("it is text")
        };
        assert!(draft(true).contains("filename=\"deck.pdf\""));
        assert!(!draft(false).contains("application/pdf"));
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
