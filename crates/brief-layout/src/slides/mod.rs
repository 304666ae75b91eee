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

use brief_story::SlideKey;

/// The name of a slide in origins.
pub(crate) const fn name(key: SlideKey) -> &'static str {
    match key {
        SlideKey::Bottom => "bottom",
        SlideKey::Impact => "impact",
        SlideKey::Cause => "cause",
        SlideKey::Fix => "fix",
        SlideKey::Risk => "risk",
        SlideKey::Ask => "ask",
        SlideKey::Timeline => "timeline",
        SlideKey::Actions => "actions",
        SlideKey::Terms => "terms",
    }
}
