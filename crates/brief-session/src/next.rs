//! The next briefing, and those before it.

use std::path::Path;

use brief_model::{Brief, next_briefing};

use crate::moment::moment_of;
use crate::{AsOf, Error, Existing, Host, NewFile};

/// Begins the next briefing from a brief that was told. The moment is the one asked for, else now.
#[must_use]
pub fn next(host: &impl Host, brief: &Brief, as_of: Option<AsOf>) -> Brief {
    let mut open = brief.clone();
    // The moment in the brief is that of the briefing before.
    open.situation.as_of = None;
    let as_of = moment_of(&open, as_of, host);
    next_briefing(brief, as_of)
}

/// Begins the next briefing and writes it into a file.
///
/// # Errors
/// If the file cannot be written, or is there already and is to be kept.
pub fn write_next(
    host: &impl Host,
    brief: &Brief,
    (path, existing): (&Path, Existing),
    as_of: Option<AsOf>,
) -> Result<Brief, Error> {
    let next = next(host, brief, as_of);
    host.write(&[NewFile { path, bytes: &brief_model::write(&next) }], existing)?;
    Ok(next)
}

/// The name of the briefing of this number: `incident` and `incident-2` are followed by `incident-3`.
#[must_use]
pub fn following(name: &str, number: usize) -> String {
    let before = format!("-{}", number.saturating_sub(1));
    format!("{}-{number}", name.strip_suffix(before.as_str()).unwrap_or(name))
}

/// An earlier briefing as it was told, to be looked at and not to be changed: the first one is 1. It has the logo of this one.
#[must_use]
pub fn earlier(brief: &Brief, number: usize) -> Option<Brief> {
    let mut told = brief.history.get(number.checked_sub(1)?)?.told()?;
    told.look.logo.clone_from(&brief.look.logo);
    Some(told)
}

#[cfg(test)]
mod tests {
    use brief_model::read;

    use super::*;
    use crate::memory::Memory;

    fn example() -> Brief {
        read(include_bytes!("../../../assets/templates/example.brief")).expect("the example is a brief")
    }

    #[test]
    fn briefings_are_numbered() {
        assert_eq!(following("incident", 2), "incident-2");
        assert_eq!(following("incident-2", 3), "incident-3");
        assert_eq!(following("incident-7", 2), "incident-7-2");
    }

    #[test]
    fn an_update_knows_what_was_told_before() {
        let host = Memory::at("2026-11-14T18:00:00Z");
        let path = Path::new("update.brief");
        let first = example();
        write_next(&host, &first, (path, Existing::Keep), None).expect("the disk is empty");
        let update = crate::open(&host, path).expect("it is a brief");
        assert_eq!(update.situation.as_of.map(|at| at.0.timestamp()), Some(1_794_679_200));
        let told = earlier(&update, 1).expect("there was one");
        assert_eq!(told.impact, first.impact);
        assert_eq!(told.look.logo, first.look.logo);
        assert_eq!(earlier(&update, 0), None);
        assert_eq!(earlier(&update, 2), None);
        let since = brief_story::compare(&update, host.now()).expect("there was one before");
        assert!(since.is_quiet(), "nothing was changed yet: {:?}", since.entries);
        assert!(
            crate::Problem::from(write_next(&host, &first, (path, Existing::Keep), None).expect_err("it is there"))
                .message
                .contains("already")
        );
    }
}
