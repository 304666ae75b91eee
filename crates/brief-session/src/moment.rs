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
pub(crate) fn offset_of(brief: &Brief) -> Option<FixedOffset> {
    let situation = &brief.situation;
    let times = &situation.times;
    let events = brief.cause.timeline.iter().map(|event| event.at);
    [times.started, times.detected, times.contained, times.resolved, situation.as_of, situation.meeting.at]
        .into_iter()
        .chain(events)
        .find_map(|moment| moment.map(|moment: Moment| *DateTime::offset(&moment.0)))
}

/// The seconds that the meeting has.
pub(crate) fn planned(brief: &Brief) -> Option<u32> {
    brief.situation.meeting.minutes.map(|minutes| minutes.saturating_mul(60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("this is a time")
    }

    fn told(brief: &Brief, asked: Option<&str>) -> String {
        let host = Memory::at("2026-11-14T14:30:59.999+01:00");
        let asked = asked.map(|text| AsOf::parse(text).expect("this is a moment"));
        moment_of(brief, asked, &host).to_string()
    }

    #[test]
    fn reads_a_moment_with_an_offset_or_as_a_clock_shows_it() {
        assert_eq!(AsOf::parse("2026-11-14T14:30:00Z"), Some(AsOf::Exact(moment("2026-11-14T14:30:00Z"))));
        assert_eq!(AsOf::parse("2026-11-14T14:30+01:00"), Some(AsOf::Exact(moment("2026-11-14T14:30:00+01:00"))));
        for text in ["2026-11-14 14:30", "2026-11-14T14:30", "2026-11-14 14:30:00", "2026-11-14T14:30:00"] {
            let Some(AsOf::Local(local)) = AsOf::parse(text) else { panic!("{text} has no offset") };
            assert_eq!(local.to_string(), "2026-11-14 14:30:00");
        }
        for text in [
            "",
            "now",
            "14:30",
            "2026-11-14",
            "2026-11-31 14:30",
            "26-11-14 14:30",
            "+2026-11-14 14:30",
            "20260-11-14 14:30",
        ] {
            assert_eq!(AsOf::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_asked_for_goes_before_what_stands_in_the_brief() {
        let mut brief = Brief::default();
        brief.situation.as_of = Some(moment("2026-11-14T12:00:00Z"));
        assert_eq!(told(&brief, None), "2026-11-14T12:00:00Z");
        assert_eq!(told(&brief, Some("2026-11-14T13:00:00+02:00")), "2026-11-14T13:00:00+02:00");
    }

    #[test]
    fn a_clock_without_an_offset_hangs_in_the_place_of_the_first_time() {
        let mut brief = Brief::default();
        assert_eq!(told(&brief, Some("2026-11-14 09:00")), "2026-11-14T09:00:00+01:00", "else where the machine is");
        brief.situation.meeting.at = Some(moment("2026-11-14T08:00:00+05:30"));
        assert_eq!(told(&brief, Some("2026-11-14 09:00")), "2026-11-14T09:00:00+05:30");
        brief.situation.times.started = Some(moment("2026-11-14T08:00:00-05:00"));
        assert_eq!(told(&brief, Some("2026-11-14 09:00")), "2026-11-14T09:00:00-05:00");
    }

    #[test]
    fn now_is_told_to_the_minute_and_in_the_place_of_the_brief() {
        let mut brief = Brief::default();
        assert_eq!(told(&brief, None), "2026-11-14T14:30:00+01:00");
        brief.situation.times.started = Some(moment("2026-11-14T08:00:00-05:00"));
        assert_eq!(told(&brief, None), "2026-11-14T08:30:00-05:00");
    }
}
