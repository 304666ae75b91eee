//! A moment in time, with the offset of the place where it was read from a clock.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date and time with its offset from UTC, from year 0001 to 9999. Written as in RFC 3339, for example
/// `2026-11-14T08:04:00Z`. Two moments are compared and subtracted as instants, so that a change of the offset between
/// them does no harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts", type = "string"))]
pub struct Moment(pub DateTime<FixedOffset>);

impl Moment {
    /// Reads a moment: RFC 3339, where the seconds may be left out. `None` if the text is not a date and time with an
    /// offset.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(full) = DateTime::parse_from_rfc3339(text) {
            return Some(Self(full));
        }
        // `2026-11-14T08:04` and the offset.
        let (clock, offset) = text.split_at_checked(16)?;
        if !offset.starts_with(['Z', 'z', '+', '-']) {
            return None;
        }
        DateTime::parse_from_rfc3339(&format!("{clock}:00{offset}")).ok().map(Self)
    }

    /// Seconds from another moment to this one; negative if this one is earlier.
    #[must_use]
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MomentVisitor)
    }
}

struct MomentVisitor;

impl Visitor<'_> for MomentVisitor {
    type Value = Moment;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date and time such as \"2026-11-14T08:04:00+00:00\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Moment, E> {
        Moment::parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date-time",
            "description": "A date and time with its offset from UTC (RFC 3339).",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_time_with_or_without_seconds() {
        for (text, shown) in [
            ("2026-11-14T08:04:30Z", "2026-11-14T08:04:30Z"),
            ("2026-11-14T08:04Z", "2026-11-14T08:04:00Z"),
            ("2026-11-14T08:04+05:30", "2026-11-14T08:04:00+05:30"),
            ("2026-11-14 08:04-03:00", "2026-11-14T08:04:00-03:00"),
            ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
        ] {
            assert_eq!(Moment::parse(text).map(|moment| moment.to_string()).as_deref(), Some(shown), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_time_on_earth() {
        for text in [
            "",
            "2026-11-14",
            "2026-11-14T08:04",
            "2026-11-14T08:04.5Z",
            "2026-11-14T08:04:00",
            "2026-02-29T08:04Z",
            "2026-11-14T24:00Z",
            "+12026-11-14T08:04Z",
            "2026-11-14T08:0\u{660}Z",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn subtracts_instants_and_not_what_the_clocks_show() {
        let summer = Moment::parse("2026-10-25T00:30:00+02:00").expect("a time");
        let winter = Moment::parse("2026-10-25T03:30:00+01:00").expect("a time");
        assert_eq!(winter.seconds_since(summer), 4 * 3600);
        assert_eq!(summer.seconds_since(winter), -4 * 3600);
    }
}
