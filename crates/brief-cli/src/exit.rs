//! How the program ends.

use std::process::ExitCode;

/// What the program tells the one who has called it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Everything was done.
    Fine,
    /// `check` has found warnings.
    Warnings,
    /// `check` has found errors.
    Errors,
    /// Something could not be done.
    Failed,
}

/// What each exit status means; clap itself ends with 2.
pub(crate) const MEANINGS: &[(u8, &str)] = &[
    (0, "everything was done"),
    (1, "something could not be done; what was done is whole and stays"),
    (2, "the command line could not be understood"),
    (3, "`check` has found warnings and no errors"),
    (4, "`check` has found errors"),
];

impl Exit {
    /// How a program ends that has done several things.
    pub(crate) fn worst(exits: impl IntoIterator<Item = Self>) -> Self {
        exits.into_iter().max().unwrap_or(Self::Fine)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::from(0),
            Exit::Failed => Self::from(1),
            Exit::Warnings => Self::from(3),
            Exit::Errors => Self::from(4),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_among_many_is_a_failure() {
        assert_eq!(Exit::worst([Exit::Fine, Exit::Failed, Exit::Fine]), Exit::Failed);
        assert_eq!(Exit::worst([Exit::Fine]), Exit::Fine);
        assert_eq!(Exit::worst([]), Exit::Fine);
    }
}
