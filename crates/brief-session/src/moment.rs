//! The moment for which a brief is told.

use brief_model::{Brief, Moment};
use chrono::{DateTime, FixedOffset, NaiveDateTime, Timelike};

use crate::Host;

/// A moment as a person gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// With its offset.
    Exact(Moment),
    /// As a clock shows it in the place that the brief speaks of.
    Local(NaiveDateTime),
}

impl AsOf {
    /// Reads a moment: RFC 3339, or `2026-11-14 14:30`, with seconds or without. `None` if the text is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        const FORMS: [&str; 4] = ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
        if let Some(exact) = Moment::parse(text) {
            return Some(Self::Exact(exact));
        }
        // Chrono would also read years of more or fewer digits, which no clock shows.
        text.get(..5).filter(|year| year.bytes().take(4).all(|digit| digit.is_ascii_digit()) && year.ends_with('-'))?;
        FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()).map(Self::Local)
    }
}

/// The moment for which a brief is told: the one that was asked for, else the one in the brief, else now to the minute,
/// shown as a clock shows it in the place that the brief speaks of.
pub(crate) fn moment_of(brief: &Brief, asked: Option<AsOf>, host: &impl Host) -> Moment {
    match (asked, brief.situation.as_of) {
        (Some(AsOf::Exact(moment)), _) | (None, Some(moment)) => moment,
        (Some(AsOf::Local(local)), _) => {
            let offset = offset_of(brief).unwrap_or_else(|| *host.now().0.offset());
            Moment(
                local.and_local_timezone(offset).single().expect("at a fixed offset, each time of a clock comes once"),
            )
        }
        (None, None) => {
            let now = host.now().0;
            let now = offset_of(brief).map_or(now, |offset| now.with_timezone(&offset));
            // What is told to the minute must not differ by seconds that nobody sees.
            Moment(now.with_second(0).and_then(|now| now.with_nanosecond(0)).unwrap_or(now))
        }
    }
}

/// The offset of the place that a brief speaks of: that of its first time.
fn offset_of(brief: &Brief) -> Option<FixedOffset> {
    let situation = &brief.situation;
    let times = &situation.times;
    let events = brief.cause.timeline.iter().map(|event| event.at);
    [times.started, times.detected, times.contained, times.resolved, situation.as_of, situation.meeting.at]
        .into_iter()
        .chain(events)
        .find_map(|moment| moment.map(|moment: Moment| *DateTime::offset(&moment.0)))
}
