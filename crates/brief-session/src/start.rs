//! Starting a new brief.

use std::path::Path;

use brief_model::Brief;

use crate::{Error, Existing, Host, NewFile};

/// What a new brief begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// An example in every field, to be replaced.
    Example,
    /// Nothing.
    Empty,
}

const EXAMPLE: &[u8] = include_bytes!("../../../assets/templates/example.brief");

/// Writes a new brief into a file.
///
/// # Errors
/// If the file cannot be written, or is there already and is to be kept.
pub fn start(host: &impl Host, path: &Path, start: Start, existing: Existing) -> Result<(), Error> {
    Ok(host.write(&[NewFile { path, bytes: &brief_model::write(&start.brief()) }], existing)?)
}

impl Start {
    /// The brief that it begins with.
    pub(crate) fn brief(self) -> Brief {
        match self {
            Self::Example => brief_model::read(EXAMPLE).expect("the example is a brief"),
            Self::Empty => Brief::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use brief_model::read;

    use super::*;
    use crate::memory::Memory;
    use crate::{Code, Problem};

    fn begin(host: &Memory, begin: Start, existing: Existing) -> Result<(), Error> {
        start(host, Path::new("new.brief"), begin, existing)
    }

    #[test]
    fn the_example_shows_every_part() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        begin(&host, Start::Example, Existing::Keep).expect("the disk is empty");
        let brief = read(&host.get("new.brief")).expect("the example is a brief");
        assert!(!brief.situation.title.is_empty());
        assert!(!brief.impact.facts.is_empty());
        assert!(!brief.cause.explanation.is_empty());
        assert!(!brief.fix.actions.is_empty());
        assert!(!brief.risk.risks.is_empty());
        assert!(!brief.ask.requests.is_empty());
    }

    #[test]
    fn an_empty_brief_has_nothing_in_it() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        begin(&host, Start::Empty, Existing::Keep).expect("the disk is empty");
        assert_eq!(read(&host.get("new.brief")), Ok(Brief::default()));
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_if_it_may_be() {
        let host = Memory::at("2026-11-14T14:30:00Z");
        host.put("new.brief", "old");
        let problem = Problem::from(begin(&host, Start::Empty, Existing::Keep).expect_err("it is there"));
        assert_eq!(problem.code, Code::Exists);
        assert_eq!(problem.message, "cannot write `new.brief`: there is a file of this name already");
        assert_eq!(host.get("new.brief"), b"old");
        begin(&host, Start::Empty, Existing::Replace).expect("it may be replaced");
        assert!(read(&host.get("new.brief")).is_ok());
    }
}
