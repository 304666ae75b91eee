//! Showing what a brief says, as text.

use brief_model::Brief;
use brief_story::{Context, Purpose, compose};

use crate::moment::moment_of;
use crate::{AsOf, Host};

/// What a brief says at a moment, as text: for each slide its headline, what is missing, and the time that it takes.
#[must_use]
pub fn show(host: &impl Host, brief: &Brief, as_of: Option<AsOf>) -> String {
    let as_of = moment_of(brief, as_of, host);
    let story = compose(brief, &Context { as_of, purpose: Purpose::Preview });
    brief_story::outline(&story)
}
