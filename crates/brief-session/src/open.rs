//! Opening a brief.

use std::path::Path;

use brief_model::Brief;

use crate::{Error, Host};

/// Opens the brief in a file. The file is only read.
///
/// # Errors
/// If the file cannot be read, or is not a brief that this version can read.
pub fn open(host: &impl Host, path: &Path) -> Result<Brief, Error> {
    let bytes = host.read(path)?;
    brief_model::read(&bytes).map_err(|fault| Error::Broken { path: path.to_owned(), fault })
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::memory::Memory;
    use crate::{Code, Place, Position, Problem};

    fn problem(bytes: Option<&str>) -> Problem {
        let host = Memory::at("2026-11-14T14:30:00Z");
        if let Some(bytes) = bytes {
            host.put("x.brief", bytes);
        }
        let error = open(&host, Path::new("x.brief")).expect_err("this is no brief");
        if let Some(bytes) = bytes {
            assert_eq!(host.get("x.brief"), bytes.as_bytes(), "the file is left as it was");
        }
        error.into()
    }

    #[test]
    fn a_broken_file_is_shown_with_the_place_of_the_fault() {
        let problem = problem(Some(
            "{\n  \"format\": \"forthright/1\",\n  \"impact\": { \"facts\": [{ \"value\": \"many\" }] }\n}",
        ));
        assert_eq!(problem.code, Code::Broken);
        assert_eq!(
            problem.message,
            "cannot read `x.brief`: line 3, column 36: impact.facts[0].value: expected a number, found \"many\""
        );
        assert_eq!(
            problem.hint,
            "mend that place in a text editor, or open an earlier copy; the file was left as it is"
        );
        let field = "impact.facts[0].value".to_owned();
        let place = Place { file: PathBuf::from("x.brief"), position: Some(Position { line: 3, column: 36 }), field };
        assert_eq!(problem.place, Some(place));
    }

    #[test]
    fn what_is_no_brief_of_ours_is_told_apart() {
        assert_eq!(problem(Some("{\"format\": \"forthright/2\"}")).code, Code::Newer);
        assert_eq!(problem(Some("")).code, Code::Broken);
        let missing = problem(None);
        assert_eq!(missing.code, Code::Missing);
        assert_eq!(missing.message, "cannot read `x.brief`: there is no such file");
    }
}
