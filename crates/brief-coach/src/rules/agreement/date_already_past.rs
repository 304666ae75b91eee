//! The rule that its page describes:
//!
#![doc = include_str!("date_already_past.md")]

use brief_model::{ActionStatus, Moment};

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A date that is promised for the past.
pub(crate) const DATE_ALREADY_PAST: BriefRule =
    BriefRule { card: card("date-already-past", Severity::Warning, include_str!("date_already_past.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let Some(as_of) = whole.as_of else { return };
    let (ask, cause) = (&whole.brief.ask, &whole.brief.cause);
    let mut dates: Vec<(String, Option<Moment>)> = vec![
        (
            "cause.confirm_by".to_owned(),
            cause.confirm_by.filter(|_| cause.status != Some(brief_model::CauseStatus::Confirmed)),
        ),
        ("ask.updates.next".to_owned(), ask.updates.next),
        ("ask.report_due".to_owned(), ask.report_due),
        ("ask.review_due".to_owned(), ask.review_due),
    ];
    dates.extend(
        cause.unknowns.iter().enumerate().map(|(i, unknown)| (format!("cause.unknowns[{i}].due"), unknown.due)),
    );
    let open = whole.brief.fix.actions.iter().enumerate().filter(|(_, action)| action.status != ActionStatus::Done);
    dates.extend(
        open.map(|(i, action)| (format!("fix.actions[{i}].due"), action.due.filter(|_| action.until.is_none()))),
    );
    dates.extend(ask.requests.iter().enumerate().map(|(i, request)| (format!("ask.requests[{i}].by"), request.by)));
    for (field, date) in dates {
        if let Some(date) = date.filter(|date| is_over(*date, as_of)) {
            let (date, now) = (date.0.format("%-d %b, %H:%M"), as_of.0.format("%-d %b, %H:%M"));
            let what = format!("This date, {date}, has passed at the moment of the brief, {now}.");
            found.push(Remark::on(field, what).ask("Is it done? If not, what is the new date?"));
        }
    }
}

/// Whether a date lies before a moment. Midnight stands for the whole day, which is over at its end.
fn is_over(date: Moment, as_of: Moment) -> bool {
    if date.0.format("%H:%M").to_string() == "00:00" {
        return date.0.date_naive() < as_of.0.with_timezone(date.0.offset()).date_naive();
    }
    date < as_of
}
