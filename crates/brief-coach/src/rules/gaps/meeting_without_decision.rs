//! The rule that its page describes:
//!
#![doc = include_str!("meeting_without_decision.md")]

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A meeting that is over, and nothing that says what came out of it.
pub(crate) const MEETING_WITHOUT_DECISION: BriefRule = BriefRule {
    card: card("meeting-without-decision", Severity::Hint, include_str!("meeting_without_decision.md")),
    survey,
};

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let meeting = &whole.brief.situation.meeting;
    let (Some(at), Some(now)) = (meeting.at, whole.as_of) else { return };
    // Nobody writes down decisions while the meeting goes on.
    let over = now.seconds_since(at) > i64::from(meeting.minutes.unwrap_or_default()) * 60;
    let follow_up = &whole.brief.follow_up;
    if !over || !follow_up.decisions.iter().all(brief_model::Decision::is_blank) || !follow_up.remark.is_empty() {
        return;
    }
    let question = match whole.brief.ask.requests.iter().filter(|request| !request.is_blank()).count() {
        0 => "What did the CEO decide, and what did you agree? If nothing, a remark that says so goes into the mail.",
        1 => "What did the CEO decide on your request, and by when is it done?",
        _ => "What did the CEO decide on each request, and by when is it done?",
    };
    let what = "The meeting is over, and nothing says what was decided.";
    found.push(Remark::on("follow_up.decisions", what).ask(question));
}
