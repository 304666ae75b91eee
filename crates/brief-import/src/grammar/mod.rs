//! What can be read from a text without knowing what it is about: numbers, sums, shares, durations and points in time.

pub(crate) mod date;
pub(crate) mod duration;
pub(crate) mod moment;
pub(crate) mod money;
pub(crate) mod number;
pub(crate) mod share;
pub(crate) mod time;
pub(crate) mod token;
pub(crate) mod zone;
