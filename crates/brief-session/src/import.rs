//! Importing a report: text becomes a half-filled brief, each value with its sentence.

use std::path::Path;

use brief_import::{Imported, Source};

use crate::{Error, Existing, Host, NewFile};

/// What to write of a report that was read.
#[derive(Debug, Clone, Copy)]
pub struct ImportFiles<'a> {
    /// The new brief, with all values that the report states.
    pub brief: Option<&'a Path>,
    /// Every value with the sentence from which it comes, as JSON.
    pub explanation: Option<&'a Path>,
    /// What becomes of files that are there already.
    pub existing: Existing,
}

/// Reads a report. The file is only read.
///
/// # Errors
/// If the file cannot be read, or is not text in any form that we know.
pub fn import(host: &impl Host, report: &Path) -> Result<Imported, Error> {
    let bytes = host.read(report)?;
    let name = report.file_name().unwrap_or(report.as_os_str()).to_string_lossy().into_owned();
    brief_import::import(&Source { name, bytes }).map_err(Error::Report)
}

/// Writes what was read: the brief, the explanation, or both. All files are written, or none.
///
/// # Errors
/// If a file cannot be written, or is there already and is to be kept.
pub fn write_import(host: &impl Host, imported: &Imported, files: ImportFiles<'_>) -> Result<(), Error> {
    let brief = brief_model::write(&imported.brief());
    let explanation = format!("{:#}\n", brief_import::explain(imported));
    let new = [(files.brief, brief.as_slice()), (files.explanation, explanation.as_bytes())];
    let new: Vec<NewFile<'_>> =
        new.into_iter().filter_map(|(path, bytes)| path.map(|path| NewFile { path, bytes })).collect();
    Ok(host.write(&new, files.existing)?)
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
        let files = ImportFiles { brief: Some(brief), explanation: Some(explanation), existing: Existing::Keep };
        write_import(&host, &imported, files).expect("the disk is empty");
        let opened = crate::open(&host, brief).expect("it is a brief");
        assert_eq!(opened.situation.title, "Search was down");
        assert!(String::from_utf8_lossy(&host.get("why.json")).contains("Search was down"));
        assert_eq!(host.get("report.md"), REPORT.as_bytes(), "the report stays as it was");
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
