//! Importing a report: text becomes a half-filled brief, each value with its sentence.

use std::path::Path;

use brief_import::{Answers, Imported, Source};
use brief_model::ReadError;

use crate::{Error, Existing, Host, NewFile};

/// What to write of a report that was read.
#[derive(Debug, Clone, Copy)]
pub struct ImportFiles<'a> {
    /// The report that was read, which stays as it is.
    pub report: &'a Path,
    /// The new brief, with all values that the report states.
    pub brief: &'a Path,
    /// Every value with the sentence from which it comes, as JSON.
    pub explanation: Option<&'a Path>,
    /// What becomes of files that are there already.
    pub existing: Existing,
}

/// Reads a report. The file is only read.
///
/// # Errors
/// If the file cannot be read, is not text in any form that we know, or is a brief.
pub fn import(host: &impl Host, report: &Path) -> Result<Imported, Error> {
    let bytes = host.read(report)?;
    let name = report.file_name().unwrap_or(report.as_os_str()).to_string_lossy().into_owned();
    read_report(&Source { name, bytes }, &Answers::default())
}

/// Reads a report with what a person has said about it.
///
/// # Errors
/// If it is not text in any form that we know, or is a brief: its braces and quotes would be taken for sentences.
pub(crate) fn read_report(source: &Source, answers: &Answers) -> Result<Imported, Error> {
    if is_brief(&source.bytes) {
        return Err(Error::BriefAlready { name: source.name.clone() });
    }
    brief_import::import_with(source, answers).map_err(Error::Report)
}

/// Whether a file says that it is a brief, even if this version cannot read it.
fn is_brief(bytes: &[u8]) -> bool {
    matches!(brief_model::read(bytes), Ok(_) | Err(ReadError::Newer { .. } | ReadError::Field { .. }))
}

/// Writes what was read: the brief, and the explanation if it is asked for. All files are written, or none.
///
/// # Errors
/// If a file cannot be written, or is there already and is to be kept; if one of the files is another one of them.
pub fn write_import(host: &impl Host, imported: &Imported, files: ImportFiles<'_>) -> Result<(), Error> {
    let paths: Vec<&Path> = [files.report, files.brief].into_iter().chain(files.explanation).collect();
    for (number, path) in paths.iter().enumerate() {
        refuse_same(host, path, &paths[..number])?;
    }
    let brief = brief_model::write(&imported.brief());
    let explanation = format!("{:#}\n", brief_import::explain(imported));
    let explanation = files.explanation.map(|path| NewFile { path, bytes: explanation.as_bytes() });
    let new: Vec<NewFile<'_>> =
        std::iter::once(NewFile { path: files.brief, bytes: &brief }).chain(explanation).collect();
    Ok(host.write(&new, files.existing)?)
}

/// Refuses to write a file that is one of the others: what stands in it would be lost.
///
/// # Errors
/// If it is.
pub(crate) fn refuse_same(host: &impl Host, path: &Path, others: &[&Path]) -> Result<(), Error> {
    match others.iter().find(|other| host.same(path, other)) {
        Some(other) => Err(Error::Same { path: path.to_owned(), other: other.to_path_buf() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::{Code, Problem};

    const REPORT: &str = "# Search was down\n\nOn 3 May 2024 search failed for 41 minutes.\n\n## Timeline (UTC)\n\n\
        - 10:04 Search begins to fail.\n- 10:09 An alarm rings.\n- 10:45 Search works again.\n";

    #[test]
    fn a_report_becomes_a_brief_that_can_be_opened() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        host.put("report.md", REPORT);
        let imported = import(&host, Path::new("report.md")).expect("this is a report");
        let (brief, explanation) = (Path::new("new.brief"), Path::new("why.json"));
        let report = Path::new("report.md");
        let files = ImportFiles { report, brief, explanation: Some(explanation), existing: Existing::Keep };
        write_import(&host, &imported, files).expect("the disk is empty");
        let opened = crate::open(&host, brief).expect("it is a brief");
        assert_eq!(opened.situation.title, "Search was down");
        assert!(String::from_utf8_lossy(&host.get("why.json")).contains("Search was down"));
        assert_eq!(host.get("report.md"), REPORT.as_bytes(), "the report stays as it was");
    }

    #[test]
    fn a_brief_is_not_taken_for_a_report() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        for brief in [
            r#"{"format": "forthright/1", "situation": {"title": "Search was down"}}"#,
            r#"{"format": "forthright/7"}"#,
            r#"{"format": "forthright/1", "impact": {"facts": [{"value": "many"}]}}"#,
        ] {
            host.put("net.md", brief);
            let problem = Problem::from(import(&host, Path::new("net.md")).expect_err("this is a brief"));
            assert_eq!(problem.message, "`net.md` is a brief already");
        }
    }

    #[test]
    fn no_file_of_an_import_takes_the_place_of_another() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        host.put("report.md", REPORT);
        let imported = import(&host, Path::new("report.md")).expect("this is a report");
        for (brief, explanation) in
            [("./report.md", None), ("new.brief", Some("report.md")), ("new.brief", Some("new.brief"))]
        {
            let files = ImportFiles {
                report: Path::new("report.md"),
                brief: Path::new(brief),
                explanation: explanation.map(Path::new),
                existing: Existing::Replace,
            };
            let error = write_import(&host, &imported, files).expect_err("one would be lost");
            assert!(matches!(error, Error::Same { .. }), "{error}");
            assert_eq!((host.paths(), host.get("report.md")), (vec!["report.md".to_owned()], REPORT.into()));
        }
    }

    #[test]
    fn what_is_no_text_is_told_in_one_sentence() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        host.put("report.md", " \n");
        let problem = Problem::from(import(&host, Path::new("report.md")).expect_err("it is empty"));
        assert_eq!(problem.code, Code::Other);
        assert_eq!(problem.message, "cannot read the report: `report.md` is empty");
    }
}
