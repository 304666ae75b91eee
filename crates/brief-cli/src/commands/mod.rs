//! The commands, one file each.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod man;
pub(crate) mod new;
pub(crate) mod next;
pub(crate) mod show;
