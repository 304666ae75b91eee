//! Showing what a brief says, as text.

use brief_model::Brief;
use brief_story::{Context, Purpose, compose};

use crate::moment::moment_of;
use crate::{AsOf, Host};

/// What a brief says at a moment, as text.
#[must_use]
pub fn show(host: &impl Host, brief: &Brief, as_of: Option<AsOf>) -> String {
    let as_of = moment_of(brief, as_of, host);
    let story = compose(brief, &Context { as_of, purpose: Purpose::Preview });
    let lines = story.deck.slides.iter().map(|slide| format!("{}: {}\n", slide.name, slide.headline.text()));
    lines.collect()
}
