//! The slides, one file each.

pub(crate) mod appendix;
pub(crate) mod ask;
pub(crate) mod bottom;
pub(crate) mod cause;
pub(crate) mod figure;
pub(crate) mod fix;
pub(crate) mod impact;
pub(crate) mod missing;
pub(crate) mod risk;
