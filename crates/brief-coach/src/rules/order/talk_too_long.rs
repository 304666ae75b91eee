//! The rule that its page describes:
//!
#![doc = include_str!("talk_too_long.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A talk that is longer than the meeting.
pub(crate) const TALK_TOO_LONG: BriefRule =
    BriefRule { card: card("talk-too-long", Severity::Warning, include_str!("talk_too_long.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let (Some(speech), Some(minutes)) = (whole.speech, whole.brief.situation.meeting.minutes) else { return };
    let meeting = minutes.saturating_mul(60);
    let told = speech.div_ceil(60);
    if meeting == 0 || speech <= meeting - meeting / 5 {
        return;
    }
    let (what, severity) = if speech > meeting {
        (format!("You speak for about {told} min, and the meeting has {minutes}."), Severity::Warning)
    } else {
        (format!("You speak for about {told} of {minutes} min, which leaves little for questions."), Severity::Hint)
    };
    found.push(
        Remark::on("situation.meeting.minutes", what).ask("Which points can wait for a question?").matters(severity),
    );
}
