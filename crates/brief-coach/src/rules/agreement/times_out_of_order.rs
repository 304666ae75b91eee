//! The rule that its page describes:
//!
#![doc = include_str!("times_out_of_order.md")]

use brief_model::{Moment, Status};

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// Times that cannot all be right.
pub(crate) const TIMES_OUT_OF_ORDER: BriefRule =
    BriefRule { card: card("times-out-of-order", Severity::Error, include_str!("times_out_of_order.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    incident(whole, found);
    timeline(whole, found);
    status(whole, found);
}

/// The four times of the incident in their natural order, and none after the moment of the brief.
fn incident(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let times = &whole.brief.situation.times;
    let named = [
        ("started", "it started", times.started),
        ("detected", "you noticed", times.detected),
        ("contained", "it was contained", times.contained),
        ("resolved", "it was resolved", times.resolved),
    ];
    // Noticing can come after the end, and nothing else has to wait for it.
    let pairs = [(0, 1), (0, 2), (0, 3), (2, 3)];
    for (earlier, later) in pairs {
        let ((_, before, first), (field, after, second)) = (named[earlier], named[later]);
        if let (Some(first), Some(second)) = (first, second)
            && second < first
        {
            let what = format!("By these times, {after} before {before}: {} and {}.", clock(second), clock(first));
            found.push(Remark::on(format!("situation.times.{field}"), what).ask("Which of the two times is right?"));
        }
    }
    for (field, words, moment) in named {
        if let (Some(moment), Some(as_of)) = (moment, whole.as_of)
            && moment > as_of
        {
            let what = format!("By this time, {words} after the moment of the brief, {}.", clock(as_of));
            found.push(Remark::on(format!("situation.times.{field}"), what).ask("Which of the two times is right?"));
        }
    }
}

/// Events in the order of the list, none after the moment of the brief.
fn timeline(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let mut last: Option<Moment> = None;
    for (place, event) in whole.brief.cause.timeline.iter().enumerate() {
        let Some(at) = event.at else { continue };
        let field = format!("cause.timeline[{place}].at");
        if let Some(last) = last.filter(|last| at < *last) {
            let what = format!("This event, at {}, stands after one of {}.", clock(at), clock(last));
            found.push(
                Remark::on(field.clone(), what)
                    .ask("Is the time wrong, or the place in the list?")
                    .matters(Severity::Warning),
            );
        }
        if let Some(as_of) = whole.as_of.filter(|as_of| at > *as_of) {
            let what = format!("This event has not happened yet at the moment of the brief, {}.", clock(as_of));
            found.push(Remark::on(field, what).ask("Is it a plan? Then it belongs to the actions."));
        }
        last = last.max(Some(at));
    }
}

fn status(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let situation = &whole.brief.situation;
    let what = match (situation.status, situation.times.resolved, situation.times.contained) {
        (Some(Status::Ongoing | Status::Contained), Some(end), _) => {
            format!("The status says that it goes on, the times that it was resolved at {}.", clock(end))
        }
        (Some(Status::Ongoing), None, Some(contained)) => {
            format!(
                "The status says that the harm still grows, the times that it was contained at {}.",
                clock(contained)
            )
        }
        _ => return,
    };
    found.push(Remark::on("situation.status", what).ask("Is it over?"));
}

fn clock(moment: Moment) -> String {
    moment.0.format("%-d %b, %H:%M").to_string()
}
